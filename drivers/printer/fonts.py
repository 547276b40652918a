"""Fonts for paper: finding them, keeping them open, and cutting text where the script changes."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont, features

_CJK = ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc")
_TIBETAN = ("NotoSerifTibetan-Regular.ttf", "NotoSerifTibetan-Bold.ttf")
# Debian, Fedora and Arch in turn; /usr/local for fonts that a site adds.
_FOLDERS = (
    "/usr/share/fonts/opentype/noto",
    "/usr/share/fonts/truetype/noto",
    "/usr/share/fonts/google-noto-cjk",
    "/usr/share/fonts/google-noto",
    "/usr/share/fonts/noto-cjk",
    "/usr/share/fonts/noto",
    "/usr/local/share/fonts",
)
# The simplified Chinese proportional and monospaced faces inside the collection.
_FACE_SC = 2
_FACE_MONO_SC = 7


class FontMissing(RuntimeError):
    """A font or the shaping library is not installed; the text names the Debian package."""


@lru_cache(maxsize=64)
def chinese_font(size: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Noto Sans CJK SC; latin and digits included."""
    path = _find(_CJK[bold], "fonts-noto-cjk")
    return ImageFont.truetype(path, size, index=_FACE_SC, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=16)
def monospaced_font(size: int) -> ImageFont.FreeTypeFont:
    """Noto Sans Mono CJK SC: a latin letter is half as wide as a Chinese character."""
    path = _find(_CJK[0], "fonts-noto-cjk")
    return ImageFont.truetype(path, size, index=_FACE_MONO_SC, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=32)
def tibetan_font(size: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Noto Serif Tibetan, shaped; FontMissing without the shaping library, because stacks would be wrong."""
    if not features.check("raqm"):
        raise FontMissing("Tibetan needs the Debian package libfribidi0.")
    path = _find(_TIBETAN[bold], "fonts-noto-core")
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.RAQM)


def is_tibetan(character: str) -> bool:
    """Whether the character belongs to the Tibetan block."""
    return "\u0f00" <= character <= "\u0fff"


def has_tibetan(text: str) -> bool:
    """Whether any character of the text is Tibetan."""
    return any(is_tibetan(character) for character in text)


def by_script(text: str) -> Iterator[tuple[bool, str]]:
    """The text cut into stretches, each with whether it is Tibetan."""
    for tibetan, characters in itertools.groupby(text, is_tibetan):
        yield tibetan, "".join(characters)


@lru_cache(maxsize=8)
def _find(name: str, package: str) -> str:
    for folder in _FOLDERS:
        path = Path(folder) / name
        if path.is_file():
            return str(path)
    for path in Path("/usr/share/fonts").rglob(name):
        return str(path)
    raise FontMissing(f"The font {name} is not installed; it comes with the Debian package {package}.")
