"""What each program needs of its machine: memory once it is at work, and the time until it is."""

from __future__ import annotations

import time

from bench.effort import Effort
from bench.processes import memory_mib
from bench.results import Figure, lowest
from bench.terminals import BenchStage, a_stage, role_of

#: After the first page fonts and pictures still come in for a moment; then memory stays as it is (seconds).
SETTLED_S = 1.0


def apps(effort: Effort) -> list[Figure]:
    """Memory and start of the server, and of each terminal alone beside it."""
    measured: dict[str, list[tuple[float, float]]] = {}
    for _ in range(effort.runs):
        with a_stage() as stage:
            for name in effort.apps:
                measured.setdefault(name, []).append(_terminal(stage, name))
            server = memory_mib(stage.process_id("hallserver")), stage.hall_started_s
            measured.setdefault("hallserver", []).append(server)
    return [figure for name, runs in measured.items() for figure in _figures(name.partition("-")[0], runs)]


def _terminal(stage: BenchStage, name: str) -> tuple[float, float]:
    """MiB and seconds of one terminal, which is stopped again."""
    role = role_of(name)
    if name == "kiosk":
        stage.open_printer(role)
    started_s = stage.started(role)[1]
    time.sleep(SETTLED_S)
    memory = memory_mib(stage.process_id(name))
    stage.stop(name)
    return memory, started_s


def _figures(name: str, runs: list[tuple[float, float]]) -> list[Figure]:
    return [
        lowest(f"app_{name}_memory", [memory for memory, _ in runs], "MiB"),
        lowest(f"app_{name}_start", [started_s for _, started_s in runs], "s"),
    ]
