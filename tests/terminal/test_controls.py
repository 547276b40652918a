"""Every control in every mode: no warning of QML, no text cut, no text too pale. And what presses do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtTest import QTest

from contract.hall import FloorPlan, Label, PlanPlace
from contract.words import PlanPlaceKind
from terminal import floor_plan, inspect, probe
from terminal.engine import QML_FOLDER, PageError, hall_engine, load_page, prepare_fonts
from terminal.images import icon_image, icon_names, qr_image
from terminal.picture import Picture, settle

GALLERY = QML_FOLDER / "Gallery"

MODES: list[dict[str, bool]] = [
    {},
    {"largeType": True},
    {"highContrast": True},
    {"largeType": True, "highContrast": True},
    {"desk": True},
]

PLAN = FloorPlan(
    894,
    348,
    (
        PlanPlace(PlanPlaceKind.ZONE, "A", 12, 12, 452, 98, Label("A 综合服务区")),
        PlanPlace(PlanPlaceKind.WINDOW, "3", 112, 24, 38, 38),
        PlanPlace(PlanPlaceKind.SEATS, "A", 166, 130, 300, 72),
        PlanPlace(PlanPlaceKind.DESK, "desk", 610, 130, 134, 66, Label("咨询台")),
        PlanPlace(PlanPlaceKind.KIOSK, "kiosk-1", 494, 234, 134, 68, Label("1 号机")),
        PlanPlace(PlanPlaceKind.DOOR, "door", 295, 336, 148, 16, Label("大门")),
    ),
)


@pytest.fixture
def engine(qapp: QObject) -> Iterator[QQmlApplicationEngine]:
    assert prepare_fonts() == []
    made = hall_engine()
    yield made
    made.deleteLater()
    settle()


Show = Callable[..., Picture]


@pytest.fixture
def show(engine: QQmlApplicationEngine, tmp_path: Path) -> Iterator[Show]:
    """Show a page of the gallery, or one written in the test."""
    shown: list[Picture] = []

    def make(page: str, size: tuple[int, int] = (1080, 1920), properties: dict[str, Any] | None = None) -> Picture:
        path = GALLERY / page
        if "{" in page:
            path = tmp_path / f"Page{len(shown)}.qml"
            path.write_text(f"import QtQuick\nimport Hall.Controls\n{page}", encoding="utf-8")
        shown.append(Picture(engine, path, properties or {}, size))
        return shown[-1]

    yield make
    for picture in shown:
        picture.close()


def singleton(engine: QQmlApplicationEngine, name: str) -> QObject:
    found = engine.singletonInstance("Hall.Controls", name)
    assert isinstance(found, QObject)
    return found


def theme(engine: QQmlApplicationEngine) -> QObject:
    return singleton(engine, "Theme")


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: "+".join(mode) or "plain")
@pytest.mark.parametrize("page", ["States.qml", "Desk.qml", "Ticket.qml"])
def test_the_gallery_loads_without_a_warning(
    show: Show, engine: QQmlApplicationEngine, qtlog: Any, page: str, mode: dict[str, bool]
) -> None:
    for name, value in mode.items():
        theme(engine).setProperty(name, value)
    picture = show(page)
    image = picture.grab()
    assert not image.isNull()
    assert [record.message for record in qtlog.records] == []


@pytest.mark.parametrize(
    ("page", "size", "mode", "contrast"),
    [
        ("States.qml", (1080, 1920), {}, 4.5),
        ("States.qml", (1080, 1920), {"highContrast": True}, 14),
        ("Ticket.qml", (1080, 1920), {}, 4.5),
        ("Ticket.qml", (1080, 1920), {"largeType": True, "highContrast": True}, 7),
        ("Desk.qml", (1366, 768), {"desk": True}, 4.5),
    ],
)
def test_nothing_in_the_gallery_is_cut_or_pale(
    show: Show,
    engine: QQmlApplicationEngine,
    *,
    page: str,
    size: tuple[int, int],
    mode: dict[str, bool],
    contrast: float,
) -> None:
    for name, value in mode.items():
        theme(engine).setProperty(name, value)
    plan = floor_plan.drawn(PLAN, floor_plan.Marks(here="kiosk-1", zone="A", windows=(3,)))  # type: ignore[arg-type]
    picture = show(page, size, {"plan": plan} if page == "Ticket.qml" else None)
    assert inspect.inspect(picture.item, picture.grab(), contrast) == []


def test_planted_faults_are_found(show: Show) -> None:
    picture = show("""
        Rectangle {
            color: "white"
            Rectangle { x: 10; y: 10; width: 200; height: 60; color: "#EEEEEE"
                HallText { x: 20; text: "这一句比它的窗格宽得多得多"; font.pixelSize: 30 } }
            HallText { y: 100; width: 100; elide: Text.ElideRight; text: "结尾被省略的一句话"; font.pixelSize: 30 }
            HallText { y: 200; width: 60; text: "比给的宽"; font.pixelSize: 30 }
            HallText { x: 350; y: 300; text: "出了窗口"; font.pixelSize: 30 }
            HallText { x: 10; y: 400; text: "太淡了"; color: "#BBBBBB"; font.pixelSize: 30 }
            HallText { x: 10; y: 500; text: "压在"; font.pixelSize: 30 }
            HallText { x: 30; y: 504; text: "上面"; font.pixelSize: 30 }
            PaneButton { x: 10; y: 600; width: 200; height: 50; text: "矮" }
            HallText { x: 10; y: 700; text: "好好的"; font.pixelSize: 30 }
        }""", (400, 800))  # fmt: skip
    found = {(f.problem, f.text) for f in inspect.inspect(picture.item, picture.grab(), 4.5)}
    assert found == {
        (inspect.Problem.OUTSIDE_PANE, "这一句比它的窗格宽得多得多"),
        (inspect.Problem.OUTSIDE_WINDOW, "这一句比它的窗格宽得多得多"),
        (inspect.Problem.ELIDED, "结尾被省略的一句话"),
        (inspect.Problem.CUT, "比给的宽"),
        (inspect.Problem.OUTSIDE_WINDOW, "出了窗口"),
        (inspect.Problem.OUTSIDE_PANE, "出了窗口"),
        (inspect.Problem.CONTRAST, "太淡了"),
        (inspect.Problem.OVERLAP, "压在"),
    }
    assert [f.text for f in inspect.small_targets(picture.item, 96, 96)] == ["矮"]


def test_contrast_is_measured_as_wcag_says() -> None:
    assert inspect.contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert inspect.contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


def test_a_press_is_one_press_also_with_a_shaky_finger(show: Show) -> None:
    picture = show(
        """
        Rectangle { property int presses: 0; PrimaryButton { objectName: "take"; width: 300; text: "取号"
            onClicked: parent.presses += 1 } }""",
        (400, 300),
    )
    for _ in range(3):
        QTest.mouseClick(picture.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(50, 50))
    assert picture.item.property("presses") == 1


def test_letter_keys_take_fast_typing(show: Show) -> None:
    picture = show(
        """
        Rectangle { property string typed: ""; LetterKey { text: "S"; onClicked: parent.typed += text } }""",
        (400, 300),
    )
    for _ in range(3):
        QTest.mouseClick(picture.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(50, 50))
        settle()
    assert picture.item.property("typed") == "SSS"


def test_a_disabled_control_does_nothing(show: Show) -> None:
    picture = show(
        """
        Rectangle { property int presses: 0; PaneButton { enabled: false; width: 300; text: "上一页"
            onClicked: parent.presses += 1 } }""",
        (400, 300),
    )
    QTest.mouseClick(picture.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(50, 50))
    assert picture.item.property("presses") == 0


def test_words_follow_the_language_without_a_restart(show: Show, engine: QQmlApplicationEngine) -> None:
    picture = show("""
        Rectangle {
            HallText { objectName: "word"; text: Words.tr("返回") }
            HallText { objectName: "rare"; text: Words.tr("没有人译过的词") }
        }""", (400, 300))  # fmt: skip
    word = probe.find("word")
    assert word.property("text") == "返回"
    singleton(engine, "Words").setProperty("language", "en")
    assert word.property("text") == "Back"
    assert probe.find("rare").property("text") == "没有人译过的词"
    singleton(engine, "Words").setProperty("language", "zh")
    assert word.property("text") == "返回"
    assert picture.item.isVisible()


def test_a_stage_scales_the_page_and_gives_it_the_spare_room(show: Show) -> None:
    picture = show(
        """
        Stage { objectName: "stage"; designWidth: 1366; designHeight: 768; step: 1 / 3
            Rectangle { objectName: "inner"; width: 100; height: 100 } }""",
        (1920, 1080),
    )
    stage = probe.find("stage")
    assert stage.property("factor") == pytest.approx(4 / 3)
    assert stage.property("pageWidth") == pytest.approx(1440)
    assert probe.scene_rect(probe.find("inner")).width() == pytest.approx(400 / 3)
    assert picture.window.width() == 1920


def test_a_page_that_does_not_load_says_why(engine: QQmlApplicationEngine, tmp_path: Path) -> None:
    path = tmp_path / "Broken.qml"
    path.write_text("import QtQuick\nItem { nonsense: 3 }", encoding="utf-8")
    with pytest.raises(PageError, match="nonsense"):
        load_page(engine, path, {})


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_draws_inside_its_square_in_the_colour_asked(name: str, qapp: QObject) -> None:
    image = icon_image(name, QColor("#066350"), 48)
    inked = [(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255]
    assert len(inked) > 40
    assert all(image.pixelColor(x, y).name() == "#066350" for x, y in inked)
    assert all(image.pixelColor(x, y).alpha() < 200 for x in range(48) for y in (0, 47))


def test_an_unknown_icon_is_a_bug() -> None:
    with pytest.raises(KeyError, match="no icon"):
        icon_image("firework", QColor("black"), 48)


def test_a_qr_code_has_its_quiet_zone(qapp: QObject) -> None:
    image = qr_image("https://hall.example/t/8f3a2c11")
    white = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(4)}
    assert white == {"#ffffff"}
    assert image.pixelColor(4, 4).name() == "#0e2238"
