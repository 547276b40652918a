"""A whole fleet on the link: from the key that calls to the board that knows, with 1,058 terminals connected."""

from __future__ import annotations

import asyncio
import base64
import time
from collections.abc import Iterable
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from websockets.asyncio.client import ClientConnection, connect

from bench.effort import Effort
from bench.halls import LETTERS, PIN, Size, zone_of
from bench.results import Figure, lowest, percentile
from bench.server import Server, a_server
from contract import codec
from contract.commands import AnyCommand, CallNext, CompleteService, OpenWindow, SignIn, TakeTicket
from contract.envelope import (
    Called,
    Challenge,
    Hello,
    Notice,
    Order,
    Refusal,
    Reply,
    Snapshot,
    Welcome,
    greeting_to_sign,
)
from contract.ids import ClerkId, CommandId, ItemCode, PlaceId, TerminalId, TicketId, Topic, WindowId
from contract.views import BoardView
from contract.words import TerminalKind

#: At most so many windows take part in calling.
CALLERS = 24


class Terminal:
    """One connected terminal."""

    def __init__(self, kind: TerminalKind, place: str, topics: Iterable[str]) -> None:
        self._kind = kind
        self._place = PlaceId(place)
        self._topics = tuple(Topic(topic) for topic in topics)
        self._key = Ed25519PrivateKey.generate()
        self._answers: dict[str, asyncio.Future[Reply | Refusal]] = {}
        self._sent = 0
        self._seen: dict[TicketId, asyncio.Future[float]] = {}
        self.notices = 0
        #: Whether the times of calls are kept; for the one board that is measured.
        self.watched = False

    async def join(self, address: str) -> None:
        """Connect, greet, and wait until the hall welcomes."""
        uri = address.replace("http", "ws", 1) + "/link"
        self._socket: ClientConnection = await connect(uri, max_size=None, compression=None, ping_interval=None)
        challenge = await self._next()
        assert isinstance(challenge, Challenge)  # noqa: S101
        await self._socket.send(codec.encode(self._hello(challenge)).decode())
        welcome = await self._next()
        if not isinstance(welcome, Welcome):
            raise RuntimeError(f"{self._place}: {welcome}")
        self._listening = asyncio.create_task(self._listen())

    async def order(self, command: AnyCommand) -> Reply:
        """Give an order; RuntimeError if it is refused."""
        self._sent += 1
        command_id = CommandId(f"{self._place}-{self._sent}")
        self._answers[command_id] = asyncio.get_running_loop().create_future()
        await self._socket.send(codec.encode(Order(command_id, command)).decode())
        answer = await self._answers[command_id]
        del self._answers[command_id]
        if isinstance(answer, Refusal):
            raise RuntimeError(f"{self._place}: {answer.fault.sentence} {answer.fault.detail}")
        return answer

    def sight_of(self, ticket: TicketId) -> asyncio.Future[float]:
        """When this board first has the ticket's call, by perf_counter."""
        return self._seen.setdefault(ticket, asyncio.get_running_loop().create_future())

    async def leave(self) -> None:
        self._listening.cancel()
        await self._socket.close()

    def _hello(self, challenge: Challenge) -> Hello:
        raw = self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        terminal = TerminalId(sha256(raw).hexdigest()[:32])
        signature = self._key.sign(greeting_to_sign(challenge.nonce, challenge.hall, terminal))
        return Hello(
            terminal,
            base64.b64encode(raw).decode(),
            base64.b64encode(signature).decode(),
            self._kind,
            place=self._place,
            topics=self._topics,
        )

    async def _next(self) -> object:
        data = await self._socket.recv()
        return codec.decode_from_server(data.encode() if isinstance(data, str) else data)

    async def _listen(self) -> None:
        while True:
            message = await self._next()
            if isinstance(message, Reply | Refusal) and message.command_id in self._answers:
                self._answers[message.command_id].set_result(message)
            elif isinstance(message, Notice | Snapshot):
                self.notices += 1
                if self.watched and isinstance(message.view, BoardView):
                    self._look(message.view)

    def _look(self, view: BoardView) -> None:
        now = time.perf_counter()
        for call in view.calls:
            sight = self.sight_of(call.ticket)
            if not sight.done():
                sight.set_result(now)


def call_to_board(effort: Effort) -> list[Figure]:
    """Key pressed → notice at a board, with every terminal of a big hall connected to its own topics."""
    with a_server(effort.fleet) as server:
        rounds, terminals = asyncio.run(_measure(server, effort))
    return [
        Figure("link_terminals", terminals, "", (terminals,)),
        lowest("link_call_to_board_p50", [percentile(times, 0.5) * 1e3 for times in rounds], "ms"),
        lowest("link_call_to_board_p99", [percentile(times, 0.99) * 1e3 for times in rounds], "ms", 50),
    ]


def fleet_of(size: Size) -> list[Terminal]:
    """A terminal for every place of the hall: boards, counters, strips, kiosks."""
    zones = LETTERS[: size.zones]
    windows = range(1, size.windows + 1)
    counters = [_counter(window) for window in windows]
    strips = [Terminal(TerminalKind.STRIP, f"strip-{window}", [f"strip:{window}"]) for window in windows]
    kiosks = [
        Terminal(TerminalKind.KIOSK, f"kiosk-{number}", [f"menu:kiosk-{number}"])
        for number in range(1, size.kiosks + 1)
    ]
    boards = [
        Terminal(TerminalKind.BOARD, f"board-{number}", [_topic_of_board(number, zones)])
        for number in range(1, size.boards + 1)
    ]
    return [*boards, *counters, *strips, *kiosks]


async def _measure(server: Server, effort: Effort) -> tuple[list[list[float]], int]:
    size = effort.fleet
    fleet = fleet_of(size)
    # In groups: a thousand TLS-less handshakes at once would measure the listen queue.
    for start in range(0, len(fleet), 50):
        await asyncio.gather(*(terminal.join(server.address) for terminal in fleet[start : start + 50]))
    board = fleet[0]
    board.watched = True
    counters = fleet[size.boards : size.boards + min(CALLERS, size.windows)]
    for window, counter in enumerate(counters, 1):
        await counter.order(SignIn(WindowId(window), ClerkId(str(1000 + window)), PIN))
        await counter.order(OpenWindow(WindowId(window)))
    await _take(fleet[-size.kiosks :], effort.calls * (effort.runs + 1), size.zones)
    rounds = [await _round(counters, board, effort.calls) for _ in range(effort.runs)]
    await asyncio.gather(*(terminal.leave() for terminal in fleet))
    return rounds, len(fleet)


async def _take(kiosks: list[Terminal], count: int, zones: int) -> None:
    # Dealt out over the kiosks: the hall holds each of them to a human pace.
    for number in range(count):
        await kiosks[number % len(kiosks)].order(TakeTicket(item=ItemCode(f"item-{number % zones}")))


async def _round(counters: list[Terminal], board: Terminal, calls: int) -> list[float]:
    # Each call is awaited at the board before the next: for a server, clerks' keys are far apart.
    return [
        await _one_call(counters[number % len(counters)], number % len(counters) + 1, board) for number in range(calls)
    ]


async def _one_call(counter: Terminal, window: int, board: Terminal) -> float:
    begun = time.perf_counter()
    reply = await counter.order(CallNext(WindowId(window)))
    assert isinstance(reply.result, Called)  # noqa: S101
    ticket = reply.result.ticket.id
    seen = await asyncio.wait_for(board.sight_of(ticket), 10)
    await counter.order(CompleteService(ticket))
    return seen - begun


def _counter(window: int) -> Terminal:
    return Terminal(TerminalKind.COUNTER, f"window-{window}", [f"desk:{window}"])


def _topic_of_board(number: int, zones: str) -> str:
    # The first one is the hall board that is watched; a hall has few of them, and many zone boards.
    return "board:hall" if number <= 10 else f"board:{zone_of(number, zones)}"
