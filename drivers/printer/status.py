"""What a printer's status bytes mean. Pure: bytes in, facts out; an answer that makes no sense is no answer."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

import msgspec

from drivers.device import OK, DeviceCondition, FaultReason, Health

# The four questions of DLE EOT, in the order in which their answers matter.
DLE_QUESTIONS = (4, 2, 3, 1)
CUSTOM_QUESTION = 20
CUSTOM_ANSWER_BYTES = 6


class PaperLevel(Enum):
    """How much paper the printer says it has."""

    UNKNOWN = "unknown"
    PRESENT = "present"
    NEAR_END = "near_end"
    END = "end"


class PrinterStatus(msgspec.Struct, frozen=True):
    """One reading of a printer's sensors."""

    paper: PaperLevel = PaperLevel.UNKNOWN
    offline: bool = False
    cover_open: bool = False
    cutter_error: bool = False
    head_hot: bool = False
    error: bool = False
    slip_in_outlet: bool = False


def valid_dle(byte: int, *, strict: bool) -> bool:
    """Whether a byte can be an answer to DLE EOT; a lenient model may set bit 7, no other."""
    return byte & (0x93 if strict else 0x13) == 0x12


def from_dle(answers: Mapping[int, int]) -> PrinterStatus:
    """The sensors from the answers to DLE EOT 1–4, by question; absent answers leave their sensors unknown."""
    printer, cause, error, roll = (answers.get(question, 0) for question in (1, 2, 3, 4))
    paper = _level(end=bool(roll & 0x60 or cause & 0x20), near=bool(roll & 0x0C), known=4 in answers)
    cover = bool(cause & 0x04)
    return PrinterStatus(
        paper=paper,
        offline=bool(printer & 0x08),
        cover_open=cover,
        cutter_error=bool(error & 0x08),
        # Bit 6 stands for the cover as well as for the head, so an open cover explains it.
        head_hot=bool(error & 0x40) and not cover,
        error=bool(error & 0x24) or (bool(cause & 0x40) and not error & 0x48 and not cover),
        # Some kiosk models say "ticket not taken yet" in bit 7, which the standard fixes at 0.
        slip_in_outlet=bool(printer & 0x80),
    )


def from_asb(block: bytes) -> PrinterStatus:
    """The sensors from the four bytes of automatic status back."""
    printer, error, roll = block[0], block[1], block[2]
    cover = bool(printer & 0x20)
    return PrinterStatus(
        paper=_level(end=bool(roll & 0x0C), near=bool(roll & 0x03), known=True),
        offline=bool(printer & 0x08),
        cover_open=cover,
        cutter_error=bool(error & 0x08),
        head_hot=bool(error & 0x40) and not cover,
        error=bool(error & 0x24),
    )


def from_custom(answer: bytes) -> PrinterStatus | None:
    """The sensors from the six-byte full status of kiosk printers, or None when it is no such answer."""
    if len(answer) != CUSTOM_ANSWER_BYTES or answer[:2] != b"\x10\x0f":
        return None
    paper, user, recoverable, unrecoverable = answer[2:6]
    return PrinterStatus(
        paper=_level(end=bool(paper & 0x41), near=bool(paper & 0x04), known=True),
        cover_open=bool(user & 0x03),
        head_hot=bool(recoverable & 0x01),
        # What the other bits of the last two bytes mean depends on the model; each of them calls for a technician.
        error=bool(recoverable & 0x4A or unrecoverable),
        slip_in_outlet=bool(paper & 0x20),
    )


def paper_from_gs_r(byte: int) -> PaperLevel | None:
    """The paper level from the answer to GS r 1, or None when the byte is no such answer."""
    if byte & 0x90:
        return None
    return _level(end=bool(byte & 0x0C), near=bool(byte & 0x03), known=True)


def condition_of(status: PrinterStatus, *, near_end_sensor: bool, wait_taken: bool = False) -> DeviceCondition:
    """What the sensors mean for the next job; the most serious reason comes first."""
    blocking = [reason for reason, present in _blocking(status, wait_taken) if present]
    warnings = [FaultReason.PAPER_NEAR_END] if near_end_sensor and status.paper is PaperLevel.NEAR_END else []
    if blocking:
        return DeviceCondition(Health.BLOCKED, tuple(blocking + warnings))
    if status.offline:
        return DeviceCondition(Health.BLOCKED, (FaultReason.PRINTER_OFFLINE, *warnings))
    return DeviceCondition(Health.DEGRADED, tuple(warnings)) if warnings else OK


def _blocking(status: PrinterStatus, wait_taken: bool) -> tuple[tuple[FaultReason, bool], ...]:
    return (
        (FaultReason.PAPER_END, status.paper is PaperLevel.END),
        (FaultReason.COVER_OPEN, status.cover_open),
        (FaultReason.CUTTER_JAM, status.cutter_error),
        (FaultReason.PRINTER_ERROR, status.error),
        (FaultReason.HEAD_HOT, status.head_hot),
        (FaultReason.SLIP_NOT_TAKEN, wait_taken and status.slip_in_outlet),
    )


def _level(*, end: bool, near: bool, known: bool) -> PaperLevel:
    if end:
        return PaperLevel.END
    if near:
        return PaperLevel.NEAR_END
    return PaperLevel.PRESENT if known else PaperLevel.UNKNOWN
