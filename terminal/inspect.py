"""Looks at a page as a person would: is any text cut off, outside, on top of another, or too pale to read?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import Enum

import msgspec
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from terminal.probe import scene_rect, walk, window_rect

#: Half a pixel of rounding at each end is nobody's mistake.
TOLERANCE = 1.5

#: Share of a line's height above and below that holds no letter, only the font's line gap.
LINE_GAP = 0.18

#: Two texts may share this part of the smaller one's area before they count as on top of each other.
OVERLAP_SHARE = 0.04

#: Most pixels looked at in one text; a grid of them is taken from larger ones.
SAMPLES = 4_000


class Problem(Enum):
    """What can be wrong with a text or a control."""

    ELIDED = "elided"
    CUT = "cut"
    OUTSIDE_PANE = "outside_pane"
    OUTSIDE_WINDOW = "outside_window"
    OVERLAP = "overlap"
    CONTRAST = "contrast"
    SMALL_TARGET = "small_target"


class Finding(msgspec.Struct, frozen=True):
    """One problem with one text; `detail` says by how much."""

    problem: Problem
    text: str
    detail: str


def inspect(item: QQuickItem, image: QImage, minimum_contrast: float) -> list[Finding]:
    """Everything wrong with the page below `item`, of which `image` is a grab of its window."""
    return [*clipped(item), *overlaps(item), *pale(item, image, minimum_contrast)]


def clipped(item: QQuickItem) -> list[Finding]:
    """Texts that are elided, cut, or reach out of their pane or window."""
    return [finding for text in texts(item) for finding in _clipped(text)]


def overlaps(item: QQuickItem) -> list[Finding]:
    """Pairs of texts of which one lies on the other."""
    placed = [(text, letters_rect(text)) for text in texts(item)]
    return [
        Finding(Problem.OVERLAP, _words(a), f"lies on “{_words(b)}”")
        for index, (a, area) in enumerate(placed)
        for b, other in placed[index + 1 :]
        if _shared(area, other) > OVERLAP_SHARE
    ]


def pale(item: QQuickItem, image: QImage, minimum: float) -> list[Finding]:
    """Texts whose contrast to what lies behind them is under `minimum`; disabled controls are exempt."""
    findings = []
    for text in texts(item):
        if not text.isEnabled():
            continue
        ratio = text_contrast(text, image)
        if ratio is not None and ratio < minimum - 0.005:
            findings.append(Finding(Problem.CONTRAST, _words(text), f"{ratio:.2f}, at least {minimum:g}"))
    return findings


def small_targets(item: QQuickItem, width: float, height: float) -> list[Finding]:
    """Controls that are smaller than this in screen pixels."""
    findings = []
    for control in walk(item):
        if control.property("settleTime") is None or not _visible(control):
            continue
        area = scene_rect(control)
        if area.width() < width - TOLERANCE or area.height() < height - TOLERANCE:
            size = f"{area.width():.0f}×{area.height():.0f}, at least {width:g}×{height:g}"
            findings.append(Finding(Problem.SMALL_TARGET, str(control.property("label")), size))
    return findings


def texts(item: QQuickItem) -> Iterator[QQuickItem]:
    """Every visible text that is not empty."""
    for candidate in walk(item):
        if candidate.inherits("QQuickText") and _words(candidate) and _visible(candidate):
            yield candidate


def letters_rect(text: QQuickItem) -> QRectF:
    """Where the letters of a text are in the window: their ink, or for several lines the lines without their gaps."""
    if int(text.property("lineCount")) == 1:
        return text.mapRectToScene(_ink(text))
    width, height = float(text.property("contentWidth")), float(text.property("contentHeight"))
    x = _offset(_number(text, "horizontalAlignment"), text.width(), width, centre=0x4, end=0x2)
    y = _offset(_number(text, "verticalAlignment"), text.height(), height, centre=0x80, end=0x40)
    line = height / max(1, int(text.property("lineCount")))
    y += float(text.property("topPadding")) if y == 0 else 0
    return text.mapRectToScene(QRectF(x, y + line * LINE_GAP, width, height - 2 * line * LINE_GAP))


def text_contrast(text: QQuickItem, image: QImage) -> float | None:
    """Contrast (1…21) of a text's colour to the commonest other colour around its letters; None off the picture."""
    background = _background(text, image)
    if background is None:
        return None
    return contrast(_blended(_color(text), background, _opacity(text)), background)


def contrast(a: QColor, b: QColor) -> float:
    """The contrast ratio of two colours as WCAG 2 defines it, 1…21."""
    lighter, darker = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _ink(text: QQuickItem) -> QRectF:
    metrics = QFontMetricsF(text.property("font"))
    words = str(text.property("text"))
    ink = metrics.tightBoundingRect(words)
    width = float(text.property("contentWidth"))
    # A text that shrinks to fit says only by its width how far it has shrunk.
    shrunk = min(1.0, width / max(1.0, metrics.horizontalAdvance(words)))
    x = _offset(_number(text, "horizontalAlignment"), text.width(), width, centre=0x4, end=0x2)
    top = text.baselineOffset() + ink.top() * shrunk
    return QRectF(x + ink.left() * shrunk, top, ink.width() * shrunk, ink.height() * shrunk)


def _clipped(text: QQuickItem) -> Iterator[Finding]:
    words = _words(text)
    if text.property("truncated"):
        yield Finding(Problem.ELIDED, words, "ends in an ellipsis")
    over = float(text.property("contentWidth")) - text.width()
    if over > TOLERANCE:
        yield Finding(Problem.CUT, words, f"{over:.0f} pixels wider than its place")
    area = letters_rect(text)
    if out := _out_of(area, window_rect(text)):
        yield Finding(Problem.OUTSIDE_WINDOW, words, out)
    pane = _pane(text)
    if pane is not None and (out := _out_of(area, scene_rect(pane))):
        yield Finding(Problem.OUTSIDE_PANE, words, out)


def _out_of(area: QRectF, frame: QRectF) -> str:
    over = {
        "left": frame.left() - area.left(),
        "right": area.right() - frame.right(),
        "above": frame.top() - area.top(),
        "below": area.bottom() - frame.bottom(),
    }
    return ", ".join(f"{pixels:.0f} pixels {side}" for side, pixels in over.items() if pixels > TOLERANCE)


def _pane(text: QQuickItem) -> QQuickItem | None:
    """The nearest rectangle around a text that can be seen, or that clips."""
    item = text.parentItem()
    while item is not None:
        if item.clip() or (item.inherits("QQuickRectangle") and _drawn(item)):
            return item
        item = item.parentItem()
    return None


def _drawn(rectangle: QQuickItem) -> bool:
    color = rectangle.property("color")
    return isinstance(color, QColor) and color.alpha() > 0 and rectangle.width() > 1 and rectangle.height() > 1


def _visible(item: QQuickItem) -> bool:
    return item.isVisible() and item.width() > 0 and item.height() > 0 and _opacity(item) > 0


def _words(text: QQuickItem) -> str:
    return str(text.property("text") or "").strip()


def _number(item: QQuickItem, expression: str) -> int:
    """A property that holds one of Qt Quick's private enums, which Python cannot read directly."""
    context = qmlContext(item)
    if context is None:
        return 0
    value = QQmlExpression(context, item, f"Number({expression})").evaluate()
    return int(value[0] if isinstance(value, tuple) else value)


def _offset(alignment: int, available: float, needed: float, *, centre: int, end: int) -> float:
    if alignment & centre:
        return (available - needed) / 2
    return available - needed if alignment & end else 0


def _shared(a: QRectF, b: QRectF) -> float:
    both = a.intersected(b)
    smaller = min(a.width() * a.height(), b.width() * b.height())
    return both.width() * both.height() / smaller if smaller > 0 and not both.isEmpty() else 0


def _background(text: QQuickItem, image: QImage) -> QColor | None:
    ratio = image.devicePixelRatio()
    area = letters_rect(text).adjusted(-2, -2, 2, 2)
    frame = QRectF(area.x() * ratio, area.y() * ratio, area.width() * ratio, area.height() * ratio)
    seen = frame.toAlignedRect().intersected(image.rect())
    if seen.isEmpty():
        return None
    step = max(1, int((seen.width() * seen.height() / SAMPLES) ** 0.5))
    columns = range(seen.left(), seen.right() + 1, step)
    counts = Counter(image.pixel(x, y) for y in range(seen.top(), seen.bottom() + 1, step) for x in columns)
    ink = _color(text).rgb()
    others = [color for color, _ in counts.most_common() if color != ink]
    return QColor(others[0]) if others else QColor(ink)


def _color(text: QQuickItem) -> QColor:
    color = text.property("color")
    return color if isinstance(color, QColor) else QColor("black")


def _opacity(item: QQuickItem) -> float:
    opacity, walker = 1.0, item
    while walker is not None:
        opacity *= walker.opacity()
        walker = walker.parentItem()
    return opacity


def _blended(front: QColor, back: QColor, opacity: float) -> QColor:
    share = front.alphaF() * opacity
    channels = (
        front.redF() * share + back.redF() * (1 - share),
        front.greenF() * share + back.greenF() * (1 - share),
        front.blueF() * share + back.blueF() * (1 - share),
    )
    return QColor.fromRgbF(*channels)


def _luminance(color: QColor) -> float:
    red, green, blue = (_linear(channel) for channel in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
