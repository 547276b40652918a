"""Tickets as terminals see them."""

from __future__ import annotations

from contract.hall import Label
from contract.ids import ClerkId, Seq
from contract.views import Call, ClerkFace, TicketFace, TicketSlip
from contract.words import TicketState
from hallserver.domain import policy
from hallserver.domain.estimate import wait_of
from hallserver.domain.records import Announcement, Desk, Ticket
from hallserver.domain.state import HallState

#: A ticket is at its window, or stepped aside from it; one that waits is at none.
_AT_WINDOW = frozenset(TicketState) - {TicketState.WAITING}


def face_of(state: HallState, ticket: Ticket) -> TicketFace:
    """All about a ticket that a clerk or another system may see."""
    rules = state.plan.rules
    item = state.lines.items.get(ticket.item) if ticket.item is not None else None
    called = ticket.state is TicketState.CALLED
    recalls_left = max(0, rules.recall_limit + 1 - ticket.calls) if called else 0
    missed_at = ticket.missed_at if ticket.state is TicketState.MISSED else None
    return TicketFace(
        id=ticket.id,
        number=ticket.number,
        state=ticket.state,
        queue=ticket.queue,
        zone=ticket.zone,
        line=state.lines.settle(ticket.line, ticket.item, ticket.zone),
        issued_at=ticket.issued_at,
        queued_at=ticket.queued_at,
        item=ticket.item,
        item_name=item.name if item else Label(""),
        department=item.department if item else None,
        expected_s=state.lines.expected_s(ticket.item),
        priority=ticket.priority,
        priority_reason=ticket.priority_reason,
        channel=ticket.channel,
        language=ticket.language,
        window=ticket.window if ticket.state in _AT_WINDOW else None,
        only_window=ticket.only_window,
        appointment_at=ticket.appointment_at,
        called_at=ticket.called_at,
        announce_at=ticket.announce_at,
        calls=ticket.calls,
        recalls_left=recalls_left,
        recall_from=(ticket.announce_at or 0) + rules.recall_pause_s if recalls_left else None,
        no_show_from=(ticket.called_at or 0) + rules.no_show_after_s if called else None,
        started_at=ticket.started_at,
        finished_at=ticket.finished_at,
        parked_at=ticket.parked_at,
        park_reason=ticket.park_reason,
        missed_at=ticket.missed_at,
        requeue_until=None if missed_at is None else missed_at + rules.requeue_within_s,
        requeues_left=0 if missed_at is None else max(0, rules.requeue_limit - ticket.requeues),
        transferred=ticket.transferred,
        note=ticket.note,
        holder_masked=ticket.holder_masked,
    )


def slip_of(state: HallState, ticket: Ticket, now: float) -> TicketSlip:
    """All that a ticket's paper and phone page say."""
    zone = state.lines.zones.get(ticket.zone)
    face = face_of(state, ticket)
    reserved = ticket.only_window if ticket.only_window in state.lines.windows else None
    return TicketSlip(
        ticket=face,
        ahead=policy.ahead_of(state, ticket.id),
        wait=wait_of(state, ticket.id, now),
        windows=(reserved,) if reserved is not None else state.lines.windows_of(face.line),
        zone_name=zone.name if zone else Label(str(ticket.zone)),
        location=zone.location if zone else Label(""),
        qr=_qr(state, ticket.code),
        code=ticket.code,
        counted_at=ticket.queued_at,
    )


def clerk_face(state: HallState, desk: Desk) -> ClerkFace | None:
    """Who sits at a window."""
    if desk.clerk is None:
        return None
    return ClerkFace(desk.clerk, _clerk_name(state, desk.clerk), desk.signed_in_at)


def call_of(state: HallState, announcement: Announcement) -> Call | None:
    """An announcement as boards show it; None when its ticket is of a past day."""
    ticket = state.tickets.get(announcement.ticket)
    if ticket is None:
        return None
    zone = state.lines.zones.get(announcement.zone)
    return Call(
        id=Seq(announcement.id),
        ticket=ticket.id,
        number=ticket.number,
        window=announcement.window,
        zone=announcement.zone,
        location=zone.location if zone else Label(""),
        times=announcement.times,
        announce_at=announcement.announce_at,
        language=ticket.language,
        state=ticket.state,
    )


def _qr(state: HallState, code: str) -> str:
    address = state.plan.phone_url.rstrip("/")
    return f"{address}/t/{code}" if address else code


def _clerk_name(state: HallState, clerk: ClerkId) -> str:
    return state.lines.clerk_names.get(clerk, str(clerk))
