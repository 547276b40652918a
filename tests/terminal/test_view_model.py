"""View-models change their language, belong to the application, and tell the hall's time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from contract.hall import Label
from contract.words import Language
from terminal.clock import HallTime
from terminal.null_link import NullLink
from terminal.view_model import ViewModel

#: 2026-11-23 09:42:07 in Hezuo.
MOMENT = 1_795_398_127.0


@pytest.fixture
def link(qapp: QObject) -> NullLink:
    return NullLink(now=MOMENT)


def test_a_view_model_belongs_to_the_application(link: NullLink) -> None:
    model = ViewModel(link)
    assert model.parent() is QCoreApplication.instance()
    model.deleteLater()


def test_another_language_is_told_once(qtbot: QtBot, link: NullLink) -> None:
    model = ViewModel(link, link)
    with qtbot.waitSignals([model.languageChanged, model.changed]):
        model.chooseLanguage("en")
    assert (model.property("language"), model.words("返回"), model.say(Label("税务", en="Tax"))) == (
        "en",
        "Back",
        "Tax",
    )
    with qtbot.assertNotEmitted(model.languageChanged):
        model.chooseLanguage("en")
    model.chooseLanguage("klingon")
    assert (model.property("language"), model.words("返回")) == ("zh", "返回")


def test_hall_time_ticks_with_the_hall(qtbot: QtBot, link: NullLink) -> None:
    time = HallTime(link, parent=link)
    assert tuple(time.property(name) for name in ("time", "date", "shortDate")) == (
        "09:42",
        "11 月 23 日 星期一",
        "11月23日 周一",
    )
    link.set_now(MOMENT + 1)
    with qtbot.waitSignal(time.secondChanged), qtbot.assertNotEmitted(time.minuteChanged):
        time.refresh()
    link.set_now(MOMENT + 60)
    with qtbot.waitSignals([time.secondChanged, time.minuteChanged]):
        time.refresh()
    assert time.property("time") == "09:43"
    time.set_language(Language.ENGLISH)
    assert time.property("date") == "Monday, 23 November"


def test_hall_time_ticks_by_itself(qtbot: QtBot, link: NullLink) -> None:
    link.set_now(MOMENT + 0.99)
    time = HallTime(link, parent=link)
    link.set_now(MOMENT + 1.0)
    with qtbot.waitSignal(time.secondChanged, timeout=2000):
        pass
    assert time.property("second") == MOMENT + 1
