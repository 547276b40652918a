"""Finds service items by Chinese, full pinyin, pinyin initials, or any mixture, as letters are pressed.

A query is matched against the characters of a name one after the other. A character is met by itself, by one of its
readings ("she"), by the initial of one ("s", "sh"), and, as the last one, by the start of a reading ("sh" of "she").
One character may be skipped between two that are met, so that people find 社会保障卡 by 社保卡, shebaoka and sbk.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import lru_cache

import msgspec
from pypinyin import Style, pinyin

from contract.hall import ServiceItem
from contract.ids import ItemCode

#: Longer queries find nothing more; a guard against a jammed key.
MAX_QUERY = 32

#: Characters that people do not type: they may be passed over freely.
_SILENT = frozenset("、，。（）()《》“”·-—/：: ")

#: Two skips make 社会保障卡 out of 社保卡; more would let any letters match any long name.
_MAX_SKIPS = 2

#: After this many syllables typed by their first letter alone the person is plainly typing initials.
_INITIALS_HABIT = 2

_LAST_RANK = 1_000_000

#: Stands before each character that has no reading, in what pypinyin hands back.
_FOREIGN = "\0"


class Closeness(IntEnum):
    """How well an item fits, best first."""

    EXACT = 0
    BEGINNING = 1
    KEYWORD = 2
    INSIDE = 3
    ABBREVIATED = 4
    SCATTERED = 5


class Hit(msgspec.Struct, frozen=True):
    """One found item: which characters of its name were met, and how well."""

    item: ItemCode
    positions: tuple[int, ...]
    closeness: Closeness


class Found(msgspec.Struct, frozen=True):
    """All hits, best first, and the letters that lead straight on to one of them."""

    hits: tuple[Hit, ...]
    next_letters: frozenset[str]


class ItemSearch:
    """An index over the items of a hall, built once; `find` is asked at every key."""

    def __init__(self, items: Iterable[ServiceItem]) -> None:
        self._entries = tuple(_Entry.of(item) for item in items)
        # A person types and erases: the last queries come again.
        self.find = lru_cache(maxsize=64)(self._find)

    def common(self) -> tuple[Hit, ...]:
        """The items most asked for, before any key is pressed."""
        ranked = [entry for entry in self._entries if entry.rank < _LAST_RANK]
        return tuple(Hit(entry.item, (), Closeness.EXACT) for entry in sorted(ranked, key=lambda entry: entry.rank))

    def _find(self, query: str) -> Found:
        wanted = normal(query)
        if not wanted:
            return Found(self.common(), frozenset().union(*(entry.first_letters for entry in self._entries)))
        found = [(entry, match) for entry in self._entries if (match := entry.match(wanted))]
        found.sort(key=lambda pair: _order(*pair))
        letters = frozenset().union(*(match.next_letters for _, match in found))
        return Found(tuple(Hit(entry.item, match.positions, match.closeness) for entry, match in found), letters)


def normal(query: str) -> str:
    """The query in small letters without blanks and marks, at most MAX_QUERY characters."""
    kept = (character for character in query.lower().replace("ü", "v") if character not in _SILENT and character != "'")
    return "".join(kept)[:MAX_QUERY]


class _Match(msgspec.Struct, frozen=True):
    closeness: Closeness
    positions: tuple[int, ...]
    skips: int
    next_letters: frozenset[str]


class _Path(msgspec.Struct, frozen=True):
    """Characters met by a query, the skips between them, and the syllables met by one letter."""

    positions: tuple[int, ...]
    skips: int
    initials: int
    rest: tuple[str, ...]


class _Text:
    """One name or keyword, ready to be matched."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = normal(text)
        kept = [place for place, character in enumerate(text) if character not in _SILENT]
        self.places = tuple(kept)
        readings = _readings(text)
        self.readings = tuple(readings[place] for place in kept)
        self.tokens = tuple(_tokens(text[place].lower(), readings[place]) for place in kept)
        self.starts = tuple(frozenset(token[0] for token in tokens) for tokens in self.tokens)
        self.keys = tuple(frozenset(letter for letter in letters if letter.isascii()) for letters in self.starts)
        self.openings: dict[str, list[int]] = {}
        for place, characters in enumerate(self.starts):
            for character in characters:
                self.openings.setdefault(character, []).append(place)
        self.letters = frozenset("".join("".join(reading) for reading in self.readings) + text.lower())

    def best(self, query: str) -> _Path | None:
        """The path with the fewest skips, the earliest of these; None if the query does not fit."""
        best: _Path | None = None
        for start in self.openings.get(query[0], ()):
            path = self._follow(query, start, 0, 0)
            if path and (best is None or path.skips < best.skips):
                best = path
                if best.skips == 0:
                    break
        return best

    def _follow(self, query: str, place: int, at: int, skips: int) -> _Path | None:
        """Meets query[at:] from the character at `place` on."""
        best: _Path | None = None
        rest = query[at:]
        if endings := self._endings(place, rest):
            return _Path((place,), skips, len(rest) == 1 and rest.isascii(), endings)
        for token in self.tokens[place]:
            if not rest.startswith(token):
                continue
            path = self._onward(query, place, at + len(token), skips)
            if path and (best is None or path.skips < best.skips):
                alone = len(token) == 1 and token.isascii()
                best = _Path((place, *path.positions), path.skips, path.initials + alone, path.rest)
        return best

    def _onward(self, query: str, place: int, at: int, skips: int) -> _Path | None:
        best: _Path | None = None
        for step in (1, 2):
            ahead = place + step
            if ahead >= len(self.tokens) or skips + step - 1 > _MAX_SKIPS or query[at] not in self.starts[ahead]:
                continue
            path = self._follow(query, ahead, at, skips + step - 1)
            if path and (best is None or path.skips < best.skips):
                best = path
        return best

    def _endings(self, place: int, rest: str) -> tuple[str, ...]:
        """What could be typed on of this character when `rest` ends the query; a blank: the next one may follow."""
        endings = [reading[len(rest) :] for reading in self.readings[place] if reading.startswith(rest)]
        if rest in self.tokens[place]:
            endings.append(" ")
        return tuple(ending for ending in endings if ending)

    def next_letters(self, path: _Path) -> frozenset[str]:
        """The letters that lead straight on: of the present syllable, and of the next character."""
        habit = path.initials == len(path.positions) >= _INITIALS_HABIT
        following = path.positions[-1] + 1
        after = self.keys[following] if " " in path.rest and following < len(self.keys) else frozenset()
        return after if habit else after.union([ending[0] for ending in path.rest if ending != " "])

    def in_text(self, path: _Path) -> tuple[int, ...]:
        """Positions within the text as written."""
        return tuple(self.places[position] for position in path.positions)


class _Entry(msgspec.Struct, frozen=True):
    item: ItemCode
    name: _Text
    keywords: tuple[_Text, ...]
    rank: int
    letters: frozenset[str]
    first_letters: frozenset[str]

    @classmethod
    def of(cls, item: ServiceItem) -> _Entry:
        name, keywords = _Text(item.name.zh), tuple(_Text(word) for word in item.keywords)
        letters = name.letters.union(*(keyword.letters for keyword in keywords))
        first = frozenset(letter for letter in (name.starts[0] if name.starts else ()) if letter.isascii())
        return cls(item.code, name, keywords, item.common_rank or _LAST_RANK, letters, first)

    def match(self, query: str) -> _Match | None:
        if not self.letters.issuperset(query):
            return None
        path = self.name.best(query)
        if path and path.skips == 0:
            return self._by_name(path, query)
        return self._by_keyword(query) or (self._by_name(path, query) if path else None)

    def _by_name(self, path: _Path, query: str) -> _Match:
        first = path.positions[0] == 0
        if path.skips:
            closeness = Closeness.ABBREVIATED if first else Closeness.SCATTERED
        elif query == self.name.plain:
            closeness = Closeness.EXACT
        else:
            closeness = Closeness.BEGINNING if first else Closeness.INSIDE
        return _Match(closeness, self.name.in_text(path), path.skips, self.name.next_letters(path))

    def _by_keyword(self, query: str) -> _Match | None:
        for keyword in self.keywords:
            path = keyword.best(query)
            if path and path.skips == 0:
                positions = _spread(self.name.text, [keyword.text[place] for place in keyword.in_text(path)])
                if not positions and len(path.positions) < len(keyword.places):
                    # Half of a word that the name does not show would look like a mistake.
                    continue
                letters = keyword.next_letters(path) if len(path.positions) < len(keyword.places) else frozenset()
                letters |= self._after(positions, query)
                return _Match(Closeness.KEYWORD, positions, 0, letters)
        return None

    def _after(self, positions: tuple[int, ...], query: str) -> frozenset[str]:
        """The initials of the character that follows in the name, where the keyword is an abbreviation of it."""
        if not positions:
            return frozenset()
        following = self.name.places.index(positions[-1]) + 1
        starts = self.name.starts[following] if following < len(self.name.starts) else frozenset()
        return frozenset(letter for letter in starts if letter.isascii() and self.name.best(query + letter))


def _order(entry: _Entry, match: _Match) -> tuple[int, int, int]:
    """Equally good ones by how much they are asked for; after that the catalogue's own order stays."""
    return (match.closeness, match.skips, entry.rank)


def _spread(name: str, characters: Sequence[str]) -> tuple[int, ...]:
    """Where the characters stand in the name, in order; empty when they do not all occur."""
    positions: list[int] = []
    for character in characters:
        place = name.find(character, positions[-1] + 1 if positions else 0)
        if place < 0:
            return ()
        positions.append(place)
    return tuple(positions)


def _readings(text: str) -> list[tuple[str, ...]]:
    """For each character its readings in small letters; a letter or digit reads as itself."""
    readings: list[tuple[str, ...]] = []
    for options in pinyin(text, style=Style.NORMAL, heteronym=True, errors=_mark_foreign):
        foreign = options[0].startswith(_FOREIGN)
        readings += [(one.lower(),) for one in options[0][1:].split(_FOREIGN)] if foreign else [_spellings(options)]
    return readings


def _mark_foreign(part: str) -> str:
    return "".join(_FOREIGN + character for character in part)


def _spellings(options: Iterable[str]) -> tuple[str, ...]:
    """Each reading, and what people type for ü."""
    typed: dict[str, None] = {}
    for option in options:
        plain = option.lower().replace("ü", "v")
        typed[plain] = None
        if "v" in plain[1:]:
            typed[plain.replace("v", "u")] = None
    return tuple(typed)


def _tokens(character: str, readings: Sequence[str]) -> tuple[str, ...]:
    """All that a character is met by, longest first."""
    tokens = {character, *readings, *(reading[0] for reading in readings)}
    tokens |= {reading[:2] for reading in readings if reading[:2] in ("zh", "ch", "sh")}
    return tuple(sorted(tokens, key=len, reverse=True))
