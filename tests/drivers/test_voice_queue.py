"""The rules of a zone's queue: one at a time, in order, nothing old, nothing overtaken by a newer call."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from drivers.voice.phrase import SpokenCall
from drivers.voice.queue import SHELF_LIFE_S, CallQueue, DroppedCall, DropReason


def call(ticket: str, window: int = 1) -> SpokenCall:
    return SpokenCall(ticket, window=window)


def test_calls_are_spoken_in_the_order_of_arrival_and_one_at_a_time() -> None:
    queue = CallQueue()
    queue.add(call("A1"), now=0)
    queue.add(call("A2"), now=1)
    assert queue.begin(now=2) == (call("A1"), ())
    assert queue.begin(now=3) == (None, ())
    queue.finish()
    assert queue.begin(now=4) == (call("A2"), ())


def test_a_call_older_than_a_minute_is_dropped_and_told() -> None:
    queue = CallQueue()
    queue.add(call("A1"), now=0)
    queue.add(call("A2"), now=30)
    assert queue.begin(now=61) == (call("A2"), (DroppedCall(call("A1"), DropReason.STALE),))


def test_a_new_call_clears_out_those_that_grew_old_behind_a_long_one() -> None:
    queue = CallQueue()
    queue.add(call("A1"), now=0)
    change = queue.add(call("A1"), now=61)
    assert change.dropped == (DroppedCall(call("A1"), DropReason.STALE),)
    assert queue.waiting == (call("A1"),)


def test_a_call_exactly_a_minute_old_is_still_spoken() -> None:
    queue = CallQueue()
    queue.add(call("A1"), now=0)
    assert queue.begin(now=60)[0] == call("A1")


def test_a_recall_takes_the_place_of_the_waiting_call_and_is_fresh_again() -> None:
    queue = CallQueue()
    queue.add(call("A1", 1), now=0)
    queue.add(call("A2"), now=1)
    change = queue.add(call("a-1", 7), now=50)
    assert change.dropped == (DroppedCall(call("A1", 1), DropReason.SUPERSEDED),)
    assert queue.waiting == (call("a-1", 7), call("A2"))
    assert queue.begin(now=70)[0] == call("a-1", 7)


def test_a_recall_to_the_same_window_waits_for_the_end_but_another_window_cuts_the_speech() -> None:
    queue = CallQueue()
    queue.add(call("A1", 1), now=0)
    queue.begin(now=0)
    assert not queue.add(call("A1", 1), now=1).cut
    assert queue.add(call("A1", 2), now=2).cut
    assert not queue.add(call("A2", 2), now=2).cut


def test_a_retracted_call_is_dropped_or_cut_off() -> None:
    queue = CallQueue()
    queue.add(call("A1"), now=0)
    queue.add(call("A2"), now=0)
    queue.begin(now=0)
    assert queue.take_out("A2").dropped == (DroppedCall(call("A2"), DropReason.RETRACTED),)
    assert queue.take_out("A1").cut
    assert queue.take_out("A9") == CallQueue().clear()


def test_clearing_drops_all_and_cuts_what_is_spoken() -> None:
    queue = CallQueue()
    for ticket in ("A1", "A2", "A3"):
        queue.add(call(ticket), now=0)
    queue.begin(now=0)
    change = queue.clear()
    assert [dropped.call.ticket for dropped in change.dropped] == ["A2", "A3"]
    assert change.cut
    assert queue.waiting == ()


@dataclass
class Story:
    """A day at one loudspeaker, with what every rule needs to be checked from outside."""

    queue: CallQueue = field(default_factory=CallQueue)
    now: float = 0.0
    said: list[tuple[SpokenCall, float]] = field(default_factory=list)
    ended: list[SpokenCall] = field(default_factory=list)
    place_of: dict[str, int] = field(default_factory=dict)
    retracted: set[str] = field(default_factory=set)
    last_place: int = -1
    speaking: SpokenCall | None = None

    def say(self, ticket: str) -> None:
        # A counter as place makes every call of the story different from every other.
        made = SpokenCall(ticket, counter=f"desk {len(self.said)}")
        dropped = self.queue.add(made, self.now).dropped
        stays = any(gone.reason is DropReason.SUPERSEDED for gone in dropped)
        if not stays:
            self.place_of[ticket] = len(self.said)
        self.said.append((made, self.now))
        self.retracted.discard(ticket)
        self._end(dropped)

    def retract(self, ticket: str) -> None:
        change = self.queue.take_out(ticket)
        assert change.cut == (self.speaking is not None and self.speaking.ticket == ticket)
        self.retracted.add(ticket)
        self._end(change.dropped)

    def begin(self) -> None:
        begun, dropped = self.queue.begin(self.now)
        self._end(dropped)
        if self.speaking is not None:
            assert begun is None, "two calls over each other"
        elif begun is not None:
            self._check_begun(begun)
            self.speaking = begun
        else:
            assert self.queue.waiting == ()

    def finish(self) -> None:
        if self.speaking is not None:
            self.ended.append(self.speaking)
            self.speaking = None
            self.queue.finish()

    def _check_begun(self, begun: SpokenCall) -> None:
        newest, since = next(pair for pair in reversed(self.said) if pair[0].ticket == begun.ticket)
        assert begun == newest, "an overtaken call was spoken"
        assert begun.ticket not in self.retracted, "a retracted call was spoken"
        assert self.now - since <= SHELF_LIFE_S, "an old call was spoken"
        assert self.place_of[begun.ticket] > self.last_place, "the order was not kept"
        self.last_place = self.place_of[begun.ticket]

    def _end(self, dropped: tuple[DroppedCall, ...]) -> None:
        for gone in dropped:
            since = dict(self.said)[gone.call]
            assert (gone.reason is DropReason.STALE) == (self.now - since > SHELF_LIFE_S)
            self.ended.append(gone.call)


TICKETS = st.sampled_from(["A1", "A2", "A3", "B1"])
STEPS = st.one_of(
    st.tuples(st.just("say"), TICKETS),
    st.tuples(st.just("retract"), TICKETS),
    st.tuples(st.just("wait"), st.sampled_from([0.5, 12.0, 40.0])),
    st.tuples(st.just("begin"), st.none()),
    st.tuples(st.just("finish"), st.none()),
)


@given(st.lists(STEPS, max_size=40))
def test_no_story_breaks_a_rule_and_every_call_ends_exactly_once(steps: list[tuple[str, str | float | None]]) -> None:
    story = Story()
    for action, subject in steps:
        if action == "wait" and isinstance(subject, float):
            story.now += subject
        elif isinstance(subject, str):
            getattr(story, action)(subject)
        else:
            getattr(story, action)()
    story.finish()
    while story.queue.waiting:
        story.begin()
        story.finish()
    assert sorted(map(repr, story.ended)) == sorted(repr(made) for made, _ in story.said)
