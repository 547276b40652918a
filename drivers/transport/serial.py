"""A serial port as a pipe. pyserial sets the line up; bytes go straight through its descriptor."""

from __future__ import annotations

from serial import SerialException
from serial.serialposix import Serial

from drivers.resource import FlowControl, SerialPort
from drivers.transport.descriptor import gone, read_descriptor, write_descriptor
from drivers.transport.pipe import PipeUnavailable


class SerialPipe:
    """An open serial port, locked against other programs."""

    def __init__(self, port: SerialPort) -> None:
        self._port = _open(port)

    def write_some(self, data: bytes | memoryview, seconds: float) -> int:
        """See Pipe."""
        return write_descriptor(self._descriptor(), data, seconds)

    def read(self, seconds: float, limit: int = 65536) -> bytes:
        """See Pipe."""
        data = read_descriptor(self._descriptor(), seconds, limit)
        if data is None:
            raise PipeUnavailable("The serial adapter was unplugged.")
        return data

    def fileno(self) -> int | None:
        """See Pipe."""
        return self._descriptor()

    def close(self) -> None:
        """See Pipe."""
        try:
            self._port.close()  # type: ignore[no-untyped-call]
        except OSError:
            # Closing the port of an adapter that was pulled out fails; the descriptor is gone all the same.
            self._port.fd = None

    def _descriptor(self) -> int:
        try:
            return int(self._port.fileno())  # type: ignore[no-untyped-call]
        except (OSError, SerialException) as problem:
            raise gone(problem) from problem


def _open(port: SerialPort) -> Serial:
    try:
        return Serial(  # type: ignore[no-untyped-call]
            port.path,
            baudrate=port.baud,
            parity=port.parity.value,
            stopbits=port.stop_bits,
            timeout=0,
            exclusive=True,
            rtscts=port.flow is FlowControl.RTS_CTS,
            dsrdtr=port.flow is FlowControl.DTR_DSR,
            xonxoff=port.flow is FlowControl.XON_XOFF,
        )
    except (OSError, ValueError) as problem:
        raise PipeUnavailable(f"The serial port {port.path} cannot be opened: {problem}") from problem
