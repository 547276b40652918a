"""What happens to a person at a window, and taking a wrong key back."""

from __future__ import annotations

from contract.commands import Cancel, CompleteService, Park, Rate, StartService, Transfer, Undo
from contract.events import (
    AnyEvent,
    ServiceCompleted,
    ServiceRated,
    ServiceStarted,
    StepUndone,
    TicketCancelled,
    TicketParked,
    TicketTransferred,
)
from contract.faults import FaultCode
from contract.ids import ItemCode, LineId, WindowId, ZoneId
from contract.words import Step, TicketState
from hallserver.domain.checks import check_text, find_ticket, refuse
from hallserver.domain.context import Context
from hallserver.domain.records import StepTaken, Ticket
from hallserver.domain.state import HallState

#: A rating screen offers fewer; a longer list is no rating.
_MAX_TAGS = 20


def start_service(state: HallState, command: StartService, context: Context) -> list[AnyEvent]:
    """The called person is here; since when, no earlier than the call and no later than now."""
    ticket = find_ticket(state, command.ticket, TicketState.CALLED)
    if command.started_at is None:
        return [ServiceStarted(context.now, ticket.id)]
    clamped = max(ticket.called_at or context.now, min(command.started_at, context.now))
    return [ServiceStarted(context.now, ticket.id, clamped)]


def complete_service(state: HallState, command: CompleteService, context: Context) -> list[AnyEvent]:
    """Service ended, no earlier than it started and no later than now; straight from a call it starts as well."""
    ticket = find_ticket(state, command.ticket, TicketState.CALLED, TicketState.SERVING)
    events: list[AnyEvent] = []
    if ticket.state is TicketState.CALLED:
        events.append(ServiceStarted(context.now, ticket.id))
    started_at = context.now if ticket.started_at is None else ticket.started_at
    finished_at = context.now if command.finished_at is None else command.finished_at
    clamped = max(started_at, min(finished_at, context.now))
    return [*events, ServiceCompleted(context.now, ticket.id, command.outcome, clamped)]


def park(state: HallState, command: Park, context: Context) -> list[AnyEvent]:
    """Set the served person aside; the window is free."""
    ticket = find_ticket(state, command.ticket, TicketState.SERVING)
    return [TicketParked(context.now, ticket.id, command.reason)]


def transfer(state: HallState, command: Transfer, context: Context) -> list[AnyEvent]:
    """Send somebody to another item, window or zone, with the arrival time kept."""
    check_text(command.note)
    if sum(target is not None for target in (command.item, command.window, command.zone)) != 1:
        refuse(FaultCode.MALFORMED, "exactly one of item, window and zone")
    ticket = find_ticket(
        state,
        command.ticket,
        TicketState.CALLED,
        TicketState.SERVING,
        TicketState.WAITING,
        TicketState.PARKED,
    )
    line, zone, item, only = _target(state, command, ticket)
    return [TicketTransferred(context.now, ticket.id, line, zone, item, only, command.note)]


def cancel(state: HallState, command: Cancel, context: Context) -> list[AnyEvent]:
    """End a visit that is not being served."""
    ticket = find_ticket(
        state,
        command.ticket,
        TicketState.WAITING,
        TicketState.MISSED,
        TicketState.PARKED,
        TicketState.CALLED,
    )
    return [TicketCancelled(context.now, ticket.id, command.reason)]


def rate(state: HallState, command: Rate, context: Context) -> list[AnyEvent]:
    """One rating for one service, level 1 to 5."""
    if not 1 <= command.level <= 5 or len(command.tags) > _MAX_TAGS:
        refuse(FaultCode.MALFORMED, "level is 1 to 5, at most 20 tags")
    check_text(*command.tags)
    ticket = find_ticket(state, command.ticket, TicketState.SERVED)
    if ticket.rating:
        refuse(FaultCode.ALREADY_RATED)
    return [ServiceRated(context.now, ticket.id, command.level, command.tags, context.text_ref)]


def undo(state: HallState, command: Undo, context: Context) -> list[AnyEvent]:
    """Take back the last step of a ticket, if it is the last of its window, soon enough and nobody else is there."""
    ticket = find_ticket(state, command.ticket)
    taken = last_step(state, ticket)
    if taken is None or not in_time(state, taken, context.now):
        refuse(FaultCode.UNDO_TOO_LATE)
    return [StepUndone(context.now, ticket.id, taken.step)]


def last_step(state: HallState, ticket: Ticket) -> StepTaken | None:
    """The step of this ticket that is the newest of its window; None when something else happened since."""
    steps = state.desk(ticket.window).steps if ticket.window is not None else ()
    return steps[-1] if steps and steps[-1].ticket == ticket.id else None


def undo_until(state: HallState, taken: StepTaken) -> float:
    """Until when a step can be taken back; a call until it is announced, and not in that moment itself."""
    if taken.step is Step.CALL:
        return state.tickets[taken.ticket].announce_at or taken.at
    return taken.at + state.plan.rules.undo_s


def in_time(state: HallState, taken: StepTaken, now: float) -> bool:
    """Whether a step can still be taken back."""
    until = undo_until(state, taken)
    return now < until or (now == until and taken.step is not Step.CALL)


def _target(
    state: HallState, command: Transfer, ticket: Ticket
) -> tuple[LineId, ZoneId, ItemCode | None, WindowId | None]:
    """Line, zone, item and only window after a transfer. A window keeps the item, a zone is for whatever it is."""
    lines = state.lines
    if command.item is not None:
        if command.item not in lines.items:
            refuse(FaultCode.NO_SUCH_ITEM, "item")
        line = lines.item_lines.get(command.item)
        if line is None:
            refuse(FaultCode.NOT_SERVED_HERE, f"item {command.item}")
        return line, lines.lines[line].zone, command.item, None
    if command.window is not None:
        window = lines.windows.get(command.window)
        if window is None:
            refuse(FaultCode.NO_SUCH_WINDOW, f"window {command.window}")
        return ticket.line, window.zone, ticket.item, window.id
    zone = command.zone
    if zone is None or zone not in lines.general:
        refuse(FaultCode.NO_SUCH_ZONE, "zone")
    return lines.general[zone], zone, None, None
