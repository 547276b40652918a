"""Clerks and windows: who sits where, and whether the window serves."""

from __future__ import annotations

from math import isfinite

from contract.commands import CloseWindow, OpenWindow, PauseWindow, SignIn, SignOut
from contract.events import AnyEvent, ClerkSignedIn, ClerkSignedOut, WindowClosed, WindowOpened, WindowPaused
from contract.faults import FaultCode
from contract.ids import ClerkId, WindowId
from contract.words import TicketState, WindowState
from hallserver.domain.checks import check_text, find_desk, refuse
from hallserver.domain.context import Context
from hallserver.domain.records import Desk
from hallserver.domain.rights import is_scoped
from hallserver.domain.state import HallState


def sign_in(state: HallState, command: SignIn, context: Context) -> list[AnyEvent]:
    """A clerk whose PIN is right sits down, in the place of one who is idle; nothing when already there."""
    if not context.clerk_verified:
        refuse(FaultCode.WRONG_PIN)
    return _seat(state, find_desk(state, command.window), command.clerk, context)


def sign_out(state: HallState, command: SignOut, context: Context) -> list[AnyEvent]:
    """The clerk leaves; an open window closes first."""
    desk = find_desk(state, command.window)
    if desk.clerk is None:
        refuse(FaultCode.NOT_SIGNED_IN, f"window {command.window}")
    _check_idle(desk)
    return leave(desk, context.now)


def open_window(state: HallState, command: OpenWindow, context: Context) -> list[AnyEvent]:
    """Begin or go on serving; a manager may name the clerk and so sign them in. Nothing when it is open already."""
    desk = find_desk(state, command.window)
    if command.window not in state.lines.windows:
        refuse(FaultCode.NO_SUCH_WINDOW, f"window {command.window} is no longer in the plan")
    seating: list[AnyEvent] = []
    clerk = desk.clerk
    if command.clerk is not None and command.clerk != clerk:
        if not is_scoped(context.actor, command):
            refuse(FaultCode.NOT_SIGNED_IN, f"clerk {command.clerk} at window {command.window}")
        seating = _seat(state, desk, command.clerk, context)
        clerk = command.clerk
    if clerk is None:
        refuse(FaultCode.NOT_SIGNED_IN, f"window {command.window}")
    if desk.state is WindowState.OPEN and not seating:
        return []
    return [*seating, WindowOpened(context.now, command.window, clerk)]


def pause_window(state: HallState, command: PauseWindow, context: Context) -> list[AnyEvent]:
    """Call nobody for a while; a person being served is served to the end."""
    desk = find_desk(state, command.window)
    if command.until is not None and not isfinite(command.until):
        refuse(FaultCode.MALFORMED, "until")
    if desk.state not in (WindowState.OPEN, WindowState.PAUSED):
        refuse(FaultCode.WINDOW_NOT_OPEN, f"window {command.window} is {desk.state}")
    if _present(state, desk) is TicketState.CALLED:
        refuse(FaultCode.WINDOW_BUSY, f"ticket {desk.ticket} is called to window {command.window}")
    return [WindowPaused(context.now, command.window, command.reason, command.until)]


def close_window(state: HallState, command: CloseWindow, context: Context) -> list[AnyEvent]:
    """Stop serving; the clerk stays signed in. Nothing when it is closed already."""
    check_text(command.reason)
    desk = find_desk(state, command.window)
    _check_idle(desk)
    if desk.state is WindowState.CLOSED:
        return []
    return [WindowClosed(context.now, command.window, command.reason)]


def leave(desk: Desk, now: float) -> list[AnyEvent]:
    """Events that close a window and sign its clerk out, as far as there is something to close."""
    events: list[AnyEvent] = []
    if desk.state is not WindowState.CLOSED:
        events.append(WindowClosed(now, desk.window))
    if desk.clerk is not None:
        events.append(ClerkSignedOut(now, desk.window, desk.clerk))
    return events


def _seat(state: HallState, desk: Desk, clerk: ClerkId, context: Context) -> list[AnyEvent]:
    if clerk not in state.lines.certificates:
        refuse(FaultCode.NO_SUCH_CLERK)
    if desk.clerk == clerk:
        return []
    elsewhere = _window_of_clerk(state, clerk)
    if elsewhere is not None:
        refuse(FaultCode.CLERK_ELSEWHERE, f"window {elsewhere}")
    _check_idle(desk)
    return [*leave(desk, context.now), ClerkSignedIn(context.now, desk.window, clerk)]


def _window_of_clerk(state: HallState, clerk: ClerkId) -> WindowId | None:
    return next((desk.window for desk in state.desks.values() if desk.clerk == clerk), None)


def _check_idle(desk: Desk) -> None:
    if desk.ticket is not None:
        refuse(FaultCode.WINDOW_BUSY, f"ticket {desk.ticket} is at window {desk.window}")


def _present(state: HallState, desk: Desk) -> TicketState | None:
    ticket = state.tickets.get(desk.ticket) if desk.ticket is not None else None
    return ticket.state if ticket else None
