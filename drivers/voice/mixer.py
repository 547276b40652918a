"""Joins clips to one utterance: chime, every language in turn, and once more after a pause. Pure."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from drivers.voice.pack import VoicePack
from drivers.voice.phrase import MissingClips, SpokenCall
from drivers.voice.sound import chime, pcm, resampled, silence

# Words run together without it and fall apart with more.
WORD_GAP_S = 0.040
# Time to look up after the chime.
AFTER_CHIME_S = 0.25
# Between one language and the next.
BETWEEN_LANGUAGES_S = 0.45
# Between the first time and the second, so that both are heard as whole sentences.
BETWEEN_ROUNDS_S = 0.9
# Once may be missed; a third time is a recall.
ROUNDS = 2
# A recall usually follows within a few calls; one utterance takes up to a megabyte.
REMEMBERED_UTTERANCES = 8
_RATE_WITHOUT_PACKS = 22_050


@dataclass(frozen=True, slots=True)
class SkippedLanguage:
    """A language that could not speak a call, and the recordings that it lacks."""

    language: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Utterance:
    """A call as sound: 16-bit little-endian mono bytes, the clips it was joined from, and what it says."""

    call: SpokenCall
    pcm: bytes
    rate: int
    clips: tuple[str, ...]
    text: str
    languages: tuple[str, ...]
    skipped: tuple[SkippedLanguage, ...] = ()

    @property
    def duration_s(self) -> float:
        """How long it sounds."""
        return len(self.pcm) / 2 / self.rate


class Mixer:
    """Speaks calls with the given packs, in their order; remembers the last utterances. For one thread at a time."""

    def __init__(self, packs: Sequence[VoicePack], *, rounds: int = ROUNDS) -> None:
        if rounds < 1:
            raise ValueError("A call is spoken at least once.")
        self._packs = tuple(packs)
        self._rounds = rounds
        self._rate = max((pack.rate for pack in packs), default=_RATE_WITHOUT_PACKS)
        self._chime = chime(self._rate)
        self._fitted: dict[tuple[int, str], array[int]] = {}
        self._made: OrderedDict[tuple[SpokenCall, int], Utterance] = OrderedDict()

    def utterance(self, call: SpokenCall, *, hurried: bool = False) -> Utterance:
        """The call as sound. A language that lacks a clip is left out and named; with none the chime rings alone.

        Hurried, it is spoken once only.
        """
        rounds = 1 if hurried else self._rounds
        known = self._made.get((call, rounds))
        if known is None:
            known = self._made[call, rounds] = self._make(call, rounds)
        self._made.move_to_end((call, rounds))
        while len(self._made) > REMEMBERED_UTTERANCES:
            self._made.popitem(last=False)
        return known

    def _make(self, call: SpokenCall, rounds: int) -> Utterance:
        spoken: list[tuple[int, tuple[str, ...]]] = []
        skipped: list[SkippedLanguage] = []
        for place, pack in enumerate(self._packs):
            try:
                spoken.append((place, pack.clips_of(call)))
            except MissingClips as lack:
                skipped.append(SkippedLanguage(pack.language, lack.missing))
        names = [f"{self._packs[place].language}/{clip}" for place, clips in spoken for clip in clips]
        return Utterance(
            call=call,
            pcm=pcm(self._joined(spoken, rounds)),
            rate=self._rate,
            clips=("chime", *(names * rounds)),
            text=" ".join(self._packs[place].wording.joiner.join(clips) for place, clips in spoken),
            languages=tuple(self._packs[place].language for place, _ in spoken),
            skipped=tuple(skipped),
        )

    def _joined(self, spoken: list[tuple[int, tuple[str, ...]]], rounds: int) -> array[int]:
        sound = array("h", self._chime)
        for number in range(rounds if spoken else 0):
            for turn, (place, clips) in enumerate(spoken):
                pause = BETWEEN_LANGUAGES_S if turn else BETWEEN_ROUNDS_S if number else AFTER_CHIME_S
                sound.extend(silence(pause, self._rate))
                self._append_sentence(sound, place, clips)
        return sound

    def _append_sentence(self, sound: array[int], place: int, clips: tuple[str, ...]) -> None:
        gap = silence(WORD_GAP_S, self._rate)
        for position, clip in enumerate(clips):
            if position:
                sound.extend(gap)
            sound.extend(self._fit(place, clip))

    def _fit(self, place: int, clip: str) -> array[int]:
        """The clip at the mixer's rate, converted the first time it is needed."""
        pack = self._packs[place]
        if pack.rate == self._rate:
            return pack.clips[clip]
        if (place, clip) not in self._fitted:
            self._fitted[place, clip] = resampled(pack.clips[clip], pack.rate, self._rate)
        return self._fitted[place, clip]
