"""Sets paragraphs: cuts text where a line may break, measures it, and draws the lines. Lengths are dots."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec
from PIL import ImageDraw, ImageFont

from drivers.printer.fonts import by_script, chinese_font, has_tibetan, tibetan_font
from drivers.printer.slip import Span

# A line of Chinese is a third higher than its characters; Tibetan stacks reach far below the line.
_CHINESE_ASCENT, _CHINESE_DESCENT = 1.04, 0.31
_TIBETAN_ASCENT, _TIBETAN_DESCENT = 1.05, 0.85
# Large figures have nothing below the line, and the white above them is wanted for the label.
_FIGURES_FROM, _FIGURES_ASCENT, _FIGURES_DESCENT = 44, 0.92, 0.12
# Below this the strokes of a Chinese character run together at 203 dpi.
LEAST_SIZE = 24

_OPENING = "（《〈“‘【「『[("
_CLOSING = "，。、；：？！）》〉”’】」』…·,.;:?!)]%℃"
_FIGURES = "0123456789–-~+:. ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_TOKEN = re.compile(r"[ༀ-࿿]+?[་།༎༔]+ ?|[ༀ-࿿]+|[0-9A-Za-z\-–_/:.@+#&]+|\s+|.", re.DOTALL)


class Piece(msgspec.Struct, frozen=True):
    """Text in one font at its place on the line."""

    x: int
    text: str
    font: ImageFont.FreeTypeFont


class Line(msgspec.Struct, frozen=True):
    """A set line: its pieces, its width, and how far it reaches above and below its baseline."""

    pieces: tuple[Piece, ...]
    width: int
    ascent: int
    descent: int

    @property
    def height(self) -> int:
        """The line's height in dots."""
        return self.ascent + self.descent


class Scale:
    """Turns sizes on design paper into sizes on the printer's paper."""

    def __init__(self, dots: int, design_dots: int) -> None:
        self._factor = min(1.0, dots / design_dots)

    def length(self, dots: int) -> int:
        """A distance, scaled."""
        return max(1, round(dots * self._factor)) if dots else 0

    def text(self, size: int) -> int:
        """A text size, scaled but legible."""
        return max(LEAST_SIZE, round(size * self._factor))


def set_paragraph(spans: Iterable[Span], size: int, width: int, scale: Scale) -> list[Line]:
    """The lines of a paragraph, each at most `width` wide."""
    lines: list[list[_Word]] = [[]]
    used = 0
    for word in _words(spans, size, width, scale):
        if used + word.ink_width > width and lines[-1]:
            lines.append([])
            used = 0
        if word.blank and not lines[-1]:
            continue
        lines[-1].append(word)
        used += word.width
    _keep_company(lines)
    return [_line(words) for words in lines if words]


def draw_line(canvas: ImageDraw.ImageDraw, line: Line, x: int, top: int, ink: int = 0) -> None:
    """Draw a set line with its upper edge at `top`."""
    for piece in line.pieces:
        canvas.text((x + piece.x, top + line.ascent), piece.text, fill=ink, font=piece.font, anchor="ls")


def break_text(text: str) -> list[str]:
    """The text in stretches that must not be parted: a word, a character with its closing or opening marks."""
    tokens: list[str] = []
    glue = False
    for token in _TOKEN.findall(text):
        if tokens and (glue or token[0] in _CLOSING):
            tokens[-1] += token
        else:
            tokens.append(token)
        glue = token in _OPENING
    return tokens


class _Word(msgspec.Struct, frozen=True):
    text: str
    bold: bool
    size: int
    width: int
    ink_width: int
    blank: bool


def _keep_company(lines: list[list[_Word]]) -> None:
    """A last line of one character looks like a mistake: give it two more from the line before."""
    if len(lines) < 2 or len(lines[-1]) > 1 or len(lines[-2]) < 5:
        return
    moved = lines[-2][-2:]
    if sum(word.width for word in moved + lines[-1]) * 2 < sum(word.width for word in lines[-2]):
        lines[-2:] = [lines[-2][:-2], moved + lines[-1]]


def _words(spans: Iterable[Span], size: int, width: int, scale: Scale) -> Iterator[_Word]:
    for span in spans:
        dots = scale.text(span.size or size)
        for token in break_text(span.text):
            word = _word(token, span.bold, dots)
            if word.ink_width <= width:
                yield word
            else:
                yield from (_word(character, span.bold, dots) for character in token)


def _word(text: str, bold: bool, size: int) -> _Word:
    width = _width(text, bold, size)
    stripped = text.rstrip()
    ink = width if stripped == text else _width(stripped, bold, size)
    return _Word(text, bold, size, width, ink, not stripped)


def _width(text: str, bold: bool, size: int) -> int:
    return round(sum(_font(tibetan, bold, size).getlength(part) for tibetan, part in by_script(text)))


def _font(tibetan: bool, bold: bool, size: int) -> ImageFont.FreeTypeFont:
    return tibetan_font(size, bold) if tibetan else chinese_font(size, bold)


def _line(words: list[_Word]) -> Line:
    pieces: list[Piece] = []
    x = 0.0
    ascent = descent = 0
    for bold, size, text in _stretches(words):
        for tibetan, part in by_script(text):
            font = _font(tibetan, bold, size)
            pieces.append(Piece(round(x), part, font))
            x += font.getlength(part)
            above, below = _reach(part, size, font)
            ascent, descent = max(ascent, above), max(descent, below)
    return Line(tuple(pieces), round(x), ascent, descent)


def _stretches(words: list[_Word]) -> Iterator[tuple[bool, int, str]]:
    """Neighbouring words of one look joined again, so that shaping and spacing are those of whole text."""
    texts: list[str] = []
    look: tuple[bool, int] | None = None
    for word in words:
        if look != (word.bold, word.size):
            if look is not None:
                yield *look, "".join(texts)
            look, texts = (word.bold, word.size), []
        texts.append(word.text)
    if look is not None:
        yield *look, "".join(texts).rstrip()


def _reach(text: str, size: int, font: ImageFont.FreeTypeFont) -> tuple[int, int]:
    if size >= _FIGURES_FROM and all(character in _FIGURES for character in text):
        return round(size * _FIGURES_ASCENT), round(size * _FIGURES_DESCENT)
    if not has_tibetan(text):
        return round(size * _CHINESE_ASCENT), round(size * _CHINESE_DESCENT)
    _, top, _, bottom = font.getbbox(text, anchor="ls")
    return max(round(size * _TIBETAN_ASCENT), -int(top) + 2), max(round(size * _TIBETAN_DESCENT), int(bottom) + 2)
