"""Asking how a ticket stands."""

from __future__ import annotations

from contract.commands import FindTicket
from contract.events import AnyEvent
from contract.faults import FaultCode
from hallserver.domain.checks import refuse
from hallserver.domain.context import Context
from hallserver.domain.records import Ticket
from hallserver.domain.state import HallState


def find_ticket(state: HallState, command: FindTicket, context: Context) -> list[AnyEvent]:
    """No events when today has such a ticket; NO_SUCH_TICKET otherwise."""
    if bool(command.number) == bool(command.code):
        refuse(FaultCode.MALFORMED, "exactly one of number and code")
    if context.day > state.day or asked_for(state, command) is None:
        refuse(FaultCode.NO_SUCH_TICKET)
    return []


def asked_for(state: HallState, command: FindTicket) -> Ticket | None:
    """The ticket that a question is about; None when today has none."""
    return state.ticket_by_code(command.code) if command.code else state.ticket_by_number(command.number)
