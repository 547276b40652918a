"""The words of one language: texts with places for facts, times, dates and waits."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from contract.hall import Label
from contract.views import WaitRange
from contract.words import Direction, Language
from terminal import wording
from terminal.wording import tr


class Face(msgspec.Struct, frozen=True, rename="camel"):
    """Base of all faces: what QML reads, named as QML names things."""


class WaitFace(Face, frozen=True, rename="camel"):
    """A wait as a list shows it. `tone`: "plain", "none", "busy", "elsewhere", "unknown"."""

    tone: str = "unknown"
    text: str = ""
    unit: str = ""
    note: str = ""


_DIRECTIONS = {
    Direction.LEFT: tr("往左走 {metres} 米"),
    Direction.RIGHT: tr("往右走 {metres} 米"),
    Direction.UP: tr("往前走 {metres} 米"),
    Direction.DOWN: tr("往后走 {metres} 米"),
    Direction.UP_LEFT: tr("往左前方走 {metres} 米"),
    Direction.UP_RIGHT: tr("往右前方走 {metres} 米"),
    Direction.DOWN_LEFT: tr("往左后方走 {metres} 米"),
    Direction.DOWN_RIGHT: tr("往右后方走 {metres} 米"),
}


class Speech:
    """Speaks one language; what has no translation is said in Chinese."""

    def __init__(self, language: Language, timezone: str = "Asia/Shanghai") -> None:
        self.language = language
        self._zone = ZoneInfo(timezone)

    def words(self, source: str, **facts: object) -> str:
        """A Chinese source text in this language, with its facts put in."""
        return wording.fill(source, self.language, **facts) if facts else wording.tr(source, self.language)

    def other(self, source: str, language: Language) -> str:
        """The text in another language; empty where there is no translation."""
        said = wording.tr(source, language)
        return said if language is Language.CHINESE or said != source else ""

    def label(self, label: Label) -> str:
        return label.spoken(self.language)

    def clock(self, at: float) -> str:
        """Local "09:42"."""
        return wording.clock_words(at, self._zone)

    def date(self, at: float) -> str:
        """Local date as one says it."""
        return wording.date_words(at, self._zone, self.language)

    def stamp(self, at: float) -> str:
        """Local date and time for the record, "2026-11-23 09:42"."""
        return f"{datetime.fromtimestamp(at, self._zone):%Y-%m-%d %H:%M}"

    def wait(self, wait: WaitRange, waiting: int, *, ahead: bool, busy: bool = False) -> WaitFace:
        """A range with the people; `ahead` counts those before a person who came now."""
        words = wording.wait_words(wait, self.language, busy=busy)
        return WaitFace(words.tone, words.text, words.unit, self.people(waiting, ahead=ahead))

    def range(self, wait: WaitRange) -> str:
        """A range in one string, "10–15 分钟"."""
        return wording.wait_words(wait, self.language).joined()

    def people(self, count: int, *, ahead: bool) -> str:
        if count == 0:
            return self.words("没有人等")
        return self.words(tr("前面 {count} 人") if ahead else tr("{count} 人等候"), count=count)

    def way(self, direction: Direction, metres: int) -> str:
        """How to walk, or nothing where nobody configured it."""
        source = _DIRECTIONS.get(direction)
        return self.words(source, metres=metres) if source and metres else ""
