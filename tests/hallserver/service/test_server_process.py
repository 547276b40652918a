"""The server as a process: ready line, refusals to start, kill -9, reload, a clean end."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import shutil
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from contract.commands import CallNext, OpenWindow, SignIn, TakeTicket
from contract.envelope import Called, Issued, Reply, Welcome
from contract.ids import ClerkId, WindowId
from contract.words import TerminalKind
from hallserver.domain.lines import Lines
from hallserver.hallfile import load_hall
from hallserver.journal.store import JOURNAL_FILE
from hallserver.journal.verify import records_of, verify
from tests.hallserver.link_terminals import PATIENCE_S, Terminal

HEZUO = Path(__file__).parents[3] / "assets" / "halls" / "hezuo"

LINES = Lines(load_hall(HEZUO).plan)

#: An item that window 1 of Hezuo serves.
CARD = next(item for item, line in LINES.item_lines.items() if WindowId(1) in LINES.windows_of(line))

#: Starting Python with all imports on a busy machine.
START_S = 30.0


class Running:
    """A hall server that was started by the test."""

    def __init__(self, process: asyncio.subprocess.Process, address: str) -> None:
        self.process = process
        self.address = address

    @property
    def url(self) -> str:
        return f"{self.address.replace('http', 'ws')}/link"

    async def end(self, how: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        """Send a signal and wait; exit code and what was written to stderr."""
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(how)
        async with asyncio.timeout(START_S):
            _, told = await self.process.communicate()
        assert self.process.returncode is not None
        return self.process.returncode, told.decode()


Start = Callable[..., Awaitable[Running]]


async def spawn(*arguments: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "hallserver",
        *arguments,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd=Path(__file__).parents[3],
        env={**os.environ, "YICHUANG_INTERFACES": "127.0.0.1"},
    )


async def refused(*arguments: str) -> str:
    """What a server that must not start says."""
    process = await spawn(*arguments)
    async with asyncio.timeout(START_S):
        _, told = await process.communicate()
    assert process.returncode not in (0, None)
    return told.decode()


@pytest.fixture
async def start(tmp_path: Path) -> AsyncIterator[Start]:
    running: list[Running] = []

    async def start_one(hall: Path = HEZUO) -> Running:
        data = str(tmp_path / "data")
        process = await spawn("--hall", str(hall), "--data", data, "--listen", "127.0.0.1:0", "--open-admission")
        assert process.stdout is not None
        async with asyncio.timeout(START_S):
            line = (await process.stdout.readline()).decode().split()
        if not line:
            _, told = await process.communicate()
            raise AssertionError(told.decode())
        assert line[0] == "ready"
        running.append(Running(process, line[1]))
        return running[-1]

    yield start_one
    for one in running:
        if one.process.returncode is None:
            await one.end(signal.SIGKILL)


async def hammer(running: Running, kiosk: Terminal, answered: dict[str, Reply]) -> None:
    """Take tickets until the server is gone."""
    assert isinstance(await kiosk.dial(running), Welcome)  # type: ignore[arg-type]
    number = len(answered)
    with contextlib.suppress(Exception):
        while True:
            number += 1
            command_id = f"{kiosk.place}-{number}"
            reply = await kiosk.order(TakeTicket(item=CARD), command_id)
            assert isinstance(reply, Reply)
            answered[command_id] = reply


async def test_after_kill_nine_no_answered_command_is_missing(start: Start, tmp_path: Path) -> None:
    kiosks = [Terminal(TerminalKind.KIOSK, place) for place in ("kiosk-1", "kiosk-2")]
    answered: dict[str, Reply] = {}
    for _ in range(2):
        running = await start()
        before = len(answered)
        hammering = [asyncio.create_task(hammer(running, kiosk, answered)) for kiosk in kiosks]
        async with asyncio.timeout(PATIENCE_S):
            while len(answered) < before + 150:
                await asyncio.sleep(0.01)
        await running.end(signal.SIGKILL)
        await asyncio.gather(*hammering)
    data = tmp_path / "data"
    assert verify(data).sound
    issued = {record.command_id: record for record in records_of(data) if record.kind == "TicketIssued"}
    numbers = [json.loads(record.payload)["number"] for record in issued.values()]
    assert len(numbers) == len(set(numbers))
    for command_id, reply in answered.items():
        assert isinstance(reply.result, Issued)
        assert json.loads(issued[command_id].payload)["number"] == reply.result.slip.ticket.number
    running = await start()
    assert isinstance(await kiosks[0].dial(running), Welcome)  # type: ignore[arg-type]
    command_id, reply = next((key, value) for key, value in answered.items() if key.startswith("kiosk-1"))
    assert await kiosks[0].order(TakeTicket(item=CARD), command_id) == reply
    code, _ = await running.end()
    assert code == 0
    for kiosk in kiosks:
        await kiosk.hang_up()


async def test_a_person_called_before_the_kill_is_not_called_again(start: Start) -> None:
    running = await start()
    kiosk, desk = Terminal(TerminalKind.KIOSK, "kiosk-1"), Terminal(TerminalKind.COUNTER, "window-1")
    await kiosk.dial(running)  # type: ignore[arg-type]
    await desk.dial(running)  # type: ignore[arg-type]
    await desk.order(SignIn(WindowId(1), ClerkId("1001"), "2468"), "in")
    assert isinstance(await desk.order(OpenWindow(WindowId(1)), "open"), Reply)
    await kiosk.order(TakeTicket(item=CARD), "one")
    called = await desk.order(CallNext(WindowId(1)), "next")
    assert isinstance(called, Reply)
    assert isinstance(called.result, Called)
    await running.end(signal.SIGKILL)
    running = await start()
    await desk.dial(running)  # type: ignore[arg-type]
    assert await desk.order(CallNext(WindowId(1)), "next") == called
    await running.end()


async def test_a_mistake_in_the_files_leaves_the_running_hall_as_it_is(start: Start, tmp_path: Path) -> None:
    hall = tmp_path / "hall"
    shutil.copytree(HEZUO, hall)
    running = await start(hall)
    assert running.process.stderr is not None
    sheet = hall / "hall.toml"
    good = sheet.read_text(encoding="utf-8")
    sheet.write_text(good + "\nnonsense = [\n", encoding="utf-8")
    running.process.send_signal(signal.SIGHUP)
    async with asyncio.timeout(PATIENCE_S):
        while "继续使用原来的内容" not in (line := (await running.process.stderr.readline()).decode()):
            assert line
    sheet.write_text(good + "\n# 加一行注释\n", encoding="utf-8")
    running.process.send_signal(signal.SIGHUP)
    async with asyncio.timeout(PATIENCE_S):
        while "已重新读入" not in (line := (await running.process.stderr.readline()).decode()):
            assert line
    code, _ = await running.end()
    assert code == 0
    adopted = [record for record in records_of(tmp_path / "data") if record.kind == "HallAdopted"]
    assert len(adopted) == 2


async def test_two_servers_cannot_share_a_journal(start: Start, tmp_path: Path) -> None:
    await start()
    told = await refused("--hall", str(HEZUO), "--data", str(tmp_path / "data"), "--listen", "127.0.0.1:0")
    assert "正由另一个大厅服务器使用" in told


async def test_open_admission_stays_on_this_machine(tmp_path: Path) -> None:
    told = await refused(
        "--hall", str(HEZUO), "--data", str(tmp_path / "data"), "--listen", "0.0.0.0:0", "--open-admission"
    )
    assert "--open-admission" in told
    assert not (tmp_path / "data" / JOURNAL_FILE).exists()


async def test_a_damaged_journal_is_told_and_the_hall_opens(start: Start, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / JOURNAL_FILE).write_bytes(b"ruined" * 5000)
    running = await start()
    _, told = await running.end()
    assert "已原样移到" in told
    kept = list((tmp_path / "data").glob("journal-damaged-*.sqlite3"))
    assert len(kept) == 1
    assert kept[0].read_bytes() == b"ruined" * 5000
