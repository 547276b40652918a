"""Fixtures that open the small hall's API: within the process, or on a free port of the loopback."""

from __future__ import annotations

import asyncio
import socket
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import httpx
import pytest
import uvicorn
from litestar import Litestar

from hallserver.api.routes import api_router, openapi_config
from hallserver.api.tokens import TokenStore
from hallserver.app import make_app
from hallserver.fleet.registry import Fleet
from hallserver.link.endpoint import LinkEndpoint
from hallserver.link.keys import ServerKey
from hallserver.web import web_settings
from tests.hallserver.api.office import Office, OpenOffice
from tests.hallserver.link_terminals import PATIENCE_S
from tests.hallserver.small_hall import HallDriver, OpenHall


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """In memory where there is such a place: these tests are about answers, and make thousands of durable ones."""
    memory = Path("/dev/shm")  # noqa: S108  (a folder of our own is made there)
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None, prefix="yichuang-test-") as folder:
        yield Path(folder)


@pytest.fixture
async def open_office(open_hall: OpenHall, tmp_path: Path) -> AsyncIterator[OpenOffice]:
    """Opens an office of the small hall. `tokens` None needs none; `port` gives it a real one."""
    async with AsyncExitStack() as stack:

        async def open_one(tokens: TokenStore | None = None, *, port: bool = False) -> Office:
            driver = open_hall()
            app = _application(driver, tokens, tmp_path)
            address = await stack.enter_async_context(_serving(app)) if port else "http://hall"
            # A crash of the application is an answer as well: the caller sees a 500.
            transport = None if port else httpx.ASGITransport(app, raise_app_exceptions=False)  # type: ignore[arg-type]
            client = httpx.AsyncClient(base_url=f"{address}/api/v1", timeout=PATIENCE_S, transport=transport)
            return Office(driver, await stack.enter_async_context(client))

        yield open_one


@pytest.fixture
async def office(open_office: OpenOffice) -> Office:
    """The small hall with its API, open to everybody on this machine."""
    return await open_office()


@pytest.fixture
def tokens(tmp_path: Path) -> TokenStore:
    """The tokens of the hall, where an administrator keeps them."""
    return TokenStore(tmp_path / "tokens.json")


def _application(driver: HallDriver, tokens: TokenStore | None, data: Path) -> Litestar:
    fleet = Fleet(driver.hall, open_admission=tokens is None)
    return make_app(
        driver.hall,
        fleet,
        LinkEndpoint(driver.hall, fleet, ServerKey(data)),
        routers=[api_router(driver.hall, fleet, tokens)],
        openapi=openapi_config(driver.hall, "1.0.0"),
    )


@asynccontextmanager
async def _serving(app: Litestar) -> AsyncIterator[str]:
    server = uvicorn.Server(web_settings(app))
    # asyncio sends small answers at once only on sockets that say that they are TCP; otherwise each takes 40 ms.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listening:
        listening.bind(("127.0.0.1", 0))
        task = asyncio.create_task(server.serve(sockets=[listening]))
        async with asyncio.timeout(PATIENCE_S):
            while not server.started:
                await asyncio.sleep(0.002)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        await task
