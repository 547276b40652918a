"""Kept orders survive power cuts and damage; answered ones leave nothing behind."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from contract.commands import Cancel, CompleteService, Holder, Rate, TakeTicket
from contract.ids import CommandId, ItemCode, TicketId
from terminal.link_face import KeptOrder
from terminal.outbox import Outbox

FIRST = KeptOrder(CommandId("a1"), CompleteService(TicketId(1)), 10.0)
SECOND = KeptOrder(CommandId("b2"), Cancel(TicketId(2)), 11.0)
THIRD = KeptOrder(CommandId("c3"), Rate(TicketId(3), 5), 12.0)


@pytest.fixture
def path(data: Path) -> Path:
    return data / "outbox.jsonl"


def test_orders_come_back_in_their_order(path: Path) -> None:
    outbox = Outbox(path)
    for order in (FIRST, SECOND, THIRD):
        outbox.keep(order)
    outbox.answered(SECOND.command_id)
    assert Outbox(path).orders() == [FIRST, THIRD]


def test_every_prefix_of_the_file_reads_as_what_was_promised(path: Path) -> None:
    """A power cut may leave any part of the last line; what was on disk before it is still there."""
    outbox = Outbox(path)
    outbox.keep(FIRST)
    one = path.read_bytes()
    outbox.keep(SECOND)
    both = path.read_bytes()
    for length in range(len(one), len(both)):
        path.write_bytes(both[:length])
        assert Outbox(path).orders() == [FIRST], length
    path.write_bytes(both)
    assert Outbox(path).orders() == [FIRST, SECOND]


def test_writing_goes_on_after_a_cut_line(path: Path) -> None:
    outbox = Outbox(path)
    outbox.keep(FIRST)
    path.write_bytes(path.read_bytes() + b'{"line":"kept","ord')
    again = Outbox(path)
    again.keep(SECOND)
    assert Outbox(path).orders() == [FIRST, SECOND]


def test_a_damaged_line_is_moved_aside_and_the_others_live(path: Path) -> None:
    outbox = Outbox(path)
    outbox.keep(FIRST)
    path.write_bytes(b"\xff\x00 nonsense\n" + path.read_bytes())
    assert Outbox(path).orders() == [FIRST]
    assert path.with_name("outbox.jsonl.damaged-1").read_bytes().startswith(b"\xff\x00")


def test_half_a_line_on_a_full_disk_does_no_harm(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outbox = Outbox(path)
    outbox.keep(FIRST)
    with monkeypatch.context() as full:
        full.setattr("os.write", write_ten_bytes_then_fail(os.write))
        with pytest.raises(OSError, match="full"):
            outbox.keep(SECOND)
    outbox.keep(THIRD)
    assert Outbox(path).orders() == [FIRST, THIRD]


def write_ten_bytes_then_fail(write: Callable[[int, bytes], int]) -> Callable[[int, bytes], int]:
    calls = iter((True, False))

    def half(descriptor: int, content: bytes) -> int:
        if next(calls):
            return write(descriptor, content[:10])
        raise OSError(errno.ENOSPC, "the disk is full")

    return half


def test_nothing_is_left_when_all_is_answered(path: Path) -> None:
    outbox = Outbox(path)
    outbox.keep(FIRST)
    assert outbox.answered(FIRST.command_id)
    assert not outbox.answered(FIRST.command_id)
    assert path.read_bytes() == b""


def test_only_this_user_may_read_it(path: Path) -> None:
    Outbox(path).keep(FIRST)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_personal_data_does_not_lie_on_the_disk(path: Path) -> None:
    order = KeptOrder(CommandId("d4"), TakeTicket(ItemCode("x"), holder=Holder(name="才让东智")), 1.0)
    with pytest.raises(ValueError, match="personal data"):
        Outbox(path).keep(order)
    assert not path.exists()
