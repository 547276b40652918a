"""Questions: digits, arrows and Enter answer them, Esc goes back, and the moment can overtake them."""

from __future__ import annotations

from dataclasses import replace

from msgspec.structs import replace as changed

from contract.ids import WindowId
from contract.views import WindowBrief
from contract.words import WindowState
from counter import desk, sample
from counter.answering import PAGE, choose
from counter.choices import choices
from counter.facts import Facts, Reach
from counter.flow import Flow
from counter.keys import Key
from counter.questions import Ask, Question
from counter.sample import MORNING, WINDOW

SERVING = Facts(MORNING, Reach.ONLINE, WINDOW, sample.serving(), sample.catalogue())
IDLE = Facts(MORNING, Reach.ONLINE, WINDOW, sample.desk(), sample.catalogue())


def after(facts: Facts, *keys: str) -> Flow:
    flow = Flow()
    for name in keys:
        flow = desk.press(facts, flow, Key(name)).flow
    return flow


def asked(flow: Flow) -> Question:
    assert flow.question is not None
    return flow.question


def test_escape_goes_back_one_question_at_a_time() -> None:
    flow = after(SERVING, "F7", "1", "1")
    assert [question.ask for question in flow.questions] == [Ask.TRANSFER, Ask.TRANSFER_DEPARTMENT, Ask.TRANSFER_ITEM]
    flow = desk.press(SERVING, flow, Key.ESCAPE).flow
    assert asked(flow).ask is Ask.TRANSFER_DEPARTMENT
    assert after(SERVING, "F7", "1", "1", "Esc", "Esc", "Esc").questions == ()


def test_two_digits_lead_to_a_window_and_enter_takes_it() -> None:
    flow = after(SERVING, "F7", "2", "1")
    assert asked(flow).ask is Ask.TRANSFER_WINDOW
    assert choices(SERVING, asked(flow))[asked(flow).cursor].number == 1
    flow = desk.press(SERVING, flow, Key.D2).flow
    assert choices(SERVING, asked(flow))[asked(flow).cursor].number == 12
    flow = desk.press(SERVING, flow, Key.ENTER).flow
    assert asked(flow).ask is Ask.CONFIRM
    assert "12 号窗口" in asked(flow).sentence


def test_a_number_that_is_not_there_is_told_and_typing_starts_again() -> None:
    flow = after(SERVING, "F7", "2", "9")
    assert flow.message is not None
    assert "没有第 9 项" in flow.message.text
    assert asked(flow).typed == ""


def test_a_long_list_turns_pages() -> None:
    many = tuple(WindowBrief(WindowId(window), sample.ZONE, WindowState.OPEN) for window in range(20, 50))
    facts = replace(SERVING, desk=changed(sample.serving(), windows=many))
    flow = after(facts, "F7", "2", "Right")
    assert asked(flow).cursor == PAGE
    flow = desk.press(facts, flow, Key.UP).flow
    assert asked(flow).cursor == PAGE - 1
    assert asked(after(facts, "F7", "2", "Up")).cursor == len(many) - 1
    assert asked(after(facts, "F7", "2", "Left")).cursor == 0


def test_a_clicked_answer_is_taken_even_after_digits_were_typed() -> None:
    flow = after(SERVING, "F7", "2", "1")
    flow = choose(SERVING, flow, 13).flow
    assert asked(flow).ask is Ask.CONFIRM
    assert "13 号窗口" in asked(flow).sentence
    assert choose(SERVING, Flow(), 1).order is None


def test_while_a_question_is_open_other_keys_wait_and_say_so() -> None:
    flow = after(SERVING, "F9", "F2")
    assert asked(flow).ask is Ask.OUTCOME
    assert flow.message is not None
    assert not any(cell.enabled for cell in desk.strip(SERVING, flow))
    assert desk.primary(SERVING, flow).key is Key.ENTER


def test_a_question_about_somebody_who_has_gone_closes() -> None:
    flow = after(SERVING, "F9")
    assert desk.settled(IDLE, flow).questions == ()
    chosen = after(IDLE, "Down", "Down", "F10")
    gone = replace(IDLE, desk=changed(sample.desk(), waiting=sample.desk().waiting[2:]))
    settled = desk.settled(gone, chosen)
    assert settled.questions == ()
    assert settled.selected is None


def test_a_transfer_question_does_not_outlive_the_connection_but_the_outcome_does() -> None:
    lost = replace(SERVING, reach=Reach.OFFLINE)
    assert desk.settled(lost, after(SERVING, "F7", "2")).questions == ()
    assert asked(desk.settled(lost, after(SERVING, "F9"))).ask is Ask.OUTCOME


def test_the_guide_shows_who_is_here_and_other_keys_still_work() -> None:
    flow = after(SERVING, "F1")
    assert flow.guide == "SP01"
    assert desk.press(SERVING, flow, Key.ESCAPE).flow.guide is None
    assert desk.press(SERVING, flow, Key.F1).flow.guide is None
    through = desk.press(SERVING, flow, Key.F9).flow
    assert through.guide is None
    assert asked(through).ask is Ask.OUTCOME


def test_the_guide_of_a_chosen_number() -> None:
    assert after(IDLE, "F1").guide == "SP01"
    assert after(IDLE, "Down", "Down", "Down", "F1").guide == "GS03"
