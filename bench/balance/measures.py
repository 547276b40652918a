"""What a day was like, and how days compare: paired ratios, their geometric mean and its confidence interval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

from bench.balance.simulator import Outcome, Told
from bench.results import percentile

#: Below this a wait is noise; ratios of quiet days would otherwise mean nothing.
_FLOOR_S = 1.0

#: 97.5 % point of Student's distribution by days less one; in between, the smaller number of days is taken.
_STUDENT = {1: 12.71, 2: 4.30, 3: 3.18, 5: 2.57, 9: 2.26, 19: 2.09, 29: 2.05, 59: 2.00}


@dataclass(frozen=True)
class Measures:
    """Waits of one day in seconds; `squared` is the mean of (wait / target)², `long_mean_s` that of matters of 15
    minutes and more, `load_spread` the spread of the windows' busy time."""

    mean_s: float
    p50_s: float
    p90_s: float
    p95_s: float
    squared: float
    priority_p90_s: float
    long_mean_s: float
    longest_s: float
    over_15: float
    over_30: float
    load_spread: float
    passing_s: float
    idle: int


def measure(outcome: Outcome, targets_s: Mapping[str, float]) -> Measures:
    """Sum up a day; ValueError when somebody was never served."""
    if outcome.unserved:
        raise ValueError(f"{outcome.unserved} people were never called")
    waits = [one.wait_s for one in outcome.waits]
    priority = [one.wait_s for one in outcome.waits if one.group == "old"] or [0.0]
    long = [one.wait_s for one in outcome.waits if one.expected_s >= 900] or [0.0]
    return Measures(
        mean_s=sum(waits) / len(waits),
        p50_s=percentile(waits, 0.5),
        p90_s=percentile(waits, 0.9),
        p95_s=percentile(waits, 0.95),
        squared=sum((one.wait_s / targets_s[one.group]) ** 2 for one in outcome.waits) / len(waits),
        priority_p90_s=percentile(priority, 0.9),
        long_mean_s=sum(long) / len(long),
        longest_s=max(waits),
        over_15=sum(wait > 900 for wait in waits) / len(waits),
        over_30=sum(wait > 1800 for wait in waits) / len(waits),
        load_spread=_spread(list(outcome.busy_s.values())),
        passing_s=outcome.passing_s,
        idle=outcome.idle_beside_waiting,
    )


@dataclass(frozen=True)
class Ratio:
    """A geometric mean of paired ratios with the ends of its 95 % confidence interval."""

    value: float
    low: float
    high: float


def ratio(ours: Sequence[Sequence[float]], theirs: Sequence[Sequence[float]], floor: float = _FLOOR_S) -> Ratio:
    """Ours over theirs, each hall a row and each day a column; days are the sample, halls are averaged in each."""
    days = range(len(ours[0]))
    logs = [
        sum(log(max(a[day], floor) / max(b[day], floor)) for a, b in zip(ours, theirs, strict=True)) / len(ours)
        for day in days
    ]
    middle = sum(logs) / len(logs)
    if len(logs) < 2:
        return Ratio(exp(middle), 0.0, float("inf"))
    deviation = sqrt(sum((value - middle) ** 2 for value in logs) / (len(logs) - 1))
    half = _student(len(logs) - 1) * deviation / sqrt(len(logs))
    return Ratio(exp(middle), exp(middle - half), exp(middle + half))


@dataclass(frozen=True)
class Honesty:
    """How told waits compare with true ones: error beside people-ahead times an average, and ranges that held."""

    error_ratio: float
    held: float


def honesty(told: Sequence[Told]) -> Honesty:
    """Over all who were told a wait worth telling: half a minute, by any account."""
    worth = [one for one in told if max(one.true_s, one.middle_s, one.naive_s) >= 30]
    error_s = sum(abs(one.middle_s - one.true_s) for one in worth)
    naive_s = sum(abs(one.naive_s - one.true_s) for one in worth)
    held = sum(one.low_s - 1 <= one.true_s <= one.high_s + 1 for one in worth)
    return Honesty(error_s / max(1.0, naive_s), held / max(1, len(worth)))


def _student(freedom: int) -> float:
    return max((value for known, value in _STUDENT.items() if known <= freedom), key=lambda value: -value)


def _spread(values: list[float]) -> float:
    mean = sum(values) / len(values)
    return sqrt(sum((value - mean) ** 2 for value in values) / len(values)) / mean if mean else 0.0
