"""A TCP connection as a pipe."""

from __future__ import annotations

import socket

from drivers.resource import TcpEndpoint
from drivers.transport.descriptor import read_descriptor, write_descriptor
from drivers.transport.pipe import PipeUnavailable

# A printer on the same LAN answers in milliseconds; two seconds allow for one lost SYN and its repetition.
CONNECT_SECONDS = 2.0


class TcpPipe:
    """A connected socket. TCP alone does not notice a device that is switched off: ask it for its status."""

    def __init__(self, connected: socket.socket) -> None:
        connected.setblocking(False)
        if connected.family in (socket.AF_INET, socket.AF_INET6):
            # Status questions are three bytes long; Nagle's algorithm would hold them back behind a job.
            connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket = connected

    def write_some(self, data: bytes | memoryview, seconds: float) -> int:
        """See Pipe."""
        return write_descriptor(self._socket.fileno(), data, seconds)

    def read(self, seconds: float, limit: int = 65536) -> bytes:
        """See Pipe."""
        data = read_descriptor(self._socket.fileno(), seconds, limit)
        if data is None:
            raise PipeUnavailable("The device closed the connection.")
        return data

    def fileno(self) -> int | None:
        """See Pipe."""
        return self._socket.fileno()

    def close(self) -> None:
        """See Pipe."""
        self._socket.close()


def connect(endpoint: TcpEndpoint) -> TcpPipe:
    """A pipe to the endpoint; PipeUnavailable when nobody answers there."""
    try:
        return TcpPipe(socket.create_connection((endpoint.host, endpoint.port), CONNECT_SECONDS))
    except OSError as problem:
        raise PipeUnavailable(f"Nothing answers at {endpoint.host}:{endpoint.port}: {problem}") from problem
