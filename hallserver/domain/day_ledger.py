"""What events do to the day, to appointments and to terminals."""

from __future__ import annotations

from msgspec.structs import replace

from contract.events import (
    AppointmentBooked,
    DayOpened,
    HallAdopted,
    HelpCalled,
    NumbersRaised,
    TerminalAdmitted,
    TerminalRevoked,
)
from contract.words import TicketState
from hallserver.domain.records import Appointment, Help, Terminal
from hallserver.domain.state import HallState

#: Rings kept for the desks; older ones scroll away.
_HELPS_KEPT = 20

#: An appointment is forgotten this long after its time, when a new day opens.
_APPOINTMENT_KEPT_S = 24 * 3600


def hall_adopted(state: HallState, event: HallAdopted) -> None:
    state.digest = event.digest


def numbers_raised(state: HallState, event: NumbersRaised) -> None:
    """Ids and serials go on behind all that may have been given."""
    state.last_ticket = max(state.last_ticket, event.last_ticket)
    for queue, serial in event.serials.items():
        state.serials[queue] = max(state.serials.get(queue, 0), serial)


def day_opened(state: HallState, event: DayOpened) -> None:
    """Serials and figures begin again; only those who are still being served stay."""
    state.day = event.day
    state.serials.clear()
    state.figures.clear()
    state.paces.clear()
    state.waited.clear()
    state.announcements.clear()
    state.helps = ()
    for ticket in list(state.tickets.values()):
        if ticket.state is not TicketState.SERVING:
            state.drop(ticket.id)
    for desk in state.desks.values():
        present = desk.ticket if desk.ticket in state.tickets else None
        state.desks[desk.window] = replace(desk, ticket=present, last_served=None, steps=())
    state.appointments = {
        code: appointment
        for code, appointment in state.appointments.items()
        if not appointment.used and appointment.appointment_at > event.at - _APPOINTMENT_KEPT_S
    }


def appointment_booked(state: HallState, event: AppointmentBooked) -> None:
    state.appointments[event.code] = Appointment(
        event.code, event.item, event.appointment_at, event.holder_ref, event.holder_masked
    )


def terminal_admitted(state: HallState, event: TerminalAdmitted) -> None:
    state.terminals[event.terminal] = Terminal(
        event.terminal, event.public_key, event.terminal_kind, event.place, event.name, event.at
    )


def terminal_revoked(state: HallState, event: TerminalRevoked) -> None:
    state.terminals.pop(event.terminal, None)


def help_called(state: HallState, event: HelpCalled) -> None:
    state.helps = (*state.helps, Help(event.at, event.place, event.topic))[-_HELPS_KEPT:]
