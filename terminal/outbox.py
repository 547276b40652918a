"""Orders that must not be lost: on disk before they are sent, until the hall has answered. One JSON line each."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import msgspec

from contract.commands import AnyCommand, BookAppointment, SignIn, TakeTicket
from contract.ids import CommandId
from terminal.link_face import KeptOrder
from terminal.private_file import PRIVATE, move_aside, sync_folder, write_private

_log = logging.getLogger("terminal.outbox")


class Kept(msgspec.Struct, frozen=True, tag_field="line", tag="kept"):
    order: KeptOrder


class Answered(msgspec.Struct, frozen=True, tag_field="line", tag="answered"):
    command_id: CommandId


class Outbox:
    """The kept orders of one terminal, oldest first. A line cut short by a power cut was never promised: dropped."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._orders: dict[CommandId, KeptOrder] = {}
        self._read()
        self._rewrite()

    def keep(self, order: KeptOrder) -> None:
        """Write an order; it is on disk when this returns. OSError if it cannot be; ValueError for personal data."""
        if holds_personal_data(order.command):
            raise ValueError(f"{type(order.command).__name__} holds personal data and must not lie on the disk.")
        self._orders[order.command_id] = order
        self._append(Kept(order))

    def answered(self, command_id: CommandId) -> bool:
        """Forget an order; False if it was not kept. OSError if not written: then it is sent again, harmless."""
        if self._orders.pop(command_id, None) is None:
            return False
        if self._orders:
            self._append(Answered(command_id))
        else:
            # Nothing is left: the file is emptied, so that it never grows and answered orders do not lie about.
            self._rewrite()
        return True

    def orders(self) -> list[KeptOrder]:
        """What is not answered yet, oldest first."""
        return list(self._orders.values())

    def _append(self, line: Kept | Answered) -> None:
        fresh = not self._path.exists()
        descriptor = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, PRIVATE)
        before = os.fstat(descriptor).st_size
        try:
            _write_all(descriptor, msgspec.json.encode(line) + b"\n")
            os.fsync(descriptor)
        except OSError:
            # A full disk may have taken half the line; the next one must not be glued to it.
            os.ftruncate(descriptor, before)
            raise
        finally:
            os.close(descriptor)
        if fresh:
            sync_folder(self._path.parent)

    def _read(self) -> None:
        if not self._path.is_file():
            return
        lines = self._path.read_bytes().split(b"\n")
        # What follows the last line feed was being written when the power went.
        damaged = [line for line in lines[:-1] if not self._take(line)]
        if damaged:
            _log.warning("%d lines of the outbox were damaged; a copy is in %s.", len(damaged), move_aside(self._path))

    def _take(self, line: bytes) -> bool:
        try:
            read: Kept | Answered = msgspec.json.decode(line, type=Kept | Answered)
        except msgspec.DecodeError:
            return False
        if isinstance(read, Kept):
            self._orders[read.order.command_id] = read.order
        else:
            self._orders.pop(read.command_id, None)
        return True

    def _rewrite(self) -> None:
        lines = [msgspec.json.encode(Kept(order)) + b"\n" for order in self._orders.values()]
        if lines or self._path.exists():
            write_private(self._path, b"".join(lines))


def holds_personal_data(command: AnyCommand) -> bool:
    """True for commands that carry a name, a number of a person or a PIN."""
    if isinstance(command, TakeTicket | BookAppointment):
        return command.holder is not None
    return isinstance(command, SignIn)


def _write_all(descriptor: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
