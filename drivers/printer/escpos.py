"""The ESC/POS printer: one slip, one transaction, and never a guess about what is on the paper."""

from __future__ import annotations

import hashlib
import time
from collections import deque
from collections.abc import Callable, Iterator

import msgspec

from drivers.device import DeviceCondition, FaultReason, Health, offline
from drivers.printer.compose import Composer, Job, Layout
from drivers.printer.fonts import FontMissing
from drivers.printer.link import PrinterLink
from drivers.printer.profile import Completion, Profile, StatusKind, UnknownProfile, profile_named
from drivers.printer.protocol import PrintOutcome, PrintResult
from drivers.printer.slip import Slip, reprint
from drivers.printer.status import condition_of
from drivers.printer.writer import PAPER_QUESTION
from drivers.registry import DeviceKind, driver
from drivers.resource import FlowControl, LpDevice, Resource, SerialPort, TcpEndpoint
from drivers.transport.lp import PORT_NO_ERROR, PORT_PAPER_EMPTY, LpPipe
from drivers.transport.opening import open_pipe
from drivers.transport.pipe import Pipe, PipeUnavailable

# A reading of the sensors this fresh needs no new question before a job, where the printer reports changes by itself.
FRESH_SECONDS = 2.0
# On top of transmission and mechanics, as a share of the patience: the board's own thinking, a cut, a presenter.
_GRACE_SHARE = 0.25
# Between two questions while a job is printing, for models that do not report by themselves.
_QUESTION_SECONDS = 0.5
# Without flow control a board that is busy printing overruns; cheap ones have no more than this.
_UNCONTROLLED_BYTES = 4096
# Below this speed a picture of the number alone takes several seconds.
_SLOW_BAUD = 38400
# These need a person, so waiting for the printer to go on by itself is useless.
_NEEDS_PERSON = {
    FaultReason.PAPER_END,
    FaultReason.COVER_OPEN,
    FaultReason.CUTTER_JAM,
    FaultReason.PRINTER_ERROR,
}
# Who puts in paper or opens the cover tears off what was half printed; otherwise it has to be cut off first.
_NEW_PAPER = {FaultReason.PAPER_END, FaultReason.COVER_OPEN}
_KEPT_ATTEMPTS = 200


class EscposOptions(msgspec.Struct, frozen=True):
    """`profile`: a name of profiles.toml. `layout`: auto draws slips, but spells them on serial lines.

    `patience_seconds`: how long a silent printer may take at least before a job counts as uncertain.
    """

    profile: str = "generic-80"
    layout: Layout = Layout.AUTO
    patience_seconds: float = 8.0

    def __post_init__(self) -> None:
        try:
            profile_named(self.profile)
        except UnknownProfile as problem:
            raise ValueError(str(problem).rstrip(".")) from None


@driver(
    DeviceKind.PRINTER,
    "escpos",
    summary="Receipt printers that speak ESC/POS, on serial, USB (usblp) or TCP 9100",
    resources=(SerialPort, TcpEndpoint, LpDevice),
    options=EscposOptions,
)
class EscposPrinter:
    """See Printer. `connect` makes the pipe at each opening."""

    def __init__(self, resource: Resource, options: EscposOptions, connect: Callable[[], Pipe] | None = None) -> None:
        self._resource = resource
        self._options = options
        self._profile = profile_named(options.profile)
        self._connect = connect or (lambda: open_pipe(resource))
        self._composer = _composer(self._profile, options.layout, resource)
        self._pipe: Pipe | None = None
        self._link: PrinterLink | None = None
        self._left_behind: FaultReason | None = None
        self.attempts: deque[PrintOutcome] = deque(maxlen=_KEPT_ATTEMPTS)

    def open(self) -> None:
        """See Printer."""
        self._hang_up()
        self._pipe = self._connect()
        self._link = PrinterLink(self._pipe, self._profile)
        try:
            self._link.start()
        except PipeUnavailable:
            self._hang_up()
            raise

    def close(self) -> None:
        """See Printer."""
        self._hang_up()

    def fileno(self) -> int | None:
        """See Printer."""
        return self._link.fileno() if self._link else None

    def warm_up(self) -> None:
        """See Printer."""
        self._composer.warm_up()

    def condition(self) -> DeviceCondition:
        """See Printer."""
        link = self._open_link()
        if self._profile.status is StatusKind.NONE:
            link.pump(0)
            return self._port_condition()
        known = self._known_condition(link) if link.ask_status() else None
        return known or offline(FaultReason.NO_ANSWER)

    def listen(self) -> DeviceCondition | None:
        """See Printer."""
        link = self._open_link()
        before = link.status_at
        link.pump(0)
        return self._known_condition(link) if link.status_at > before else None

    def print(self, slip: Slip, copy: int = 0) -> PrintOutcome:
        """See Printer."""
        started = time.monotonic()
        scrap = self._left_behind is not None and self._left_behind not in _NEW_PAPER
        try:
            job = self._composer.compose(reprint(slip, copy), cut_first=scrap)
        except FontMissing as problem:
            self.attempts.append(PrintOutcome(PrintResult.REFUSED, FaultReason.FONT_MISSING, str(problem), copy))
            return self.attempts[-1]
        outcome = self._attempt(job)
        outcome = msgspec.structs.replace(
            outcome,
            copy=copy,
            sha256=hashlib.sha256(b"".join(job.commands)).hexdigest(),
            size=job.size,
            seconds=time.monotonic() - started,
            after=self._condition_after(outcome),
        )
        if outcome.result is PrintResult.UNCERTAIN:
            self._left_behind = outcome.reason
        elif outcome.result is not PrintResult.REFUSED:
            self._left_behind = None
        self.attempts.append(outcome)
        return outcome

    def _hang_up(self) -> None:
        if self._link:
            self._link.close()
        self._link = self._pipe = None

    def _attempt(self, job: Job) -> PrintOutcome:
        try:
            before = self._condition_before()
        except PipeUnavailable as problem:
            return PrintOutcome(PrintResult.REFUSED, FaultReason.UNPLUGGED, str(problem))
        if not before.usable:
            return PrintOutcome(PrintResult.REFUSED, before.reason, before.detail)
        return self._transact(self._open_link(), job)

    def _condition_before(self) -> DeviceCondition:
        """The condition in which the job would start, after what an uncertain job left behind is cleared away."""
        link = self._open_link()
        if self._left_behind:
            link.clear_buffers()
            return self.condition()
        link.pump(0)
        if link.reports_changes and time.monotonic() - link.status_at < FRESH_SECONDS:
            return self._known_condition(link) or offline(FaultReason.NO_ANSWER)
        return self.condition()

    def _condition_after(self, outcome: PrintOutcome) -> DeviceCondition:
        try:
            if outcome.result is PrintResult.UNCERTAIN and outcome.reason in _NEEDS_PERSON:
                # Otherwise the printer would go on with the rest as soon as it is repaired, before the marked copy.
                self._open_link().clear_buffers()
            return self.condition()
        except PipeUnavailable as problem:
            return offline(FaultReason.UNPLUGGED, str(problem))

    def _transact(self, link: PrinterLink, job: Job) -> PrintOutcome:
        """Send the job and wait until the printer confirms it."""
        sent = False
        try:
            for batch in self._batches(job):
                process_id = link.expect_completion()
                sent = True
                question = process_id if self._profile.completion is Completion.GS_H else PAPER_QUESTION
                confirms = self._profile.completion is not Completion.NONE
                fault = self._send(link, batch + question if confirms else batch)
                if fault is None and confirms:
                    fault = self._await_completion(link, self._seconds_for(len(batch), job.dots))
                if fault is not None:
                    return PrintOutcome(PrintResult.UNCERTAIN, fault)
        except PipeUnavailable as problem:
            result = PrintResult.UNCERTAIN if sent else PrintResult.REFUSED
            return PrintOutcome(result, FaultReason.UNPLUGGED, str(problem))
        done = PrintResult.SENT if self._profile.completion is Completion.NONE else PrintResult.PRINTED
        return PrintOutcome(done)

    def _batches(self, job: Job) -> Iterator[bytes]:
        """The job in one piece, or in pieces that fit the buffer of a printer that cannot say 'stop'."""
        limit = _uncontrolled_limit(self._profile, self._resource) or job.size
        batch = bytearray()
        for command in job.commands:
            if batch and len(batch) + len(command) > limit:
                yield bytes(batch)
                batch.clear()
            batch += command
        yield bytes(batch)

    def _send(self, link: PrinterLink, data: bytes) -> FaultReason | None:
        """Hand all of it over; the fault that stopped it, if one did."""
        rest = memoryview(data)
        moved_at = time.monotonic()
        while rest:
            taken = link.send_some(rest, _QUESTION_SECONDS / 5)
            rest = rest[taken:]
            now = time.monotonic()
            if taken:
                moved_at = now
                continue
            link.pump(0)
            if fault := self._needs_person(link):
                return fault
            if now - moved_at > self._options.patience_seconds:
                return FaultReason.NO_ANSWER
        return None

    def _await_completion(self, link: PrinterLink, seconds: float) -> FaultReason | None:
        """None once the printer has confirmed, or why it will not."""
        deadline = time.monotonic() + seconds
        next_question = time.monotonic() + _QUESTION_SECONDS
        while time.monotonic() < deadline:
            link.pump(min(_QUESTION_SECONDS, max(0.0, deadline - time.monotonic())))
            if link.completed:
                return None
            if fault := self._needs_person(link):
                return fault
            if time.monotonic() >= next_question:
                link.ask_status()
                next_question = time.monotonic() + _QUESTION_SECONDS
        return self._silent_fault(link)

    def _silent_fault(self, link: PrinterLink) -> FaultReason | None:
        status = link.ask_status()
        if link.completed:
            return None
        condition = self._known_condition(link) if status else None
        return (condition.reason if condition and not condition.usable else None) or FaultReason.NO_ANSWER

    def _needs_person(self, link: PrinterLink) -> FaultReason | None:
        condition = self._known_condition(link)
        reason = condition.reason if condition else None
        return reason if reason in _NEEDS_PERSON else None

    def _seconds_for(self, size: int, dots: int) -> float:
        baud = self._resource.baud if isinstance(self._resource, SerialPort) else 0
        on_the_line = size * 10 / baud if baud else 0.0
        in_the_mechanics = dots / self._profile.dots_per_mm / self._profile.speed_mm_per_second
        patience = self._options.patience_seconds
        return max(patience, patience * _GRACE_SHARE + on_the_line + in_the_mechanics)

    def _known_condition(self, link: PrinterLink) -> DeviceCondition | None:
        """What the last reading means; None when it is stale or there is none."""
        if link.status is None or time.monotonic() - link.status_at >= FRESH_SECONDS:
            return None
        near_end, taken = self._profile.near_end_sensor, self._profile.wait_taken
        return condition_of(link.status, near_end_sensor=near_end, wait_taken=taken)

    def _port_condition(self) -> DeviceCondition:
        """For models without status: the port may know about paper, and no more."""
        port = self._pipe.port_status() if isinstance(self._pipe, LpPipe) else None
        if port is not None:
            if port & PORT_PAPER_EMPTY:
                return DeviceCondition(Health.BLOCKED, (FaultReason.PAPER_END,))
            if not port & PORT_NO_ERROR:
                return DeviceCondition(Health.BLOCKED, (FaultReason.PRINTER_ERROR,))
        return DeviceCondition(Health.UNKNOWN, (FaultReason.STATUS_UNSUPPORTED,))

    def _open_link(self) -> PrinterLink:
        if self._link is None:
            raise PipeUnavailable("The printer is not connected.")
        return self._link


def _composer(profile: Profile, layout: Layout, resource: Resource) -> Composer:
    serial = isinstance(resource, SerialPort)
    if layout is Layout.AUTO:
        layout = Layout.TEXT if serial else Layout.RASTER
    limit = _uncontrolled_limit(profile, resource)
    rows = max(1, (limit - 64) * 8 // profile.dots) if limit else 0
    slow = isinstance(resource, SerialPort) and resource.baud < _SLOW_BAUD
    return Composer(profile, layout, big_figures=slow, rows=rows)


def _uncontrolled_limit(profile: Profile, resource: Resource) -> int:
    """How many bytes may be under way at once, 0 for any number."""
    uncontrolled = isinstance(resource, SerialPort) and resource.flow is FlowControl.NONE
    return min(profile.buffer_bytes, _UNCONTROLLED_BYTES) if uncontrolled else 0
