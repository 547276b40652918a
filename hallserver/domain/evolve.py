"""How an event changes the state. Total: an event that was once decided never fails, whatever the plan is now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from contract import events
from contract.events import AnyEvent
from hallserver.domain import day_ledger, desk_ledger, ticket_ledger
from hallserver.domain.state import HallState, Remembered

_CHANGES: dict[type, Callable[[HallState, Any], None]] = {
    events.HallAdopted: day_ledger.hall_adopted,
    events.DayOpened: day_ledger.day_opened,
    events.NumbersRaised: day_ledger.numbers_raised,
    events.AppointmentBooked: day_ledger.appointment_booked,
    events.TerminalAdmitted: day_ledger.terminal_admitted,
    events.TerminalRevoked: day_ledger.terminal_revoked,
    events.HelpCalled: day_ledger.help_called,
    events.TicketIssued: ticket_ledger.ticket_issued,
    events.TicketCalled: ticket_ledger.ticket_called,
    events.TicketRecalled: ticket_ledger.ticket_recalled,
    events.ServiceStarted: ticket_ledger.service_started,
    events.ServiceCompleted: ticket_ledger.service_completed,
    events.TicketParked: ticket_ledger.ticket_parked,
    events.TicketTransferred: ticket_ledger.ticket_transferred,
    events.TicketMissed: ticket_ledger.ticket_missed,
    events.TicketRequeued: ticket_ledger.ticket_requeued,
    events.TicketCancelled: ticket_ledger.ticket_cancelled,
    events.StepUndone: ticket_ledger.step_undone,
    events.ServiceRated: ticket_ledger.service_rated,
    events.ClerkSignedIn: desk_ledger.clerk_signed_in,
    events.ClerkSignedOut: desk_ledger.clerk_signed_out,
    events.WindowOpened: desk_ledger.window_opened,
    events.WindowPaused: desk_ledger.window_paused,
    events.WindowClosed: desk_ledger.window_closed,
}


def evolve(state: HallState, event: AnyEvent) -> None:
    """Apply `event` to `state`, in place."""
    _CHANGES[type(event)](state, event)
    state.at = max(state.at, event.at)
    state.remembered = Remembered()
