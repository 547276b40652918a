"""How long one waits: the work ahead, spread over the windows that are open, with an honest range.

Each window's share of the work is the expected time of everybody it may have to serve, each line's work divided evenly
among the open windows of that line. A newcomer waits for the mean share of the windows of the own line, and until the
first of them is free.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import sqrt
from typing import TYPE_CHECKING

from contract.ids import LineId, TicketId, WindowId
from contract.views import WaitRange
from contract.words import TicketState, WindowState
from hallserver.domain.hours import hours_at
from hallserver.domain.records import Pace
from hallserver.domain.waiting import Rank

if TYPE_CHECKING:
    from hallserver.domain.state import HallState

#: A measured pace counts fully only after about this many served; until then the plan's expected times lead.
_TRUSTED_AFTER = 5

#: Spread of a service time around its mean, as a share of it; halls see 0.6 to 0.9.
_SPREAD = 0.75

#: A range of this many spreads to each side holds about eight of ten waits; upwards it reaches further, because
#: people forgive a shorter wait and not a longer one.
_DOWN, _UP = 1.0, 1.5

#: Somebody who is already over the expected time is taken to need this share of it still.
_REST = 0.2

#: Seconds between a free window and the next person sitting there.
_CALL_OVERHEAD_S = 25


class Waits:
    """Waits of the whole hall at one moment; a window's share of the work is summed once for all lines."""

    def __init__(self, state: HallState, now: float) -> None:
        self._state = state
        self._now = now

    def open_windows(self, line: LineId) -> tuple[WindowId, ...]:
        """The windows of a line that are open now, ascending."""
        windows = self._state.lines.windows_of(line)
        return tuple(window for window in windows if self._state.desk(window).state is WindowState.OPEN)

    def of_newcomer(self, line: LineId) -> WaitRange:
        """The wait of somebody who takes a number in this line now."""
        remembered = self._state.remembered
        if remembered.shares is None:
            remembered.shares = self._all_shares()
        shares = remembered.shares
        return self._range(self._serving(line), lambda window: shares.get(window, 0.0))

    def of_ticket(self, ticket: TicketId) -> WaitRange:
        """What is left of the wait of a ticket; all zero when it does not wait."""
        if ticket not in self._state.waiting:
            return WaitRange()
        entry = self._state.waiting.entry(ticket)
        line, _, only = entry.lane
        windows = (only,) if only else self._serving(line)
        cache: dict[LineId, float] = {}
        return self._range(windows, lambda window: self._share_before(window, entry.rank, cache))

    def _serving(self, line: LineId) -> tuple[WindowId, ...]:
        """The open windows of a line, or all when none is: then the wait counts from the opening on."""
        return self.open_windows(line) or self._state.lines.windows_of(line)

    def _all_shares(self) -> dict[WindowId, float]:
        waiting = self._state.waiting
        shares: dict[WindowId, float] = {}
        for line in waiting.lines():
            serving = self._serving(line)
            work = (waiting.line_work_s(line) + waiting.in_line(line) * _CALL_OVERHEAD_S) * self._pace(line)
            for window in serving:
                shares[window] = shares.get(window, 0.0) + work / len(serving)
        for window in waiting.windows():
            shares[window] = shares.get(window, 0.0) + waiting.window_work_s(window)
        return shares

    def _share_before(self, window: WindowId, rank: Rank, cache: dict[LineId, float]) -> float:
        waiting = self._state.waiting
        share = 0.0
        for line in self._state.lines.of_window.get(window, ()):
            if line not in cache:
                cache[line] = self._work_before(line, rank)
            share += cache[line]
        reserved = waiting.only(window)
        if not reserved:
            return share
        return share + waiting.only_before(window, rank) * waiting.window_work_s(window) / len(reserved)

    def _work_before(self, line: LineId, rank: Rank) -> float:
        """The work of a line before `rank`, for each window that shares it."""
        waiting = self._state.waiting
        total = waiting.in_line(line)
        if not total:
            return 0.0
        mean = waiting.line_work_s(line) / total + _CALL_OVERHEAD_S
        return waiting.before(line, rank) * mean * self._pace(line) / len(self._serving(line))

    def _range(self, windows: tuple[WindowId, ...], share: Callable[[WindowId], float]) -> WaitRange:
        if not windows:
            return WaitRange()
        work = sum(share(window) for window in windows) / len(windows)
        first_free = min(self._rest(window) for window in windows)
        until_open = 0.0 if self._any_open(windows) else hours_at(self._state.plan, self._now).until_s
        if work + first_free + until_open == 0:
            return WaitRange()
        middle = work + first_free
        spread = _SPREAD * sqrt(max(middle, 1.0) * _typical_s(self._state, windows) / len(windows))
        return WaitRange(
            until_open + middle, until_open + max(0.0, middle - _DOWN * spread), until_open + middle + _UP * spread
        )

    def _any_open(self, windows: Iterable[WindowId]) -> bool:
        return any(self._state.desk(window).state is WindowState.OPEN for window in windows)

    def _rest(self, window: WindowId) -> float:
        """Seconds until the present person leaves a window; 0 when nobody is there."""
        present = self._state.desk(window).ticket
        ticket = self._state.tickets.get(present) if present is not None else None
        if ticket is None:
            return 0.0
        expected = self._state.lines.expected_s(ticket.item) * self._pace(ticket.line)
        if ticket.state is not TicketState.SERVING or ticket.started_at is None:
            return expected + _CALL_OVERHEAD_S
        return max(expected - (self._now - ticket.started_at), expected * _REST)

    def _pace(self, line: LineId) -> float:
        """Today's service in a line as a share of what was expected, drawn to 1 while little is known."""
        pace = self._state.paces.get(line, Pace())
        if not pace.served or not pace.expected_ms:
            return 1.0
        return (pace.actual_ms / pace.expected_ms * pace.served + _TRUSTED_AFTER) / (pace.served + _TRUSTED_AFTER)


def wait_for(state: HallState, line: LineId, now: float) -> WaitRange:
    """The wait of somebody who takes a number in `line` now. With no window open it counts from the next opening."""
    return Waits(state, now).of_newcomer(line)


def wait_of(state: HallState, ticket: TicketId, now: float) -> WaitRange:
    """What is left of the wait of a waiting ticket; all zero for any other."""
    return Waits(state, now).of_ticket(ticket)


def _typical_s(state: HallState, windows: tuple[WindowId, ...]) -> float:
    """A typical service time of these windows: today's mean, or the usual ten minutes."""
    served = sum(state.figures[window].served for window in windows if window in state.figures)
    total = sum(state.figures[window].service_ms for window in windows if window in state.figures) / 1000
    return (total + 600 * _TRUSTED_AFTER) / (served + _TRUSTED_AFTER)
