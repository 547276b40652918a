"""The hall's time goes forward, whatever the machine's clock does; days are local."""

from __future__ import annotations

import datetime

from hallserver.service.clock import DayCalendar, HallClock
from hallserver.service.masking import masked_id_number, masked_name, masked_phone
from tests.hallserver.small_hall import MORNING, ManualClock


def test_it_follows_the_wall_clock_forward() -> None:
    time = ManualClock()
    clock = HallClock(time.wall, time.steady)
    time.pass_time(5)
    assert clock.now() == MORNING + 5
    assert clock.went_back_s == 0


def test_set_back_it_goes_on_by_the_steady_clock_until_overtaken() -> None:
    time = ManualClock()
    clock = HallClock(time.wall, time.steady)
    clock.now()
    time.wall_at -= 100
    time.pass_time(7)
    assert clock.now() == MORNING + 7
    assert clock.went_back_s == 100
    time.wall_at += 200
    assert clock.now() == MORNING + 107
    assert clock.went_back_s == 0


def test_a_small_adjustment_is_no_trouble() -> None:
    time = ManualClock()
    clock = HallClock(time.wall, time.steady)
    clock.now()
    time.wall_at -= 0.4
    assert clock.now() == MORNING
    assert clock.went_back_s == 0


def test_it_never_begins_before_what_the_journal_says() -> None:
    time = ManualClock()
    clock = HallClock(time.wall, time.steady)
    clock.not_before(MORNING + 3600)
    time.pass_time(2)
    assert clock.now() == MORNING + 3602
    assert clock.went_back_s == 3600


def test_a_day_begins_at_local_midnight() -> None:
    calendar = DayCalendar("Asia/Shanghai")
    midnight = datetime.datetime(2026, 11, 23, 16, 0, tzinfo=datetime.UTC).timestamp()
    assert calendar.day_at(midnight - 0.001) == "2026-11-23"
    assert calendar.day_at(midnight) == "2026-11-24"
    assert calendar.day_at(MORNING) == "2026-11-23"
    assert calendar.days_before(MORNING, 3) == "2026-11-20"


def test_days_of_23_and_25_hours() -> None:
    calendar = DayCalendar("Europe/Berlin")
    for month, day in ((3, 29), (10, 25)):
        noon = datetime.datetime(2026, month, day, 12, tzinfo=datetime.UTC).timestamp()
        assert calendar.day_at(noon) == f"2026-{month:02d}-{day}"
        following = datetime.datetime(2026, month, day, 23, 30, tzinfo=datetime.UTC).timestamp()
        assert calendar.day_at(following) != f"2026-{month:02d}-{day}"


def test_what_is_shown_of_a_person() -> None:
    assert [masked_name(name) for name in ("才让扎西", "马小", "马", "")] == ["才**", "马*", "马*", ""]
    assert masked_id_number("62300119800101471X") == "623001********471X"
    assert masked_id_number("E12345678") == "E*******8"
    assert masked_id_number("12") == "**"
    assert masked_phone("13912344711") == "139****4711"
    assert masked_phone("0941822") == "*****22"
