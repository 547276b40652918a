"""Composes a slip in the printer's own characters; what its font lacks, and what it cannot draw, goes as a picture."""

from __future__ import annotations

import msgspec
from PIL import Image, ImageChops

from drivers.printer.charset import encode, width
from drivers.printer.profile import ChineseMode, Profile, SizeCommand
from drivers.printer.raster import RasterComposer
from drivers.printer.slip import (
    Align,
    BigText,
    Block,
    Cell,
    CheckList,
    Columns,
    Feed,
    Mark,
    Qr,
    Span,
    Tag,
    TextLine,
)
from drivers.printer.typeset import break_text
from drivers.printer.writer import ByteWriter

# A character cell of font A is 12 × 24 dots, a Chinese one two cells wide; lines stand 30 dots apart.
_CELL_DOTS = 12
_LINE_DOTS = 30
_LARGE_FROM = 32
# White between a code and the text around it.
_CODE_GAP_DOTS = 16
_ALIGN = {Align.LEFT: 0, Align.CENTRE: 1, Align.RIGHT: 2}


class Look(msgspec.Struct, frozen=True):
    """How a stretch of characters is printed; width and height are factors 1–8."""

    bold: bool = False
    wide: int = 1
    high: int = 1
    inverted: bool = False


class Run(msgspec.Struct, frozen=True):
    """Characters in one look."""

    text: str
    look: Look = Look()

    @property
    def cells(self) -> int:
        """Half-width cells taken on the line."""
        return width(self.text) * self.look.wide


_PLAIN = Look()


class TextComposer:
    """Writes blocks as text. `big_figures`: large numbers by enlarged characters, where a picture takes too long."""

    def __init__(self, profile: Profile, *, big_figures: bool = False, rows: int = 0) -> None:
        self._profile = profile
        # Text begins at the edge of the paper, so pictures among it do as well.
        self._raster = RasterComposer(profile.dots, margin=0)
        self._columns = profile.dots // _CELL_DOTS
        self._big_figures = big_figures
        self._rows = rows

    def write(self, blocks: tuple[Block, ...], writer: ByteWriter) -> None:
        """Add the blocks to the job."""
        if self._profile.chinese_mode is ChineseMode.FS:
            writer.raw(b"\x1c\x26")
        for block in blocks:
            if isinstance(block, Feed):
                writer.feed(block.dots)
            elif isinstance(block, Qr) and self._profile.qr_native:
                self._native_qr(block, writer)
            else:
                self._lines_or_picture(block, writer)

    def _lines_or_picture(self, block: Block, writer: ByteWriter) -> None:
        lines = self._lines(block)
        encoded = [self._encode(line) for line in lines] if lines is not None else [None]
        if any(line is None for line in encoded):
            self._picture(self._raster.strip(block), writer)
            return
        align = _ALIGN[block.align] if isinstance(block, TextLine) else 0
        writer.raw(bytes((0x1B, 0x61, align)))
        for line, code in zip(lines or (), encoded, strict=True):
            writer.raw(code or b"\n")
            writer.dots += _LINE_DOTS + 24 * (max((run.look.high for run in line), default=1) - 1)

    def _picture(self, strip: Image.Image, writer: ByteWriter) -> None:
        """Send what is black; white above, below and to the right costs time on a slow line."""
        box = ImageChops.invert(strip).getbbox()
        if box is None:
            writer.feed(strip.height)
            return
        writer.feed(box[1])
        writer.picture(strip.crop((0, box[1], (box[2] + 7) // 8 * 8, box[3])), rows=self._rows)
        writer.feed(strip.height - box[3])

    def _lines(self, block: Block) -> list[tuple[Run, ...]] | None:  # noqa: PLR0911 one line per block
        """The block as lines of runs, or None when only a picture can show it."""
        match block:
            case TextLine():
                return self._text_line(block)
            case Columns():
                return self._cells(block)
            case BigText(text) if self._big_figures:
                factor = max(1, min(8, self._columns // max(1, width(text))))
                return [(Run(text, Look(wide=factor, high=factor)),)]
            case CheckList():
                return [line for row in block.rows for line in self._check_row(row.text, row.note)]
            case Tag():
                return self._tag(block)
            case Mark(title):
                return self._heading((Run(title, Look(bold=True)),), _LARGE_FROM)
            case _:
                return None

    def _text_line(self, block: TextLine) -> list[tuple[Run, ...]]:
        lines = self._heading(tuple(Run(span.text, Look(span.bold)) for span in block.spans), block.size)
        if not block.right:
            return lines
        right = Run(block.right, _PLAIN)
        used = sum(run.cells for run in lines[0]) if lines else 0
        if len(lines) <= 1 and used + right.cells < self._columns:
            first = lines[0] if lines else ()
            return [(*first, Run(" " * (self._columns - used - right.cells)), right)]
        return [*lines, (Run(" " * max(0, self._columns - right.cells)), right)]

    def _heading(self, runs: tuple[Run, ...], size: int) -> list[tuple[Run, ...]]:
        """Large text in double size where it fits on one line, or else in plain size."""
        large = tuple(Run(run.text, Look(run.look.bold, 2, 2)) for run in runs)
        fits = sum(run.cells for run in large) <= self._columns
        return self._wrap(large if size >= _LARGE_FROM and fits else runs)

    def _check_row(self, text: str, note: str) -> list[tuple[Run, ...]]:
        remark = (Run(f"  {note}"),) if note else ()
        return self._wrap((Run("□ "), Run(text, Look(bold=True)), *remark), indent=3)

    def _tag(self, block: Tag) -> list[tuple[Run, ...]]:
        label = Run(f" {block.label} ", Look(bold=True, wide=2, high=2, inverted=True))
        words = tuple(Run(span.text, Look(bold=span.bold)) for span in block.spans)
        if label.cells + 1 + sum(word.cells for word in words) <= self._columns:
            return [(label, Run(" "), *words)]
        return [(label,), *self._wrap(words)]

    def _cells(self, block: Columns) -> list[tuple[Run, ...]] | None:
        """Labels over values in double size; None when they do not fit side by side."""
        total = sum(cell.weight for cell in block.cells)
        labels: list[Run] = []
        values: list[Run] = []
        for cell in block.cells:
            room = self._columns * cell.weight // total // 2 * 2
            label, value = _cell_runs(cell, room)
            if label is None or value is None:
                return None
            labels += label
            values += value
        return [tuple(labels), tuple(values)]

    def _native_qr(self, block: Qr, writer: ByteWriter) -> None:
        writer.raw(b"\x1b\x61\x00")
        writer.feed(_CODE_GAP_DOTS)
        writer.native_qr(block.data, block.module)
        writer.feed(_CODE_GAP_DOTS)
        if block.heading:
            self._lines_or_picture(TextLine((Span(block.heading, True),)), writer)
        for line in block.lines:
            self._lines_or_picture(TextLine((Span(line),)), writer)

    def _wrap(self, runs: tuple[Run, ...], indent: int = 0) -> list[tuple[Run, ...]]:
        """Runs cut into lines that fit the paper; lines after the first begin `indent` cells in."""
        lines: list[list[Run]] = [[]]
        used = 0
        for run in runs:
            for part in break_text(run.text):
                piece = Run(part, run.look)
                if used + Run(part.rstrip(), run.look).cells > self._columns and used > indent:
                    lines.append([Run(" " * indent)] if indent else [])
                    used = indent
                lines[-1].append(piece)
                used += piece.cells
        return [_joined(line) for line in lines if line]

    def _encode(self, line: tuple[Run, ...]) -> bytes | None:
        code = bytearray()
        look = _PLAIN
        for run in line:
            text = encode(run.text, self._profile.charset)
            if text is None:
                return None
            code += self._switch(look, run.look) + text
            look = run.look
        return bytes(code + self._switch(look, _PLAIN) + b"\n")

    def _switch(self, old: Look, new: Look) -> bytes:
        code = bytearray()
        if old.bold != new.bold:
            code += bytes((0x1B, 0x45, new.bold))
        if (old.wide, old.high) != (new.wide, new.high):
            code += self._size(new)
        if old.inverted != new.inverted:
            code += bytes((0x1D, 0x42, new.inverted))
        return bytes(code)

    def _size(self, look: Look) -> bytes:
        command = self._profile.size_command
        by_fs = bytes((0x1C, 0x21, (0x04 if look.wide > 1 else 0) | (0x08 if look.high > 1 else 0)))
        by_gs = bytes((0x1D, 0x21, (look.wide - 1) << 4 | (look.high - 1)))
        if command is SizeCommand.GS:
            return by_gs
        return by_fs + by_gs if command is SizeCommand.BOTH else by_gs + by_fs


def _cell_runs(cell: Cell, room: int) -> tuple[list[Run] | None, list[Run] | None]:
    value = Run(cell.value, Look(bold=True, wide=2, high=2))
    unit = Run(f" {cell.unit}" if cell.unit else "")
    left, note = Run(cell.label), Run(cell.note)
    free = room - value.cells - unit.cells
    between = room - left.cells - note.cells - 1
    return (
        [left, Run(" " * between), note, Run(" ")] if between >= 1 else None,
        [value, unit, Run(" " * free)] if free >= 1 else None,
    )


def _joined(line: list[Run]) -> tuple[Run, ...]:
    joined: list[Run] = []
    for run in line:
        if joined and joined[-1].look == run.look:
            joined[-1] = Run(joined[-1].text + run.text, run.look)
        else:
            joined.append(run)
    return tuple(joined)
