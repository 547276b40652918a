"""The rules that halls use elsewhere, with the same facts and questions as ours."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Mapping
from typing import Any

Ticket = Mapping[str, Any]


class FirstCome:
    """First come, first served among the lines a window serves. Subclasses change the key or where a ticket waits."""

    name = "first-come"

    def __init__(self, hall: Mapping[str, Any]) -> None:
        self._serves = {window["id"]: tuple(window["serves"]) for window in hall["windows"]}
        self._home = {window["id"]: window["home"] for window in hall["windows"]}
        self._expected = {matter["id"]: matter["expected_s"] for matter in hall["matters"]}
        self._lanes: dict[Any, list[tuple[Any, int]]] = {}
        self._filed: dict[int, tuple[Any, tuple[Any, int]]] = {}
        self._idle_since: dict[int, float] = {}
        self._open: set[int] = set()
        self._busy: set[int] = set()

    def window_opened(self, window: int, clerk: int, at: float) -> None:
        self._open.add(window)
        self._idle_since[window] = at

    def window_closed(self, window: int, at: float) -> None:
        self._open.discard(window)

    def ticket_queued(self, ticket: Ticket, at: float) -> None:
        entry = (self.key(ticket), ticket["id"])
        lane = self.lane(ticket)
        self._filed[ticket["id"]] = (lane, entry)
        insort(self._lanes.setdefault(lane, []), entry)

    def ticket_called(self, ticket: int, window: int, at: float) -> None:
        lane, entry = self._filed.pop(ticket)
        self._lanes[lane].remove(entry)
        self._busy.add(window)

    def ticket_missed(self, ticket: int, window: int, at: float) -> None:
        self._idle_since[window] = at
        self._busy.discard(window)

    service_finished = ticket_missed

    def next_ticket(self, window: int, at: float) -> tuple[int, None] | None:
        heads = [self._lanes[lane][0] for lane in self.lanes_of(window) if self._lanes.get(lane)]
        return (min(heads)[1], None) if heads else None

    def rank_windows(self, windows: Iterable[int], at: float) -> list[int]:
        return sorted(windows, key=lambda window: (self._idle_since.get(window, 0.0), window))

    def key(self, ticket: Ticket) -> Any:
        return base_of(ticket)

    def lane(self, ticket: Ticket) -> Any:
        return ticket["line"]

    def lanes_of(self, window: int) -> Iterable[Any]:
        return self._serves[window]


class StrictPriority(FirstCome):
    """People with priority before everybody else, then those who kept an appointment, then first come."""

    name = "strict priority"

    def key(self, ticket: Ticket) -> Any:
        if ticket["returned"]:
            return 2, base_of(ticket)
        rank = 0 if ticket["class"] == "old" else 1 if ticket["appointment_at"] is not None else 2
        return rank, base_of(ticket)


class EarlyBinding(FirstCome):
    """Each ticket is given a window when it is issued: the one with the fewest people."""

    name = "early binding"

    def lane(self, ticket: Ticket) -> Any:
        serving = [window for window, lines in self._serves.items() if ticket["line"] in lines]
        standing = [window for window in serving if window in self._open] or serving
        return min(standing, key=lambda window: (len(self._lanes.get(window, ())) + (window in self._busy), window))

    def lanes_of(self, window: int) -> Iterable[Any]:
        return (window,)

    def window_closed(self, window: int, at: float) -> None:
        """People of a window that closes go to others, keeping their place."""
        super().window_closed(window, at)
        for key, ticket in self._lanes.pop(window, []):
            self._move(window, (key, ticket))

    def _move(self, window: int, entry: tuple[Any, int]) -> None:
        lines = set(self._serves[window])
        others = [other for other in self._open if lines & set(self._serves[other])] or [window]
        lane = min(others, key=lambda other: (len(self._lanes.get(other, ())), other))
        self._filed[entry[1]] = (lane, entry)
        insort(self._lanes.setdefault(lane, []), entry)


class Departmental(FirstCome):
    """One line for each department: each window is given to one of the lines that it could serve."""

    name = "departmental"

    def __init__(self, hall: Mapping[str, Any]) -> None:
        super().__init__(hall)
        self._given = _give(self._serves, hall["line_share"])

    def lanes_of(self, window: int) -> Iterable[Any]:
        return (self._given[window],)


class ShortestFirst(FirstCome):
    """The bound: knows how long each visit will really take and calls the shortest, whoever has waited."""

    name = "shortest first"
    true_s: Mapping[int, float] = {}

    def key(self, ticket: Ticket) -> Any:
        return self.true_s[ticket["id"]]


def base_of(ticket: Ticket) -> float:
    """From when a wait counts: the return, the appointment if later, or the issue."""
    if ticket["returned"]:
        return float(ticket["queued_at"])
    return float(max(ticket["issued_at"], ticket["appointment_at"] or 0.0))


def _give(serves: Mapping[int, tuple[Any, ...]], share: Mapping[Any, float]) -> dict[int, Any]:
    """Narrow windows first, each to the line whose share of visits has the fewest windows so far."""
    count = dict.fromkeys(share, 0)
    given = {}
    for window in sorted(serves, key=lambda window: (len(serves[window]), window)):
        line = min(serves[window], key=lambda line: (count[line] / share[line], line))
        given[window] = line
        count[line] += 1
    return given
