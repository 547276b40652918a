"""From a place to an open pipe."""

from __future__ import annotations

from drivers.resource import LpDevice, Resource, SerialPort, TcpEndpoint
from drivers.transport.lp import LpPipe
from drivers.transport.pipe import Pipe, PipeUnavailable
from drivers.transport.serial import SerialPipe
from drivers.transport.tcp import connect


def open_pipe(resource: Resource) -> Pipe:
    """An open pipe to the device; PipeUnavailable when it is not there."""
    match resource:
        case SerialPort():
            return SerialPipe(resource)
        case TcpEndpoint():
            return connect(resource)
        case LpDevice():
            return LpPipe(resource)
        case _:
            raise PipeUnavailable(f"There is no wire to {resource}.")
