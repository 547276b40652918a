"""How long to wait between two attempts to reach a device that is gone."""

from __future__ import annotations

# Half a second is short enough that a loose plug is not noticed by the public; ten seconds spares the log and the line
# of a device that is switched off for the night.
FIRST_SECONDS = 0.5
LONGEST_SECONDS = 10.0


class Backoff:
    """Waiting times that double from the first to the longest until `reset`."""

    def __init__(self, first: float = FIRST_SECONDS, longest: float = LONGEST_SECONDS) -> None:
        self._first = first
        self._longest = longest
        self._next = first

    def next_seconds(self) -> float:
        """The time to wait before the coming attempt, in seconds."""
        seconds = self._next
        self._next = min(self._next * 2, self._longest)
        return seconds

    def reset(self) -> None:
        """Start from the shortest time again, after a success."""
        self._next = self._first
