"""What a display draws: views, hall time and the link become one picture, and the moment it changes next. Pure."""

from __future__ import annotations

from datetime import tzinfo
from enum import Enum

import msgspec

from contract.hall import HallPlan, Label
from contract.ids import ZoneId
from contract.views import AnyView, BoardView, StripView
from display.calls import CallFace, Shown, Sign, shown_calls
from display.opening import Hours, hours_of
from display.places import DisplayPlace
from display.strip import StripFace, strip_of
from display.waits import WaitFace, wait_of, waits_of
from display.zone_board import ZoneFace, zone_of

#: Rows under the newest call.
ROWS = 6

#: A connection that comes back sooner, as when the server is restarted, does not darken the hall's boards.
OFFLINE_AFTER_S = 2.0

#: After closing, the last call stays this long for the person who is still on the way.
LINGER_S = 15 * 60.0

#: A tip stays long enough to be read by everybody who sits there.
TIP_S = 600.0


class Page(Enum):
    #: Nothing is known of the hall yet.
    STARTING = "starting"
    HALL = "hall"
    ZONE = "zone"
    STRIP = "strip"
    #: Nobody is called: what the hall's hours are and what to do.
    NOTICE = "notice"


class Reach(msgspec.Struct, frozen=True):
    """The link: online, or out of reach since a moment (None: never reached)."""

    online: bool
    since: float | None = None


class Board(msgspec.Struct, frozen=True):
    """A display's whole picture."""

    page: Page
    newest: CallFace | None = None
    rows: tuple[CallFace, ...] = ()
    waits: tuple[WaitFace, ...] = ()
    waiting: int = 0
    zone_id: ZoneId | None = None
    zone_name: Label = Label("")
    zone_wait: WaitFace | None = None
    zone: ZoneFace = ZoneFace()
    strip: StripFace | None = None
    hours: Hours | None = None
    #: The hall serves: within its hours, or windows are open, or people wait.
    serving: bool = False
    #: Which of the standing lines is shown.
    tip: int = 0
    #: The moment the picture stopped at; None while it is live.
    stopped_at: float | None = None
    #: When to look again although the hall has said nothing.
    changes_at: float | None = None

    @property
    def offline(self) -> bool:
        """The hall is out of reach: the light goes off and nobody is asked to come."""
        return self.stopped_at is not None


class Moment(msgspec.Struct, frozen=True):
    """Hall time, with the hours around it and whether the picture stands."""

    now: float
    hours: Hours
    stopped_at: float | None = None
    #: When hours or reach change next.
    changes_at: float | None = None

    @property
    def offline(self) -> bool:
        """The hall is out of reach."""
        return self.stopped_at is not None


def board_of(
    place: DisplayPlace, plan: HallPlan | None, view: AnyView | None, *, now: float, reach: Reach, zone: tzinfo
) -> Board:
    """The picture for this place at this moment; a view of the wrong kind is as good as none."""
    if plan is None:
        return Board(Page.STARTING)
    hours = hours_of(plan.opening, now, zone)
    moment = Moment(now, hours, _stopped_at(reach, now), _earliest(_darkens_at(reach, now), hours.changes_at))
    if isinstance(view, StripView) and place.window is not None:
        return _strip_board(view, moment)
    if isinstance(view, BoardView) and place.window is None:
        return _called_board(place, plan, view, moment)
    return Board(Page.STARTING)


def _strip_board(view: StripView, moment: Moment) -> Board:
    strip = strip_of(view, moment.now, moment.hours, moment.stopped_at)
    return Board(
        page=Page.STRIP,
        strip=strip,
        hours=moment.hours,
        stopped_at=moment.stopped_at,
        changes_at=_earliest(strip.changes_at, moment.changes_at),
    )


def _called_board(place: DisplayPlace, plan: HallPlan, view: BoardView, moment: Moment) -> Board:
    now, names = moment.now, {str(zone.id): zone.name for zone in plan.zones}
    shown = shown_calls(view.calls, now, rows=ROWS, offline=moment.offline, arrows=place.arrows, zone_names=names)
    zone = zone_of(view, now, shown.newest, offline=moment.offline) if place.zone is not None else ZoneFace()
    serving = moment.hours.open or view.waiting > 0 or any(wait.open_windows > 0 for wait in view.zones)
    edges = (shown.changes_at, zone.changes_at, _lingers_until(shown, now), (now // TIP_S + 1) * TIP_S)
    return Board(
        page=_page(place, shown, now, serving=serving),
        newest=shown.newest,
        rows=shown.rows,
        waits=waits_of(plan, view.zones),
        waiting=view.waiting,
        zone_id=place.zone,
        zone_name=names.get(str(place.zone), Label("")),
        zone_wait=wait_of(place.zone, plan, view.zones),
        zone=zone,
        hours=moment.hours,
        serving=serving,
        tip=int(now // TIP_S),
        stopped_at=moment.stopped_at,
        changes_at=_earliest(*edges, moment.changes_at),
    )


def _page(place: DisplayPlace, shown: Shown, now: float, *, serving: bool) -> Page:
    own = Page.HALL if place.zone is None else Page.ZONE
    if shown.newest is None:
        return own if serving and place.zone is not None else Page.NOTICE
    rests = not serving and _lingers_until(shown, now) is None
    rests = rests and shown.newest.sign is not Sign.COME
    return Page.NOTICE if rests else own


def _lingers_until(shown: Shown, now: float) -> float | None:
    until = shown.newest.called_at + LINGER_S if shown.newest is not None else 0
    return until if until > now else None


def _stopped_at(reach: Reach, now: float) -> float | None:
    """Since when the picture stands; None within the first moments of a loss."""
    if reach.online or reach.since is None or now < reach.since + OFFLINE_AFTER_S:
        return None
    return reach.since


def _darkens_at(reach: Reach, now: float) -> float | None:
    waits = not reach.online and reach.since is not None and now < reach.since + OFFLINE_AFTER_S
    return reach.since + OFFLINE_AFTER_S if waits and reach.since is not None else None


def _earliest(*moments: float | None) -> float | None:
    return min((moment for moment in moments if moment is not None), default=None)
