"""Drivers' workers brought to the GUI: callbacks become signals in its thread, health goes to the hall."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

import msgspec
from PySide6.QtCore import QObject, Signal

from contract.views import DeviceHealth
from contract.words import DeviceCondition as Condition
from contract.words import DeviceKind
from drivers.device import DeviceCondition
from terminal.gui_thread import GuiThread
from terminal.link_face import LinkFace


class Worker(Protocol):
    """What a driver's worker thread can be told."""

    def start(self) -> None: ...
    def stop(self) -> None: ...


class Callbacks(msgspec.Struct, frozen=True):
    """What a worker calls from its own thread: its condition, the outcome of a job, something it has read."""

    on_condition: Callable[[DeviceCondition], None]
    on_outcome: Callable[[str, object], None]
    on_event: Callable[[object], None]


AnyWorker = TypeVar("AnyWorker", bound=Worker)


class DeviceBridge(QObject):
    """The devices of one terminal. Use it from the GUI thread; every signal comes in the GUI thread."""

    #: device's name, drivers.device.DeviceCondition
    conditionChanged = Signal(str, object)
    #: device's name, job id, the driver's outcome
    outcome = Signal(str, str, object)
    #: device's name, what it read
    happened = Signal(str, object)

    def __init__(self, link: LinkFace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._gui = GuiThread(self)
        self._workers: dict[str, Worker] = {}
        self._health: dict[str, DeviceHealth] = {}
        self._conditions: dict[str, DeviceCondition] = {}

    def add(self, name: str, kind: DeviceKind, make: Callable[[Callbacks], AnyWorker]) -> AnyWorker:
        """Make a worker with callbacks and start it. Until its first word the device counts as unknown."""
        worker = make(self._callbacks(name, kind))
        self._workers[name] = worker
        self._health[name] = DeviceHealth(name, kind, Condition.UNKNOWN, since=self._link.now())
        worker.start()
        return worker

    def condition(self, name: str) -> DeviceCondition | None:
        """The last word of a device; None before its first."""
        return self._conditions.get(name)

    def health(self) -> tuple[DeviceHealth, ...]:
        """All devices as the hall sees them."""
        return tuple(self._health.values())

    def close(self) -> None:
        """Stop all workers and wait for them; what they still say is dropped."""
        self._gui.close()
        for worker in self._workers.values():
            worker.stop()
        self._workers.clear()

    def _callbacks(self, name: str, kind: DeviceKind) -> Callbacks:
        def on_condition(condition: DeviceCondition) -> None:
            self._gui.post(lambda: self._take_condition(name, kind, condition))

        def on_outcome(job_id: str, outcome: object) -> None:
            self._gui.post(lambda: self.outcome.emit(name, job_id, outcome))

        def on_event(event: object) -> None:
            self._gui.post(lambda: self.happened.emit(name, event))

        return Callbacks(on_condition, on_outcome, on_event)

    def _take_condition(self, name: str, kind: DeviceKind, condition: DeviceCondition) -> None:
        self._conditions[name] = condition
        cause = condition.reason.value if condition.reason else ""
        state = Condition(condition.health.value)
        known = self._health.get(name)
        if known is None or (known.condition, known.fault) != (state, cause):
            self._health[name] = DeviceHealth(name, kind, state, cause, self._link.now())
            self._link.report(self.health())
        self.conditionChanged.emit(name, condition)
