"""What each key does in each state of the desk, or why it does nothing."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec.structs import replace as changed

from contract.commands import (
    CallForHelp,
    CallNext,
    CallTicket,
    CloseWindow,
    Command,
    CompleteService,
    MarkNoShow,
    OpenWindow,
    Park,
    PauseWindow,
    Recall,
    Requeue,
    Resume,
    SignOut,
    StartService,
    Transfer,
)
from contract.ids import ItemCode, PlaceId, TicketId, WindowId, ZoneId
from contract.views import DeskView
from contract.words import Outcome, ParkReason, PauseReason, WindowState
from counter import desk, sample
from counter.facts import Facts, Reach
from counter.flow import Flow, Response
from counter.keys import FUNCTION_KEYS, Key
from counter.moves import Tone
from counter.sample import MORNING, WINDOW

FIRST = TicketId(4023)


def at_desk(view: DeskView, now: float = MORNING, reach: Reach = Reach.ONLINE) -> Facts:
    return Facts(now, reach, WINDOW, view, sample.catalogue())


IDLE = at_desk(sample.desk())
CLOSED = at_desk(sample.desk(WindowState.CLOSED))
PAUSED = at_desk(sample.desk(WindowState.PAUSED))
JUST_CALLED = at_desk(sample.called(), MORNING + 5)
CALLED = at_desk(sample.called("10:04"))
SERVING = at_desk(sample.serving(), sample.at("10:11"))
SIGNED_OUT = at_desk(sample.signed_out())
EMPTY = at_desk(changed(sample.desk(), waiting=(), next_ticket=None, parked=(), missed=()))


def play(facts: Facts, *keys: str, flow: Flow | None = None) -> Response:
    """Press keys one after the other at the same moment; the last one's response."""
    response = Response(flow or Flow())
    for name in keys:
        response = desk.press(facts, response.flow, Key(name))
    return response


def ordered(facts: Facts, *keys: str) -> Command | None:
    order = play(facts, *keys).order
    return order.command if order else None


@pytest.mark.parametrize(
    ("facts", "keys", "command"),
    [
        (IDLE, "F2", CallNext(WINDOW)),
        (EMPTY, "F2", CallNext(WINDOW)),
        (CLOSED, "F12", OpenWindow(WINDOW)),
        (CLOSED, "0", SignOut(WINDOW)),
        (PAUSED, "F12", OpenWindow(WINDOW)),
        (CALLED, "F3", Recall(FIRST)),
        (CALLED, "F4", MarkNoShow(FIRST)),
        (CALLED, "F5", StartService(FIRST)),
        (JUST_CALLED, "F5", StartService(FIRST)),
        (SERVING, "F9 1", CompleteService(FIRST, Outcome.DONE)),
        (SERVING, "F9 5", CompleteService(FIRST, Outcome.WITHDRAWN)),
        (SERVING, "F9 Enter", CompleteService(FIRST, Outcome.ACCEPTED)),
        (SERVING, "F9 Down Space", CompleteService(FIRST, Outcome.INCOMPLETE)),
        (SERVING, "F6 2", Park(FIRST, ParkReason.FETCHING)),
        (SERVING, "F7 2 1 2 Enter Enter", Transfer(FIRST, window=WindowId(12))),
        (CALLED, "F7 3 1 1", Transfer(FIRST, zone=ZoneId("B"))),
        (SERVING, "F7 1 2 1 Enter", Transfer(FIRST, item=ItemCode("GA01"))),
        (IDLE, "F12 1 2", PauseWindow(WINDOW, PauseReason.BREAK, MORNING + 600)),
        (IDLE, "F12 4 6", PauseWindow(WINDOW, PauseReason.DEVICE)),
        (IDLE, "F12 7", CloseWindow(WINDOW)),
        (IDLE, "1", Resume(TicketId(4012), WINDOW)),
        (IDLE, "3 Enter", Requeue(TicketId(4014))),
        (SERVING, "3 1", Requeue(TicketId(4014))),
        (IDLE, "Down Down F10 2", CallTicket(WINDOW, TicketId(4026), "刚才叫过，没有听到")),
        (IDLE, "F10 3 1", CallTicket(WINDOW, TicketId(4024), "年老、残疾、孕期、军人等需要先办")),
        (SERVING, "F8 1", CallForHelp(PlaceId("window-11"), "导引员 A023")),
        (IDLE, "F8 3", CallForHelp(PlaceId("window-11"), "运维")),
    ],
)
def test_keys_lead_to_the_order(facts: Facts, keys: str, command: Command) -> None:
    assert ordered(facts, *keys.split()) == command


@pytest.mark.parametrize(
    ("facts", "key", "words"),
    [
        (SIGNED_OUT, "F2", "先签入"),
        (CLOSED, "F2", "先按 F12 开窗"),
        (PAUSED, "F2", "先按 F12 恢复服务"),
        (CALLED, "F2", "A023 已经叫了"),
        (SERVING, "F2", "A023 还在窗口"),
        (IDLE, "F3", "还没有叫人"),
        (JUST_CALLED, "F3", "13 秒后可重呼"),
        (JUST_CALLED, "F4", "再等 55 秒才能过号"),
        (SERVING, "F4", "已经在窗口"),
        (IDLE, "F5", "还没有叫人"),
        (SERVING, "F5", "已经在办理"),
        (CALLED, "F6", "还没有到窗"),
        (IDLE, "F6", "没有人在办"),
        (IDLE, "F7", "没有号可转"),
        (CALLED, "F9", "还没有到窗"),
        (IDLE, "F9", "没有人在办"),
        (EMPTY, "F10", "没有人等候"),
        (SERVING, "F10", "A023 还在窗口"),
        (IDLE, "F11", "没有打印机"),
        (CALLED, "F12", "还没有到"),
        (IDLE, "9", "没有 9 号键"),
        (IDLE, "0", "先关窗"),
        (SERVING, "1", "A023 还在窗口"),
        (EMPTY, "F1", "先用 ↑ ↓"),
        (CALLED, "Esc", "收不回了"),
        (IDLE, "Del", "没有可以撤销"),
        (IDLE, "Enter", "先按一个功能键"),
        (EMPTY, "Down", "没有人等候"),
    ],
)
def test_a_wrong_key_says_why(facts: Facts, key: str, words: str) -> None:
    response = play(facts, key)
    assert response.order is None
    assert response.flow.message is not None
    assert words in response.flow.message.text
    assert response.flow.message.tone is Tone.WHY_NOT


def test_after_the_last_recall_only_the_no_show_is_left() -> None:
    ticket = sample.called("10:04").ticket
    assert ticket is not None
    spent = at_desk(changed(sample.called("10:04"), ticket=changed(ticket, calls=3, recalls_left=0)))
    response = play(spent, "F3")
    assert response.flow.message is not None
    assert "叫满 3 次" in response.flow.message.text
    assert ordered(spent, "F4") == MarkNoShow(FIRST)


def test_a_missed_one_has_one_second_chance() -> None:
    missed = sample.desk().missed[0]
    used = at_desk(changed(sample.desk(), missed=(changed(missed, requeues_left=0),)))
    assert play(used, "3").flow.questions == ()
    late = replace(IDLE, now=(missed.requeue_until or 0) + 1)
    assert play(late, "3").flow.questions == ()


def test_the_window_cannot_close_while_somebody_is_here() -> None:
    response = play(SERVING, "F12", "7")
    assert response.order is None
    assert response.flow.message is not None
    assert "办完再关窗" in response.flow.message.text


def test_a_line_of_words_passes() -> None:
    flow = play(IDLE, "F9").flow
    assert desk.settled(replace(IDLE, now=MORNING + 7), flow).message is None


def test_twelve_cells_have_fixed_places_and_disabled_ones_say_why() -> None:
    for facts in (SIGNED_OUT, CLOSED, IDLE, JUST_CALLED, CALLED, SERVING, PAUSED):
        cells = desk.strip(facts, Flow())
        assert tuple(cell.key for cell in cells) == FUNCTION_KEYS
        assert all(cell.enabled or cell.why_not for cell in cells)


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        (SIGNED_OUT, Key.ENTER),
        (CLOSED, Key.F12),
        (IDLE, Key.F2),
        (CALLED, Key.F5),
        (SERVING, Key.F9),
        (PAUSED, Key.F12),
    ],
)
def test_the_primary_follows_the_work(facts: Facts, key: Key) -> None:
    chosen = desk.primary(facts, Flow())
    assert (chosen.key, chosen.enabled) == (key, True)


def test_while_an_order_is_on_its_way_the_next_one_waits() -> None:
    busy = replace(IDLE, awaiting=True)
    assert play(busy, "F2").order is None
    assert play(busy, "1").order is None
    assert [cell.enabled for cell in desk.strip(busy, Flow())] == [cell.enabled for cell in desk.strip(IDLE, Flow())]


def test_somebody_without_an_item_has_no_guide() -> None:
    ticket = sample.serving().ticket
    assert ticket is not None
    unnamed = at_desk(changed(sample.serving(), ticket=changed(ticket, item=None)))
    response = play(unnamed, "F1")
    assert response.flow.guide is None
    assert response.flow.message is not None
    assert "A023 没有选事项" in response.flow.message.text


def test_the_rules_of_the_desk_need_no_window_system() -> None:
    code = "import sys, counter.desk, counter.faces.whole; sys.exit('PySide6' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])
