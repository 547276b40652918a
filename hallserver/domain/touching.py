"""Which topics an event changes, so that nobody else is woken."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from contract import events as happened
from contract.events import AnyEvent
from contract.ids import TicketId, Topic, WindowId, ZoneId
from contract.views import (
    CATALOGUE_TOPIC,
    FLEET_TOPIC,
    HALL_BOARD_TOPIC,
    board_topic,
    desk_topic,
    menu_topic,
    strip_topic,
)
from contract.words import TerminalKind
from hallserver.domain.desk_view import helping_windows
from hallserver.domain.state import HallState


class Touched(NamedTuple):
    """Topics whose views have changed. URGENT ones are sent at once, SLOW ones may be gathered for a moment."""

    urgent: set[Topic]
    slow: set[Topic]


#: A call, or one that is taken back: boards change at once.
_CALLS = (happened.TicketCalled, happened.TicketRecalled, happened.StepUndone)

#: Somebody's state at a window changes: its desk and strip change at once, boards may follow.
_AT_WINDOW = (
    happened.ServiceStarted,
    happened.ServiceCompleted,
    happened.TicketParked,
    happened.TicketMissed,
    happened.TicketTransferred,
    happened.TicketRequeued,
    happened.TicketCancelled,
)


def touched(state: HallState, events: Iterable[AnyEvent]) -> Touched:
    """The topics that `events` change, seen from the state after (or before) them; disjoint sets.

    What a desk shows of other windows' queues and of its zone's wait is no reason to wake it: it comes with the next
    view of that desk.
    """
    found = Touched(set(), set())
    for event in events:
        _touch(state, event, found)
    found.slow.difference_update(found.urgent)
    return found


def _touch(state: HallState, event: AnyEvent, found: Touched) -> None:
    if isinstance(event, happened.TicketIssued):
        found.slow.update(_menus(state), state.lines.desks_of(event.line), _boards(state.lines.zones_of(event.line)))
    elif isinstance(event, (*_CALLS, *_AT_WINDOW)):
        _touch_ticket(state, event, found)
    elif isinstance(event, happened.ServiceRated):
        found.slow.update(desk_topic(window) for window in _last_window(state, event.ticket))
    elif isinstance(event, happened.ClerkSignedIn | happened.ClerkSignedOut):
        found.urgent.add(desk_topic(event.window))
    elif isinstance(event, happened.WindowOpened | happened.WindowPaused | happened.WindowClosed):
        found.urgent.update(_window(event.window))
        found.slow.update(state.lines.all_desks, _menus(state), _boards(state.lines.general))
    elif isinstance(event, happened.HallAdopted | happened.DayOpened):
        found.slow.update(everything(state))
        if isinstance(event, happened.HallAdopted):
            found.urgent.add(CATALOGUE_TOPIC)
    else:
        _touch_boxes(state, event, found)


def _touch_ticket(state: HallState, event: AnyEvent, found: Touched) -> None:
    """An event of a ticket that is, or may have been, at a window."""
    ticket = state.tickets.get(event.ticket)  # type: ignore[union-attr]
    if ticket is None:
        return
    windows = {event.window} if isinstance(event, happened.TicketCalled) else _last_window(state, ticket.id)
    zones = {ticket.zone}.union(*(_zone_of(state, window) for window in windows))
    for window in windows:
        found.urgent.update(_window(window))
    (found.urgent if isinstance(event, _CALLS) else found.slow).update(_boards(zones))
    if isinstance(event, happened.TicketTransferred):
        # Where it waited before is no longer known, and transfers are few.
        found.slow.update(state.lines.all_desks, _menus(state), _boards(state.lines.general))
    elif not isinstance(event, happened.TicketRecalled):
        found.slow.update(_menus(state), _boards(state.lines.zones_of(ticket.line)))
        if not isinstance(event, happened.ServiceStarted):
            found.slow.update(state.lines.desks_of(ticket.line))


def _touch_boxes(state: HallState, event: AnyEvent, found: Touched) -> None:
    if isinstance(event, happened.HelpCalled):
        found.urgent.update(desk_topic(window) for window in helping_windows(state))
    elif isinstance(event, happened.TerminalAdmitted):
        found.urgent.add(FLEET_TOPIC)
        if event.terminal_kind is TerminalKind.KIOSK:
            found.slow.add(menu_topic(event.place))
    elif isinstance(event, happened.TerminalRevoked):
        found.urgent.add(FLEET_TOPIC)


def everything(state: HallState) -> set[Topic]:
    """All topics of the hall but catalogue and fleet."""
    strips = {strip_topic(window) for window in state.lines.windows}
    return {*state.lines.all_desks, *strips, *_menus(state), *_boards(state.lines.general)}


def _menus(state: HallState) -> set[Topic]:
    places = {kiosk.id for kiosk in state.plan.kiosks}
    places |= {terminal.place for terminal in state.terminals.values() if terminal.terminal_kind is TerminalKind.KIOSK}
    return {menu_topic(place) for place in places}


def _boards(zones: Iterable[ZoneId]) -> set[Topic]:
    return {HALL_BOARD_TOPIC, *(board_topic(zone) for zone in zones)}


def _window(window: WindowId) -> tuple[Topic, Topic]:
    return desk_topic(window), strip_topic(window)


def _zone_of(state: HallState, window: WindowId) -> set[ZoneId]:
    known = state.lines.windows.get(window)
    return {known.zone} if known else set()


def _last_window(state: HallState, ticket: TicketId) -> set[WindowId]:
    """The window where a ticket was last called, if it was."""
    window = state.last_windows.get(ticket)
    return set() if window is None else {window}
