"""The calls waiting to be spoken in one sound zone. Pure: `now` is in seconds of a clock that only runs forward."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from drivers.voice.phrase import SpokenCall, ticket_characters

# After a minute the person has read the board or is already at the window; an old call only confuses.
SHELF_LIFE_S = 60.0


class DropReason(enum.Enum):
    """Why a call was never spoken."""

    STALE = "stale"
    SUPERSEDED = "superseded"
    RETRACTED = "retracted"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class DroppedCall:
    """A call that will not be spoken, and why."""

    call: SpokenCall
    reason: DropReason


@dataclass(frozen=True, slots=True)
class QueueChange:
    """What a change did: the calls it dropped, and whether the one being spoken is now wrong and must be cut off."""

    dropped: tuple[DroppedCall, ...] = ()
    cut: bool = False


class CallQueue:
    """First come, first spoken, one at a time; at most one waiting call for a ticket."""

    def __init__(self, shelf_life_s: float = SHELF_LIFE_S) -> None:
        self._shelf_life_s = shelf_life_s
        # Keyed by ticket; a dict keeps the order of arrival, also when the call of a ticket is replaced.
        self._waiting: dict[str, tuple[SpokenCall, float]] = {}
        self._speaking: SpokenCall | None = None

    @property
    def waiting(self) -> tuple[SpokenCall, ...]:
        """The calls still to be spoken, next first."""
        return tuple(call for call, _ in self._waiting.values())

    @property
    def speaking(self) -> SpokenCall | None:
        """The call that is being spoken."""
        return self._speaking

    def add(self, call: SpokenCall, now: float) -> QueueChange:
        """Queues a call. A waiting call of the same ticket gives up its place to it, and one being spoken that sends
        the same ticket elsewhere is cut off.
        """
        dropped = list(self._drop_stale(now))
        ticket = ticket_characters(call.ticket)
        if ticket in self._waiting:
            dropped.append(DroppedCall(self._waiting[ticket][0], DropReason.SUPERSEDED))
        self._waiting[ticket] = (call, now)
        speaking = self._speaking
        elsewhere = speaking is not None and _same_ticket(speaking, ticket) and not speaking.same_place(call)
        return QueueChange(tuple(dropped), cut=elsewhere)

    def take_out(self, ticket: str, reason: DropReason = DropReason.RETRACTED) -> QueueChange:
        """Drops the waiting call of a ticket; cuts it off if it is being spoken."""
        ticket = ticket_characters(ticket)
        cut = self._speaking is not None and _same_ticket(self._speaking, ticket)
        waiting = self._waiting.pop(ticket, None)
        return QueueChange((DroppedCall(waiting[0], reason),) if waiting else (), cut=cut)

    def begin(self, now: float) -> tuple[SpokenCall | None, tuple[DroppedCall, ...]]:
        """The call to speak now and the calls that grew too old; no call while one is being spoken."""
        dropped = self._drop_stale(now)
        if self._speaking is None and self._waiting:
            self._speaking, _ = self._waiting.pop(next(iter(self._waiting)))
            return self._speaking, dropped
        return None, dropped

    def finish(self) -> None:
        """The call being spoken has ended, in whichever way."""
        self._speaking = None

    def clear(self) -> QueueChange:
        """Drops everything and cuts off what is being spoken: the zone falls silent."""
        dropped = tuple(DroppedCall(call, DropReason.CLOSED) for call in self.waiting)
        self._waiting.clear()
        return QueueChange(dropped, cut=self._speaking is not None)

    def _drop_stale(self, now: float) -> tuple[DroppedCall, ...]:
        stale = [ticket for ticket, (_, since) in self._waiting.items() if now - since > self._shelf_life_s]
        return tuple(DroppedCall(self._waiting.pop(ticket)[0], DropReason.STALE) for ticket in stale)


def _same_ticket(call: SpokenCall, ticket: str) -> bool:
    return ticket_characters(call.ticket) == ticket
