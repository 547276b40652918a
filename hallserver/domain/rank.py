"""The order of calling: where a waiting ticket stands among all others."""

from __future__ import annotations

from contract.ids import TicketId
from contract.words import Priority
from hallserver.domain.records import Ticket
from hallserver.domain.waiting import Rank

_FIRST, _ORDINARY = 0, 1

#: Smaller than the rank of every ordinary ticket, greater than that of every one that goes first.
BORDER: Rank = (_ORDINARY, float("-inf"), TicketId(0))


def goes_first(ticket: Ticket) -> bool:
    """Whether a ticket is called before ordinary ones; a missed one that was queued again is not."""
    return ticket.priority is not Priority.NONE and ticket.requeues == 0


def rank(ticket: Ticket) -> Rank:
    """The place of a waiting ticket in the order of calling; smaller is earlier."""
    return (_FIRST if goes_first(ticket) else _ORDINARY, ticket.queued_at, ticket.id)
