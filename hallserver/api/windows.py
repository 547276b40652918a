"""Routes of windows: who sits there, whether it is open, and the next person."""

from __future__ import annotations

from litestar import Response
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import JSONBody

from contract.commands import CallNext, CallTicket, CloseWindow, OpenWindow, PauseWindow, SignIn, SignOut
from contract.envelope import Called, SignedIn
from contract.ids import ClerkId, TicketId, WindowId
from hallserver.api.bodies import CallIn, ClerkIn, CloseIn, PauseIn, SignInIn
from hallserver.api.declared import IdempotencyKey, PathNumber, orders
from hallserver.api.front import FrontOfHall
from hallserver.api.problem import HallRequest
from hallserver.api.shapes import AcceptedOut, CalledOut, ClerkOut, ticket_out

SCOPE = "windows:write"


@orders("/windows/{window_id:int}/open")
async def open_window(
    front: FrontOfHall,
    request: HallRequest,
    window_id: PathNumber,
    data: JSONBody[ClerkIn | None] = None,
    idempotency_key: IdempotencyKey = None,
) -> AcceptedOut:
    """Begin serving, or go on after a pause; `clerk` signs in where nobody sits yet."""
    clerk = None if data is None or data.clerk is None else ClerkId(data.clerk)
    seq, _ = await front.order(request, SCOPE, OpenWindow(WindowId(window_id), clerk))
    return AcceptedOut(seq)


@orders("/windows/{window_id:int}/pause")
async def pause_window(
    front: FrontOfHall,
    request: HallRequest,
    window_id: PathNumber,
    data: JSONBody[PauseIn | None] = None,
    idempotency_key: IdempotencyKey = None,
) -> AcceptedOut:
    """Stop calling for a while."""
    asked = data or PauseIn()
    until = None if asked.until is None else asked.until.timestamp()
    seq, _ = await front.order(request, SCOPE, PauseWindow(WindowId(window_id), asked.reason, until))
    return AcceptedOut(seq)


@orders("/windows/{window_id:int}/close")
async def close_window(
    front: FrontOfHall,
    request: HallRequest,
    window_id: PathNumber,
    data: JSONBody[CloseIn | None] = None,
    idempotency_key: IdempotencyKey = None,
) -> AcceptedOut:
    """Stop serving."""
    reason = "" if data is None else data.reason
    seq, _ = await front.order(request, SCOPE, CloseWindow(WindowId(window_id), reason))
    return AcceptedOut(seq)


@orders("/windows/{window_id:int}/sign-in")
async def sign_in(
    front: FrontOfHall,
    request: HallRequest,
    window_id: PathNumber,
    data: JSONBody[SignInIn],
    idempotency_key: IdempotencyKey = None,
) -> ClerkOut:
    """A clerk sits down; the PIN is checked and forgotten."""
    _, result = await front.order(request, SCOPE, SignIn(WindowId(window_id), ClerkId(data.clerk), data.pin))
    assert isinstance(result, SignedIn)  # noqa: S101
    return ClerkOut(result.clerk.id, result.clerk.name, front.time(result.clerk.signed_in_at))


@orders("/windows/{window_id:int}/sign-out")
async def sign_out(
    front: FrontOfHall, request: HallRequest, window_id: PathNumber, idempotency_key: IdempotencyKey = None
) -> AcceptedOut:
    """The clerk leaves."""
    seq, _ = await front.order(request, SCOPE, SignOut(WindowId(window_id)))
    return AcceptedOut(seq)


@orders(
    "/windows/{window_id:int}/call-next",
    responses={204: ResponseSpec(None, description="Nobody waits whom this window can serve.")},
)
async def call_next(
    front: FrontOfHall, request: HallRequest, window_id: PathNumber, idempotency_key: IdempotencyKey = None
) -> Response[CalledOut]:
    """Call the next person to this window."""
    _, result = await front.order(request, SCOPE, CallNext(WindowId(window_id)))
    if not isinstance(result, Called):
        return Response(content=None, status_code=204)  # type: ignore[arg-type]  # a 204 has no body
    return Response(CalledOut(ticket_out(result.ticket, front.time), result.reason))


@orders("/windows/{window_id:int}/call")
async def call_ticket(
    front: FrontOfHall,
    request: HallRequest,
    window_id: PathNumber,
    data: JSONBody[CallIn],
    idempotency_key: IdempotencyKey = None,
) -> CalledOut:
    """Call a certain person out of turn, with a reason."""
    command = CallTicket(WindowId(window_id), TicketId(data.ticket), data.reason)
    _, result = await front.order(request, SCOPE, command)
    assert isinstance(result, Called)  # noqa: S101
    return CalledOut(ticket_out(result.ticket, front.time), result.reason)


ROUTES: list[HTTPRouteHandler] = [
    open_window,
    pause_window,
    close_window,
    sign_in,
    sign_out,
    call_next,
    call_ticket,
]
