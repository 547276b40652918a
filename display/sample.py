"""A Tuesday morning on the boards of Hezuo, for drawing the screens: nobody real, every moment given."""

from __future__ import annotations

from contract.hall import BoardPlace, HallPlan, Label, Opening, Window, Zone
from contract.ids import PlaceId, Seq, TicketId, WindowId, ZoneId
from contract.views import BoardView, Call, CatalogueView, StripView, Upcoming, WaitRange, WindowLine, ZoneWait
from contract.words import Direction, Language, PauseReason, TicketState, WindowKind, WindowState, ZoneKind

#: 2026-03-17 10:38:20 in China, a Tuesday.
MORNING = 1_773_715_100.0

HALL_PLACE = PlaceId("board-hall")
ZONE_PLACE = PlaceId("board-A")
LANGUAGES_PLACE = PlaceId("board-languages")
STRIP_PLACE = PlaceId("strip-5")
STRIP_WINDOW = WindowId(5)

_EAST = Label("二层东侧", "ཐོག་གཉིས་པའི་ཤར་ངོས།", "2F East")
_WEST = Label("二层西侧", "", "2F West")

#: Letter, name in Chinese and the short one, Tibetan, English and the short one, place.
_ZONES = (
    ("A", "综合服务区", "综合服务", "ཕྱོགས་བསྡུས་ཞབས་ཞུ།", "General services", "General", _EAST),
    ("B", "企业开办区", "企业开办", "ཁེ་ལས་གསར་འཛུགས།", "Starting a business", "Business", _EAST),
    ("C", "项目建设区", "项目建设", "རྣམ་གྲངས་འཛུགས་སྐྲུན།", "Construction projects", "Projects", _EAST),
    ("D", "税务服务区", "税务服务", "ཁྲལ་དོན།", "Tax services", "Tax", _WEST),
    ("E", "民政服务区", "民政服务", "དམངས་སྲིད།", "Civil affairs", "Civil affairs", _WEST),
    ("F", "医疗保障区", "医疗保障", "སྨན་བཅོས་འགན་སྲུང་།", "Medical insurance", "Medical", _WEST),
    ("G", "公安服务区", "公安服务", "སྤྱི་བདེ།", "Public security", "Police", _WEST),
)

_BRANCH = Zone(
    ZoneId("H"),
    Label("司法服务区", "ཁྲིམས་འཛིན།", "Justice services"),
    ZoneKind.BRANCH,
    Label("司法服务", "ཁྲིམས་འཛིན།", "Justice"),
    elsewhere=Label("请到公共法律服务中心", "", "Please go to the Public Legal Service Center"),
)

#: People, minutes from and to, busy.
_WAITS = {
    "A": (14, 10, 20, False),
    "B": (3, 5, 10, False),
    "C": (0, 0, 0, False),
    "D": (7, 10, 15, False),
    "E": (2, 5, 10, False),
    "F": (8, 15, 25, False),
    "G": (21, 40, 60, True),
}

#: Number, window, seconds before the picture's moment; newest first.
_CALLS = (
    ("A023", 5, 9), ("A022", 4, 41), ("B016", 11, 66), ("G040", 18, 95),
    ("D018", 15, 131), ("F027", 17, 160), ("A021", 9, 202),
)  # fmt: skip

_ARROWS = {
    "4": Direction.UP_RIGHT,
    "5": Direction.UP_RIGHT,
    "9": Direction.RIGHT,
    "11": Direction.RIGHT,
    "15": Direction.UP_LEFT,
    "17": Direction.LEFT,
    "18": Direction.LEFT,
}

_ALL_LANGUAGES = (Language.CHINESE, Language.TIBETAN, Language.ENGLISH)

_WINDOW_ZONES = dict.fromkeys(range(1, 11), "A") | {
    11: "B", 12: "B", 13: "C", 14: "C", 15: "D", 16: "E", 17: "F", 18: "G", 19: "G",
}  # fmt: skip


def catalogue() -> CatalogueView:
    """The hall's plan as displays need it."""
    return CatalogueView(plan(), (), {})


def plan() -> HallPlan:
    """Zones A to H, windows 1 to 19, boards with arrows."""
    return HallPlan(
        id="hezuo",
        name=Label("合作市政务服务中心", "གཙོས་གྲོང་ཁྱེར་སྲིད་དོན་ཞབས་ཞུ་ལྟེ་གནས།", "Hezuo Government Service Center"),
        zones=(*_zones(), _BRANCH),
        windows=tuple(
            Window(WindowId(window), ZoneId(zone), WindowKind.THEMED) for window, zone in _WINDOW_ZONES.items()
        ),
        departments=(),
        items=(),
        boards=(
            BoardPlace(HALL_PLACE, None, _ARROWS),
            BoardPlace(ZONE_PLACE, ZoneId("A")),
            BoardPlace(LANGUAGES_PLACE, None, _ARROWS, _ALL_LANGUAGES),
        ),
        opening=(Opening((1, 2, 3, 4, 5), "09:00", "17:00"),),
        languages=_ALL_LANGUAGES,
        help_desk=Label("咨询台", "", "Inquiry desk"),
    )  # fmt: skip


def call(number: str, window: int, announce_at: float, state: TicketState = TicketState.CALLED, times: int = 1) -> Call:
    """A call whose id grows with its moment."""
    zone = _WINDOW_ZONES.get(window, "A")
    ticket = TicketId(ord(number[0]) * 1000 + int(number[1:]))
    location = next(row[-1] for row in _ZONES if row[0] == zone)
    return Call(
        id=Seq(int(announce_at * 10)),
        ticket=ticket,
        number=number,
        window=WindowId(window),
        zone=ZoneId(zone),
        location=location,
        times=times,
        announce_at=announce_at,
        state=state,
    )


def board(calls: tuple[Call, ...] | None = None) -> BoardView:
    """The hall's board at the picture's moment."""
    return BoardView(at=MORNING, calls=_sample_calls() if calls is None else calls, zones=_waits(), waiting=55)


def board_at_rest(calls: tuple[Call, ...] = ()) -> BoardView:
    """The hall's board when every window is closed and nobody waits."""
    return BoardView(at=MORNING, calls=calls, zones=tuple(ZoneWait(ZoneId(row[0])) for row in _ZONES))


def zone_board(calls: tuple[Call, ...] | None = None) -> BoardView:
    """The board of zone A."""
    return BoardView(
        at=MORNING,
        zone=ZoneId("A"),
        calls=tuple(one for one in _sample_calls() if one.zone == "A") if calls is None else calls,
        zones=_waits(),
        windows=_windows() if calls is None else _windows_at_rest(),
        upcoming=tuple(
            Upcoming(f"A{serial:03d}", first=serial == 28)
            for serial in (24, 28, 25, 26, 27, 29, 30, 31, 32, 33, 34)
        ),
        waiting=14,
    )  # fmt: skip


def strip(state: WindowState = WindowState.OPEN, ticket: TicketState | None = None) -> StripView:
    """The strip of window 5 with A023 called or served, or nobody."""
    number = "A023" if ticket is not None else ""
    called = call("A023", 5, MORNING - 9, ticket or TicketState.CALLED) if ticket is not None else None
    paused = state is WindowState.PAUSED
    return StripView(
        window=STRIP_WINDOW,
        state=state,
        at=MORNING,
        name=Label("无差别综合窗口", "", "General services"),
        number=number,
        ticket_state=ticket,
        call=called,
        pause_reason=PauseReason.DEVICE if paused else None,
        until=MORNING + 17 * 60 if paused else None,
    )


def _zones() -> tuple[Zone, ...]:
    return tuple(
        Zone(ZoneId(letter), Label(name, bo, en), ZoneKind.THEMED, Label(short, bo, short_en), place)
        for letter, name, short, bo, en, short_en, place in _ZONES
    )


def _sample_calls() -> tuple[Call, ...]:
    return tuple(call(number, window, MORNING - ago) for number, window, ago in _CALLS)


def _waits() -> tuple[ZoneWait, ...]:
    return tuple(
        ZoneWait(ZoneId(zone), people, WaitRange((low + high) * 30, low * 60, high * 60), 2, busy)
        for zone, (people, low, high, busy) in _WAITS.items()
    )


def _windows_at_rest() -> tuple[WindowLine, ...]:
    return tuple(WindowLine(WindowId(window), WindowState.OPEN) for window in range(1, 11))


def _windows() -> tuple[WindowLine, ...]:
    serving = {1: "A017", 3: "A020", 4: "A022", 6: "A016", 7: "A019", 8: "A018", 9: "A021"}
    lines = [
        WindowLine(WindowId(window), WindowState.OPEN, number, TicketState.SERVING)
        for window, number in serving.items()
    ]
    lines += [
        WindowLine(WindowId(2), WindowState.PAUSED, until=MORNING + 17 * 60),
        WindowLine(WindowId(5), WindowState.OPEN, "A023", TicketState.CALLED, MORNING - 9),
        WindowLine(WindowId(10), WindowState.CLOSED),
    ]
    return tuple(sorted(lines, key=lambda line: line.window))
