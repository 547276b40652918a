"""The simulated days on which the calling rules are compared: they serve everybody and count what they say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bench.balance.halls import FAILURE, HEZUO, LUNCH, OPENS, PANJIN, SHAPES, TENGZHOU, Change, Coming, Day, day_of
from bench.balance.measures import honesty, measure, ratio
from bench.balance.rules import Departmental, EarlyBinding, FirstCome, StrictPriority
from bench.balance.simulator import Outcome, Simulator, Told
from hallserver.domain.balance import Balancer

#: One window, one line, one matter of five minutes, and no time between two people.
ONE = {
    "windows": [{"id": 1, "serves": ["a"], "home": "a"}],
    "matters": [{"id": 1, "line": "a", "kind": "any", "expected_s": 300.0}],
    "clerks": [{"id": 1, "pace": 1.0}],
    "targets_s": {"none": 600.0},
    "call_overhead_s": 0.0,
    "line_share": {"a": 1.0},
}


def coming(number: int, minute: float, shows: bool = True, returns_min: float = 0.0) -> Coming:
    at = OPENS + minute * 60
    ticket = {
        "id": number, "matter": 1, "line": "a", "kind": "any", "class": "none", "queued_at": at, "issued_at": at,
        "appointment_at": None, "returned": False, "interrupted": False, "transferred": False,
    }  # fmt: skip
    return Coming(ticket, 300.0, shows, returns_min * 60)


def run(*visits: Coming, changes: tuple[Change, ...] = ()) -> Outcome:
    """The waits of a day at the one window, under our rule."""
    day = Day(ONE, (Change(OPENS, "open", 1, 1), *changes), list(visits))
    return Simulator(day, Balancer(ONE)).run()


def test_waits_are_those_that_one_would_count_by_hand() -> None:
    outcome = run(coming(1, 0), coming(2, 1), coming(3, 2), coming(4, 60))
    assert [one.wait_s for one in outcome.waits] == [0.0, 240.0, 480.0, 0.0]
    found = measure(outcome, ONE["targets_s"])
    assert found.mean_s == 180.0
    assert found.squared == pytest.approx((0.4**2 + 0.8**2) / 4)


def test_who_does_not_come_costs_the_window_a_little_and_may_return() -> None:
    outcome = run(coming(1, 0, shows=False, returns_min=2), coming(2, 0.5))
    assert [one.wait_s for one in outcome.waits] == [0.0, 60.0]
    assert outcome.busy_s == {1: 90.0 + 300.0 + 300.0}


def test_whose_window_fails_is_served_again_and_waits_for_both() -> None:
    changes = (Change(OPENS + 120, "fail", 1, 1), Change(OPENS + 720, "open", 1, 1))
    outcome = run(coming(1, 0), coming(2, 1), changes=changes)
    assert [one.wait_s for one in outcome.waits] == [600.0, 960.0]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_a_day_is_always_the_same_and_everybody_is_served(shape: type) -> None:
    smaller = replace(shape, visits=min(shape.visits, 600))  # type: ignore[type-var]
    first, again = (Simulator(day_of(smaller, 3), Balancer(day_of(smaller, 3).hall)).run() for _ in range(2))
    assert first.waits == again.waits
    assert first.unserved == 0
    assert first.idle_beside_waiting == 0
    assert first.passing_s <= (25 if smaller.alike else 35) * 60


@pytest.mark.parametrize("rule", [FirstCome, StrictPriority, EarlyBinding, Departmental])
@pytest.mark.parametrize("shape", [PANJIN, HEZUO, LUNCH, FAILURE])
def test_the_other_rules_serve_everybody_too(rule: type[FirstCome], shape: type) -> None:
    day = day_of(shape, 0)  # type: ignore[arg-type]
    outcome = Simulator(day, rule(day.hall)).run()
    assert outcome.unserved == 0
    assert (outcome.idle_beside_waiting > 0) == (rule in (EarlyBinding, Departmental))


def test_first_come_passes_nobody() -> None:
    day = day_of(PANJIN, 0)
    assert Simulator(day, FirstCome(day.hall)).run().passing_s == 0


def test_advice_that_is_followed_keeps_fewer_windows_open() -> None:
    day = day_of(replace(PANJIN, visits=150), 0)
    followed, always = (Simulator(day, Balancer(day.hall), tidal=tidal).run() for tidal in (True, False))
    assert followed.open_s < 0.75 * always.open_s
    assert followed.unserved == 0


def test_told_waits_are_kept_beside_the_true_ones() -> None:
    day = day_of(PANJIN, 0)
    told = Simulator(day, Balancer(day.hall), estimate_every=20).run().told
    assert len(told) > 5
    assert all(one.low_s <= one.middle_s <= one.high_s for one in told)


def test_ratios_are_paired_and_geometric() -> None:
    found = ratio([[20.0, 5.0]], [[10.0, 10.0]])
    assert found.value == pytest.approx(1.0)
    assert found.low < 0.1
    assert found.high > 10
    same = ratio([[5.0, 10.0, 20.0]], [[10.0, 20.0, 40.0]])
    assert (same.value, same.low, same.high) == pytest.approx((0.5, 0.5, 0.5))


def test_honesty_counts_error_beside_the_simple_sum_and_ranges_that_held() -> None:
    told = [Told(600, 300, 900, 1000, 700), Told(600, 300, 900, 1000, 1000), Told(0, 0, 0, 0, 0)]
    found = honesty(told)
    assert found.error_ratio == pytest.approx(500 / 300)
    assert found.held == 0.5


def test_the_big_hall_has_174_windows_and_2450_visits_in_a_morning() -> None:
    assert (len(TENGZHOU.windows), TENGZHOU.visits) == (174, 2450)
    day = day_of(TENGZHOU, 0)
    assert all(visit.ticket["issued_at"] < OPENS + 4 * 3600 for visit in day.visits)
