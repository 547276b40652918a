"""The hall server as people run it: started, looked at, given new files, found on the network, and ended."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from zeroconf import IPVersion, ServiceInfo, Zeroconf
from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

from contract.beacon import HALL_SERVICE, TERMINAL_SERVICE, TerminalBeacon, hall_beacon, to_properties
from contract.commands import CloseWindow, OpenWindow, SignIn
from contract.envelope import Refusal, Reply, Welcome
from contract.ids import ClerkId, TerminalId, WindowId
from contract.views import CatalogueView, FleetView
from contract.words import TerminalKind, TerminalState
from hallserver.api.tokens import TokenStore
from hallserver.journal.store import JOURNAL_FILE
from hallserver.journal.verify import records_of, verify
from tests.faults.hall_files import PIN, write_hall
from tests.faults.real_server import PATIENCE_S, RealServer, served
from tests.hallserver.link_terminals import Terminal

pytestmark = pytest.mark.e2e

#: A clerk who reboots the server waits for it with people in front of the window.
END_S = 3.0


@pytest.fixture
def hall(tmp_path: Path) -> Path:
    return write_hall(tmp_path / "hall")


@pytest.fixture
def server(hall: Path, tmp_path: Path) -> Iterator[RealServer]:
    with served(hall, tmp_path / "data") as running:
        yield running


def eventually(condition: Callable[[], object]) -> None:
    """Look again until it holds; looking is cheap here, and yields to the server in between."""
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline
        os.sched_yield()


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_is_ready_serves_and_ends_in_good_order(server: RealServer, tmp_path: Path, how: signal.Signals) -> None:
    with server.client() as client:
        assert client.post("/tickets", json={"item": "card"}).json()["number"] == "A001"
        server.process.send_signal(how)
        assert server.process.stdout is not None
        assert server.process.wait(PATIENCE_S) == 0
        assert server.process.stdout.read() == b""
    assert verify(tmp_path / "data").sound
    assert list((tmp_path / "data" / "snapshots").iterdir())
    assert "Traceback" not in server.said


def test_it_ends_soon_though_others_are_still_listening(server: RealServer) -> None:
    async def listen() -> float:
        board = Terminal(TerminalKind.BOARD, "board-hall", ("board:hall",))
        assert isinstance(await board.dial(server), Welcome)  # type: ignore[arg-type]
        async with httpx.AsyncClient(base_url=f"{server.address}/api/v1", timeout=PATIENCE_S) as client:
            headers = {"Accept": "text/event-stream"}
            async with client.stream("GET", "/events", headers=headers) as stream:
                assert await anext(stream.aiter_lines())
                begun = time.monotonic()
                server.process.terminate()
                assert await asyncio.to_thread(server.process.wait, PATIENCE_S) == 0
                took = time.monotonic() - begun
        await board.hang_up()
        return took

    assert asyncio.run(listen()) < END_S
    assert "Traceback" not in server.said


def test_a_hall_with_a_mistake_does_not_open(hall: Path, tmp_path: Path) -> None:
    (hall / "windows.toml").write_text('[[window]]\nid = 1\nzone = "Z"\nkind = "undifferentiated"\n', "utf-8")
    said = RealServer(hall, tmp_path / "data").refusal()
    assert "windows.toml" in said
    assert "第 3 行" in said
    assert "Traceback" not in said


async def test_a_hall_file_with_a_mistake_leaves_the_running_hall_as_it_is(hall: Path, server: RealServer) -> None:
    kiosk = Terminal(TerminalKind.KIOSK, "kiosk-1", ("catalogue",))
    assert isinstance(await kiosk.dial(server), Welcome)  # type: ignore[arg-type]

    def items(view: object) -> list[str]:
        assert isinstance(view, CatalogueView)
        return sorted(item.code for item in view.plan.items)

    assert items(await kiosk.until_view("catalogue")) == ["card", "invoice", "pension"]
    sheet = hall / "items" / "tax.toml"
    good = sheet.read_text("utf-8")
    fresh = good.replace('code = "invoice"', 'code = "invoice"') + good.split("\n\n", 1)[1].replace("invoice", "seal")

    async with httpx.AsyncClient(base_url=f"{server.address}/api/v1", timeout=PATIENCE_S) as client:
        digest = (await client.get("/hall")).json()["plan_digest"]
        sheet.write_text(fresh.replace('kind = "on_the_spot"', 'kind = "someday"'), "utf-8")
        server.process.send_signal(signal.SIGHUP)
        eventually(lambda: "继续使用原来的内容" in server.said)
        assert "tax.toml" in server.said
        assert (await client.get("/hall")).json()["plan_digest"] == digest
        assert (await client.post("/tickets", json={"item": "invoice"})).json()["number"] == "B001"
        assert (await client.post("/tickets", json={"item": "seal"})).status_code == 404

        sheet.write_text(fresh, "utf-8")
        server.process.send_signal(signal.SIGHUP)
        view = await kiosk.until_view("catalogue", lambda view: "seal" in items(view))
        assert items(view) == ["card", "invoice", "pension", "seal"]
        assert (await client.post("/tickets", json={"item": "seal"})).json()["number"] == "B002"
    await kiosk.hang_up()


async def test_a_file_saved_while_the_files_are_read_again_is_not_missed(hall: Path, server: RealServer) -> None:
    kiosk = Terminal(TerminalKind.KIOSK, "kiosk-1", ("catalogue",))
    assert isinstance(await kiosk.dial(server), Welcome)  # type: ignore[arg-type]
    sheet = hall / "items" / "tax.toml"
    good = sheet.read_text("utf-8")
    for number in range(12):
        server.process.send_signal(signal.SIGHUP)
        sheet.write_text(good.replace("事项 invoice", f"事项 {number}"), "utf-8")
        server.process.send_signal(signal.SIGHUP)
        await kiosk.until_view("catalogue", lambda view, name=f"事项 {number}": name in _names(view))
    await kiosk.hang_up()


def _names(view: object) -> list[str]:
    assert isinstance(view, CatalogueView)
    return [item.name.zh for item in view.plan.items]


def test_without_open_admission_only_tokens_open_the_api(hall: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    token = TokenStore(data / "tokens.json").issue("phone-page", ("tickets:write",))
    with served(hall, data, "--listen", "127.0.0.1:0") as server, server.client() as client:
        assert client.post("/tickets", json={"item": "card"}).status_code == 401
        named = {"Authorization": f"Bearer {token}"}
        assert client.post("/tickets", json={"item": "card"}, headers=named).status_code == 201
        assert client.get("/hall", headers=named).status_code == 403
        assert token not in server.said
        kiosk = Terminal(TerminalKind.KIOSK, "kiosk-1")

        async def knock() -> str:
            answer = await kiosk.dial(server)  # type: ignore[arg-type]
            await kiosk.hang_up()
            return type(answer).__name__

        assert asyncio.run(knock()) == "Waiting"


async def test_nobody_is_named_in_the_journal_the_log_or_an_answer(server: RealServer, tmp_path: Path) -> None:
    name, number, phone, pin = "扎西东珠", "623001197001014711", "13909414711", PIN
    holder = {"name": name, "id_number": number, "phone": phone}
    answers = []
    async with httpx.AsyncClient(base_url=f"{server.address}/api/v1", timeout=PATIENCE_S) as client:
        for body in (
            {"item": "card", "holder": holder},
            {"item": "card", "holder": {**holder, "id_number": number * 9}},
            {"item": "nothing", "holder": holder},
            {"item": "card", "holder": holder, "surprise": number},
        ):
            answers.append(await client.post("/tickets", json=body))
        answers.append(await client.get("/events"))
    kiosk = Terminal(TerminalKind.KIOSK, "kiosk-1", ("menu:kiosk-1",))
    counter = Terminal(TerminalKind.COUNTER, "window-1", ("desk:1",))
    for terminal in (kiosk, counter):
        assert isinstance(await terminal.dial(server), Welcome)  # type: ignore[arg-type]
    order = '{"kind":"Order","command_id":"x","command":{"kind":"TakeTicket","holder":%s}}'
    for broken in (order % f'"{number}"', order % f'{{"name":["{name}"]}}', f'{{"phone":"{phone}"', f'"{phone}"'):
        await kiosk.send(broken)
        await kiosk.until(lambda message: isinstance(message, Refusal))
    assert isinstance(await counter.order(SignIn(WindowId(1), ClerkId("1001"), pin), "in"), Reply)
    assert isinstance(await counter.order(OpenWindow(WindowId(1)), "open"), Reply)
    assert isinstance(await counter.order(CloseWindow(WindowId(1)), "close"), Reply)
    for terminal in (kiosk, counter):
        await terminal.hang_up()

    told = [answer.content for answer in answers] + [repr((kiosk.told, counter.told)).encode()]
    written = [file.read_bytes() for file in (tmp_path / "data").rglob("*") if file.is_file()]
    for text in [*told, *written, server.said.encode()]:
        for secret in (name, number, phone):
            assert secret.encode() not in text
            assert ascii(secret)[1:-1].encode() not in text
    assert not any(f'"pin":"{pin}"' in record.payload for record in records_of(tmp_path / "data"))


async def test_server_and_terminals_see_each_other_on_the_network(server: RealServer) -> None:
    console = Terminal(TerminalKind.CONSOLE, "console-1", ("fleet",))
    assert isinstance(await console.dial(server), Welcome)  # type: ignore[arg-type]
    port = int(server.address.rpartition(":")[2])
    box = TerminalId("ab" * 16)
    network = AsyncZeroconf(interfaces=["127.0.0.1"], ip_version=IPVersion.V4Only)
    try:
        hall = await _announced_hall(network.zeroconf, port)
        assert hall.port == port
        beacon = hall_beacon({key: value or "" for key, value in hall.decoded_properties.items()})
        assert beacon is not None
        assert (beacon.hall, beacon.name, beacon.path) == ("small", "小厅", "/link")
        mine = ServiceInfo(
            TERMINAL_SERVICE,
            f"{box}.{TERMINAL_SERVICE}",
            port=0,
            properties=to_properties(TerminalBeacon(box, TerminalKind.KIOSK, "东门")),
            parsed_addresses=["127.0.0.1"],
        )
        await network.async_register_service(mine)
        await console.until_view("fleet", lambda view: _seen(view, box) == (TerminalState.SEEN, True))
        await network.async_unregister_service(mine)
        await console.until_view("fleet", lambda view: _seen(view, box) == (TerminalState.SEEN, False))
    finally:
        await network.async_close()
        await console.hang_up()


def _seen(view: object, box: TerminalId) -> tuple[TerminalState, bool] | None:
    assert isinstance(view, FleetView)
    return next(((face.state, face.powered) for face in view.terminals if face.id == box), None)


async def _announced_hall(network: Zeroconf, port: int) -> AsyncServiceInfo:
    """The announcement of the server at this port; other servers may be on this machine."""
    found: asyncio.Queue[str] = asyncio.Queue()

    def heard(zeroconf: Zeroconf, service_type: str, name: str, state_change: object) -> None:
        found.put_nowait(name)

    browser = AsyncServiceBrowser(network, [HALL_SERVICE], handlers=[heard])
    try:
        async with asyncio.timeout(PATIENCE_S):
            while True:
                info = AsyncServiceInfo(HALL_SERVICE, await found.get())
                if await info.async_request(network, 3000) and info.port == port:
                    return info
    finally:
        await browser.async_cancel()


def test_open_admission_is_for_this_machine_only(hall: Path, tmp_path: Path) -> None:
    said = RealServer(hall, tmp_path / "data", "--listen", "0.0.0.0:0", "--open-admission").refusal()
    assert "127.0.0.1" in said
    assert not (tmp_path / "data" / JOURNAL_FILE).exists()
