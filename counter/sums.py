"""Why somebody is next, as a sum that can be checked by reading: taken, minus credits, plus weights, makes a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from contract.views import PassedOver, Reason, Term
from counter.facts import Facts
from counter.marking import words
from counter.panes import clock_text, taken_word


class Weight(StrEnum):
    """How strongly a piece of the line is set."""

    PLAIN = "plain"
    BOLD = "bold"
    RESULT = "result"
    RULE = "rule"


@dataclass(frozen=True)
class Piece:
    """A piece of a line; RULE is a thin upright line without text."""

    text: str
    weight: Weight = Weight.PLAIN


def sum_line(facts: Facts, reason: Reason | None) -> tuple[Piece, ...]:
    """The whole line; empty when there is no reason to give."""
    if reason is None:
        return ()
    first = [
        Piece(taken_word(facts)),
        Piece(clock_text(facts, reason.issued_at), Weight.BOLD),
        *_summands(facts, reason.terms, Weight.BOLD),
        *_result(facts, reason.terms, reason.counted_at, Weight.RESULT),
        *_conditions(facts, reason.terms),
    ]
    if not any(term.name in _OUT_OF_ORDER for term in reason.terms):
        first.append(Piece(facts.fill("本窗可办者中最早")))
    return (*first, *_passed_over(facts, reason.passed))


#: Names of the rules that add or take time, as clerks say them. A rule that is not named here shows as it is called.
_RULES = {
    "appointment": words("预约"),
    "returned": words("再排"),
    "quick": words("快件"),
    "normal": words("普通件"),
    "long": words("长件"),
}

#: Rules without a time: what they mean for the order.
_CONDITIONS = {
    "priority": words("优先先叫"),
    "transfer": words("转来，时间照旧"),
    "reserved": words("指定本窗"),
    "resumed": words("恢复挂起"),
    "chosen": words("按指定叫号"),
}

#: With these, somebody is not called for having come first.
_OUT_OF_ORDER = frozenset({"priority", "resumed", "chosen"})


def _passed_over(facts: Facts, passed: PassedOver | None) -> list[Piece]:
    if passed is None:
        return []
    return [
        Piece("", Weight.RULE),
        Piece(facts.fill("先于")),
        Piece(passed.number, Weight.BOLD),
        Piece(facts.fill("取号 {time}", time=clock_text(facts, passed.issued_at))),
        *_summands(facts, passed.terms, Weight.PLAIN),
        *_result(facts, passed.terms, passed.counted_at, Weight.BOLD),
        *_conditions(facts, passed.terms),
    ]


def _summands(facts: Facts, terms: Iterable[Term], weight: Weight) -> list[Piece]:
    pieces = []
    for term in terms:
        minutes = round(abs(term.seconds) / 60)
        if minutes:
            name = facts.fill(_RULES.get(term.name, term.name))
            pieces += [Piece("−" if term.seconds < 0 else "+"), Piece(name), Piece(str(minutes), weight)]
    return pieces


def _result(facts: Facts, terms: Iterable[Term], counted_at: float, weight: Weight) -> list[Piece]:
    # Without a summand the result is the time that stands there already.
    summed = any(round(abs(term.seconds) / 60) for term in terms)
    return [Piece("="), Piece(clock_text(facts, counted_at), weight)] if summed else []


def _conditions(facts: Facts, terms: Iterable[Term]) -> list[Piece]:
    names = (term.name for term in terms if not round(abs(term.seconds) / 60))
    return [Piece(facts.fill(_CONDITIONS.get(name, _RULES.get(name, name)))) for name in names]
