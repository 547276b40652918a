"""Draws a slip: blocks become strips of strict black and white, strips become one image as wide as the paper."""

from __future__ import annotations

from functools import lru_cache

import segno
from PIL import Image, ImageDraw

from drivers.printer.fonts import chinese_font
from drivers.printer.slip import (
    DESIGN_DOTS,
    Align,
    BigText,
    Block,
    Cell,
    CheckList,
    CheckRow,
    Columns,
    Cut,
    Feed,
    Mark,
    Qr,
    Rule,
    RuleStyle,
    Span,
    Tag,
    TextLine,
)
from drivers.printer.typeset import Line, Scale, draw_line, set_paragraph

MARGIN = 16
_WHITE = 255
# Anti-aliased grey darker than this becomes ink: a little above the middle, because paper swallows thin strokes.
_INK_BELOW = 150
# A thermal head prints single dots unevenly, so lines are never thinner than two.
_THIN, _THICK = 2, 3
# Half a millimetre: phones still read it from a hand's distance.
_LEAST_MODULE = 4


class RasterComposer:
    """Draws blocks for paper of `dots` width. Strips of blocks seen before are kept, most recent first."""

    def __init__(self, dots: int, *, margin: int = MARGIN) -> None:
        self.dots = dots
        self._scale = Scale(dots, DESIGN_DOTS)
        self._margin = self._scale.length(margin)
        # A hall has a few dozen recurring blocks (header, item, materials); a strip is at most some 50 KB.
        self.strip = lru_cache(maxsize=128)(self._draw)

    def image(self, blocks: tuple[Block, ...]) -> Image.Image:
        """The blocks one under the other, mode "1", as wide as the paper."""
        strips = [self.strip(block) for block in blocks]
        whole = Image.new("1", (self.dots, sum(strip.height for strip in strips) + MARGIN), _WHITE)
        top = 0
        for strip in strips:
            whole.paste(strip, (0, top))
            top += strip.height
        return whole

    def _draw(self, block: Block) -> Image.Image:
        return _Strip(self.dots, self._margin, self._scale).draw(block)


class _Strip:
    """Draws one block."""

    def __init__(self, dots: int, margin: int, scale: Scale) -> None:
        self._dots = dots
        self._scale = scale
        self._margin = margin
        self._width = dots - 2 * margin

    def draw(self, block: Block) -> Image.Image:
        match block:
            case TextLine():
                grey = self._text_line(block)
            case Columns():
                grey = self._columns(block)
            case BigText():
                grey = self._big_text(block)
            case Rule():
                grey = self._rule(block)
            case Qr():
                grey = self._qr(block)
            case CheckList():
                grey = self._check_list(block)
            case Tag():
                grey = self._tag(block)
            case Mark():
                grey = self._mark(block)
            case Feed(dots):
                grey = self._blank(self._scale.length(dots))
            case Cut():
                grey = self._blank(1)
        return grey.point(_to_ink, "1")

    def _blank(self, height: int) -> Image.Image:
        return Image.new("L", (self._dots, max(1, height)), _WHITE)

    def _text_line(self, block: TextLine) -> Image.Image:
        lines = self._set(block.spans, block.size)
        right = self._one_line(block.right, block.size) if block.right else None
        beside = len(lines) == 1 and right and lines[0].width + self._scale.length(24) + right.width <= self._width
        below = right.height if right and not beside else 0
        image = self._blank(sum(line.height for line in lines) + below)
        canvas = ImageDraw.Draw(image)
        bottom = self._stack(canvas, lines, self._margin, 0, self._width, block.align)
        if right:
            draw_line(canvas, right, self._dots - self._margin - right.width, 0 if beside else bottom)
        return image

    def _mark(self, block: Mark) -> Image.Image:
        side, gap = self._scale.length(40), self._scale.length(18)
        lines = self._set((Span(block.title, True),), block.size, self._width - side - gap)
        height = max(side, sum(line.height for line in lines))
        head, foot = self._scale.length(20), self._scale.length(12)
        image = self._blank(head + height + foot)
        canvas = ImageDraw.Draw(image)
        self._pane(canvas, self._margin, head + (height - side) // 2, side)
        text_top = head + (height - sum(line.height for line in lines)) // 2
        self._stack(canvas, lines, self._margin + side + gap, text_top, self._width)
        return image

    def _pane(self, canvas: ImageDraw.ImageDraw, x: int, y: int, side: int) -> None:
        middle = side // 2
        canvas.rectangle((x, y, x + side - 1, y + side - 1), outline=0, width=_THICK)
        canvas.rectangle((x, y, x + middle, y + middle), fill=0)
        canvas.line((x + middle, y, x + middle, y + side - 1), fill=0, width=_THICK)
        canvas.line((x, y + middle, x + side - 1, y + middle), fill=0, width=_THICK)

    def _big_text(self, block: BigText) -> Image.Image:
        size = self._scale.length(block.size)
        while (box := chinese_font(size, True).getbbox(block.text, anchor="ls"))[2] - box[
            0
        ] > self._width and size > 24:
            size = max(24, int(size * self._width / (box[2] - box[0])))
        head, foot = self._scale.length(26), self._scale.length(10)
        image = self._blank(head + int(box[3] - box[1]) + foot)
        place = (self._margin - int(box[0]), head - int(box[1]))
        ImageDraw.Draw(image).text(place, block.text, fill=0, font=chinese_font(size, True), anchor="ls")
        return image

    def _rule(self, block: Rule) -> Image.Image:
        pad = self._scale.length(13)
        image = self._blank(2 * pad + _THICK)
        canvas = ImageDraw.Draw(image)
        left, right = self._margin, self._dots - self._margin - 1
        if block.style is RuleStyle.SOLID:
            canvas.rectangle((left, pad, right, pad + _THICK - 1), fill=0)
            return image
        for x in range(left, right, 10):
            canvas.rectangle((x, pad, min(x + 5, right), pad + _THIN - 1), fill=0)
        return image

    def _columns(self, block: Columns) -> Image.Image:
        gap = self._scale.length(32)
        total = sum(cell.weight for cell in block.cells)
        room = self._width - gap * (len(block.cells) - 1)
        cells = [(cell, room * cell.weight // total) for cell in block.cells]
        drawn = [self._cell(cell, width, block.value_size) for cell, width in cells]
        image = self._blank(max(cell.height for cell in drawn))
        x = self._margin
        for place, cell in enumerate(drawn):
            if place:
                bar = x - gap // 2
                ImageDraw.Draw(image).rectangle((bar - _THIN, 4, bar - 1, image.height - 5), fill=0)
            image.paste(cell, (x, 0))
            x += cell.width + gap
        return image

    def _cell(self, cell: Cell, width: int, value_size: int) -> Image.Image:
        note = self._one_line(cell.note, 26) if cell.note else None
        label = self._set((Span(cell.label),), 26, width)
        beside = note is not None and bool(label) and label[0].width + note.width + 8 <= width and len(label) == 1
        value = self._value(cell, width, value_size)
        rows = [*label, *([note] if note and not beside else []), *value]
        image = Image.new("L", (width, sum(row.height for row in rows)), _WHITE)
        canvas = ImageDraw.Draw(image)
        self._stack(canvas, rows, 0, 0, width)
        if note and beside:
            draw_line(canvas, note, width - note.width, 0)
        return image

    def _value(self, cell: Cell, width: int, size: int) -> list[Line]:
        """The value with its unit on one line where that is possible, smaller when it must be."""
        unit = (Span(f" {cell.unit}", True, 34),) if cell.unit else ()
        for candidate in (size, size * 5 // 6, size * 2 // 3, size // 2):
            lines = self._set((Span(cell.value, True, candidate), *unit), candidate, width)
            if len(lines) == 1:
                break
        return lines

    def _check_list(self, block: CheckList) -> Image.Image:
        strips = [self._check_row(row, block.size) for row in block.rows]
        image = self._blank(sum(strip.height for strip in strips) + self._scale.length(6))
        top = 0
        for strip in strips:
            image.paste(strip, (0, top))
            top += strip.height
        return image

    def _check_row(self, row: CheckRow, size: int) -> Image.Image:
        box, gap = max(18, self._scale.length(24)), self._scale.length(16)
        note = (Span(f"  {row.note}", False, 26),) if row.note else ()
        lines = self._set((Span(row.text, True), *note), size, self._width - box - gap)
        pad = self._scale.length(3)
        image = self._blank(sum(line.height for line in lines) + 2 * pad)
        canvas = ImageDraw.Draw(image)
        first = lines[0].height if lines else box
        top = pad + (first - box) // 2
        canvas.rectangle(
            (self._margin, top, self._margin + box - 1, top + box - 1), outline=0, width=self._scale.length(4)
        )
        self._stack(canvas, lines, self._margin + box + gap, pad, self._width)
        return image

    def _tag(self, block: Tag) -> Image.Image:
        pad = self._scale.length(18)
        label = self._one_line(block.label, block.size, bold=True)
        label_width = label.width + 2 * pad
        lines = self._set(block.spans, block.size, self._width - label_width - 2 * pad)
        inner = max(label.height, sum(line.height for line in lines)) + 2 * self._scale.length(6)
        image = self._blank(inner + self._scale.length(6))
        canvas = ImageDraw.Draw(image)
        right = self._dots - self._margin - 1
        canvas.rectangle((self._margin, 0, right, inner - 1), outline=0, width=_THICK + 1)
        canvas.rectangle((self._margin, 0, self._margin + label_width, inner - 1), fill=0)
        draw_line(canvas, label, self._margin + pad, (inner - label.height) // 2, ink=_WHITE)
        text_top = (inner - sum(line.height for line in lines)) // 2
        self._stack(canvas, lines, self._margin + label_width + pad, text_top, self._width)
        return image

    def _qr(self, block: Qr) -> Image.Image:
        module = max(_LEAST_MODULE, self._scale.length(block.module))
        code = qr_image(block.data, module)
        # The quiet zone that the standard asks for is four modules.
        gap = 4 * module
        room = self._width - code.width - gap
        beside = room >= 6 * self._scale.text(26)
        lines = self._qr_lines(block, room if beside else self._width)
        text_height = sum(line.height for line in lines)
        pad = self._scale.length(12)
        inner = max(code.height, text_height) if beside else code.height + gap + text_height
        image = self._blank(inner + 2 * pad)
        image.paste(code, (self._margin, pad))
        place = (self._margin + code.width + gap, pad) if beside else (self._margin, pad + code.height + gap)
        self._stack(ImageDraw.Draw(image), lines, *place, self._width)
        return image

    def _qr_lines(self, block: Qr, width: int) -> list[Line]:
        heading = self._set((Span(block.heading, True),), 30, width) if block.heading else []
        return heading + [line for text in block.lines for line in self._set((Span(text),), 26, width)]

    def _set(self, spans: tuple[Span, ...], size: int, width: int = 0) -> list[Line]:
        return set_paragraph(spans, size, width or self._width, self._scale)

    def _one_line(self, text: str, size: int, *, bold: bool = False) -> Line:
        (line,) = set_paragraph((Span(text, bold),), size, 1 << 16, self._scale)
        return line

    def _stack(  # noqa: PLR0917 the last one is rarely given
        self, canvas: ImageDraw.ImageDraw, lines: list[Line], x: int, top: int, width: int, align: Align = Align.LEFT
    ) -> int:
        """Draw lines one under the other; the lower edge of the last."""
        for line in lines:
            shift = {Align.LEFT: 0, Align.CENTRE: (width - line.width) // 2, Align.RIGHT: width - line.width}[align]
            draw_line(canvas, line, x + shift, top)
            top += line.height
        return top


def qr_image(data: str, module: int) -> Image.Image:
    """A QR code without quiet zone, `module` dots per module, medium error correction, grey mode."""
    matrix = segno.make_qr(data, error="m", boost_error=False).matrix
    small = Image.new("L", (len(matrix), len(matrix)), _WHITE)
    small.putdata([0 if dark else _WHITE for row in matrix for dark in row])
    return small.resize((small.width * module, small.height * module), Image.Resampling.NEAREST)


def _to_ink(level: int) -> int:
    return _WHITE if level >= _INK_BELOW else 0
