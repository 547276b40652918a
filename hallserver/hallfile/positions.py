"""Finds the line of a key or table in a TOML text that has already been read without a mistake."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

#: Keys and list positions from the top of a file: ("item", 3, "materials", 0, "name").
Path = tuple[str | int, ...]

_TOKEN = re.compile(
    r"""(?P<space>[ \t\r]+|\#[^\n]*)"""
    r"""|(?P<text>"{3}(?:\\.|[^\\])*?"{3,5}|'{3}.*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')"""
    r"""|(?P<bare>[A-Za-z0-9_+:-]+)"""
    r"""|(?P<mark>[\[\]{}=,.\n])""",
    re.DOTALL,
)
_OPENING, _CLOSING = "[{", "]}"


class Positions:
    """Lines by path. Built only when there is a mistake to tell, since tomllib itself gives no lines."""

    def __init__(self, text: str) -> None:
        self._line_ends = [match.start() for match in re.finditer("\n", text)]
        self._tokens = list(_tokens(text))
        self._next = 0
        self._lines: dict[Path, int] = {(): 1}
        #: How many tables each array of tables has so far.
        self._tables: dict[Path, int] = {}
        self._document()

    def line_of(self, path: Path) -> int:
        """The line where `path` stands, or where the nearest thing around it begins. Counts from 1."""
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]

    def knows(self, path: Path) -> bool:
        """Whether something is written at exactly this path."""
        return path in self._lines

    def _document(self) -> None:
        table: Path = ()
        while self._next < len(self._tokens):
            word, offset = self._peek()
            if word == "\n":
                self._next += 1
            elif word == "[":
                table = self._header(offset)
            else:
                self._pair(table)

    def _header(self, offset: int) -> Path:
        self._next += 1
        array = self._peek()[0] == "["
        self._next += int(array)
        path = self._last_of_each(self._keys("]"))
        self._next += 1 + int(array)
        if array:
            self._remember(path, offset)
            index = self._tables.get(path, 0)
            self._tables[path] = index + 1
            path = (*path, index)
        self._remember(path, offset)
        return path

    def _last_of_each(self, keys: Path) -> Path:
        """The path that a header means: within arrays of tables it goes on in the last table."""
        path: Path = ()
        for position, key in enumerate(keys):
            path = (*path, key)
            if path in self._tables and position < len(keys) - 1:
                path = (*path, self._tables[path] - 1)
        return path

    def _pair(self, table: Path) -> None:
        offset = self._peek()[1]
        path = table
        for key in self._keys("="):
            path = (*path, key)
            self._remember(path, offset)
        self._next += 1
        self._value(path)

    def _keys(self, end: str) -> Path:
        keys: list[str] = []
        while (word := self._peek()[0]) != end:
            self._next += 1
            if word != ".":
                keys.append(_key(word))
        return tuple(keys)

    def _value(self, path: Path) -> None:
        opening = self._peek()[0]
        if opening == "[":
            self._array(path)
        elif opening == "{":
            self._inline_table(path)
        else:
            self._scalar()

    def _array(self, path: Path) -> None:
        self._next += 1
        index = 0
        while (token := self._peek())[0] != "]":
            if token[0] in ",\n":
                self._next += 1
                continue
            self._remember((*path, index), token[1])
            self._value((*path, index))
            index += 1
        self._next += 1

    def _inline_table(self, path: Path) -> None:
        self._next += 1
        while (word := self._peek()[0]) != "}":
            if word in ",\n":
                self._next += 1
            else:
                self._pair(path)
        self._next += 1

    def _scalar(self) -> None:
        self._next += 1
        # A date and its time, or a number and its fraction, are several tokens.
        while self._next < len(self._tokens) and self._peek()[0] not in {"\n", ",", *_CLOSING}:
            self._next += 1

    def _peek(self) -> tuple[str, int]:
        return self._tokens[self._next]

    def _remember(self, path: Path, offset: int) -> None:
        self._lines.setdefault(path, bisect_right(self._line_ends, offset - 1) + 1)


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    for match in _TOKEN.finditer(text):
        if match.lastgroup != "space":
            yield match.group(), match.start()


def _key(word: str) -> str:
    """A key as tomllib reads it. Quoted keys with escapes are no hall's, and stay as they are."""
    return word[1:-1] if word[0] in "\"'" else word
