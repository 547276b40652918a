"""Speaks the calls of a place: one queue and one thread per sound zone, zones independent of each other."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from drivers.voice.mixer import ROUNDS, Mixer, Utterance
from drivers.voice.output import Playback, PlayResult, VoiceOutput
from drivers.voice.pack import VoicePack
from drivers.voice.phrase import SpokenCall
from drivers.voice.queue import SHELF_LIFE_S, CallQueue, DroppedCall, DropReason, QueueChange

# Twice what a player needs to be stopped; a sound driver stuck for longer must not keep the program from ending.
CLOSE_S = 2.5

# When all windows call at once, as at opening time, two rounds of two languages take 20 s each and the fifth call would
# grow too old to be spoken. With this many waiting behind it a call is spoken once, so that more people are called.
HURRY_FROM = 3


@dataclass(frozen=True, slots=True)
class CallStarted:
    """A call is being spoken from now on, for `duration_s`."""

    call: SpokenCall
    text: str
    languages: tuple[str, ...]
    duration_s: float


@dataclass(frozen=True, slots=True)
class CallFinished:
    """A call that was started has ended; `result` says whether it was heard, and what ails the loudspeaker."""

    call: SpokenCall
    result: PlayResult


@dataclass(frozen=True, slots=True)
class LanguageSkipped:
    """A call is spoken without this language, for lack of the recordings named."""

    call: SpokenCall
    language: str
    missing: tuple[str, ...]


VoiceEvent = CallStarted | CallFinished | LanguageSkipped | DroppedCall
"""What a listener is told. Each call that was said ends with exactly one CallFinished or DroppedCall."""

Listener = Callable[[VoiceEvent], None]


class Announcer:
    """Speaks calls through one output per zone, twice each, or once while many wait. Any thread may use it.

    The listener is called from the zones' threads and from the threads that use the announcer, never under a lock.
    """

    def __init__(
        self,
        outputs: Mapping[str, VoiceOutput],
        packs: Sequence[VoicePack],
        listener: Listener | None = None,
        *,
        rounds: int = ROUNDS,
        shelf_life_s: float = SHELF_LIFE_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        tell = listener or _tell_nobody
        self._zones = {
            name: _ZoneVoice(
                name,
                output,
                mixer=Mixer(packs, rounds=rounds),
                queue=CallQueue(shelf_life_s),
                tell=tell,
                clock=clock,
            )
            for name, output in outputs.items()
        }

    def say(self, call: SpokenCall) -> None:
        """Queues the call in its zone; an older call of the same ticket is dropped in every zone.

        Raises ValueError for a zone without an output.
        """
        if call.zone not in self._zones:
            raise ValueError(f"There is no loudspeaker for the zone {call.zone!r}.")
        for name, zone in self._zones.items():
            if name != call.zone:
                zone.take_out(call.ticket, DropReason.SUPERSEDED)
        self._zones[call.zone].say(call)

    def retract(self, ticket: str) -> None:
        """The ticket's call is no longer true: it is dropped, or cut off if it is being spoken."""
        for zone in self._zones.values():
            zone.take_out(ticket, DropReason.RETRACTED)

    def close(self) -> None:
        """Falls silent in every zone and waits for the threads; calls still waiting are dropped."""
        for zone in self._zones.values():
            zone.stop()
        for zone in self._zones.values():
            zone.join()


class _ZoneVoice:
    """One zone: its queue, and the thread that speaks from it."""

    def __init__(
        self,
        name: str,
        output: VoiceOutput,
        *,
        mixer: Mixer,
        queue: CallQueue,
        tell: Listener,
        clock: Callable[[], float],
    ) -> None:
        self._output = output
        self._mixer = mixer
        self._queue = queue
        self._tell = tell
        self._clock = clock
        self._changed = threading.Condition()
        self._cancelled = threading.Event()
        self._closed = False
        # A daemon for the same reason as CLOSE_S.
        self._thread = threading.Thread(target=self._work, name=f"voice-{name}", daemon=True)
        self._thread.start()

    def say(self, call: SpokenCall) -> None:
        with self._changed:
            closed = self._closed
            change = QueueChange() if closed else self._queue.add(call, self._clock())
            self._apply(change)
        self._tell_all(change.dropped)
        if closed:
            self._tell(DroppedCall(call, DropReason.CLOSED))

    def take_out(self, ticket: str, reason: DropReason) -> None:
        with self._changed:
            change = self._queue.take_out(ticket, reason)
            self._apply(change)
        self._tell_all(change.dropped)

    def stop(self) -> None:
        with self._changed:
            self._closed = True
            change = self._queue.clear()
            self._apply(change)
        self._tell_all(change.dropped)

    def join(self) -> None:
        if threading.current_thread() is not self._thread:
            self._thread.join(CLOSE_S)

    def _apply(self, change: QueueChange) -> None:
        """Wakes the thread; call with the lock held."""
        if change.cut:
            self._cancelled.set()
        self._changed.notify_all()

    def _work(self) -> None:
        while (call := self._next_call()) is not None:
            result = self._speak(call)
            with self._changed:
                self._queue.finish()
            self._tell(CallFinished(call, result))

    def _next_call(self) -> SpokenCall | None:
        """Waits for a call; None once closed."""
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closed or self._queue.waiting)
                if self._closed:
                    return None
                self._cancelled.clear()
                call, dropped = self._queue.begin(self._clock())
            self._tell_all(dropped)
            if call is not None:
                return call

    def _is_hurried(self) -> bool:
        with self._changed:
            return len(self._queue.waiting) >= HURRY_FROM

    def _speak(self, call: SpokenCall) -> PlayResult:
        utterance = self._mixer.utterance(call, hurried=self._is_hurried())
        self._tell(CallStarted(call, utterance.text, utterance.languages, utterance.duration_s))
        self._tell_skipped(call, utterance)
        if self._cancelled.is_set():
            return PlayResult(Playback.CUT)
        return self._output.play(utterance, self._cancelled)

    def _tell_skipped(self, call: SpokenCall, utterance: Utterance) -> None:
        for skipped in utterance.skipped:
            self._tell(LanguageSkipped(call, skipped.language, skipped.missing))

    def _tell_all(self, dropped: Sequence[DroppedCall]) -> None:
        for call in dropped:
            self._tell(call)


def _tell_nobody(_event: VoiceEvent) -> None:
    """For those who do not listen."""


__all__ = [
    "Announcer",
    "CallFinished",
    "CallStarted",
    "DropReason",
    "DroppedCall",
    "LanguageSkipped",
    "Listener",
    "VoiceEvent",
]
