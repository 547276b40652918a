"""How long a decision takes with 1,000 people waiting at 174 windows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from time import perf_counter
from typing import Any

from hallserver.domain.balance import Balancer
from hallserver.domain.balance.chance import Chance


def crowded(
    windows: int = 174, matters: int = 1000, waiting: int = 1000
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The hardest hall for the rule: every item a line of its own, each window serving a random third of them."""
    chance = Chance(174)
    numbers = range(matters)
    hall = {
        "windows": [
            {"id": number, "kind": "domain", "serves": [line for line in numbers if chance.uniform() < 0.33]}
            for number in range(1, windows + 1)
        ],
        "matters": [
            {"id": number, "line": number, "kind": "any", "expected_s": 120 + 1500 * chance.uniform()}
            for number in numbers
        ],
    }
    groups = ("none", "none", "none", "old", "disabled", "military")
    tickets = [
        {"id": number, "matter": line, "line": line, "class": groups[int(chance.uniform() * 6)],
         "issued_at": 30_000.0 + number, "queued_at": 30_000.0 + number}
        for number in range(1, waiting + 1)
        for line in [int(chance.uniform() * matters)]
    ]  # fmt: skip
    return hall, tickets


def decision_times(
    balancer: Balancer, hall: Mapping[str, Any], tickets: Sequence[Mapping[str, Any]], decisions: int
) -> list[float]:
    """Seconds of each decision; whoever is called takes a new number, so that as many wait all the time."""
    at = 40_000.0
    windows = [window["id"] for window in hall["windows"]]
    for window in windows:
        balancer.window_opened(window, window, at)
    by_id = {ticket["id"]: ticket for ticket in tickets}
    for ticket in tickets:
        balancer.ticket_queued(ticket, at)
    times = []
    for turn in range(decisions):
        window = windows[turn * 7 % len(windows)]
        began = perf_counter()
        answer = balancer.next_ticket(window, at + turn)
        times.append(perf_counter() - began)
        if answer is not None:
            balancer.ticket_called(answer[0], window, at + turn)
            balancer.service_finished(answer[0], window, at + turn)
            balancer.ticket_queued({**by_id[answer[0]], "issued_at": at + turn, "queued_at": at + turn}, at + turn)
    return times
