"""Routes that show the hall as it is now."""

from __future__ import annotations

from litestar.handlers import HTTPRouteHandler

from contract.hall import Window, Zone
from contract.ids import ItemCode, QueueId, TicketId, WindowId, queue_of, ticket_number
from contract.views import HALL_BOARD_TOPIC, BoardView, ZoneWait
from hallserver.api.declared import reads
from hallserver.api.front import Front, FrontOfHall
from hallserver.api.problem import HallRequest
from hallserver.api.shapes import HallOut, ItemOut, QueueOut, WindowOut, ZoneOut, estimate_out
from hallserver.domain.hours import hours_at
from hallserver.domain.state import HallState


@reads("/hall")
async def show_hall(front: FrontOfHall, request: HallRequest) -> HallOut:
    """The hall itself: name, time, whether it is open, how many wait."""
    state, now = await front.reading(request), front.hall.now()
    return HallOut(
        state.plan.id,
        state.plan.name.zh,
        state.plan.timezone,
        state.plan.languages,
        front.time(now),
        hours_at(state.plan, now).open,
        _board(front).waiting,
        state.plan.digest,
    )


@reads("/zones")
async def list_zones(front: FrontOfHall, request: HallRequest) -> list[ZoneOut]:
    """Every zone with its wait."""
    state = await front.reading(request)
    waits = {wait.zone: wait for wait in _board(front).zones}
    return [_zone(zone, waits.get(zone.id) or ZoneWait(zone.id)) for zone in state.plan.zones]


@reads("/windows")
async def list_windows(front: FrontOfHall, request: HallRequest) -> list[WindowOut]:
    """Every window, who sits there and whom it serves."""
    state = await front.reading(request)
    return [_window(state, window) for window in state.plan.windows]


@reads("/items")
async def list_items(front: FrontOfHall, request: HallRequest) -> list[ItemOut]:
    """The catalogue, and where each item is served."""
    state = await front.reading(request)
    return [
        ItemOut(
            item.code,
            item.name.zh,
            item.department,
            item.kind,
            item.committed_limit,
            item.legal_limit,
            item.fee,
            state.lines.item_lines.get(item.code),
            _windows_of(state, item.code),
        )
        for item in state.plan.items
    ]


@reads("/queues")
async def list_queues(front: FrontOfHall, request: HallRequest) -> list[QueueOut]:
    """Every queue of today and its last number."""
    state = await front.reading(request)
    waits = {wait.zone: wait.waiting for wait in _board(front).zones}
    return [
        QueueOut(queue_of(zone), zone, waits.get(zone, 0), _last_number(state.serials, queue_of(zone)))
        for zone in (zone.id for zone in state.plan.zones if zone.id in state.lines.general)
    ]


def _zone(zone: Zone, wait: ZoneWait) -> ZoneOut:
    return ZoneOut(
        zone.id,
        zone.name.zh,
        zone.kind,
        zone.location.zh,
        wait.waiting,
        wait.open_windows,
        estimate_out(wait.wait),
    )


def _windows_of(state: HallState, item: ItemCode) -> tuple[WindowId, ...]:
    lines = state.lines
    return lines.windows_of(lines.item_lines[item]) if item in lines.item_lines else ()


def _last_number(serials: dict[QueueId, int], queue: QueueId) -> str | None:
    return ticket_number(queue, serials[queue]) if serials.get(queue) else None


def _window(state: HallState, window: Window) -> WindowOut:
    desk = state.desk(WindowId(window.id))
    ticket = None if desk.ticket is None else state.tickets[TicketId(desk.ticket)]
    return WindowOut(
        window.id,
        window.zone,
        window.kind,
        desk.state,
        desk.clerk,
        None if ticket is None else ticket.number,
        None if ticket is None else ticket.id,
    )


def _board(front: Front) -> BoardView:
    found = front.hall.view(HALL_BOARD_TOPIC)
    assert found is not None  # noqa: S101  every hall has this topic
    _, view = found
    assert isinstance(view, BoardView)  # noqa: S101
    return view


ROUTES: list[HTTPRouteHandler] = [show_hall, list_zones, list_windows, list_items, list_queues]
