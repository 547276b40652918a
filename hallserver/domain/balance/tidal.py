"""How many windows the crowd needs."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt

from hallserver.domain.balance.forecast import AHEAD_S

#: Those who wait beyond what the open windows take at once should be served within this time.
_CLEAR_S = 900.0

#: Windows beside the mean load, in roots of it: chance makes short rushes.
_MARGIN = 0.1


@dataclass(frozen=True)
class Load:
    """Visits forecast for the next half hour, their mean time at a window, and who waits with how much work."""

    coming: float
    mean_s: float
    waiting: int
    waiting_work_s: float


def windows_wanted(load: Load) -> int:
    """Windows for the forecast, a margin for chance, and more to clear a queue; at least one."""
    offered = load.coming * load.mean_s / AHEAD_S
    excess = max(0.0, load.waiting - offered)
    return max(1, ceil(offered + _MARGIN * sqrt(offered) + excess * load.mean_s / _CLEAR_S))
