"""The hall's time: the wall clock as long as it goes forward, the machine's steady clock when it does not."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

#: A wall clock behind the hall's by more than this (seconds) was set back by somebody; less is ordinary adjustment.
_NOTICEABLE_S = 1.0


class HallClock:
    """Seconds since the epoch that never go back. `wall` and `steady` are for tests."""

    def __init__(self, wall: Callable[[], float] = time.time, steady: Callable[[], float] = time.monotonic) -> None:
        self._wall = wall
        self._steady = steady
        self._last = wall()
        self._last_steady = steady()
        self._behind_s = 0.0

    def now(self) -> float:
        """The hall's time. While the wall clock is behind what was said before, time goes on by the steady clock."""
        wall, steady = self._wall(), self._steady()
        if wall >= self._last:
            self._last, self._behind_s = wall, 0.0
        else:
            self._last += steady - self._last_steady
            self._behind_s = max(0.0, self._last - wall)
        self._last_steady = steady
        return self._last

    def not_before(self, at: float) -> None:
        """The hall has already lived until `at`: no later reading is earlier."""
        if at > self._last:
            self._last = at
            self.now()

    @property
    def went_back_s(self) -> float:
        """How far the wall clock was behind the hall's at the last reading; 0 when all is well."""
        return self._behind_s if self._behind_s > _NOTICEABLE_S else 0.0


class DayCalendar:
    """Local days of the hall. The bounds of the current day are kept, so that asking is cheap."""

    def __init__(self, timezone: str) -> None:
        self._zone = ZoneInfo(timezone)
        self._day = ""
        self._begins = self._ends = 0.0

    def day_at(self, at: float) -> str:
        """ISO date of the local day in which `at` lies."""
        if not self._begins <= at < self._ends:
            local = datetime.fromtimestamp(at, self._zone)
            midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
            self._day = local.date().isoformat()
            self._begins = midnight.timestamp()
            self._ends = (midnight + timedelta(days=1)).timestamp()
        return self._day

    def days_before(self, at: float, days: int) -> str:
        """ISO date of the local day that many days before `at`."""
        return (datetime.fromtimestamp(at, self._zone).date() - timedelta(days=days)).isoformat()
