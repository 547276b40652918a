"""Status bytes of receipt printers: what each one means, and how they are told apart in one stream."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.device import DeviceCondition, FaultReason, Health
from drivers.printer.replies import (
    AutomaticStatus,
    FullStatus,
    PaperReply,
    RealTimeReply,
    Reply,
    ReplySplitter,
    TextReply,
)
from drivers.printer.status import (
    PaperLevel,
    PrinterStatus,
    condition_of,
    from_asb,
    from_custom,
    from_dle,
    paper_from_gs_r,
    valid_dle,
)

FINE = {1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12}


def condition(status: PrinterStatus) -> DeviceCondition:
    return condition_of(status, near_end_sensor=True)


@pytest.mark.parametrize(
    ("answers", "health", "reason"),
    [
        (FINE, Health.OK, None),
        (FINE | {4: 0x1E}, Health.DEGRADED, FaultReason.PAPER_NEAR_END),
        (FINE | {4: 0x7E}, Health.BLOCKED, FaultReason.PAPER_END),
        (FINE | {4: 0x72}, Health.BLOCKED, FaultReason.PAPER_END),
        (FINE | {1: 0x1A, 2: 0x32}, Health.BLOCKED, FaultReason.PAPER_END),
        (FINE | {1: 0x1A, 2: 0x16, 3: 0x52}, Health.BLOCKED, FaultReason.COVER_OPEN),
        (FINE | {1: 0x1A, 2: 0x52, 3: 0x1A}, Health.BLOCKED, FaultReason.CUTTER_JAM),
        (FINE | {1: 0x1A, 2: 0x52, 3: 0x32}, Health.BLOCKED, FaultReason.PRINTER_ERROR),
        (FINE | {1: 0x1A, 2: 0x52, 3: 0x52}, Health.BLOCKED, FaultReason.HEAD_HOT),
        (FINE | {1: 0x1A, 2: 0x52}, Health.BLOCKED, FaultReason.PRINTER_ERROR),
        (FINE | {1: 0x1A}, Health.BLOCKED, FaultReason.PRINTER_OFFLINE),
    ],
)
def test_real_time_status(answers: dict[int, int], health: Health, reason: FaultReason | None) -> None:
    found = condition(from_dle(answers))
    assert (found.health, found.reason) == (health, reason)


@pytest.mark.parametrize(
    ("block", "health", "reason"),
    [
        ("10 00 00 0F", Health.OK, None),
        ("10 00 03 0F", Health.DEGRADED, FaultReason.PAPER_NEAR_END),
        ("38 00 00 0F", Health.BLOCKED, FaultReason.COVER_OPEN),
        ("18 00 0F 0F", Health.BLOCKED, FaultReason.PAPER_END),
        ("18 08 00 0F", Health.BLOCKED, FaultReason.CUTTER_JAM),
        ("18 20 00 0F", Health.BLOCKED, FaultReason.PRINTER_ERROR),
        ("18 40 00 0F", Health.BLOCKED, FaultReason.HEAD_HOT),
    ],
)
def test_automatic_status(block: str, health: Health, reason: FaultReason | None) -> None:
    found = condition(from_asb(bytes.fromhex(block)))
    assert (found.health, found.reason) == (health, reason)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("10 0F 00 00 00 00", None),
        ("10 0F 01 00 00 00", FaultReason.PAPER_END),
        ("10 0F 40 00 00 00", FaultReason.PAPER_END),
        ("10 0F 04 00 00 00", FaultReason.PAPER_NEAR_END),
        ("10 0F 00 02 00 00", FaultReason.COVER_OPEN),
        ("10 0F 00 01 00 00", FaultReason.COVER_OPEN),
        ("10 0F 00 00 01 00", FaultReason.HEAD_HOT),
        ("10 0F 00 00 00 02", FaultReason.PRINTER_ERROR),
    ],
)
def test_full_status_of_kiosk_printers(answer: str, reason: FaultReason | None) -> None:
    status = from_custom(bytes.fromhex(answer))
    assert status is not None
    assert condition(status).reason is reason


@pytest.mark.parametrize("answer", ["", "10 0F 00", "12 12 12 12 12 12", "10 0F 00 00 00 00 00"])
def test_other_bytes_are_no_full_status(answer: str) -> None:
    assert from_custom(bytes.fromhex(answer)) is None


def test_a_slip_left_in_the_outlet_blocks_only_where_it_must_be_taken() -> None:
    status = from_custom(bytes.fromhex("10 0F 20 00 00 00"))
    assert status is not None
    assert condition_of(status, near_end_sensor=True).health is Health.OK
    blocked = condition_of(status, near_end_sensor=True, wait_taken=True)
    assert blocked == DeviceCondition(Health.BLOCKED, (FaultReason.SLIP_NOT_TAKEN,))


def test_near_end_means_nothing_without_the_sensor() -> None:
    assert condition_of(from_dle(FINE | {4: 0x1E}), near_end_sensor=False).health is Health.OK


@pytest.mark.parametrize(
    ("byte", "level"), [(0x00, PaperLevel.PRESENT), (0x03, PaperLevel.NEAR_END), (0x0F, PaperLevel.END)]
)
def test_ordered_paper_status(byte: int, level: PaperLevel) -> None:
    assert paper_from_gs_r(byte) is level


@pytest.mark.parametrize("byte", [0x10, 0x80, 0x90, 0xFF])
def test_other_bytes_are_no_paper_status(byte: int) -> None:
    assert paper_from_gs_r(byte) is None


@pytest.mark.parametrize("byte", [0x00, 0x0F, 0xFF])
def test_what_cheap_boards_answer_is_no_status(byte: int) -> None:
    assert not valid_dle(byte, strict=True)
    assert not valid_dle(byte, strict=False)


def test_a_slip_not_taken_is_told_in_bit_seven_by_lenient_models_only() -> None:
    assert not valid_dle(0x92, strict=True)
    assert valid_dle(0x92, strict=False)
    assert from_dle(FINE | {1: 0x92}).slip_in_outlet


STREAM: list[tuple[bytes, Reply]] = [
    (b"\x12", RealTimeReply(0x12)),
    (b"\x10\x00\x00\x0f", AutomaticStatus(b"\x10\x00\x00\x0f")),
    (b"\x00", PaperReply(0x00)),
    (b"\x5fEPSON\x00", TextReply(0x5F, b"EPSON")),
    (b"\x10\x0f\x00\x00\x00\x00", FullStatus(b"\x10\x0f\x00\x00\x00\x00")),
    (b"\x37\x220001\x00", TextReply(0x37, b"\x220001")),
    (b"\x0f", PaperReply(0x0F)),
    (b"\x7e", RealTimeReply(0x7E)),
]


@given(order=st.permutations(STREAM), cuts=st.lists(st.integers(1, 40)))
def test_replies_are_told_apart_whatever_the_chunks(order: list[tuple[bytes, Reply]], cuts: list[int]) -> None:
    stream = b"".join(code for code, _ in order)
    splitter = ReplySplitter(strict=True)
    found: list[Reply] = []
    at = 0
    for length in [*cuts, len(stream)]:
        found += splitter.feed(stream[at : at + length])
        at += length
    assert found == [reply for _, reply in order]
    assert splitter.dropped == 0


def test_a_broken_block_does_not_hold_up_the_answer_behind_it() -> None:
    splitter = ReplySplitter(strict=True)
    assert splitter.feed(b"\x10\x00\x12")[-1] == RealTimeReply(0x12)
    assert splitter.dropped == 1


@given(st.binary(max_size=200))
def test_noise_never_stops_the_splitter(noise: bytes) -> None:
    splitter = ReplySplitter(strict=False)
    splitter.feed(noise)
    replies = splitter.feed(b"\x00" * 100 + b"\x12")
    assert replies[-1] == RealTimeReply(0x12)
