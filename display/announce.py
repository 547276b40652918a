"""Which calls are spoken, when, and which are taken back: a stream of board views becomes orders to the voice. Pure."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from contract.ids import Seq, ZoneId
from contract.views import BoardView, Call
from contract.words import Language, TicketState

#: A call older than this is not spoken any more: after a restart, or when the hall comes back into reach.
SPOKEN_WITHIN_S = 60.0

#: Ids remembered so that nothing is spoken twice: some days of a large hall.
REMEMBERED = 20_000

#: The sound zone of all calls whose own zone has no loudspeaker of its own.
WHOLE_HALL = "hall"


class Say(msgspec.Struct, frozen=True):
    """Speak this call now, in these languages in turn."""

    call: Call
    sound_zone: str
    languages: tuple[Language, ...]


class Retract(msgspec.Struct, frozen=True):
    """What was said about this number is no longer true: not to be spoken, or to be cut off."""

    call: Call


Order = Say | Retract


class Announcing:
    """Remembers what was said. `step` is called with each view and whenever `next_at` has come."""

    def __init__(self, languages: tuple[Language, ...], sound_zones: Collection[ZoneId] = ()) -> None:
        self._languages = languages
        self._sound_zones = frozenset(sound_zones)
        #: Every id that was ordered; a dict keeps their order, so that the oldest can be forgotten.
        self._said: dict[Seq, None] = {}
        #: Ordered, and still on the board as waiting to be heard.
        self._open: dict[Seq, Call] = {}
        self._begun: set[Seq] = set()

    def speak_in(self, languages: tuple[Language, ...]) -> None:
        """From now on speak in these languages, in this order."""
        self._languages = languages

    def step(self, view: BoardView, now: float) -> list[Order]:
        """What to do now; taking back comes before speaking."""
        orders: list[Order] = [Retract(call) for call in self._no_longer_true(view)]
        for call in sorted(view.calls, key=lambda call: (call.announce_at, call.id)):
            if self._is_due(call, now):
                self._remember(call)
                orders.append(Say(call, self._sound_zone(call), self._spoken_in(call)))
        return orders

    def next_at(self, view: BoardView, now: float) -> float | None:
        """When the next call of this view becomes due."""
        return min((call.announce_at for call in view.calls if call.announce_at > now), default=None)

    def begun(self, call: Seq) -> None:
        """The voice has begun to speak it: it is ended as begun, unless the call is taken off the board."""
        if call in self._open:
            self._begun.add(call)

    def _is_due(self, call: Call, now: float) -> bool:
        return (
            call.announce_at <= now < call.announce_at + SPOKEN_WITHIN_S
            and call.state is TicketState.CALLED
            and call.id not in self._said
        )

    def _remember(self, call: Call) -> None:
        self._said[call.id] = None
        self._open[call.id] = call
        while len(self._said) > REMEMBERED:
            del self._said[next(iter(self._said))]

    def _no_longer_true(self, view: BoardView) -> list[Call]:
        """Calls taken back; those that only grew old, or whose person came while they were spoken, are let be."""
        shown = {call.id: call for call in view.calls}
        tickets = {call.ticket for call in view.calls}
        oldest = min(shown, default=Seq(0))
        gone: list[Call] = []
        for call in list(self._open.values()):
            now_shown = shown.get(call.id)
            if now_shown is not None and now_shown.state is TicketState.CALLED:
                continue
            taken_back = now_shown is None and call.ticket not in tickets and call.id > oldest
            came_early = now_shown is not None and call.id not in self._begun
            if taken_back or came_early:
                gone.append(call)
            del self._open[call.id]
            self._begun.discard(call.id)
        return gone

    def _sound_zone(self, call: Call) -> str:
        return str(call.zone) if call.zone in self._sound_zones else WHOLE_HALL

    def _spoken_in(self, call: Call) -> tuple[Language, ...]:
        """The board's languages, and the person's own where it is another."""
        extra = () if call.language in (*self._languages, Language.UNKNOWN) else (call.language,)
        return self._languages + extra
