"""How many will come: the usual day's profile, scaled by how busy today is. Who they are: like those who came."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from hallserver.domain.balance.facts import HallFacts, LineName
from hallserver.domain.balance.lanes import LaneKey

#: Staffing looks this far ahead: opening a window takes a clerk a quarter of an hour, and it should then last.
AHEAD_S = 1800.0

#: Today's count is trusted against the usual one as if this many visits had come as forecast.
_TRUST = 12.0

#: So many of the last arrivals stand for those to come.
_SAMPLE = 400


#: Today's pace is trusted against the usual one after about so many seconds of service: thirty visits of ten minutes.
_PACE_TRUST_S = 18_000.0


@dataclass(frozen=True, slots=True)
class Filed:
    """An arrival that may come again: its lane, its expected time, and how far its base is from its arrival."""

    lane: LaneKey
    work_s: float
    base_after_s: float


class Pace:
    """How quick the hall is today beside what was expected of its visits and clerks."""

    def __init__(self) -> None:
        self._took_s = _PACE_TRUST_S
        self._planned_s = _PACE_TRUST_S

    @property
    def today(self) -> float:
        """A factor on expected times; over 1 is slower."""
        return self._took_s / self._planned_s

    def took(self, took_s: float, planned_s: float) -> None:
        """A visit is over."""
        self._took_s += took_s
        self._planned_s += planned_s


class Forecast:
    """Counts arrivals and tells the rate of those to come."""

    def __init__(self, hall: HallFacts) -> None:
        self._starts = [start for start, _ in hall.profile]
        self._shares = [share for _, share in hall.profile]
        self._usual = hall.usual_visits
        self._seen = 0
        self._times: deque[float] = deque(maxlen=_SAMPLE)
        self._work_s = 0.0
        #: Who may come: the usual visits, then those of today, newest last.
        self.sample: deque[Filed] = deque(maxlen=_SAMPLE)

    def usual(self, filed: Iterable[Filed]) -> None:
        """Visits that stand for a usual day until enough have come today."""
        self.sample.extend(filed)

    def arrived(self, at: float, line: LineName, filed: Filed) -> None:
        """Somebody took a number."""
        self._seen += 1
        self._times.append(at)
        self._work_s += filed.work_s
        self.sample.append(filed)

    def coming(self, at: float, ahead_s: float = AHEAD_S) -> float:
        """Visits expected within `ahead_s` from `at`."""
        if not self._starts or not self._usual:
            return sum(1 for time in self._times if time > at - ahead_s)
        usual = self._usual * (self._share_until(at + ahead_s) - self._share_until(at))
        so_far = self._usual * self._share_until(at)
        return usual * (self._seen + _TRUST) / (so_far + _TRUST)

    def mean_work_s(self, usual_s: float) -> float:
        """Mean expected time at the window of today's visits; `usual_s` stands for the first few."""
        return (self._work_s + _TRUST * usual_s) / (self._seen + _TRUST)

    def _share_until(self, at: float) -> float:
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return 0.0
        width = self._width(index)
        return sum(self._shares[:index]) + self._shares[index] * min(1.0, (at - self._starts[index]) / width)

    def _width(self, index: int) -> float:
        if index + 1 < len(self._starts):
            return self._starts[index + 1] - self._starts[index]
        return self._starts[index] - self._starts[index - 1] if index else AHEAD_S
