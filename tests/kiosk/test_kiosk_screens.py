"""Every page in every language, mode and shape: loads without a word from QML, cuts nothing off, and can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from contract.views import CatalogueView
from kiosk import sample
from kiosk.screens import LANDSCAPE, PORTRAIT, Scene, Shot, screens, shots
from terminal.engine import hall_engine, prepare_fonts
from terminal.inspect import clipped, overlaps, pale, small_targets
from terminal.probe import scene_rect, walk

#: Contrast that people with weak eyes need in a bright hall.
CONTRAST = 7.0

#: The smallest thing to be touched, in design pixels: a key of the keyboard.
KEY = (92, 96)

#: With low reach nothing to be touched lies above this, in design pixels.
LOW_REACH = {PORTRAIT: 768, LANDSCAPE: 432}

ALL = shots()


@pytest.fixture(scope="module")
def engine(qapp: object) -> Iterator[QQmlEngine]:
    prepare_fonts()
    made = hall_engine()
    yield made
    made.deleteLater()


def scene_of(screen: Shot, catalogue: CatalogueView) -> Scene:
    return screen.setup(catalogue)


@pytest.mark.parametrize("screen", ALL, ids=lambda screen: screen.name)
def test_it_can_be_read(screen: Shot, catalogue: CatalogueView, engine: QQmlEngine, qtlog: object) -> None:
    scene = scene_of(screen, catalogue)
    picture = scene.picture(engine, screen.size)
    try:
        image = picture.grab()
        findings = [*clipped(picture.item), *overlaps(picture.item), *pale(picture.item, image, CONTRAST)]
        findings += small_targets(picture.item, *KEY)
        assert findings == []
        assert [record.message for record in qtlog.records] == []  # type: ignore[attr-defined]
        if screen.name.endswith("-low"):
            assert too_high(picture.item, LOW_REACH[screen.size]) == []
    finally:
        picture.close()


def too_high(item: QQuickItem, line: float) -> list[str]:
    """Controls above the line that a person in a wheelchair cannot reach."""
    controls = (control for control in walk(item) if control.property("settleTime") is not None)
    shown = (control for control in controls if control.isVisible() and control.isEnabled())
    return [str(control.property("label")) for control in shown if scene_rect(control).top() < line]


def test_everything_that_is_pressed_has_a_name_of_its_own(
    catalogue: CatalogueView, engine: QQmlEngine, qtbot: QtBot
) -> None:
    for screen in ALL:
        if not re.fullmatch(r"(landscape-)?[a-z-]+-zh", screen.name):
            continue
        scene = scene_of(screen, catalogue)
        picture = scene.picture(engine, screen.size)
        controls = [one for one in walk(picture.item) if one.property("settleTime") is not None and one.isVisible()]
        names = [control.objectName() for control in controls]
        assert "" not in names, (screen.name, [control.property("label") for control in controls])
        assert len(names) == len(set(names)), (screen.name, names)
        picture.close()


def test_the_sample_hall_is_the_one_in_the_files(catalogue: CatalogueView) -> None:
    """After a change of assets/halls/hezuo run `python tests/kiosk/write_sample.py`."""
    assert sample.catalogue() == catalogue


def test_the_list_of_pictures_builds_windows(engine: QQmlEngine, qtbot: QtBot) -> None:
    listed = screens()
    assert "welcome-zh" in [screen.name for screen in listed]
    picture = listed[0].build(engine)
    assert picture.grab().width() == listed[0].width
    picture.close()
