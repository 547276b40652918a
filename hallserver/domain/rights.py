"""Who may give which command. Terminals may do what their place is for; other systems what their scopes say."""

from __future__ import annotations

from typing import NoReturn

from contract.commands import (
    AdmitTerminal,
    AnyCommand,
    BookAppointment,
    CallForHelp,
    CallNext,
    CallTicket,
    Cancel,
    CheckIn,
    CloseWindow,
    Command,
    CompleteService,
    FindTicket,
    MarkNoShow,
    OpenWindow,
    Park,
    PauseWindow,
    Rate,
    Recall,
    Requeue,
    Resume,
    RevokeTerminal,
    SignIn,
    SignOut,
    StartService,
    TakeTicket,
    Transfer,
    Undo,
)
from contract.faults import FaultCode
from contract.ids import PlaceId, TicketId, WindowId
from contract.words import CancelReason, TerminalKind, TicketState
from hallserver.domain import policy
from hallserver.domain.checks import refuse
from hallserver.domain.context import Actor
from hallserver.domain.state import HallState

HALL_READ, TICKETS_WRITE, WINDOWS_WRITE = "hall:read", "tickets:write", "windows:write"
FLEET_WRITE, EVERYTHING = "fleet:write", "*"

#: Commands of one certain window.
_AtWindow = CallNext | CallTicket | Resume | SignIn | SignOut | OpenWindow | PauseWindow | CloseWindow

#: Commands that anybody gives who takes numbers for citizens, or tells them how their number stands.
_TAKING = (TakeTicket, BookAppointment, CheckIn, FindTicket)

#: Calling people to a window, and all that happens to them there.
_SERVING = (
    CallNext,
    CallTicket,
    Resume,
    Recall,
    StartService,
    CompleteService,
    Park,
    Transfer,
    MarkNoShow,
    Requeue,
    Undo,
)
_STAFFING = (SignIn, SignOut, OpenWindow, PauseWindow, CloseWindow)
_FLEET = (AdmitTerminal, RevokeTerminal)


def authorise(state: HallState, command: AnyCommand, actor: Actor) -> None:
    """Pass, or refuse with NOT_ALLOWED or WRONG_WINDOW. Nonexistent tickets and windows are left to the decision."""
    if is_scoped(actor, command):
        return
    if actor.kind is TerminalKind.KIOSK:
        _authorise_kiosk(state, command, actor)
    elif actor.kind is TerminalKind.COUNTER:
        _authorise_counter(state, command, actor)
    else:
        _deny(command)


def is_scoped(actor: Actor, command: AnyCommand) -> bool:
    """Whether the actor's scopes alone allow this command, at any window."""
    return not actor.scopes.isdisjoint(_scopes_for(command))


def window_of(place: PlaceId) -> WindowId | None:
    """The window at which a counter stands: "window-11" is 11."""
    name, _, number = place.partition("-")
    return WindowId(int(number)) if name == "window" and number.isascii() and number.isdigit() else None


def _scopes_for(command: AnyCommand) -> frozenset[str]:
    if isinstance(command, _FLEET):
        return frozenset({FLEET_WRITE, EVERYTHING})
    if isinstance(command, _STAFFING):
        return frozenset({WINDOWS_WRITE, EVERYTHING})
    if isinstance(command, _SERVING):
        return frozenset({WINDOWS_WRITE, TICKETS_WRITE, EVERYTHING})
    if isinstance(command, FindTicket):
        return frozenset({HALL_READ, TICKETS_WRITE, EVERYTHING})
    return frozenset({TICKETS_WRITE, EVERYTHING})


def _authorise_kiosk(state: HallState, command: AnyCommand, actor: Actor) -> None:
    """A kiosk takes numbers, checks in, rings for a guide, and cancels for whoever shows the ticket's code."""
    if isinstance(command, _TAKING) or _rings_for_itself(command, actor):
        return
    if isinstance(command, Cancel | Rate):
        ticket = state.tickets.get(command.ticket)
        if ticket is None or (command.code and command.code == ticket.code and _is_citizens(command)):
            return
    _deny(command)


def _is_citizens(command: Cancel | Rate) -> bool:
    return isinstance(command, Rate) or command.reason is CancelReason.CITIZEN


def _authorise_counter(state: HallState, command: AnyCommand, actor: Actor) -> None:
    """A counter acts for its own window and for those who are there, or were there last."""
    own = window_of(actor.place)
    if own is None or isinstance(command, _FLEET):
        _deny(command)
    if isinstance(command, _TAKING) or _rings_for_itself(command, actor):
        return
    if isinstance(command, _AtWindow):
        if command.window != own:
            refuse(FaultCode.WRONG_WINDOW, f"{actor.place} for window {command.window}")
    elif isinstance(command, Requeue | Cancel):
        _check_hers(state, command.ticket, own, or_servable=True)
    elif isinstance(command, Recall | StartService | CompleteService | Park | Transfer | MarkNoShow | Undo | Rate):
        _check_hers(state, command.ticket, own, or_servable=False)
    else:
        _deny(command)


def _check_hers(state: HallState, ticket_id: TicketId, own: WindowId, *, or_servable: bool) -> None:
    """Refuse a ticket that is neither at this window nor, where that is enough, among those that it serves."""
    ticket = state.tickets.get(ticket_id)
    if ticket is None or ticket.window == own:
        return
    idle = ticket.state in (TicketState.WAITING, TicketState.MISSED, TicketState.PARKED)
    if not (or_servable and idle and policy.can_serve(state, own, ticket)):
        refuse(FaultCode.WRONG_WINDOW, f"ticket {ticket_id} at window-{own}")


def _rings_for_itself(command: AnyCommand, actor: Actor) -> bool:
    return isinstance(command, CallForHelp) and command.place == actor.place


def _deny(command: Command) -> NoReturn:
    refuse(FaultCode.NOT_ALLOWED, type(command).__name__)
