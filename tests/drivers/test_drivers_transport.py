"""Pipes: every wire carries bytes both ways and says so when the other side is gone."""

from __future__ import annotations

import fcntl
import os
import struct
import tty
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from drivers.resource import FileSink, LpDevice, SerialPort, TcpEndpoint
from drivers.transport.lp import PORT_NO_ERROR, PORT_PAPER_EMPTY, LpPipe
from drivers.transport.memory import null_cable
from drivers.transport.opening import open_pipe
from drivers.transport.pipe import Pipe, PipeUnavailable


class Pty:
    """A pseudo terminal that stands in for a device node."""

    def __init__(self) -> None:
        self.far, self._near = os.openpty()
        tty.setraw(self._near)
        self.path = os.ttyname(self._near)

    def unplug(self) -> None:
        os.close(self._near)
        os.close(self.far)


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as opened:
        yield opened


def opened(stack: ExitStack, pipe: Pipe) -> Pipe:
    stack.callback(pipe.close)
    return pipe


@pytest.mark.parametrize("place", [SerialPort, LpDevice])
def test_device_nodes_carry_bytes_both_ways(stack: ExitStack, place: Callable[[str], SerialPort | LpDevice]) -> None:
    pty = Pty()
    stack.callback(pty.unplug)
    pipe = opened(stack, open_pipe(place(pty.path)))
    assert pipe.read(0) == b""
    assert pipe.write_some(b"\x10\x04\x01", 1.0) == 3
    assert os.read(pty.far, 10) == b"\x10\x04\x01"
    os.write(pty.far, b"\x12\x0a\x0d\x11")
    assert pipe.read(1.0) == b"\x12\x0a\x0d\x11"


@pytest.mark.parametrize("place", [SerialPort, LpDevice])
def test_an_unplugged_device_node_is_noticed_on_writing(
    stack: ExitStack, place: Callable[[str], SerialPort | LpDevice]
) -> None:
    pty = Pty()
    pipe = opened(stack, open_pipe(place(pty.path)))
    pty.unplug()
    with pytest.raises(PipeUnavailable):
        pipe.write_some(b"x", 1.0)
    pipe.close()
    pipe.close()


def test_an_unplugged_serial_port_is_noticed_on_reading(stack: ExitStack) -> None:
    pty = Pty()
    pipe = opened(stack, open_pipe(SerialPort(pty.path)))
    pty.unplug()
    with pytest.raises(PipeUnavailable, match="unplugged"):
        pipe.read(1.0)


def test_a_serial_port_belongs_to_one_program(stack: ExitStack) -> None:
    pty = Pty()
    stack.callback(pty.unplug)
    opened(stack, open_pipe(SerialPort(pty.path)))
    with pytest.raises(PipeUnavailable, match="cannot be opened"):
        open_pipe(SerialPort(pty.path))


@pytest.mark.parametrize(
    "place",
    [SerialPort("/dev/no-such-port"), LpDevice("/dev/usb/no-such-lp"), TcpEndpoint("127.0.0.1", 1), FileSink("x")],
)
def test_what_is_not_there_cannot_be_opened(place: SerialPort | LpDevice | TcpEndpoint | FileSink) -> None:
    with pytest.raises(PipeUnavailable):
        open_pipe(place)


def test_a_null_cable_joins_two_ends(stack: ExitStack) -> None:
    left, right = (opened(stack, end) for end in null_cable())
    left.write_some(b"question", 1.0)
    assert right.read(1.0, limit=5) == b"quest"
    assert right.read(1.0) == b"ion"
    right.close()
    with pytest.raises(PipeUnavailable):
        left.read(1.0)


def test_a_full_pipe_takes_nothing_more(stack: ExitStack) -> None:
    left, _right = (opened(stack, end) for end in null_cable())
    while left.write_some(b"x" * 65536, 0.0):
        pass
    assert left.write_some(b"x", 0.01) == 0


@pytest.mark.parametrize(("status", "expected"), [(0x18, PORT_NO_ERROR), (0x30, PORT_PAPER_EMPTY)])
def test_the_usb_port_knows_about_paper(
    stack: ExitStack, monkeypatch: pytest.MonkeyPatch, status: int, expected: int
) -> None:
    pty = Pty()
    stack.callback(pty.unplug)
    pipe = LpPipe(LpDevice(pty.path))
    opened(stack, pipe)
    assert pipe.port_status() is None

    def answer(_descriptor: int, _request: int, buffer: bytearray) -> int:
        buffer[:] = struct.pack("=i", status)
        return 0

    monkeypatch.setattr(fcntl, "ioctl", answer)
    found = pipe.port_status()
    assert found == status
    assert found & expected
