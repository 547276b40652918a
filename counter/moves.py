"""What a key leads to: an order to the hall, something this terminal does itself, or one line of words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from contract.commands import AnyCommand

#: A line of words stays this long: enough to read twenty characters at a glance from the work.
MESSAGE_S = 6.0


class Tone(Enum):
    """Colour and sign of a line."""

    WHY_NOT = auto()
    DONE = auto()
    FAULT = auto()


@dataclass(frozen=True)
class Message:
    """One line for the clerk, shown until `until` (hall time)."""

    text: str
    tone: Tone
    until: float


@dataclass(frozen=True)
class Send:
    """Give the hall an order. `keep`: it goes to disk first and is sent until it is answered."""

    command: AnyCommand
    keep: bool = False
