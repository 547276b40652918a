"""The whole comparison: every rule on every hall on the same days, told waits, tidal staffing, and decision time."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import exp, log
from time import perf_counter

from bench.balance.halls import HEZUO, HEZUO_SKILLED, SHAPES, TENGZHOU, TIDAL, Day, Shape, day_of
from bench.balance.measures import Measures, Ratio, honesty, measure, ratio
from bench.balance.rules import Departmental, EarlyBinding, FirstCome, ShortestFirst, StrictPriority
from bench.balance.simulator import Outcome, Rule, Simulator
from bench.balance.speed import crowded, decision_times
from bench.effort import FULL as WHOLE
from bench.effort import Effort
from bench.results import Figure, highest, lowest, never, percentile
from hallserver.domain.balance import Balancer
from hallserver.domain.balance import Rule as Constants

#: The rule from which ours was developed: three steps of handling, smaller credits, no help for crowds.
STEPS = Constants(
    priority_credit_s=1200.0, appointment_credit_s=600.0, handling=((420.0, 600.0), (900.0, 1500.0)), crowd_s=0.0
)

#: Everything is measured beside this one.
BASE = "first-come within skills"
OURS = "ours"


@dataclass(frozen=True)
class Extent:
    """How much is run: days of each hall, days on which waits are told, and every how-many-th ticket is told one."""

    days: int
    told_days: int
    told_every: int
    decisions: int


FULL = Extent(days=30, told_days=10, told_every=5, decisions=2000)
QUICK = Extent(days=2, told_days=1, told_every=20, decisions=50)


def balance(effort: Effort) -> list[Figure]:
    """The comparison as the benchmark runs it: two to three minutes, or a few seconds as a miniature."""
    return study(FULL if effort == WHOLE else QUICK)


def study(extent: Extent, shapes: tuple[Shape, ...] = SHAPES) -> list[Figure]:
    """Run, print a table of rules and one of halls, and return the figures that have targets and those beside them."""
    runs = {shape.name: _run(shape, extent.days) for shape in shapes}
    print(_table(runs))
    return [
        *_asked(runs, shapes),
        *_told(extent, shapes),
        *_tidal(extent.days),
        *_skills(extent.days),
        *_speed(extent.decisions),
    ]


Runs = Mapping[str, Mapping[str, list[Measures]]]


def _rules() -> dict[str, Callable[[Day], Rule]]:
    return {
        BASE: lambda day: FirstCome(day.hall),
        OURS: lambda day: Balancer(day.hall),
        "three steps of handling": lambda day: Balancer(day.hall, STEPS),
        "strict priority": lambda day: StrictPriority(day.hall),
        "early binding": lambda day: EarlyBinding(day.hall),
        "departmental lines": lambda day: Departmental(day.hall),
        "bound: true shortest first": _clairvoyant,
    }


def _clairvoyant(day: Day) -> Rule:
    rule = ShortestFirst(day.hall)
    rule.true_s = {visit.ticket["id"]: visit.service_s for visit in day.visits}
    return rule


def _run(shape: Shape, days: int) -> dict[str, list[Measures]]:
    print(f"  {shape.name}: {days} days", file=sys.stderr, flush=True)
    rules = _rules()
    found: dict[str, list[Measures]] = {name: [] for name in rules}
    for number in range(days):
        day = day_of(shape, number)
        for name, make in rules.items():
            outcome = Simulator(day, make(day)).run()
            found[name].append(measure(outcome, day.hall["targets_s"]))
    return found


def _compare(runs: Runs, rule: str, what: str) -> Ratio:
    # A median of some seconds is nobody's concern; without a minute as floor a quiet day would rule the mean.
    floor = {"squared": 0.001, "load_spread": 0.001, "p50_s": 60.0}.get(what, 1.0)
    rows = [[getattr(day, what) for day in hall[rule]] for hall in runs.values()]
    base = [[getattr(day, what) for day in hall[BASE]] for hall in runs.values()]
    return ratio(rows, base, floor)


_COLUMNS = (
    ("mean", "mean_s"), ("P50", "p50_s"), ("P90", "p90_s"), ("P95", "p95_s"), ("(w/t)²", "squared"),
    ("old P90", "priority_p90_s"), ("long mean", "long_mean_s"), ("longest", "longest_s"), ("load", "load_spread"),
)  # fmt: skip


def _table(runs: Runs) -> str:
    head = f"{'ratio to ' + BASE:<34}" + "".join(f"{title:>20}" for title, _ in _COLUMNS)
    lines = [head + f"{'>15 min':>9}{'>30 min':>9}{'passed by':>11}{'idle':>8}"]
    for rule in _rules():
        cells = [_compare(runs, rule, what) for _, what in _COLUMNS]
        lines.append(f"{rule:<34}" + "".join(f"{_cell(cell):>20}" for cell in cells) + _absolute(runs, rule))
    lines.append("")
    lines.append(f"{'ours by hall':<34}" + "".join(f"{title:>20}" for title, _ in _COLUMNS))
    for name, hall in runs.items():
        cells = [_compare({name: hall}, OURS, what) for _, what in _COLUMNS]
        lines.append(f"{name:<34}" + "".join(f"{_cell(cell):>20}" for cell in cells) + _absolute({name: hall}, OURS))
    return "\n".join(lines)


def _cell(found: Ratio) -> str:
    return f"{found.value:.3f} ({found.low:.2f}-{found.high:.2f})"


def _absolute(runs: Runs, rule: str) -> str:
    days = [day for hall in runs.values() for day in hall[rule]]
    late = sum(day.over_15 for day in days) / len(days)
    very_late = sum(day.over_30 for day in days) / len(days)
    passing = max(day.passing_s for day in days) / 60
    return f"{late:>9.1%}{very_late:>9.1%}{passing:>7.0f} min{sum(day.idle for day in days):>8}"


def _asked(runs: Runs, shapes: tuple[Shape, ...]) -> list[Figure]:
    limits = (
        ("mean_s", "mean_wait", 0.83),
        ("p90_s", "p90_wait", 0.91),
        ("squared", "squared_wait", 0.69),
        ("priority_p90_s", "priority_p90", 0.45),
    )
    figures = []
    for what, title, limit in limits:
        found = _compare(runs, OURS, what)
        figures.append(lowest(f"balance_{title}", [found.value], "×", limit))
        figures.append(lowest(f"balance_{title}_upper_end", [found.high], "×"))
    alike = [day.passing_s for shape in shapes if shape.alike for day in runs[shape.name][OURS]]
    everywhere = [day.passing_s for hall in runs.values() for day in hall[OURS]]
    return [
        *figures,
        lowest("balance_passing_alike", [max(alike, default=0.0) / 60], "min", 25),
        lowest("balance_passing_anywhere", [max(everywhere) / 60], "min", 35),
        never("balance_idle_errors", [sum(day.idle for hall in runs.values() for day in hall[OURS])]),
    ]


def _told(extent: Extent, shapes: tuple[Shape, ...]) -> list[Figure]:
    errors, held = [], []
    for shape in shapes:
        print(f"  {shape.name}: told waits", file=sys.stderr, flush=True)
        # A hall of 2,450 visits tells as many as the others of about 270.
        every = extent.told_every * max(1, shape.visits // 270)
        told = []
        for number in range(extent.told_days):
            day = day_of(shape, number)
            told += Simulator(day, Balancer(day.hall), every).run().told
        found = honesty(told)
        errors.append(found.error_ratio)
        held.append(found.held)
    middle = exp(sum(log(max(0.001, error)) for error in errors) / len(errors))
    return [
        lowest("balance_told_error", [middle], "×", 0.5),
        highest("balance_told_range_held", [100 * sum(held) / len(held)], "%", 80),
        highest("balance_told_range_held_worst", [100 * min(held)], "%"),
    ]


def _tidal(days: int) -> list[Figure]:
    hours: list[float] = []
    ninety: dict[bool, list[float]] = {True: [], False: []}
    late = 0
    for number in range(days):
        day = day_of(TIDAL, number)
        open_s = {}
        for tidal, nineties in ninety.items():
            outcome = Simulator(day, Balancer(day.hall), tidal=tidal).run()
            open_s[tidal] = outcome.open_s
            nineties.append(percentile([one.wait_s for one in outcome.waits], 0.9) / 60)
            late += tidal and any(mean > day.hall["targets_s"][group] for group, mean in _means(outcome).items())
        hours.append(open_s[True] / open_s[False])
    return [
        lowest("balance_tidal_window_hours", [exp(sum(map(log, hours)) / days)], "×", 0.75),
        never("balance_tidal_late_errors", [late]),
        # Without targets: even a hall with all windows open all day has days on which one in ten waits long.
        lowest("balance_tidal_p90_worst_day", [max(ninety[True])], "min"),
        lowest("balance_all_open_p90_worst_day", [max(ninety[False])], "min"),
    ]


def _means(outcome: Outcome) -> dict[str, float]:
    found: dict[str, list[float]] = {}
    for one in outcome.waits:
        found.setdefault(one.group, []).append(one.wait_s)
    return {group: sum(own) / len(own) for group, own in found.items()}


def _skills(days: int) -> list[Figure]:
    """What one more domain at each domain window of Hezuo's layout does to the mean wait."""
    logs = []
    for number in range(days):
        means = []
        for shape in (HEZUO_SKILLED, HEZUO):
            day = day_of(shape, number)
            outcome = Simulator(day, Balancer(day.hall)).run()
            means.append(measure(outcome, day.hall["targets_s"]).mean_s)
        logs.append(log(means[0] / means[1]))
    return [lowest("balance_one_more_domain", [exp(sum(logs) / days)], "×")]


def _speed(decisions: int) -> list[Figure]:
    day = day_of(TENGZHOU, 0)
    times = decision_times(Balancer(day.hall), day.hall, [visit.ticket for visit in day.visits[:1000]], decisions)
    hall, tickets = crowded()
    worst = decision_times(Balancer(hall), hall, tickets, decisions)
    balancer = Balancer(day.hall)
    for window in day.hall["windows"]:
        balancer.window_opened(window["id"], window["id"], 30_000.0)
    for visit in day.visits[:300]:
        balancer.ticket_queued(visit.ticket | {"queued_at": 30_000.0}, 30_000.0)
    began = perf_counter()
    balancer.estimate(day.visits[299].ticket["id"], 30_000.0)
    return [
        lowest("balance_decision_p99", [1000 * percentile(times, 0.99)], "ms", 5),
        lowest("balance_decision_line_per_item_p99", [1000 * percentile(worst, 0.99)], "ms", 5),
        lowest("balance_estimate", [1000 * (perf_counter() - began)], "ms"),
    ]
