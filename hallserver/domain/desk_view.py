"""What a clerk's screen shows."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from contract.ids import TicketId, WindowId
from contract.views import DayFigures, DeskNotice, DeskView, TicketFace, UndoOffer, WindowBrief
from contract.words import WindowKind
from hallserver.domain import policy
from hallserver.domain.faces import clerk_face, face_of
from hallserver.domain.public_views import zone_waits
from hallserver.domain.records import Desk, Figures, Help, Ticket
from hallserver.domain.serving import in_time, undo_until
from hallserver.domain.state import HallState

#: As many as a clerk scrolls through; the total is told beside it.
_WAITING_SHOWN = 40

#: Those who stepped aside or were missed, the newest first.
_ASIDE_SHOWN = 20

#: A ring for a guide is answered or settled within ten minutes.
_HELP_FRESH_S = 600


def desk_view(state: HallState, window: WindowId, now: float) -> DeskView | None:
    """All that the screen at a window shows; None for a window that is not in this building."""
    known = state.lines.windows.get(window)
    if known is None:
        return None
    desk = state.desk(window)
    present = state.tickets.get(desk.ticket) if desk.ticket is not None else None
    chosen = policy.next_ticket(state, window, now)
    last = state.tickets.get(desk.last_served) if desk.last_served is not None else None
    return DeskView(
        window=window,
        zone=known.zone,
        state=desk.state,
        at=now,
        clerk=clerk_face(state, desk),
        pause_reason=desk.pause_reason,
        until=desk.until,
        ticket=face_of(state, present) if present else None,
        reason=present.reason if present else None,
        next_ticket=face_of(state, state.tickets[chosen[0]]) if chosen else None,
        next_reason=chosen[1] if chosen else None,
        waiting=_faces(state, islice(policy.calling_order(state, window), _WAITING_SHOWN)),
        waiting_total=policy.waiting_for(state, window),
        parked=_faces(state, _parked(state, window)),
        missed=_faces(state, _missed(state, window, now)),
        today=_figures(state, window),
        last_served=face_of(state, last) if last else None,
        notices=_notices(state, window, now),
        zone_wait=zone_waits(state, now)[known.zone].wait,
        undo=_undo(state, desk, now),
        windows=tuple(brief for number, brief in _briefs(state).items() if number != window),
    )


def _faces(state: HallState, tickets: Iterable[TicketId]) -> tuple[TicketFace, ...]:
    return tuple(face_of(state, state.tickets[ticket]) for ticket in tickets)


def _parked(state: HallState, window: WindowId) -> list[TicketId]:
    """Those parked here, or elsewhere if this window serves them; the longest parked first."""
    own = [ticket for number in state.parked if _is_for(state, window, ticket := state.tickets[number])]
    return [ticket.id for ticket in sorted(own, key=lambda ticket: (ticket.parked_at or 0, ticket.id))][:_ASIDE_SHOWN]


def _missed(state: HallState, window: WindowId, now: float) -> list[TicketId]:
    """Those missed so lately that they may come back; the newest first."""
    since = now - state.plan.rules.requeue_within_s
    fresh = [ticket for number in state.missed if ((ticket := state.tickets[number]).missed_at or 0) >= since]
    own = [ticket for ticket in fresh if _is_for(state, window, ticket)]
    return [ticket.id for ticket in sorted(own, key=lambda ticket: (-(ticket.missed_at or 0), ticket.id))][
        :_ASIDE_SHOWN
    ]


def _is_for(state: HallState, window: WindowId, ticket: Ticket) -> bool:
    return ticket.window == window or policy.can_serve(state, window, ticket)


def _figures(state: HallState, window: WindowId) -> DayFigures:
    figures = state.figures.get(window, Figures())
    mean_s = figures.service_ms / figures.served / 1000 if figures.served else 0.0
    return DayFigures(figures.served, mean_s, figures.rated)


def _notices(state: HallState, window: WindowId, now: float) -> tuple[DeskNotice, ...]:
    """Rings for a guide, newest first, at the consult windows; everywhere in a hall that has none."""
    if window not in helping_windows(state):
        return ()
    fresh = [ring for ring in reversed(state.helps) if now - ring.at < _HELP_FRESH_S]
    return tuple(DeskNotice(ring.at, str(ring.place), _help_text(state, ring)) for ring in fresh)


def helping_windows(state: HallState) -> frozenset[WindowId]:
    """The windows whose clerks hear that somebody rings for a guide."""
    windows = state.lines.windows.values()
    return frozenset(window.id for window in windows if window.kind is WindowKind.CONSULT) or frozenset(
        state.lines.windows
    )


def _help_text(state: HallState, ring: Help) -> str:
    number = next((kiosk.number for kiosk in state.plan.kiosks if kiosk.id == ring.place), None)
    if number is not None:
        return f"{number} 号取号机：{ring.topic or '有人需要帮助'}"
    window = str(ring.place).removeprefix("window-")
    where = f"{window} 号窗口" if window.isdigit() else str(ring.place)
    return f"{where}请人帮忙：{ring.topic}" if ring.topic else f"{where}请人帮忙"


def _undo(state: HallState, desk: Desk, now: float) -> UndoOffer | None:
    if not desk.steps or desk.steps[-1].ticket not in state.tickets:
        return None
    taken = desk.steps[-1]
    if not in_time(state, taken, now):
        return None
    return UndoOffer(taken.ticket, taken.before.number, taken.step, undo_until(state, taken))


def _briefs(state: HallState) -> dict[WindowId, WindowBrief]:
    """Each window in short, reckoned once for all desks."""
    if state.remembered.briefs is None:
        state.remembered.briefs = {
            window.id: WindowBrief(
                window.id, window.zone, state.desk(window.id).state, policy.waiting_for(state, window.id)
            )
            for window in state.lines.windows.values()
        }
    return state.remembered.briefs
