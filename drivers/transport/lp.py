"""A USB printer behind the kernel's usblp as a pipe."""

from __future__ import annotations

import errno
import fcntl
import os
import struct

from drivers.resource import LpDevice
from drivers.transport.descriptor import gone, read_descriptor, write_descriptor
from drivers.transport.pipe import PipeUnavailable

# LPGETSTATUS of <linux/lp.h>: the status byte that every device of the USB printer class has.
_LPGETSTATUS = 0x060B
PORT_PAPER_EMPTY = 0x20
PORT_NO_ERROR = 0x08


class LpPipe:
    """An open `/dev/usb/lpN`. Its node vanishes when the printer is unplugged."""

    def __init__(self, device: LpDevice) -> None:
        try:
            self._descriptor = os.open(device.path, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError as problem:
            raise PipeUnavailable(f"The printer port {device.path} cannot be opened: {problem}") from problem

    def write_some(self, data: bytes | memoryview, seconds: float) -> int:
        """See Pipe."""
        return write_descriptor(self._descriptor, data, seconds)

    def read(self, seconds: float, limit: int = 65536) -> bytes:
        """See Pipe. usblp reports an end of file for 'nothing to say', so that is not taken for unplugged."""
        return read_descriptor(self._descriptor, seconds, limit) or b""

    def fileno(self) -> int | None:
        """None: usblp calls the port readable even when the printer has nothing to say."""
        return None

    def port_status(self) -> int | None:
        """The USB printer-class status byte, see PORT_PAPER_EMPTY and PORT_NO_ERROR; None where the port has none."""
        answer = bytearray(4)
        try:
            fcntl.ioctl(self._descriptor, _LPGETSTATUS, answer)
        except OSError as problem:
            if problem.errno in (errno.ENOTTY, errno.EINVAL):
                return None
            raise gone(problem) from problem
        return int(struct.unpack("=i", answer)[0])

    def close(self) -> None:
        """See Pipe."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1
