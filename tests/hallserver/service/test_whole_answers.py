"""An HTTP answer leaves in one write, and nothing is held back that somebody waits for."""

from __future__ import annotations

import asyncio

from hallserver.answers import HeadWithBody

HEAD = b"HTTP/1.1 201 Created\r\ncontent-length: 2\r\n\r\n"


class Wire(asyncio.Transport):
    """A transport that only remembers."""

    def __init__(self) -> None:
        super().__init__({"peername": ("192.0.2.1", 5)})
        self.written: list[bytes] = []
        self.closed = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        assert not self.closed
        self.written.append(bytes(data))

    def close(self) -> None:
        self.closed = True

    def is_closing(self) -> bool:
        return self.closed


async def test_head_and_body_leave_together() -> None:
    wire = Wire()
    transport = HeadWithBody(wire, asyncio.get_running_loop())
    transport.write(HEAD)
    transport.write(b"{}")
    assert wire.written == [HEAD + b"{}"]
    await asyncio.sleep(0)
    assert wire.written == [HEAD + b"{}"]


async def test_a_head_that_nothing_follows_leaves_at_the_next_turn() -> None:
    wire = Wire()
    transport = HeadWithBody(wire, asyncio.get_running_loop())
    transport.write(HEAD)
    assert wire.written == []
    await asyncio.sleep(0)
    assert wire.written == [HEAD]
    transport.write(b"data: 1\n\n")
    assert wire.written == [HEAD, b"data: 1\n\n"]


async def test_closing_lets_the_head_go_first() -> None:
    wire = Wire()
    transport = HeadWithBody(wire, asyncio.get_running_loop())
    transport.write(HEAD)
    transport.close()
    await asyncio.sleep(0)
    assert (wire.written, wire.closed) == ([HEAD], True)


async def test_a_connection_that_was_cut_gets_nothing_more() -> None:
    wire = Wire()
    transport = HeadWithBody(wire, asyncio.get_running_loop())
    transport.write(HEAD)
    wire.close()
    await asyncio.sleep(0)
    assert wire.written == []


async def test_all_else_is_the_transports_own() -> None:
    transport = HeadWithBody(Wire(), asyncio.get_running_loop())
    assert transport.get_extra_info("peername") == ("192.0.2.1", 5)
    assert transport.is_closing() is False
