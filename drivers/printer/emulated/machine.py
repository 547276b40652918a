"""The emulated printer itself: bytes and switches in, answers and pages out. Pure: the time comes in as seconds."""

from __future__ import annotations

from enum import Enum
from typing import Any

import msgspec

from drivers.printer.emulated.operations import (
    AutomaticStatusSetting,
    Cut,
    IdentityQuestion,
    Operation,
    PaperQuestion,
    ProcessQuestion,
)
from drivers.printer.emulated.page import Page, PageBuilder
from drivers.printer.emulated.parser import CommandParser
from drivers.printer.emulated.real_time import RealTime, RealTimeScanner
from drivers.printer.status import PaperLevel, PrinterStatus

_DOTS_PER_MM = 8
# A board keeps a little room for a new connection, so that it can be told to clear a full buffer.
_RESERVE_BYTES = 64
# A pause in the line is not made up for by printing faster than the mechanism can.
_LONGEST_STEP_SECONDS = 0.25


class Paper(Enum):
    """The paper sensor's switch."""

    OK = "ok"
    NEAR = "near"
    END = "end"


class Answers(Enum):
    """How the board answers: as it should, with zeros to everything as cheap ones do, or not at all."""

    PROPER = "proper"
    ZEROS = "zeros"
    MUTE = "mute"


class Switches(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a tester can do to the printer. Speeds of 0 mean: at once."""

    paper: Paper = Paper.OK
    cover_open: bool = False
    cutter_jam: bool = False
    jam_at_next_cut: bool = False
    head_hot: bool = False
    offline: bool = False
    error: bool = False
    slip_in_outlet: bool = False
    answers: Answers = Answers.PROPER
    split_answers: bool = False
    paper_left_mm: float | None = None
    buffer_bytes: int = 65536
    bytes_per_second: int = 0


class PrinterMachine:
    """One printer. Feed it with `receive`, let time pass with `advance`, collect `take_answers` and `take_pages`."""

    def __init__(self, dots: int = 576, *, chinese_at_start: bool = True, switches: Switches | None = None) -> None:
        self.switches = switches or Switches()
        self.received_bytes = 0
        self._scanner = RealTimeScanner()
        self._parser = CommandParser(chinese_at_start=chinese_at_start)
        self._builder = PageBuilder(dots)
        self._answers = bytearray()
        self._pages: list[Page] = []
        self._automatic = 0
        self._reported = b""
        self._allowance = 0.0
        self._advanced_at: float | None = None
        self._reserve = 0

    @property
    def status(self) -> PrinterStatus:
        """What the sensors say."""
        on = self.switches
        blocked = on.paper is Paper.END or on.cover_open or on.cutter_jam or on.head_hot or on.offline or on.error
        paper = {Paper.OK: PaperLevel.PRESENT, Paper.NEAR: PaperLevel.NEAR_END, Paper.END: PaperLevel.END}[on.paper]
        return PrinterStatus(
            paper=paper,
            offline=blocked,
            cover_open=on.cover_open,
            cutter_error=on.cutter_jam,
            head_hot=on.head_hot,
            error=on.error,
            slip_in_outlet=on.slip_in_outlet,
        )

    @property
    def waiting_bytes(self) -> int:
        """Bytes received and not yet printed."""
        return self._parser.waiting

    def room(self) -> int:
        """How many more bytes the board takes now."""
        return max(self._reserve, self.switches.buffer_bytes - self._parser.waiting)

    def connected(self) -> None:
        """A host has connected; what an earlier one sent stays in the buffer."""
        self._scanner = RealTimeScanner()
        self._answers.clear()
        self._automatic = 0
        self._reserve = _RESERVE_BYTES

    def receive(self, data: bytes, now: float) -> None:
        """Bytes from the host. Real-time commands are carried out at once, whatever waits before them."""
        self.received_bytes += len(data)
        self._reserve = max(0, self._reserve - len(data))
        ordinary, commands = self._scanner.feed(data)
        self._parser.feed(ordinary)
        for command, parameter in commands:
            if command is RealTime.STATUS:
                self._answer(self._real_time_answer(parameter))
            elif parameter == 2:
                self._parser.clear()
                self._builder.forget()
        self.advance(now)

    def advance(self, now: float) -> None:
        """Print what can be printed until `now`."""
        step = min(_LONGEST_STEP_SECONDS, now - self._advanced_at) if self._advanced_at is not None else 0.0
        self._advanced_at = now
        speed = self.switches.bytes_per_second
        self._allowance = min(self._allowance + step * speed, _LONGEST_STEP_SECONDS * speed + 1)
        while not self.status.offline and (not speed or self._allowance > 0):
            before = self._parser.waiting
            operation = self._parser.pull()
            if operation is None:
                # Idle time is not saved up.
                self._allowance = min(self._allowance, 0.0)
                break
            self._allowance -= (before - self._parser.waiting) if speed else 0
            self._carry_out(operation)

    def set(self, **changes: Any) -> None:
        """Move switches by name; msgspec.ValidationError when there is no such switch or position."""
        old = self.switches
        merged = {**msgspec.to_builtins(old), **msgspec.to_builtins(changes)}
        self.switches = msgspec.convert(merged, Switches)
        refilled = old.paper is Paper.END and self.switches.paper is not Paper.END
        if refilled:
            if "paper_left_mm" not in changes:
                self.switches = msgspec.structs.replace(self.switches, paper_left_mm=None)
            self._finish(self._builder.tear_off())
        self._report_change()

    def take_answers(self) -> bytes:
        """What the printer has said since last time."""
        answers = bytes(self._answers)
        self._answers.clear()
        return answers

    def take_pages(self) -> list[Page]:
        """The pieces of paper that came out since last time."""
        pages, self._pages = self._pages, []
        return pages

    def _carry_out(self, operation: Operation) -> None:
        match operation:
            case PaperQuestion(which):
                self._answer(bytes((self._paper_bits(),)) if which in (1, 0x31) else b"\x00")
            case ProcessQuestion(token):
                self._answer(b"\x37\x22" + token + b"\x00")
            case AutomaticStatusSetting(mask):
                self._automatic = mask
                if mask:
                    self._reported = self._automatic_block()
                    self._answer(self._reported)
            case IdentityQuestion(which):
                self._answer(b"\x02" if which < 65 else b"\x5fYichuang\x00")
            case Cut() if self.switches.jam_at_next_cut:
                self.set(cutter_jam=True, jam_at_next_cut=False)
            case _:
                self._print(operation)

    def _print(self, operation: Operation) -> None:
        before = self._builder.y
        page = self._builder.apply(operation)
        self._finish(page)
        used = (page.height if page else self._builder.y) - before
        left = self.switches.paper_left_mm
        if left is None or used <= 0:
            return
        left -= used / _DOTS_PER_MM
        self.set(paper_left_mm=max(0.0, left), **({"paper": Paper.END.value} if left <= 0 else {}))

    def _finish(self, page: Page | None) -> None:
        if page:
            self._pages.append(page)

    def _answer(self, data: bytes) -> None:
        if self.switches.answers is Answers.PROPER:
            self._answers += data
        elif self.switches.answers is Answers.ZEROS:
            self._answers += bytes(len(data))

    def _report_change(self) -> None:
        block = self._automatic_block()
        if self._automatic and block != self._reported:
            self._reported = block
            self._answer(block)

    def _automatic_block(self) -> bytes:
        status = self.status
        first = 0x10 | status.offline << 3 | status.cover_open << 5
        error = status.cutter_error << 3 | status.error << 5 | status.head_hot << 6
        return bytes((first, error, self._paper_bits(), 0x0F))

    def _paper_bits(self) -> int:
        # Where the roll has ended it is near its end as well.
        return {Paper.OK: 0x00, Paper.NEAR: 0x03, Paper.END: 0x0F}[self.switches.paper]

    def _real_time_answer(self, question: int) -> bytes:
        status = self.status
        end = status.paper is PaperLevel.END
        trouble = status.cutter_error or status.error or status.head_hot
        match question:
            case 1:
                return bytes((0x12 | status.offline << 3 | status.slip_in_outlet << 7,))
            case 2:
                return bytes((0x12 | status.cover_open << 2 | end << 5 | trouble << 6,))
            case 3:
                return bytes((0x12 | status.cutter_error << 3 | status.error << 5 | status.head_hot << 6,))
            case 4:
                return bytes(({Paper.OK: 0x12, Paper.NEAR: 0x1E, Paper.END: 0x7E}[self.switches.paper],))
            case 17:
                return bytes((end << 5,))
            case _:
                return self._full_answer(status)

    def _full_answer(self, status: PrinterStatus) -> bytes:
        end, near = status.paper is PaperLevel.END, status.paper is not PaperLevel.PRESENT
        paper = end | near << 2 | status.slip_in_outlet << 5
        broken = status.cutter_error | status.error << 1
        return bytes((0x10, 0x0F, paper, status.cover_open << 1, status.head_hot, broken))
