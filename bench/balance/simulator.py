"""A day of a hall, event by event, under any rule. What is measured is kept visit by visit."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import Any, NamedTuple, Protocol

from bench.balance.halls import Coming, Day
from bench.balance.rules import base_of

#: A window waits so long for somebody who does not come.
NO_SHOW_S = 90.0

#: The manager looks at the advice so often, and a clerk needs so long to be at the window.
LOOK_S, WALK_S = 300.0, 300.0


class Rule(Protocol):
    """What a rule is told and asked."""

    def window_opened(self, window: int, clerk: int, at: float, /) -> None: ...
    def window_closed(self, window: int, at: float, /) -> None: ...
    def ticket_queued(self, ticket: Mapping[str, Any], at: float, /) -> None: ...
    def ticket_called(self, ticket: int, window: int, at: float, /) -> None: ...
    def ticket_missed(self, ticket: int, window: int, at: float, /) -> None: ...
    def service_finished(self, ticket: int, window: int, at: float, /) -> None: ...
    def next_ticket(self, window: int, at: float, /) -> tuple[int, Any] | None: ...
    def rank_windows(self, windows: list[int], at: float, /) -> list[int]: ...


@dataclass
class Told:
    """A wait as told when the ticket was issued, and what people-ahead times an average would have told."""

    middle_s: float
    low_s: float
    high_s: float
    naive_s: float
    true_s: float = -1.0


class Waited(NamedTuple):
    """How long somebody of a class waited in all, and for a matter of what expected time."""

    group: str
    wait_s: float
    expected_s: float


@dataclass
class Outcome:
    """What a day came to."""

    waits: list[Waited] = field(default_factory=list)
    busy_s: dict[int, float] = field(default_factory=dict)
    open_s: float = 0.0
    passing_s: float = 0.0
    idle_beside_waiting: int = 0
    told: list[Told] = field(default_factory=list)
    unserved: int = 0


class Simulator:
    """Runs one day under one rule. `estimate_every` asks for the wait of every so-many-th ticket (0: never)."""

    def __init__(self, day: Day, rule: Rule, estimate_every: int = 0, tidal: bool = False) -> None:
        self._rule = rule
        self._every = estimate_every
        self._tidal = tidal
        self._hall = day.hall
        self._alike = len({tuple(window["serves"]) for window in day.hall["windows"]}) == 1
        self._serves = {window["id"]: frozenset(window["serves"]) for window in day.hall["windows"]}
        self._sharers: dict[int, frozenset[int]] = {}
        self._pace = {clerk["id"]: clerk["pace"] for clerk in day.hall["clerks"]}
        self._visits = {visit.ticket["id"]: _fresh(visit) for visit in day.visits}
        self._events: list[tuple[float, int, str, Any]] = []
        self._count = 0
        self._idle: set[int] = set()
        self._open: dict[int, float] = {}
        self._present: dict[int, tuple[int, float, int]] = {}
        self._waiting: dict[tuple[Any, str], list[tuple[float, int]]] = {}
        self._lines: dict[Any, int] = {}
        self._leaving: set[int] = set()
        self._told: dict[int, Told] = {}
        self._served = 0
        self.outcome = Outcome(busy_s=dict.fromkeys(self._serves, 0.0))
        for change in day.changes:
            if not tidal or change.window <= 2:
                self._at(change.at, change.what, (change.window, change.clerk))
        if tidal:
            self._at(day.changes[0].at, "look", None)
        for visit in self._visits.values():
            self._at(visit.ticket["issued_at"], "arrive", visit.ticket["id"])

    def run(self) -> Outcome:
        """Until everybody has been served."""
        acts: dict[str, Callable[[Any, float], object]] = {
            "open": self._on_open, "close": self._on_close, "fail": self._on_fail, "arrive": self._on_arrive,
            "return": self._on_arrive, "free": self._on_free, "look": self._on_look,
        }  # fmt: skip
        now = 0.0
        while self._events:
            now, _, what, about = heappop(self._events)
            acts[what](about, now)
        for window in list(self._open):
            self.outcome.open_s += max(0.0, now - self._open.pop(window))
        self.outcome.unserved = sum(self._lines.values())
        self.outcome.told = [told for told in self._told.values() if told.true_s >= 0]
        expected_s = {matter["id"]: matter["expected_s"] for matter in self._hall["matters"]}
        self.outcome.waits = [
            Waited(_group(visit.ticket), visit.waited_s, expected_s[visit.ticket["matter"]])
            for visit in self._visits.values()
            if visit.first_called_at >= 0
        ]
        return self.outcome

    def _at(self, at: float, what: str, about: Any) -> None:
        self._count += 1
        heappush(self._events, (at, self._count, what, about))

    def _on_open(self, about: tuple[int, int], now: float) -> None:
        window, clerk = about
        self._leaving.discard(window)
        if window in self._open:
            return
        self._rule.window_opened(window, clerk, now)
        self._open[window] = now
        if window not in self._present:
            self._ask(window, now)

    def _on_close(self, about: tuple[int, int], now: float) -> None:
        """At the end of the present visit."""
        window = about[0]
        if window in self._present:
            self._leaving.add(window)
        elif window in self._open:
            self._shut(window, now)

    def _shut(self, window: int, now: float) -> None:
        self._leaving.discard(window)
        self._idle.discard(window)
        self._rule.window_closed(window, now)
        self.outcome.open_s += now - self._open.pop(window)

    def _on_fail(self, about: tuple[int, int], now: float) -> None:
        window = about[0]
        present = self._present.pop(window, None)
        if present is not None:
            ticket, _, _ = present
            visit = self._visits[ticket]
            visit.ticket = visit.ticket | {"interrupted": True, "queued_at": now}
            visit.base_at = now
        if window in self._open:
            self._shut(window, now)
        if present is not None:
            self._queue(self._visits[present[0]], now)

    def _on_arrive(self, ticket: int, now: float) -> None:
        visit = self._visits[ticket]
        if visit.first_called_at >= 0:
            visit.ticket = visit.ticket | {"returned": True, "queued_at": now}
        visit.base_at = base_of(visit.ticket)
        self._queue(visit, now)

    def _queue(self, visit: Coming, now: float) -> None:
        ticket = visit.ticket
        self._rule.ticket_queued(ticket, now)
        line = ticket["line"]
        insort(self._waiting.setdefault((line, _group(ticket)), []), (base_of(ticket), ticket["id"]))
        self._lines[line] = self._lines.get(line, 0) + 1
        self._wake(line, now)
        if self._every and ticket["id"] % self._every == 0 and not (ticket["returned"] or ticket["interrupted"]):
            self._tell(visit, now)

    def _wake(self, line: Any, now: float) -> None:
        idle = [window for window in self._idle if line in self._serves[window]]
        if not idle:
            return
        for window in self._rule.rank_windows(idle, now):
            self._idle.discard(window)
            if self._ask(window, now):
                return

    def _on_free(self, about: tuple[int, int], now: float) -> None:
        window, run = about
        present = self._present.get(window)
        if present is None or present[2] != run:
            return
        ticket, since, _ = self._present.pop(window)
        visit = self._visits[ticket]
        self.outcome.busy_s[window] += now - since
        if visit.shows:
            self._rule.service_finished(ticket, window, now)
        else:
            self._rule.ticket_missed(ticket, window, now)
            visit.shows = True
            if visit.returns_after_s:
                self._at(now + visit.returns_after_s, "return", ticket)
        if window in self._leaving:
            self._shut(window, now)
        elif window in self._open:
            self._ask(window, now)

    def _ask(self, window: int, now: float) -> bool:
        answer = self._rule.next_ticket(window, now)
        if answer is None:
            self._idle.add(window)
            self.outcome.idle_beside_waiting += any(self._lines.get(line) for line in self._serves[window])
            return False
        ticket = answer[0]
        self._rule.ticket_called(ticket, window, now)
        visit = self._visits[ticket]
        self._note_passing(visit.ticket, window)
        if visit.first_called_at < 0 or visit.ticket["interrupted"]:
            visit.waited_s += max(0.0, now - visit.base_at)
        if visit.first_called_at < 0:
            visit.first_called_at = now
            if ticket in self._told:
                self._told[ticket].true_s = now - visit.ticket["queued_at"]
        takes = self._hall["call_overhead_s"] + visit.service_s * self._pace[window] if visit.shows else NO_SHOW_S
        self._count += 1
        self._present[window] = (ticket, now, self._count)
        self._at(now + takes, "free", (window, self._count))
        return True

    def _note_passing(self, ticket: Mapping[str, Any], window: int) -> None:
        group, line, base = _group(ticket), ticket["line"], base_of(ticket)
        heads = [lane[0][0] for served in self._serves[window] if (lane := self._waiting.get((served, group)))]
        if not ticket["interrupted"]:
            self.outcome.passing_s = max(self.outcome.passing_s, base - min(heads))
        self._waiting[(line, group)].remove((base, ticket["id"]))
        self._lines[line] -= 1

    def _tell(self, visit: Coming, now: float) -> None:
        ticket = visit.ticket["id"]
        if visit.first_called_at >= 0:
            self._told[ticket] = Told(0.0, 0.0, 0.0, 0.0)
            return
        middle, low, high = self._rule.estimate(ticket, now)  # type: ignore[attr-defined]
        self._told[ticket] = Told(middle, low, high, self._naive(visit.ticket["line"]))

    def _naive(self, line: Any) -> float:
        """People ahead times the average, over the open windows of the line: what other systems print."""
        windows = [window for window in self._open if line in self._serves[window]]
        pooled = {other for window in windows for other in self._serves[window]} if self._alike else {line}
        ahead = sum(self._lines.get(other, 0) for other in pooled) - 1
        mean_s = sum(matter["expected_s"] for matter in self._hall["matters"]) / len(self._hall["matters"])
        return float(ahead * mean_s / max(1, len(windows)))

    def _on_look(self, _: None, now: float) -> None:
        """Follow the advice: open at once what is missing, close at most one window of those too many."""
        wanted = self._rule.windows_wanted(now)  # type: ignore[attr-defined]
        standing = [window for window in self._open if window not in self._leaving]
        shut = [window for window in self._serves if window not in self._open]
        for window in shut[: max(0, wanted - len(standing))]:
            self._at(now + WALK_S, "open", (window, window))
        if wanted < len(standing) - 1:
            self._on_close((max(standing), 0), now)
        if any(event[2] in ("arrive", "return", "free") for event in self._events):
            self._at(now + LOOK_S, "look", None)


def _fresh(visit: Coming) -> Coming:
    return copy(visit)


def _group(ticket: Mapping[str, Any]) -> str:
    if ticket["class"] != "none":
        return str(ticket["class"])
    return "appointment" if ticket["appointment_at"] is not None else "none"
