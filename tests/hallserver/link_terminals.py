"""A real server on a free port, and terminals that dial it."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Awaitable, Callable

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from websockets.asyncio.client import ClientConnection, connect

from contract.codec import decode_from_server, encode
from contract.commands import AnyCommand
from contract.envelope import (
    Challenge,
    FromServer,
    Hello,
    Notice,
    Order,
    Refusal,
    Reply,
    Snapshot,
    greeting_to_sign,
)
from contract.ids import CommandId, PlaceId, TerminalId, Topic
from contract.views import AnyView
from contract.words import TerminalKind
from hallserver.fleet.registry import Fleet
from hallserver.link.endpoint import LinkEndpoint
from hallserver.link.keys import fingerprint
from tests.hallserver.small_hall import HallDriver

#: Longer than anything here takes; a test that waits this long has failed.
PATIENCE_S = 5.0


class Served:
    """A hall behind a port."""

    def __init__(self, driver: HallDriver, fleet: Fleet, endpoint: LinkEndpoint, port: int) -> None:
        self.driver = driver
        self.hall = driver.hall
        self.fleet = fleet
        self.endpoint = endpoint
        self.port = port

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self.port}/link"


class Terminal:
    """A terminal with a key of its own, as far as the link is concerned."""

    def __init__(self, kind: TerminalKind, place: str, topics: tuple[str, ...] = ()) -> None:
        self.key = Ed25519PrivateKey.generate()
        raw = self.key.public_key().public_bytes_raw()
        self.id = TerminalId(fingerprint(raw))
        self.public_key = base64.b64encode(raw).decode()
        self.kind = kind
        self.place = PlaceId(place)
        self.topics = tuple(Topic(topic) for topic in topics)
        self.views: dict[Topic, AnyView] = {}
        self.told: list[FromServer] = []
        self.socket: ClientConnection | None = None

    def hello(self, challenge: Challenge, **changes: object) -> Hello:
        signature = self.key.sign(greeting_to_sign(challenge.nonce, challenge.hall, self.id))
        fields: dict[str, object] = {
            "terminal": self.id,
            "public_key": self.public_key,
            "signature": base64.b64encode(signature).decode(),
            "terminal_kind": self.kind,
            "place": self.place,
            "topics": self.topics,
            "nonce": "bm9uY2U=",
        }
        return Hello(**{**fields, **changes})  # type: ignore[arg-type]

    async def dial(self, served: Served, **changes: object) -> FromServer:
        """Connect and greet; what the server says to that."""
        self.socket = await connect(served.url, compression=None, max_size=None)
        challenge = await self.receive()
        assert isinstance(challenge, Challenge)
        await self.send(encode(self.hello(challenge, **changes)))
        return await self.receive()

    async def send(self, data: bytes | str) -> None:
        assert self.socket is not None
        await self.socket.send(data)

    async def receive(self) -> FromServer:
        assert self.socket is not None
        async with asyncio.timeout(PATIENCE_S):
            data = await self.socket.recv()
        message = decode_from_server(data if isinstance(data, bytes) else data.encode())
        self.told.append(message)
        if isinstance(message, Snapshot | Notice):
            self.views[message.topic] = message.view
        return message

    async def until(self, wanted: Callable[[FromServer], bool]) -> FromServer:
        """Read on until such a message comes."""
        while True:
            message = await self.receive()
            if wanted(message):
                return message

    async def until_view(self, topic: str, wanted: Callable[[AnyView], bool] = lambda view: True) -> AnyView:
        """Read on until a topic's view is such."""
        named = Topic(topic)
        while named not in self.views or not wanted(self.views[named]):
            await self.receive()
        return self.views[named]

    async def order(self, command: AnyCommand, command_id: str) -> Reply | Refusal:
        await self.send(encode(Order(CommandId(command_id), command)))
        answer = await self.until(
            lambda message: isinstance(message, Reply | Refusal) and message.command_id == command_id
        )
        assert isinstance(answer, Reply | Refusal)
        return answer

    async def closed(self) -> int | None:
        """Wait for the server to hang up; the close code."""
        assert self.socket is not None
        async with asyncio.timeout(PATIENCE_S):
            await self.socket.wait_closed()
        return self.socket.close_code

    async def hang_up(self) -> None:
        if self.socket is not None:
            await self.socket.close()


Serve = Callable[..., Awaitable[Served]]
Dial = Callable[..., Awaitable[Terminal]]
