"""Which lines share their windows, and how many windows each of them has."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from hallserver.domain.balance.facts import HallFacts, LineName


class Layout:
    """The pools of a hall: lines that exactly the same windows and clerks serve are one pool."""

    def __init__(self, hall: HallFacts) -> None:
        self._hall = hall
        self._pools: dict[tuple[frozenset[int], frozenset[Hashable]], int] = {}
        self._members: list[frozenset[int]] = []
        self._clerks: list[frozenset[Hashable]] = []
        self._lines: dict[LineName, int] = {}
        self._only: dict[int, int] = {}
        #: How many lines a window serves.
        self.breadth = {window.id: len(window.serves) for window in hall.windows.values()}
        for line in sorted({line for window in hall.windows.values() for line in window.serves}, key=repr):
            self.pool_of(line)

    def pool_of(self, line: LineName, only_window: int | None = None) -> int:
        """The pool of a line, or the one of tickets that only one window may call."""
        if only_window is not None:
            return self._only_pool(only_window)
        known = self._lines.get(line)
        if known is None:
            windows = frozenset(window.id for window in self._hall.windows.values() if line in window.serves)
            barred = frozenset(
                clerk.id for clerk in self._hall.clerks.values() if clerk.lines is not None and line not in clerk.lines
            )
            known = self._lines[line] = self._pool((windows, barred))
        return known

    def members(self, pool: int) -> frozenset[int]:
        """The windows that serve a pool by plan, open or not."""
        return self._members[pool]

    def pools_at(self, window: int, clerk: Hashable) -> frozenset[int]:
        """The pools that a window serves while this clerk sits there."""
        return frozenset(
            pool for pool, members in enumerate(self._members) if window in members and clerk not in self._clerks[pool]
        )

    def _only_pool(self, window: int) -> int:
        if window not in self._only:
            self._members.append(frozenset({window}))
            self._clerks.append(frozenset())
            self._only[window] = len(self._members) - 1
        return self._only[window]

    def _pool(self, key: tuple[frozenset[int], frozenset[Hashable]]) -> int:
        if key not in self._pools:
            self._members.append(key[0])
            self._clerks.append(key[1])
            self._pools[key] = len(self._members) - 1
        return self._pools[key]


class Capacity:
    """How many open windows each pool has, a window that serves several counting for each of them in part."""

    #: Shares are whole numbers of such parts, so that the sums do not depend on the order of opening and closing.
    _PARTS = 720_720

    def __init__(self) -> None:
        self._parts: dict[int, int] = {}

    def opened(self, pools: frozenset[int]) -> None:
        """A window serves these pools from now on."""
        self._change(pools, 1)

    def closed(self, pools: frozenset[int]) -> None:
        """A window serves these pools no more."""
        self._change(pools, -1)

    def of(self, pool: int) -> float:
        """Open windows of a pool; one for a pool that has none, so that it can be a divisor."""
        return self._parts.get(pool, 0) / self._PARTS or 1.0

    def _change(self, pools: frozenset[int], sign: int) -> None:
        for pool in pools:
            self._parts[pool] = self._parts.get(pool, 0) + sign * (self._PARTS // len(pools))


def connected(serving: Iterable[frozenset[int]], pool: int) -> frozenset[int]:
    """All pools that share open windows with a pool, directly or through others."""
    found = {pool}
    left = [pools for pools in serving if pools]
    growing = True
    while growing:
        touching = [pools for pools in left if not found.isdisjoint(pools)]
        left = [pools for pools in left if found.isdisjoint(pools)]
        growing = bool(touching)
        for pools in touching:
            found |= pools
    return frozenset(found)
