"""Who waits, in pools of lanes: within a lane everybody has the same class, credit and handling, so the first is first.

Lines that the same windows and clerks serve share a pool; a pool holds lanes. Whoever a window may call next is at the
head of a lane. What a pool offers is summed up when somebody joins or leaves it and kept until the next does.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection
from typing import NamedTuple, TypeAlias

from hallserver.domain.balance.terms import INTERRUPTED, Place

#: What the tickets of a lane have in common: pool, class, credit, handling.
LaneKey: TypeAlias = tuple[int, str, float, float]

#: From when somebody's wait counts, and the ticket.
Entry: TypeAlias = tuple[float, int]


class Candidate(NamedTuple):
    """The head of a lane; the smallest is called first."""

    counted_s: float
    ticket: int
    base_s: float
    #: From when the wait counts once the class has had its credit.
    credited_s: float
    group: str
    lane: LaneKey


class Offer(NamedTuple):
    """What a pool offers a window: whom it may call, and who must not be passed by too much."""

    number: int
    waiting: int
    first: Entry
    #: By class the first to come.
    fronts: tuple[tuple[str, float], ...]
    #: The earliest after credit.
    credited_s: float
    #: Heads that are not shut out within the pool, in the order of calling.
    candidates: tuple[Candidate, ...]
    #: Whose service broke off, if anybody's did.
    broken_off: Candidate | None


class Lanes:
    """All who wait. `near_cap_s` bounds passing within a class and a pool."""

    def __init__(self, near_cap_s: float) -> None:
        self._near_cap_s = near_cap_s
        self._pools: dict[int, dict[LaneKey, list[Entry]]] = {}
        self._offers: dict[int, Offer] = {}

    def add(self, ticket: int, pool: int, place: Place) -> LaneKey:
        """File a ticket and tell in which lane."""
        key = (pool, place.group, place.credit_s, place.handling_s)
        self.add_entry(key, (place.base_s, ticket))
        return key

    def add_entry(self, key: LaneKey, entry: Entry) -> None:
        """File somebody in a lane."""
        self._offers.pop(key[0], None)
        insort(self._pools.setdefault(key[0], {}).setdefault(key, []), entry)

    def remove(self, key: LaneKey, entry: Entry) -> None:
        """Take somebody out; KeyError when the lane is not there."""
        self._offers.pop(key[0], None)
        lanes = self._pools[key[0]]
        entries = lanes[key]
        del entries[bisect_left(entries, entry)]
        if not entries:
            del lanes[key]
            if not lanes:
                del self._pools[key[0]]

    def offers(self, pools: Collection[int]) -> list[Offer]:
        """What those of `pools` offer in which somebody waits."""
        waiting = self._pools
        if len(waiting) < len(pools):
            return [self._offer(pool) for pool in waiting if pool in pools]
        return [self._offer(pool) for pool in pools if pool in waiting]

    def copy_of(self, pools: Collection[int]) -> Lanes:
        """A copy of some pools, to play forward on."""
        copy = Lanes(self._near_cap_s)
        for pool, lanes in self._pools.items():
            if pool in pools:
                copy._pools[pool] = {key: entries.copy() for key, entries in lanes.items()}
                copy._offers[pool] = self._offer(pool)
        return copy

    def _offer(self, pool: int) -> Offer:
        known = self._offers.get(pool)
        if known is None:
            known = self._offers[pool] = _sum_up(pool, self._pools[pool], self._near_cap_s)
        return known


def _sum_up(pool: int, lanes: dict[LaneKey, list[Entry]], near_cap_s: float) -> Offer:
    heads = [_candidate(key, entries[0]) for key, entries in lanes.items()]
    fronts: dict[str, float] = {}
    for head in heads:
        if head.base_s < fronts.get(head.group, head.base_s + 1.0):
            fronts[head.group] = head.base_s
    return Offer(
        number=pool,
        waiting=sum(map(len, lanes.values())),
        first=min((head.base_s, head.ticket) for head in heads),
        fronts=tuple(fronts.items()),
        credited_s=min(head.credited_s for head in heads),
        candidates=tuple(sorted(head for head in heads if head.base_s <= fronts[head.group] + near_cap_s)),
        broken_off=min((head for head in heads if head.group == INTERRUPTED), default=None),
    )


def _candidate(key: LaneKey, entry: Entry) -> Candidate:
    base_s, ticket = entry
    _, group, credit_s, handling_s = key
    return Candidate(base_s - credit_s + handling_s, ticket, base_s, base_s - credit_s, group, key)
