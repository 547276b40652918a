"""What everybody in the hall may see: menus, boards and strips. Numbers only; never a name, never why one is first."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from heapq import merge
from itertools import islice

from contract.ids import PlaceId, WindowId, ZoneId
from contract.views import (
    BoardView,
    KioskBrief,
    LineWait,
    MenuView,
    StripView,
    Upcoming,
    WindowLine,
    ZoneWait,
)
from contract.words import WindowState
from hallserver.domain import policy
from hallserver.domain.announcements import latest
from hallserver.domain.estimate import Waits
from hallserver.domain.faces import call_of
from hallserver.domain.hours import hours_at
from hallserver.domain.lines import ANYWHERE
from hallserver.domain.rank import goes_first
from hallserver.domain.records import Waited
from hallserver.domain.state import HallState
from hallserver.domain.waiting import Rank, Ranks

#: As many calls as boards have rows.
_HALL_CALLS, _ZONE_CALLS = 8, 6

#: One row more than a zone board shows of those who come next.
_UPCOMING = 12

#: A zone is busy when one waits half as long again as usual there; usual is today's mean, and ten minutes at first.
_BUSY, _USUAL_S, _TRUSTED_AFTER = 1.5, 600, 20


def menu_view(state: HallState, place: PlaceId, now: float, kiosks_printing: Collection[PlaceId]) -> MenuView:
    """What a kiosk shows beside the catalogue."""
    hours = hours_at(state.plan, now)
    return MenuView(
        place=place,
        at=now,
        open=hours.open,
        opens=hours.opens,
        waiting=len(state.waiting),
        zones=tuple(zone_waits(state, now).values()),
        lines=line_waits(state, now),
        kiosks=tuple(
            KioskBrief(kiosk.id, kiosk.number, kiosk.id in kiosks_printing)
            for kiosk in state.plan.kiosks
            if kiosk.id != place
        ),
    )


def hall_board_view(state: HallState, now: float) -> BoardView:
    """The newest calls of the whole hall, and how busy each zone is."""
    calls = tuple(call for one in latest(state, None, _HALL_CALLS) if (call := call_of(state, one)))
    return BoardView(at=now, calls=calls, zones=tuple(zone_waits(state, now).values()), waiting=len(state.waiting))


def zone_board_view(state: HallState, zone: ZoneId, now: float) -> BoardView | None:
    """A zone's calls, windows, and who comes next; None for a zone without windows."""
    if zone not in state.lines.general:
        return None
    calls = tuple(call for one in latest(state, zone, _ZONE_CALLS) if (call := call_of(state, one)))
    windows = tuple(window_line(state, window.id) for window in state.lines.windows.values() if window.zone == zone)
    return BoardView(
        at=now,
        zone=zone,
        calls=calls,
        zones=(zone_waits(state, now)[zone],),
        windows=windows,
        upcoming=_upcoming(state, zone),
        waiting=state.waiting.in_zone(zone),
    )


def strip_view(state: HallState, window: WindowId, now: float) -> StripView | None:
    """What stands above a window; None for a window that is not in this building."""
    known = state.lines.windows.get(window)
    if known is None:
        return None
    desk, line = state.desk(window), window_line(state, window)
    newest = next(
        (one for one in latest(state, known.zone, _HALL_CALLS) if one.window == window and one.ticket == desk.ticket),
        None,
    )
    return StripView(
        window=window,
        state=desk.state,
        at=now,
        name=known.name,
        number=line.number,
        ticket_state=line.ticket_state,
        call=call_of(state, newest) if newest else None,
        pause_reason=desk.pause_reason,
        until=desk.until,
    )


def window_line(state: HallState, window: WindowId) -> WindowLine:
    """A window and the number that is there."""
    desk = state.desk(window)
    ticket = state.tickets.get(desk.ticket) if desk.ticket is not None else None
    if ticket is None:
        return WindowLine(window, desk.state, until=desk.until)
    return WindowLine(window, desk.state, ticket.number, ticket.state, ticket.announce_at, desk.until)


def zone_waits(state: HallState, now: float) -> dict[ZoneId, ZoneWait]:
    """How busy each zone with windows is, reckoned to the whole second."""
    second = int(now)
    found = state.remembered.zone_waits.get(second)
    if found is None:
        waits = Waits(state, second)
        found = {zone: _zone_wait(state, zone, waits) for zone in state.lines.general}
        state.remembered.zone_waits[second] = found
    return found


def line_waits(state: HallState, now: float) -> tuple[LineWait, ...]:
    """The wait in each line, reckoned to the whole second."""
    second = int(now)
    found = state.remembered.line_waits.get(second)
    if found is None:
        waits = Waits(state, second)
        found = tuple(
            LineWait(line, policy.ahead_for(state, line), waits.of_newcomer(line), waits.open_windows(line))
            for line in state.lines.lines
        )
        state.remembered.line_waits[second] = found
    return found


def _zone_wait(state: HallState, zone: ZoneId, waits: Waits) -> ZoneWait:
    wait = waits.of_newcomer(state.lines.general[zone])
    waited = state.waited.get(zone, Waited())
    usual_s = (waited.total_ms / 1000 + _USUAL_S * _TRUSTED_AFTER) / (waited.called + _TRUSTED_AFTER)
    open_windows = sum(
        1
        for window in state.lines.windows.values()
        if window.zone == zone and state.desk(window.id).state is WindowState.OPEN
    )
    busy = open_windows > 0 and wait.p50_s > _BUSY * usual_s
    return ZoneWait(zone, state.waiting.in_zone(zone), wait, open_windows, busy)


def _upcoming(state: HallState, zone: ZoneId) -> tuple[Upcoming, ...]:
    """The next of those who wait in a zone, in calling order."""
    order: Iterator[Rank] = merge(*_shared(state, zone), *_reserved(state, zone))
    here = (ticket for *_, number in order if (ticket := state.tickets[number]).zone == zone)
    return tuple(Upcoming(ticket.number, goes_first(ticket)) for ticket in islice(here, _UPCOMING))


def _shared(state: HallState, zone: ZoneId) -> Iterator[Ranks]:
    for line in (*(line.id for line in state.lines.lines.values() if line.zone == zone), ANYWHERE):
        yield from state.waiting.line(line).values()


def _reserved(state: HallState, zone: ZoneId) -> Iterator[Ranks]:
    for window in state.waiting.windows():
        if state.lines.windows[window].zone == zone:
            yield state.waiting.only(window)
