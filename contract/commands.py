"""What can be asked of the hall. Imperatives; each is decided by the single writer and answered once."""

from __future__ import annotations

import msgspec

from contract.ids import (
    AppointmentCode,
    ClerkId,
    ItemCode,
    PlaceId,
    QueueId,
    TerminalId,
    TicketId,
    WindowId,
    ZoneId,
)
from contract.words import CancelReason, Channel, Language, Outcome, ParkReason, PauseReason, Priority, TerminalKind


class Command(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="kind", forbid_unknown_fields=False):
    """Base of all commands; the tag `kind` is the class name."""


class Holder(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who takes a ticket. Personal data: goes to the encrypted store, never into the journal or a log."""

    name: str = ""
    id_number: str = ""
    phone: str = ""


class TakeTicket(Command, frozen=True, tag="TakeTicket"):
    """Take a number for an item, or for a queue when the citizen cannot name the item. One of both is set."""

    item: ItemCode | None = None
    queue: QueueId | None = None
    priority: Priority = Priority.NONE
    #: Recorded reason of a priority; required for Priority.OTHER.
    priority_reason: str = ""
    channel: Channel = Channel.KIOSK
    language: Language = Language.CHINESE
    #: Taken out by the server before the command is decided; the journal sees a reference and a masked form.
    holder: Holder | None = None


class BookAppointment(Command, frozen=True, tag="BookAppointment"):
    """Reserve a time (seconds since the epoch) for an item."""

    item: ItemCode
    appointment_at: float
    holder: Holder | None = None


class CheckIn(Command, frozen=True, tag="CheckIn"):
    """Turn an appointment into a ticket; counts from the appointed time if that is later than now."""

    code: AppointmentCode
    channel: Channel = Channel.KIOSK
    language: Language = Language.CHINESE


class CallNext(Command, frozen=True, tag="CallNext"):
    window: WindowId


class CallTicket(Command, frozen=True, tag="CallTicket"):
    """Call this one, out of turn; a reason is required unless it is parked at or returned to this window."""

    window: WindowId
    ticket: TicketId
    reason: str = ""


class Recall(Command, frozen=True, tag="Recall"):
    ticket: TicketId


class StartService(Command, frozen=True, tag="StartService"):
    """The person has come to the window. `started_at` is set when the hall was out of reach then."""

    ticket: TicketId
    started_at: float | None = None


class CompleteService(Command, frozen=True, tag="CompleteService"):
    """Service ended. `finished_at` is set when the step was made while the hall was out of reach."""

    ticket: TicketId
    outcome: Outcome = Outcome.DONE
    finished_at: float | None = None


class Park(Command, frozen=True, tag="Park"):
    """Set a served person aside, to come back without queueing again."""

    ticket: TicketId
    reason: ParkReason = ParkReason.OTHER


class Resume(Command, frozen=True, tag="Resume"):
    """Call a parked person to a window again."""

    ticket: TicketId
    window: WindowId


class Transfer(Command, frozen=True, tag="Transfer"):
    """Send a person to another item, window or zone (exactly one is set); the arrival time is kept."""

    ticket: TicketId
    item: ItemCode | None = None
    window: WindowId | None = None
    zone: ZoneId | None = None
    note: str = ""


class MarkNoShow(Command, frozen=True, tag="MarkNoShow"):
    ticket: TicketId


class Requeue(Command, frozen=True, tag="Requeue"):
    """Queue a missed ticket once more, behind those waiting."""

    ticket: TicketId


class Cancel(Command, frozen=True, tag="Cancel"):
    ticket: TicketId
    reason: CancelReason = CancelReason.CITIZEN
    #: The ticket's code; a kiosk must send it, it proves that the holder stands there.
    code: str = ""


class Undo(Command, frozen=True, tag="Undo"):
    """Take back this ticket's last step: a call before it is announced, any other within the hall's undo time."""

    ticket: TicketId


class Rate(Command, frozen=True, tag="Rate"):
    """Level 5 (very satisfied) to 1; one service, one rating. Text is personal data and goes to the store."""

    ticket: TicketId
    level: int
    tags: tuple[str, ...] = ()
    text: str = ""
    #: The ticket's code; a kiosk must send it, it proves that the holder stands there.
    code: str = ""


class SignIn(Command, frozen=True, tag="SignIn"):
    """A clerk sits down at a window. The PIN is checked at the border and is never stored or journalled."""

    window: WindowId
    clerk: ClerkId
    pin: str = ""


class SignOut(Command, frozen=True, tag="SignOut"):
    window: WindowId


class OpenWindow(Command, frozen=True, tag="OpenWindow"):
    """Begin, or after a pause go on, serving. `clerk` None means the one who is signed in."""

    window: WindowId
    clerk: ClerkId | None = None


class PauseWindow(Command, frozen=True, tag="PauseWindow"):
    window: WindowId
    reason: PauseReason = PauseReason.BREAK
    #: When it will go on, if known.
    until: float | None = None


class CloseWindow(Command, frozen=True, tag="CloseWindow"):
    window: WindowId
    reason: str = ""


class AdmitTerminal(Command, frozen=True, tag="AdmitTerminal"):
    """A person lets a box into the hall and says what it is there."""

    terminal: TerminalId
    public_key: str
    terminal_kind: TerminalKind
    place: PlaceId
    name: str = ""


class RevokeTerminal(Command, frozen=True, tag="RevokeTerminal"):
    terminal: TerminalId


class FindTicket(Command, frozen=True, tag="FindTicket"):
    """Ask how a ticket of today stands; changes nothing. Exactly one is set.

    Answered by Found. By `number` (anybody can read it off a board) the slip's `code` and `qr` stay empty; only who
    shows the `code` gets them back.
    """

    number: str = ""
    code: str = ""


class CallForHelp(Command, frozen=True, tag="CallForHelp"):
    """Somebody at a terminal presses the bell for a guide; `topic` says what was on the screen."""

    place: PlaceId
    topic: str = ""


AnyCommand = (
    TakeTicket
    | BookAppointment
    | CheckIn
    | CallNext
    | CallTicket
    | Recall
    | StartService
    | CompleteService
    | Park
    | Resume
    | Transfer
    | MarkNoShow
    | Requeue
    | Cancel
    | Undo
    | Rate
    | SignIn
    | SignOut
    | OpenWindow
    | PauseWindow
    | CloseWindow
    | AdmitTerminal
    | RevokeTerminal
    | CallForHelp
    | FindTicket
)
