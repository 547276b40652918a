"""What the HTTP API gives. Times are RFC 3339 with the hall's offset; names are fixed: add, never rename."""

from __future__ import annotations

from datetime import datetime, tzinfo

import msgspec

from contract.views import Reason, TerminalFace, TicketFace, TicketSlip, WaitRange
from contract.words import (
    Language,
    Priority,
    TicketState,
    WindowState,
)


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
