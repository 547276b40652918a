"""The numbers taken at this machine a short time ago, and how often each was printed."""

from __future__ import annotations

import msgspec

from contract.ids import TicketId
from contract.views import TicketSlip
from contract.words import Language

#: A number can be printed again here for this long; later the paper is lost for other reasons.
REPRINT_WITHIN_S = 600.0


class Taken(msgspec.Struct, frozen=True):
    """A number that was taken here, in which language, and how many copies were ordered."""

    slip: TicketSlip
    language: Language
    at: float
    copies: int
    printed: bool


class TakenHere:
    """The numbers by ticket. Times are seconds by the hall's clock."""

    def __init__(self) -> None:
        self._taken: dict[TicketId, Taken] = {}

    def add(self, slip: TicketSlip, language: Language, now: float) -> None:
        """A number has just been taken."""
        self._taken[slip.ticket.id] = Taken(slip, language, now, 0, False)

    def recent(self, now: float) -> tuple[Taken, ...]:
        """Those that may be printed again, newest first."""
        kept = [taken for taken in self._taken.values() if now - taken.at <= REPRINT_WITHIN_S]
        return tuple(sorted(kept, key=lambda taken: -taken.at))

    def find(self, ticket: TicketId, now: float) -> Taken | None:
        """The number, while it may be printed again."""
        return next((taken for taken in self.recent(now) if taken.slip.ticket.id == ticket), None)

    def copy_ordered(self, ticket: TicketId, copy: int) -> None:
        """Copy number `copy` (0: the first) goes to the printer."""
        self._change(ticket, copies=copy + 1)

    def print_ended(self, ticket: TicketId, whole: bool) -> None:
        """The last copy came out, or it did not."""
        self._change(ticket, printed=whole)

    def forget_old(self, now: float) -> None:
        """Drop what can no longer be printed again."""
        self._taken = {taken.slip.ticket.id: taken for taken in self.recent(now)}

    def _change(self, ticket: TicketId, **changes: object) -> None:
        taken = self._taken.get(ticket)
        if taken is not None:
            self._taken[ticket] = msgspec.structs.replace(taken, **changes)
