"""What waits to be sent to one terminal: replies in order, and of each topic only the newest view."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

import msgspec

from contract.codec import encode
from contract.envelope import FromServer
from contract.ids import Seq, Topic
from contract.views import AnyView

#: Sends one message; waits while the reader does not take what was sent before.
Send = Callable[[bytes], Awaitable[None]]

_encoder = msgspec.json.Encoder()


class ViewBytes:
    """Encodes each view once, however many terminals it goes to."""

    def __init__(self) -> None:
        self._encoded: dict[Topic, tuple[AnyView, msgspec.Raw]] = {}

    def message(self, kind: str, topic: Topic, seq: Seq, view: AnyView) -> bytes:
        """A Snapshot or Notice as it goes over the wire."""
        known = self._encoded.get(topic)
        if known is None or known[0] is not view:
            known = self._encoded[topic] = (view, msgspec.Raw(_encoder.encode(view)))
        return _encoder.encode({"kind": kind, "topic": topic, "seq": seq, "view": known[1]})


class Outbox:
    """Bounded by construction: one view per topic, and `most_replies` replies."""

    __slots__ = ("_end", "_fresh", "_most", "_replies", "_views", "_wake", "_words", "overflown", "sending_since")

    def __init__(self, words: ViewBytes, most_replies: int) -> None:
        self._words = words
        self._most = most_replies
        self._replies: deque[bytes] = deque()
        self._views: dict[Topic, tuple[Seq, AnyView]] = {}
        self._fresh: set[Topic] = set()
        self._wake = asyncio.Event()
        self._end = False
        self.overflown = False
        #: Loop time at which the message now being sent was handed over; None while nothing is.
        self.sending_since: float | None = None

    def say(self, message: FromServer) -> None:
        """Send this after all that was said before."""
        if len(self._replies) >= self._most:
            self.overflown = True
            return
        self._replies.append(encode(message))
        self._wake.set()

    def offer(self, topic: Topic, seq: Seq, view: AnyView) -> None:
        """Send this view of a topic, in place of an older one that has not gone out."""
        self._views[topic] = (seq, view)
        self._wake.set()

    def snapshot(self, topic: Topic, seq: Seq, view: AnyView) -> None:
        """The first view of a topic that is followed from now on."""
        waiting = self._views.get(topic)
        if waiting is None or waiting[0] <= seq:
            self._views[topic] = (seq, view)
        self._fresh.add(topic)
        self._wake.set()

    def drop(self, topics: frozenset[Topic]) -> None:
        """These are not followed any more."""
        for topic in topics:
            self._views.pop(topic, None)
            self._fresh.discard(topic)

    def finish(self) -> None:
        """End once all replies have gone out."""
        self._end = True
        self._wake.set()

    async def drain(self, send: Send) -> None:
        """Send what comes until finished. OSError when the connection breaks."""
        loop = asyncio.get_running_loop()
        while True:
            message = self._next()
            if message is None:
                if self._end:
                    return
                self._wake.clear()
                await self._wake.wait()
                continue
            self.sending_since = loop.time()
            await send(message)
            self.sending_since = None

    def _next(self) -> bytes | None:
        if self._replies:
            return self._replies.popleft()
        if self._end or not self._views:
            return None
        topic = next(iter(self._views))
        seq, view = self._views.pop(topic)
        kind = "Snapshot" if topic in self._fresh else "Notice"
        self._fresh.discard(topic)
        return self._words.message(kind, topic, seq, view)
