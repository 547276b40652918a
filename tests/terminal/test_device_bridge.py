"""A driver's thread speaks; the GUI hears it in its own thread, and the hall hears the health."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from contract.views import DeviceHealth
from contract.words import DeviceCondition as Condition
from contract.words import DeviceKind
from drivers.device import OK, DeviceCondition, FaultReason, Health
from terminal.device_bridge import Callbacks, DeviceBridge
from terminal.null_link import NullLink

NO_PAPER = DeviceCondition(Health.BLOCKED, (FaultReason.PAPER_END,))


class TalkingWorker:
    """A worker that says in its own thread what the test hands it."""

    def __init__(self, callbacks: Callbacks) -> None:
        self.callbacks = callbacks
        self.threads: list[threading.Thread] = []
        self.stopped = False

    def start(self) -> None:
        self.say(lambda: self.callbacks.on_condition(OK))

    def stop(self) -> None:
        self.stopped = True
        for thread in self.threads:
            thread.join(5)

    def say(self, action: object) -> None:
        thread = threading.Thread(target=action)  # type: ignore[arg-type]
        thread.start()
        self.threads.append(thread)


@pytest.fixture
def link(qapp: QObject) -> NullLink:
    return NullLink(now=100.0)


@pytest.fixture
def bridge(link: NullLink) -> Iterator[DeviceBridge]:
    made = DeviceBridge(link)
    yield made
    made.close()


def test_signals_come_in_the_gui_thread(qtbot: QtBot, bridge: DeviceBridge) -> None:
    heard: list[QThread] = []
    bridge.conditionChanged.connect(lambda *_: heard.append(QThread.currentThread()))
    bridge.add("printer", DeviceKind.PRINTER, TalkingWorker)
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert heard[0] is QThread.currentThread()
    assert bridge.condition("printer") == OK


def test_the_hall_is_told_of_each_change_once(qtbot: QtBot, bridge: DeviceBridge, link: NullLink) -> None:
    worker = bridge.add("printer", DeviceKind.PRINTER, TalkingWorker)
    assert bridge.health() == (DeviceHealth("printer", DeviceKind.PRINTER, Condition.UNKNOWN, since=100.0),)
    qtbot.waitUntil(lambda: bridge.condition("printer") == OK)
    link.set_now(160.0)
    worker.say(lambda: worker.callbacks.on_condition(NO_PAPER))
    qtbot.waitUntil(lambda: bridge.condition("printer") == NO_PAPER)
    told = DeviceHealth("printer", DeviceKind.PRINTER, Condition.BLOCKED, "paper_end", 160.0)
    assert link.devices == (told,)
    link.set_now(200.0)
    with qtbot.waitSignal(bridge.conditionChanged):
        worker.say(lambda: worker.callbacks.on_condition(NO_PAPER))
    assert link.devices == (told,)


def test_outcomes_and_readings_come_with_the_devices_name(qtbot: QtBot, bridge: DeviceBridge) -> None:
    worker = bridge.add("scanner", DeviceKind.SCANNER, TalkingWorker)
    with qtbot.waitSignal(bridge.outcome) as outcome:
        worker.say(lambda: worker.callbacks.on_outcome("job-1", "printed"))
    assert outcome.args == ["scanner", "job-1", "printed"]
    with qtbot.waitSignal(bridge.happened) as happened:
        worker.say(lambda: worker.callbacks.on_event("6230010318"))
    assert happened.args == ["scanner", "6230010318"]


def test_what_is_said_after_closing_is_dropped(qtbot: QtBot, bridge: DeviceBridge, qapp: QObject) -> None:
    worker = bridge.add("printer", DeviceKind.PRINTER, TalkingWorker)
    qtbot.waitUntil(lambda: bridge.condition("printer") == OK)
    bridge.close()
    assert worker.stopped
    worker.callbacks.on_condition(NO_PAPER)
    qapp.processEvents()  # type: ignore[attr-defined]
    assert bridge.condition("printer") == OK


def test_every_condition_of_a_driver_has_a_word_of_the_contract() -> None:
    assert {Condition(health.value) for health in Health} == set(Condition)
