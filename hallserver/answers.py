"""HTTP answers in one piece: uvicorn writes head and body one after the other, and each write wakes the reader."""

from __future__ import annotations

import asyncio
from typing import Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_HEAD = b"HTTP/1.1 "


class WholeAnswers(HttpToolsProtocol):
    """uvicorn's HTTP protocol; the head of an answer leaves together with the first of its body."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Put the gathering in between."""
        super().connection_made(cast("asyncio.Transport", HeadWithBody(transport, self.loop)))

    def handle_websocket_upgrade(self) -> None:
        """A link writes whole frames itself."""
        gathering = cast("HeadWithBody", self.transport)
        self.transport = gathering.inner
        super().handle_websocket_upgrade()


class HeadWithBody:
    """A transport that holds a head back until something follows it, or until the loop's next turn if nothing does."""

    def __init__(self, inner: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self.inner = inner
        self._loop = loop
        self._head = b""

    def write(self, data: bytes) -> None:
        """As a transport's; a system call for each answer instead of two is a twelfth of all work for it."""
        if self._head:
            data, self._head = self._head + data, b""
        elif data.startswith(_HEAD):
            self._head = data
            self._loop.call_soon(self._let_go)
            return
        self.inner.write(data)

    def close(self) -> None:
        """As a transport's: what was written before leaves first."""
        self._let_go()
        self.inner.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)

    def _let_go(self) -> None:
        if self._head and not self.inner.is_closing():
            self.inner.write(self._head)
        self._head = b""
