"""A mistake in a hall file: file, line, and a Chinese sentence that says what to do."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

import msgspec

#: A technician mends a screenful at a time; what follows is mostly an echo of the first ones.
MOST_MISTAKES = 20


class Mistake(msgspec.Struct, frozen=True, order=True):
    """One thing to mend. `file` is relative to the hall's folder, `line` counts from 1."""

    file: str
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.file} 第 {self.line} 行：{self.sentence}"


class HallFileMistake(Exception):
    """The hall cannot be used as written; `mistakes` holds 1 to 20 of them, in reading order."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(sorted(set(mistakes)))[:MOST_MISTAKES]
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))

    @property
    def file(self) -> str:
        """The file of the first mistake, relative to the hall's folder."""
        return self.mistakes[0].file

    @property
    def line(self) -> int:
        """The line of the first mistake, from 1."""
        return self.mistakes[0].line

    @property
    def sentence(self) -> str:
        """What is wrong first, and what to do about it."""
        return self.mistakes[0].sentence


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A clause that offers the nearest known word, or nothing where none is near."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"，是不是想写“{near[0]}”" if near else ""
