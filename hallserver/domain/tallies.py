"""Today's sums. Each can be taken back exactly, because they are whole milliseconds."""

from __future__ import annotations

from msgspec.structs import replace

from hallserver.domain.records import Figures, Pace, Ticket, Waited
from hallserver.domain.state import HallState


def service_ms(ticket: Ticket) -> int:
    """How long a served ticket was served; from the call on where start and end were pressed at once."""
    finished = ticket.finished_at or 0
    started = ticket.started_at if ticket.started_at is not None and ticket.started_at < finished else ticket.called_at
    return max(0, round((finished - (started if started is not None else finished)) * 1000))


def count_service(state: HallState, ticket: Ticket, sign: int) -> None:
    """Add (1) or take back (-1) one served ticket at its window and in its line."""
    if ticket.window is None:
        return
    spent = service_ms(ticket) * sign
    figures = state.figures.get(ticket.window, Figures())
    state.figures[ticket.window] = replace(figures, served=figures.served + sign, service_ms=figures.service_ms + spent)
    pace = state.paces.get(ticket.line, Pace())
    state.paces[ticket.line] = Pace(
        pace.served + sign,
        pace.actual_ms + spent,
        pace.expected_ms + sign * state.lines.expected_s(ticket.item) * 1000,
    )


def count_wait(state: HallState, waiting: Ticket, called_at: float, sign: int) -> None:
    """Add or take back the wait that a call ended; `waiting` is the ticket before it. Returns are not waits."""
    if waiting.calls or waiting.requeues or waiting.transferred:
        return
    waited = state.waited.get(waiting.zone, Waited())
    spent = max(0, round((called_at - waiting.queued_at) * 1000)) * sign
    state.waited[waiting.zone] = Waited(waited.called + sign, waited.total_ms + spent)


def count_rating(state: HallState, ticket: Ticket) -> None:
    """Add one rating at the window that served."""
    if ticket.window is not None:
        figures = state.figures.get(ticket.window, Figures())
        state.figures[ticket.window] = replace(figures, rated=figures.rated + 1)
