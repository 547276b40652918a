"""Calling people to windows, and what happens when nobody comes."""

from __future__ import annotations

from contract.commands import CallNext, CallTicket, MarkNoShow, Recall, Requeue, Resume
from contract.events import AnyEvent, TicketCalled, TicketMissed, TicketRecalled, TicketRequeued
from contract.faults import FaultCode
from contract.ids import WindowId
from contract.views import Reason
from contract.words import TicketState
from hallserver.domain import policy
from hallserver.domain.checks import check_text, find_free_desk, find_ticket, refuse
from hallserver.domain.context import Context
from hallserver.domain.records import Ticket
from hallserver.domain.state import HallState

_ASIDE = (TicketState.PARKED, TicketState.MISSED)


def call_next(state: HallState, command: CallNext, context: Context) -> list[AnyEvent]:
    """Call whom the policy names; nothing when nobody waits whom this window can serve."""
    find_free_desk(state, command.window)
    chosen = policy.next_ticket(state, command.window, context.now)
    if chosen is None:
        return []
    ticket, reason = chosen
    return [_called(state, state.tickets[ticket], command.window, context, reason)]


def call_ticket(state: HallState, command: CallTicket, context: Context) -> list[AnyEvent]:
    """Call this one out of turn; with a reason, unless it stepped aside from, or was missed at, this window."""
    check_text(command.reason)
    find_free_desk(state, command.window)
    ticket = find_ticket(state, command.ticket, TicketState.WAITING, *_ASIDE)
    was_here = ticket.state in _ASIDE and ticket.window == command.window
    if not was_here:
        _check_serves(state, command.window, ticket)
        if not command.reason.strip():
            refuse(FaultCode.REASON_REQUIRED, "a call out of turn")
    reason = policy.reason_for(ticket, policy.RESUMED if was_here else policy.CHOSEN)
    return [_called(state, ticket, command.window, context, reason, out_of_turn=command.reason)]


def resume(state: HallState, command: Resume, context: Context) -> list[AnyEvent]:
    """Call a parked person to a free window, the one where they were or another that serves them."""
    find_free_desk(state, command.window)
    ticket = find_ticket(state, command.ticket, TicketState.PARKED)
    if ticket.window != command.window:
        _check_serves(state, command.window, ticket)
    return [_called(state, ticket, command.window, context, policy.reason_for(ticket, policy.RESUMED))]


def recall(state: HallState, command: Recall, context: Context) -> list[AnyEvent]:
    """Call a called person again; RECALL_TOO_SOON after the last announcement, RECALL_LIMIT after the last allowed."""
    ticket = find_ticket(state, command.ticket, TicketState.CALLED)
    rules = state.plan.rules
    if ticket.calls > rules.recall_limit:
        refuse(FaultCode.RECALL_LIMIT, f"called {ticket.calls} times")
    if context.now < (ticket.announce_at or 0) + rules.recall_pause_s:
        refuse(FaultCode.RECALL_TOO_SOON)
    return [TicketRecalled(context.now, ticket.id)]


def mark_no_show(state: HallState, command: MarkNoShow, context: Context) -> list[AnyEvent]:
    """Nobody came; NO_SHOW_TOO_SOON after the first call."""
    ticket = find_ticket(state, command.ticket, TicketState.CALLED)
    if context.now < (ticket.called_at or 0) + state.plan.rules.no_show_after_s:
        refuse(FaultCode.NO_SHOW_TOO_SOON)
    return [TicketMissed(context.now, ticket.id)]


def requeue(state: HallState, command: Requeue, context: Context) -> list[AnyEvent]:
    """Queue a missed ticket again, behind those waiting; REQUEUE_LIMIT, REQUEUE_TOO_LATE."""
    ticket = find_ticket(state, command.ticket, TicketState.MISSED)
    rules = state.plan.rules
    if ticket.requeues >= rules.requeue_limit:
        refuse(FaultCode.REQUEUE_LIMIT, f"requeued {ticket.requeues} times")
    if context.now > (ticket.missed_at or 0) + rules.requeue_within_s:
        refuse(FaultCode.REQUEUE_TOO_LATE)
    return [TicketRequeued(context.now, ticket.id)]


def _check_serves(state: HallState, window: WindowId, ticket: Ticket) -> None:
    if not policy.can_serve(state, window, ticket):
        refuse(FaultCode.WINDOW_CANNOT_SERVE, f"ticket {ticket.id} at window {window}")


def _called(
    state: HallState, ticket: Ticket, window: WindowId, context: Context, reason: Reason, *, out_of_turn: str = ""
) -> TicketCalled:
    announce_at = context.now + state.plan.rules.call_grace_s
    clerk = state.desk(window).clerk
    return TicketCalled(context.now, ticket.id, window, announce_at, clerk, reason, out_of_turn)
