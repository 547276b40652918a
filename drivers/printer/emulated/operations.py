"""What a printer is told to do: the operations that the emulator's parser finds in a stream of bytes."""

from __future__ import annotations

from enum import Enum

import msgspec


class Garbage(Enum):
    """Why characters would come out wrong on a real printer."""

    FOUR_BYTE_CODE = "four_byte_gb18030"
    OUTSIDE_CHINESE_MODE = "high_byte_outside_chinese_mode"
    BROKEN_CODE = "broken_double_byte"


class CutKind(Enum):
    """How far the knife goes."""

    FULL = "full"
    PARTIAL = "partial"


class Initialise(msgspec.Struct, frozen=True):
    """Back to the settings of power-on."""


class Text(msgspec.Struct, frozen=True):
    """Characters to print; `garbage` says what is wrong with them."""

    text: str
    garbage: Garbage | None = None


class LineFeed(msgspec.Struct, frozen=True):
    """Print the line and move on by one line spacing."""


class Feed(msgspec.Struct, frozen=True):
    """Print the line and move on by dots or by lines."""

    dots: int = 0
    lines: int = 0


class Size(msgspec.Struct, frozen=True):
    """Character size as factors of the plain one."""

    wide: int
    high: int


class Bold(msgspec.Struct, frozen=True):
    """Emphasis on or off."""

    on: bool


class Invert(msgspec.Struct, frozen=True):
    """White on black on or off."""

    on: bool


class Underline(msgspec.Struct, frozen=True):
    """Underline on or off."""

    on: bool


class SetAlign(msgspec.Struct, frozen=True):
    """0 left, 1 centre, 2 right."""

    place: int


class Position(msgspec.Struct, frozen=True):
    """The next character begins this many dots from the left margin."""

    dots: int


class LineSpacing(msgspec.Struct, frozen=True):
    """Dots from line to line; 0 is the default."""

    dots: int


class RasterBegin(msgspec.Struct, frozen=True):
    """A picture follows row by row; `stored` ones are printed later by GraphicsPrint."""

    row_bytes: int
    rows: int
    stored: bool = False


class RasterRow(msgspec.Struct, frozen=True):
    """One row of the picture, most significant bit left, 1 is black."""

    bits: bytes


class GraphicsPrint(msgspec.Struct, frozen=True):
    """Print the stored picture."""


class QrSetting(msgspec.Struct, frozen=True):
    """Module size in dots or error correction (L, M, Q, H) of the QR codes to come."""

    module: int = 0
    correction: str = ""


class QrStore(msgspec.Struct, frozen=True):
    """The content of the next QR code."""

    data: bytes


class QrPrint(msgspec.Struct, frozen=True):
    """Print the stored QR code."""


class Barcode(msgspec.Struct, frozen=True):
    """A one-dimensional code."""

    system: int
    data: bytes


class Cut(msgspec.Struct, frozen=True):
    """Feed and cut."""

    kind: CutKind
    feed: int = 0


class PaperQuestion(msgspec.Struct, frozen=True):
    """GS r: answer when everything before has been printed."""

    which: int


class ProcessQuestion(msgspec.Struct, frozen=True):
    """GS ( H: answer with this token when everything before has been printed."""

    token: bytes


class AutomaticStatusSetting(msgspec.Struct, frozen=True):
    """GS a: which changes to report."""

    mask: int


class IdentityQuestion(msgspec.Struct, frozen=True):
    """GS I."""

    which: int


class Eject(msgspec.Struct, frozen=True):
    """Hand the slip out of a kiosk printer's mouth, or take it back."""

    mode: int


class Harmless(msgspec.Struct, frozen=True):
    """A known command without an effect on the page."""

    command: bytes


class Unknown(msgspec.Struct, frozen=True):
    """A command no printer of the family knows."""

    command: bytes


Operation = (
    Initialise
    | Text
    | LineFeed
    | Feed
    | Size
    | Bold
    | Invert
    | Underline
    | SetAlign
    | Position
    | LineSpacing
    | RasterBegin
    | RasterRow
    | GraphicsPrint
    | QrSetting
    | QrStore
    | QrPrint
    | Barcode
    | Cut
    | PaperQuestion
    | ProcessQuestion
    | AutomaticStatusSetting
    | IdentityQuestion
    | Eject
    | Harmless
    | Unknown
)
