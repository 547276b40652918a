"""What follows from a command: events, or a fault that says why nothing does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from contract import commands
from contract.commands import AnyCommand
from contract.events import AnyEvent, DayOpened, TicketCancelled
from contract.faults import Fault, HallFault
from contract.words import CancelReason, TicketState
from hallserver.domain import boxes, calling, finding, issuing, serving, staffing
from hallserver.domain.context import Context
from hallserver.domain.evolve import evolve
from hallserver.domain.freeze import restore, snapshot
from hallserver.domain.rights import authorise
from hallserver.domain.state import HallState

_LEFT_OVER = (TicketState.WAITING, TicketState.CALLED, TicketState.MISSED, TicketState.PARKED)

#: Each decision takes the state, its command and the context, and gives events or raises HallFault.
_DECISIONS: dict[type, Callable[[HallState, Any, Context], list[AnyEvent]]] = {
    commands.TakeTicket: issuing.take_ticket,
    commands.BookAppointment: issuing.book_appointment,
    commands.CheckIn: issuing.check_in,
    commands.CallNext: calling.call_next,
    commands.CallTicket: calling.call_ticket,
    commands.Recall: calling.recall,
    commands.MarkNoShow: calling.mark_no_show,
    commands.Requeue: calling.requeue,
    commands.Resume: calling.resume,
    commands.StartService: serving.start_service,
    commands.CompleteService: serving.complete_service,
    commands.Park: serving.park,
    commands.Transfer: serving.transfer,
    commands.Cancel: serving.cancel,
    commands.Undo: serving.undo,
    commands.Rate: serving.rate,
    commands.SignIn: staffing.sign_in,
    commands.SignOut: staffing.sign_out,
    commands.OpenWindow: staffing.open_window,
    commands.PauseWindow: staffing.pause_window,
    commands.CloseWindow: staffing.close_window,
    commands.AdmitTerminal: boxes.admit_terminal,
    commands.RevokeTerminal: boxes.revoke_terminal,
    commands.CallForHelp: boxes.call_for_help,
    commands.FindTicket: finding.find_ticket,
}


def decide(state: HallState, command: AnyCommand, context: Context) -> list[AnyEvent] | Fault:
    """Events that carry out `command`, in order, or why it is refused. Empty: nothing to do. Never changes `state`.

    The first command of a new local day brings the events of `turn_of_day` with it; a question does not.
    """
    turn = [] if isinstance(command, commands.FindTicket) else turn_of_day(state, context)
    if turn:
        state = _after(state, turn)
    try:
        authorise(state, command, context.actor)
        return [*turn, *_DECISIONS[type(command)](state, command, context)]
    except HallFault as refusal:
        return refusal.fault


def turn_of_day(state: HallState, context: Context) -> list[AnyEvent]:
    """Events that close the day of `state` and open that of `context`; empty on the same day, or if it went back.

    Whoever waits, is called, missed or parked is cancelled; a person being served is served to the end, at a window
    that stays as it is; all other windows close and their clerks are signed out.
    """
    if context.day <= state.day:
        return []
    now = context.now
    left = [ticket.id for ticket in state.tickets.values() if ticket.state in _LEFT_OVER]
    events: list[AnyEvent] = [TicketCancelled(now, ticket, CancelReason.DAY_CLOSED) for ticket in left]
    for desk in state.desks.values():
        present = state.tickets.get(desk.ticket) if desk.ticket is not None else None
        if present is None or present.state is not TicketState.SERVING:
            events += staffing.leave(desk, now)
    return [*events, DayOpened(now, context.day)]


def _after(state: HallState, events: list[AnyEvent]) -> HallState:
    """A copy of the state with `events` applied: a new day's first command is decided on what it will find."""
    copy = restore(state.plan, snapshot(state))
    for event in events:
        evolve(copy, event)
    return copy
