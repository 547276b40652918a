"""Every screen of the desk, looked at: no complaint of QML, no text cut off, nothing too pale to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlApplicationEngine

from counter.screens import screens
from terminal.engine import hall_engine, prepare_fonts
from terminal.inspect import Problem, inspect
from terminal.picture import settle
from terminal.screens import Screen

#: Desks are read at arm's length in good light.
CONTRAST = 4.5

SCREENS = screens()


@pytest.fixture(scope="module")
def engine(qapp: QObject) -> Iterator[QQmlApplicationEngine]:
    assert prepare_fonts() == []
    made = hall_engine()
    yield made
    made.deleteLater()
    settle()


def test_names_are_unique() -> None:
    assert len({screen.name for screen in SCREENS}) == len(SCREENS)


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_a_screen_can_be_read(screen: Screen, engine: QQmlApplicationEngine, qtlog: Any) -> None:
    picture = screen.build(engine)
    try:
        image = picture.grab()
        assert (image.width(), image.height()) == (screen.width, screen.height)
        findings = [
            found for found in inspect(picture.item, image, CONTRAST) if found.problem is not Problem.SMALL_TARGET
        ]
        assert findings == []
    finally:
        picture.close()
    assert [record.message for record in qtlog.records] == []
