"""Reading and writing a non-blocking file descriptor: what serial, lp and pty have in common."""

from __future__ import annotations

import errno
import os
import select

from drivers.transport.pipe import PipeUnavailable

# What the kernel says when the device behind a descriptor is unplugged.
_GONE = {errno.EIO, errno.ENODEV, errno.ENXIO, errno.EBADF, errno.EPIPE, errno.ECONNRESET, errno.ESHUTDOWN}


def write_descriptor(descriptor: int, data: bytes | memoryview, seconds: float) -> int:
    """Bytes that were taken within `seconds`; PipeUnavailable when the device is gone."""
    try:
        _, writable, _ = select.select([], [descriptor], [], seconds)
        return os.write(descriptor, data) if writable else 0
    except BlockingIOError:
        return 0
    except (OSError, ValueError) as problem:
        raise gone(problem) from problem


def read_descriptor(descriptor: int, seconds: float, limit: int) -> bytes | None:
    """Bytes that came within `seconds`, empty when none did, None at the end of the stream; PipeUnavailable."""
    try:
        readable, _, _ = select.select([descriptor], [], [], seconds)
        return (os.read(descriptor, limit) or None) if readable else b""
    except BlockingIOError:
        return b""
    except (OSError, ValueError) as problem:
        raise gone(problem) from problem


def gone(problem: Exception) -> PipeUnavailable:
    """The one exception for all the ways in which a wire says that the device is gone."""
    if isinstance(problem, OSError) and problem.errno not in _GONE:
        return PipeUnavailable(f"The connection failed: {problem}")
    return PipeUnavailable(f"The device was unplugged or switched off ({problem})")
