"""The conversation with an ESC/POS printer: bytes out, answers sorted, sensors remembered. One thread."""

from __future__ import annotations

import time

from drivers.printer.profile import Profile, StatusKind
from drivers.printer.replies import AutomaticStatus, FullStatus, PaperReply, RealTimeReply, ReplySplitter, TextReply
from drivers.printer.status import (
    CUSTOM_QUESTION,
    DLE_QUESTIONS,
    PrinterStatus,
    from_asb,
    from_custom,
    from_dle,
    paper_from_gs_r,
    valid_dle,
)
from drivers.transport.pipe import Pipe

# Real-time answers come within a few milliseconds; a USB adapter adds up to sixteen, a busy board a hundred.
ANSWER_SECONDS = 0.3
# A status question changes nothing, so one lost byte on the line is met by asking a second time.
_ASKED_TIMES = 2
_CLEAR_BUFFERS = b"\x10\x05\x02"
_AUTOMATIC_STATUS_ON = b"\x1d\x61\xff"
_PROCESS_ID = b"\x1d\x28\x48\x06\x00\x30\x30"
_PROCESS_ID_HEAD = 0x37


class PrinterLink:
    """Talks to the printer at the other end of a pipe; every method may raise PipeUnavailable."""

    def __init__(self, pipe: Pipe, profile: Profile) -> None:
        self._pipe = pipe
        self._profile = profile
        self._splitter = ReplySplitter(strict=profile.strict_status_mask)
        self._real_time: list[int] = []
        self._full: list[bytes] = []
        self._completed = False
        self._token = 0
        self.status: PrinterStatus | None = None
        self.status_at = float("-inf")
        self.reports_changes = False

    def start(self) -> None:
        """Drop what an earlier owner left unread and have the printer report changes by itself."""
        while self._pipe.read(0):
            pass
        if self._profile.status is StatusKind.ASB:
            self._write(_AUTOMATIC_STATUS_ON)

    def fileno(self) -> int | None:
        """See Pipe."""
        return self._pipe.fileno()

    def close(self) -> None:
        """See Pipe."""
        self._pipe.close()

    def pump(self, seconds: float) -> None:
        """Take in what the printer says within `seconds`, at least what is here already."""
        for reply in self._splitter.feed(self._pipe.read(seconds)):
            match reply:
                case RealTimeReply(byte):
                    self._real_time.append(byte)
                case FullStatus(block):
                    self._full.append(block)
                case AutomaticStatus(block):
                    self.reports_changes = True
                    self._remember(from_asb(block))
                case PaperReply(byte):
                    self._completed = self._completed or paper_from_gs_r(byte) is not None
                case TextReply(head, text):
                    if head == _PROCESS_ID_HEAD and text == b"\x22" + self._process_id():
                        self._completed = True

    def ask_status(self) -> PrinterStatus | None:
        """The sensors now, or None when the printer does not answer sensibly."""
        for _ in range(_ASKED_TIMES):
            custom = self._profile.status is StatusKind.CUSTOM20
            status = self._ask_custom() if custom else self._ask_dle()
            if status is not None:
                return self._remember(status)
        # What was heard before the silence says nothing about now.
        self.status, self.status_at = None, float("-inf")
        return None

    def send_some(self, data: memoryview, seconds: float) -> int:
        """Hand over part of a job; the number of bytes taken within `seconds`."""
        return self._pipe.write_some(data, seconds)

    def clear_buffers(self) -> None:
        """Make the printer forget what it has not printed yet."""
        self._write(_CLEAR_BUFFERS)

    def expect_completion(self) -> bytes:
        """Forget earlier answers; the command to put behind a job so that the printer says when it is done."""
        self.pump(0)
        self._completed = False
        self._token = (self._token + 1) % 10000
        return _PROCESS_ID + self._process_id()

    @property
    def completed(self) -> bool:
        """Whether the printer has confirmed since `expect_completion`."""
        return self._completed

    def _process_id(self) -> bytes:
        return f"{self._token:04d}".encode("ascii")

    def _ask_dle(self) -> PrinterStatus | None:
        answers: dict[int, int] = {}
        for question in DLE_QUESTIONS:
            self._real_time.clear()
            self._write(bytes((0x10, 0x04, question)))
            if not self._wait_for(self._real_time):
                return None
            byte = self._real_time.pop(0)
            if not valid_dle(byte, strict=self._profile.strict_status_mask):
                return None
            answers[question] = byte
        return from_dle(answers)

    def _ask_custom(self) -> PrinterStatus | None:
        self._full.clear()
        self._write(bytes((0x10, 0x04, CUSTOM_QUESTION)))
        return from_custom(self._full.pop(0)) if self._wait_for(self._full) else None

    def _wait_for(self, answers: list[int] | list[bytes]) -> bool:
        deadline = time.monotonic() + ANSWER_SECONDS
        while not answers and (left := deadline - time.monotonic()) > 0:
            self.pump(left)
        return bool(answers)

    def _write(self, command: bytes) -> None:
        """Short commands; what a full buffer does not take is dropped, and the missing answer will tell."""
        self._pipe.write_some(command, ANSWER_SECONDS)

    def _remember(self, status: PrinterStatus) -> PrinterStatus:
        self.status = status
        self.status_at = time.monotonic()
        return status
