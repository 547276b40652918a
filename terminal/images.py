"""Pictures that QML asks for by name: line icons in any colour, and QR codes."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import segno
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "icons"

#: Side in pixels where a page asks for none.
USUAL_SIDE = 48

#: Modules of white that a reader needs around a QR code (ISO/IEC 18004 asks for four).
QUIET_MODULES = 4

_STROKE = re.compile(r'stroke-width="([0-9.]+)"')


class IconProvider(QQuickImageProvider):
    """`image://icon/NAME?COLOR,STROKE`: one of assets/icons. RRGGBB or AARRGGBB; stroke 0 is the drawing's own."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, identifier: str, size: QSize, wanted: QSize) -> QImage:
        name, _, rest = identifier.partition("?")
        color, _, stroke = rest.partition(",")
        side = wanted.width() if wanted.width() > 0 else USUAL_SIDE
        return icon_image(name, QColor(f"#{color or '000000'}"), side, float(stroke or 0))


class QrProvider(QQuickImageProvider):
    """`image://qr/TEXT`: one pixel per module, quiet zone included."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, identifier: str, size: QSize, wanted: QSize) -> QImage:
        return qr_image(unquote(identifier))


def icon_image(name: str, color: QColor, side: int, stroke: float = 0) -> QImage:
    """The icon in a square of `side` pixels; KeyError if there is no such drawing."""
    text = _drawing(name).replace("currentColor", color.name())
    if stroke > 0:
        text = _STROKE.sub(f'stroke-width="{stroke}"', text, count=1)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(color.alphaF())
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


def icon_names() -> list[str]:
    """Every icon there is."""
    return sorted(path.stem for path in FOLDER.glob("*.svg"))


def qr_image(text: str) -> QImage:
    """A QR code (level M), one pixel per module, black on white."""
    rows = [bytes(row) for row in segno.make_qr(text, error="m").matrix_iter(border=QUIET_MODULES)]
    image = QImage(len(rows[0]), len(rows), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                image.setPixelColor(x, y, QColor("#0E2238"))
    return image


@cache
def _drawing(name: str) -> str:
    path = FOLDER / f"{name}.svg"
    if not path.is_file():
        raise KeyError(f"There is no icon “{name}” in {FOLDER}.")
    return path.read_text(encoding="utf-8")
