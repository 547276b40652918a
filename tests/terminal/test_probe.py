"""The door for tests finds, presses, types, takes pictures, and says plainly what it cannot do."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from terminal.engine import hall_engine
from terminal.picture import Picture, settle
from terminal.probe import Probe

PAGE = """
import QtQuick
import Hall.Controls
Rectangle {
    property string typed: ""
    property string keyed: ""
    focus: true
    Keys.onPressed: event => { typed += event.text; keyed += event.key + " " }
    PaneButton { objectName: "take"; x: 20; y: 30; width: 200; height: 100; text: "取号"; onClicked: text = "取到了" }
    PaneButton { objectName: "off"; x: 20; y: 150; text: "按不了"; enabled: false }
    PaneButton { objectName: "gone"; visible: false; text: "看不见" }
}
"""


class Door:
    """A test's end of the socket."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        self._qtbot = qtbot
        self._socket = QLocalSocket()
        self._socket.connectToServer(str(path))

    def ask(self, question: dict[str, Any]) -> dict[str, Any]:
        self._socket.write(msgspec.json.encode(question) + b"\n")
        self._qtbot.waitUntil(self._socket.canReadLine)
        return msgspec.json.decode(self._socket.readLine().data(), type=dict[str, Any])


@pytest.fixture
def picture(qapp: QObject, tmp_path: Path) -> Iterator[Picture]:
    page = tmp_path / "Page.qml"
    page.write_text(PAGE, encoding="utf-8")
    engine = hall_engine()
    made = Picture(engine, page, {}, (400, 300))
    yield made
    made.close()
    engine.deleteLater()
    settle()


@pytest.fixture
def door(qtbot: QtBot, picture: Picture, tmp_path: Path) -> Iterator[Door]:
    path = tmp_path / "probe"
    probe = Probe(path, lambda: {"page": "welcome"})
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
    yield Door(qtbot, path)
    probe.close()


def test_it_finds_things_by_their_name(door: Door) -> None:
    found = door.ask({"find": "take"})
    assert found == {
        "x": 20, "y": 30, "width": 200, "height": 100, "visible": True, "enabled": True, "text": "取号",
    }  # fmt: skip


def test_it_presses_with_a_real_click(door: Door, picture: Picture) -> None:
    door.ask({"click": "take"})
    assert door.ask({"find": "take"})["text"] == "取到了"


def test_it_types_and_presses_keys(door: Door, picture: Picture) -> None:
    door.ask({"type": "sbk"})
    door.ask({"key": "F2"})
    assert picture.item.property("typed") == "sbk"
    assert picture.item.property("keyed").split()[-1] == str(0x01000031)


def test_it_takes_a_picture(door: Door, tmp_path: Path) -> None:
    answer = door.ask({"grab": str(tmp_path / "page.png")})
    assert answer == {"width": 400, "height": 300}
    assert QImage(str(tmp_path / "page.png")).width() == 400


def test_it_tells_the_apps_state(door: Door) -> None:
    assert door.ask({"state": {}}) == {"page": "welcome"}


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ({"find": "firework"}, "nothing called"),
        ({"click": "off"}, "cannot be pressed"),
        ({"click": "gone"}, "cannot be seen"),
        ({"key": "F2, F3"}, "is no key"),
        ({"grab": "/nowhere/at/all.png"}, "could not be written"),
        ({"dance": 1}, "Ask with find"),
    ],
)
def test_what_it_cannot_do_it_says(door: Door, question: dict[str, Any], sentence: str) -> None:
    assert sentence in door.ask(question)["error"]
