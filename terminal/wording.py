"""Words, waits, times and lists as the hall says them, in the language of the person in front. Pure."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import datetime, tzinfo

import msgspec

from contract.views import WaitRange
from contract.words import Language
from terminal.translation_files import translations

#: Waits are told in steps of five minutes: finer would promise what nobody can keep.
STEP_MINUTES = 5

_WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")


class WaitWords(msgspec.Struct, frozen=True):
    """A wait for `WaitRangeText`: `tone` is "plain", "none", "busy" or "unknown"."""

    tone: str
    text: str
    unit: str = ""

    def joined(self) -> str:
        """The whole in one string ("10–15 分钟")."""
        return f"{self.text} {self.unit}".strip()


def tr(source: str, language: Language | str = Language.CHINESE) -> str:
    """The Chinese `source` in `language`; itself where there is no translation."""
    code = str(language)
    return source if code == "zh" else translations(code).get(source, source)


def mark(source: str) -> str:
    """The source itself: marks a literal for `collect` that is translated later, where it is shown."""
    return source


def fill(source: str, language: Language | str = Language.CHINESE, /, **values: object) -> str:
    """`tr` with `{name}` replaced by values: `fill("前面 {count} 人", language, count=4)`."""
    return tr(source, language).format(**values)


def wait_words(
    wait: WaitRange | None, language: Language | str = Language.CHINESE, *, busy: bool = False, none: str = ""
) -> WaitWords:
    """A wait range in steps of five minutes; None is not known. `none` is said instead of “不用等”."""
    if wait is None:
        return WaitWords("unknown", tr("暂时看不到", language))
    if wait.high_s <= 0:
        return WaitWords("none", tr(none or mark("不用等"), language))
    low, high = minute_steps(wait)
    tone = "busy" if busy else "plain"
    if low == 0:
        return WaitWords(tone, str(high), tr("分钟内", language))
    return WaitWords(tone, f"{low}–{high}", tr("分钟", language))


def minute_steps(wait: WaitRange) -> tuple[int, int]:
    """The range widened to whole steps of five minutes; never two equal ends."""
    low = math.floor(wait.low_s / 60 / STEP_MINUTES) * STEP_MINUTES
    high = math.ceil(wait.high_s / 60 / STEP_MINUTES) * STEP_MINUTES
    return low, max(high, low + STEP_MINUTES)


def clock_words(at: float, zone: tzinfo) -> str:
    """The time of day, "09:42"."""
    return datetime.fromtimestamp(at, zone).strftime("%H:%M")


def seconds_words(at: float, zone: tzinfo) -> str:
    """The time of day with seconds, "10:12:04"."""
    return datetime.fromtimestamp(at, zone).strftime("%H:%M:%S")


def date_words(at: float, zone: tzinfo, language: Language | str = Language.CHINESE) -> str:
    """The day with its weekday, "11 月 23 日 星期一"."""
    moment = datetime.fromtimestamp(at, zone)
    if str(language) == "en":
        return f"{moment:%A}, {moment.day} {moment:%B}"
    return f"{moment.month} 月 {moment.day} 日 {_WEEKDAYS[moment.weekday()]}"


def short_date_words(at: float, zone: tzinfo) -> str:
    """The day as desks show it, "11月23日 周一"."""
    moment = datetime.fromtimestamp(at, zone)
    return f"{moment.month}月{moment.day}日 周{_WEEKDAYS[moment.weekday()][-1]}"


def duration_words(seconds: float) -> str:
    """A running time, "04:12"; hours come before where there are some."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes:02d}:{left:02d}"


def minutes_of(seconds: float) -> int:
    """Whole minutes of a span, as people count them."""
    return max(0, int(seconds // 60))


def number_list(numbers: Iterable[int]) -> str:
    """Numbers with runs drawn together: 1, 2, 3, 7 is "1–3、7"."""
    return "、".join(_run(first, last) for first, last in _runs(sorted(set(numbers))))


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def _run(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"
