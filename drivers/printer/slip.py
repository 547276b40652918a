"""A slip of paper as a stack of blocks. Sizes are dots on 576-dot paper; narrower paper scales them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

import msgspec

# The paper width that sizes are given for: 80 mm at 203 dpi.
DESIGN_DOTS = 576
BODY = 26


class Align(Enum):
    """Where a line stands on the paper."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class RuleStyle(Enum):
    """How a line across the paper is drawn."""

    SOLID = "solid"
    DASHED = "dashed"


class Span(msgspec.Struct, frozen=True):
    """A stretch of text in one weight and size (0: that of the line)."""

    text: str
    bold: bool = False
    size: int = 0


class TextLine(msgspec.Struct, frozen=True, tag=True):
    """A paragraph that wraps; `right` stands at the right edge of its first line."""

    spans: tuple[Span, ...]
    size: int = BODY
    align: Align = Align.LEFT
    right: str = ""


class Cell(msgspec.Struct, frozen=True):
    """A label over a large value with its unit; `note` stands right of the label."""

    label: str
    value: str
    unit: str = ""
    note: str = ""
    weight: int = 1


class Columns(msgspec.Struct, frozen=True, tag=True):
    """Cells side by side, each as wide as its weight, with a thin line between them."""

    cells: tuple[Cell, ...]
    value_size: int = 72


class BigText(msgspec.Struct, frozen=True, tag=True):
    """One text as large as it may be: `size` dots, or less where the paper is too narrow."""

    text: str
    size: int = 220


class Rule(msgspec.Struct, frozen=True, tag=True):
    """A line across the paper."""

    style: RuleStyle = RuleStyle.SOLID


class Qr(msgspec.Struct, frozen=True, tag=True):
    """A QR code; a heading and lines stand beside it."""

    data: str
    heading: str = ""
    lines: tuple[str, ...] = ()
    module: int = 6


class CheckRow(msgspec.Struct, frozen=True):
    """One thing to tick off, with a remark."""

    text: str
    note: str = ""


class CheckList(msgspec.Struct, frozen=True, tag=True):
    """Things to tick off, each with an empty box in front."""

    rows: tuple[CheckRow, ...]
    size: int = 30


class Tag(msgspec.Struct, frozen=True, tag=True):
    """A boxed remark that cannot be overlooked: white on black, then the explanation."""

    label: str
    spans: tuple[Span, ...] = ()
    size: int = 28


class Mark(msgspec.Struct, frozen=True, tag=True):
    """The two-by-two pane beside a title."""

    title: str
    size: int = 34


class Feed(msgspec.Struct, frozen=True, tag=True):
    """Empty paper."""

    dots: int


class Cut(msgspec.Struct, frozen=True, tag=True):
    """The end of a piece of paper."""


Block = TextLine | Columns | BigText | Rule | Qr | CheckList | Tag | Mark | Feed | Cut


class Slip(msgspec.Struct, frozen=True):
    """What comes out of the printer, top to bottom. A cut follows at the end without being named."""

    blocks: tuple[Block, ...]


def text_line(
    text: str, size: int = BODY, *, bold: bool = False, align: Align = Align.LEFT, right: str = ""
) -> TextLine:
    """A paragraph in one size; words between `**` are bold."""
    return TextLine(spans(text, bold=bold), size, align, right)


def spans(text: str, *, bold: bool = False) -> tuple[Span, ...]:
    """Text cut into spans; what stands between `**` changes its weight."""
    parts = text.split("**")
    return tuple(Span(part, bold != bool(place % 2)) for place, part in enumerate(parts) if part)


def reprint(slip: Slip, copy: int) -> Slip:
    """The slip with a visible reprint tag under its mark; unchanged for copy 0 or when it bears a tag already."""
    if copy == 0 or any(isinstance(block, Tag) for block in slip.blocks):
        return slip
    tag = Tag(f"补打 {copy}")
    place = 1 if slip.blocks and isinstance(slip.blocks[0], Mark) else 0
    return Slip((*slip.blocks[:place], tag, *slip.blocks[place:]))


def pieces(slip: Slip) -> Iterable[tuple[Block, ...]]:
    """The blocks of each piece of paper, without its cut."""
    piece: list[Block] = []
    for block in slip.blocks:
        if isinstance(block, Cut):
            if piece:
                yield tuple(piece)
            piece = []
        else:
            piece.append(block)
    if piece:
        yield tuple(piece)
