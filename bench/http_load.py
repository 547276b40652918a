"""Durable issues over HTTP driven by wrk, and a call mix at sixteen windows."""

from __future__ import annotations

import asyncio
import json
import subprocess
import time
from pathlib import Path
from urllib.parse import urlsplit

from bench.halls import SIXTEEN
from bench.results import Figure, at_least, at_most, percentile
from bench.server import ROOT, Server, a_server

SCRIPTS = Path(__file__).parent / "wrk"
CLIENTS = (1, 4, 16, 64)

#: Long enough for a stable 99th percentile, short enough that all of `./run bench` stays within minutes.
SECONDS = 5

#: How many wait while the windows call.
WAITING = 1000

#: Rounds of call, complete and take per window.
ROUNDS = 150


def issue() -> list[Figure]:
    """POST /tickets, each on disk before it is answered."""
    figures = []
    for clients in CLIENTS:
        with a_server(SIXTEEN) as server:
            run = _wrk(server, clients)
        name, rate = f"http_issue_c{clients}", run["requests"] / run["seconds"]
        figures += [
            at_least(f"{name}_rate", rate, "1/s", 3000) if clients >= 16 else Figure(f"{name}_rate", rate, "1/s"),
            Figure(f"{name}_p50", run["p50_ms"], "ms"),
            Figure(f"{name}_p99", run["p99_ms"], "ms"),
            at_most(f"{name}_errors", run["errors"], "", 0),
        ]
    return figures


def call_next() -> list[Figure]:
    """Windows that call, complete and take a number again without pause, with 1,000 waiting."""
    figures = []
    for windows in (1, 4, 16):
        with a_server(SIXTEEN) as server:
            _fill(server, windows)
            begun = time.perf_counter()
            times = asyncio.run(_windows_at_work(server, windows))
            seconds = time.perf_counter() - begun
        name, p99 = f"http_call_w{windows}", percentile(times, 0.99) * 1e3
        figures += [
            Figure(f"{name}_rate", len(times) / seconds, "1/s"),
            Figure(f"{name}_p50", percentile(times, 0.5) * 1e3, "ms"),
            at_most(f"{name}_p99", p99, "ms", 15) if windows == 16 else Figure(f"{name}_p99", p99, "ms"),
        ]
    return figures


def _wrk(server: Server, clients: int) -> dict[str, float]:
    # One thread of wrk drives 64 connections with ease and leaves the other core to the server.
    done = subprocess.run(
        [
            *("wrk", "-t", "1", "-c", str(clients), "-d", f"{SECONDS}s", "--timeout", "10s"),
            *("-s", str(SCRIPTS / "issue.lua"), server.address),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    last = next(line for line in reversed(done.stdout.splitlines()) if line.startswith("{"))
    figures: dict[str, float] = json.loads(last)
    return figures


def _fill(server: Server, windows: int) -> None:
    with server.client() as client:
        for window in range(1, windows + 1):
            client.post(f"/windows/{window}/open", json={"clerk": f"{1000 + window}"}).raise_for_status()
        for _ in range(WAITING):
            client.post("/tickets", json={"queue": "A"}).raise_for_status()


async def _windows_at_work(server: Server, windows: int) -> list[float]:
    times = await asyncio.gather(*(_one_window(server, window) for window in range(1, windows + 1)))
    return [seconds for window in times for seconds in window]


async def _one_window(server: Server, window: int) -> list[float]:
    connection = await _Connection.open(server.address)
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        called = await connection.post(f"/windows/{window}/call-next", b"")
        times.append(time.perf_counter() - begun)
        ticket = json.loads(called)["ticket"]["id"]
        await connection.post(f"/tickets/{ticket}/complete", b'{"outcome":"done"}')
        await connection.post("/tickets", b'{"queue":"A"}')
    connection.close()
    return times


class _Connection:
    """A bare HTTP connection: a client library would take longer than the server does."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str) -> None:
        self._reader = reader
        self._writer = writer
        self._host = host

    @classmethod
    async def open(cls, address: str) -> _Connection:
        parts = urlsplit(address)
        reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
        return cls(reader, writer, parts.netloc)

    async def post(self, path: str, body: bytes) -> bytes:
        head = f"POST /api/v1{path} HTTP/1.1\r\nHost: {self._host}\r\nContent-Length: {len(body)}\r\n"
        head += "Content-Type: application/json\r\n\r\n" if body else "\r\n"
        self._writer.write(head.encode() + body)
        answer = await self._reader.readuntil(b"\r\n\r\n")
        status = int(answer[9:12])
        length = next(
            int(line.split(b":")[1]) for line in answer.lower().splitlines() if line.startswith(b"content-length")
        )
        content = await self._reader.readexactly(length)
        if not 200 <= status < 300:
            raise RuntimeError(f"{path}: {status} {content.decode()}")
        return content

    def close(self) -> None:
        self._writer.close()
