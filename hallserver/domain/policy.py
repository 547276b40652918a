"""Who is next. The one place of the calling rule: priority first, then the longest waiting among those it can serve."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge

from contract.ids import ClerkId, DepartmentId, LineId, TicketId, WindowId
from contract.views import PassedOver, Reason, Term
from hallserver.domain.rank import BORDER, goes_first
from hallserver.domain.records import Ticket
from hallserver.domain.state import HallState
from hallserver.domain.waiting import Rank, Ranks

#: Names of the terms in a Reason. Their seconds lead from the issued time to the counted time; most only name a rule:
#: goes first, counts from the appointment, was missed and came back, came from another window, is for this window only,
#: stepped aside and came back, was chosen out of turn.
PRIORITY, APPOINTMENT, RETURNED = "priority", "appointment", "returned"
TRANSFER, RESERVED, RESUMED, CHOSEN = "transfer", "reserved", "resumed", "chosen"


def next_ticket(state: HallState, window: WindowId, now: float) -> tuple[TicketId, Reason] | None:
    """Whom a free window calls now and why; None when nobody waits whom it can serve."""
    heads = [ranks[0] for ranks in _lanes(state, window)]
    if not heads:
        return None
    first = min(heads)
    chosen = state.tickets[first[-1]]
    return chosen.id, reason_for(chosen, passed=_passed_over(state, window, first))


def reason_for(ticket: Ticket, extra: str = "", passed: PassedOver | None = None) -> Reason:
    """Why a ticket stands where it does: its issued time, the terms, and their sum. `extra` names one more term."""
    return Reason(ticket.issued_at, ticket.queued_at, (*_terms(ticket), *([Term(extra)] if extra else [])), passed)


def calling_order(state: HallState, window: WindowId) -> Iterator[TicketId]:
    """Everybody whom a window can serve, in the order in which it would call them."""
    return (entry[-1] for entry in merge(*_lanes(state, window)))


def waiting_for(state: HallState, window: WindowId) -> int:
    """How many wait whom a window can serve."""
    return sum(len(ranks) for ranks in _lanes(state, window))


def can_serve(state: HallState, window: WindowId, ticket: Ticket) -> bool:
    """Whether a window, with the clerk who sits there, serves what this ticket is for."""
    if ticket.only_window is not None and ticket.only_window in state.lines.windows:
        return ticket.only_window == window
    line = state.lines.settle(ticket.line, ticket.item, ticket.zone)
    if line not in state.lines.of_window.get(window, ()):
        return False
    department = state.lines.department_of(ticket.item)
    return _is_certified(_certificates(state, state.desk(window).clerk), department)


def ahead_of(state: HallState, ticket: TicketId) -> int:
    """How many of the same zone are before a waiting ticket at the windows it waits for; 0 if it does not wait."""
    if ticket not in state.waiting:
        return 0
    entry = state.waiting.entry(ticket)
    line, _, only = entry.lane
    lines = state.lines.of_window.get(only, ()) if only else state.lines.neighbours.get(line, (line,))
    ahead = sum(state.waiting.before(other, entry.rank) for other in lines)
    return ahead + (state.waiting.only_before(only, entry.rank) if only else 0)


def ahead_for(state: HallState, line: LineId) -> int:
    """How many people would be before somebody who took a number in this line now."""
    return sum(state.waiting.in_line(other) for other in state.lines.neighbours.get(line, (line,)))


def _lanes(state: HallState, window: WindowId) -> list[Ranks]:
    certificates = _certificates(state, state.desk(window).clerk)
    lanes = [
        ranks
        for line in state.lines.of_window.get(window, ())
        for department, ranks in state.waiting.line(line).items()
        if _is_certified(certificates, department)
    ]
    only = state.waiting.only(window)
    return [*lanes, only] if only else lanes


def _certificates(state: HallState, clerk: ClerkId | None) -> frozenset[DepartmentId]:
    return state.lines.certificates.get(clerk, frozenset()) if clerk is not None else frozenset()


def _is_certified(certificates: frozenset[DepartmentId], department: DepartmentId) -> bool:
    """No certificates mean all; a ticket without a department is for anybody."""
    return not certificates or not department or department in certificates


def _passed_over(state: HallState, window: WindowId, first: Rank) -> PassedOver | None:
    """The longest waiting ordinary ticket that came before a chosen one that goes first."""
    if first >= BORDER:
        return None
    starts = [(ranks, ranks.bisect_left(BORDER)) for ranks in _lanes(state, window)]
    oldest = min((ranks[start] for ranks, start in starts if start < len(ranks)), default=None)
    if oldest is None or oldest[1] >= first[1]:
        return None
    passed = state.tickets[oldest[-1]]
    return PassedOver(passed.number, passed.issued_at, passed.queued_at, _terms(passed))


def _terms(ticket: Ticket) -> tuple[Term, ...]:
    moved = ticket.queued_at - ticket.issued_at
    terms = []
    if ticket.requeues:
        terms.append(Term(RETURNED, moved))
    elif ticket.appointment_at is not None:
        terms.append(Term(APPOINTMENT, moved))
    if goes_first(ticket):
        terms.append(Term(PRIORITY))
    if ticket.transferred:
        terms.append(Term(TRANSFER))
    if ticket.only_window is not None:
        terms.append(Term(RESERVED))
    return tuple(terms)
