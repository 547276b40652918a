"""Taking numbers and keeping appointments."""

from __future__ import annotations

from math import isfinite

from contract.commands import BookAppointment, CheckIn, TakeTicket
from contract.events import AnyEvent, AppointmentBooked, TicketIssued
from contract.faults import FaultCode
from contract.ids import AppointmentCode, ItemCode, LineId, QueueId, TicketId, ZoneId, queue_of, ticket_number
from contract.words import Priority
from hallserver.domain.checks import check_text, refuse
from hallserver.domain.context import Context
from hallserver.domain.records import Appointment
from hallserver.domain.state import HallState

#: Letters and digits that nobody mistakes for one another: no 0 and O, no 1 and I.
_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"

#: 80 bits: guessing a ticket's code is hopeless. Appointments are typed by hand: 50 bits, and a kiosk is slow.
_TICKET_CODE, _APPOINTMENT_CODE = 16, 10


def take_ticket(state: HallState, command: TakeTicket, context: Context) -> list[AnyEvent]:
    """A number in the line of an item, or in the general line of a queue's zone; HALL_FULL, NOT_SERVED_HERE…"""
    check_text(command.priority_reason)
    if command.priority in (Priority.OTHER, Priority.UNKNOWN) and not command.priority_reason.strip():
        refuse(FaultCode.REASON_REQUIRED, f"priority {command.priority}")
    line, zone = _where(state, command)
    return [_issued(state, command, context, line, zone)]


def check_in(state: HallState, command: CheckIn, context: Context) -> list[AnyEvent]:
    """A number for an appointment, once, within the hall's times; it counts from the appointed time."""
    appointment = state.appointments.get(command.code)
    if appointment is None:
        refuse(FaultCode.NO_SUCH_APPOINTMENT)
    if appointment.used:
        refuse(FaultCode.APPOINTMENT_USED)
    if context.now < appointment.appointment_at - state.plan.rules.appointment_early_s:
        refuse(FaultCode.APPOINTMENT_TOO_EARLY)
    if context.now > appointment.appointment_at + state.plan.rules.appointment_late_s:
        refuse(FaultCode.APPOINTMENT_TOO_LATE)
    line, zone = _line_of_item(state, appointment.item)
    return [_issued(state, command, context, line, zone, appointment=appointment)]


def book_appointment(state: HallState, command: BookAppointment, context: Context) -> list[AnyEvent]:
    """A time for an item; MALFORMED or APPOINTMENT_TOO_LATE for a time that cannot be, HALL_FULL for too many."""
    _line_of_item(state, command.item)
    if not isfinite(command.appointment_at):
        refuse(FaultCode.MALFORMED, "appointment_at")
    if command.appointment_at <= context.now:
        refuse(FaultCode.APPOINTMENT_TOO_LATE, "appointment_at has passed")
    if len(state.appointments) >= state.plan.rules.waiting_limit:
        refuse(FaultCode.HALL_FULL, "too many appointments")
    code = AppointmentCode(_code(context.chance, _APPOINTMENT_CODE))
    if code in state.appointments:
        refuse(FaultCode.BUSY, "the code is taken, ask again")
    return [
        AppointmentBooked(
            context.now, code, command.item, command.appointment_at, context.holder_ref, context.holder_masked
        )
    ]


def _where(state: HallState, command: TakeTicket) -> tuple[LineId, ZoneId]:
    if (command.item is None) == (command.queue is None):
        refuse(FaultCode.MALFORMED, "exactly one of item and queue")
    if command.item is not None:
        return _line_of_item(state, command.item)
    return _line_of_queue(state, command.queue or QueueId(""))


def _line_of_item(state: HallState, item: ItemCode) -> tuple[LineId, ZoneId]:
    if item not in state.lines.items:
        refuse(FaultCode.NO_SUCH_ITEM, "item")
    line = state.lines.item_lines.get(item)
    if line is None:
        refuse(FaultCode.NOT_SERVED_HERE, f"item {item}")
    return line, state.lines.lines[line].zone


def _line_of_queue(state: HallState, queue: QueueId) -> tuple[LineId, ZoneId]:
    zone = state.lines.queue_zone(queue)
    if zone is None:
        refuse(FaultCode.NO_SUCH_QUEUE, "queue")
    return state.lines.general[zone], zone


def _issued(
    state: HallState,
    command: TakeTicket | CheckIn,
    context: Context,
    line: LineId,
    zone: ZoneId,
    *,
    appointment: Appointment | None = None,
) -> TicketIssued:
    if len(state.waiting) >= state.plan.rules.waiting_limit:
        refuse(FaultCode.HALL_FULL, f"{len(state.waiting)} waiting")
    code = _code(context.chance, _TICKET_CODE)
    if code in state.codes:
        refuse(FaultCode.BUSY, "the code is taken, ask again")
    queue = queue_of(zone)
    serial = state.serials.get(queue, 0) + 1
    taken = command if isinstance(command, TakeTicket) else None
    return TicketIssued(
        at=context.now,
        ticket=TicketId(state.last_ticket + 1),
        code=code,
        number=ticket_number(queue, serial),
        queue=queue,
        serial=serial,
        zone=zone,
        line=line,
        item=appointment.item if appointment else taken.item if taken else None,
        priority=taken.priority if taken else Priority.NONE,
        priority_reason=taken.priority_reason if taken else "",
        channel=command.channel,
        language=command.language,
        place=context.actor.place,
        holder_ref=context.holder_ref or (appointment.holder_ref if appointment else ""),
        holder_masked=context.holder_masked or (appointment.holder_masked if appointment else ""),
        appointment=appointment.code if appointment else None,
        appointment_at=appointment.appointment_at if appointment else None,
    )


def _code(chance: str, length: int) -> str:
    """The first `length` times five bits of `chance` in letters and digits."""
    bits = int(chance, 16)
    return "".join(_ALPHABET[bits >> (5 * place) & 31] for place in range(length))
