"""A hall of three windows and three lines, and tickets for it, in minutes for the reader's sake."""

from __future__ import annotations

from typing import Any

from hallserver.domain.balance import Balancer

#: Matters by expected minutes at the window.
QUICK, ORDINARY, LONG = 3, 10, 20

HALL: dict[str, Any] = {
    "windows": [
        {"id": 1, "kind": "domain", "serves": ["a"]},
        {"id": 2, "kind": "undifferentiated", "serves": ["a", "b"]},
        {"id": 3, "kind": "undifferentiated", "serves": ["b", "c"]},
    ],
    "matters": [
        {"id": minutes, "line": "a", "kind": kind, "expected_s": minutes * 60}
        for minutes, kind in ((QUICK, "quick"), (ORDINARY, "ordinary"), (LONG, "long"))
    ],
    "clerks": [{"id": 7, "pace": 1.0}, {"id": 8, "pace": 1.0, "lines": ["a"]}],
}

ALIKE: dict[str, Any] = HALL | {"windows": [{"id": number, "serves": ["a"]} for number in (1, 2, 3)]}


def ticket(number: int, minute: float, line: str = "a", matter: int = ORDINARY, **other: Any) -> dict[str, Any]:
    """Somebody who took a number at that minute."""
    return {
        "id": number, "line": line, "matter": matter, "class": "none", "issued_at": minute * 60,
        "queued_at": minute * 60, "appointment_at": None,
    } | other  # fmt: skip


def hall(*tickets: dict[str, Any], open_windows: tuple[int, ...] = (1, 2, 3), plan: dict[str, Any] = HALL) -> Balancer:
    """A hall with these windows open and these people waiting."""
    balancer = Balancer(plan)
    for window in open_windows:
        balancer.window_opened(window, 7, 0.0)
    for one in tickets:
        balancer.ticket_queued(one, one["queued_at"])
    return balancer


def called(balancer: Balancer, window: int, minute: float = 100) -> int | None:
    """Whom the window would call."""
    answer = balancer.next_ticket(window, minute * 60)
    return None if answer is None else answer[0]


def order(balancer: Balancer, window: int) -> list[int]:
    """Everybody in the order in which a window alone would call them."""
    found = []
    while (answer := balancer.next_ticket(window, 6000.0)) is not None:
        balancer.ticket_called(answer[0], window, 6000.0)
        balancer.service_finished(answer[0], window, 6000.0)
        found.append(answer[0])
    return found
