"""The counted time of a ticket: when it came, less the credit of its class, plus the handling of its matter."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from contract.views import Term
from hallserver.domain.balance.facts import Visit

#: Names of the terms. Their seconds lead from the issued time to the counted time.
APPOINTMENT, RETURNED, PRIORITY, BOOKED = "appointment", "returned", "priority", "booked"
TRANSFER, INTERRUPTED, HANDLING, CROWD = "transfer", "interrupted", "handling", "crowd"

MINUTE_S = 60.0

#: Classes that need no help to wait.
ORDINARY = frozenset({"none", "ordinary", "normal", "regular", "general", "unknown", TRANSFER, INTERRUPTED})


def _by_the_minute(rate: float, most_min: int) -> tuple[tuple[float, float], ...]:
    return tuple((minute * MINUTE_S, rate * minute * MINUTE_S) for minute in range(1, most_min + 1))


@dataclass(frozen=True)
class Rule:
    """All constants of the calling rule, in seconds. What each is worth is in docs/decisions/0001-calling-rule.md."""

    #: Old, disabled, pregnant and military people count as if they had come this much earlier; a hall may say 20 to 45.
    priority_credit_s: float = 25 * MINUTE_S
    #: The same for somebody who made an appointment and kept it.
    appointment_credit_s: float = 15 * MINUTE_S
    #: Somebody sent on by another window has waited once already.
    transfer_credit_s: float = 20 * MINUTE_S
    #: Somebody whose service broke off through no fault of theirs.
    interrupted_credit_s: float = 60 * MINUTE_S
    #: Expected time from which a step begins, and what it adds: each whole minute two and a half, up to twenty minutes.
    handling: tuple[tuple[float, float], ...] = _by_the_minute(2.5, 20)
    #: Among lines with the same windows, nobody is called before somebody of the same class who came this much earlier.
    near_cap_s: float = 25 * MINUTE_S
    #: The same among all lines that a window serves, and among all classes after their credit.
    far_cap_s: float = 35 * MINUTE_S
    #: What each person per window earns a line that is more crowded than the others of a window, and the most of it.
    crowd_s: float = 10 * MINUTE_S
    crowd_most_s: float = 60 * MINUTE_S


@dataclass(frozen=True, slots=True)
class Place:
    """Where a ticket stands: counts from `base_s`, with `credit_s` and `handling_s` counted in `counted_s`."""

    group: str
    base_s: float
    credit_s: float
    handling_s: float
    terms: tuple[Term, ...] = field(default=(), compare=False)

    @property
    def counted_s(self) -> float:
        """The time that decides: the smallest is called."""
        return self.base_s - self.credit_s + self.handling_s


def place_of(visit: Visit, rule: Rule, credits_s: Mapping[str, float]) -> Place:
    """The place of a ticket under a rule; `credits_s` are the hall's own credits by class."""
    base_s, terms = _base(visit)
    group = _group(visit)
    for name, credit_s in _credits(visit, group, rule, credits_s):
        terms.append(Term(name, -credit_s))
    credit_s = -sum(term.seconds for term in terms if term.name not in (APPOINTMENT, RETURNED))
    handling_s = 0.0 if visit.transferred or visit.interrupted else handling_of(visit.expected_s, rule)
    if handling_s:
        terms.append(Term(HANDLING, handling_s))
    return Place(INTERRUPTED if visit.interrupted else group, base_s, credit_s, handling_s, tuple(terms))


def handling_of(expected_s: float, rule: Rule) -> float:
    """What a matter of this expected time adds to the counted time."""
    reached = bisect_right(rule.handling, (expected_s, float("inf")))
    return rule.handling[reached - 1][1] if reached else 0.0


def is_priority(group: str) -> bool:
    """Whether a class is one of people whom the law lets go first."""
    return group not in ORDINARY and group != "appointment"


def _group(visit: Visit) -> str:
    return "appointment" if visit.group in ORDINARY and visit.appointment_at is not None else visit.group


def _base(visit: Visit) -> tuple[float, list[Term]]:
    if visit.returned:
        return visit.queued_at, [Term(RETURNED, visit.queued_at - visit.issued_at)]
    if visit.appointment_at is not None and visit.appointment_at > visit.issued_at:
        return visit.appointment_at, [Term(APPOINTMENT, visit.appointment_at - visit.issued_at)]
    return visit.issued_at, []


def _credits(visit: Visit, group: str, rule: Rule, credits_s: Mapping[str, float]) -> list[tuple[str, float]]:
    found = []
    if not visit.returned and group not in ORDINARY:
        own_s = rule.appointment_credit_s if group == "appointment" else rule.priority_credit_s
        found.append((BOOKED if group == "appointment" else PRIORITY, credits_s.get(group, own_s)))
    if visit.transferred:
        found.append((TRANSFER, rule.transfer_credit_s))
    if visit.interrupted:
        found.append((INTERRUPTED, rule.interrupted_credit_s))
    return found
