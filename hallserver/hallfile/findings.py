"""A finding of a rule: where in the plan something is wrong, and the sentence that says so."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from enum import StrEnum

import msgspec

from contract.hall import HallPlan
from hallserver.hallfile.mistakes import did_you_mean


class Section(StrEnum):
    """Part of a hall, by the key it is written under in its file."""

    HALL = "hall"
    OPENING = "opening"
    ZONE = "zone"
    WINDOW = "window"
    DEPARTMENT = "department"
    THEME = "theme"
    ITEM = "item"
    CLERK = "clerk"
    KIOSK = "kiosk"
    BOARD = "board"
    PLACE = "place"


class Finding(msgspec.Struct, frozen=True):
    """Something wrong at the `index`-th entry of a section (None: the section itself), `path` within the entry."""

    section: Section
    index: int | None
    path: tuple[str | int, ...]
    sentence: str


Rule = Callable[[HallPlan], Iterator[Finding]]


def unknown(
    section: Section, index: int, field: str, named: Iterable[str], known: Collection[str]
) -> Iterator[Finding]:
    """One finding for each of `named` that is not known."""
    for place, one in enumerate(named):
        if one not in known:
            sentence = f"没有代号为“{one}”的{_CHINESE[field]}{did_you_mean(one, known)}。"
            yield Finding(section, index, (field, place), sentence)


_CHINESE = {"departments": "部门", "certificates": "部门", "themes": "主题", "items": "事项"}
