"""A null cable: two pipe ends in one process."""

from __future__ import annotations

import socket

from drivers.transport.tcp import TcpPipe


def null_cable() -> tuple[TcpPipe, TcpPipe]:
    """Two joined pipes; what is written into one is read from the other, and closing one is seen by the other."""
    left, right = socket.socketpair()
    return TcpPipe(left), TcpPipe(right)
