"""What has happened. The journal holds these and nothing else; each carries all that replay needs.

`at` is in seconds since the epoch, on the hall's clock, which never goes back.
"""

from __future__ import annotations

import msgspec

from contract.ids import (
    AppointmentCode,
    ClerkId,
    ItemCode,
    LineId,
    PlaceId,
    QueueId,
    TerminalId,
    TicketId,
    WindowId,
    ZoneId,
)
from contract.views import Reason
from contract.words import (
    CancelReason,
    Channel,
    Language,
    Outcome,
    ParkReason,
    PauseReason,
    Priority,
    Step,
    TerminalKind,
)


class Event(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="kind"):
    """Base of all events; the tag `kind` is the class name."""


class HallAdopted(Event, frozen=True, tag="HallAdopted"):
    """The hall runs on this plan from now on."""

    at: float
    hall: str
    digest: str


class DayOpened(Event, frozen=True, tag="DayOpened"):
    """A new local day: serials begin again, what was left waiting has been cancelled before."""

    at: float
    #: ISO date.
    day: str


class NumbersRaised(Event, frozen=True, tag="NumbersRaised"):
    """After a damaged journal: ids and numbers up to here may be on somebody's paper and are not given again."""

    at: float
    last_ticket: TicketId
    serials: dict[QueueId, int] = {}


class TicketIssued(Event, frozen=True, tag="TicketIssued"):
    at: float
    ticket: TicketId
    #: Unguessable, printed as QR; whoever shows it may follow and cancel the ticket.
    code: str
    number: str
    queue: QueueId
    serial: int
    zone: ZoneId
    line: LineId
    item: ItemCode | None = None
    priority: Priority = Priority.NONE
    priority_reason: str = ""
    channel: Channel = Channel.KIOSK
    language: Language = Language.CHINESE
    place: PlaceId = PlaceId("")
    #: Reference into the encrypted store; empty when nothing is known of the person.
    holder_ref: str = ""
    #: "才**", "623001********471X"; safe to show to the serving clerk.
    holder_masked: str = ""
    appointment: AppointmentCode | None = None
    appointment_at: float | None = None


class AppointmentBooked(Event, frozen=True, tag="AppointmentBooked"):
    at: float
    code: AppointmentCode
    item: ItemCode
    appointment_at: float
    holder_ref: str = ""
    holder_masked: str = ""


class TicketCalled(Event, frozen=True, tag="TicketCalled"):
    """Called to a window. Boards show and speak it from `announce_at` on."""

    at: float
    ticket: TicketId
    window: WindowId
    announce_at: float
    clerk: ClerkId | None = None
    #: How the choice came about; for a call out of turn, the clerk's words are in `out_of_turn`.
    reason: Reason | None = None
    out_of_turn: str = ""


class TicketRecalled(Event, frozen=True, tag="TicketRecalled"):
    at: float
    ticket: TicketId


class ServiceStarted(Event, frozen=True, tag="ServiceStarted"):
    at: float
    ticket: TicketId
    #: When the person came, if that was earlier than `at` because the window was out of reach then.
    started_at: float | None = None


class ServiceCompleted(Event, frozen=True, tag="ServiceCompleted"):
    at: float
    ticket: TicketId
    outcome: Outcome
    #: When it ended for the person; earlier than `at` if the window was out of reach then.
    finished_at: float


class TicketParked(Event, frozen=True, tag="TicketParked"):
    at: float
    ticket: TicketId
    reason: ParkReason


class TicketTransferred(Event, frozen=True, tag="TicketTransferred"):
    """Waits again, in the place that its arrival time gives it."""

    at: float
    ticket: TicketId
    line: LineId
    zone: ZoneId
    item: ItemCode | None = None
    #: Set when one certain window must call it.
    only_window: WindowId | None = None
    note: str = ""


class TicketMissed(Event, frozen=True, tag="TicketMissed"):
    at: float
    ticket: TicketId


class TicketRequeued(Event, frozen=True, tag="TicketRequeued"):
    at: float
    ticket: TicketId


class TicketCancelled(Event, frozen=True, tag="TicketCancelled"):
    at: float
    ticket: TicketId
    reason: CancelReason


class StepUndone(Event, frozen=True, tag="StepUndone"):
    """The ticket and its window are again as they were before the step."""

    at: float
    ticket: TicketId
    step: Step


class ServiceRated(Event, frozen=True, tag="ServiceRated"):
    at: float
    ticket: TicketId
    level: int
    tags: tuple[str, ...] = ()
    #: Reference into the encrypted store.
    text_ref: str = ""


class ClerkSignedIn(Event, frozen=True, tag="ClerkSignedIn"):
    at: float
    window: WindowId
    clerk: ClerkId


class ClerkSignedOut(Event, frozen=True, tag="ClerkSignedOut"):
    at: float
    window: WindowId
    clerk: ClerkId


class WindowOpened(Event, frozen=True, tag="WindowOpened"):
    at: float
    window: WindowId
    clerk: ClerkId


class WindowPaused(Event, frozen=True, tag="WindowPaused"):
    at: float
    window: WindowId
    reason: PauseReason
    until: float | None = None


class WindowClosed(Event, frozen=True, tag="WindowClosed"):
    at: float
    window: WindowId
    reason: str = ""


class TerminalAdmitted(Event, frozen=True, tag="TerminalAdmitted"):
    at: float
    terminal: TerminalId
    public_key: str
    terminal_kind: TerminalKind
    place: PlaceId
    name: str = ""


class TerminalRevoked(Event, frozen=True, tag="TerminalRevoked"):
    at: float
    terminal: TerminalId


class HelpCalled(Event, frozen=True, tag="HelpCalled"):
    at: float
    place: PlaceId
    topic: str = ""


AnyEvent = (
    HallAdopted
    | DayOpened
    | NumbersRaised
    | TicketIssued
    | AppointmentBooked
    | TicketCalled
    | TicketRecalled
    | ServiceStarted
    | ServiceCompleted
    | TicketParked
    | TicketTransferred
    | TicketMissed
    | TicketRequeued
    | TicketCancelled
    | StepUndone
    | ServiceRated
    | ClerkSignedIn
    | ClerkSignedOut
    | WindowOpened
    | WindowPaused
    | WindowClosed
    | TerminalAdmitted
    | TerminalRevoked
    | HelpCalled
)
