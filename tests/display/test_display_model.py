"""The display's view-model on a hall fed by hand: what it follows, when it looks again, what reaches the screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from contract.ids import PlaceId
from contract.views import CATALOGUE_TOPIC, HALL_BOARD_TOPIC
from contract.words import Language, TicketState
from display import sample
from display.announce import Order, Retract, Say
from display.calls import PULSE_S
from display.sample import MORNING, call
from display.screens import PAGE
from display.speaking import Speaking
from display.timing import LONGEST_MS, milliseconds_until
from display.view_model import DisplayViewModel
from drivers.voice.announcer import CallStarted
from drivers.voice.phrase import SpokenCall
from terminal.clock import HallTime
from terminal.engine import hall_engine, prepare_fonts
from terminal.inspect import texts
from terminal.link_face import LinkState
from terminal.null_link import NullLink
from terminal.picture import Picture, settle


@pytest.fixture
def link(qapp: QObject) -> NullLink:
    made = NullLink("board-hall", MORNING)
    made.set_view(CATALOGUE_TOPIC, sample.catalogue())
    return made


@pytest.fixture
def engine(qapp: QObject) -> Iterator[QQmlApplicationEngine]:
    prepare_fonts()
    made = hall_engine()
    yield made
    made.deleteLater()
    settle()


def model_of(link: NullLink, **more: Any) -> DisplayViewModel:
    return DisplayViewModel(link, PlaceId("board-hall"), **more)


def text_of(item: QQuickItem, name: str) -> str:
    """What is to be read in the visible text of this name."""
    return next(str(found.property("text")) for found in texts(item) if found.objectName() == name)


def test_it_follows_the_plan_and_its_own_topic(link: NullLink) -> None:
    model_of(link)
    assert link.followed == ["catalogue", "board:hall"]


def test_the_hall_has_the_last_word_on_the_place(link: NullLink) -> None:
    model = model_of(link)
    link.place = PlaceId("strip-5")
    link.set_state(LinkState.CONNECTING)
    assert link.followed == ["catalogue", "strip:5"]
    link.set_view("strip:5", sample.strip(ticket=TicketState.CALLED))
    assert model.probe_state()["strip_state"] == "calling"


def test_a_notice_is_on_the_screen_in_the_next_frame(link: NullLink, engine: QQmlApplicationEngine, qtlog: Any) -> None:
    link.set_view(HALL_BOARD_TOPIC, sample.board(()))
    model = model_of(link)
    picture = Picture(engine, PAGE, {"display": model, "hallTime": HallTime(link)}, (1920, 1080))
    try:
        assert model.property("page") == "notice"
        before = picture.grab()
        link.set_view(HALL_BOARD_TOPIC, sample.board((call("G777", 18, MORNING),)))
        after = picture.grab()
        assert text_of(picture.item, "newest-number") == "G777"
        assert text_of(picture.item, "newest-window") == "18"
        assert before != after
    finally:
        picture.close()
    assert [record.message for record in qtlog.records] == []


def test_the_window_keeps_its_place_when_the_page_changes(link: NullLink, engine: QQmlApplicationEngine) -> None:
    model = model_of(link)
    properties = {"display": model, "hallTime": HallTime(link)}
    picture = Picture(engine, PAGE.with_name("DisplayWindow.qml"), properties, (960, 540))
    try:
        link.set_view(HALL_BOARD_TOPIC, sample.board())
        settle()
        assert (picture.window.width(), picture.window.height()) == (960, 540)
        assert picture.window.title() == "合作市政务服务中心"
    finally:
        picture.close()


def test_the_grace_ends_by_one_timer(link: NullLink, qtbot: QtBot) -> None:
    link.set_view(HALL_BOARD_TOPIC, sample.board((call("A001", 4, MORNING + 0.05),)))
    model = model_of(link)
    assert model.probe_state()["newest"] == ""
    link.set_now(MORNING + 0.05)
    qtbot.waitUntil(lambda: model.probe_state()["newest"] == "A001", timeout=5000)
    assert model.board.changes_at == MORNING + 0.05 + PULSE_S


def test_only_what_changed_is_drawn_again(link: NullLink) -> None:
    view = sample.board()
    link.set_view(HALL_BOARD_TOPIC, view)
    model = model_of(link)
    told: list[str] = []
    for name in ("page", "frame", "newest", "rows", "waits", "foot", "strip", "notice", "headings"):
        getattr(model, f"{name}Changed").connect(lambda name=name: told.append(name))
    link.set_view("board:B", view)
    link.set_view(HALL_BOARD_TOPIC, view)
    assert told == []
    busier = tuple(msgspec.structs.replace(wait, waiting=wait.waiting + 1) for wait in view.zones)
    link.set_view(HALL_BOARD_TOPIC, msgspec.structs.replace(view, zones=busier))
    assert told == ["waits"]


def test_the_sign_pulses_for_a_new_call_and_not_for_an_old_one(link: NullLink, engine: QQmlApplicationEngine) -> None:
    link.set_view(HALL_BOARD_TOPIC, sample.board((call("A001", 4, MORNING - 60),)))
    model = model_of(link)
    picture = Picture(engine, PAGE, {"display": model, "hallTime": HallTime(link)}, (1920, 1080))
    try:
        sign = picture.item.findChild(QObject, "sign")
        assert sign is not None and sign.property("pulsing") is False
        link.set_view(HALL_BOARD_TOPIC, sample.board((call("A002", 5, MORNING), call("A001", 4, MORNING - 60))))
        assert sign.property("pulsing") is True
        link.set_state(LinkState.OFFLINE)
        link.set_now(MORNING + 10)
        model.look()
        assert sign.property("pulsing") is False
    finally:
        picture.close()


def test_a_lost_hall_is_told_and_its_return_as_well(link: NullLink) -> None:
    link.set_view(HALL_BOARD_TOPIC, sample.board())
    model = model_of(link)
    link.set_state(LinkState.OFFLINE)
    link.set_now(MORNING + 60)
    model.look()
    state = model.probe_state()
    assert (state["offline"], state["newest"], state["sign"]) == (True, "A023", "past")
    link.set_state(LinkState.ONLINE)
    assert model.probe_state()["offline"] is False


def test_several_languages_come_from_the_place(link: NullLink) -> None:
    link.place = sample.LANGUAGES_PLACE
    link.set_view(HALL_BOARD_TOPIC, sample.board())
    model = model_of(link)
    assert model.property("frame")["multilingual"] is True
    newest = model.property("newest")
    assert [sentence["language"] for sentence in newest["sentences"]] == ["bo", "en"]
    assert newest["sentences"][1]["text"] == "Please go to Window 5"


def test_a_single_other_language_comes_from_the_command_line(link: NullLink) -> None:
    model = model_of(link, language=Language.ENGLISH)
    assert model.property("language") == "en"
    assert model.property("frame")["hallName"] == "Hezuo Government Service Center"


def test_no_words_but_numbers_and_the_halls_own_reach_the_screen(link: NullLink) -> None:
    """What the hall says of people beyond their numbers does not exist for a board, whatever a view may hold."""
    link.set_view(HALL_BOARD_TOPIC, sample.board())
    model = model_of(link)
    shown = str([model.property(name) for name in ("newest", "rows", "waits", "ready", "after", "windows", "strip")])
    for made in sample.board().calls:
        assert f"'{made.ticket}'" not in shown
    assert "A023" in shown


def speaking_of(link: NullLink) -> tuple[Speaking, list[Order]]:
    orders: list[Order] = []
    return Speaking(link, orders.append), orders


def test_a_board_with_a_voice_speaks_its_calls(link: NullLink) -> None:
    speaking, orders = speaking_of(link)
    model = model_of(link, speaking=speaking)
    link.set_view(HALL_BOARD_TOPIC, sample.board((call("A001", 4, MORNING),)))
    assert [(type(order), order.call.number) for order in orders] == [(Say, "A001")]
    speaking.heard(CallStarted(SpokenCall("A001", window=4), "请A零零一号到四号窗口", ("zh",), 6))
    assert model.probe_state()["spoken"] == ["请A零零一号到四号窗口"]
    assert model.probe_state()["spoken_count"] == 1


def test_a_voice_waits_for_the_moment_and_hears_of_undoing(link: NullLink, qtbot: QtBot) -> None:
    speaking, orders = speaking_of(link)
    model_of(link, speaking=speaking)
    link.set_view(HALL_BOARD_TOPIC, sample.board((call("A001", 4, MORNING + 0.05),)))
    assert orders == []
    link.set_now(MORNING + 0.05)
    qtbot.waitUntil(lambda: len(orders) == 1, timeout=5000)
    link.set_view(HALL_BOARD_TOPIC, sample.board(()))
    assert isinstance(orders[-1], Retract)


def test_nothing_is_spoken_while_the_hall_is_out_of_reach(link: NullLink) -> None:
    speaking, orders = speaking_of(link)
    model_of(link, speaking=speaking)
    link.set_view(HALL_BOARD_TOPIC, sample.board((call("A001", 4, MORNING + 3),)))
    link.set_state(LinkState.OFFLINE)
    link.set_now(MORNING + 4)
    speaking.look()
    assert orders == []
    link.set_state(LinkState.ONLINE)
    assert [order.call.number for order in orders] == ["A001"]


def test_a_strip_speaks_nothing(link: NullLink) -> None:
    link.place = PlaceId("strip-5")
    speaking, orders = speaking_of(link)
    model_of(link, speaking=speaking)
    link.set_view("strip:5", sample.strip(ticket=TicketState.CALLED))
    assert orders == []


def test_a_timer_never_fires_before_its_moment_and_never_overflows() -> None:
    assert milliseconds_until(10.5, 10.0) == 502
    assert milliseconds_until(9.0, 10.0) == 2
    assert milliseconds_until(1e12, 0.0) == LONGEST_MS


def test_waits_change_without_a_call(link: NullLink) -> None:
    view = sample.board()
    link.set_view(HALL_BOARD_TOPIC, view)
    model = model_of(link)
    quiet = tuple(msgspec.structs.replace(wait, waiting=wait.waiting + 1) for wait in view.zones)
    link.set_view(HALL_BOARD_TOPIC, msgspec.structs.replace(view, zones=quiet))
    assert [wait["people"] for wait in model.property("waits")][:3] == ["15", "4", "1"]
