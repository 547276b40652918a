"""When the hall is open, in its own local time."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from contract.hall import HallPlan, Opening


class Hours(NamedTuple):
    """Whether it is open; if not, the local "HH:MM" at which it opens next and the seconds until then."""

    open: bool
    opens: str = ""
    until_s: float = 0


#: Opening hours repeat by the week, so the next opening is at most this far away.
_DAYS_AHEAD = 8


#: Minutes whose answer is kept: the present one, for each ticket and view made in it, and a few for a replay.
_MINUTES_KEPT = 16

_MINUTE_S = 60


class _Minute(NamedTuple):
    """What holds for a whole minute: doors open and close on full minutes. `opens_at` in seconds since the epoch."""

    open: bool
    opens: str = ""
    opens_at: float | None = None


def hours_at(plan: HallPlan, now: float) -> Hours:
    """The opening hours at `now`. A hall without opening hours is always open; one that never opens says so by ""."""
    if not plan.opening:
        return Hours(True)
    minute = _in_minute(plan.opening, plan.timezone, int(now // _MINUTE_S))
    return Hours(minute.open, minute.opens, 0 if minute.opens_at is None else minute.opens_at - now)


@lru_cache(_MINUTES_KEPT)
def _in_minute(opening: tuple[Opening, ...], timezone: str, minute: int) -> _Minute:
    local = datetime.fromtimestamp(minute * _MINUTE_S, ZoneInfo(timezone))
    if _is_open(opening, local):
        return _Minute(True)
    coming = [moment for days in range(_DAYS_AHEAD) for moment in _openings(opening, local, days) if moment > local]
    return _Minute(False, f"{coming[0]:%H:%M}", coming[0].timestamp()) if coming else _Minute(False)


def _is_open(opening: tuple[Opening, ...], local: datetime) -> bool:
    clock = f"{local:%H:%M}"
    return any(local.isoweekday() in hours.weekdays and hours.opens <= clock < hours.closes for hours in opening)


def _openings(opening: tuple[Opening, ...], local: datetime, days: int) -> list[datetime]:
    """Ascending moments at which the hall opens, that many days from now."""
    day = local + timedelta(days=days)
    times = sorted(hours.opens for hours in opening if day.isoweekday() in hours.weekdays)
    return [day.replace(hour=int(time[:2]), minute=int(time[3:5]), second=0, microsecond=0) for time in times]
