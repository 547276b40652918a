"""The link without a hall looks like the real one to an app."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from contract.commands import CallNext, CompleteService
from contract.envelope import NothingToCall
from contract.faults import FaultCode, fault
from contract.ids import TicketId, WindowId
from contract.views import BoardView
from terminal.link_face import LinkFace, LinkState
from terminal.null_link import NullLink


@pytest.fixture
def link(qapp: QObject) -> NullLink:
    return NullLink("window-11", now=50.0)


def test_views_are_shown_and_remembered(qtbot: QtBot, link: NullLink) -> None:
    with qtbot.waitSignal(link.viewChanged) as changed:
        link.set_view("board:hall", BoardView(1.0))
    assert changed.args == ["board:hall", BoardView(1.0)]
    assert link.view("board:hall") == BoardView(1.0)
    assert link.view("board:A") is None


def test_orders_are_recorded_and_answered_by_hand(qtbot: QtBot, link: NullLink) -> None:
    command_id = link.send(CallNext(WindowId(11)))
    assert link.sent[-1].command == CallNext(WindowId(11))
    with qtbot.waitSignal(link.replied) as replied:
        link.reply(NothingToCall())
    assert replied.args == [command_id, NothingToCall()]


def test_kept_orders_stay_until_they_are_answered(qtbot: QtBot, link: NullLink) -> None:
    first = link.send(CompleteService(TicketId(1)), keep=True)
    second = link.send(CompleteService(TicketId(2)), keep=True)
    assert [kept.command_id for kept in link.pending()] == [first, second]
    with qtbot.waitSignals([link.refused, link.pendingChanged]):
        link.refuse(fault(FaultCode.WRONG_STATE), first)
    assert [kept.command_id for kept in link.pending()] == [second]


def test_going_offline_says_since_when(qtbot: QtBot, link: NullLink) -> None:
    with qtbot.waitSignal(link.stateChanged) as changed:
        link.set_state(LinkState.OFFLINE)
    assert changed.args == [LinkState.OFFLINE]
    link.set_now(80.0)
    link.set_state(LinkState.OFFLINE)
    assert link.offline_since == 50.0
    link.set_attempts(6, 86.0)
    assert (link.attempts, link.next_attempt_at) == (6, 86.0)
    link.set_state(LinkState.ONLINE)
    assert link.offline_since is None
    assert link.online


def test_it_has_everything_that_the_face_promises(link: NullLink) -> None:
    abstract = {name for name in vars(LinkFace) if getattr(vars(LinkFace)[name], "__isabstractmethod__", False)}
    assert abstract >= {"follow", "view", "send", "pending", "report", "now"}
    assert all(name in vars(NullLink) for name in abstract)
