"""Taking a number and printing it, as one transaction: one order, one number, however often the paper fails."""

from __future__ import annotations

from enum import Enum

import msgspec

from contract.commands import CheckIn, TakeTicket
from contract.faults import Fault
from contract.ids import CommandId
from contract.views import TicketSlip


class Paper(Enum):
    """What the printer can do for the person who stands here now."""

    ABLE = "able"
    #: Can print, and somebody should bring paper soon.
    LOW = "low"
    NONE = "none"
    COVER_OPEN = "cover_open"
    JAMMED = "jammed"
    #: Switched off, unplugged, or it does not answer.
    GONE = "gone"

    @property
    def prints(self) -> bool:
        return self in (Paper.ABLE, Paper.LOW)


class Stage(Enum):
    """Where a transaction stands."""

    ASKING = "asking"
    REFUSED = "refused"
    #: The person went away before the hall answered; a number that still comes is cancelled.
    ABANDONED = "abandoned"
    PRINTING = "printing"
    PRINTED = "printed"
    #: The number stands; the paper failed.
    UNPRINTED = "unprinted"
    #: Nothing is to be printed: the number is on the screen.
    PAPERLESS = "paperless"


class Job(msgspec.Struct, frozen=True):
    """One piece of paper to be printed: the slip, which copy it is (0: the first), and when that was ordered."""

    slip: TicketSlip
    copy: int
    at: float


class Transaction(msgspec.Struct, frozen=True):
    """One number, from the order to the paper. The order's id is kept until it is answered."""

    order: CommandId
    command: TakeTicket | CheckIn
    paper: bool
    began_at: float
    stage: Stage = Stage.ASKING
    slip: TicketSlip | None = None
    fault: Fault | None = None
    #: 0 while the first print is under way or done; counts up with each reprint.
    copy: int = 0
    #: When the present copy was given to the printer, and when it confirmed the last one.
    printing_since: float | None = None
    printed_at: float | None = None
    trouble: Paper | None = None

    @property
    def holds_number(self) -> bool:
        """True once a number exists: from then on it is never taken anew."""
        return self.slip is not None

    @property
    def open(self) -> bool:
        """True while the hall still owes an answer."""
        return self.stage in (Stage.ASKING, Stage.ABANDONED) and self.slip is None


def begin(order: CommandId, command: TakeTicket | CheckIn, paper: bool, now: float) -> Transaction:
    """A new transaction whose order is about to be sent."""
    return Transaction(order, command, paper, now)


def issued(transaction: Transaction, slip: TicketSlip, now: float) -> Transaction:
    """The hall has given a number. A second answer to the same order changes nothing."""
    if not transaction.open:
        return transaction
    if transaction.stage is Stage.ABANDONED:
        return msgspec.structs.replace(transaction, slip=slip)
    stage = Stage.PRINTING if transaction.paper else Stage.PAPERLESS
    return msgspec.structs.replace(transaction, slip=slip, stage=stage, printing_since=now)


def refused(transaction: Transaction, fault: Fault) -> Transaction:
    """The hall gives no number."""
    if not transaction.open:
        return transaction
    stage = Stage.ABANDONED if transaction.stage is Stage.ABANDONED else Stage.REFUSED
    return msgspec.structs.replace(transaction, fault=fault, stage=stage)


def abandoned(transaction: Transaction) -> Transaction:
    """The person does not wait for the answer any longer."""
    if transaction.stage is not Stage.ASKING:
        return transaction
    return msgspec.structs.replace(transaction, stage=Stage.ABANDONED)


def printed(transaction: Transaction, copy: int, now: float) -> Transaction:
    """The printer has confirmed a copy. An answer for another copy changes nothing."""
    if transaction.stage is not Stage.PRINTING or copy != transaction.copy:
        return transaction
    return msgspec.structs.replace(transaction, stage=Stage.PRINTED, printed_at=now, trouble=None)


def failed(transaction: Transaction, copy: int, trouble: Paper) -> Transaction:
    """The paper did not come out whole; the number stands."""
    if transaction.stage is not Stage.PRINTING or copy != transaction.copy:
        return transaction
    return msgspec.structs.replace(transaction, stage=Stage.UNPRINTED, trouble=trouble)


def again(transaction: Transaction, paper: Paper, now: float) -> Transaction:
    """The same number is printed once more, marked as a reprint; unchanged where that is not possible."""
    ready = transaction.stage in (Stage.UNPRINTED, Stage.PRINTED, Stage.PAPERLESS)
    if not ready or not paper.prints or transaction.slip is None:
        return transaction
    copy = 0 if transaction.stage is Stage.PAPERLESS else transaction.copy + 1
    return msgspec.structs.replace(transaction, stage=Stage.PRINTING, paper=True, copy=copy, printing_since=now)


def job_of(transaction: Transaction, now: float) -> Job | None:
    """What has to be printed now, if anything."""
    if transaction.stage is not Stage.PRINTING or transaction.slip is None:
        return None
    return Job(transaction.slip, transaction.copy, now)
