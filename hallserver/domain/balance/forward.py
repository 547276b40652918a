"""The rest of a wait: the calling rule played forward a few times on sampled service times, no-shows and arrivals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from math import floor

from hallserver.domain.balance.calling import choose
from hallserver.domain.balance.chance import Chance
from hallserver.domain.balance.facts import HallFacts
from hallserver.domain.balance.forecast import Filed, Forecast
from hallserver.domain.balance.lanes import Lanes
from hallserver.domain.balance.layout import Capacity
from hallserver.domain.balance.terms import Rule

#: So many runs: the range of twenty holds about what it says, and they take a few milliseconds.
RUNS = 20

#: In a very full hall fewer runs must do: so many calls take a tenth of a second.
_MOST_CALLS, _FEWEST_RUNS = 3000, 7

#: Spread of a service time around what was expected of it, as a share of that; halls see 0.6 to 0.9.
SPREAD = 0.7

#: Uncertain beside the single services: how busy and how quick the whole hall is today.
_DAY_SPREAD = 0.2

#: How long a window waits for somebody who does not come.
_NO_SHOW_S = 90.0

#: Nobody is told more than this; it spans a lunch break and a wait before opening.
_HORIZON_S = 5 * 3600.0

#: The told middle is a little above the median run: that errs no more, and as often downwards as upwards.
_MIDDLE = 0.57

#: Arrivals are drawn evenly within such a span; profiles do not change faster.
_BLOCK_S = 600.0

#: Ids of people who may come; above every real one, so that they lose ties.
_NEWCOMER = 1 << 60

#: A visit that outlasts so many draws is overdue, and then needs about this share of its time again.
_DRAWS, _OVERDUE = 8, 0.3


@dataclass(frozen=True, slots=True)
class Busy:
    """A window: what it serves, the expected time of whom it serves since when (0: nobody), and when it is staffed."""

    id: int
    pools: frozenset[int]
    pace: float
    work_s: float
    since: float
    spans: tuple[tuple[float, float], ...] = ()

    def staffed_from(self, at: float) -> float | None:
        """The first moment from `at` at which somebody sits there; None if that is not planned. No plan: always."""
        if not self.spans:
            return at
        return next((max(at, start) for start, end in self.spans if end > at), None)


@dataclass(frozen=True)
class Outlook:
    """All that a wait depends on, of the part of the hall that shares windows with it."""

    lanes: Lanes
    pools: frozenset[int]
    work_s: Mapping[int, float]
    windows: list[Busy]
    arrivals: Forecast
    hall: HallFacts
    rule: Rule
    capacity: Capacity
    #: How quick the hall is today, as a factor on expected times.
    pace: float = 1.0


def play(outlook: Outlook, ticket: int, at: float) -> tuple[float, float, float]:
    """Middle, low and high end of what is left of the wait of `ticket`, in seconds."""
    # One seed for a ticket's whole wait: what it is told then changes with the hall and not by the luck of the draw.
    chance = Chance(ticket * 1_000_003)
    likely = [filed for filed in outlook.arrivals.sample if filed.lane[0] in outlook.pools]
    share = len(likely) / max(1, len(outlook.arrivals.sample))
    waits: list[float] = []
    calls = 0
    while len(waits) < RUNS and (calls < _MOST_CALLS or len(waits) < _FEWEST_RUNS):
        run = _Run(outlook, at, chance, likely, share)
        waits.append(run.until_called(ticket))
        calls += run.calls
    waits.sort()
    return _quantile(waits, _MIDDLE), _quantile(waits, 0.1), _quantile(waits, 0.9)


class _Run:
    """One way in which the next hours may go."""

    def __init__(self, outlook: Outlook, at: float, chance: Chance, likely: list[Filed], share: float) -> None:
        self._outlook = outlook
        self._at = at
        self._chance = chance
        self._lanes = outlook.lanes.copy_of(outlook.pools)
        self._newcomers: dict[int, float] = {}
        #: How many were called before; the measure of the time that a run takes.
        self.calls = 0
        self._pace = outlook.pace * chance.factor(_DAY_SPREAD)
        self._coming = self._arrivals(likely, share)
        self._next = next(self._coming, None)

    def until_called(self, ticket: int) -> float:
        """Seconds until a window calls `ticket`; the horizon when none does."""
        free = self._free_windows()
        idle: dict[int, Busy] = {}
        end = self._at + _HORIZON_S
        while free or self._next is not None:
            if self._next is not None and (not free or self._next[0] <= free[0][0]):
                now, pool = self._admit(self._next)
                woken = next((window for window in idle.values() if pool in window.pools), None)
                if woken is not None:
                    self._free_at(free, now, idle.pop(woken.id))
                continue
            now, _, window = heappop(free)
            if now > end:
                break
            choice = choose(self._lanes.offers(window.pools), self._outlook.rule, self._outlook.capacity)
            if choice is None:
                idle[window.id] = window
            elif choice.ticket == ticket:
                return now - self._at
            else:
                self.calls += 1
                self._lanes.remove(choice.lane, (choice.base_s, choice.ticket))
                self._free_at(free, now + self._time(choice.ticket, window.pace), window)
        return _HORIZON_S

    def _free_windows(self) -> list[tuple[float, int, Busy]]:
        free: list[tuple[float, int, Busy]] = []
        for window in self._outlook.windows:
            self._free_at(free, self._at + self._rest(window), window)
        return free

    def _free_at(self, free: list[tuple[float, int, Busy]], at: float, window: Busy) -> None:
        staffed = window.staffed_from(at)
        if staffed is not None:
            heappush(free, (staffed, window.id, window))

    def _admit(self, newcomer: tuple[float, Filed]) -> tuple[float, int]:
        """Somebody comes; tells when and to which pool."""
        at, filed = newcomer
        name = _NEWCOMER + len(self._newcomers)
        self._newcomers[name] = filed.work_s
        self._lanes.add_entry(filed.lane, (at + filed.base_after_s, name))
        self._next = next(self._coming, None)
        return at, filed.lane[0]

    def _arrivals(self, likely: list[Filed], share: float) -> Iterator[tuple[float, Filed]]:
        busy = self._chance.factor(_DAY_SPREAD)
        start = self._at
        while likely and start < self._at + _HORIZON_S:
            rate = busy * share * self._outlook.arrivals.coming(start, _BLOCK_S) / _BLOCK_S
            at = start
            while rate > 0:
                at += self._chance.exponential(1.0 / rate)
                if at >= start + _BLOCK_S:
                    break
                yield at, likely[int(self._chance.uniform() * len(likely))]
            start += _BLOCK_S

    def _time(self, ticket: int, pace: float) -> float:
        hall = self._outlook.hall
        if self._chance.uniform() < hall.no_show_rate:
            return _NO_SHOW_S
        work_s = self._newcomers.get(ticket) or self._outlook.work_s[ticket]
        return hall.overhead_s + work_s * pace * self._pace * self._chance.factor(SPREAD)

    def _rest(self, window: Busy) -> float:
        """What is left of the present visit: drawn again until it is longer than it already is."""
        if not window.work_s:
            return 0.0
        passed = self._at - window.since
        usual_s = window.work_s * window.pace * self._pace
        for _ in range(_DRAWS):
            whole = self._outlook.hall.overhead_s + usual_s * self._chance.factor(SPREAD)
            if whole > passed:
                return whole - passed
        return passed * _OVERDUE


def _quantile(ordered: list[float], share: float) -> float:
    """Between the two nearest of a small sample, so that the range holds what it says."""
    place = share * (len(ordered) + 1) - 1
    low = max(0, min(len(ordered) - 2, floor(place)))
    return ordered[low] + (place - low) * (ordered[low + 1] - ordered[low])
