"""The emulated printer as a process: its ready line, its control socket, its pictures, and an independent host."""

from __future__ import annotations

import json
import random
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from drivers.device import FaultReason
from drivers.printer.emulated.host import EmulatedPrinter
from drivers.printer.escpos import EscposOptions, EscposPrinter
from drivers.printer.protocol import PrintResult
from drivers.resource import SerialPort, TcpEndpoint, parse_resource

from .printer_samples import ticket

pytestmark = pytest.mark.e2e
ROOT = Path(__file__).parents[2]


class Process:
    """A running emulator and its control socket."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "drivers.printer.emulated", "--out", str(folder), "--pty"]
        self.child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert self.child.stdout is not None
        ready, endpoint, control, port = self.child.stdout.readline().split()
        assert ready == "ready"
        self.endpoint = parse_resource(endpoint)
        self.port = parse_resource(port)
        host, _, number = control.removeprefix("control://").rpartition(":")
        self._control = socket.create_connection((host, int(number)), 5)
        self._answers = self._control.makefile()

    def tell(self, command: dict[str, Any]) -> dict[str, Any]:
        self._control.sendall(json.dumps(command).encode() + b"\n")
        return dict(json.loads(self._answers.readline()))

    def stop(self) -> int:
        self._answers.close()
        self._control.close()
        self.child.terminate()
        assert self.child.stdout is not None
        self.child.stdout.close()
        return self.child.wait(10)


@pytest.fixture
def process(tmp_path: Path) -> Iterator[Process]:
    running = Process(tmp_path)
    yield running
    assert running.stop() == 0


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as opened:
        yield opened


def test_a_process_tells_when_each_page_was_finished(process: Process, stack: ExitStack) -> None:
    driver = stack.enter_context(closing(EscposPrinter(process.endpoint, EscposOptions())))
    driver.open()
    moments = [time.monotonic()]
    for _ in range(2):
        assert driver.print(ticket()).result is PrintResult.PRINTED
        moments.append(time.monotonic())
    first, second = process.tell({"get": True})["page_times"]
    assert moments[0] < first < moments[1] < second < moments[2]


def test_a_process_prints_to_a_folder_and_obeys_its_switches(
    process: Process, tmp_path: Path, stack: ExitStack
) -> None:
    assert isinstance(process.endpoint, TcpEndpoint)
    assert isinstance(process.port, SerialPort)
    for place in (process.endpoint, process.port):
        driver = stack.enter_context(closing(EscposPrinter(place, EscposOptions())))
        driver.open()
        assert driver.print(ticket()).result is PrintResult.PRINTED
        assert process.tell({"set": {"paper": "end"}})["switches"]["paper"] == "end"
        assert driver.print(ticket()).reason is FaultReason.PAPER_END
        process.tell({"set": {"paper": "ok"}})
    assert process.tell({"get": True})["pages"] == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "ticket-0001.json",
        "ticket-0001.png",
        "ticket-0002.json",
        "ticket-0002.png",
    ]
    with Image.open(tmp_path / "ticket-0001.png") as picture:
        assert (picture.mode, picture.width) == ("1", 576)
    assert json.loads((tmp_path / "ticket-0002.json").read_text())["garbage"] == []


def test_a_command_that_is_not_understood_is_answered_with_a_sentence(process: Process) -> None:
    assert "not understood" in process.tell({"paper": "end"})["error"]
    assert "not understood" in process.tell({"set": {"paper": "perhaps"}})["error"]
    assert process.tell({"get": True})["switches"]["paper"] == "ok"


def _receiptio() -> str | None:
    """The independent host, where somebody has installed it."""
    local = ROOT / "node_modules/.bin/receiptio"
    return str(local) if local.is_file() else shutil.which("receiptio")


@pytest.fixture
def host() -> str:
    program = _receiptio()
    if not program or not shutil.which("node"):
        pytest.skip("the independent host receiptio is not installed (npm install receiptio)")
    return program


@pytest.fixture
def at_9100() -> Iterator[tuple[EmulatedPrinter, str]]:
    """An emulated printer at port 9100, the only one receiptio knows, at a loopback address of its own."""
    address = f"127.{random.randrange(2, 250)}.{random.randrange(250)}.{random.randrange(2, 250)}"
    with EmulatedPrinter() as printer:
        printer.listen(address, 9100)
        yield printer, address


@pytest.mark.parametrize(
    ("switches", "code"),
    [
        ({}, 100),
        ({"paper": "near"}, 100),
        ({"cover_open": True}, 101),
        ({"paper": "end"}, 102),
        ({"cutter_jam": True}, 103),
    ],
)
def test_an_independent_host_understands_the_emulated_printer(
    host: str, at_9100: tuple[EmulatedPrinter, str], switches: dict[str, object], code: int
) -> None:
    printer, address = at_9100
    printer.set(**switches)
    assert subprocess.run([host, "-d", address, "-q"], timeout=30, check=False, capture_output=True).returncode == code


def test_an_independent_host_prints(host: str, at_9100: tuple[EmulatedPrinter, str], tmp_path: Path) -> None:
    printer, address = at_9100
    document = tmp_path / "document.txt"
    document.write_text("^^^A023\n合作市政务服务中心 | 4 人\n", encoding="utf-8")
    command = [host, "-d", address, "-p", "generic", "-l", "zh-hans", str(document)]
    assert subprocess.run(command, timeout=30, check=False, capture_output=True).returncode == 0
    (page,) = printer.wait_for_pages(1)
    assert page.garbage == ()
    assert page.lines[0] == "A023"
    assert "合作市政务服务中心" in page.lines[1]
