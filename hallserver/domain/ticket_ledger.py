"""What events do to tickets, and to the windows and figures that go with them."""

from __future__ import annotations

from msgspec.structs import replace

from contract.events import (
    ServiceCompleted,
    ServiceRated,
    ServiceStarted,
    StepUndone,
    TicketCalled,
    TicketCancelled,
    TicketIssued,
    TicketMissed,
    TicketParked,
    TicketRecalled,
    TicketRequeued,
    TicketTransferred,
)
from contract.ids import TicketId, WindowId
from contract.words import Step, TicketState
from hallserver.domain import announcements, tallies
from hallserver.domain.records import StepTaken, Ticket
from hallserver.domain.state import HallState

#: Steps that a window can take back one after the other: complete, call of the next, and its start.
_STEPS_KEPT = 3


def ticket_issued(state: HallState, event: TicketIssued) -> None:
    """A ticket begins to wait, from its appointed time if that is later."""
    state.last_ticket = max(state.last_ticket, event.ticket)
    state.serials[event.queue] = max(state.serials.get(event.queue, 0), event.serial)
    appointment = state.appointments.get(event.appointment) if event.appointment is not None else None
    if appointment:
        state.appointments[appointment.code] = replace(appointment, used=True)
    state.put(_new_ticket(event))


def ticket_called(state: HallState, event: TicketCalled) -> None:
    before = state.tickets.get(event.ticket)
    if before is None:
        return
    tallies.count_wait(state, before, event.at, 1)
    _forget_steps(state, before)
    state.put(
        replace(
            before,
            state=TicketState.CALLED,
            window=event.window,
            clerk=event.clerk,
            called_at=event.at,
            announce_at=event.announce_at,
            calls=1,
            reason=event.reason,
            out_of_turn=event.out_of_turn,
            started_at=None,
            finished_at=None,
        )
    )
    _take_step(state, event.window, before, Step.CALL, event.at, present=before.id)
    state.last_windows[before.id] = event.window
    announcements.announce(state, state.tickets[before.id])


def ticket_recalled(state: HallState, event: TicketRecalled) -> None:
    before = state.tickets.get(event.ticket)
    if before is None:
        return
    _forget_steps(state, before)
    state.put(replace(before, calls=before.calls + 1, announce_at=event.at))
    announcements.announce(state, state.tickets[before.id])


def service_started(state: HallState, event: ServiceStarted) -> None:
    before = state.tickets.get(event.ticket)
    if before is None or before.window is None:
        return
    started_at = event.at if event.started_at is None else event.started_at
    state.put(replace(before, state=TicketState.SERVING, started_at=started_at))
    _take_step(state, before.window, before, Step.START, event.at, present=before.id)


def service_completed(state: HallState, event: ServiceCompleted) -> None:
    before = state.tickets.get(event.ticket)
    if before is None or before.window is None:
        return
    state.put(replace(before, state=TicketState.SERVED, finished_at=event.finished_at, outcome=event.outcome))
    tallies.count_service(state, state.tickets[before.id], 1)
    _take_step(state, before.window, before, Step.COMPLETE, event.at, present=None)
    state.desks[before.window] = replace(state.desk(before.window), last_served=before.id)


def ticket_parked(state: HallState, event: TicketParked) -> None:
    before = state.tickets.get(event.ticket)
    if before is None or before.window is None:
        return
    state.put(replace(before, state=TicketState.PARKED, parked_at=event.at, park_reason=event.reason))
    _take_step(state, before.window, before, Step.PARK, event.at, present=None)


def ticket_missed(state: HallState, event: TicketMissed) -> None:
    before = state.tickets.get(event.ticket)
    if before is None or before.window is None:
        return
    state.put(replace(before, state=TicketState.MISSED, missed_at=event.at))
    _take_step(state, before.window, before, Step.NO_SHOW, event.at, present=None)


def ticket_transferred(state: HallState, event: TicketTransferred) -> None:
    before = state.tickets.get(event.ticket)
    if before is None:
        return
    _leave_window(state, before)
    state.put(
        replace(
            _waiting_again(before),
            line=event.line,
            zone=event.zone,
            item=event.item,
            only_window=event.only_window,
            transferred=True,
            note=event.note,
        )
    )


def ticket_requeued(state: HallState, event: TicketRequeued) -> None:
    """Waits again from now on, without going first."""
    before = state.tickets.get(event.ticket)
    if before is None:
        return
    _leave_window(state, before)
    state.put(replace(_waiting_again(before), queued_at=event.at, requeues=before.requeues + 1))


def ticket_cancelled(state: HallState, event: TicketCancelled) -> None:
    before = state.tickets.get(event.ticket)
    if before is None:
        return
    _leave_window(state, before)
    state.put(replace(before, state=TicketState.CANCELLED))


def service_rated(state: HallState, event: ServiceRated) -> None:
    before = state.tickets.get(event.ticket)
    if before is None:
        return
    _forget_steps(state, before)
    state.put(replace(before, rating=event.level))
    tallies.count_rating(state, before)


def step_undone(state: HallState, event: StepUndone) -> None:
    """Ticket, window and figures as before the step; a call that nobody heard leaves the boards."""
    after = state.tickets.get(event.ticket)
    if after is None or after.window is None:
        return
    desk = state.desk(after.window)
    if not desk.steps or desk.steps[-1].ticket != event.ticket:
        return
    taken = desk.steps[-1]
    if taken.step is Step.CALL:
        tallies.count_wait(state, taken.before, taken.at, -1)
        announcements.withdraw(state, event.ticket)
    elif taken.step is Step.COMPLETE:
        tallies.count_service(state, after, -1)
    state.put(taken.before)
    state.desks[desk.window] = replace(
        desk,
        ticket=None if taken.step is Step.CALL else event.ticket,
        last_served=taken.last_served,
        steps=desk.steps[:-1],
    )


def _new_ticket(event: TicketIssued) -> Ticket:
    return Ticket(
        id=event.ticket,
        code=event.code,
        number=event.number,
        queue=event.queue,
        serial=event.serial,
        zone=event.zone,
        line=event.line,
        issued_at=event.at,
        queued_at=max(event.at, event.appointment_at or event.at),
        item=event.item,
        priority=event.priority,
        priority_reason=event.priority_reason,
        channel=event.channel,
        language=event.language,
        place=event.place,
        holder_ref=event.holder_ref,
        holder_masked=event.holder_masked,
        appointment_at=event.appointment_at,
    )


def _waiting_again(ticket: Ticket) -> Ticket:
    return replace(
        ticket,
        state=TicketState.WAITING,
        window=None,
        clerk=None,
        called_at=None,
        announce_at=None,
        calls=0,
        reason=None,
        out_of_turn="",
        started_at=None,
        parked_at=None,
        park_reason=None,
        missed_at=None,
    )


def _take_step(
    state: HallState, window: WindowId, before: Ticket, step: Step, at: float, *, present: TicketId | None
) -> None:
    """Note a step at a window, and who is there after it."""
    desk = state.desk(window)
    taken = StepTaken(before.id, step, at, before, desk.last_served)
    state.desks[window] = replace(desk, ticket=present, steps=(*desk.steps, taken)[-_STEPS_KEPT:])


def _leave_window(state: HallState, ticket: Ticket) -> None:
    """A ticket goes away from where it was, for good."""
    _forget_steps(state, ticket)
    if ticket.window is None:
        return
    desk = state.desk(ticket.window)
    if desk.ticket == ticket.id:
        state.desks[desk.window] = replace(desk, ticket=None)


def _forget_steps(state: HallState, ticket: Ticket) -> None:
    """Something else happened to a ticket: its steps at its window can no longer be taken back."""
    if ticket.window is None or ticket.window not in state.desks:
        return
    desk = state.desks[ticket.window]
    steps = tuple(taken for taken in desk.steps if taken.ticket != ticket.id)
    if len(steps) != len(desk.steps):
        state.desks[desk.window] = replace(desk, steps=steps)
