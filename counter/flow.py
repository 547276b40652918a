"""What the clerk has begun at the desk and not finished: digits, open questions, a chosen number, the last line."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from contract.ids import ItemCode, TicketId
from counter.moves import Message, Send
from counter.questions import Question

#: Longest staff number and PIN that can be typed.
STAFF_DIGITS = 12
PIN_DIGITS = 8


@dataclass(frozen=True)
class SignInEntry:
    """Digits typed so far. The PIN never shows in a representation."""

    staff: str = ""
    pin: str = field(default="", repr=False)
    at_pin: bool = False

    def typed(self, digit: str) -> SignInEntry:
        """With one more digit, as far as there is room."""
        if self.at_pin:
            return replace(self, pin=(self.pin + digit)[:PIN_DIGITS])
        return replace(self, staff=(self.staff + digit)[:STAFF_DIGITS])

    def shortened(self) -> SignInEntry:
        """Without the last digit of the field that is being typed."""
        return replace(self, pin=self.pin[:-1]) if self.at_pin else replace(self, staff=self.staff[:-1])


@dataclass(frozen=True)
class Flow:
    """The desk's own state. The last question is the open one; those under it come back with Esc."""

    entry: SignInEntry = SignInEntry()
    questions: tuple[Question, ...] = ()
    selected: TicketId | None = None
    guide: ItemCode | None = None
    guide_page: int = 0
    notice_page: int = 0
    message: Message | None = None

    @property
    def question(self) -> Question | None:
        return self.questions[-1] if self.questions else None


@dataclass(frozen=True)
class Response:
    """What a key did: the new flow, and what is to be carried out."""

    flow: Flow
    order: Send | None = None
