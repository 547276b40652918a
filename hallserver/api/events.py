"""The journal as other systems follow it: a page of events, or a live stream of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated

import msgspec
from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import QueryParameter
from litestar.response import Stream

from contract.ids import Seq
from hallserver.api.declared import problems
from hallserver.api.front import Front, FrontOfHall
from hallserver.api.problem import HallRequest
from hallserver.journal.chain import Record

#: Events on one page; a reader that is far behind asks again.
PAGE = 500

#: A comment this often keeps proxies and the reader's own time-outs from ending a quiet stream.
KEEP_ALIVE_S = 5.0

After = Annotated[int, QueryParameter(ge=0, le=2**53 - 1)]


class EventOut(msgspec.Struct, frozen=True):
    """One event at its place in the journal."""

    seq: int
    kind: str
    event: dict[str, object]


@get(
    "/events",
    responses={
        200: ResponseSpec(
            list[EventOut],
            description="A page of at most 500 events; with `Accept: text/event-stream`, these and all to come.",
            generate_examples=False,
        ),
        **problems((400, 401, 403)),
    },
)
async def follow_events(
    front: FrontOfHall, request: HallRequest, after: After = 0
) -> Response[list[EventOut]] | Stream:
    """What has happened since `after`. A live stream takes up at `Last-Event-ID`."""
    front.actor(request, "hall:read")
    if "text/event-stream" not in request.headers.get("accept", ""):
        return Response([_out(record) for record in front.hall.records(Seq(after), PAGE)])
    last = request.headers.get("last-event-id", "")
    begin = Seq(int(last)) if last.isdecimal() and len(last) < 16 else Seq(after)
    return Stream(_stream(front, begin), media_type="text/event-stream", headers={"cache-control": "no-store"})


async def _stream(front: Front, after: Seq) -> AsyncIterator[bytes]:
    while True:
        page = front.hall.records(after, PAGE)
        for record in page:
            after = Seq(record.seq)
            yield f"id: {record.seq}\nevent: {record.kind}\ndata: {record.payload}\n\n".encode()
        if not page and not await front.hall.wait_beyond(after, KEEP_ALIVE_S):
            yield b": still here\n\n"


def _out(record: Record) -> EventOut:
    return EventOut(record.seq, record.kind, msgspec.json.decode(record.payload, type=dict[str, object]))


ROUTES: list[HTTPRouteHandler] = [follow_events]
