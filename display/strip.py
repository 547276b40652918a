"""What the strip above a window shows at a moment. Pure."""

from __future__ import annotations

from enum import Enum

import msgspec

from contract.hall import Label
from contract.views import Call, StripView
from contract.words import PauseReason, TicketState, WindowState
from display.calls import PULSE_S
from display.opening import Hours


class StripState(Enum):
    CALLING = "calling"
    SERVING = "serving"
    FREE = "free"
    PAUSED = "paused"
    #: Closed for now; the hall goes on.
    CLOSED = "closed"
    #: The hall has ended its day, or does not serve today.
    DAY_OVER = "day_over"
    #: The hall is out of reach: the last number may be old.
    OFFLINE = "offline"


class StripFace(msgspec.Struct, frozen=True):
    """A strip as it is drawn."""

    state: StripState
    window: int
    name: Label = Label("")
    #: The number called or served; offline: the last one known.
    number: str = ""
    pulses: bool = False
    pause_reason: PauseReason | None = None
    #: When the window goes on, if known.
    until: float | None = None
    #: When the hall opens next, if known.
    next_opening: float | None = None
    stopped_at: float | None = None
    changes_at: float | None = None


def strip_of(view: StripView, now: float, hours: Hours, stopped_at: float | None) -> StripFace:
    """The strip for the window's last known view; `stopped_at` is set while the hall is out of reach."""
    call = _announced(view, now)
    state = StripState.OFFLINE if stopped_at is not None else _state(view, call, hours)
    return StripFace(
        state=state,
        window=view.window,
        name=view.name,
        number=_number(view, state, call),
        pulses=state is StripState.CALLING and call is not None and now < call.announce_at + PULSE_S,
        pause_reason=view.pause_reason,
        until=view.until,
        next_opening=hours.next_opening,
        stopped_at=stopped_at,
        changes_at=_changes_at(view.call, now),
    )


def _announced(view: StripView, now: float) -> Call | None:
    return view.call if view.call is not None and view.call.announce_at <= now else None


def _state(view: StripView, call: Call | None, hours: Hours) -> StripState:
    if view.state is WindowState.PAUSED:
        return StripState.PAUSED
    if view.state is WindowState.CLOSED:
        return StripState.CLOSED if hours.more_today else StripState.DAY_OVER
    if view.ticket_state is TicketState.SERVING:
        return StripState.SERVING
    called = call is not None and view.ticket_state is TicketState.CALLED
    return StripState.CALLING if called else StripState.FREE


def _number(view: StripView, state: StripState, call: Call | None) -> str:
    if state is StripState.CALLING and call is not None:
        return call.number
    if state is StripState.SERVING:
        return view.number
    known = view.ticket_state is TicketState.SERVING or (call is not None and view.ticket_state is TicketState.CALLED)
    return view.number if state is StripState.OFFLINE and known else ""


def _changes_at(call: Call | None, now: float) -> float | None:
    edges = [call.announce_at, call.announce_at + PULSE_S] if call is not None else []
    return min((edge for edge in edges if edge > now), default=None)
