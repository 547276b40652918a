"""Draws the page of an emulated printer as the paper would look."""

from __future__ import annotations

import segno
from PIL import Image, ImageDraw

from drivers.printer.emulated.page import (
    CELL_DOTS,
    CHARACTER_DOTS,
    Page,
    PrintedBarcode,
    PrintedLine,
    PrintedPicture,
    PrintedQr,
    PrintedRun,
)
from drivers.printer.fonts import monospaced_font

# The baseline of a character within its 24-dot cell.
_BASELINE = 20
_WHITE = 255
_INK_BELOW = 150


def render(page: Page) -> Image.Image:
    """The page as an image, one pixel per dot, mode "1"."""
    paper = Image.new("L", (page.dots, max(1, page.height)), _WHITE)
    for item in page.printed:
        match item:
            case PrintedPicture():
                paper.paste(_picture(item), (item.x, item.y))
            case PrintedQr():
                paper.paste(_qr(item), (item.x, item.y))
            case PrintedBarcode():
                ImageDraw.Draw(paper).text((item.x, item.y), item.data, fill=0, font=monospaced_font(CHARACTER_DOTS))
            case PrintedLine():
                for run in item.runs:
                    _draw_run(paper, item, run)
    return paper.point(lambda level: _WHITE if level >= _INK_BELOW else 0, "1")


def _picture(item: PrintedPicture) -> Image.Image:
    return Image.frombytes("1", (item.row_bytes * 8, item.rows), bytes(byte ^ 0xFF for byte in item.bits))


def _qr(item: PrintedQr) -> Image.Image:
    matrix = segno.make_qr(item.data, error=item.correction, boost_error=False).matrix
    small = Image.new("L", (len(matrix), len(matrix)), _WHITE)
    small.putdata([0 if dark else _WHITE for row in matrix for dark in row])
    side = len(matrix) * item.module
    return small.resize((side, side), Image.Resampling.NEAREST)


def _draw_run(paper: Image.Image, line: PrintedLine, run: PrintedRun) -> None:
    """Characters in their cells, enlarged by whole factors as a print head does it."""
    cells = [1 if character.isascii() else 2 for character in run.text]
    plain = Image.new("L", (sum(cells) * CELL_DOTS, CHARACTER_DOTS), _WHITE)
    canvas = ImageDraw.Draw(plain)
    x = 0
    for character, cell in zip(run.text, cells, strict=True):
        canvas.text((x, _BASELINE), character, fill=0, font=monospaced_font(CHARACTER_DOTS), anchor="ls")
        if run.style.bold:
            canvas.text((x + 1, _BASELINE), character, fill=0, font=monospaced_font(CHARACTER_DOTS), anchor="ls")
        x += cell * CELL_DOTS
    if run.style.underlined:
        canvas.rectangle((0, CHARACTER_DOTS - 2, plain.width, CHARACTER_DOTS), fill=0)
    drawn = plain.resize((plain.width * run.style.wide, CHARACTER_DOTS * run.style.high), Image.Resampling.NEAREST)
    if run.style.inverted:
        drawn = drawn.point(lambda level: _WHITE - level)
    paper.paste(drawn, (run.x, line.y + max(0, line.height - drawn.height - 3)))
