"""The announcer with its threads: zones side by side, calls one after another, nothing said lost without a word."""

from __future__ import annotations

import json
import math
import queue
import threading
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from drivers.voice.announcer import (
    HURRY_FROM,
    Announcer,
    CallFinished,
    CallStarted,
    DroppedCall,
    DropReason,
    LanguageSkipped,
    VoiceEvent,
)
from drivers.voice.mixer import Utterance
from drivers.voice.output import FileOutput, Playback, PlayResult, SilentOutput, SpeakerCondition
from drivers.voice.pack import VoicePack
from drivers.voice.phrase import MANDARIN, SpokenCall

Event = TypeVar("Event", CallStarted, CallFinished, DroppedCall)

RATE = 16_000
# Far longer than any step takes; only a test that fails waits for it.
PATIENCE_S = 10.0
TONE = array("h", [round(5000 * math.sin(n / 8)) for n in range(160)])
PACK = VoicePack(
    "zh", "test", RATE, True, MANDARIN, dict.fromkeys("请号到ABC零一二三四五六七八九十", TONE) | {"窗口": TONE}
)


class HeldOutput:
    """A loudspeaker that speaks until the test lets go; notices two calls over each other."""

    def __init__(self) -> None:
        self.begun: queue.Queue[str] = queue.Queue()
        self.overlaps = 0
        self._let_go = threading.Semaphore(0)
        self._busy = threading.Lock()

    def let_go(self) -> None:
        self._let_go.release()

    def play(self, utterance: Utterance, cancelled: threading.Event) -> PlayResult:
        if not self._busy.acquire(blocking=False):
            self.overlaps += 1
            return PlayResult(Playback.FAILED)
        try:
            self.begun.put(utterance.call.ticket)
            while not self._let_go.acquire(timeout=0.005):
                if cancelled.is_set():
                    return PlayResult(Playback.CUT)
            return PlayResult(Playback.PLAYED)
        finally:
            self._busy.release()

    def next_begun(self) -> str:
        return self.begun.get(timeout=PATIENCE_S)


class BrokenOutput:
    """A loudspeaker that was unplugged."""

    def play(self, utterance: Utterance, cancelled: threading.Event) -> PlayResult:
        return PlayResult(Playback.FAILED, SpeakerCondition.DEVICE_MISSING, "It is not there.")


class Hall:
    """An announcer with held loudspeakers in two zones, a clock in the test's hand, and all that was told."""

    def __init__(self) -> None:
        self.now = 0.0
        self.told: queue.Queue[VoiceEvent] = queue.Queue()
        self.east, self.west = HeldOutput(), HeldOutput()
        outputs = {"east": self.east, "west": self.west}
        self.announcer = Announcer(outputs, [PACK], self.told.put, clock=lambda: self.now)

    def say(self, ticket: str, window: int = 1, zone: str = "east") -> SpokenCall:
        call = SpokenCall(ticket, window=window, zone=zone)
        self.announcer.say(call)
        return call

    def next_told(self, kind: type[Event]) -> Event:
        """The next event of this kind; those of other kinds before it are passed over."""
        while True:
            event = self.told.get(timeout=PATIENCE_S)
            if isinstance(event, kind):
                return event

    def next_of_any_kind(self) -> VoiceEvent:
        return self.told.get(timeout=PATIENCE_S)


@pytest.fixture
def hall() -> Iterator[Hall]:
    made = Hall()
    yield made
    made.announcer.close()
    assert made.east.overlaps + made.west.overlaps == 0


def test_calls_of_a_zone_follow_one_another_in_order(hall: Hall) -> None:
    calls = [hall.say(f"A{number}") for number in (1, 2, 3)]
    for call in calls:
        assert hall.east.next_begun() == call.ticket
        assert hall.next_told(CallStarted).call == call
        assert hall.east.begun.empty()
        hall.east.let_go()
        assert hall.next_of_any_kind() == CallFinished(call, PlayResult(Playback.PLAYED))


def test_a_listener_learns_text_and_length(hall: Hall) -> None:
    hall.say("A12", window=5)
    started = hall.next_of_any_kind()
    assert isinstance(started, CallStarted)
    assert (started.text, started.languages) == ("请A一二号到五号窗口", ("zh",))
    assert 1.0 < started.duration_s < 4.0


def test_a_call_is_spoken_once_while_many_wait_behind_it_and_twice_otherwise(hall: Hall) -> None:
    tickets = [f"A{number}" for number in range(1, HURRY_FROM + 3)]
    hall.say("B1")
    hall.east.next_begun()
    for ticket in tickets:
        hall.say(ticket)
    for _ in tickets:
        hall.east.let_go()
        hall.east.next_begun()
    hall.announcer.close()
    lengths = [hall.next_told(CallStarted).duration_s for _ in range(len(tickets) + 1)]
    once, twice = min(lengths), max(lengths)
    assert lengths == [twice, once, once, twice, twice, twice]


def test_zones_do_not_wait_for_each_other(hall: Hall) -> None:
    hall.say("A1", zone="east")
    assert hall.east.next_begun() == "A1"
    hall.say("B1", zone="west")
    assert hall.west.next_begun() == "B1"


def test_a_call_that_waited_more_than_a_minute_is_dropped_and_told(hall: Hall) -> None:
    hall.say("A1")
    hall.east.next_begun()
    old = hall.say("A2")
    hall.now = 30
    hall.say("A3")
    hall.now = 61
    hall.east.let_go()
    assert hall.next_told(DroppedCall) == DroppedCall(old, DropReason.STALE)
    assert hall.east.next_begun() == "A3"


def test_a_newer_call_of_the_ticket_replaces_the_waiting_one(hall: Hall) -> None:
    hall.say("A1")
    hall.east.next_begun()
    first = hall.say("A2", window=1)
    second = hall.say("A2", window=2)
    assert hall.next_told(DroppedCall) == DroppedCall(first, DropReason.SUPERSEDED)
    hall.east.let_go()
    assert hall.east.next_begun() == "A2"
    hall.east.let_go()
    finished = [hall.next_told(CallFinished) for _ in range(2)]
    assert finished[1] == CallFinished(second, PlayResult(Playback.PLAYED))
    assert hall.east.begun.empty()


def test_a_ticket_called_in_another_zone_is_not_called_in_the_first(hall: Hall) -> None:
    hall.say("A1")
    hall.east.next_begun()
    first = hall.say("A2", zone="east")
    hall.say("A2", zone="west")
    assert hall.next_told(DroppedCall) == DroppedCall(first, DropReason.SUPERSEDED)
    assert hall.west.next_begun() == "A2"


def test_a_call_being_spoken_is_cut_when_the_ticket_goes_elsewhere(hall: Hall) -> None:
    first = hall.say("A1", window=1)
    hall.east.next_begun()
    hall.say("A1", window=2)
    assert hall.next_told(CallFinished) == CallFinished(first, PlayResult(Playback.CUT))
    assert hall.east.next_begun() == "A1"


def test_a_retracted_call_is_cut_and_the_next_one_is_not(hall: Hall) -> None:
    first, second = hall.say("A1"), hall.say("A2")
    hall.east.next_begun()
    hall.announcer.retract("A1")
    assert hall.next_told(CallFinished) == CallFinished(first, PlayResult(Playback.CUT))
    assert hall.east.next_begun() == "A2"
    hall.east.let_go()
    assert hall.next_told(CallFinished) == CallFinished(second, PlayResult(Playback.PLAYED))


def test_a_waiting_call_can_be_retracted(hall: Hall) -> None:
    hall.say("A1")
    hall.east.next_begun()
    second = hall.say("A2")
    hall.announcer.retract("a2")
    assert hall.next_told(DroppedCall) == DroppedCall(second, DropReason.RETRACTED)


def test_closing_cuts_and_drops_and_says_so(hall: Hall) -> None:
    first = hall.say("A1")
    hall.east.next_begun()
    second = hall.say("A2")
    hall.announcer.close()
    told = {hall.next_of_any_kind() for _ in range(3)}
    assert DroppedCall(second, DropReason.CLOSED) in told
    assert CallFinished(first, PlayResult(Playback.CUT)) in told
    late = hall.say("A3")
    assert hall.next_of_any_kind() == DroppedCall(late, DropReason.CLOSED)


def test_a_zone_without_loudspeaker_is_refused(hall: Hall) -> None:
    with pytest.raises(ValueError, match="no loudspeaker for the zone 'north'"):
        hall.say("A1", zone="north")


def test_a_language_without_the_clips_is_told_and_the_chime_still_rings() -> None:
    told: queue.Queue[VoiceEvent] = queue.Queue()
    announcer = Announcer({"": SilentOutput()}, [PACK], told.put)
    call = SpokenCall("Q1", window=1)
    announcer.say(call)
    started = told.get(timeout=PATIENCE_S)
    assert isinstance(started, CallStarted)
    assert started.languages == ()
    assert started.duration_s == pytest.approx(0.7, abs=0.01)
    assert told.get(timeout=PATIENCE_S) == LanguageSkipped(call, "zh", ("Q",))
    announcer.close()


def test_a_broken_loudspeaker_is_told_and_does_not_stop_the_queue() -> None:
    told: queue.Queue[VoiceEvent] = queue.Queue()
    announcer = Announcer({"": BrokenOutput()}, [PACK], told.put)
    for ticket in ("A1", "A2"):
        announcer.say(SpokenCall(ticket, window=1))
    finished: list[CallFinished] = []
    while len(finished) < 2:
        event = told.get(timeout=PATIENCE_S)
        if isinstance(event, CallFinished):
            finished.append(event)
    assert [event.call.ticket for event in finished] == ["A1", "A2"]
    assert {event.result.condition for event in finished} == {SpeakerCondition.DEVICE_MISSING}
    announcer.close()


def test_a_listener_may_use_the_announcer_from_its_call() -> None:
    done = threading.Event()
    announcer: Announcer

    def listen(event: VoiceEvent) -> None:
        if isinstance(event, CallStarted):
            announcer.retract(event.call.ticket)
        if isinstance(event, CallFinished) and event.result.playback is Playback.CUT:
            announcer.close()
            done.set()

    announcer = Announcer({"": SilentOutput()}, [PACK], listen)
    announcer.say(SpokenCall("A1", window=1))
    assert done.wait(PATIENCE_S)


def test_many_callers_at_once_lose_nothing(tmp_path: Path) -> None:
    told: queue.Queue[VoiceEvent] = queue.Queue()
    announcer = Announcer({"": FileOutput(tmp_path)}, [PACK], told.put)
    tickets = [f"{letter}{number}" for letter in "ABC" for number in range(8)]

    def of_clerk(letter: str, spoken: list[str]) -> list[str]:
        return [ticket for ticket in spoken if ticket.startswith(letter)]

    def press(letter: str) -> None:
        for ticket in of_clerk(letter, tickets):
            announcer.say(SpokenCall(ticket, window=1))

    clerks = [threading.Thread(target=press, args=(letter,)) for letter in "ABC"]
    for clerk in clerks:
        clerk.start()
    for clerk in clerks:
        clerk.join()
    finished = 0
    while finished < len(tickets):
        finished += isinstance(told.get(timeout=PATIENCE_S), CallFinished)
    announcer.close()
    spoken = [json.loads(path.read_text(encoding="utf-8"))["ticket"] for path in sorted(tmp_path.glob("*.json"))]
    assert sorted(spoken) == sorted(tickets)
    for letter in "ABC":
        assert of_clerk(letter, spoken) == of_clerk(letter, tickets)
