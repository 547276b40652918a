"""Starts the hall server and its terminals as real processes, and ends every one of them."""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

from yichuang.demo.cast import Role, geometry
from yichuang.demo.paper import DemoPrinter
from yichuang.demo.probe import Probe, StepFailed
from yichuang.demo.screen import Screen

#: A cold start of Python, Qt and the fonts on a slow machine with everything starting at once.
START_S = 60.0


class Stage:
    """One run of the hall under a folder; use as a context."""

    def __init__(self, folder: Path, hall: tuple[Path, str], screen: Screen) -> None:
        self.folder = folder
        self.hall, self._hall_id = hall
        self.address = ""
        #: Called with a word when a picture of this very moment is wanted.
        self.look: Callable[[str], None] = lambda _word: None
        self._screen = screen
        self._processes: dict[str, subprocess.Popen[str]] = {}
        # Unix socket paths hold 107 bytes, less than some checkouts' own path is long.
        self._sockets = tempfile.TemporaryDirectory(prefix="yc-")
        self._logs: list[IO[str]] = []

    def __enter__(self) -> Stage:
        (self.folder / "log").mkdir(parents=True, exist_ok=True)
        (self.folder / "data").mkdir(exist_ok=True)
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self._processes.values()):
            process.terminate()
        for process in self._processes.values():
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        for log in self._logs:
            log.close()
        self._sockets.cleanup()

    def open_hall(self) -> None:
        """Start the hall server, again on the same journal if it ran before; returns when it serves."""
        process = self._start(
            "hallserver",
            [
                *("hallserver", "--hall", str(self.hall), "--data", str(self.folder / "data/hallserver")),
                *("--listen", "127.0.0.1:0", "--open-admission"),
            ],
            stdout=subprocess.PIPE,
        )
        self.address = _ready_line(process).removeprefix("ready ")

    def open_printer(self, role: Role) -> DemoPrinter:
        """Start the emulator of this terminal's printer and write it into the terminal's settings."""
        tickets = self.folder / "tickets"
        tickets.mkdir(exist_ok=True)
        module = ["-m", "drivers.printer.emulated", "--listen", "127.0.0.1:0", "--control", "127.0.0.1:0"]
        process = self._run("printer", [*module, "--out", str(tickets)], stdout=subprocess.PIPE)
        printer = DemoPrinter(_ready_line(process), tickets)
        data = self._data(role)
        section = f'[devices.printer]\ndriver = "escpos"\nat = "{printer.address}"\nprofile = "generic-80"\n'
        (data / "settings.toml").write_text(section, "utf-8")
        return printer

    def kill_hall(self) -> None:
        """End the hall server at once, as a power cut would."""
        process = self._processes.pop("hallserver")
        process.send_signal(signal.SIGKILL)
        process.wait()

    def open_terminal(self, role: Role) -> Probe:
        """Start one terminal; no address is given, it finds the hall."""
        socket_path = Path(self._sockets.name) / role.name
        data = self._data(role)
        # Found by zeroconf all the same; but of several halls on this machine, only this one.
        with (data / "settings.toml").open("a", encoding="utf-8") as settings:
            settings.write(f'[hall]\nid = "{self._hall_id}"\n')
        arguments = [role.program, "--server", "auto", "--data", str(data)]
        arguments += ["--place", role.place, "--windowed", "--geometry", geometry(role, self._screen)]
        arguments += ["--probe", str(socket_path)]
        if role.emulate:
            arguments += ["--emulate", role.emulate]
        self._start(role.name, arguments)
        return Probe(role.name, socket_path)

    def check_alive(self) -> None:
        """StepFailed if one of the programs has ended by itself."""
        for name, process in self._processes.items():
            if process.poll() is not None:
                raise StepFailed(f"{name} ended with code {process.returncode}: see {self.folder}/log/{name}.log")

    def wait_while_alive(self) -> None:
        """Return when somebody closes a window or presses Ctrl-C."""
        while all(process.poll() is None for process in self._processes.values()):
            time.sleep(0.3)

    def _data(self, role: Role) -> Path:
        folder = self.folder / "data" / role.name
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def _start(self, name: str, arguments: list[str], stdout: int | None = None) -> subprocess.Popen[str]:
        return self._run(name, ["-m", "yichuang", *arguments], stdout)

    def _run(self, name: str, arguments: list[str], stdout: int | None = None) -> subprocess.Popen[str]:
        log = (self.folder / "log" / f"{name}.log").open("a", encoding="utf-8")
        self._logs.append(log)
        # Everything is on this machine: zeroconf on loopback finds it, whatever networks the machine has.
        environment = {**os.environ, "YICHUANG_INTERFACES": "127.0.0.1", **self._screen.environment}
        process = subprocess.Popen(
            [sys.executable, *arguments],
            stdout=stdout or log,
            stderr=log,
            stdin=subprocess.DEVNULL,
            env=environment,
            text=True,
        )
        self._processes[name] = process
        return process


def _ready_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None  # noqa: S101
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        if not selector.select(START_S):
            raise StepFailed("a program did not say that it is ready")
    line = process.stdout.readline().strip()
    if not line.startswith("ready "):
        raise StepFailed(f"a program did not start: {line or 'see the logs'}")
    return line
