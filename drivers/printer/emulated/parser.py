"""Reads a printer's byte stream: whole operations come out one by one, whatever the chunks were. Pure."""

from __future__ import annotations

from collections.abc import Callable

from drivers.printer.emulated.operations import (
    AutomaticStatusSetting,
    Barcode,
    Bold,
    Cut,
    CutKind,
    Eject,
    Feed,
    Garbage,
    GraphicsPrint,
    Harmless,
    IdentityQuestion,
    Initialise,
    Invert,
    LineFeed,
    LineSpacing,
    Operation,
    PaperQuestion,
    Position,
    ProcessQuestion,
    QrPrint,
    QrSetting,
    QrStore,
    RasterBegin,
    RasterRow,
    SetAlign,
    Size,
    Text,
    Underline,
    Unknown,
)

_DLE, _ESC, _FS, _GS = 0x10, 0x1B, 0x1C, 0x1D
# One operation prints at most this many characters, so that paper can end within a long text.
_TEXT_PIECE = 256
_CORRECTIONS = {0x30: "L", 0x31: "M", 0x32: "Q", 0x33: "H"}


class CommandParser:
    """Feed bytes, pull operations. `chinese_at_start`: whether Chinese mode is on after power-on."""

    def __init__(self, *, chinese_at_start: bool = True) -> None:
        self._chinese_at_start = chinese_at_start
        self._chinese = chinese_at_start
        self._buffer = bytearray()
        self._rows_left = 0
        self._row_bytes = 0

    def feed(self, data: bytes) -> None:
        """Take in bytes."""
        self._buffer += data

    @property
    def waiting(self) -> int:
        """Bytes taken in and not yet turned into operations."""
        return len(self._buffer)

    def clear(self) -> None:
        """Forget all bytes, even half a command."""
        self._buffer.clear()
        self._rows_left = 0

    def pull(self) -> Operation | None:
        """The next operation, or None while its bytes are not all here."""
        if not self._buffer:
            return None
        if self._rows_left:
            return self._row()
        head = self._buffer[0]
        if head == 0x0A:
            return self._take(1, LineFeed())
        if head in _COMMANDS:
            return self._command(_COMMANDS[head])
        if head < 0x20 or head == 0x7F:
            return self._take(1, Harmless(bytes((head,))))
        return self._text()

    def _take(self, length: int, operation: Operation) -> Operation:
        del self._buffer[:length]
        return operation

    def _row(self) -> Operation | None:
        if len(self._buffer) < self._row_bytes:
            return None
        self._rows_left -= 1
        return self._take(self._row_bytes, RasterRow(bytes(self._buffer[: self._row_bytes])))

    def _command(self, table: dict[int, tuple[int, _Builder]]) -> Operation | None:
        if len(self._buffer) < 2:
            return None
        found = table.get(self._buffer[1])
        if found is None:
            return self._take(2, Unknown(bytes(self._buffer[:2])))
        length, build = found
        if length == _MEASURED:
            return self._measured()
        if len(self._buffer) < length:
            return None
        operation = build(bytes(self._buffer[:length]))
        self._note(operation, bytes(self._buffer[:2]))
        return self._take(length, operation)

    def _note(self, operation: Operation, command: bytes) -> None:
        """Modes that change how the bytes behind are read."""
        if isinstance(operation, Initialise):
            self._chinese = self._chinese_at_start
        elif command == b"\x1c&":
            self._chinese = True
        elif command == b"\x1c.":
            self._chinese = False
        elif isinstance(operation, RasterBegin):
            self._row_bytes, self._rows_left = operation.row_bytes, operation.rows
            if not operation.row_bytes:
                self._rows_left = 0

    def _measured(self) -> Operation | None:
        """Commands that say their own length."""
        command = bytes(self._buffer[:2])
        if command in (b"\x1dk", b"\x1dV"):
            return self._barcode() if command == b"\x1dk" else self._cut()
        wide = self._buffer[:3] == b"\x1d8L"
        head = 7 if wide else 5
        if len(self._buffer) < head:
            return None
        length = int.from_bytes(self._buffer[3:head], "little")
        if self._buffer[0] == _GS and self._buffer[2] == ord("L"):
            return self._graphics(head, length)
        if len(self._buffer) < head + length:
            return None
        body = bytes(self._buffer[head : head + length])
        return self._take(head + length, _function(self._buffer[2], body))

    def _graphics(self, head: int, length: int) -> Operation | None:
        if length == 2:
            if len(self._buffer) < head + 2:
                return None
            return self._take(head + 2, GraphicsPrint() if self._buffer[head + 1] in (2, 50) else Harmless(b"\x1d(L"))
        if len(self._buffer) < head + 10:
            return None
        body = bytes(self._buffer[head : head + 10])
        wide, rows = int.from_bytes(body[6:8], "little"), int.from_bytes(body[8:10], "little")
        row_bytes = (wide + 7) // 8
        if body[1] not in (0x70, 112) or length != 10 + row_bytes * rows:
            return self._take(head, Unknown(bytes(self._buffer[:head])))
        operation = RasterBegin(row_bytes, rows, stored=True)
        self._note(operation, b"\x1d(")
        return self._take(head + 10, operation)

    def _cut(self) -> Operation | None:
        if len(self._buffer) < 3:
            return None
        mode = self._buffer[2]
        kind = CutKind.PARTIAL if mode in (1, 0x31, 0x42) else CutKind.FULL
        if mode not in (0x41, 0x42):
            return self._take(3, Cut(kind))
        return self._take(4, Cut(kind, self._buffer[3])) if len(self._buffer) >= 4 else None

    def _barcode(self) -> Operation | None:
        if len(self._buffer) < 4:
            return None
        system = self._buffer[2]
        if system >= 0x41:
            end = 4 + self._buffer[3]
            if len(self._buffer) < end:
                return None
            return self._take(end, Barcode(system, bytes(self._buffer[4:end])))
        end = self._buffer.find(0, 3)
        return self._take(end + 1, Barcode(system, bytes(self._buffer[3:end]))) if end >= 0 else None

    def _text(self) -> Operation | None:
        if self._buffer[0] < 0x80:
            length = next((at for at, byte in enumerate(self._buffer[:_TEXT_PIECE]) if not 0x20 <= byte < 0x7F), None)
            length = min(len(self._buffer), _TEXT_PIECE) if length is None else length
            return self._take(length, Text(self._buffer[:length].decode("ascii")))
        if not self._chinese:
            return self._take(1, Text("\ufffd", Garbage.OUTSIDE_CHINESE_MODE))
        return self._double_byte()

    def _double_byte(self) -> Operation | None:
        if self._buffer[0] == 0x80 or self._buffer[0] == 0xFF:
            return self._take(1, Text("\ufffd", Garbage.BROKEN_CODE))
        if len(self._buffer) < 2:
            return None
        if 0x30 <= self._buffer[1] <= 0x39:
            if len(self._buffer) < 4:
                return None
            character = self._buffer[:4].decode("gb18030", "replace")
            return self._take(4, Text(character, Garbage.FOUR_BYTE_CODE))
        try:
            return self._take(2, Text(self._buffer[:2].decode("gb18030")))
        except UnicodeDecodeError:
            return self._take(1, Text("\ufffd", Garbage.BROKEN_CODE))


_Builder = Callable[[bytes], Operation]
# Stands for a command whose length is in the command itself.
_MEASURED = 0


def _harmless(command: bytes) -> Operation:
    return Harmless(command)


def _by_print_mode(command: bytes) -> Operation:
    return Size(2 if command[2] & 0x20 else 1, 2 if command[2] & 0x10 else 1)


def _by_chinese_mode(command: bytes) -> Operation:
    return Size(2 if command[2] & 0x04 else 1, 2 if command[2] & 0x08 else 1)


def _raster(command: bytes) -> Operation:
    return RasterBegin(int.from_bytes(command[4:6], "little"), int.from_bytes(command[6:8], "little"))


def _function(family: int, body: bytes) -> Operation:
    """GS ( x: families of functions with their length in front."""
    if family == ord("k") and body[:1] == b"1" and len(body) >= 2:
        return _qr_function(body)
    if family == ord("H") and body[:2] == b"\x30\x30":
        return ProcessQuestion(body[2:])
    return Harmless(b"\x1d(" + bytes((family,)) + body)


def _qr_function(body: bytes) -> Operation:
    function, value = body[1], body[2] if len(body) > 2 else 0
    match function:
        case 0x43:
            return QrSetting(module=value)
        case 0x45:
            return QrSetting(correction=_CORRECTIONS.get(value, "L"))
        case 0x50:
            return QrStore(body[3:])
        case 0x51:
            return QrPrint()
        case _:
            return Harmless(b"\x1d(k" + body)


_ESC_TABLE: dict[int, tuple[int, _Builder]] = {
    ord("@"): (2, lambda _: Initialise()),
    ord("!"): (3, _by_print_mode),
    ord("E"): (3, lambda command: Bold(bool(command[2] & 1))),
    ord("G"): (3, _harmless),
    ord("-"): (3, lambda command: Underline(command[2] not in (0, 0x30))),
    ord("a"): (3, lambda command: SetAlign(command[2] & 0x0F)),
    ord("2"): (2, lambda _: LineSpacing(0)),
    ord("3"): (3, lambda command: LineSpacing(command[2])),
    ord("d"): (3, lambda command: Feed(lines=command[2])),
    ord("J"): (3, lambda command: Feed(dots=command[2])),
    ord("t"): (3, _harmless),
    ord("R"): (3, _harmless),
    ord("M"): (3, _harmless),
    ord(" "): (3, _harmless),
    ord("="): (3, _harmless),
    ord("{"): (3, _harmless),
    ord("V"): (3, _harmless),
    ord("L"): (2, _harmless),
    ord("S"): (2, _harmless),
    ord("$"): (4, lambda command: Position(int.from_bytes(command[2:4], "little"))),
    ord("\\"): (4, _harmless),
    ord("p"): (5, _harmless),
    ord("c"): (4, _harmless),
}
_FS_TABLE: dict[int, tuple[int, _Builder]] = {
    ord("&"): (2, _harmless),
    ord("."): (2, _harmless),
    ord("!"): (3, _by_chinese_mode),
    ord("W"): (3, lambda command: Size(2, 2) if command[2] & 1 else Size(1, 1)),
    ord("-"): (3, _harmless),
    ord("S"): (4, _harmless),
    ord("("): (_MEASURED, _harmless),
}
_GS_TABLE: dict[int, tuple[int, _Builder]] = {
    ord("!"): (3, lambda command: Size((command[2] >> 4 & 7) + 1, (command[2] & 7) + 1)),
    ord("B"): (3, lambda command: Invert(bool(command[2] & 1))),
    ord("L"): (4, _harmless),
    ord("W"): (4, _harmless),
    ord("P"): (4, _harmless),
    ord("h"): (3, _harmless),
    ord("w"): (3, _harmless),
    ord("H"): (3, _harmless),
    ord("f"): (3, _harmless),
    ord("b"): (3, _harmless),
    ord("e"): (3, lambda command: Eject(command[2])),
    ord("a"): (3, lambda command: AutomaticStatusSetting(command[2])),
    ord("r"): (3, lambda command: PaperQuestion(command[2])),
    ord("I"): (3, lambda command: IdentityQuestion(command[2])),
    ord("v"): (8, _raster),
    ord("V"): (_MEASURED, _harmless),
    ord("k"): (_MEASURED, _harmless),
    ord("("): (_MEASURED, _harmless),
    ord("8"): (_MEASURED, _harmless),
    0xE0: (3, _harmless),
    0xE1: (2, _harmless),
}
# Real-time commands were carried out when they arrived; here they only have to be stepped over.
_DLE_TABLE: dict[int, tuple[int, _Builder]] = {0x04: (3, _harmless), 0x05: (3, _harmless), 0x14: (5, _harmless)}
_COMMANDS = {_ESC: _ESC_TABLE, _FS: _FS_TABLE, _GS: _GS_TABLE, _DLE: _DLE_TABLE}
