"""What a byte pipe to a device is, whatever the wire."""

from __future__ import annotations

from typing import Protocol


class PipeUnavailable(ConnectionError):
    """The device cannot be reached or is gone; the text says how it showed."""


class Pipe(Protocol):
    """Bytes both ways. Every method but `close` raises PipeUnavailable once the other side is gone."""

    def write_some(self, data: bytes | memoryview, seconds: float) -> int:
        """Hand over as much as is taken within `seconds`; the number of bytes taken, perhaps 0."""

    def read(self, seconds: float, limit: int = 65536) -> bytes:
        """What has come, waiting at most `seconds` for the first byte; empty when nothing came."""

    def fileno(self) -> int | None:
        """A descriptor that is readable when bytes wait, or None when this wire has to be asked."""

    def close(self) -> None:
        """Give the wire back; harmless when done twice."""
