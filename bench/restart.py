"""How soon the hall serves again: the server's start to `ready`, with a year behind it."""

from __future__ import annotations

import shutil

from bench.effort import Effort
from bench.halls import SIXTEEN
from bench.results import Figure, lowest
from bench.server import a_folder, a_server, running
from bench.year import Year, a_year

#: Nobody in a hall minds two seconds; most of it is Python's own start.
LIMIT_S = 2.0


def restart(effort: Effort) -> list[Figure]:
    """Start with nothing, from the newest snapshot, and from the journal alone."""
    year = a_year(effort.days, effort.people)
    return [
        Figure("restart_records", year.records, "", (year.records,)),
        lowest("restart_fresh", [_fresh_s() for _ in range(effort.runs)], "s", LIMIT_S),
        lowest("restart_snapshot", [_again_s(year) for _ in range(effort.runs)], "s", LIMIT_S),
        lowest("restart_replay", [_again_s(year, snapshots=False) for _ in range(effort.runs)], "s", LIMIT_S),
    ]


def _fresh_s() -> float:
    with a_server(SIXTEEN) as server:
        return server.ready_s


def _again_s(year: Year, *, snapshots: bool = True) -> float:
    with a_folder() as folder:
        shutil.copytree(year.data, folder / "data")
        if not snapshots:
            shutil.rmtree(folder / "data/snapshots")
        with running(year.hall, folder / "data") as server:
            return server.ready_s
