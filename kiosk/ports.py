"""The two ways out of a kiosk: orders to the hall, slips to the printer."""

from __future__ import annotations

from typing import Protocol

from contract.commands import AnyCommand
from contract.ids import CommandId
from drivers.printer.slip import Slip


class Orders(Protocol):
    """The way to the hall."""

    def send(self, command: AnyCommand, keep: bool = False) -> CommandId:
        """Send an order and answer its id; kept ones are sent until they are answered."""


class Press(Protocol):
    """The way to the paper. `tag` comes back with the outcome."""

    def print(self, slip: Slip, copy: int, tag: str) -> None:
        """Begin to print; the outcome is told later."""
