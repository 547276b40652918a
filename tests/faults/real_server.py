"""The hall server as a process of its own, started, killed and started again by a test."""

from __future__ import annotations

import contextlib
import os
import resource
import selectors
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[2]

#: Starting Python with all imports takes about a second and a half; on a busy machine several.
START_S = 40.0

#: Longer than anything asked of the server here takes.
PATIENCE_S = 10.0


class RealServer:
    """One run of the program on a data folder."""

    def __init__(self, hall: Path, data: Path, *options: str, most_bytes: int | None = None) -> None:
        data.mkdir(parents=True, exist_ok=True)
        self.log = data.parent / f"{data.name}.log"
        command = [sys.executable, "-m", "yichuang", "hallserver", "--hall", str(hall), "--data", str(data)]

        def limit() -> None:
            assert most_bytes is not None
            # Without this the kernel kills whoever writes past the limit, instead of telling it.
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, resource.RLIM_INFINITY))

        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [*command, "--listen", "127.0.0.1:0", *(options or ("--open-admission",))],
                stdout=subprocess.PIPE,
                stderr=log,
                cwd=ROOT,
                env={**os.environ, "YICHUANG_INTERFACES": "127.0.0.1"},
                preexec_fn=limit if most_bytes is not None else None,  # noqa: PLW1509  (no threads here)
            )
        self.address = ""

    @property
    def url(self) -> str:
        """Where its link is."""
        return f"{self.address.replace('http', 'ws', 1)}/link"

    @property
    def said(self) -> str:
        """All that runs on this data folder wrote to stderr."""
        return self.log.read_text("utf-8")

    def ready(self) -> RealServer:
        """Wait until it serves."""
        assert self.process.stdout is not None
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            assert selector.select(START_S), self.said
        line = self.process.stdout.readline().decode()
        assert line.startswith("ready http://127.0.0.1:"), f"{line}\n{self.said}"
        self.address = line.split()[1]
        return self

    def client(self) -> httpx.Client:
        """A client of its API."""
        return httpx.Client(base_url=f"{self.address}/api/v1", timeout=PATIENCE_S)

    def kill(self) -> None:
        """Gone without a word, as by power failure of the program alone."""
        self.process.kill()
        self._gone()

    def end(self) -> int:
        """Ask it to end; its exit code."""
        self.process.terminate()
        return self._gone()

    def refusal(self) -> str:
        """What a server that must not start says."""
        assert self._gone() not in (0, -signal.SIGKILL)
        return self.said

    def _gone(self) -> int:
        code = self.process.wait(START_S)
        if self.process.stdout is not None:
            self.process.stdout.close()
        return code


@contextlib.contextmanager
def served(hall: Path, data: Path, *options: str) -> Iterator[RealServer]:
    """A server that serves until the block ends."""
    server = RealServer(hall, data, *options)
    try:
        yield server.ready()
    finally:
        server.kill()
