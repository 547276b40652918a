"""What the sender of a command gets to know once its events are part of the state."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from contract import commands
from contract.commands import AnyCommand
from contract.envelope import AnyResult, Booked, Called, Done, Found, Issued, NothingToCall, SignedIn
from contract.events import AnyEvent, AppointmentBooked, TicketCalled, TicketIssued
from contract.ids import TicketId
from contract.views import TicketFace
from hallserver.domain.faces import clerk_face, face_of, slip_of
from hallserver.domain.finding import asked_for
from hallserver.domain.state import HallState


def answer(state: HallState, command: AnyCommand, events: Sequence[AnyEvent], now: float | None = None) -> AnyResult:
    """The result of `command`, read from `state` after its `events` were evolved; `now` None: as of the last event."""
    moment = state.at if now is None else now
    if isinstance(command, commands.FindTicket):
        return _found(state, command, moment)
    for event in reversed(events):
        if isinstance(event, TicketIssued):
            return Issued(slip_of(state, state.tickets[event.ticket], moment))
        if isinstance(event, TicketCalled):
            return Called(face_of(state, state.tickets[event.ticket]), event.reason)
        if isinstance(event, AppointmentBooked):
            return Booked(event.code, event.appointment_at)
    return _without_events(state, command)


def _without_events(state: HallState, command: AnyCommand) -> AnyResult:
    """The result where it is read from the state alone, as after a sign-in that changed nothing."""
    if isinstance(command, commands.CallNext):
        return NothingToCall()
    if isinstance(command, commands.SignIn):
        face = clerk_face(state, state.desk(command.window))
        return SignedIn(face) if face else Done()
    ticket = getattr(command, "ticket", None)
    found = state.tickets.get(TicketId(ticket)) if isinstance(ticket, int) else None
    return Done(face_of(state, found) if found else None)


def _found(state: HallState, command: commands.FindTicket, now: float) -> AnyResult:
    """The slip; who came with the number alone does not learn the code."""
    ticket = asked_for(state, command)
    if ticket is None:
        raise LookupError("a ticket that was not found is refused, not answered")
    slip = slip_of(state, ticket, now)
    return Found(slip if command.code else replace(slip, code="", qr="", ticket=_public(slip.ticket)))


def _public(face: TicketFace) -> TicketFace:
    """A face without what only its holder and the clerk may know."""
    return replace(face, holder_masked="", priority_reason="", note="")
