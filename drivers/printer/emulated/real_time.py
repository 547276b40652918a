"""Finds real-time commands in a stream as it arrives, across chunks and inside pictures, as a printer's board does."""

from __future__ import annotations

from enum import Enum


class RealTime(Enum):
    """What a real-time command asks for."""

    STATUS = 0x04
    RECOVER = 0x05


# The parameters that mean something; the same bytes with another one are ordinary data.
_PARAMETERS = {RealTime.STATUS.value: (1, 2, 3, 4, 17, 20), RealTime.RECOVER.value: (1, 2)}


class RealTimeScanner:
    """Takes real-time commands out of the stream; it holds back at most two bytes that may begin one."""

    def __init__(self) -> None:
        self._tail = b""

    def feed(self, chunk: bytes) -> tuple[bytes, list[tuple[RealTime, int]]]:
        """The stream without real-time commands, and the commands with their parameter."""
        stream = self._tail + chunk
        data = bytearray()
        found: list[tuple[RealTime, int]] = []
        start = 0
        while (at := stream.find(0x10, start)) >= 0:
            data += stream[start:at]
            start = at
            candidate = stream[at : at + 3]
            if not _may_begin(candidate):
                data.append(0x10)
                start = at + 1
            elif len(candidate) < 3:
                break
            else:
                found.append((RealTime(candidate[1]), candidate[2]))
                start = at + 3
        self._tail = stream[start:] if at >= 0 else b""
        return bytes(data) + (b"" if at >= 0 else stream[start:]), found


def _may_begin(candidate: bytes) -> bool:
    if len(candidate) == 1:
        return True
    parameters = _PARAMETERS.get(candidate[1])
    return parameters is not None and (len(candidate) == 2 or candidate[2] in parameters)
