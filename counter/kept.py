"""Steps that the desk has taken and the hall has not yet answered: how they show, and what they do to the view."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from msgspec.structs import replace

from contract.commands import AnyCommand, CompleteService, Park, StartService
from contract.ids import CommandId
from contract.views import DeskView
from contract.words import TicketState


@dataclass(frozen=True)
class KeptStep:
    """A step written to this terminal's disk. `number` is empty when the ticket is no longer known here."""

    command_id: CommandId
    command: AnyCommand
    made_at: float
    number: str = ""


@dataclass(frozen=True)
class Conflict:
    """A kept step that the hall refused after all, and its sentence."""

    step: KeptStep
    sentence: str


def seen_with(desk: DeskView, kept: Iterable[KeptStep]) -> DeskView:
    """The view as it will be once the kept steps have arrived. A step about somebody else changes nothing."""
    for step in kept:
        desk = _after(desk, step)
    return desk


def _after(desk: DeskView, step: KeptStep) -> DeskView:
    ticket = desk.ticket
    command = step.command
    if ticket is None or getattr(command, "ticket", None) != ticket.id:
        return desk
    match command:
        case StartService() if ticket.state is TicketState.CALLED:
            serving = replace(ticket, state=TicketState.SERVING, started_at=step.made_at)
            return replace(desk, ticket=serving, undo=None)
        case CompleteService():
            served = replace(ticket, state=TicketState.SERVED, finished_at=command.finished_at or step.made_at)
            return replace(desk, ticket=None, reason=None, last_served=served, undo=None)
        case Park():
            aside = replace(ticket, state=TicketState.PARKED, parked_at=step.made_at, park_reason=command.reason)
            return replace(desk, ticket=None, reason=None, parked=(*desk.parked, aside), undo=None)
        case _:
            return desk
