"""The server is killed in the middle of its work, again and again: nothing that was answered is missing afterwards."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets.exceptions import ConnectionClosed

from contract.commands import AnyCommand, CallNext, CompleteService, OpenWindow, SignIn, TakeTicket
from contract.envelope import Called, Refusal, Reply, Welcome
from contract.ids import ClerkId, ItemCode, WindowId
from contract.views import BoardView, DeskView
from contract.words import TerminalKind
from hallserver.journal.verify import records_of, verify
from tests.faults.hall_files import PIN, write_hall
from tests.faults.real_server import PATIENCE_S, RealServer
from tests.hallserver.link_terminals import Terminal

#: How often the server is killed.
KILLS = 3

#: Answers of each kind that come in before the next kill.
ANSWERS = 150


class Ledger:
    """What everybody was answered, by the id of their command."""

    def __init__(self) -> None:
        self.http: dict[str, tuple[str, object, int, object]] = {}
        self.link: dict[str, tuple[Terminal, AnyCommand, Reply | Refusal]] = {}
        self.asked: set[str] = set()

    @property
    def counts(self) -> tuple[int, int]:
        return len(self.http), len(self.link)


class HttpSystem:
    """Another system that takes numbers, or calls and completes, without pause."""

    def __init__(self, name: str, ledger: Ledger) -> None:
        self._name, self._ledger = name, ledger
        self._sent = 0

    async def take(self, client: httpx.AsyncClient) -> None:
        while True:
            await self._post(client, "/tickets", {"item": ("card", "invoice")[self._sent % 2]})

    async def serve(self, client: httpx.AsyncClient, window: int) -> None:
        while True:
            status, called = await self._post(client, f"/windows/{window}/call-next")
            if status == 409:
                # Called before the kill, and the answer was lost with it: the window still has somebody.
                windows = (await client.get("/windows")).json()
                ticket = next(one["ticket"] for one in windows if one["id"] == window)
                await self._post(client, f"/tickets/{ticket}/complete", {})
            elif status == 200:
                await self._post(client, f"/tickets/{called['ticket']['id']}/complete", {})

    async def _post(self, client: httpx.AsyncClient, path: str, body: object = None) -> tuple[int, Any]:
        self._sent += 1
        key = f"{self._name}-{self._sent}"
        self._ledger.asked.add(f"open {key}")
        answer = await client.post(path, json=body, headers={"Idempotency-Key": key})
        content = answer.json() if answer.content else None
        self._ledger.http[key] = (path, body, answer.status_code, content)
        return answer.status_code, content


class LinkPerson:
    """A kiosk or a counter on the link, pressing without pause."""

    def __init__(self, terminal: Terminal, ledger: Ledger) -> None:
        self.terminal, self._ledger = terminal, ledger
        self._sent = 0

    async def take(self) -> None:
        while True:
            await self._order(TakeTicket(item=ItemCode("pension")))

    async def serve(self, window: int) -> None:
        while True:
            answer = await self._order(CallNext(WindowId(window)))
            if isinstance(answer, Refusal):
                desk = await self.terminal.until_view(f"desk:{window}", _has_somebody)
                assert isinstance(desk, DeskView)
                assert desk.ticket is not None
                await self._order(CompleteService(desk.ticket.id))
            elif isinstance(answer.result, Called):
                await self._order(CompleteService(answer.result.ticket.id))

    async def _order(self, command: AnyCommand) -> Reply | Refusal:
        self._sent += 1
        command_id = f"{self.terminal.place}-{self._sent}"
        self._ledger.asked.add(command_id)
        answer = await self.terminal.order(command, command_id)
        self._ledger.link[command_id] = (self.terminal, command, answer)
        return answer


class Cast:
    """Everybody who works with the hall while it is killed."""

    def __init__(self) -> None:
        self.ledger = Ledger()
        self.board = Terminal(TerminalKind.BOARD, "board-hall", ("board:hall",))
        kiosk = Terminal(TerminalKind.KIOSK, "kiosk-1", ("menu:kiosk-1",))
        counter = Terminal(TerminalKind.COUNTER, "window-1", ("desk:1",))
        self.kiosk, self.counter = LinkPerson(kiosk, self.ledger), LinkPerson(counter, self.ledger)
        self.takers = [HttpSystem(f"taker-{number}", self.ledger) for number in range(3)]
        self.servers = {window: HttpSystem(f"server-{window}", self.ledger) for window in (2, 3)}

    async def connect(self, server: RealServer) -> None:
        """All terminals dial again, as they would by themselves."""
        await self.hang_up()
        for terminal in self.terminals:
            terminal.views.clear()
            assert isinstance(await terminal.dial(server), Welcome)  # type: ignore[arg-type]

    @property
    def terminals(self) -> tuple[Terminal, ...]:
        return self.board, self.kiosk.terminal, self.counter.terminal

    async def hang_up(self) -> None:
        """At once; a board that was not looking has views unread, and would wait for them to be read."""
        for terminal in self.terminals:
            if terminal.socket is not None:
                terminal.socket.transport.abort()
                await terminal.socket.wait_closed()

    async def open_windows(self, client: httpx.AsyncClient) -> None:
        for window in self.servers:
            answer = await client.post(f"/windows/{window}/open", json={"clerk": f"100{window}"})
            assert answer.status_code == 200, answer.text
        terminal = self.counter.terminal
        for command in (SignIn(WindowId(1), ClerkId("1001"), PIN), OpenWindow(WindowId(1))):
            assert isinstance(await terminal.order(command, f"open-{type(command).__name__}"), Reply)

    async def work_until_killed(self, server: RealServer, client: httpx.AsyncClient) -> None:
        """Work, kill the server after some answers of each kind, and let everybody find out."""
        http, link = self.ledger.counts
        working = [
            *(asyncio.create_task(_until_cut(taker.take(client))) for taker in self.takers),
            *(asyncio.create_task(_until_cut(one.serve(client, window))) for window, one in self.servers.items()),
            asyncio.create_task(_until_cut(self.kiosk.take())),
            asyncio.create_task(_until_cut(self.counter.serve(1))),
        ]
        async with asyncio.timeout(PATIENCE_S):
            while self.ledger.counts[0] < http + ANSWERS or self.ledger.counts[1] < link + ANSWERS:
                for task in working:
                    assert not task.done(), task
                await asyncio.sleep(0.001)
        server.kill()
        await asyncio.gather(*working)


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[list[RealServer]]:
    """The runs of the server in this test; the last one is ended."""
    runs: list[RealServer] = []
    yield runs
    for server in runs:
        server.kill()


async def test_nothing_answered_is_lost_when_the_server_is_killed(tmp_path: Path, servers: list[RealServer]) -> None:
    hall, data = write_hall(tmp_path / "hall"), tmp_path / "data"
    cast = Cast()
    try:
        for run in range(KILLS + 1):
            servers.append(server := RealServer(hall, data).ready())
            begun = time.monotonic()
            await cast.connect(server)
            async with httpx.AsyncClient(base_url=f"{server.address}/api/v1", timeout=PATIENCE_S) as client:
                if run == 0:
                    await cast.open_windows(client)
                await _assert_screens_are_right(cast, client)
                assert time.monotonic() - begun < 3
                await _assert_same_answers(cast.ledger, client)
                if run < KILLS:
                    await cast.work_until_killed(server, client)
    finally:
        await cast.hang_up()
    _assert_journal_tells_the_same(data, cast.ledger)
    assert servers[-1].end() == 0
    assert verify(data).sound


async def _assert_screens_are_right(cast: Cast, client: httpx.AsyncClient) -> None:
    """What board and desk show is what the hall says."""
    waiting = (await client.get("/hall")).json()["waiting"]
    windows = {one["id"]: one for one in (await client.get("/windows")).json()}
    board = await cast.board.until_view("board:hall")
    assert isinstance(board, BoardView)
    assert board.waiting == waiting
    desk = await cast.counter.terminal.until_view("desk:1")
    assert isinstance(desk, DeskView)
    assert (desk.ticket.number if desk.ticket else None) == windows[1]["number"]
    assert desk.state == windows[1]["state"] == "open"


async def _assert_same_answers(ledger: Ledger, client: httpx.AsyncClient) -> None:
    """Whoever asks again with the same id gets the first answer, and nothing is done twice."""
    before = (await client.get("/hall")).json()["waiting"]
    for key, (path, body, status, content) in list(ledger.http.items())[-40:]:
        again = await client.post(path, json=body, headers={"Idempotency-Key": key})
        assert (again.status_code, again.json() if again.content else None) == (status, content), key
    for command_id, (terminal, command, answer) in list(ledger.link.items())[-40:]:
        assert await terminal.order(command, command_id) == answer, command_id
    assert (await client.get("/hall")).json()["waiting"] == before


def _assert_journal_tells_the_same(data: Path, ledger: Ledger) -> None:
    records = list(records_of(data))
    issued = {record.command_id: json.loads(record.payload) for record in records if record.kind == "TicketIssued"}
    assert len(issued) == sum(record.kind == "TicketIssued" for record in records)
    numbers = Counter((ticket["queue"], ticket["number"]) for ticket in issued.values())
    assert set(numbers.values()) == {1}
    assert sorted(ticket["ticket"] for ticket in issued.values()) == list(range(1, len(issued) + 1))
    for key, (path, _, status, content) in ledger.http.items():
        if path == "/tickets":
            assert status == 201
            assert issued[f"open {key}"]["number"] == content["number"]  # type: ignore[index]
    calls = [json.loads(record.payload) for record in records if record.kind == "TicketCalled"]
    assert len(calls) > KILLS * ANSWERS / 4
    assert set(Counter(call["ticket"] for call in calls).values()) == {1}
    # Nothing happened that nobody asked for.
    asked = {record.command_id for record in records if record.kind in ("TicketIssued", "TicketCalled")}
    assert asked <= ledger.asked


def _has_somebody(view: object) -> bool:
    assert isinstance(view, DeskView)
    return view.ticket is not None


async def _until_cut(work: Any) -> None:
    """Work until the connection breaks."""
    with contextlib.suppress(httpx.TransportError, ConnectionClosed):
        await work
