"""What events do to windows. Steps made before a clerk or a window changed can no longer be taken back."""

from __future__ import annotations

from msgspec.structs import replace

from contract.events import ClerkSignedIn, ClerkSignedOut, WindowClosed, WindowOpened, WindowPaused
from contract.words import WindowState
from hallserver.domain.state import HallState


def clerk_signed_in(state: HallState, event: ClerkSignedIn) -> None:
    desk = state.desk(event.window)
    state.desks[event.window] = replace(desk, clerk=event.clerk, signed_in_at=event.at, steps=())


def clerk_signed_out(state: HallState, event: ClerkSignedOut) -> None:
    desk = state.desk(event.window)
    state.desks[event.window] = replace(desk, clerk=None, signed_in_at=0, steps=())


def window_opened(state: HallState, event: WindowOpened) -> None:
    desk = state.desk(event.window)
    state.desks[event.window] = replace(desk, state=WindowState.OPEN, clerk=event.clerk, pause_reason=None, until=None)


def window_paused(state: HallState, event: WindowPaused) -> None:
    desk = state.desk(event.window)
    state.desks[event.window] = replace(desk, state=WindowState.PAUSED, pause_reason=event.reason, until=event.until)


def window_closed(state: HallState, event: WindowClosed) -> None:
    desk = state.desk(event.window)
    state.desks[event.window] = replace(desk, state=WindowState.CLOSED, pause_reason=None, until=None, steps=())
