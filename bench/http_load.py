"""The HTTP API under load: durable issues, and windows that call, driven by wrk from a process of its own."""

from __future__ import annotations

import subprocess
from collections import defaultdict
from itertools import product
from pathlib import Path

import msgspec

from bench.effort import Effort
from bench.halls import SIXTEEN
from bench.processes import worked_s
from bench.results import Figure, highest, lowest, never
from bench.server import ROOT, Server, a_server

SCRIPTS = Path(__file__).parent / "wrk"


class Load(msgspec.Struct, frozen=True):
    """What wrk measured: requests that count, their times, and errors of any kind."""

    requests: int
    seconds: float
    p50_ms: float
    p99_ms: float
    errors: int

    @property
    def rate(self) -> float:
        """Requests in a second."""
        return self.requests / self.seconds


def issue(effort: Effort) -> list[Figure]:
    """POST /tickets, each on disk before it is answered."""
    loads: dict[int, list[Load]] = defaultdict(list)
    work_us: dict[int, list[float]] = defaultdict(list)
    # All numbers of clients in each run: a busy while of the machine spoils one run of each, not all runs of one.
    for _, clients in product(range(effort.runs), effort.clients):
        with a_server(SIXTEEN) as server:
            # CPU time says what the code costs, also while the machine is busy with others.
            before = worked_s(server.process.pid)
            load = _wrk(server, "issue", 1, clients, effort.seconds)
            work_us[clients].append((worked_s(server.process.pid) - before) / max(1, load.requests) * 1e6)
            loads[clients].append(load)
    figures = []
    for clients in effort.clients:
        name = f"http_issue_c{clients}"
        figures += _figures(name, loads[clients], rate_limit=3000 if clients >= 16 else None)
        figures += [lowest(f"{name}_cpu", work_us[clients], "µs")]
    return figures


def call_next(effort: Effort) -> list[Figure]:
    """Windows that call, complete and take a number again without pause, while many wait."""
    loads: dict[int, list[Load]] = defaultdict(list)
    for _, windows in product(range(effort.runs), effort.windows):
        with a_server(SIXTEEN) as server:
            _fill(server, windows, effort.waiting)
            loads[windows].append(_wrk(server, "call", windows, windows, effort.seconds))
    return [
        figure
        for windows in effort.windows
        for figure in _figures(f"http_call_w{windows}", loads[windows], p99_limit=15 if windows == 16 else None)
    ]


def _figures(
    name: str, loads: list[Load], *, rate_limit: float | None = None, p99_limit: float | None = None
) -> list[Figure]:
    return [
        highest(f"{name}_rate", [load.rate for load in loads], "1/s", rate_limit),
        lowest(f"{name}_p50", [load.p50_ms for load in loads], "ms"),
        lowest(f"{name}_p99", [load.p99_ms for load in loads], "ms", p99_limit),
        never(f"{name}_errors", [load.errors for load in loads]),
    ]


def _wrk(server: Server, script: str, threads: int, clients: int, seconds: int) -> Load:
    # One thread of wrk drives 64 connections with ease and leaves the other core to the server; a script that follows
    # each connection through several requests needs a thread for each, and they mostly wait.
    done = subprocess.run(
        [
            *("wrk", "-t", str(threads), "-c", str(clients), "-d", f"{seconds}s", "--timeout", "10s"),
            *("-s", str(SCRIPTS / f"{script}.lua"), server.address),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    last = next(line for line in reversed(done.stdout.splitlines()) if line.startswith("{"))
    return msgspec.json.decode(last, type=Load)


def _fill(server: Server, windows: int, waiting: int) -> None:
    with server.client() as client:
        for window in range(1, windows + 1):
            client.post(f"/windows/{window}/open", json={"clerk": f"{1000 + window}"}).raise_for_status()
        for _ in range(waiting):
            client.post("/tickets", json={"queue": "A"}).raise_for_status()
