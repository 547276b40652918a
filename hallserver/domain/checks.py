"""Finding what a command speaks of, or refusing it."""

from __future__ import annotations

from typing import NoReturn

from contract.faults import FaultCode, HallFault, fault
from contract.ids import TicketId, WindowId
from contract.words import TicketState, WindowState
from hallserver.domain.records import Desk, Ticket
from hallserver.domain.state import HallState

#: Longest note, reason or topic: two printed lines; more is a mistake or an attack on the journal.
MAX_TEXT = 500


def refuse(code: FaultCode, detail: str = "", sentence: str = "") -> NoReturn:
    """End the decision with this fault."""
    raise HallFault(fault(code, detail, sentence))


def find_ticket(state: HallState, ticket: TicketId, *allowed: TicketState) -> Ticket:
    """A ticket of today in one of the `allowed` states (none given: any); NO_SUCH_TICKET, WRONG_STATE."""
    found = state.tickets.get(ticket)
    if found is None:
        refuse(FaultCode.NO_SUCH_TICKET, f"ticket {ticket}")
    if allowed and found.state not in allowed:
        refuse(FaultCode.WRONG_STATE, f"ticket {ticket} is {found.state}")
    return found


def find_desk(state: HallState, window: WindowId) -> Desk:
    """A window of this building, also one that a new plan dropped while somebody still sits there; NO_SUCH_WINDOW."""
    if window not in state.lines.windows and state.desk(window) == Desk(window):
        refuse(FaultCode.NO_SUCH_WINDOW, f"window {window}")
    return state.desk(window)


def find_free_desk(state: HallState, window: WindowId) -> Desk:
    """A window that may call: in the plan, open, with a clerk and nobody there; WINDOW_NOT_OPEN, WINDOW_BUSY."""
    desk = find_desk(state, window)
    if window not in state.lines.windows:
        refuse(FaultCode.NO_SUCH_WINDOW, f"window {window} is no longer in the plan")
    if desk.ticket is not None:
        refuse(FaultCode.WINDOW_BUSY, f"ticket {desk.ticket} is at window {window}")
    if desk.clerk is None:
        refuse(FaultCode.NOT_SIGNED_IN, f"window {window}")
    if desk.state is not WindowState.OPEN:
        refuse(FaultCode.WINDOW_NOT_OPEN, f"window {window} is {desk.state}")
    return desk


def check_text(*texts: str) -> None:
    """Refuse texts that are too long for a note."""
    for text in texts:
        if len(text) > MAX_TEXT:
            refuse(FaultCode.MALFORMED, f"text of {len(text)} characters, at most {MAX_TEXT}")
