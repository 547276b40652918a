"""What the state is made of: frozen records, replaced whole when something happens to them."""

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
    Channel,
    Language,
    Outcome,
    ParkReason,
    PauseReason,
    Priority,
    Step,
    TerminalKind,
    TicketState,
    WindowState,
)


class Ticket(msgspec.Struct, frozen=True, omit_defaults=True):
    """One visit. `window` is where the ticket is, or, once it has left or stepped aside, where it was last."""

    id: TicketId
    code: str
    number: str
    queue: QueueId
    serial: int
    zone: ZoneId
    line: LineId
    issued_at: float
    queued_at: float
    state: TicketState = TicketState.WAITING
    item: ItemCode | None = None
    priority: Priority = Priority.NONE
    priority_reason: str = ""
    channel: Channel = Channel.KIOSK
    language: Language = Language.CHINESE
    place: PlaceId = PlaceId("")
    holder_ref: str = ""
    holder_masked: str = ""
    appointment_at: float | None = None
    window: WindowId | None = None
    clerk: ClerkId | None = None
    only_window: WindowId | None = None
    called_at: float | None = None
    announce_at: float | None = None
    calls: int = 0
    reason: Reason | None = None
    out_of_turn: str = ""
    started_at: float | None = None
    finished_at: float | None = None
    outcome: Outcome | None = None
    parked_at: float | None = None
    park_reason: ParkReason | None = None
    missed_at: float | None = None
    requeues: int = 0
    transferred: bool = False
    note: str = ""
    rating: int = 0


class StepTaken(msgspec.Struct, frozen=True):
    """A step made at a window, with what is needed to take it back."""

    ticket: TicketId
    step: Step
    at: float
    #: The ticket and the window's last served one before the step.
    before: Ticket
    last_served: TicketId | None


class Desk(msgspec.Struct, frozen=True, omit_defaults=True):
    """A window and who sits there. `ticket` is the one called to it or served at it."""

    window: WindowId
    state: WindowState = WindowState.CLOSED
    clerk: ClerkId | None = None
    signed_in_at: float = 0
    pause_reason: PauseReason | None = None
    until: float | None = None
    ticket: TicketId | None = None
    last_served: TicketId | None = None
    #: The newest last; only that one can be taken back.
    steps: tuple[StepTaken, ...] = ()


class Figures(msgspec.Struct, frozen=True, omit_defaults=True):
    """Today's sums of a window. Whole milliseconds, so that a step taken back leaves no rounding behind."""

    served: int = 0
    service_ms: int = 0
    rated: int = 0


class Pace(msgspec.Struct, frozen=True, omit_defaults=True):
    """Today's service in a line: how long it took, and how long it was expected to take."""

    served: int = 0
    actual_ms: int = 0
    expected_ms: int = 0


class Waited(msgspec.Struct, frozen=True, omit_defaults=True):
    """How long today's called tickets of a zone had waited."""

    called: int = 0
    total_ms: int = 0


class Appointment(msgspec.Struct, frozen=True, omit_defaults=True):
    code: AppointmentCode
    item: ItemCode
    appointment_at: float
    holder_ref: str = ""
    holder_masked: str = ""
    used: bool = False


class Terminal(msgspec.Struct, frozen=True, omit_defaults=True):
    """A box that a person let into the hall."""

    id: TerminalId
    public_key: str
    terminal_kind: TerminalKind
    place: PlaceId
    name: str = ""
    admitted_at: float = 0


class Announcement(msgspec.Struct, frozen=True):
    """A call or recall, as boards list them. Ids count up over the hall's life."""

    id: int
    ticket: TicketId
    window: WindowId
    #: Where the window is and where the person waits.
    zone: ZoneId
    waiting_zone: ZoneId
    times: int
    announce_at: float


class Help(msgspec.Struct, frozen=True, omit_defaults=True):
    """Somebody rang for a guide."""

    at: float
    place: PlaceId
    topic: str = ""
