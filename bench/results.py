"""Figures of one run, as a table for people and JSON for comparing."""

from __future__ import annotations

import json
import os
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple


class Figure(NamedTuple):
    """One measured number. `target` is what is aimed for, with its direction; empty when there is none."""

    name: str
    value: float
    unit: str
    target: str = ""
    met: bool | None = None


def at_most(name: str, value: float, unit: str, limit: float) -> Figure:
    """A figure that should not be above `limit`."""
    return Figure(name, value, unit, f"≤ {limit:g}", value <= limit)


def at_least(name: str, value: float, unit: str, limit: float) -> Figure:
    """A figure that should not be below `limit`."""
    return Figure(name, value, unit, f"≥ {limit:g}", value >= limit)


def percentile(values: list[float], share: float) -> float:
    """The smallest value that `share` of all do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def table(figures: list[Figure]) -> str:
    """Lines for a terminal."""
    width = max(len(figure.name) for figure in figures)
    signs = {True: "reached", False: "MISSED", None: ""}
    return "\n".join(
        f"{figure.name:<{width}}  {figure.value:>12,.2f} {figure.unit:<8} {figure.target:<10} {signs[figure.met]}"
        for figure in figures
    )


def write(figures: list[Figure], path: Path) -> None:
    """Merge into the file: a figure measured now replaces the one of the same name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    known = json.loads(path.read_text("utf-8"))["figures"] if path.exists() else {}
    known |= {figure.name: {"value": figure.value, "unit": figure.unit, "target": figure.target} for figure in figures}
    page = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "machine": _machine(), "figures": known}
    path.write_text(json.dumps(page, ensure_ascii=False, indent=2) + "\n", "utf-8")


def _machine() -> dict[str, str | int]:
    return {"python": platform.python_version(), "system": platform.platform(), "cores": os.cpu_count() or 0}
