"""A hall server of our own for one measurement."""

from __future__ import annotations

import os
import selectors
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from bench.halls import Size, write_hall

ROOT = Path(__file__).parents[1]


class Server:
    """A running hall server: where it listens, its process, and how long it took to be ready."""

    def __init__(self, address: str, process: subprocess.Popen[str], ready_s: float) -> None:
        self.address = address
        self.process = process
        self.ready_s = ready_s

    def client(self) -> httpx.Client:
        """A client of its HTTP API."""
        return httpx.Client(base_url=f"{self.address}/api/v1", timeout=30)


@contextmanager
def a_folder() -> Iterator[Path]:
    """A folder on the checkout's disk: durable writes are what is measured, and memory would flatter them."""
    (ROOT / "out").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / "out", prefix="bench-") as name:
        yield Path(name)


@contextmanager
def a_server(size: Size) -> Iterator[Server]:
    """The real program with a fresh journal and a hall of this size."""
    with a_folder() as folder, running(write_hall(folder / "hall", size), folder / "data") as server:
        yield server


@contextmanager
def running(hall: Path, data: Path) -> Iterator[Server]:
    """The real program on this hall and this data, until the block ends."""
    data.mkdir(parents=True, exist_ok=True)
    with (data / "server.log").open("w") as log:
        begun = time.perf_counter()
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "yichuang", "hallserver", "--listen", "127.0.0.1:0", "--open-admission"),
                *("--hall", str(hall), "--data", str(data)),
            ],
            stdout=subprocess.PIPE,
            stderr=log,
            env={**os.environ, "YICHUANG_INTERFACES": "127.0.0.1"},
            text=True,
        )
        try:
            yield Server(_ready(process, log.name), process, time.perf_counter() - begun)
        finally:
            process.terminate()
            # Closing takes a snapshot of the day and folds the journal's log in: seconds on a slow disk.
            process.communicate(timeout=30)


def _ready(process: subprocess.Popen[str], log: str) -> str:
    assert process.stdout is not None  # noqa: S101
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        # A year's journal is read in under two seconds; a minute means that something is wrong.
        selector.select(60)
    line = process.stdout.readline().strip()
    if not line.startswith("ready "):
        raise RuntimeError(f"the hall server did not start: {Path(log).read_text('utf-8')[-500:]}")
    return line.removeprefix("ready ")
