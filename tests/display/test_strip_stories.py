"""The strip above a window, state by state."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import msgspec

from contract.views import StripView
from contract.words import Language, PauseReason, TicketState, WindowState
from display import sample
from display.board import Page, Reach, board_of
from display.places import place_of
from display.sample import MORNING, call
from display.strip import StripFace, StripState
from display.wording import strip_lines

SHANGHAI = ZoneInfo("Asia/Shanghai")
PLAN = sample.plan()
EVENING = MORNING + 7 * 3600


def look(view: StripView, now: float = MORNING, stopped_at: float | None = None) -> StripFace:
    reach = Reach(stopped_at is None, stopped_at)
    board = board_of(place_of(sample.STRIP_PLACE), PLAN, view, now=now, reach=reach, zone=SHANGHAI)
    assert board.page is Page.STRIP and board.strip is not None
    return board.strip


def lines(face: StripFace, now: float = MORNING, language: Language = Language.CHINESE) -> tuple[str, str, str]:
    return strip_lines(face, language, SHANGHAI, now, PLAN.help_desk)


def test_a_called_number_is_shown_when_its_grace_is_over() -> None:
    called = call("A023", 5, MORNING + 3)
    view = msgspec.structs.replace(sample.strip(ticket=TicketState.CALLED), call=called)
    before, after = look(view), look(view, MORNING + 3)
    assert (before.state, before.number, before.changes_at) == (StripState.FREE, "", MORNING + 3)
    assert (after.state, after.number, after.pulses) == (StripState.CALLING, "A023", True)


def test_a_served_person_is_not_asked_to_come() -> None:
    face = look(sample.strip(ticket=TicketState.SERVING))
    assert (face.state, face.number, face.pulses) == (StripState.SERVING, "A023", False)
    assert lines(face)[0] == "正在办理"


def test_a_served_number_goes_when_the_visit_is_over() -> None:
    view = msgspec.structs.replace(sample.strip(ticket=TicketState.SERVED), number="")
    assert look(view).state is StripState.FREE


def test_a_pause_says_why_and_until_when() -> None:
    face = look(sample.strip(WindowState.PAUSED))
    assert face.state is StripState.PAUSED
    assert lines(face) == ("暂停", "设备检修，约 10:55 恢复", "号不作废，请留意叫号")


def test_a_pause_without_reason_or_end_says_only_what_is_known() -> None:
    view = sample.strip(WindowState.PAUSED)
    assert lines(look(msgspec.structs.replace(view, until=None)))[1] == "设备检修"
    other = msgspec.structs.replace(view, pause_reason=PauseReason.OTHER)
    assert lines(look(other))[1] == "约 10:55 恢复"


def test_a_closed_window_sends_on_during_the_day_and_home_in_the_evening() -> None:
    view = sample.strip(WindowState.CLOSED)
    assert lines(look(view))[0] == "本窗口未开"
    evening = look(view, EVENING)
    assert evening.state is StripState.DAY_OVER
    assert lines(evening, EVENING) == ("今天的服务已结束", "", "明天 9:00 开始")


def test_before_a_weekend_the_next_day_is_named() -> None:
    friday = EVENING + 3 * 86400
    face = look(sample.strip(WindowState.CLOSED), friday)
    assert lines(face, friday)[2] == "周一 9:00 开始"


def test_a_free_window_says_what_it_is() -> None:
    assert lines(look(sample.strip())) == ("无差别综合窗口", "", "请先取号，听到叫号再过来")


def test_without_the_hall_the_strip_keeps_the_number_and_says_since_when() -> None:
    face = look(sample.strip(ticket=TicketState.CALLED), MORNING + 600, MORNING + 60)
    assert (face.state, face.number, face.pulses) == (StripState.OFFLINE, "A023", False)
    assert lines(face)[0] == "画面停在 10:39"
    assert look(sample.strip(), MORNING + 600, MORNING + 60).number == ""
