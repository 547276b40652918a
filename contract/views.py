"""What terminals show. A notice carries a whole view. Times in seconds since the epoch, spans in seconds."""

from __future__ import annotations

import msgspec

from contract.hall import HallPlan, Label
from contract.ids import (
    ClerkId,
    DepartmentId,
    ItemCode,
    LineId,
    PlaceId,
    QueueId,
    Seq,
    TicketId,
    Topic,
    WindowId,
    ZoneId,
)
from contract.words import (
    Channel,
    DeviceCondition,
    DeviceKind,
    Direction,
    Language,
    ParkReason,
    PauseReason,
    Priority,
    Step,
    TerminalKind,
    TerminalState,
    TicketState,
    WindowState,
)


class WaitRange(msgspec.Struct, frozen=True, omit_defaults=True):
    """How long a person who came now would wait: the middle and an honest range. All zero: no wait."""

    p50_s: float = 0
    low_s: float = 0
    high_s: float = 0


class Term(msgspec.Struct, frozen=True, omit_defaults=True):
    """One summand of a counted time: which rule, how many seconds it adds (negative: credit)."""

    name: str
    seconds: float = 0


class PassedOver(msgspec.Struct, frozen=True, omit_defaults=True):
    """The longest-waiting ticket that was not chosen, with its own sum."""

    number: str
    issued_at: float
    counted_at: float
    terms: tuple[Term, ...] = ()


class Reason(msgspec.Struct, frozen=True, omit_defaults=True):
    """Why this ticket is the next: issued time plus terms gives the counted time, the smallest is called."""

    issued_at: float
    counted_at: float
    terms: tuple[Term, ...] = ()
    passed: PassedOver | None = None


class TicketFace(msgspec.Struct, frozen=True, omit_defaults=True):
    """A ticket as terminals and other systems see it."""

    id: TicketId
    number: str
    state: TicketState
    queue: QueueId
    zone: ZoneId
    line: LineId
    issued_at: float
    #: Its place in the queue counts from here: the arrival, or the return of a missed one.
    queued_at: float
    item: ItemCode | None = None
    item_name: Label = Label("")
    department: DepartmentId | None = None
    expected_s: int = 0
    priority: Priority = Priority.NONE
    priority_reason: str = ""
    channel: Channel = Channel.KIOSK
    language: Language = Language.CHINESE
    window: WindowId | None = None
    only_window: WindowId | None = None
    appointment_at: float | None = None
    called_at: float | None = None
    announce_at: float | None = None
    #: How often it has been called, recalls included.
    calls: int = 0
    recalls_left: int = 0
    recall_from: float | None = None
    no_show_from: float | None = None
    started_at: float | None = None
    finished_at: float | None = None
    parked_at: float | None = None
    park_reason: ParkReason | None = None
    missed_at: float | None = None
    requeue_until: float | None = None
    requeues_left: int = 0
    transferred: bool = False
    note: str = ""
    holder_masked: str = ""


class TicketSlip(msgspec.Struct, frozen=True, omit_defaults=True):
    """All that a printed ticket and the page of the number say."""

    ticket: TicketFace
    ahead: int
    wait: WaitRange
    windows: tuple[WindowId, ...]
    zone_name: Label
    location: Label
    #: What the QR holds: an address for a phone, or the bare code where the hall has no phone page.
    qr: str
    code: str
    counted_at: float = 0


class ZoneWait(msgspec.Struct, frozen=True, omit_defaults=True):
    zone: ZoneId
    waiting: int = 0
    wait: WaitRange = WaitRange()
    open_windows: int = 0
    #: Longer than this zone usually has: shown in amber with a sign.
    busy: bool = False


class LineWait(msgspec.Struct, frozen=True, omit_defaults=True):
    """The same for one line, as the kiosk's lists need it."""

    line: LineId
    ahead: int = 0
    wait: WaitRange = WaitRange()
    open_windows: tuple[WindowId, ...] = ()


class Line(msgspec.Struct, frozen=True):
    """Items that exactly these windows serve."""

    id: LineId
    zone: ZoneId
    windows: tuple[WindowId, ...]


class CatalogueView(msgspec.Struct, frozen=True, tag_field="view", tag="catalogue"):
    """Topic "catalogue": the hall's plan without its clerks, and which line each item is in."""

    plan: HallPlan
    lines: tuple[Line, ...]
    item_lines: dict[str, LineId]


class KioskBrief(msgspec.Struct, frozen=True, omit_defaults=True):
    """Another kiosk, as one sends people to it."""

    place: PlaceId
    number: int
    can_print: bool


class MenuView(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="view", tag="menu"):
    """Topic "menu:PLACE": what a kiosk shows beside the catalogue."""

    place: PlaceId
    at: float
    open: bool = True
    #: Local time "HH:MM" at which numbers can be taken again, when closed.
    opens: str = ""
    waiting: int = 0
    zones: tuple[ZoneWait, ...] = ()
    lines: tuple[LineWait, ...] = ()
    kiosks: tuple[KioskBrief, ...] = ()


class Call(msgspec.Struct, frozen=True, omit_defaults=True):
    """A call as boards show and voices speak it; the same `id` twice is the same call. Recalls get a new id."""

    id: Seq
    ticket: TicketId
    number: str
    window: WindowId
    zone: ZoneId
    location: Label
    #: 1 the first time, 2 and more for recalls.
    times: int
    announce_at: float
    language: Language = Language.CHINESE
    #: CALLED while the person is awaited; later states let boards dim it.
    state: TicketState = TicketState.CALLED


class Upcoming(msgspec.Struct, frozen=True, omit_defaults=True):
    """One who waits, as a public board may show it: never why somebody goes first, never a name."""

    number: str
    first: bool = False


class WindowLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """A window on a zone board."""

    window: WindowId
    state: WindowState
    number: str = ""
    ticket_state: TicketState | None = None
    announce_at: float | None = None
    until: float | None = None


class BoardView(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="view", tag="board"):
    """Topic "board:hall" or "board:ZONE". Calls newest first; those before `announce_at` are not shown yet."""

    at: float
    zone: ZoneId | None = None
    calls: tuple[Call, ...] = ()
    zones: tuple[ZoneWait, ...] = ()
    windows: tuple[WindowLine, ...] = ()
    upcoming: tuple[Upcoming, ...] = ()
    waiting: int = 0


class StripView(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="view", tag="strip"):
    """Topic "strip:WINDOW"."""

    window: WindowId
    state: WindowState
    at: float
    name: Label = Label("")
    number: str = ""
    ticket_state: TicketState | None = None
    call: Call | None = None
    pause_reason: PauseReason | None = None
    until: float | None = None


class ClerkFace(msgspec.Struct, frozen=True):
    id: ClerkId
    name: str
    signed_in_at: float


class UndoOffer(msgspec.Struct, frozen=True):
    """A step of this window that can still be taken back, until then."""

    ticket: TicketId
    number: str
    step: Step
    until: float


class DayFigures(msgspec.Struct, frozen=True, omit_defaults=True):
    served: int = 0
    mean_service_s: float = 0
    rated: int = 0


class WindowBrief(msgspec.Struct, frozen=True, omit_defaults=True):
    """Another window, as a transfer needs it."""

    window: WindowId
    zone: ZoneId
    state: WindowState
    waiting: int = 0


class DeskNotice(msgspec.Struct, frozen=True):
    at: float
    sender: str
    text: str


class DeskView(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="view", tag="desk"):
    """Topic "desk:WINDOW": all that the clerk's screen shows."""

    window: WindowId
    zone: ZoneId
    state: WindowState
    at: float
    clerk: ClerkFace | None = None
    pause_reason: PauseReason | None = None
    until: float | None = None
    ticket: TicketFace | None = None
    #: Why the present person was called, or the next one will be.
    reason: Reason | None = None
    next_ticket: TicketFace | None = None
    next_reason: Reason | None = None
    #: In calling order, at most 40; `waiting_total` counts all this window can serve.
    waiting: tuple[TicketFace, ...] = ()
    waiting_total: int = 0
    parked: tuple[TicketFace, ...] = ()
    missed: tuple[TicketFace, ...] = ()
    today: DayFigures = DayFigures()
    last_served: TicketFace | None = None
    notices: tuple[DeskNotice, ...] = ()
    zone_wait: WaitRange = WaitRange()
    undo: UndoOffer | None = None
    windows: tuple[WindowBrief, ...] = ()


class DeviceHealth(msgspec.Struct, frozen=True, omit_defaults=True):
    """One device of a terminal, as its driver last saw it."""

    name: str
    device: DeviceKind
    condition: DeviceCondition
    #: Stable word for the cause ("paper_end"), empty when all is well.
    fault: str = ""
    since: float = 0


class TerminalFace(msgspec.Struct, frozen=True, omit_defaults=True):
    """A box as the registry knows it."""

    id: str
    terminal_kind: TerminalKind
    state: TerminalState
    place: PlaceId = PlaceId("")
    name: str = ""
    address: str = ""
    version: str = ""
    #: Seen on the LAN by zeroconf within the last minutes, connected or not.
    powered: bool = False
    last_seen_at: float = 0
    devices: tuple[DeviceHealth, ...] = ()


class FleetView(msgspec.Struct, frozen=True, tag_field="view", tag="fleet"):
    """Topic "fleet": every terminal seen or admitted."""

    at: float
    terminals: tuple[TerminalFace, ...]


AnyView = CatalogueView | MenuView | BoardView | StripView | DeskView | FleetView

CATALOGUE_TOPIC = Topic("catalogue")
FLEET_TOPIC = Topic("fleet")
HALL_BOARD_TOPIC = Topic("board:hall")


def menu_topic(place: PlaceId) -> Topic:
    return Topic(f"menu:{place}")


def board_topic(zone: ZoneId | None) -> Topic:
    return HALL_BOARD_TOPIC if zone is None else Topic(f"board:{zone}")


def strip_topic(window: WindowId) -> Topic:
    return Topic(f"strip:{window}")


def desk_topic(window: WindowId) -> Topic:
    return Topic(f"desk:{window}")


def arrow_for(window: WindowId, arrows: dict[str, Direction]) -> Direction:
    """The direction a board gives for a window; NONE where nobody configured one."""
    return arrows.get(str(window), Direction.NONE)
