"""The view-model with a hall fed by hand and an emulated printer: what pages see, and how fast paper follows."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from contract.envelope import Issued
from contract.views import CATALOGUE_TOPIC, CatalogueView, menu_topic
from contract.words import DeviceCondition
from drivers.settings import SettingsError
from kiosk import sample
from kiosk.faces.service import ServiceFacts
from kiosk.press import Equipment, configured, connect, emulated
from kiosk.view_model import KioskModel
from terminal.device_bridge import DeviceBridge
from terminal.link_face import LinkState
from terminal.null_link import NullLink

#: A printer that swallows what it is given at once: what is measured is the kiosk, not the machine.
AT_ONCE = 0


class Kiosk:
    """A view-model on a null link, with an emulated printer behind its own thread."""

    def __init__(self, catalogue: CatalogueView, folder: Path, owner: QObject) -> None:
        self.catalogue = catalogue
        self.link = NullLink(str(sample.PLACE), sample.MORNING, owner)
        self.equipment: Equipment = emulated(folder, AT_ONCE)
        self.model = KioskModel(self.link, ServiceFacts(printed=folder), parent=owner)
        self.bridge = DeviceBridge(self.link, owner)
        self.link.set_view(CATALOGUE_TOPIC, catalogue)
        self.link.set_view(menu_topic(sample.PLACE), sample.menu(catalogue))
        connect(self.bridge, self.model, self.equipment)

    def state(self) -> dict[str, object]:
        return self.model.probe_state()

    def take(self) -> None:
        self.model.start("choose")
        for letter in "SBK":
            self.model.typeLetter(letter)
        self.model.openItem(self.model.property("choose")["rows"][0]["code"])
        self.model.take()

    def answer(self) -> None:
        item = sample.item_called(self.catalogue, "社会保障卡申领")
        self.link.reply(Issued(sample.slip(self.catalogue, item)))

    def close(self) -> None:
        self.bridge.close()
        assert self.equipment.emulator is not None
        self.equipment.emulator.close()


@pytest.fixture
def kiosk(qtbot: QtBot, catalogue: CatalogueView, tmp_path: Path) -> Iterator[Kiosk]:
    owner = QObject()
    made = Kiosk(catalogue, tmp_path / "tickets", owner)
    qtbot.waitUntil(lambda: made.state()["paper"] == "able")
    yield made
    made.close()
    owner.deleteLater()
    QCoreApplication.processEvents()


def test_it_follows_the_catalogue_and_its_own_menu(kiosk: Kiosk) -> None:
    assert kiosk.link.followed == ["catalogue", "menu:kiosk-1"]


def test_three_touches_and_the_paper_comes_out(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.take()
    assert kiosk.state()["stage"] == "asking"
    kiosk.answer()
    assert kiosk.state()["number"] == "A023"
    qtbot.waitUntil(lambda: kiosk.state()["stage"] == "printed")
    qtbot.waitUntil(lambda: len(kiosk.state()["printed"]) == 1)


def test_paper_that_ends_while_printing_and_comes_back(kiosk: Kiosk, qtbot: QtBot) -> None:
    emulator = kiosk.equipment.emulator
    assert emulator is not None
    emulator.set(bytes_per_second=4000)
    kiosk.take()
    kiosk.answer()
    qtbot.waitUntil(lambda: emulator.received_bytes > 2000)
    emulator.set(paper="end")
    qtbot.waitUntil(lambda: kiosk.state()["stage"] == "unprinted", timeout=15_000)
    assert kiosk.state()["number"] == "A023"
    assert kiosk.model.property("paper")["tone"] == "failed"
    emulator.set(paper="ok", bytes_per_second=0)
    qtbot.waitUntil(lambda: kiosk.model.property("paper")["again"], timeout=15_000)
    kiosk.model.printAgain()
    qtbot.waitUntil(lambda: kiosk.state()["stage"] == "printed", timeout=15_000)
    assert len(kiosk.link.sent) == 1


def test_the_hall_is_told_of_the_printer(kiosk: Kiosk, qtbot: QtBot) -> None:
    emulator = kiosk.equipment.emulator
    assert emulator is not None
    emulator.set(cover_open=True)
    qtbot.waitUntil(lambda: kiosk.state()["paper"] == "cover_open")
    assert kiosk.link.devices[0].condition is DeviceCondition.BLOCKED
    assert kiosk.model.property("welcome")["panes"][0]["tone"] == "warning"


def test_out_of_reach_the_waits_are_not_shown(kiosk: Kiosk) -> None:
    kiosk.link.set_state(LinkState.OFFLINE)
    welcome = kiosk.model.property("welcome")
    assert {zone["wait"] for zone in welcome["zones"]} == {""}
    assert welcome["panes"][0]["tone"] == "warning"


def test_only_faces_that_differ_are_told(kiosk: Kiosk) -> None:
    told: list[str] = []
    kiosk.model.welcomeChanged.connect(lambda: told.append("welcome"))
    kiosk.model.tick()
    kiosk.model.tick()
    assert told == []


def test_from_the_halls_answer_to_the_last_byte_at_the_printer(kiosk: Kiosk, qtbot: QtBot) -> None:
    emulator = kiosk.equipment.emulator
    assert emulator is not None
    spent = sorted(_one_ticket(kiosk, lambda: emulator.received_bytes, qtbot) for _ in range(20))
    # 150 ms is what a person does not notice between the tap and the printer's first move.
    assert spent[18] < 0.150, spent


def _one_ticket(kiosk: Kiosk, received: Callable[[], int], qtbot: QtBot) -> float:
    kiosk.take()
    before = received()
    begun = time.perf_counter()
    kiosk.answer()
    qtbot.waitUntil(lambda: kiosk.state()["stage"] == "printed", timeout=5_000)
    spent = time.perf_counter() - begun
    assert received() > before
    kiosk.model.home()
    return spent


def test_a_kiosk_without_a_printer_says_what_to_write() -> None:
    with pytest.raises(SettingsError, match=r"\[devices.printer\]"):
        configured({})
