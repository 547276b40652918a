"""What a desk knows at one moment. Everything it may do follows from this and from what the clerk has begun."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from contract.hall import HallPlan, HallRules, ServiceItem
from contract.ids import ItemCode, PlaceId, TicketId, WindowId
from contract.views import CatalogueView, DeskView, TicketFace, UndoOffer
from contract.words import Language, Step, TicketState, WindowState
from counter.kept import KeptStep
from terminal import wording

_PLACE_PREFIX = "window-"


class Reach(Enum):
    """How well the hall server can be reached."""

    SEARCHING = auto()
    CONNECTING = auto()
    WAITING_ADMISSION = auto()
    ONLINE = auto()
    OFFLINE = auto()


class Stage(Enum):
    """Where the desk is; decides which page is shown."""

    NO_WINDOW = auto()
    REACHING = auto()
    UNADMITTED = auto()
    SIGNED_OUT = auto()
    CLOSED = auto()
    IDLE = auto()
    CALLED = auto()
    SERVING = auto()
    PAUSED = auto()


#: Stages at which a clerk sits at the desk.
SEATED = frozenset({Stage.CLOSED, Stage.IDLE, Stage.CALLED, Stage.SERVING, Stage.PAUSED})


@dataclass(frozen=True)
class Facts:
    """One moment at a desk. `now` is hall time; `desk` already shows the kept steps as done."""

    now: float
    reach: Reach = Reach.SEARCHING
    window: WindowId | None = None
    desk: DeskView | None = None
    catalogue: CatalogueView | None = None
    kept: tuple[KeptStep, ...] = ()
    #: An order is on its way and not answered yet.
    awaiting: bool = False
    language: Language = Language.CHINESE

    def fill(self, source: str, /, **values: object) -> str:
        """The Chinese `source` in this terminal's language, with its {names} filled in."""
        return wording.fill(source, self.language, **values)

    @property
    def online(self) -> bool:
        return self.reach is Reach.ONLINE

    @property
    def seat(self) -> WindowId:
        """The window that orders are about; 0 as long as this terminal has none."""
        return self.window or (self.desk.window if self.desk else WindowId(0))

    @property
    def place(self) -> PlaceId:
        return PlaceId(f"{_PLACE_PREFIX}{self.seat}")

    @property
    def stage(self) -> Stage:
        if self.reach is Reach.WAITING_ADMISSION:
            return Stage.UNADMITTED
        if self.desk is None:
            return Stage.NO_WINDOW if self.window is None and self.online else Stage.REACHING
        if self.desk.clerk is None:
            return Stage.SIGNED_OUT
        return _seated_stage(self.desk)

    @property
    def ticket(self) -> TicketFace | None:
        """The person at or on the way to this window."""
        return self.desk.ticket if self.desk else None

    @property
    def next_ticket(self) -> TicketFace | None:
        """Who will probably be called next."""
        if self.desk is None:
            return None
        return self.desk.next_ticket or next(iter(self.desk.waiting), None)

    @property
    def waiting(self) -> tuple[TicketFace, ...]:
        return self.desk.waiting if self.desk else ()

    @property
    def set_aside(self) -> tuple[TicketFace, ...]:
        """Parked first, then missed, at most nine: each has a digit key."""
        return (*self.desk.parked, *self.desk.missed)[:9] if self.desk else ()

    @property
    def undo(self) -> UndoOffer | None:
        """The step that can still be taken back now."""
        offer = self.desk.undo if self.desk else None
        return offer if offer and self.now < offer.until and self.online else None

    @property
    def call_can_be_taken_back(self) -> bool:
        return self.undo is not None and self.undo.step is Step.CALL

    @property
    def plan(self) -> HallPlan | None:
        return self.catalogue.plan if self.catalogue else None

    @property
    def rules(self) -> HallRules:
        return self.plan.rules if self.plan else HallRules()

    def item(self, code: ItemCode | None) -> ServiceItem | None:
        """The catalogue's entry, or None."""
        if code is None or self.plan is None:
            return None
        return next((item for item in self.plan.items if item.code == code), None)

    def waiting_ticket(self, ticket: TicketId | None) -> TicketFace | None:
        """The one who waits with this id, or None if nobody does any more."""
        return next((face for face in self.waiting if face.id == ticket), None)


def window_of(place: PlaceId) -> WindowId | None:
    """The window that a place names ("window-11"), or None when it is not at a window."""
    number = place.removeprefix(_PLACE_PREFIX)
    return WindowId(int(number)) if place.startswith(_PLACE_PREFIX) and number.isdecimal() else None


def _seated_stage(desk: DeskView) -> Stage:
    if desk.ticket is not None and desk.ticket.state is TicketState.CALLED:
        return Stage.CALLED
    if desk.ticket is not None and desk.ticket.state is TicketState.SERVING:
        return Stage.SERVING
    return {WindowState.OPEN: Stage.IDLE, WindowState.PAUSED: Stage.PAUSED}.get(desk.state, Stage.CLOSED)
