"""A call for a ticket, and the words it is spoken with. Pure: words are the names of clips, not sound."""

from __future__ import annotations

import enum
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from drivers.voice.numbers import english_number, mandarin_number

HIGHEST_WINDOW = 999

_MANDARIN_DIGITS = "零一二三四五六七八九"
_ENGLISH_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SILENT_CHARACTERS = "-–— _."


class Reading(enum.Enum):
    """How a language reads numbers."""

    MANDARIN = "mandarin"
    """零二三 for a ticket, 一百零五 for a window."""
    ENGLISH = "english"
    """zero two three for a ticket, one hundred and five for a window."""
    PLAIN = "plain"
    """A clip "0" to "9" per ticket digit, one clip per window: "window 12"."""


@dataclass(frozen=True, slots=True)
class SpokenCall:
    """Please bring this ticket to this place: either a window number (1 to 999) or the name of a counter."""

    ticket: str
    window: int | None = None
    counter: str = ""
    zone: str = ""

    def __post_init__(self) -> None:
        if not ticket_characters(self.ticket):
            raise ValueError("A spoken call needs a ticket number.")
        if (self.window is None) == (not self.counter):
            raise ValueError("A spoken call goes either to a window number or to a named counter.")
        if self.window is not None and not 1 <= self.window <= HIGHEST_WINDOW:
            raise ValueError(f"Window {self.window} cannot be spoken: numbers run from 1 to {HIGHEST_WINDOW}.")

    def same_place(self, other: SpokenCall) -> bool:
        """True if both calls send people to the same window or counter."""
        return (self.window, self.counter) == (other.window, other.counter)


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentence of one language: words in order, with {ticket}, {window} and {counter} where the call goes in."""

    reading: Reading
    to_window: tuple[str, ...]
    to_counter: tuple[str, ...]
    joiner: str = ""


MANDARIN = Wording(
    Reading.MANDARIN,
    to_window=("请", "{ticket}", "号", "到", "{window}", "号", "窗口"),
    to_counter=("请", "{ticket}", "号", "到", "{counter}"),
)
ENGLISH = Wording(
    Reading.ENGLISH,
    to_window=("number", "{ticket}", "please", "go", "to", "window", "{window}"),
    to_counter=("number", "{ticket}", "please", "go", "to", "{counter}"),
    joiner=" ",
)


class MissingClips(Exception):
    """A voice pack lacks clips for a call; `missing` names them."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        super().__init__("No recording of: " + ", ".join(missing))
        self.missing = missing


def ticket_characters(ticket: str) -> str:
    """The characters of a ticket number that are spoken: full width made half width, letters upper case, no dashes."""
    plain = unicodedata.normalize("NFKC", ticket).upper()
    return "".join(character for character in plain if character not in _SILENT_CHARACTERS)


def spoken_words(call: SpokenCall, wording: Wording) -> tuple[str, ...]:
    """Every word of the call in order, as small as the language has them."""
    words: list[str] = []
    for part in wording.to_counter if call.window is None else wording.to_window:
        words.extend(_part_words(part, call, wording.reading))
    return tuple(words)


def clips_for(words: Sequence[str], clips: Collection[str], joiner: str = "") -> tuple[str, ...]:
    """The fewest clips that say the words, since whole fragments sound better; raises MissingClips.

    A clip may cover several words: with "号", "窗口" and "号窗口" at hand, the last one is used. Of two ways
    with as many clips the one that begins with the longer clip is taken.
    """
    best: list[tuple[str, ...] | None] = [None] * len(words) + [()]
    for start in reversed(range(len(words))):
        for end in range(start + 1, len(words) + 1):
            clip, rest = joiner.join(words[start:end]), best[end]
            shortest = best[start]
            if clip in clips and rest is not None and (shortest is None or len(rest) + 1 <= len(shortest)):
                best[start] = (clip, *rest)
    whole = best[0]
    if whole is None:
        raise MissingClips(_unsayable(words, clips, joiner))
    return whole


def _unsayable(words: Sequence[str], clips: Collection[str], joiner: str) -> tuple[str, ...]:
    """The words for which there is no clip, alone or inside a fragment that fits where they stand."""
    covered: set[int] = set()
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            if joiner.join(words[start:end]) in clips:
                covered.update(range(start, end))
    missing = [word for place, word in enumerate(words) if place not in covered]
    return tuple(dict.fromkeys(missing)) or (joiner.join(words),)


def _part_words(part: str, call: SpokenCall, reading: Reading) -> list[str]:
    if part == "{ticket}":
        return [_character_word(character, reading) for character in ticket_characters(call.ticket)]
    if part == "{window}" and call.window is not None:
        return _window_words(call.window, reading)
    if part == "{counter}":
        return [call.counter]
    return [part]


def _character_word(character: str, reading: Reading) -> str:
    if not character.isascii() or not character.isdigit() or reading is Reading.PLAIN:
        return character
    return (_MANDARIN_DIGITS if reading is Reading.MANDARIN else _ENGLISH_DIGITS)[int(character)]


def _window_words(window: int, reading: Reading) -> list[str]:
    if reading is Reading.MANDARIN:
        return mandarin_number(window)
    if reading is Reading.ENGLISH:
        return english_number(window)
    return [f"window {window}"]
