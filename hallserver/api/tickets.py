"""Routes of tickets and appointments."""

from __future__ import annotations

from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, JSONBody

from contract.commands import (
    BookAppointment,
    Cancel,
    CheckIn,
    CompleteService,
    MarkNoShow,
    Park,
    Rate,
    Recall,
    Requeue,
    Resume,
    StartService,
    TakeTicket,
    Transfer,
    Undo,
)
from contract.envelope import Booked, Called, Done, Issued
from contract.faults import FaultCode, HallFault, fault
from contract.ids import AppointmentCode, ItemCode, QueueId, TicketId, WindowId, ZoneId
from contract.words import TicketState
from hallserver.api.bodies import (
    AppointmentIn,
    CancelIn,
    CheckInIn,
    CompleteIn,
    ParkIn,
    RatingIn,
    ResumeIn,
    TakeIn,
    TransferIn,
    given,
)
from hallserver.api.declared import IdempotencyKey, PathNumber, orders, reads
from hallserver.api.front import Front, FrontOfHall
from hallserver.api.problem import HallRequest
from hallserver.api.shapes import AcceptedOut, BookedOut, SlipOut, TicketOut, slip_out, ticket_out
from hallserver.domain.estimate import wait_of
from hallserver.domain.faces import face_of
from hallserver.domain.policy import ahead_of
from hallserver.domain.state import HallState

TICKETS = "tickets:write"
WINDOWS = "windows:write"


@orders("/tickets", 201)
async def take(
    front: FrontOfHall, request: HallRequest, data: JSONBody[TakeIn], idempotency_key: IdempotencyKey = None
) -> SlipOut:
    """Take a number."""
    item, queue = given(data.item), given(data.queue)
    command = TakeTicket(
        item=None if item is None else ItemCode(item),
        queue=None if queue is None else QueueId(queue),
        priority=data.priority,
        priority_reason=data.priority_reason,
        channel=data.channel,
        language=data.language,
    )
    _, result = await front.order(request, TICKETS, command, data.holder)
    assert isinstance(result, Issued)  # noqa: S101
    return slip_out(result.slip, front.time)


@reads("/tickets/{ticket_id:int}", also=(404,))
async def show(front: FrontOfHall, request: HallRequest, ticket_id: PathNumber) -> TicketOut:
    """Where a ticket stands, and how long it will still wait."""
    return ticket_now(await front.reading(request), TicketId(ticket_id), front)


@orders("/tickets/{ticket_id:int}/recall")
async def recall(
    front: FrontOfHall, request: HallRequest, ticket_id: PathNumber, idempotency_key: IdempotencyKey = None
) -> TicketOut:
    """Call the person again."""
    return await _step(front, request, Recall(TicketId(ticket_id)))


@orders("/tickets/{ticket_id:int}/start")
async def start(
    front: FrontOfHall, request: HallRequest, ticket_id: PathNumber, idempotency_key: IdempotencyKey = None
) -> TicketOut:
    """The person is at the window."""
    return await _step(front, request, StartService(TicketId(ticket_id)))


@orders("/tickets/{ticket_id:int}/complete")
async def complete(
    front: FrontOfHall,
    request: HallRequest,
    ticket_id: PathNumber,
    data: JSONBody[CompleteIn],
    idempotency_key: IdempotencyKey = None,
) -> TicketOut:
    """The service has ended."""
    return await _step(front, request, CompleteService(TicketId(ticket_id), data.outcome))


@orders("/tickets/{ticket_id:int}/park")
async def park(
    front: FrontOfHall,
    request: HallRequest,
    ticket_id: PathNumber,
    data: JSONBody[ParkIn],
    idempotency_key: IdempotencyKey = None,
) -> TicketOut:
    """Set the person aside for a while."""
    return await _step(front, request, Park(TicketId(ticket_id), data.reason))


@orders("/tickets/{ticket_id:int}/resume")
async def resume(
    front: FrontOfHall,
    request: HallRequest,
    ticket_id: PathNumber,
    data: JSONBody[ResumeIn],
    idempotency_key: IdempotencyKey = None,
) -> TicketOut:
    """Call a parked person to a window."""
    return await _step(front, request, Resume(TicketId(ticket_id), WindowId(data.window)))


@orders("/tickets/{ticket_id:int}/transfer")
async def transfer(
    front: FrontOfHall,
    request: HallRequest,
    ticket_id: PathNumber,
    data: JSONBody[TransferIn],
    idempotency_key: IdempotencyKey = None,
) -> TicketOut:
    """Send the person to another item, window or zone; the arrival time is kept."""
    item, window, zone = given(data.item), given(data.window), given(data.zone)
    command = Transfer(
        TicketId(ticket_id),
        item=None if item is None else ItemCode(item),
        window=None if window is None else WindowId(window),
        zone=None if zone is None else ZoneId(zone),
        note=data.note,
    )
    return await _step(front, request, command)


@orders("/tickets/{ticket_id:int}/no-show")
async def no_show(
    front: FrontOfHall, request: HallRequest, ticket_id: PathNumber, idempotency_key: IdempotencyKey = None
) -> TicketOut:
    """The person did not come."""
    return await _step(front, request, MarkNoShow(TicketId(ticket_id)))


@orders("/tickets/{ticket_id:int}/requeue")
async def requeue(
    front: FrontOfHall, request: HallRequest, ticket_id: PathNumber, idempotency_key: IdempotencyKey = None
) -> TicketOut:
    """Queue a missed ticket once more, behind those waiting."""
    return await _step(front, request, Requeue(TicketId(ticket_id)))


@orders("/tickets/{ticket_id:int}/undo")
async def undo(
    front: FrontOfHall, request: HallRequest, ticket_id: PathNumber, idempotency_key: IdempotencyKey = None
) -> TicketOut:
    """Take the last step back, while that is still possible."""
    return await _step(front, request, Undo(TicketId(ticket_id)))


@orders("/tickets/{ticket_id:int}/cancel")
async def cancel(
    front: FrontOfHall,
    request: HallRequest,
    ticket_id: PathNumber,
    data: JSONBody[CancelIn | None] = None,
    idempotency_key: IdempotencyKey = None,
) -> TicketOut:
    """Give the number up."""
    command = Cancel(TicketId(ticket_id)) if data is None else Cancel(TicketId(ticket_id), data.reason)
    return await _step(front, request, command, TICKETS)


@orders("/tickets/{ticket_id:int}/rating", 201)
async def rate(
    front: FrontOfHall,
    request: HallRequest,
    ticket_id: PathNumber,
    data: JSONBody[RatingIn],
    idempotency_key: IdempotencyKey = None,
) -> AcceptedOut:
    """Rate a finished service, once: 5 very satisfied, 1 very dissatisfied."""
    seq, _ = await front.order(request, TICKETS, Rate(TicketId(ticket_id), data.level, data.tags, data.text))
    return AcceptedOut(seq)


@orders("/appointments", 201)
async def book(
    front: FrontOfHall, request: HallRequest, data: JSONBody[AppointmentIn], idempotency_key: IdempotencyKey = None
) -> BookedOut:
    """Reserve a time for an item."""
    command = BookAppointment(ItemCode(data.item), data.appointment_at.timestamp())
    _, result = await front.order(request, TICKETS, command, data.holder)
    assert isinstance(result, Booked)  # noqa: S101
    return BookedOut(result.code, front.time(result.appointment_at))


@orders("/appointments/{code:str}/check-in", 201)
async def check_in(
    front: FrontOfHall,
    request: HallRequest,
    code: FromPath[str],
    data: JSONBody[CheckInIn | None] = None,
    idempotency_key: IdempotencyKey = None,
) -> SlipOut:
    """Turn an appointment into a ticket."""
    chosen = data or CheckInIn()
    _, result = await front.order(request, TICKETS, CheckIn(AppointmentCode(code), chosen.channel, chosen.language))
    assert isinstance(result, Issued)  # noqa: S101
    return slip_out(result.slip, front.time)


def ticket_now(state: HallState, ticket: TicketId, front: Front) -> TicketOut:
    """A ticket as it stands; HallFault NO_SUCH_TICKET."""
    if ticket not in state.tickets:
        raise HallFault(fault(FaultCode.NO_SUCH_TICKET))
    now = front.hall.now()
    face = face_of(state, state.tickets[ticket])
    if face.state is not TicketState.WAITING:
        return ticket_out(face, front.time)
    return ticket_out(face, front.time, ahead_of(state, ticket), wait_of(state, ticket, now))


async def _step(
    front: Front,
    request: HallRequest,
    command: Recall | StartService | CompleteService | Park | Resume | Transfer | MarkNoShow | Requeue | Undo | Cancel,
    scope: str = WINDOWS,
) -> TicketOut:
    _, result = await front.order(request, scope, command)
    face = result.ticket if isinstance(result, Done | Called) else None
    if face is not None and face.state is not TicketState.WAITING:
        return ticket_out(face, front.time)
    await front.hall.settled()
    return ticket_now(front.hall.state, command.ticket, front)


ROUTES: list[HTTPRouteHandler] = [
    take,
    show,
    recall,
    start,
    complete,
    park,
    resume,
    transfer,
    no_show,
    requeue,
    undo,
    cancel,
    rate,
    book,
    check_in,
]
