"""The hall and its terminals as real processes without a screen, for measuring one of them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from bench.server import a_folder
from yichuang.demo.cast import CAST, Role
from yichuang.demo.probe import Probe, StepFailed
from yichuang.demo.rehearsal import open_all_day
from yichuang.demo.screen import VIRTUAL_HEIGHT, VIRTUAL_WIDTH, Screen
from yichuang.demo.stage import START_S, Stage

#: Windows are drawn in full size by Qt's software renderer, as on a box without a graphics card.
SCREENLESS = Screen(
    {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}, VIRTUAL_WIDTH, VIRTUAL_HEIGHT, virtual=True
)

#: What each program's probe says once it is online and shows its first page.
_AT_HOME: dict[str, dict[str, Any]] = {
    "kiosk": {"page": "welcome", "online": True, "paper": "able"},
    "counter": {"mode": "signed_out", "online": True},
    "display": {"link": "online", "offline": False},
}

#: Between two looks at a program that starts (seconds): fine enough for a start of a second, and no load.
_LOOK_AGAIN_S = 0.01


class BenchStage(Stage):
    """A stage whose programs can be looked at from outside, and stopped one by one."""

    #: Seconds from the hall server's start until it served.
    hall_started_s = 0.0

    def __exit__(self, *error: object) -> None:
        """End every program and close what they said."""
        super().__exit__(*error)
        for process in self._processes.values():
            if process.stdout is not None:
                process.stdout.close()

    def open_hall(self) -> None:
        """As a Stage does, and timed."""
        begun = time.perf_counter()
        super().open_hall()
        self.hall_started_s = time.perf_counter() - begun

    def stop(self, name: str) -> None:
        """End a program and wait until it has."""
        process = self._processes.pop(name)
        process.terminate()
        process.wait(START_S)

    def process_id(self, name: str) -> int:
        """The process of a program, by its role's name; "hallserver" for the server."""
        return self._processes[name].pid

    def started(self, role: Role) -> tuple[Probe, float]:
        """Start a terminal; its probe, and the seconds from its start until it is online on its first page."""
        begun = time.perf_counter()
        probe = self.open_terminal(role)
        while not _at_home(probe, role):
            self.check_alive()
            if time.perf_counter() - begun > START_S:
                raise RuntimeError(f"{role.name} did not come to its first page within {START_S:g} s")
            time.sleep(_LOOK_AGAIN_S)
        return probe, time.perf_counter() - begun


@contextmanager
def a_stage() -> Iterator[BenchStage]:
    """The Hezuo hall with its server, open all day; terminals are started on it."""
    with a_folder() as folder:
        hall = open_all_day("hezuo", folder / "hall")
        stage = BenchStage(folder, hall, SCREENLESS)
        with stage:
            stage.open_hall()
            yield stage


def role_of(name: str) -> Role:
    """A terminal of the demo's cast."""
    return next(role for role in CAST if role.name == name)


def _at_home(probe: Probe, role: Role) -> bool:
    try:
        state = probe.state()
    except StepFailed:
        # It does not listen yet.
        return False
    return all(state.get(name) == value for name, value in _AT_HOME[role.program].items())
