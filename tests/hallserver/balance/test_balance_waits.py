"""Told waits and staffing advice: sane, repeatable, and moving the right way."""

from __future__ import annotations

from typing import Any

import pytest

from hallserver.domain.balance import Balancer
from hallserver.domain.balance.chance import Chance
from tests.hallserver.balance.small_balance import ALIKE, HALL, LONG, ORDINARY, QUICK, hall, ticket

OPEN = {"profile": [[0, 0.5], [1800, 0.3], [3600, 0.2]], "usual_visits": 40}


def test_nobody_waits_when_a_window_is_free() -> None:
    assert hall(ticket(1, 0)).estimate(1, 0.0) == (0.0, 0.0, 0.0)


def test_more_people_before_mean_a_longer_wait() -> None:
    balancer = hall(*[ticket(number, 0) for number in range(1, 31)], plan=ALIKE)
    middles = [balancer.estimate(number, 60.0)[0] for number in (5, 10, 20, 30)]
    assert middles == sorted(middles)
    assert middles[0] > 0


def test_more_windows_mean_a_shorter_wait() -> None:
    people = [ticket(number, 0) for number in range(1, 21)]
    one, three = (hall(*people, plan=ALIKE, open_windows=windows) for windows in ((1,), (1, 2, 3)))
    assert three.estimate(20, 60.0)[0] < 0.5 * one.estimate(20, 60.0)[0]


def test_the_middle_is_near_the_work_ahead_and_inside_its_range() -> None:
    balancer = hall(*[ticket(number, 0) for number in range(1, 13)], plan=ALIKE, open_windows=(1,))
    middle, low, high = balancer.estimate(12, 0.0)
    assert 0.7 < middle / (11 * 625) < 1.3
    assert 0 < low < middle < high


def test_who_is_at_the_window_has_to_finish_first() -> None:
    def told(matter: int, now: float) -> float:
        balancer = hall(ticket(1, 0, matter=matter), ticket(2, 1), plan=ALIKE, open_windows=(1,))
        balancer.ticket_called(1, 1, 60.0)
        return balancer.estimate(2, now)[0]

    assert told(QUICK, 60.0) < 300
    assert told(LONG, 60.0) > 600
    assert told(LONG, 600.0) < told(LONG, 60.0)


def test_a_priority_person_is_told_less_than_one_who_came_with_them() -> None:
    people = [ticket(number, 0) for number in range(1, 11)]
    balancer = hall(*people, ticket(11, 1), ticket(12, 1, **{"class": "old"}), plan=ALIKE, open_windows=(1,))
    assert balancer.estimate(12, 60.0)[0] < balancer.estimate(11, 60.0)[0]


@pytest.mark.parametrize(
    "roster",
    [
        [{"window": number, "from_s": 3600, "to_s": 30_000} for number in (1, 2, 3)],
        {number: [(3600, 30_000)] for number in (1, 2, 3)},
        [*[{"window": number, "from_s": 3600, "to_s": 30_000} for number in (1, 2, 3)], {"window": 1, "clerk": 7}],
    ],
)
def test_a_roster_tells_when_the_windows_open(roster: Any) -> None:
    balancer = hall(ticket(1, 10), plan=ALIKE | {"roster": roster}, open_windows=())
    assert balancer.estimate(1, 600.0) == (3000.0, 3000.0, 3000.0)


def test_a_window_that_leaves_for_lunch_is_not_counted_on() -> None:
    people = [ticket(number, 0) for number in range(1, 11)]
    lunch = {"roster": [{"window": 1, "from_s": 0, "to_s": 900}, {"window": 1, "from_s": 4500, "to_s": 30_000}]}
    without, with_lunch = (hall(*people, plan=ALIKE | plan, open_windows=(1,)) for plan in ({}, lunch))
    assert with_lunch.estimate(10, 0.0)[0] > without.estimate(10, 0.0)[0] + 1800


def test_before_opening_without_a_roster_all_windows_are_counted_on() -> None:
    balancer = hall(*[ticket(number, 0) for number in range(1, 5)], plan=ALIKE, open_windows=())
    assert balancer.estimate(1, 60.0)[0] == 0
    assert 0 < balancer.estimate(4, 60.0)[0] < 3600


def test_slow_service_today_lengthens_what_is_told() -> None:
    def told(service_s: float) -> float:
        balancer = hall(plan=ALIKE, open_windows=(1,))
        for number in range(1, 41):
            at = number * 3000.0
            balancer.ticket_queued(ticket(number, 0, queued_at=at, issued_at=at), at)
            balancer.ticket_called(number, 1, at)
            balancer.service_finished(number, 1, at + service_s)
        for number in range(100, 111):
            balancer.ticket_queued(ticket(number, 0, queued_at=200_000.0, issued_at=200_000.0), 200_000.0)
        return balancer.estimate(110, 200_000.0)[0]

    assert told(1250.0) > 1.2 * told(625.0)


def test_asking_changes_nothing() -> None:
    balancer = hall(*[ticket(number, number) for number in range(1, 15)])
    first = balancer.estimate(9, 900.0)
    answer = balancer.next_ticket(2, 900.0)
    assert balancer.estimate(9, 900.0) == first
    assert balancer.next_ticket(2, 900.0) == answer


def test_who_does_not_wait_has_no_estimate() -> None:
    with pytest.raises(KeyError):
        hall(ticket(1, 0)).estimate(2, 0.0)


def test_more_windows_are_wanted_for_more_people_but_not_more_than_there_are() -> None:
    plan = ALIKE | {"windows": [{"id": number, "serves": ["a"]} for number in range(1, 9)]}
    wanted = [
        hall(*[ticket(number, 0) for number in range(1, count + 1)], plan=plan).windows_wanted(60.0)
        for count in (0, 3, 8, 60)
    ]
    assert wanted == sorted(wanted)
    assert wanted[0] == 1
    assert wanted[-1] == 8


def test_the_forecast_follows_the_profile_and_how_busy_today_is() -> None:
    many = {"profile": [[0, 0.2], [1800, 0.6], [3600, 0.2]], "usual_visits": 100}
    plan = ALIKE | many | {"windows": [{"id": number, "serves": ["a"]} for number in range(1, 99)]}
    usual, busy = Balancer(plan), Balancer(plan)
    for number in range(60):
        if number < 20:
            usual.ticket_queued(ticket(number, 0), 0.0)
            usual.ticket_withdrawn(number, 0.0)
        busy.ticket_queued(ticket(number, 0), 0.0)
        busy.ticket_withdrawn(number, 0.0)
    assert usual.windows_wanted(1800.0) > usual.windows_wanted(3600.0) > usual.windows_wanted(9000.0) == 1
    assert busy.windows_wanted(1800.0) > 1.5 * usual.windows_wanted(1800.0)


def test_a_profile_may_be_pairs_a_mapping_or_even_parts_of_the_day() -> None:
    hours = [0.0] * 24
    hours[1] = 4.0
    people = ({"profile": shape} for shape in ([[0, 0], [3600, 1], [7200, 0]], {0: 0, 3600: 1, 7200: 0}, hours))
    plan = ALIKE | {"usual_visits": 60, "windows": [{"id": number, "serves": ["a"]} for number in range(1, 99)]}
    wanted = [[Balancer(plan | one).windows_wanted(at) for at in (0.0, 3600.0, 7200.0)] for one in people]
    assert wanted[0] == wanted[1] == wanted[2]
    assert wanted[0][1] > 5
    assert wanted[0][0] == wanted[0][2] == 1


def test_usual_visits_stand_for_todays_first_ones() -> None:
    """Quick people who will come and pass are reckoned with before the first of them has come today."""
    busy = {"profile": [[0, 1], [3600, 0]], "usual_visits": 30, "line_share": {"a": 1.0}}
    quick = ALIKE | {"matters": [{"id": minutes, "line": "a", "expected_s": minutes * 60} for minutes in (3, 3, 20)]}
    people = [ticket(number, 0, matter=LONG) for number in range(1, 4)]
    without, reckoned = (hall(*people, plan=quick | more, open_windows=(1,)) for more in ({}, busy))
    assert reckoned.estimate(3, 60.0)[0] > without.estimate(3, 60.0)[0] + 120


def test_chance_is_repeatable_and_has_the_moments_it_promises() -> None:
    one, other = Chance(42), Chance(42)
    assert [one.uniform() for _ in range(5)] == [other.uniform() for _ in range(5)]
    factors = [one.factor(0.6) for _ in range(20_000)]
    mean = sum(factors) / len(factors)
    spread = (sum((factor - mean) ** 2 for factor in factors) / len(factors)) ** 0.5
    assert abs(mean - 1) < 0.02
    assert abs(spread - 0.6) < 0.03
    gaps = [one.exponential(3.0) for _ in range(20_000)]
    assert abs(sum(gaps) / len(gaps) - 3) < 0.1


def test_matters_of_a_hall_differ_in_what_is_told() -> None:
    def told(matter: int) -> float:
        people = [ticket(number, 0, matter=matter) for number in range(1, 9)]
        return hall(*people, plan=HALL | OPEN, open_windows=(1,)).estimate(8, 0.0)[0]

    assert told(QUICK) < told(ORDINARY) < told(LONG)
