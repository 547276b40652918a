"""The desk with its page: real keys go in, orders come out, and the page follows the hall."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from contract.commands import CallNext, CompleteService, OpenWindow, Recall, SignIn, StartService
from contract.envelope import Done, NothingToCall
from contract.faults import FaultCode, fault
from contract.ids import ClerkId, PlaceId, TicketId
from contract.views import CATALOGUE_TOPIC, DeskView, desk_topic
from contract.words import Outcome, WindowState
from counter import sample
from counter.keyboard import WindowKeyboard
from counter.sample import MORNING, WINDOW
from counter.screens import PAGE
from counter.view_model import DeskModel
from terminal.clock import HallTime
from terminal.engine import hall_engine, prepare_fonts
from terminal.link_face import LinkState
from terminal.null_link import NullLink
from terminal.picture import Picture, settle
from terminal.probe import walk

FIRST = TicketId(4023)


class Desk:
    """A desk in a window, with a hall that is fed by hand."""

    def __init__(self, engine: QQmlApplicationEngine) -> None:
        self.link = NullLink(f"window-{WINDOW}", MORNING)
        self.time = HallTime(self.link)
        self.model = DeskModel(self.link, self.time)
        self.link.set_view(CATALOGUE_TOPIC, sample.catalogue())
        properties = {"desk": self.model, "hallTime": self.time, "keyboard": WindowKeyboard(self.model)}
        self.picture = Picture(engine, PAGE, properties, (1366, 768))

    def hall_shows(self, view: DeskView) -> None:
        self.link.set_view(desk_topic(WINDOW), view)
        settle()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.picture.window, key)
        settle()

    def click(self, name: str) -> None:
        item = self.find(name)
        centre = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self.picture.window, left, none, QPoint(centre))
        settle()

    def find(self, name: str) -> QQuickItem:
        found = [one for one in walk(self.picture.item) if one.objectName() == name and one.isVisible()]
        assert found, name
        return found[0]

    def text(self, name: str) -> str:
        return str(self.find(name).property("text"))

    def last(self) -> object:
        """The order that was sent last."""
        return self.link.sent[-1].command

    @property
    def mode(self) -> str:
        return str(self.model.state()["mode"])

    @property
    def message(self) -> str:
        return str(self.model.state()["message"])


@pytest.fixture
def engine(qapp: QObject, qtlog: Any) -> Iterator[QQmlApplicationEngine]:
    assert prepare_fonts() == []
    made = hall_engine()
    yield made
    made.deleteLater()
    settle()
    assert [record.message for record in qtlog.records] == []


@pytest.fixture
def desk(engine: QQmlApplicationEngine) -> Iterator[Desk]:
    made = Desk(engine)
    yield made
    made.picture.close()


def test_a_person_is_served_from_signing_in_to_the_end(desk: Desk) -> None:
    desk.hall_shows(sample.signed_out())
    desk.press(Qt.Key.Key_1, Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_Return)
    assert desk.find("entry.staff").property("value") == "1011"
    desk.press(Qt.Key.Key_2, Qt.Key.Key_5, Qt.Key.Key_8, Qt.Key.Key_0, Qt.Key.Key_Enter)
    assert desk.last() == SignIn(WINDOW, ClerkId("1011"), "2580")
    desk.link.reply(Done())

    desk.hall_shows(sample.desk(WindowState.CLOSED))
    desk.press(Qt.Key.Key_F12)
    assert desk.last() == OpenWindow(WINDOW)
    desk.link.reply(Done())

    desk.hall_shows(sample.desk())
    assert desk.text("next.number") == "A023"
    desk.press(Qt.Key.Key_F2)
    assert desk.last() == CallNext(WINDOW)
    desk.link.reply(Done())

    desk.hall_shows(sample.called())
    assert desk.text("plate.number") == "A023"
    desk.press(Qt.Key.Key_F3)
    assert "18 秒后可重呼" in desk.message
    desk.link.set_now(MORNING + 20)
    desk.press(Qt.Key.Key_F3)
    assert desk.last() == Recall(FIRST)
    desk.link.reply(Done())

    desk.press(Qt.Key.Key_F5)
    assert desk.last() == StartService(FIRST)
    assert desk.mode == "serving"
    desk.link.reply(Done())
    desk.hall_shows(sample.serving())
    desk.press(Qt.Key.Key_F9, Qt.Key.Key_1)
    assert desk.last() == CompleteService(FIRST, Outcome.DONE)
    assert desk.mode == "idle"
    desk.link.reply(Done())
    desk.hall_shows(sample.desk())
    assert desk.model.state() == {
        "mode": "idle",
        "online": True,
        "number": "",
        "timer": "",
        "primary": "F2",
        "question": "",
        "message": "",
        "pending": 0,
    }


def test_a_key_held_down_counts_once(desk: Desk) -> None:
    desk.hall_shows(sample.desk())
    desk.press(Qt.Key.Key_F2, Qt.Key.Key_F2, Qt.Key.Key_F2)
    assert len(desk.link.sent) == 1
    assert "正在等大厅答复" in desk.message


def test_letters_and_shortcuts_are_left_alone(desk: Desk) -> None:
    desk.hall_shows(sample.desk())
    desk.press(Qt.Key.Key_A, Qt.Key.Key_Z)
    QTest.keyClick(desk.picture.window, Qt.Key.Key_F2, Qt.KeyboardModifier.ControlModifier)
    assert desk.link.sent == []
    assert desk.message == ""


def test_every_cell_can_be_clicked_and_a_dark_one_says_why(desk: Desk) -> None:
    desk.hall_shows(sample.desk())
    desk.click("key.F9")
    assert "没有人在办" in desk.message
    desk.click("key.F2")
    assert desk.last() == CallNext(WINDOW)


def test_the_mouse_can_do_a_whole_service(desk: Desk) -> None:
    desk.hall_shows(sample.serving())
    desk.click("action")
    desk.click("choice.3")
    assert desk.last() == CompleteService(FIRST, Outcome.INCOMPLETE)


def test_an_answer_of_the_hall_is_told(desk: Desk) -> None:
    desk.hall_shows(sample.desk())
    desk.press(Qt.Key.Key_F2)
    desk.link.refuse(fault(FaultCode.WINDOW_NOT_OPEN))
    settle()
    assert desk.text("note.text") == "窗口没有开放，请先开窗。"
    desk.press(Qt.Key.Key_F2)
    desk.link.reply(NothingToCall())
    assert desk.message == "现在没有人等候。"


def test_steps_without_the_hall_are_kept_and_sent_in_order(desk: Desk) -> None:
    desk.hall_shows(sample.called())
    desk.link.set_state(LinkState.OFFLINE)
    desk.link.set_attempts(2, MORNING + 4)
    desk.press(Qt.Key.Key_F5)
    assert desk.text("plate.number") == "A023"
    assert desk.text("offline.next") == "4 秒后重连"
    desk.press(Qt.Key.Key_F9, Qt.Key.Key_1)
    assert [type(order.command) for order in desk.link.pending()] == [StartService, CompleteService]
    assert desk.find("kept.1").isVisible()
    assert desk.model.state()["pending"] == 2

    desk.link.set_state(LinkState.ONLINE)
    for order in desk.link.pending():
        desk.link.reply(Done(), order.command_id)
    desk.hall_shows(sample.desk())
    assert (desk.mode, desk.model.state()["pending"]) == ("idle", 0)


def test_a_kept_step_that_did_not_count_is_told_plainly(desk: Desk) -> None:
    desk.hall_shows(sample.serving())
    desk.link.set_state(LinkState.OFFLINE)
    desk.press(Qt.Key.Key_F9, Qt.Key.Key_1)
    desk.link.set_state(LinkState.ONLINE)
    desk.link.refuse(fault(FaultCode.WRONG_STATE), desk.link.pending()[0].command_id)
    settle()
    assert desk.text("question.text") == "A023 办结没有记上：这个号现在的状态不能做这一步。"
    desk.press(Qt.Key.Key_Return)
    assert desk.model.state()["question"] == ""


def test_the_desk_follows_the_window_that_the_hall_gives_it(desk: Desk) -> None:
    desk.link.set_state(LinkState.OFFLINE)
    desk.link.place = PlaceId("window-12")
    desk.link.set_state(LinkState.ONLINE)
    assert desk.link.followed == ["catalogue", "desk:12"]


def test_a_desk_without_a_window_says_so(desk: Desk) -> None:
    desk.link.place = PlaceId("kiosk-1")
    desk.model.refresh()
    settle()
    assert desk.mode == "no_window"
    assert "还没有分配窗口" in desk.text("wait.title")


def test_time_passes_on_the_page(desk: Desk) -> None:
    desk.hall_shows(sample.serving("10:05"))
    assert desk.text("plate.timer") == "01:00"
    desk.link.set_now(MORNING + 3)
    desk.time.refresh()
    settle()
    assert desk.text("plate.timer") == "01:03"


def test_a_pause_says_how_long(desk: Desk) -> None:
    desk.hall_shows(replace(sample.desk(WindowState.PAUSED), until=MORNING + 600))
    note = desk.model.property("primary")["note"]
    assert "到 10:16" in note


def test_a_line_about_the_connection_goes_with_it(desk: Desk) -> None:
    desk.hall_shows(sample.desk())
    desk.link.set_state(LinkState.OFFLINE)
    desk.press(Qt.Key.Key_F2)
    assert "断开" in desk.message
    desk.link.set_state(LinkState.ONLINE)
    assert desk.message == ""
