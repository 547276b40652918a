"""What stands on the paper of an emulated printer: lines, pictures and codes, each at its place in dots. Pure."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec
import segno

from drivers.printer.emulated.operations import (
    Barcode,
    Bold,
    Cut,
    CutKind,
    Feed,
    GraphicsPrint,
    Initialise,
    Invert,
    LineFeed,
    LineSpacing,
    Operation,
    Position,
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

CELL_DOTS = 12
CHARACTER_DOTS = 24
_DEFAULT_SPACING = 30
# Between print head and knife lie about fifteen millimetres, which `cut after feeding` moves out.
_HEAD_TO_KNIFE_DOTS = 96
_BARCODE_DOTS = 80


class Style(msgspec.Struct, frozen=True):
    """How characters are printed."""

    wide: int = 1
    high: int = 1
    bold: bool = False
    inverted: bool = False
    underlined: bool = False


class PrintedRun(msgspec.Struct, frozen=True):
    """Characters of one style beginning at `x`."""

    x: int
    text: str
    style: Style


class PrintedLine(msgspec.Struct, frozen=True, tag="line"):
    """A line of characters."""

    y: int
    height: int
    runs: tuple[PrintedRun, ...]

    @property
    def text(self) -> str:
        """The characters of the whole line."""
        return "".join(run.text for run in self.runs)


class PrintedPicture(msgspec.Struct, frozen=True, tag="picture"):
    """Dots, most significant bit left, 1 is black."""

    x: int
    y: int
    row_bytes: int
    rows: int
    bits: bytes


class PrintedQr(msgspec.Struct, frozen=True, tag="qr"):
    """A QR code drawn by the printer."""

    x: int
    y: int
    data: str
    module: int
    correction: str


class PrintedBarcode(msgspec.Struct, frozen=True, tag="barcode"):
    """A one-dimensional code drawn by the printer."""

    x: int
    y: int
    system: int
    data: str


Printed = PrintedLine | PrintedPicture | PrintedQr | PrintedBarcode


class Page(msgspec.Struct, frozen=True):
    """One piece of paper. `cut` is None when it was torn off; `garbage` and `unknown` would look wrong for real."""

    dots: int
    height: int
    printed: tuple[Printed, ...]
    cut: CutKind | None = None
    garbage: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of characters, top to bottom."""
        return tuple(item.text for item in self.printed if isinstance(item, PrintedLine))

    @property
    def codes(self) -> tuple[str, ...]:
        """The contents of the codes that the printer drew."""
        return tuple(item.data for item in self.printed if isinstance(item, PrintedQr | PrintedBarcode))

    def as_json(self) -> bytes:
        """The page for tests: texts, places, and pictures by their hash."""
        return msgspec.json.format(
            msgspec.json.encode(
                {
                    "dots": self.dots,
                    "height": self.height,
                    "cut": self.cut,
                    "lines": self.lines,
                    "codes": self.codes,
                    "garbage": self.garbage,
                    "unknown": self.unknown,
                    "printed": [_described(item) for item in self.printed],
                }
            )
        )


class PageBuilder:
    """Applies operations to the paper under the print head."""

    def __init__(self, dots: int) -> None:
        self._dots = dots
        self._run: list[tuple[int, str, Style]] = []
        self._used = 0
        self._style = Style()
        self._reset_style()
        self._module, self._correction, self._qr = 3, "L", ""
        self._picture: tuple[RasterBegin, int, bytearray] | None = None
        self._stored: tuple[RasterBegin, bytes] | None = None
        self._clear_page()

    def apply(self, operation: Operation) -> Page | None:
        """Carry out an operation; the finished piece of paper when it was a cut."""
        match operation:
            case Text(text, garbage):
                if garbage:
                    self._garbage.append(garbage.value)
                for character in text:
                    self._put(character)
            case LineFeed():
                self._end_line(force=True)
            case Feed(dots, lines):
                self._end_line()
                self.y += dots + lines * self._spacing
            case RasterBegin():
                self._begin_picture(operation)
            case RasterRow(bits):
                self._row(bits)
            case Cut(kind, feed):
                self._end_line()
                self.y += _HEAD_TO_KNIFE_DOTS + feed
                return self.tear_off(kind)
            case _:
                self._apply_quiet(operation)
        return None

    def tear_off(self, cut: CutKind | None = None) -> Page | None:
        """The paper so far as a page of its own; None when there is nothing on it."""
        self._end_line()
        self._end_picture()
        page = None
        if self._printed or cut:
            wrong = tuple(self._garbage), tuple(self._unknown)
            page = Page(self._dots, self.y, tuple(self._printed), cut, *wrong)
        self._clear_page()
        return page

    def forget(self) -> None:
        """Drop what was not printed yet: the line being collected and the picture being received."""
        self._run, self._used = [], 0
        self._end_picture()
        self._stored = None
        self._reset_style()

    def _apply_quiet(self, operation: Operation) -> None:
        """Operations that only change how the next ones print, and the rare ones."""
        style = self._style
        match operation:
            case Size(wide, high):
                self._style = msgspec.structs.replace(style, wide=wide, high=high)
            case Bold(on):
                self._style = msgspec.structs.replace(style, bold=on)
            case Invert(on):
                self._style = msgspec.structs.replace(style, inverted=on)
            case Underline(on):
                self._style = msgspec.structs.replace(style, underlined=on)
            case SetAlign(place):
                self._align = place
            case Position(dots):
                self._used = min(dots, self._dots)
            case LineSpacing(dots):
                self._spacing = dots or _DEFAULT_SPACING
            case _:
                self._apply_rare(operation)

    def _apply_rare(self, operation: Operation) -> None:
        match operation:
            case Initialise():
                self._run, self._used = [], 0
                self._reset_style()
            case GraphicsPrint():
                self._print_stored()
            case QrSetting(module, correction):
                self._module, self._correction = module or self._module, correction or self._correction
            case QrStore(data):
                self._qr = data.decode("utf-8", "replace")
            case QrPrint():
                self._print_qr()
            case Barcode(system, data):
                self._end_line()
                self._printed.append(PrintedBarcode(0, self.y, system, data.decode("ascii", "replace")))
                self.y += _BARCODE_DOTS
            case Unknown(command):
                self._unknown.append(command.hex(" "))

    def _reset_style(self) -> None:
        self._style = Style()
        self._align = 0
        self._spacing = _DEFAULT_SPACING

    def _clear_page(self) -> None:
        self.y = 0
        self._printed: list[Printed] = []
        self._garbage: list[str] = []
        self._unknown: list[str] = []
        self._run, self._used = [], 0

    def _put(self, character: str) -> None:
        dots = _cells(character) * CELL_DOTS * self._style.wide
        if self._used + dots > self._dots:
            self._end_line(force=True)
        self._run.append((self._used, character, self._style))
        self._used += dots

    def _end_line(self, *, force: bool = False) -> None:
        if not self._run and not force:
            return
        high = max((style.high for _, _, style in self._run), default=1)
        height = max(self._spacing, CHARACTER_DOTS * high)
        if self._run:
            self._printed.append(PrintedLine(self.y, height, self._runs()))
        self.y += height
        self._run, self._used = [], 0

    def _runs(self) -> tuple[PrintedRun, ...]:
        left = self._left(self._used)
        runs: list[PrintedRun] = []
        end = -1
        for x, character, style in self._run:
            if runs and runs[-1].style == style and x == end:
                runs[-1] = PrintedRun(runs[-1].x, runs[-1].text + character, style)
            else:
                runs.append(PrintedRun(left + x, character, style))
            end = x + _cells(character) * CELL_DOTS * style.wide
        return tuple(runs)

    def _left(self, dots: int) -> int:
        return (0, (self._dots - dots) // 2, self._dots - dots)[self._align] if self._align < 3 else 0

    def _begin_picture(self, picture: RasterBegin) -> None:
        self._end_line()
        self._picture = (picture, self.y, bytearray()) if picture.rows and picture.row_bytes else None

    def _row(self, bits: bytes) -> None:
        if self._picture is None:
            return
        picture, _, rows = self._picture
        rows += bits
        self.y += 0 if picture.stored else 1
        if len(rows) == picture.rows * picture.row_bytes:
            self._end_picture()

    def _end_picture(self) -> None:
        """Keep the rows received so far; a stored picture only when it is whole."""
        if self._picture is None:
            return
        picture, top, rows = self._picture
        self._picture = None
        if not picture.stored:
            self._place(picture.row_bytes, top, bytes(rows))
        elif len(rows) == picture.rows * picture.row_bytes:
            self._stored = (picture, bytes(rows))

    def _place(self, row_bytes: int, top: int, bits: bytes) -> None:
        if bits:
            left = self._left(row_bytes * 8)
            self._printed.append(PrintedPicture(left, top, row_bytes, len(bits) // row_bytes, bits))

    def _print_stored(self) -> None:
        if self._stored is None:
            return
        self._end_line()
        picture, bits = self._stored
        self._place(picture.row_bytes, self.y, bits)
        self.y += picture.rows
        self._stored = None

    def _print_qr(self) -> None:
        self._end_line()
        if not self._qr:
            return
        side = qr_modules(self._qr, self._correction) * self._module
        self._printed.append(PrintedQr(self._left(side), self.y, self._qr, self._module, self._correction))
        self.y += side


def qr_modules(data: str, correction: str) -> int:
    """How many modules the code of that text is wide."""
    return int(segno.make_qr(data, error=correction, boost_error=False).symbol_size(border=0)[0])


def _cells(character: str) -> int:
    return 1 if character.isascii() else 2


def _described(item: Printed) -> dict[str, Any]:
    """A printed thing as plain values; the dots of a picture as their hash."""
    fields = msgspec.to_builtins(item)
    if isinstance(item, PrintedPicture):
        fields["bits"] = hashlib.sha256(item.bits).hexdigest()
    return dict(fields)
