"""When the hall is open, in its own local time."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from contract.hall import HallPlan


class Hours(NamedTuple):
    """Whether it is open; if not, the local "HH:MM" at which it opens next and the seconds until then."""

    open: bool
    opens: str = ""
    until_s: float = 0


#: Opening hours repeat by the week, so the next opening is at most this far away.
_DAYS_AHEAD = 8


def hours_at(plan: HallPlan, now: float) -> Hours:
    """The opening hours at `now`. A hall without opening hours is always open; one that never opens says so by ""."""
    if not plan.opening:
        return Hours(True)
    local = datetime.fromtimestamp(now, ZoneInfo(plan.timezone))
    if _is_open(plan, local):
        return Hours(True)
    coming = [moment for days in range(_DAYS_AHEAD) for moment in _openings(plan, local, days) if moment > local]
    if not coming:
        return Hours(False)
    return Hours(False, f"{coming[0]:%H:%M}", coming[0].timestamp() - now)


def _is_open(plan: HallPlan, local: datetime) -> bool:
    clock = f"{local:%H:%M}"
    return any(
        local.isoweekday() in opening.weekdays and opening.opens <= clock < opening.closes for opening in plan.opening
    )


def _openings(plan: HallPlan, local: datetime, days: int) -> list[datetime]:
    """Ascending moments at which the hall opens, that many days from now."""
    day = local + timedelta(days=days)
    times = sorted(opening.opens for opening in plan.opening if day.isoweekday() in opening.weekdays)
    return [day.replace(hour=int(time[:2]), minute=int(time[3:5]), second=0, microsecond=0) for time in times]
