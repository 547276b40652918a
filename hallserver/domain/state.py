"""The hall as it is now. Owned by one task; only `evolve` changes it."""

from __future__ import annotations

from dataclasses import dataclass, field

from contract.hall import HallPlan
from contract.ids import AppointmentCode, LineId, QueueId, TerminalId, TicketId, WindowId, ZoneId
from contract.views import LineWait, WindowBrief, ZoneWait
from contract.words import TicketState
from hallserver.domain.lines import Lines
from hallserver.domain.rank import rank
from hallserver.domain.records import (
    Announcement,
    Appointment,
    Desk,
    Figures,
    Help,
    Pace,
    Terminal,
    Ticket,
    Waited,
)
from hallserver.domain.waiting import Entry, Waiting


@dataclass
class Remembered:
    """What many views of one state share; forgotten with the next event."""

    shares: dict[WindowId, float] | None = None
    briefs: dict[WindowId, WindowBrief] | None = None
    #: By the whole second for which they were reckoned.
    line_waits: dict[int, tuple[LineWait, ...]] = field(default_factory=dict)
    zone_waits: dict[int, dict[ZoneId, ZoneWait]] = field(default_factory=dict)


class HallState:
    """Today's tickets, windows, appointments, terminals and figures of a hall that runs on `plan`."""

    def __init__(self, plan: HallPlan) -> None:
        self.plan = plan
        self.lines = Lines(plan)
        #: Digest of the plan that the journal last named.
        self.digest = ""
        #: ISO date of the hall's day; empty before the first command.
        self.day = ""
        self.last_ticket = 0
        self.last_announcement = 0
        self.serials: dict[QueueId, int] = {}
        self.tickets: dict[TicketId, Ticket] = {}
        self.desks: dict[WindowId, Desk] = {}
        self.appointments: dict[AppointmentCode, Appointment] = {}
        self.terminals: dict[TerminalId, Terminal] = {}
        self.figures: dict[WindowId, Figures] = {}
        self.paces: dict[LineId, Pace] = {}
        self.waited: dict[ZoneId, Waited] = {}
        #: Oldest first; by zone of the window and by zone of the waiting person.
        self.announcements: dict[ZoneId, tuple[Announcement, ...]] = {}
        #: The window to which each ticket was last called, also when that was taken back.
        self.last_windows: dict[TicketId, WindowId] = {}
        self.helps: tuple[Help, ...] = ()
        #: When the last event happened.
        self.at = 0.0
        # Found from the tickets and windows, never stored.
        self.numbers: dict[str, TicketId] = {}
        self.codes: dict[str, TicketId] = {}
        self.waiting = Waiting()
        self.parked: set[TicketId] = set()
        self.missed: set[TicketId] = set()
        self.remembered = Remembered()

    def desk(self, window: WindowId) -> Desk:
        """The window as it is; closed and empty if nothing has happened there yet."""
        return self.desks.get(window) or Desk(window)

    def ticket_by_code(self, code: str) -> Ticket | None:
        """The ticket whose QR code this is, if it is of today."""
        found = self.codes.get(code)
        return self.tickets[found] if found is not None else None

    def ticket_by_number(self, number: str) -> Ticket | None:
        """The newest ticket with this number, if it is of today."""
        found = self.numbers.get(number)
        return self.tickets[found] if found is not None else None

    def put(self, ticket: Ticket) -> None:
        """Store a ticket's new record and keep all that is found from it in step."""
        self._forget(ticket.id)
        self.tickets[ticket.id] = ticket
        self.codes[ticket.code] = ticket.id
        self.numbers[ticket.number] = max(ticket.id, self.numbers.get(ticket.number, ticket.id))
        if ticket.state is TicketState.WAITING:
            self.waiting.add(ticket.id, self._entry(ticket))
        elif ticket.state is TicketState.PARKED:
            self.parked.add(ticket.id)
        elif ticket.state is TicketState.MISSED:
            self.missed.add(ticket.id)

    def drop(self, ticket: TicketId) -> None:
        """Let a ticket of a past day leave the state."""
        self._forget(ticket)
        gone = self.tickets.pop(ticket)
        self.codes.pop(gone.code, None)
        if self.numbers.get(gone.number) == ticket:
            del self.numbers[gone.number]
        self.last_windows.pop(ticket, None)

    def adopt(self, plan: HallPlan) -> None:
        """Run on `plan` from now on; waiting tickets of items and windows that are gone stay servable."""
        self.plan = plan
        self.lines = Lines(plan)
        self.remembered = Remembered()
        for ticket in list(self.waiting.everybody()):
            self.waiting.remove(ticket)
            self.waiting.add(ticket, self._entry(self.tickets[ticket]))

    def _forget(self, ticket: TicketId) -> None:
        before = self.tickets.get(ticket)
        if before is None:
            return
        if before.state is TicketState.WAITING:
            self.waiting.remove(ticket)
        elif before.state is TicketState.PARKED:
            self.parked.discard(ticket)
        elif before.state is TicketState.MISSED:
            self.missed.discard(ticket)

    def _entry(self, ticket: Ticket) -> Entry:
        line = self.lines.settle(ticket.line, ticket.item, ticket.zone)
        only = ticket.only_window if ticket.only_window in self.lines.windows else None
        lane = (line, self.lines.department_of(ticket.item), only or WindowId(0))
        return Entry(lane, rank(ticket), ticket.zone, self.lines.expected_s(ticket.item))
