"""One thread that owns a printer: keeps it connected, watches it, and prints what is handed to it."""

from __future__ import annotations

import logging
import select
import socket
import threading
import time
from collections import deque
from collections.abc import Callable

import msgspec

from drivers.backoff import Backoff
from drivers.device import DeviceCondition, DeviceState, FaultReason, offline
from drivers.printer.fonts import FontMissing
from drivers.printer.protocol import Printer, PrintOutcome, PrintResult
from drivers.printer.slip import Slip
from drivers.transport.pipe import PipeUnavailable

# Twice a second: a person who opens the cover sees the screen change before looking up.
POLL_SECONDS = 0.5
# A connection over which nothing is answered this often in a row is given up and made anew: a printer that was switched
# off and on does not tell TCP, and a serial adapter may need to be opened again.
_SILENT_POLLS = 6
# How often an uncertain number of copies is remembered; a day's jobs at most, of which few are uncertain.
_KEPT_JOBS = 100

log = logging.getLogger(__name__)


class PrintJob(msgspec.Struct, frozen=True):
    """A slip to print. `hold_seconds`: how long it may wait for the printer to be usable before it is refused."""

    job_id: str
    slip: Slip
    copy: int = 0
    hold_seconds: float = 0.0


class PrinterWorker:
    """Calls `on_condition` at every change and `on_outcome(job_id, outcome)` once a job, both from its own thread.

    A job whose outcome was uncertain is never printed unmarked again, whatever copy number it is handed in with.
    """

    def __init__(
        self,
        printer: Printer,
        *,
        name: str = "printer",
        on_condition: Callable[[DeviceCondition], None] = lambda _: None,
        on_outcome: Callable[[str, PrintOutcome], None] = lambda _job, _outcome: None,
        poll_seconds: float = POLL_SECONDS,
        backoff: Backoff | None = None,
    ) -> None:
        self._printer = printer
        self._name = name
        self._on_condition = on_condition
        self._on_outcome = on_outcome
        self._poll_seconds = poll_seconds
        self._backoff = backoff or Backoff()
        self._lock = threading.Lock()
        self._jobs: deque[tuple[PrintJob, float]] = deque()
        self._copies: dict[str, int] = {}
        self._bell, self._ear = socket.socketpair()
        self._stopping = threading.Event()
        self._state = DeviceState.CLOSED
        self._condition: DeviceCondition | None = None
        self._silent = 0
        self._thread = threading.Thread(target=self._run, name=f"{name}-worker", daemon=True)

    @property
    def state(self) -> DeviceState:
        """Where the connection stands."""
        return self._state

    @property
    def condition(self) -> DeviceCondition:
        """The last known condition; offline before the first look."""
        return self._condition or offline(FaultReason.NO_ANSWER)

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def stop(self, seconds: float = 5.0) -> None:
        """End after the job in hand and close the printer; jobs not begun are dropped."""
        self._stopping.set()
        self._ring()
        self._thread.join(seconds)
        self._bell.close()

    def submit(self, job: PrintJob) -> None:
        """Queue a job; never blocks."""
        with self._lock:
            self._jobs.append((job, time.monotonic() + job.hold_seconds))
        self._ring()

    def cancel(self, job_id: str) -> bool:
        """Take back a job that was not begun; whether there was one."""
        with self._lock:
            kept = [entry for entry in self._jobs if entry[0].job_id != job_id]
            found = len(kept) < len(self._jobs)
            self._jobs = deque(kept)
        return found

    def _ring(self) -> None:
        try:
            self._bell.send(b"\0")
        except OSError:
            # Stopped already: nobody listens any more.
            return

    def _run(self) -> None:
        try:
            self._printer.warm_up()
        except FontMissing as problem:
            # Each slip will be refused for the same reason; the technician reads it here.
            log.error("%s: %s", self._name, problem)
        while not self._stopping.is_set():
            try:
                self._connect()
                self._serve()
            except PipeUnavailable as problem:
                self._lost(problem)
        self._printer.close()
        self._state = DeviceState.CLOSED
        self._ear.close()

    def _connect(self) -> None:
        self._state = DeviceState.OPENING
        self._silent = 0
        self._printer.open()
        self._publish(self._printer.condition())
        self._state = DeviceState.READY
        self._backoff.reset()

    def _serve(self) -> None:
        """Watch and print until told to stop; PipeUnavailable when the printer is gone."""
        next_poll = time.monotonic() + self._poll_seconds
        while not self._stopping.is_set():
            self._print_waiting()
            if self._wait(max(0.0, next_poll - time.monotonic())):
                told = self._printer.listen()
                if told is not None:
                    self._publish(told)
            if time.monotonic() >= next_poll:
                self._look()
                next_poll = time.monotonic() + self._poll_seconds

    def _look(self) -> None:
        condition = self._printer.condition()
        self._publish(condition)
        self._silent = self._silent + 1 if condition.reason is FaultReason.NO_ANSWER else 0
        if self._silent >= _SILENT_POLLS:
            self._silent = 0
            self._printer.open()

    def _wait(self, seconds: float) -> bool:
        """Sleep until the bell rings or the printer speaks; whether it did."""
        descriptor = self._printer.fileno()
        watched: list[socket.socket | int] = [self._ear] if descriptor is None else [self._ear, descriptor]
        readable, _, _ = select.select(watched, [], [], seconds)
        if self._ear in readable:
            self._ear.recv(4096)
        return descriptor in readable

    def _print_waiting(self) -> None:
        while not self._stopping.is_set() and (entry := self._next_job()):
            job, _ = entry
            copy = max(job.copy, self._copies.get(job.job_id, 0))
            self._settle(job, self._printer.print(job.slip, copy))

    def _next_job(self) -> tuple[PrintJob, float] | None:
        """The next job to hand to the printer; jobs that may wait stay while the printer is not usable."""
        usable = self.condition.usable and self._state is DeviceState.READY
        with self._lock:
            for place, (_, until) in enumerate(self._jobs):
                if usable or time.monotonic() >= until:
                    entry = self._jobs[place]
                    del self._jobs[place]
                    return entry
        return None

    def _settle(self, job: PrintJob, outcome: PrintOutcome) -> None:
        """Tell the outcome, and remember how a second attempt has to be marked."""
        if outcome.result is PrintResult.UNCERTAIN:
            self._copies[job.job_id] = outcome.copy + 1
            while len(self._copies) > _KEPT_JOBS:
                del self._copies[next(iter(self._copies))]
        log.info("%s: job %s copy %d %s", self._name, job.job_id, outcome.copy, outcome.result.value)
        self._on_outcome(job.job_id, outcome)
        if outcome.after is None:
            return
        if outcome.after.reason is FaultReason.UNPLUGGED:
            raise PipeUnavailable(outcome.after.detail)
        self._publish(outcome.after)

    def _publish(self, condition: DeviceCondition) -> None:
        if condition == self._condition:
            return
        before, self._condition = self._condition, condition
        if before is not None and before.reason is FaultReason.UNPLUGGED:
            log.info("%s is back", self._name)
        self._on_condition(condition)

    def _lost(self, problem: PipeUnavailable) -> None:
        """The printer is gone: say so once, refuse what cannot wait, and pause before the next attempt."""
        self._state = DeviceState.FAULTED
        if self.condition.reason is not FaultReason.UNPLUGGED:
            log.warning("%s is gone: %s", self._name, problem)
            self._publish(offline(FaultReason.UNPLUGGED, str(problem)))
        until = time.monotonic() + self._backoff.next_seconds()
        while not self._stopping.is_set() and (left := until - time.monotonic()) > 0:
            self._refuse_waiting(str(problem))
            readable, _, _ = select.select([self._ear], [], [], min(left, self._poll_seconds))
            if readable:
                self._ear.recv(4096)

    def _refuse_waiting(self, problem: str) -> None:
        while entry := self._next_job():
            job, _ = entry
            after = offline(FaultReason.UNPLUGGED, problem)
            self._on_outcome(job.job_id, PrintOutcome(PrintResult.REFUSED, FaultReason.UNPLUGGED, problem, after=after))
