"""The pauses between attempts: short at first, capped, spread, and cut short by news."""

from __future__ import annotations

import pytest

from terminal.reconnect import FIRST_S, LONGEST_S, SPREAD, Phase, Reconnect


def test_pauses_double_up_to_the_cap() -> None:
    machine = Reconnect()
    pauses = [machine.failed(0.0) for _ in range(8)]
    assert pauses == [FIRST_S, 0.4, 0.8, 1.6, LONGEST_S, LONGEST_S, LONGEST_S, LONGEST_S]


@pytest.mark.parametrize("chance", [0.0, 0.5, 0.999])
def test_chance_only_shortens(chance: float) -> None:
    machine = Reconnect(first_s=1.0)
    assert machine.failed(chance) == pytest.approx(1 - SPREAD * chance)


def test_a_success_begins_anew() -> None:
    machine = Reconnect()
    for _ in range(5):
        machine.began()
        machine.failed(0.0)
    assert machine.attempts == 5
    machine.succeeded()
    assert machine.attempts == 0
    assert machine.phase is Phase.CONNECTED
    assert machine.failed(0.0) == FIRST_S


def test_news_of_the_hall_cuts_a_rest_short_but_not_an_attempt() -> None:
    machine = Reconnect()
    machine.began()
    assert not machine.hurry()
    machine.failed(0.0)
    machine.failed(0.0)
    assert machine.hurry()
    assert machine.failed(0.0) == FIRST_S


def test_a_server_that_returns_is_tried_within_the_promise() -> None:
    """Whatever happened before, no rest is longer than the three seconds allow, less one for the greeting."""
    machine = Reconnect()
    assert max(machine.failed(chance / 10) for chance in range(10) for _ in range(20)) <= 2.0
