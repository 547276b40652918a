"""What a zone's board adds to its calls: who is next, and how each window stands. Pure."""

from __future__ import annotations

from enum import Enum

import msgspec

from contract.ids import WindowId
from contract.views import BoardView, Upcoming, WindowLine
from contract.words import TicketState, WindowState
from display.calls import CallFace

#: Asked to be ready; one window rarely calls more within a few minutes.
READY = 3

#: Shown after those, two lines of four.
AFTER = 8

#: More rows would be smaller than 64 px; then windows that are not open give way.
MOST_WINDOWS = 12


class WindowTone(Enum):
    #: The newest call goes here: the row is lit.
    LIT = "lit"
    CALLED = "called"
    SERVING = "serving"
    FREE = "free"
    PAUSED = "paused"
    CLOSED = "closed"


class WindowFace(msgspec.Struct, frozen=True):
    """A window's row."""

    window: WindowId
    tone: WindowTone
    number: str = ""
    until: float | None = None


class ZoneFace(msgspec.Struct, frozen=True):
    """A zone's queue and windows; numbers only, never a reason or a name."""

    ready: tuple[Upcoming, ...] = ()
    after: tuple[Upcoming, ...] = ()
    #: How many wait behind those that are shown.
    more: int = 0
    windows: tuple[WindowFace, ...] = ()
    changes_at: float | None = None


def zone_of(view: BoardView, now: float, newest: CallFace | None, *, offline: bool) -> ZoneFace:
    """The zone's board beside its newest call."""
    ready, after = view.upcoming[:READY], view.upcoming[READY : READY + AFTER]
    lit = newest.number if newest is not None and not offline else None
    graces = [line.announce_at for line in view.windows if line.announce_at is not None and line.announce_at > now]
    return ZoneFace(
        ready=ready,
        after=after,
        more=max(0, view.waiting - len(ready) - len(after)),
        windows=_rows([_window(line, now, lit) for line in view.windows]),
        changes_at=min(graces, default=None),
    )


def _rows(faces: list[WindowFace]) -> tuple[WindowFace, ...]:
    kept = sorted(faces, key=lambda face: face.tone is WindowTone.CLOSED)[:MOST_WINDOWS]
    return tuple(face for face in faces if face in kept)


def _window(line: WindowLine, now: float, lit: str | None) -> WindowFace:
    tone = _tone(line, now, lit)
    busy = tone in (WindowTone.LIT, WindowTone.CALLED, WindowTone.SERVING)
    return WindowFace(line.window, tone, line.number if busy else "", line.until if tone is WindowTone.PAUSED else None)


def _tone(line: WindowLine, now: float, lit: str | None) -> WindowTone:
    if line.ticket_state is TicketState.SERVING:
        return WindowTone.SERVING
    if line.state is WindowState.PAUSED:
        return WindowTone.PAUSED
    if line.state is WindowState.CLOSED:
        return WindowTone.CLOSED
    if line.ticket_state is TicketState.CALLED and (line.announce_at or 0) <= now:
        return WindowTone.LIT if line.number == lit else WindowTone.CALLED
    return WindowTone.FREE
