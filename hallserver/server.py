"""Runs one hall server: opens the hall, serves it, follows signals, closes it."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
import signal
import socket
import sys
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click
import msgspec
import structlog
import uvicorn
from litestar import Litestar

from contract.beacon import HallBeacon
from contract.faults import HallFault
from hallserver.api.routes import api_router, openapi_config
from hallserver.api.tokens import TokenStore
from hallserver.app import make_app
from hallserver.discovery import Discovery
from hallserver.fleet.registry import Fleet
from hallserver.hallfile import HallFileMistake, LoadedHall, load_hall, reload_hall
from hallserver.link.endpoint import LinkEndpoint
from hallserver.link.keys import ServerKey
from hallserver.service.hall import Hall
from hallserver.web import calm_collector, web_settings

_log = structlog.get_logger("server")

#: Version of the HTTP API, as its description says.
API_VERSION = "1.0.0"

#: How long the event loop may keep the interpreter's lock while the journal's thread, back from the disk, waits for it
#: (seconds). Python's usual 5 ms would be most of a commit.
_SWITCH_INTERVAL_S = 0.0005

#: sysexits.h EX_SOFTWARE: systemd restarts the server, and the journal shows why.
_CRASHED = 70


class ServerOptions(msgspec.Struct, frozen=True):
    """What the command line said. `port` 0 picks a free one."""

    hall: Path
    data: Path
    host: str
    port: int
    open_admission: bool = False


class CannotStart(Exception):
    """The server cannot run like this; the message is a plain sentence for the technician."""


@contextlib.contextmanager
def locked(data: Path) -> Iterator[None]:
    """Hold the data folder; CannotStart if another server does."""
    data.mkdir(parents=True, exist_ok=True)
    with (data / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CannotStart(f"数据目录 {data} 正由另一个大厅服务器使用，请先停下那一个。") from error
        yield


async def serve(options: ServerOptions, loaded: LoadedHall) -> None:
    """Serve until SIGTERM or SIGINT; prints `ready http://HOST:PORT` once it does."""
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    listening = _listen(options)
    hall = Hall.open(options.data, loaded)
    _tell_findings(hall)
    hall.crashed.add_done_callback(lambda crashed: _crash(options.data, crashed.result()))
    fleet = Fleet(hall, open_admission=options.open_admission)
    key = ServerKey(options.data)
    host, port = listening.getsockname()[:2]
    app = _application(hall, fleet, LinkEndpoint(hall, fleet, key), options)
    server = _Server(app, f"ready http://{host}:{port}")
    discovery = Discovery(fleet, _beacon(hall, key), port)
    reloading = _Reloading(hall, options.hall, loaded)
    asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, reloading.start)
    calm_collector()
    announcing = asyncio.get_running_loop().create_task(discovery.start())
    try:
        await server.serve(sockets=[listening])
    finally:
        await announcing
        await discovery.stop()
        await hall.close()
        listening.close()


class _Server(uvicorn.Server):
    """Says when it serves."""

    def __init__(self, app: Litestar, ready: str) -> None:
        super().__init__(web_settings(app))
        self._ready = ready

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """End on SIGTERM or SIGINT, and let what follows `serve` run: uvicorn's own way kills the process after it."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.handle_exit, number, None)
        yield
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, then tell whoever started the server."""
        await super().startup(sockets=sockets)
        print(self._ready, flush=True)  # noqa: T201 (the one line on stdout that other programs read)


class _Reloading:
    """Reads the hall's files again on SIGHUP. A mistake is told, and the hall goes on as it was."""

    def __init__(self, hall: Hall, folder: Path, loaded: LoadedHall) -> None:
        self._hall = hall
        self._folder = folder
        self._loaded = loaded
        self._task: asyncio.Task[None] | None = None
        self._asked = False

    def start(self) -> None:
        """Begin; asked again during a reload, there is another one after it, for the files may have changed since."""
        self._asked = True
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._reload_as_asked())

    async def _reload_as_asked(self) -> None:
        while self._asked:
            self._asked = False
            await self._reload()

    async def _reload(self) -> None:
        try:
            fresh = await asyncio.to_thread(reload_hall, self._folder, self._loaded)
            await self._hall.adopt(fresh)
        except HallFileMistake as error:
            for mistake in error.mistakes:
                click.echo(f"{mistake}", err=True)
            click.echo("大厅文件有错，继续使用原来的内容。", err=True)
        except (HallFault, OSError) as error:
            click.echo(f"大厅文件没有换上：{error}", err=True)
        else:
            self._loaded = fresh
            click.echo("大厅文件已重新读入。", err=True)


def _listen(options: ServerOptions) -> socket.socket:
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((options.host, options.port))
    except OSError as error:
        listening.close()
        raise CannotStart(f"不能在 {options.host}:{options.port} 上提供服务：{error.strerror}。") from error
    return listening


def _application(hall: Hall, fleet: Fleet, link: LinkEndpoint, options: ServerOptions) -> Litestar:
    tokens = None if options.open_admission else TokenStore(options.data / "tokens.json")
    return make_app(
        hall, fleet, link, routers=[api_router(hall, fleet, tokens)], openapi=openapi_config(hall, API_VERSION)
    )


def _beacon(hall: Hall, key: ServerKey) -> HallBeacon:
    return HallBeacon(hall.plan.id, hall.plan.name.zh, key.fingerprint)


def _tell_findings(hall: Hall) -> None:
    if hall.damage is not None:
        click.echo(hall.damage.sentence, err=True)
    if hall.altered_at:
        click.echo(f"大厅记录第 {hall.altered_at} 条与前一条接不上，请用 yichuang journal verify 核对。", err=True)


def _crash(data: Path, error: BaseException) -> None:
    """The owner of the state has failed: nothing that is said from now on could be trusted. Report and end."""
    report = "".join(traceback.format_exception(error))
    folder = data / "crash"
    with contextlib.suppress(OSError):
        folder.mkdir(exist_ok=True)
        (folder / f"{datetime.now(UTC):%Y%m%d-%H%M%S}.txt").write_text(report, encoding="utf-8")
    # Not even a standard error that takes nothing may keep the process alive.
    with contextlib.suppress(OSError):
        print(report, file=sys.stderr, flush=True)  # noqa: T201 (the process ends here, loudly)
    os._exit(_CRASHED)


def load(folder: Path) -> LoadedHall:
    """The hall to start with; CannotStart with file, line and sentence of each mistake."""
    try:
        return load_hall(folder)
    except HallFileMistake as error:
        raise CannotStart("\n".join(str(mistake) for mistake in error.mistakes)) from error
