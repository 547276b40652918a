"""Those who wait, sorted by rank, lane by lane: the head, the rank of anybody, and counts are cheap with 30,000."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from sortedcontainers import SortedList  # type: ignore[import-untyped]

from contract.ids import DepartmentId, LineId, TicketId, WindowId, ZoneId

#: What decides the order: smaller is called earlier; the ticket's id comes last and settles ties.
Rank = tuple[int, float, TicketId]

#: A line, a department, and the only window that may call (0: any of the line).
Lane = tuple[LineId, DepartmentId, WindowId]


#: The ranks of one lane, ascending.
Ranks: TypeAlias = "SortedList[Rank]"


class Entry(NamedTuple):
    """Where a waiting ticket is filed."""

    lane: Lane
    rank: Rank
    zone: ZoneId
    expected_s: int


class Waiting:
    """All waiting tickets. Each is filed in one lane under its rank."""

    def __init__(self) -> None:
        self._entries: dict[TicketId, Entry] = {}
        self._by_line: dict[LineId, dict[DepartmentId, Ranks]] = {}
        self._by_window: dict[WindowId, Ranks] = {}
        self._line_work: dict[LineId, int] = defaultdict(int)
        self._window_work: dict[WindowId, int] = defaultdict(int)
        self._zones: dict[ZoneId, int] = defaultdict(int)

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, ticket: TicketId) -> bool:
        return ticket in self._entries

    def add(self, ticket: TicketId, entry: Entry) -> None:
        """File a ticket that is not yet there."""
        self._entries[ticket] = entry
        self._count(entry, 1)
        self._ranks(entry.lane).add(entry.rank)

    def remove(self, ticket: TicketId) -> None:
        """Take a ticket out; KeyError when it does not wait."""
        entry = self._entries.pop(ticket)
        self._count(entry, -1)
        ranks = self._ranks(entry.lane)
        ranks.remove(entry.rank)
        if not ranks:
            self._drop(entry.lane)

    def entry(self, ticket: TicketId) -> Entry:
        """Where a ticket is filed; KeyError when it does not wait."""
        return self._entries[ticket]

    def line(self, line: LineId) -> dict[DepartmentId, Ranks]:
        """The ranks of a line by department; only those with somebody waiting."""
        return self._by_line.get(line, {})

    def only(self, window: WindowId) -> Ranks | None:
        """The ranks of those whom only this window may call, if there are any."""
        return self._by_window.get(window)

    def lines(self) -> Iterable[LineId]:
        """Lines in which somebody waits."""
        return self._by_line.keys()

    def windows(self) -> Iterable[WindowId]:
        """Windows for which somebody waits who may be called by no other."""
        return self._by_window.keys()

    def in_line(self, line: LineId) -> int:
        """How many wait in a line, for any of its windows."""
        return sum(len(ranks) for ranks in self.line(line).values())

    def before(self, line: LineId, rank: Rank) -> int:
        """How many of a line rank before `rank`."""
        return sum(ranks.bisect_left(rank) for ranks in self.line(line).values())

    def only_before(self, window: WindowId, rank: Rank) -> int:
        """How many of those whom only this window may call rank before `rank`."""
        ranks = self.only(window)
        return ranks.bisect_left(rank) if ranks else 0

    def in_zone(self, zone: ZoneId) -> int:
        """How many wait in a zone."""
        return self._zones.get(zone, 0)

    def line_work_s(self, line: LineId) -> int:
        """Sum of the usual service times of those who wait in a line."""
        return self._line_work.get(line, 0)

    def window_work_s(self, window: WindowId) -> int:
        """The same for those whom only this window may call."""
        return self._window_work.get(window, 0)

    def everybody(self) -> Iterator[TicketId]:
        """All who wait, in no certain order."""
        return iter(self._entries)

    def _ranks(self, lane: Lane) -> Ranks:
        line, department, only_window = lane
        if only_window:
            return self._by_window.setdefault(only_window, SortedList())
        departments = self._by_line.setdefault(line, {})
        ranks = departments.get(department)
        if ranks is None:
            ranks = departments[department] = SortedList()
        return ranks

    def _drop(self, lane: Lane) -> None:
        line, department, only_window = lane
        if only_window:
            del self._by_window[only_window]
            return
        del self._by_line[line][department]
        if not self._by_line[line]:
            del self._by_line[line]

    def _count(self, entry: Entry, sign: int) -> None:
        line, _, only_window = entry.lane
        self._zones[entry.zone] += sign
        if only_window:
            self._window_work[only_window] += sign * entry.expected_s
        else:
            self._line_work[line] += sign * entry.expected_s
