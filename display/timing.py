"""From a moment of hall time to a timer's milliseconds. Pure."""

from __future__ import annotations

#: A timer may fire a hair early and would find nothing changed; two milliseconds are not seen.
LATE_MS = 2

#: Qt's timers count in 31 bits; looking again once an hour costs nothing.
LONGEST_MS = 3_600_000


def milliseconds_until(moment: float, now: float) -> int:
    """How long a single-shot timer must run so that `moment` has come, both in hall time."""
    return min(LONGEST_MS, max(0, int((moment - now) * 1000)) + LATE_MS)
