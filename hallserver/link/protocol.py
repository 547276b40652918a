"""uvicorn's WebSocket protocol, with the one thing that ASGI cannot say: cut this connection now."""

from __future__ import annotations

import socket
from asyncio.transports import BaseTransport
from typing import cast

from uvicorn._types import ASGISendEvent
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.http11 import Request

#: Key of `scope["extensions"]`: a function without arguments that drops the connection with all that is unsent.
ABORT = "yichuang.abort"

#: Bytes that the kernel keeps for a reader that is slow. What lies there is already old; the newest view is kept by the
#: outbox and goes out as soon as there is room.
_SEND_BUFFER = 256 * 1024


class LinkProtocol(WebSocketsSansIOProtocol):
    """Puts an abort into the scope, and keeps what is under way to a stalled reader small."""

    def connection_made(self, transport: BaseTransport) -> None:
        """Limit the kernel's buffer; an upgraded connection comes with a transport in use, which is as good."""
        super().connection_made(transport)
        connected = transport.get_extra_info("socket")
        if connected is not None:
            connected.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SEND_BUFFER)

    def handle_connect(self, event: Request) -> None:
        """Accept as uvicorn does, then add the abort before the application runs."""
        super().handle_connect(event)
        if self.response.status_code == 101:
            # ASGI types extensions as dictionaries; this one is a function, for our own endpoint alone.
            extensions = cast("dict[str, object]", self.scope["extensions"])
            extensions[ABORT] = self.transport.abort

    async def send(self, message: ASGISendEvent) -> None:
        """Send, and return only once most of it has left: who waits here knows that the reader stalls."""
        await super().send(message)
        await self.writable.wait()
