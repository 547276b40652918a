"""A whole terminal in a process of its own: it shows, links, answers its probe, ends cleanly, and reports its bugs."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from tests.terminal.conftest import SmallHall

ROOT = Path(__file__).resolve().parents[2]

APP = """
import sys
from pathlib import Path

import click

from contract.words import TerminalKind
from terminal.options import Options, terminal_options
from terminal.shell import Shell
from terminal.view_model import ViewModel


@click.command()
@terminal_options
def main(options: Options) -> None:
    shell = Shell(options, TerminalKind.KIOSK)
    shell.link.follow(["board:hall"])
    state = lambda: {"link": shell.link.state.value, "place": shell.link.place}
    sys.exit(shell.run(Path(__file__).with_name("Main.qml"), {"model": ViewModel(shell.link)}, state))


main()
"""

MAIN = """
import QtQuick
import Hall.Controls

Window {
    id: window
    required property QtObject model
    width: 540
    height: 960
    Stage {
        anchors.fill: parent
        Lintel { name: "合作市政务服务中心" }
        PrimaryButton { objectName: "take"; y: 300; text: Words.tr("取号"); onClicked: window.model.nonsense.more() }
    }
}
"""


class Terminal:
    """A terminal's process and the test's end of its probe."""

    def __init__(self, folder: Path, qtbot: QtBot, server: str, *, strict: bool) -> None:
        (folder / "app.py").write_text(APP, encoding="utf-8")
        (folder / "Main.qml").write_text(MAIN, encoding="utf-8")
        self.data, self._qtbot = folder / "data", qtbot
        self._probe = folder / "probe"
        environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
            "PYTHONPATH": str(ROOT),
            "YICHUANG_INTERFACES": "127.0.0.1",
            "YICHUANG_STRICT_QML": "1" if strict else "0",
        }
        arguments = ["--server", server, "--data", str(self.data), "--place", "kiosk-1", "--windowed"]
        self.process = subprocess.Popen(
            [sys.executable, str(folder / "app.py"), *arguments, "--probe", str(self._probe)],
            env=environment,
            stderr=subprocess.PIPE,
            text=True,
        )

    def ask(self, question: dict[str, Any]) -> dict[str, Any]:
        """Ask the probe. The terminal's own event loop answers; ours runs only between questions."""
        with socket.socket(socket.AF_UNIX) as door:
            door.settimeout(10)
            door.connect(str(self._probe))
            door.sendall(msgspec.json.encode(question) + b"\n")
            return msgspec.json.decode(door.makefile("rb").readline(), type=dict[str, Any])

    def until(self, question: dict[str, Any], wanted: dict[str, Any]) -> None:
        """Wait until the answer holds what is wanted."""
        # A process needs a second or two to import Qt on a busy machine.
        self._qtbot.waitUntil(lambda: self._holds(question, wanted), timeout=20_000)

    def _holds(self, question: dict[str, Any], wanted: dict[str, Any]) -> bool:
        assert self.process.poll() is None, self.process.stderr and self.process.stderr.read()
        return self._probe.exists() and wanted.items() <= self.ask(question).items()

    def ended(self) -> int:
        """Wait for the end; the exit code."""
        return self.process.wait(15)


@pytest.fixture
def terminal(tmp_path: Path, qtbot: QtBot, small_hall: SmallHall, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    made = Terminal(tmp_path, qtbot, small_hall.address, strict=getattr(request, "param", True))
    yield made
    if made.process.poll() is None:
        made.process.kill()
    made.process.wait()
    assert made.process.stderr is not None
    made.process.stderr.close()


def test_it_shows_its_page_links_and_ends_cleanly(terminal: Terminal, small_hall: SmallHall) -> None:
    terminal.until({"state": {}}, {"link": "online", "place": "kiosk-1"})
    terminal.until({"find": "take"}, {"visible": True, "text": "取号"})
    assert small_hall.hellos[0].topics == ("board:hall",)
    terminal.process.send_signal(signal.SIGTERM)
    assert terminal.ended() == 0
    assert list((terminal.data / "crash").glob("crash-*")) == []


@pytest.mark.parametrize("terminal", [True], indirect=True)
def test_a_warning_of_qml_is_fatal_where_tests_ask_for_it(terminal: Terminal) -> None:
    terminal.until({"find": "take"}, {"visible": True})
    with pytest.raises((ConnectionError, msgspec.DecodeError)):
        terminal.ask({"click": "take"})
    assert terminal.ended() == 71


@pytest.mark.parametrize("terminal", [False], indirect=True)
def test_in_the_hall_a_warning_only_goes_to_the_log(terminal: Terminal) -> None:
    terminal.until({"find": "take"}, {"visible": True})
    terminal.ask({"click": "take"})
    assert terminal.ask({"find": "take"})["visible"]


CRASHING = """
import sys, threading
from pathlib import Path
from terminal import crash
crash.install(Path(sys.argv[1]))
def bug(): raise RuntimeError("a bug")
if sys.argv[2] == "thread":
    thread = threading.Thread(target=bug, name="worker")
    thread.start()
    thread.join()
else:
    bug()
"""


@pytest.mark.parametrize("where", ["main", "thread"])
def test_a_bug_leaves_a_report_and_ends_the_process(where: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CRASHING, str(tmp_path), where],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 70
    reports = list(tmp_path.glob("crash-*.txt"))
    assert len(reports) == 1
    text = reports[0].read_text(encoding="utf-8")
    assert "RuntimeError: a bug" in text
    assert ("in worker" if where == "thread" else "in main") in text


EMITTING = """
from PySide6.QtCore import QCoreApplication, QObject, Signal
class Bell(QObject):
    rung = Signal(int)
application = QCoreApplication([])
bell, heard = Bell(), []
bell.rung.connect(lambda number: heard.append(number) if number % 1000 == 0 else None)
for number in range(100_000):
    bell.rung.emit(number)
assert len(heard) == 100
"""


def test_canary_a_hundred_thousand_signals() -> None:
    """PySide6 6.12.0 loses a reference on each emit and aborts after some hundreds; nobody must ship with it."""
    done = subprocess.run([sys.executable, "-c", EMITTING], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def test_without_a_screen_it_says_so_in_one_sentence(tmp_path: Path) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    done = subprocess.run(
        [sys.executable, "-m", "yichuang", "display", "--data", str(tmp_path), "--place", "board-hall"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "There is no screen here" in done.stderr
