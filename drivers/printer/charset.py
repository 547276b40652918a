"""Text as the bytes of a printer's Chinese font, or the finding that the font lacks a character."""

from __future__ import annotations

from drivers.printer.profile import Charset

# U+00A5 is a four-byte code in GB18030, which font ROMs print as "06"; U+FFE5 is the character they have.
# The dash of a range is a full-width character in GBK and missing in GB2312.
_REPLACED = str.maketrans({"¥": "￥", "–": "-", "\u00a0": " "})


def encode(text: str, charset: Charset) -> bytes | None:
    """The bytes of the text, one for ASCII and two for all else; None when the font lacks a character."""
    encoded = bytearray()
    for character in text.translate(_REPLACED):
        try:
            code = character.encode(charset.value)
        except UnicodeEncodeError:
            return None
        if len(code) > 2 or (len(code) == 1 and not " " <= character <= "~"):
            return None
        encoded += code
    return bytes(encoded)


def width(text: str) -> int:
    """How many half-width cells the text takes: two for each character that is not ASCII."""
    return sum(1 if character.isascii() else 2 for character in text.translate(_REPLACED))
