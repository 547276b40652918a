"""The disk is full: commands are refused with a sentence, nothing is lost, and the hall goes on once there is room."""

from __future__ import annotations

import asyncio
import contextlib
import resource
import sqlite3
import subprocess
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import httpx
import pytest

from contract.commands import TakeTicket
from contract.envelope import Refusal, Reply, Welcome
from contract.faults import FaultCode
from contract.ids import ItemCode
from contract.views import BoardView
from contract.words import TerminalKind
from hallserver.hallfile import LoadedHall
from hallserver.journal.verify import records_of, verify
from hallserver.service.clock import HallClock
from hallserver.service.hall import Hall
from hallserver.service.vault import VAULT_FILE
from tests.faults.hall_files import write_hall
from tests.faults.real_server import PATIENCE_S, RealServer
from tests.hallserver.link_terminals import Terminal
from tests.hallserver.small_hall import PLAN, HallDriver, ManualClock

CARD = {"item": "card"}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 24 MiB, which only root can mount."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "yichuang-test", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"a small file system cannot be mounted here: {mounted.stderr.decode().strip()}")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


class Filler:
    """A file that takes all the room there is."""

    def __init__(self, disk: Path) -> None:
        self._path = disk / "filler"

    def fill(self) -> None:
        with self._path.open("ab", buffering=0) as file, contextlib.suppress(OSError):
            while True:
                file.write(b"x" * 4096)

    def free(self) -> None:
        self._path.unlink()


class Takers:
    """Those who take numbers over HTTP, and what they were answered."""

    def __init__(self, client: httpx.Client) -> None:
        self.client = client
        self.numbers: dict[str, str] = {}
        self._sent = 0

    def take(self, key: str = "") -> httpx.Response:
        self._sent += 1
        key = key or f"taker-{self._sent}"
        answer = self.client.post("/tickets", json=CARD, headers={"Idempotency-Key": key})
        if answer.status_code == 201:
            self.numbers[key] = answer.json()["number"]
        return answer

    def take_until_refused(self) -> tuple[str, httpx.Response]:
        """Key and answer of the first refusal."""
        for _ in range(5000):
            answer = self.take()
            if answer.status_code != 201:
                return f"taker-{self._sent}", answer
        raise AssertionError("the disk never was full")


@contextlib.contextmanager
def running(hall: Path, data: Path, *, most_bytes: int | None = None) -> Iterator[tuple[RealServer, Takers]]:
    server = RealServer(hall, data, most_bytes=most_bytes).ready()
    try:
        with server.client() as client:
            yield server, Takers(client)
    finally:
        server.kill()


def within_patience(condition: Callable[[], bool]) -> None:
    """Ask again until it holds; each question is a request to the server, which sets the pace."""
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline


def test_a_full_disk_refuses_and_goes_on_when_there_is_room(tmp_path: Path, small_disk: Path) -> None:
    data, filler = small_disk / "data", Filler(small_disk)
    with running(write_hall(tmp_path / "hall"), data) as (server, takers):
        for _ in range(50):
            assert takers.take().status_code == 201
        filler.fill()
        key, refused = takers.take_until_refused()
        assert (refused.status_code, refused.json()["code"]) == (507, FaultCode.DISK_FULL)
        assert "硬盘已满" in refused.json()["title"]
        answered = dict(takers.numbers)

        # The hall is still there to be looked at, and says what is wrong.
        assert takers.client.get("/hall").json()["waiting"] == len(answered)
        health = takers.client.get(f"{server.address}/healthz").json()
        assert health["status"] == "degraded"
        assert any("硬盘已满" in trouble for trouble in health["troubles"])
        assert [takers.take().status_code for _ in range(20)] == [507] * 20
        asyncio.run(_terminals_are_told_and_stay(server))

        filler.free()
        # The refusal was not an answer: the same request is carried out now, once.
        within_patience(lambda: takers.take(key).status_code == 201)
        assert takers.take(key).json()["number"] == takers.numbers[key]
        for _ in range(20):
            assert takers.take().status_code == 201
        assert takers.client.get(f"{server.address}/healthz").json()["status"] == "ok"
        for earlier, number in list(answered.items())[-5:]:
            assert takers.take(earlier).json()["number"] == number
        assert server.process.poll() is None
        server.kill()
    _assert_nothing_is_lost(data, takers)


async def _terminals_are_told_and_stay(server: RealServer) -> None:
    kiosk = Terminal(TerminalKind.KIOSK, "kiosk-1")
    board = Terminal(TerminalKind.BOARD, "board-hall", ("board:hall",))
    try:
        for terminal in (kiosk, board):
            # A new terminal cannot be let in, since that is written down as well; it is told why and may wait.
            answer = await terminal.dial(server)  # type: ignore[arg-type]
            assert isinstance(answer, Refusal)
            assert answer.fault.code is FaultCode.DISK_FULL
            assert answer.fault.sentence
    finally:
        await asyncio.gather(kiosk.hang_up(), board.hang_up())


def test_a_terminal_that_was_in_before_is_told_and_still_shows(tmp_path: Path, small_disk: Path) -> None:
    filler = Filler(small_disk)

    async def story(server: RealServer, takers: Takers) -> None:
        kiosk = Terminal(TerminalKind.KIOSK, "kiosk-1")
        board = Terminal(TerminalKind.BOARD, "board-hall", ("board:hall",))
        take = TakeTicket(item=ItemCode("card"))
        for terminal in (kiosk, board):
            assert isinstance(await terminal.dial(server), Welcome)  # type: ignore[arg-type]
        assert isinstance(await kiosk.order(take, "room"), Reply)
        filler.fill()
        await asyncio.to_thread(takers.take_until_refused)
        refusal = await kiosk.order(take, "no room")
        assert isinstance(refusal, Refusal)
        assert refusal.fault.code is FaultCode.DISK_FULL
        # Its line breaks; it is let in again, for nothing has to be written for that.
        await board.hang_up()
        board.views.clear()
        assert isinstance(await board.dial(server), Welcome)  # type: ignore[arg-type]
        shown = await board.until_view("board:hall")
        assert isinstance(shown, BoardView)
        assert shown.waiting == len(takers.numbers) + 1
        filler.free()
        async with asyncio.timeout(PATIENCE_S):
            while not isinstance(await kiosk.order(take, "no room"), Reply):
                pass
        await asyncio.gather(kiosk.hang_up(), board.hang_up())

    with running(write_hall(tmp_path / "hall"), small_disk / "data") as (server, takers):
        asyncio.run(story(server, takers))


def test_a_disk_that_fails_to_write_is_told_and_passes(tmp_path: Path) -> None:
    """As above, for another cause than missing room: a file may not grow beyond three MiB."""
    data, limit = tmp_path / "data", 3 * 1024 * 1024
    with running(write_hall(tmp_path / "hall"), data, most_bytes=limit) as (server, takers):
        key, refused = takers.take_until_refused()
        assert refused.json()["code"] in (FaultCode.JOURNAL_UNAVAILABLE, FaultCode.DISK_FULL)
        assert refused.json()["title"]
        assert takers.client.get("/hall").json()["waiting"] == len(takers.numbers)
        unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, unlimited)
        within_patience(lambda: takers.take(key).status_code == 201)
        server.kill()
    _assert_nothing_is_lost(data, takers)


def test_after_a_kill_on_a_full_disk_everything_answered_is_there(tmp_path: Path, small_disk: Path) -> None:
    data, filler, hall = small_disk / "data", Filler(small_disk), write_hall(tmp_path / "hall")
    with running(hall, data) as (server, takers):
        assert takers.take().status_code == 201
        filler.fill()
        takers.take_until_refused()
        server.kill()
    filler.free()
    with running(hall, data) as (_, again):
        assert again.client.get("/hall").json()["waiting"] == len(takers.numbers)
        for key, number in takers.numbers.items():
            assert again.take(key).json()["number"] == number


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[HallDriver]:
    clock = ManualClock()
    hall = Hall.open(tmp_path, LoadedHall(PLAN, {}), HallClock(clock.wall, clock.steady))
    yield HallDriver(hall, clock)
    await hall.close()


async def test_a_vault_that_cannot_forget_today_does_not_stop_the_hall(hall: HallDriver, tmp_path: Path) -> None:
    """Persons whose time is over are forgotten every night; where that fails, it is tried again the next."""
    with contextlib.closing(sqlite3.connect(tmp_path / VAULT_FILE)) as vault:
        vault.executescript("""
            INSERT INTO sealed VALUES ('somebody', 0, x'00', x'00');
            CREATE TRIGGER full BEFORE DELETE ON sealed BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END;
        """)
    async with asyncio.timeout(PATIENCE_S):
        await hall.take()
        hall.time.pass_time(24 * 3600)
        assert (await hall.take()).slip.ticket.number == "A001"
        assert (await hall.take()).slip.ticket.number == "A002"
    assert not hall.hall.crashed.done()


def _assert_nothing_is_lost(data: Path, takers: Takers) -> None:
    assert verify(data).sound
    written = {record.command_id for record in records_of(data) if record.kind == "TicketIssued"}
    assert {f"open {key}" for key in takers.numbers} <= written
    assert len(set(takers.numbers.values())) == len(takers.numbers)
