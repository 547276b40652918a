"""The calling rule: the smallest counted time, but nobody far ahead of somebody of the same class who came earlier.

Three bounds keep it fair. Of one class and one pool, nobody is called who came more than `near_cap_s` after somebody
who still waits (pools see to that themselves); of one class in all pools of a window, nobody who came `far_cap_s`
after; and across the classes the same `far_cap_s` holds once each class has had its credit. Whoever's service broke
off goes before everybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from hallserver.domain.balance.lanes import Candidate, LaneKey, Offer
from hallserver.domain.balance.layout import Capacity
from hallserver.domain.balance.terms import Rule


class Choice(NamedTuple):
    """Who is called, and by pool the credit that its crowd earned it."""

    ticket: int
    base_s: float
    lane: LaneKey
    crowd_s: Mapping[int, float]


def choose(offers: list[Offer], rule: Rule, capacity: Capacity) -> Choice | None:
    """Whom a window with these offers calls now; None when there are none. `capacity` counts open windows."""
    if not offers:
        return None
    broken_off = [offer.broken_off for offer in offers if offer.broken_off is not None]
    if broken_off:
        return _choice(min(broken_off), {})
    if len(offers) == 1 and len(offers[0].candidates) == 1:
        return _choice(offers[0].candidates[0], {})
    crowd = _crowds(offers, rule, capacity)
    return _choice(_smallest(offers, rule, crowd) or _first_to_come(offers), crowd)


def oldest_passed(offers: list[Offer], called: Choice) -> int | None:
    """Of those who came before the one who is called, the one who came first; None when nobody is passed."""
    first = min(offer.first for offer in offers)
    return first[1] if first < (called.base_s, called.ticket) else None


def _smallest(offers: list[Offer], rule: Rule, crowd: Mapping[int, float]) -> Candidate | None:
    """The smallest counted time within the bounds between pools and classes."""
    ends = _ends(offers, rule.far_cap_s)
    across = min(offer.credited_s for offer in offers) + rule.far_cap_s
    best: Candidate | None = None
    best_counted = 0.0
    for offer in offers:
        credit_s = crowd.get(offer.number, 0.0)
        for candidate in offer.candidates:
            counted = candidate.counted_s - credit_s
            if best is not None and (counted, candidate.ticket) > (best_counted, best.ticket):
                break
            if candidate.base_s <= ends[candidate.group] and candidate.credited_s <= across:
                best, best_counted = candidate, counted
                break
    return best


def _first_to_come(offers: list[Offer]) -> Candidate:
    """For very unequal credits within one class, when the bounds would shut out everybody."""
    return min(
        (candidate for offer in offers for candidate in offer.candidates),
        key=lambda candidate: (candidate.base_s, candidate.ticket),
    )


def _ends(offers: list[Offer], far_cap_s: float) -> dict[str, float]:
    """By class the last arrival that may be called."""
    ends: dict[str, float] = {}
    for offer in offers:
        for group, front in offer.fronts:
            end = front + far_cap_s
            if end < ends.get(group, end + 1.0):
                ends[group] = end
    return ends


def _crowds(offers: list[Offer], rule: Rule, capacity: Capacity) -> Mapping[int, float]:
    """Credit of each pool for those who wait there per window above the least crowded one; empty with one pool."""
    if len(offers) < 2 or not rule.crowd_s:
        return {}
    crowds = {offer.number: offer.waiting / capacity.of(offer.number) for offer in offers}
    least = min(crowds.values())
    return {pool: min(rule.crowd_most_s, rule.crowd_s * (crowd - least)) for pool, crowd in crowds.items()}


def _choice(candidate: Candidate, crowd: Mapping[int, float]) -> Choice:
    return Choice(candidate.ticket, candidate.base_s, candidate.lane, crowd)
