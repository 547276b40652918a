"""What the HTTP API takes and gives. Times are RFC 3339 with the hall's offset; names are fixed: add, never rename."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import Annotated, TypeVar

import msgspec
from msgspec import UNSET, UnsetType

from contract.hall import ServiceItem
from contract.views import Reason, TerminalFace, TicketFace, TicketSlip, WaitRange
from contract.words import (
    CancelReason,
    Channel,
    Language,
    Outcome,
    ParkReason,
    PauseReason,
    Priority,
    TicketState,
    WindowState,
    Word,
)

Given = TypeVar("Given")

#: Words and codes from outside are cut off here, long before a line of a screen would overflow.
Short = Annotated[str, msgspec.Meta(max_length=120)]
Sentence = Annotated[str, msgspec.Meta(max_length=500)]
#: Identities that fit into SQLite's and JavaScript's integers.
Whole = Annotated[int, msgspec.Meta(ge=1, le=2**53 - 1)]
#: RFC 3339 with an offset; the pattern says to clients what the reader insists on.
Moment = Annotated[
    datetime,
    msgspec.Meta(
        tz=True,
        extra_json_schema={
            "pattern": r"^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?"
            r"(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$",
        },
    ),
]
Level = Annotated[int, msgspec.Meta(ge=1, le=5)]


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of everything taken: a field or a word that nobody reads is told to the sender, not swallowed."""

    def __post_init__(self) -> None:
        unknown = [field for field in self.__struct_fields__ if _is_unknown(getattr(self, field))]
        if unknown:
            raise ValueError(f"{unknown[0]}: not one of the words")
        # Each room for alternatives, one of which must be filled.
        for names in self.one_of():
            if sum(getattr(self, name) is not UNSET for name in names) != 1:
                raise ValueError(f"exactly one of {', '.join(names)}")

    @classmethod
    def one_of(cls) -> tuple[tuple[str, ...], ...]:
        """Groups of fields of which exactly one must be given."""
        return ()


class HolderIn(Body, frozen=True):
    name: Short = ""
    id_number: Annotated[str, msgspec.Meta(max_length=32)] = ""
    phone: Annotated[str, msgspec.Meta(max_length=32)] = ""


class TakeIn(Body, frozen=True):
    """`item`, or `queue` when the citizen cannot name the item."""

    item: Short | UnsetType = UNSET
    queue: Short | UnsetType = UNSET
    priority: Priority = Priority.NONE
    priority_reason: Sentence = ""
    channel: Channel = Channel.SYSTEM
    language: Language = Language.CHINESE
    holder: HolderIn | None = None

    @classmethod
    def one_of(cls) -> tuple[tuple[str, ...], ...]:
        return (("item", "queue"),)


class ClerkIn(Body, frozen=True):
    clerk: Short | None = None


class PauseIn(Body, frozen=True):
    clerk: Short | None = None
    reason: PauseReason = PauseReason.BREAK
    until: Moment | None = None


class CloseIn(Body, frozen=True):
    clerk: Short | None = None
    reason: Sentence = ""


class SignInIn(Body, frozen=True):
    clerk: Short
    pin: Annotated[str, msgspec.Meta(max_length=32)]


class CallIn(Body, frozen=True):
    ticket: Whole
    reason: Sentence = ""


class CompleteIn(Body, frozen=True):
    outcome: Outcome = Outcome.DONE


class ParkIn(Body, frozen=True):
    reason: ParkReason = ParkReason.OTHER


class ResumeIn(Body, frozen=True):
    window: Whole


class TransferIn(Body, frozen=True):
    """To an item, a window or a zone."""

    item: Short | UnsetType = UNSET
    window: Whole | UnsetType = UNSET
    zone: Short | UnsetType = UNSET
    note: Sentence = ""

    @classmethod
    def one_of(cls) -> tuple[tuple[str, ...], ...]:
        return (("item", "window", "zone"),)


class CancelIn(Body, frozen=True):
    reason: CancelReason = CancelReason.CITIZEN


class RatingIn(Body, frozen=True):
    level: Level
    tags: Annotated[tuple[Short, ...], msgspec.Meta(max_length=10)] = ()
    text: Sentence = ""


class AppointmentIn(Body, frozen=True):
    item: Short
    appointment_at: Moment
    holder: HolderIn | None = None


class CheckInIn(Body, frozen=True):
    channel: Channel = Channel.SYSTEM
    language: Language = Language.CHINESE


class AdmitIn(Body, frozen=True):
    """Where the terminal stands: "kiosk-1", "window-11", "board-hall", "strip-11"."""

    place: Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
    name: Short = ""


class EstimateOut(msgspec.Struct, frozen=True):
    """Seconds: half wait less than p50, eight of ten less than p80; low to high is what is printed."""

    p50_s: float
    p80_s: float
    low_s: float
    high_s: float


class TicketOut(msgspec.Struct, frozen=True):
    """A ticket. `window` is where it is called, or the only one that may call it."""

    id: int
    number: str
    state: TicketState
    item: str | None
    item_name: str
    queue: str
    zone: str
    window: int | None
    issued_at: datetime
    ahead: int
    priority: Priority
    estimate: EstimateOut | None
    appointment_at: datetime | None
    called_at: datetime | None
    started_at: datetime | None
    finished_at: datetime | None
    calls: int


class SlipOut(TicketOut, frozen=True):
    """A ticket as it is printed."""

    code: str
    qr: str
    windows: tuple[int, ...]
    zone_name: str
    location: str


class CalledOut(msgspec.Struct, frozen=True):
    ticket: TicketOut
    reason: Reason | None


class ClerkOut(msgspec.Struct, frozen=True):
    id: str
    name: str
    signed_in_at: datetime


class BookedOut(msgspec.Struct, frozen=True):
    code: str
    appointment_at: datetime


class AcceptedOut(msgspec.Struct, frozen=True):
    """Done, and on disk; `seq` is the position in the journal."""

    seq: int


class HallOut(msgspec.Struct, frozen=True):
    id: str
    name: str
    timezone: str
    languages: tuple[Language, ...]
    now: datetime
    open: bool
    waiting: int
    plan_digest: str


class ZoneOut(msgspec.Struct, frozen=True):
    id: str
    name: str
    kind: str
    location: str
    waiting: int
    open_windows: int
    estimate: EstimateOut


class WindowOut(msgspec.Struct, frozen=True):
    id: int
    zone: str
    kind: str
    state: WindowState
    clerk: str | None
    number: str | None
    ticket: int | None


class ItemOut(msgspec.Struct, frozen=True):
    code: str
    name: str
    department: str
    kind: str
    committed_limit: int
    legal_limit: int
    fee: str
    line: str | None
    windows: tuple[int, ...]


class QueueOut(msgspec.Struct, frozen=True):
    id: str
    zone: str
    waiting: int
    last_number: str | None


def given(value: Given | UnsetType) -> Given | None:
    """An optional field's value, or None where it was left out."""
    return None if isinstance(value, UnsetType) else value


class DeviceOut(msgspec.Struct, frozen=True):
    name: str
    kind: str
    condition: str
    fault: str


class TerminalOut(msgspec.Struct, frozen=True):
    """`powered`: it announces itself on the network, connected or not."""

    id: str
    kind: str
    state: str
    place: str
    name: str
    address: str
    version: str
    powered: bool
    last_seen_at: datetime | None
    devices: tuple[DeviceOut, ...]


class TimeOfHall:
    """Turns the hall's seconds into RFC 3339 times of its zone."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone

    def __call__(self, seconds: float) -> datetime:
        return datetime.fromtimestamp(seconds, self._zone)

    def maybe(self, seconds: float | None) -> datetime | None:
        return None if seconds is None else self(seconds)


def estimate_out(wait: WaitRange) -> EstimateOut:
    """The range as p50 and p80; p80 lies two thirds of the way from the middle to the upper end."""
    return EstimateOut(
        round(wait.p50_s, 1),
        round(wait.p50_s + (wait.high_s - wait.p50_s) * 2 / 3, 1),
        round(wait.low_s, 1),
        round(wait.high_s, 1),
    )


def ticket_out(face: TicketFace, time: TimeOfHall, ahead: int = 0, wait: WaitRange | None = None) -> TicketOut:
    """A ticket as other systems see it; `wait` None once it no longer waits."""
    return TicketOut(
        id=face.id,
        number=face.number,
        state=face.state,
        item=face.item,
        item_name=face.item_name.zh,
        queue=face.queue,
        zone=face.zone,
        window=face.window if face.window is not None else face.only_window,
        issued_at=time(face.issued_at),
        ahead=ahead,
        priority=face.priority,
        estimate=None if wait is None else estimate_out(wait),
        appointment_at=time.maybe(face.appointment_at),
        called_at=time.maybe(face.called_at),
        started_at=time.maybe(face.started_at),
        finished_at=time.maybe(face.finished_at),
        calls=face.calls,
    )


def slip_out(slip: TicketSlip, time: TimeOfHall) -> SlipOut:
    """A freshly taken ticket."""
    return SlipOut(
        **msgspec.structs.asdict(ticket_out(slip.ticket, time, slip.ahead, slip.wait)),
        code=slip.code,
        qr=slip.qr,
        windows=tuple(slip.windows),
        zone_name=slip.zone_name.zh,
        location=slip.location.zh,
    )


def item_out(item: ServiceItem, line: str | None, windows: tuple[int, ...]) -> ItemOut:
    return ItemOut(
        item.code,
        item.name.zh,
        item.department,
        item.kind,
        item.committed_limit,
        item.legal_limit,
        item.fee,
        line,
        windows,
    )


def _is_unknown(value: object) -> bool:
    return isinstance(value, Word) and value == "unknown"


def terminal_out(face: TerminalFace, time: TimeOfHall) -> TerminalOut:
    """A box as other systems see it."""
    return TerminalOut(
        face.id,
        face.terminal_kind,
        face.state,
        face.place,
        face.name,
        face.address,
        face.version,
        face.powered,
        time.maybe(face.last_seen_at or None),
        tuple(DeviceOut(device.name, device.device, device.condition, device.fault) for device in face.devices),
    )
