"""The state as bytes, for a quick restart, and back."""

from __future__ import annotations

from operator import itemgetter
from typing import TypeVar

import msgspec

from contract.hall import HallPlan
from contract.ids import LineId, QueueId, TicketId, WindowId, ZoneId
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
from hallserver.domain.state import HallState

#: Raised when a record changes so that older snapshots no longer fit; then the journal is read from the start.
SNAPSHOT_VERSION = 1


class _Frozen(msgspec.Struct, frozen=True):
    """All of a state that is not found from other parts of it."""

    version: int
    digest: str
    day: str
    at: float
    last_ticket: int
    last_announcement: int
    serials: dict[QueueId, int]
    tickets: list[Ticket]
    desks: list[Desk]
    appointments: list[Appointment]
    terminals: list[Terminal]
    figures: dict[WindowId, Figures]
    paces: dict[LineId, Pace]
    waited: dict[ZoneId, Waited]
    announcements: dict[ZoneId, tuple[Announcement, ...]]
    last_windows: dict[TicketId, WindowId]
    helps: tuple[Help, ...]


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(_Frozen)

Key = TypeVar("Key")
Value = TypeVar("Value")


def snapshot(state: HallState) -> bytes:
    """All of `state` but the plan; equal states give equal bytes."""
    return _encoder.encode(
        _Frozen(
            version=SNAPSHOT_VERSION,
            digest=state.digest,
            day=state.day,
            at=state.at,
            last_ticket=state.last_ticket,
            last_announcement=state.last_announcement,
            serials=_sorted(state.serials),
            tickets=[state.tickets[ticket] for ticket in sorted(state.tickets)],
            desks=[state.desks[window] for window in sorted(state.desks)],
            appointments=[state.appointments[code] for code in sorted(state.appointments)],
            terminals=[state.terminals[terminal] for terminal in sorted(state.terminals)],
            figures=_sorted(state.figures),
            paces=_sorted(state.paces),
            waited=_sorted(state.waited),
            announcements=_sorted(state.announcements),
            last_windows=_sorted(state.last_windows),
            helps=state.helps,
        )
    )


def restore(plan: HallPlan, frozen: bytes) -> HallState:
    """The state whose snapshot is `frozen`, in a hall that runs on `plan`; ValueError when it cannot be read."""
    try:
        read = _decoder.decode(frozen)
    except msgspec.MsgspecError as error:
        raise ValueError(f"not a snapshot of this version: {error}") from error
    if read.version != SNAPSHOT_VERSION:
        raise ValueError(f"snapshot version {read.version}, not {SNAPSHOT_VERSION}")
    state = HallState(plan)
    state.digest, state.day, state.at = read.digest, read.day, read.at
    state.last_ticket, state.last_announcement = read.last_ticket, read.last_announcement
    state.serials, state.figures, state.paces = read.serials, read.figures, read.paces
    state.waited, state.announcements = read.waited, read.announcements
    state.last_windows, state.helps = read.last_windows, read.helps
    state.desks = {desk.window: desk for desk in read.desks}
    state.appointments = {appointment.code: appointment for appointment in read.appointments}
    state.terminals = {terminal.id: terminal for terminal in read.terminals}
    for ticket in read.tickets:
        state.put(ticket)
    return state


def _sorted(entries: dict[Key, Value]) -> dict[Key, Value]:
    """The same entries by ascending key, so that equal states give equal bytes."""
    return dict(sorted(entries.items(), key=itemgetter(0)))
