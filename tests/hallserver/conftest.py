"""Fixtures that open and serve the small hall on the test's folder."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest
import uvicorn

from contract.envelope import Welcome
from contract.hall import Label, ServiceItem
from contract.ids import DepartmentId, ItemCode
from contract.words import CaseKind, TerminalKind
from hallserver.app import make_app
from hallserver.fleet.registry import Fleet
from hallserver.hallfile import LoadedHall
from hallserver.link.endpoint import LinkEndpoint
from hallserver.link.keys import ServerKey
from hallserver.link.limits import LinkLimits
from hallserver.service.clock import HallClock
from hallserver.service.hall import Hall
from hallserver.web import web_settings
from tests.hallserver.link_terminals import PATIENCE_S, Dial, Serve, Served, Terminal
from tests.hallserver.small_hall import PIN_HASH, PLAN, HallDriver, ManualClock, OpenHall


@pytest.fixture
def loaded_hall() -> LoadedHall:
    return LoadedHall(PLAN, {clerk.id: PIN_HASH for clerk in PLAN.clerks})


@pytest.fixture
def other_plan(loaded_hall: LoadedHall) -> LoadedHall:
    """The same hall after somebody added an item to its files."""
    added = ServiceItem(ItemCode("pension"), Label("养老待遇"), DepartmentId("human"), CaseKind.COMMITTED)
    plan = msgspec.structs.replace(PLAN, items=(*PLAN.items, added), digest="1" * 64)
    return LoadedHall(plan, loaded_hall.credentials)


@pytest.fixture
def manual_clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
async def open_hall(tmp_path: Path, loaded_hall: LoadedHall, manual_clock: ManualClock) -> AsyncIterator[OpenHall]:
    """Opens the small hall on the test's folder; what is still open at the end is closed."""
    opened: list[Hall] = []

    def open_one(loaded: LoadedHall = loaded_hall, data: Path = tmp_path) -> HallDriver:
        hall = Hall.open(data, loaded, HallClock(manual_clock.wall, manual_clock.steady))
        opened.append(hall)
        return HallDriver(hall, manual_clock)

    yield open_one
    for hall in opened:
        await hall.close()


@pytest.fixture
async def serve(open_hall: OpenHall, tmp_path: Path) -> AsyncIterator[Serve]:
    """Serves the small hall on a free port of the loopback."""
    running: list[tuple[uvicorn.Server, asyncio.Task[None], socket.socket]] = []

    async def serve_one(*, open_admission: bool = True, limits: LinkLimits | None = None) -> Served:
        driver = open_hall()
        fleet = Fleet(driver.hall, open_admission=open_admission)
        endpoint = LinkEndpoint(driver.hall, fleet, ServerKey(tmp_path), limits or LinkLimits())
        server = uvicorn.Server(web_settings(make_app(driver.hall, fleet, endpoint)))
        listening = socket.create_server(("127.0.0.1", 0))
        task = asyncio.create_task(server.serve(sockets=[listening]))
        running.append((server, task, listening))
        async with asyncio.timeout(PATIENCE_S):
            while not server.started:
                await asyncio.sleep(0.005)
        return Served(driver, fleet, endpoint, listening.getsockname()[1])

    yield serve_one
    for server, task, listening in running:
        server.should_exit = True
        await task
        listening.close()


@pytest.fixture
async def dial() -> AsyncIterator[Dial]:
    """Makes a terminal that is connected and welcome."""
    made: list[Terminal] = []

    async def dial_one(served: Served, kind: TerminalKind, place: str, *topics: str) -> Terminal:
        terminal = Terminal(kind, place, topics)
        made.append(terminal)
        assert isinstance(await terminal.dial(served), Welcome), terminal.told
        return terminal

    yield dial_one
    for terminal in made:
        with contextlib.suppress(OSError):
            await terminal.hang_up()
