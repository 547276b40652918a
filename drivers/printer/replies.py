"""Takes a printer's answers apart: one stream carries real-time bytes, automatic status, paper bytes and texts."""

from __future__ import annotations

import msgspec

from drivers.printer.status import CUSTOM_ANSWER_BYTES

_ASB_BYTES = 4
_TEXT_HEADS = frozenset((0x5F, 0x35, 0x37, 0x3B, 0x3D))
# No printer answers with more than this in one text; longer means that the zero at its end was lost.
_LONGEST_TEXT = 96


class RealTimeReply(msgspec.Struct, frozen=True):
    """One byte in answer to DLE EOT."""

    byte: int


class AutomaticStatus(msgspec.Struct, frozen=True):
    """Four bytes that the printer sent by itself."""

    block: bytes


class PaperReply(msgspec.Struct, frozen=True):
    """One byte in answer to GS r: everything sent before it has been printed."""

    byte: int


class FullStatus(msgspec.Struct, frozen=True):
    """Six bytes of a kiosk printer in answer to DLE EOT 20."""

    block: bytes


class TextReply(msgspec.Struct, frozen=True):
    """A text between its head byte and the closing zero."""

    head: int
    text: bytes


Reply = RealTimeReply | AutomaticStatus | PaperReply | FullStatus | TextReply


class ReplySplitter:
    """Feed it chunks of any size; whole replies come out in order. Bytes that fit nothing are dropped and counted."""

    def __init__(self, *, strict: bool) -> None:
        self._mask = 0x93 if strict else 0x13
        self._rest = bytearray()
        self.dropped = 0

    def feed(self, chunk: bytes) -> list[Reply]:
        """The replies that are complete now."""
        self._rest += chunk
        replies = []
        while (taken := self._take()) is not None:
            reply, length = taken
            del self._rest[:length]
            if reply is None:
                self.dropped += length
            else:
                replies.append(reply)
        return replies

    def _take(self) -> tuple[Reply | None, int] | None:  # noqa: PLR0911 one line per kind of reply
        if not self._rest:
            return None
        head = self._rest[0]
        if self._rest[:2] == b"\x10\x0f":
            return self._block(CUSTOM_ANSWER_BYTES)
        if head & self._mask == 0x12:
            return RealTimeReply(head), 1
        if head & 0x93 == 0x10:
            return self._block(_ASB_BYTES)
        if head in _TEXT_HEADS:
            return self._text()
        if head & 0x90 == 0x00:
            return PaperReply(head), 1
        return None, 1

    def _block(self, length: int) -> tuple[Reply | None, int] | None:
        if len(self._rest) < length:
            # A lost byte must not hold up the answers behind it: a new head shows that the block is broken.
            broken = any(byte & 0x93 in (0x10, 0x12) for byte in self._rest[1:]) and self._rest[1] != 0x0F
            return (None, 1) if broken else None
        block = bytes(self._rest[:length])
        if length == CUSTOM_ANSWER_BYTES:
            return FullStatus(block), length
        whole = all(byte & 0x90 == 0 for byte in block[1:])
        return (AutomaticStatus(block), length) if whole else (None, 1)

    def _text(self) -> tuple[Reply | None, int] | None:
        end = self._rest.find(0, 1)
        if end < 0:
            return (None, 1) if len(self._rest) > _LONGEST_TEXT else None
        return TextReply(self._rest[0], bytes(self._rest[1:end])), end + 1
