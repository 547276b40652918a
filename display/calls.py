"""Which calls a board shows at a moment: the newest, and the rows of those before. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

import msgspec

from contract.hall import Label
from contract.ids import Seq, WindowId
from contract.views import Call, arrow_for
from contract.words import Direction, TicketState

#: Three pulses of 800 ms (see CallSign.qml) and a moment for the first frame.
PULSE_S = 3.0


class Sign(Enum):
    """What is said beside a called number."""

    COME = "come"
    ARRIVED = "arrived"
    MISSED = "missed"
    #: The board has lost the hall: it was called, more is not known.
    PAST = "past"


class CallFace(msgspec.Struct, frozen=True):
    """A call as it is drawn."""

    id: Seq
    prefix: str
    digits: str
    window: WindowId
    direction: Direction
    location: Label
    zone_name: Label
    sign: Sign
    called_at: float
    #: It was announced a moment ago and pulses.
    pulses: bool

    @property
    def number(self) -> str:
        """What is printed on the ticket."""
        return f"{self.prefix}{self.digits}"


class Shown(msgspec.Struct, frozen=True):
    """The calls on a board, the newest apart, and when they change without news from the hall."""

    newest: CallFace | None = None
    rows: tuple[CallFace, ...] = ()
    changes_at: float | None = None


def shown_calls(
    calls: tuple[Call, ...],
    now: float,
    *,
    rows: int,
    offline: bool,
    arrows: Mapping[str, Direction],
    zone_names: Mapping[str, Label],
) -> Shown:
    """The newest announced call and at most `rows` before it, one per ticket; nothing within its grace."""
    announced = _announced(calls, now)
    faces = [_face(call, now, offline, arrows, zone_names) for call in announced[: rows + 1]]
    edges = [call.announce_at for call in calls] + [call.announce_at + PULSE_S for call in announced[:1]]
    later = [edge for edge in edges if edge > now]
    return Shown(faces[0] if faces else None, tuple(faces[1:]), min(later, default=None))


def parted(number: str) -> tuple[str, str]:
    """The prefix of a number and its digits: "A023" is "A" and "023"."""
    digits = number.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return number[: len(number) - len(digits)], digits


def _announced(calls: tuple[Call, ...], now: float) -> list[Call]:
    """Newest first by the moment of announcement: a recall has no grace and may overtake."""
    ready = [call for call in calls if call.announce_at <= now and call.state is not TicketState.CANCELLED]
    ready.sort(key=lambda call: (call.announce_at, call.id), reverse=True)
    by_ticket = {call.ticket: call for call in reversed(ready)}
    return [call for call in ready if by_ticket[call.ticket] is call]


def _face(
    call: Call, now: float, offline: bool, arrows: Mapping[str, Direction], zone_names: Mapping[str, Label]
) -> CallFace:
    prefix, digits = parted(call.number)
    sign = Sign.PAST if offline else _sign(call.state)
    return CallFace(
        id=call.id,
        prefix=prefix,
        digits=digits,
        window=call.window,
        direction=arrow_for(call.window, dict(arrows)),
        location=call.location,
        zone_name=zone_names.get(str(call.zone), Label("")),
        sign=sign,
        called_at=call.announce_at,
        pulses=sign is Sign.COME and now < call.announce_at + PULSE_S,
    )


def _sign(state: TicketState) -> Sign:
    if state is TicketState.CALLED:
        return Sign.COME
    # WAITING again means missed and queued once more; an unknown word is better read as arrived than as a call.
    return Sign.MISSED if state in (TicketState.MISSED, TicketState.WAITING) else Sign.ARRIVED
