"""What every printer can do, and how a print ends."""

from __future__ import annotations

from enum import Enum
from typing import Protocol

import msgspec

from drivers.device import DeviceCondition, FaultReason
from drivers.printer.slip import Slip


class PrintResult(Enum):
    """How far a slip got."""

    PRINTED = "printed"
    SENT = "sent"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"


class PrintOutcome(msgspec.Struct, frozen=True):
    """One attempt to print a slip, as it goes into the record.

    PRINTED: the printer confirmed it. SENT: handed over to a model that confirms nothing. REFUSED: nothing was sent.
    UNCERTAIN: some of it may be on paper; print it again only as a marked copy.
    """

    result: PrintResult
    reason: FaultReason | None = None
    detail: str = ""
    copy: int = 0
    sha256: str = ""
    size: int = 0
    seconds: float = 0.0
    after: DeviceCondition | None = None


class Printer(Protocol):
    """A receipt printer, used from one thread. Not open until `open`."""

    def open(self) -> None:
        """Reach the printer; PipeUnavailable when it is not there."""

    def condition(self) -> DeviceCondition:
        """Ask the printer how it is; PipeUnavailable once it is gone."""

    def listen(self) -> DeviceCondition | None:
        """What the printer said by itself since last time, or None; PipeUnavailable once it is gone."""

    def fileno(self) -> int | None:
        """A descriptor that becomes readable when the printer speaks by itself, or None."""

    def print(self, slip: Slip, copy: int = 0) -> PrintOutcome:
        """Print a slip; copies above 0 bear a visible reprint tag. Never raises for trouble with the printer."""

    def warm_up(self) -> None:
        """Do once what would make the first print slow; FontMissing."""

    def close(self) -> None:
        """Give the printer back; harmless when done twice."""
