"""Every picture of the boards, looked at: no complaint of QML, nothing cut off or pale, and legible at ten metres."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem

from contract.ids import PlaceId
from contract.views import BoardView
from display import sample
from display.screens import LANDSCAPE, hall, picture_of, screens
from terminal.engine import hall_engine, prepare_fonts
from terminal.inspect import inspect, letters_rect, texts
from terminal.picture import settle
from terminal.screens import Screen

#: Boards are read from far away, in glare.
CONTRAST = 7

#: A board 1.21 m wide seen from ten metres is as large as this many pixels on a desk's screen.
FAR_WIDTH = 275

#: The lightness of a cut-out, pixel by pixel.
Shades = list[int]

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
def test_a_board_can_be_read(screen: Screen, engine: QQmlApplicationEngine, qtlog: Any) -> None:
    picture = screen.build(engine)
    try:
        image = picture.grab()
        assert (image.width(), image.height()) == (screen.width, screen.height)
        assert inspect(picture.item, image, CONTRAST) == []
    finally:
        picture.close()
    assert [record.message for record in qtlog.records] == []


def test_calls_are_large_enough_for_ten_metres(engine: QQmlApplicationEngine) -> None:
    picture = picture_of(engine, sample.HALL_PLACE, LANDSCAPE, hall(sample.board()))
    try:
        calls = [item for item in texts(picture.item) if _is_call(item)]
        assert len(calls) == 2 + 6 * 3
        assert all(item.property("font").pixelSize() >= 92 for item in calls)
    finally:
        picture.close()


def test_numbers_read_from_far_away(engine: QQmlApplicationEngine) -> None:
    """Shrunk to what an eye sees from ten metres, every digit of every row is more like itself than like another."""
    patterns = {str(digit): _far_digits(engine, _rows_of(str(digit) * 3), (0,)) for digit in range(10)}
    for serial in ("038", "625", "947", "816"):
        for place, views in enumerate(_far_digits(engine, _rows_of(serial), (-1, 0, 1))):
            best = min(patterns, key=lambda digit: _distance(views, [one[0] for one in patterns[digit]]))
            assert best == serial[place % 3]


def _is_call(item: QQuickItem) -> bool:
    parent = item.parentItem()
    names = {item.objectName(), parent.objectName() if parent is not None else ""}
    return bool(names & {"newest-number", "newest-window", "row-number", "row-window"})


def _rows_of(serial: str) -> BoardView:
    calls = tuple(sample.call(f"{letter}{serial}", 5, sample.MORNING - ago) for ago, letter in enumerate("ABCDEFG"))
    return sample.board(calls)


def _far_digits(engine: QQmlApplicationEngine, view: BoardView, shifts: tuple[int, ...]) -> list[list[Shades]]:
    """Each digit of the six rows, cut out of the board as it looks from far away, with the frame shifted about."""
    picture = picture_of(engine, PlaceId("board-hall"), LANDSCAPE, hall(view))
    try:
        far = picture.grab().scaledToWidth(FAR_WIDTH, Qt.TransformationMode.SmoothTransformation)
        rows = [item for item in texts(picture.item) if _is_digits(item)]
        assert len(rows) == 6
        return [[_shades(far, x + dx, y + dy) for dx in shifts for dy in shifts] for x, y in _corners(rows)]
    finally:
        picture.close()


def _is_digits(item: QQuickItem) -> bool:
    parent = item.parentItem()
    is_row = parent is not None and parent.objectName() == "row-number"
    return is_row and str(item.property("text")).isdigit()


def _corners(rows: list[QQuickItem]) -> list[tuple[int, int]]:
    share = FAR_WIDTH / LANDSCAPE[0]
    areas = [letters_rect(row) for row in rows]
    return [
        (round((area.x() + place * area.width() / 3) * share), round(area.y() * share))
        for area in areas
        for place in range(3)
    ]


def _shades(image: QImage, left: int, top: int) -> Shades:
    return [image.pixelColor(x, y).lightness() for y in range(top, top + 12) for x in range(left, left + 7)]


def _distance(views: list[Shades], patterns: list[Shades]) -> int:
    return min(sum((a - b) ** 2 for a, b in zip(view, one, strict=True)) for view in views for one in patterns)
