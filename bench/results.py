"""Figures of one run, as a table for people and JSON for comparing."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple


class Figure(NamedTuple):
    """One measured number: the best of its `runs`, in their order.

    `target` is what is aimed for, with its direction; empty when there is none.
    """

    name: str
    value: float
    unit: str
    runs: tuple[float, ...]
    target: str = ""
    met: bool | None = None


def lowest(name: str, runs: Sequence[float], unit: str, limit: float | None = None) -> Figure:
    """A figure of which less is better; it should not be above `limit`."""
    value = min(runs)
    if limit is None:
        return Figure(name, value, unit, tuple(runs))
    return Figure(name, value, unit, tuple(runs), f"≤ {limit:g}", value <= limit)


def highest(name: str, runs: Sequence[float], unit: str, limit: float | None = None) -> Figure:
    """A figure of which more is better; it should not be below `limit`."""
    value = max(runs)
    if limit is None:
        return Figure(name, value, unit, tuple(runs))
    return Figure(name, value, unit, tuple(runs), f"≥ {limit:g}", value >= limit)


def never(name: str, runs: Sequence[float]) -> Figure:
    """A count that must be 0 in every run: its worst run is told."""
    return Figure(name, max(runs), "", tuple(runs), "= 0", max(runs) == 0)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that `share` of all do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def table(figures: list[Figure]) -> str:
    """Lines for a terminal."""
    width = max(len(figure.name) for figure in figures)
    signs = {True: "reached", False: "MISSED", None: ""}
    return "\n".join(
        f"{figure.name:<{width}}  {figure.value:>12,.2f} {figure.unit:<4} {figure.target:<8} "
        f"{signs[figure.met]:<8} {_note(figure)}".rstrip()
        for figure in figures
    )


def write(figures: list[Figure], path: Path) -> None:
    """Merge into the file: a figure measured now replaces the one of the same name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    known = json.loads(path.read_text("utf-8"))["figures"] if path.exists() else {}
    known |= {
        figure.name: {"value": figure.value, "unit": figure.unit, "target": figure.target, "runs": list(figure.runs)}
        for figure in figures
    }
    page = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "machine": _machine(), "figures": known}
    path.write_text(json.dumps(page, ensure_ascii=False, indent=2) + "\n", "utf-8")


def _note(figure: Figure) -> str:
    """How far the runs lie apart, so that nobody compares noise."""
    if len(figure.runs) < 2 or min(figure.runs) == max(figure.runs):
        return ""
    return f"best of {len(figure.runs)}: {min(figure.runs):,.2f} to {max(figure.runs):,.2f}"


def _machine() -> dict[str, str | int]:
    return {"python": platform.python_version(), "system": platform.platform(), "cores": os.cpu_count() or 0}
