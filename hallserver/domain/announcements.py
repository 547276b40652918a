"""Calls as the hall hears them: kept by zone, the newest last, one for each ticket."""

from __future__ import annotations

from contract.ids import TicketId, ZoneId
from hallserver.domain.records import Announcement, Ticket
from hallserver.domain.state import HallState

#: More than a board shows, so that calls taken back leave no gap.
_KEPT = 12


def announce(state: HallState, ticket: Ticket) -> None:
    """Note a call or recall of a ticket for the boards where its window is and where the person waits."""
    if ticket.window is None:
        return
    withdraw(state, ticket.id)
    state.last_announcement += 1
    window = state.lines.windows.get(ticket.window)
    announcement = Announcement(
        id=state.last_announcement,
        ticket=ticket.id,
        window=ticket.window,
        zone=window.zone if window else ticket.zone,
        waiting_zone=ticket.zone,
        times=ticket.calls,
        announce_at=ticket.announce_at or 0,
    )
    for zone in zones_of(announcement):
        state.announcements[zone] = (*state.announcements.get(zone, ()), announcement)[-_KEPT:]


def withdraw(state: HallState, ticket: TicketId) -> None:
    """Take what was announced of a ticket off the boards."""
    for zone, announced in state.announcements.items():
        if any(announcement.ticket == ticket for announcement in announced):
            state.announcements[zone] = tuple(
                announcement for announcement in announced if announcement.ticket != ticket
            )


def latest(state: HallState, zone: ZoneId | None, count: int) -> list[Announcement]:
    """The newest announcements of a zone, or of the whole hall, newest first."""
    if zone is not None:
        return list(reversed(state.announcements.get(zone, ())))[:count]
    found = {one.id: one for announced in state.announcements.values() for one in announced}
    return [found[number] for number in sorted(found, reverse=True)[:count]]


def zones_of(announcement: Announcement) -> set[ZoneId]:
    """The zones whose boards show it."""
    return {announcement.zone, announcement.waiting_zone}
