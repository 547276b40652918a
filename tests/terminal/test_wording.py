"""What the hall says in words: waits, lists, times, languages."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from contract.views import WaitRange
from contract.words import Language
from terminal import wording

SHANGHAI = ZoneInfo("Asia/Shanghai")

#: 2026-11-23 09:42:07 in Hezuo.
MOMENT = 1_795_398_127.0


@pytest.mark.parametrize(
    ("low", "high", "text", "unit"),
    [(600, 900, "10–15", "分钟"), (610, 890, "10–15", "分钟"), (700, 700, "10–15", "分钟"), (600, 600, "10–15", "分钟"),
     (120, 280, "5", "分钟内"), (1500, 2100, "25–35", "分钟")],
)  # fmt: skip
def test_waits_are_told_in_steps_of_five(low: float, high: float, text: str, unit: str) -> None:
    words = wording.wait_words(WaitRange(low, low, high))
    assert (words.text, words.unit, words.tone) == (text, unit, "plain")


def test_no_wait_unknown_wait_and_busy() -> None:
    assert wording.wait_words(WaitRange()).tone == "none"
    assert wording.wait_words(WaitRange(), none="不用排队").text == "不用排队"
    assert wording.wait_words(None).tone == "unknown"
    assert wording.wait_words(WaitRange(900, 600, 900), busy=True).tone == "busy"


def test_a_range_never_promises_less_than_was_counted() -> None:
    for low in range(0, 4000, 130):
        for high in range(low, 4000, 170):
            first, last = wording.minute_steps(WaitRange(low, low, high))
            assert first * 60 <= low
            assert last * 60 >= high
            assert first < last


def test_times_of_the_hall() -> None:
    assert wording.clock_words(MOMENT, SHANGHAI) == "09:42"
    assert wording.seconds_words(MOMENT, SHANGHAI) == "09:42:07"
    assert wording.date_words(MOMENT, SHANGHAI) == "11 月 23 日 星期一"
    assert wording.date_words(MOMENT, SHANGHAI, Language.ENGLISH) == "Monday, 23 November"
    assert wording.short_date_words(MOMENT, SHANGHAI) == "11月23日 周一"


@pytest.mark.parametrize(("seconds", "text"), [(0, "00:00"), (252, "04:12"), (-3, "00:00"), (3725, "1:02:05")])
def test_running_times(seconds: float, text: str) -> None:
    assert wording.duration_words(seconds) == text


@pytest.mark.parametrize(
    ("numbers", "text"), [([], ""), ([13], "13"), ([2, 1, 3, 3, 7], "1–3、7"), (range(1, 11), "1–10")]
)
def test_runs_of_windows_are_drawn_together(numbers: list[int], text: str) -> None:
    assert wording.number_list(numbers) == text


def test_a_missing_translation_falls_back_to_chinese() -> None:
    assert wording.tr("没有人写过的一句", Language.TIBETAN) == "没有人写过的一句"
    assert wording.tr("返回", Language.ENGLISH) == "Back"
    assert wording.tr("返回", Language.CHINESE) == "返回"


def test_sentences_are_filled_in_by_name() -> None:
    assert wording.fill("前面 {count} 人", Language.CHINESE, count=4) == "前面 4 人"
