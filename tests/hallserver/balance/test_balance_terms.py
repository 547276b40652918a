"""Each term of the counted time, one row each."""

from __future__ import annotations

from typing import Any

import pytest

from hallserver.domain.balance import Balancer
from tests.hallserver.balance.small_balance import HALL, LONG, ORDINARY, QUICK, hall, ticket

MINUTE = 60.0


@pytest.mark.parametrize(
    ("about", "terms", "counted_min"),
    [
        ({"matter": QUICK}, {"handling": 7.5}, 67.5),
        ({"matter": ORDINARY}, {"handling": 25}, 85),
        ({"matter": LONG}, {"handling": 50}, 110),
        ({"class": "old"}, {"priority": -25, "handling": 25}, 60),
        ({"class": "disabled"}, {"priority": -25, "handling": 25}, 60),
        ({"class": "military"}, {"priority": -25, "handling": 25}, 60),
        ({"class": "pregnant"}, {"priority": -25, "handling": 25}, 60),
        ({"appointment_at": 75 * MINUTE}, {"appointment": 15, "booked": -15, "handling": 25}, 85),
        ({"appointment_at": 45 * MINUTE}, {"booked": -15, "handling": 25}, 70),
        ({"appointment_at": 75 * MINUTE, "class": "old"}, {"appointment": 15, "priority": -25, "handling": 25}, 75),
        ({"transferred": True}, {"transfer": -20}, 40),
        ({"transferred": True, "class": "old"}, {"priority": -25, "transfer": -20}, 15),
        ({"class": "transfer"}, {"transfer": -20}, 40),
        ({"interrupted": True}, {"interrupted": -60}, 0),
        ({"class": "interrupted"}, {"interrupted": -60}, 0),
        ({"returned": True, "queued_at": 80 * MINUTE}, {"returned": 20, "handling": 25}, 105),
        ({"returned": True, "queued_at": 80 * MINUTE, "class": "old"}, {"returned": 20, "handling": 25}, 105),
    ],
)
def test_a_term_moves_the_counted_time(about: dict[str, Any], terms: dict[str, float], counted_min: float) -> None:
    balancer = hall(ticket(1, 60, **about))
    counted_s, found = balancer.counted_at(1)
    assert {term.name: term.seconds / MINUTE for term in found} == terms
    assert counted_s == counted_min * MINUTE
    assert counted_s == 60 * MINUTE + sum(term.seconds for term in found)


@pytest.mark.parametrize(("expected_s", "handling_min"), [(59, 0), (60, 2.5), (1199, 47.5), (1200, 50), (7200, 50)])
def test_handling_counts_whole_minutes_up_to_twenty(expected_s: int, handling_min: float) -> None:
    plan = HALL | {"matters": [{"id": 1, "line": "a", "kind": "any", "expected_s": expected_s}]}
    counted_s, _ = hall(ticket(1, 0, matter=1), plan=plan).counted_at(1)
    assert counted_s == handling_min * MINUTE


def test_a_hall_sets_the_credit_of_a_class() -> None:
    counted_s, _ = hall(ticket(1, 60, **{"class": "old"}), plan=HALL | {"class_credit_s": {"old": 2700}}).counted_at(1)
    assert counted_s == (60 - 45 + 25) * MINUTE


@pytest.mark.parametrize(("kind", "handling_min"), [("quick", 7.5), ("long", 50), ("unheard of", 27.5)])
def test_an_unknown_matter_takes_as_long_as_its_kind(kind: str, handling_min: float) -> None:
    counted_s, _ = hall(ticket(1, 0, matter=99, kind=kind)).counted_at(1)
    assert counted_s == handling_min * MINUTE


def test_only_id_and_line_must_be_told() -> None:
    balancer = Balancer({"windows": [{"id": 1, "serves": ["a"]}]})
    balancer.window_opened(1, 1, 0.0)
    balancer.ticket_queued({"id": 5, "line": "a"}, 90.0)
    answer = balancer.next_ticket(1, 100.0)
    assert answer is not None
    assert (answer[0], answer[1].issued_at) == (5, 90.0)
