"""Every benchmark in miniature: it runs the real programs and yields the figures that its name promises."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from bench import __main__ as command
from bench.effort import QUICK
from bench.results import Figure, highest, lowest, never, percentile, table, write
from bench.year import a_year
from hallserver.journal.store import JOURNAL_FILE
from hallserver.journal.verify import verify

FIGURES = {
    "http_issue": {f"http_issue_c16_{part}" for part in ("rate", "p50", "p99", "errors", "cpu")},
    "http_call": {f"http_call_w16_{part}" for part in ("rate", "p50", "p99", "errors")},
    "link": {"link_terminals", "link_call_to_board_p50", "link_call_to_board_p99"},
    "restart": {"restart_records", "restart_fresh", "restart_snapshot", "restart_replay"},
    "kiosk": {"kiosk_tickets", "kiosk_tap_to_paper_p50", "kiosk_tap_to_paper_p95"},
    "balance": {
        f"balance_{part}"
        for part in (
            "mean_wait",
            "mean_wait_upper_end",
            "p90_wait",
            "p90_wait_upper_end",
            "squared_wait",
            "squared_wait_upper_end",
            "priority_p90",
            "priority_p90_upper_end",
            "passing_alike",
            "passing_anywhere",
            "idle_errors",
            "told_error",
            "told_range_held",
            "told_range_held_worst",
            "tidal_window_hours",
            "tidal_late_errors",
            "tidal_p90_worst_day",
            "all_open_p90_worst_day",
            "one_more_domain",
            "decision_p99",
            "decision_line_per_item_p99",
            "estimate",
        )
    },
    "apps": {"app_strip_memory", "app_strip_start", "app_hallserver_memory", "app_hallserver_start"},
}

needs_wrk = pytest.mark.skipif(shutil.which("wrk") is None, reason="wrk, the load generator, is not installed")


def test_every_benchmark_is_known_here() -> None:
    assert set(command.BENCHMARKS) == set(FIGURES)


@pytest.mark.e2e
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=needs_wrk if name.startswith("http") else ()) for name in FIGURES]
)
def test_a_benchmark_yields_its_figures(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "bench.json"
    monkeypatch.setattr(command, "QUICK_OUTPUT", output)
    done = CliRunner().invoke(command.main, ["--quick", name], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    figures = json.loads(output.read_text("utf-8"))["figures"]
    assert set(figures) == FIGURES[name]
    assert all(figure["value"] > 0 for title, figure in figures.items() if not title.endswith("_errors"))
    assert all(figure["value"] == 0 for title, figure in figures.items() if title.endswith("_errors"))


def test_an_unknown_benchmark_is_refused_with_the_names_that_exist() -> None:
    done = CliRunner().invoke(command.main, ["coffee"])
    assert done.exit_code == 2
    assert all(name in done.output for name in FIGURES)


def test_a_years_journal_is_whole_and_kept() -> None:
    year = a_year(QUICK.days, QUICK.people)
    written = (year.data / JOURNAL_FILE).stat().st_mtime_ns
    verdict = verify(year.data)
    assert (verdict.sound, verdict.records) == (True, year.records)
    again = a_year(QUICK.days, QUICK.people)
    assert again == year
    assert (again.data / JOURNAL_FILE).stat().st_mtime_ns == written


def test_the_best_run_counts_and_the_worst_count_of_errors() -> None:
    assert lowest("wait", [3.0, 1.0, 2.0], "ms", 1.5) == Figure("wait", 1.0, "ms", (3.0, 1.0, 2.0), "≤ 1.5", True)
    assert highest("rate", [3.0, 1.0], "1/s", 4) == Figure("rate", 3.0, "1/s", (3.0, 1.0), "≥ 4", False)
    assert never("errors", [0, 2, 0]).value == 2
    assert never("errors", [0, 2, 0]).met is False
    assert percentile(list(range(100)), 0.99) == 99


def test_the_table_tells_targets_and_how_far_the_runs_lie_apart() -> None:
    lines = table([lowest("wait", [3.0, 1.0], "ms", 0.5), highest("rate", [7.0], "1/s")]).splitlines()
    assert "MISSED" in lines[0]
    assert "best of 2: 1.00 to 3.00" in lines[0]
    assert "best of" not in lines[1]


def test_figures_of_other_benchmarks_stay_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "bench.json"
    write([highest("rate", [7.0], "1/s")], path)
    write([highest("rate", [8.0], "1/s"), lowest("wait", [1.0], "ms")], path)
    figures = json.loads(path.read_text("utf-8"))["figures"]
    assert {name: figure["value"] for name, figure in figures.items()} == {"rate": 8.0, "wait": 1.0}
