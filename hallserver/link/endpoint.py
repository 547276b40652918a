"""The ASGI application behind /link: lets connections in, watches over slow readers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import structlog

from hallserver.fleet.registry import Fleet
from hallserver.link.keys import ServerKey
from hallserver.link.limits import LinkLimits, Turnstile
from hallserver.link.outbox import Outbox, ViewBytes
from hallserver.link.protocol import ABORT
from hallserver.link.session import Session
from hallserver.service.hall import Hall

_log = structlog.get_logger("link")

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
SendEvent = Callable[[dict[str, Any]], Awaitable[None]]

#: WebSocket close codes: try again later; normal end.
_TRY_LATER, _NORMAL = 1013, 1000

#: Between two looks at who stalls (seconds): the cut comes at most this much late.
_WATCH_S = 1.0

#: A farewell is small; a terminal that does not take it within this time (seconds) is cut.
_FAREWELL_S = 2.0


class LinkEndpoint:
    """All links of one hall server."""

    def __init__(self, hall: Hall, fleet: Fleet, key: ServerKey, limits: LinkLimits = LinkLimits()) -> None:  # noqa: B008
        self._hall = hall
        self._fleet = fleet
        self._key = key
        self._limits = limits
        self._turnstile = Turnstile(limits)
        self._words = ViewBytes()
        self._open: dict[Outbox, Callable[[], None]] = {}
        self._watch: asyncio.TimerHandle | None = None

    @property
    def connections(self) -> int:
        """How many are open now."""
        return self._turnstile.connections

    async def __call__(self, scope: Scope, receive: Receive, send: SendEvent) -> None:
        """Serve one WebSocket connection."""
        await receive()
        address = (scope.get("client") or ("", 0))[0]
        if not self._turnstile.enter(address):
            _log.warning("connection refused, too many", address=address)
            await send({"type": "websocket.close", "code": _TRY_LATER})
            return
        left = _Once(lambda: self._turnstile.known(address))
        try:
            await send({"type": "websocket.accept"})
            await self._serve(scope, receive, send, address=address, on_admitted=left)
        finally:
            left()
            self._turnstile.leave()

    async def _serve(
        self, scope: Scope, receive: Receive, send: SendEvent, *, address: str, on_admitted: Callable[[], None]
    ) -> None:
        outbox = Outbox(self._words, self._limits.replies)
        session = Session(
            self._hall,
            self._fleet,
            self._key,
            limits=self._limits,
            outbox=outbox,
            address=address,
            on_admitted=on_admitted,
        )
        abort = (scope.get("extensions") or {}).get(ABORT, _nothing)
        writing = asyncio.get_running_loop().create_task(_write(outbox, send))
        self._open[outbox] = abort
        self._look_after()
        try:
            await session.run(_Messages(receive))
            await asyncio.wait((writing,), timeout=_FAREWELL_S)
        finally:
            del self._open[outbox]
            if not writing.done():
                abort()
                writing.cancel()

    def _look_after(self) -> None:
        if self._watch is None:
            self._watch = asyncio.get_running_loop().call_later(_WATCH_S, self._cut_stalled)

    def _cut_stalled(self) -> None:
        self._watch = None
        now = asyncio.get_running_loop().time()
        for outbox, abort in tuple(self._open.items()):
            since = outbox.sending_since
            if since is not None and now - since > self._limits.stall_s:
                _log.warning("reader cut, it took nothing", seconds=round(now - since, 1))
                abort()
            elif outbox.overflown:
                _log.warning("reader cut, it does not take its replies")
                abort()
        if self._open:
            self._look_after()


class _Messages:
    """What a terminal sends, as bytes, until it hangs up."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive

    def __aiter__(self) -> _Messages:
        return self

    async def __anext__(self) -> bytes:
        event = await self._receive()
        if event["type"] != "websocket.receive":
            raise StopAsyncIteration
        text = event.get("text")
        return text.encode() if text is not None else bytes(event["bytes"])


class _Once:
    """Calls something the first time it is called."""

    def __init__(self, action: Callable[[], None]) -> None:
        self._action: Callable[[], None] | None = action

    def __call__(self) -> None:
        action, self._action = self._action, None
        if action is not None:
            action()


async def _write(outbox: Outbox, send: SendEvent) -> None:
    """Binary frames hold the same JSON as text frames, and cost neither side a second decoding."""
    try:
        await outbox.drain(lambda data: send({"type": "websocket.send", "bytes": data}))
        await send({"type": "websocket.close", "code": _NORMAL})
    except OSError:
        # The terminal is gone; the reading side hears the same and ends the session.
        return


def _nothing() -> None:
    """In place of an abort, where a server offers none: its own time-outs end the connection."""
