"""Every picture of the boards and strips, for `./run screens` and for the tests that look at them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtQml import QQmlEngine

from contract.ids import PlaceId, Topic
from contract.views import CATALOGUE_TOPIC, AnyView
from contract.words import Language, TicketState, WindowState
from display import sample
from display.places import place_of
from display.sample import MORNING
from display.view_model import DisplayViewModel
from terminal.clock import HallTime
from terminal.link_face import LinkState
from terminal.null_link import NullLink
from terminal.picture import Picture
from terminal.screens import Screen

PAGE = Path(__file__).resolve().parent / "qml" / "DisplayPages.qml"

LANDSCAPE, PORTRAIT, STRIP = (1920, 1080), (1080, 1920), (1280, 320)
LARGE, SMALL = (3840, 2160), (1366, 768)

LANGUAGES = (Language.CHINESE, Language.TIBETAN, Language.ENGLISH)

#: The picture stopped a minute after the call, and eleven minutes later is looked at.
LOST_AFTER_S, LOOKED_AFTER_S = 60, 11 * 60

Happening = Callable[[NullLink], None]


def screens() -> list[Screen]:
    """All pictures by name, the file names for docs/screens/display."""
    return [*_boards(), *_strips(), *_sizes(), *_starting()]


def picture_of(
    engine: QQmlEngine,
    place: PlaceId,
    size: tuple[int, int],
    happening: Happening,
    language: Language = Language.CHINESE,
) -> Picture:
    """A display's page with its view-model on a hall fed by hand; both live as long as the picture."""
    link = NullLink(str(place), MORNING)
    happening(link)
    model = DisplayViewModel(link, place, language, parent=engine)
    time = HallTime(link, parent=engine)
    time.set_language(language)
    link.setParent(model)
    return Picture(engine, PAGE, {"display": model, "hallTime": time}, size)


def hall(view: AnyView) -> Happening:
    """The hall is there and shows this on the one topic of the place."""

    def happen(link: NullLink) -> None:
        link.set_view(CATALOGUE_TOPIC, sample.catalogue())
        link.set_view(_own_topic(link), view)

    return happen


def at(seconds: float, happening: Happening) -> Happening:
    """The same, looked at that much after the picture's moment."""

    def happen(link: NullLink) -> None:
        happening(link)
        link.set_now(MORNING + seconds)

    return happen


def lost(view: AnyView) -> Happening:
    """The hall goes out of reach."""

    def happen(link: NullLink) -> None:
        hall(view)(link)
        link.set_now(MORNING + LOST_AFTER_S)
        link.set_state(LinkState.OFFLINE)
        link.set_now(MORNING + LOOKED_AFTER_S)

    return happen


def _own_topic(link: NullLink) -> Topic:
    return Topic(place_of(link.place, sample.plan()).topics[-1])


def _boards() -> list[Screen]:
    arrived = sample.call("A023", 5, MORNING - 40, TicketState.SERVING)
    some = (arrived, sample.call("A022", 4, MORNING - 90, TicketState.SERVED), sample.call("B016", 11, MORNING - 95))
    missed = (sample.call("A023", 5, MORNING - 90, TicketState.MISSED), *some[1:])
    shut = sample.board_at_rest(
        tuple(sample.call(one, 4, MORNING - 20 - ago) for ago, one in enumerate(("A002", "A001")))
    )
    evening, night = 7 * 3600.0, 9.5 * 3600.0
    scenes: dict[str, tuple[PlaceId, Happening]] = {
        "hall": (sample.HALL_PLACE, hall(sample.board())),
        "hall-arrived": (sample.HALL_PLACE, hall(sample.board(some))),
        "hall-missed": (sample.HALL_PLACE, hall(sample.board(missed))),
        "hall-offline": (sample.HALL_PLACE, lost(sample.board())),
        "hall-shut": (sample.HALL_PLACE, hall(shut)),
        "zone": (sample.ZONE_PLACE, hall(sample.zone_board())),
        "zone-quiet": (sample.ZONE_PLACE, hall(sample.zone_board(()))),
        "zone-offline": (sample.ZONE_PLACE, lost(sample.zone_board())),
        "notice-open": (sample.HALL_PLACE, hall(sample.board(()))),
        "notice-closed": (sample.HALL_PLACE, at(night, hall(sample.board_at_rest()))),
        "notice-late-calls": (sample.HALL_PLACE, at(evening, hall(sample.board_at_rest(some)))),
        "notice-offline": (sample.HALL_PLACE, lost(sample.board(()))),
    }
    found = [
        _screen(f"{shape}{name}-{language}", size, place, happening, language)
        for shape, size in (("", LANDSCAPE), ("portrait-", PORTRAIT))
        for name, (place, happening) in scenes.items()
        for language in LANGUAGES
    ]
    found += [
        _screen(f"{shape}languages{name}", size, sample.LANGUAGES_PLACE, happening)
        for shape, size in (("", LANDSCAPE), ("portrait-", PORTRAIT))
        for name, happening in (("", hall(sample.board())), ("-offline", lost(sample.board())))
    ]
    return found


def _strips() -> list[Screen]:
    called, served = sample.strip(ticket=TicketState.CALLED), sample.strip(ticket=TicketState.SERVING)
    closed = sample.strip(WindowState.CLOSED)
    scenes: dict[str, Happening] = {
        "calling": hall(called),
        "serving": hall(served),
        "free": hall(sample.strip()),
        "paused": hall(sample.strip(WindowState.PAUSED)),
        "closed": hall(closed),
        "day-over": at(7 * 3600.0, hall(closed)),
        "offline": lost(served),
        "offline-free": lost(sample.strip()),
    }
    return [
        _screen(f"strip-{name}-{language}", STRIP, sample.STRIP_PLACE, happening, language)
        for name, happening in scenes.items()
        for language in LANGUAGES
    ]


def _sizes() -> list[Screen]:
    return [
        _screen("hall-4k", LARGE, sample.HALL_PLACE, hall(sample.board())),
        _screen("hall-1366", SMALL, sample.HALL_PLACE, hall(sample.board())),
        _screen("zone-1366", SMALL, sample.ZONE_PLACE, hall(sample.zone_board())),
    ]


def _starting() -> list[Screen]:
    def become(state: LinkState) -> Happening:
        return lambda link: link.set_state(state)

    states = {"connecting": LinkState.CONNECTING, "waiting": LinkState.WAITING_ADMISSION}
    return [
        _screen(f"starting-{name}-{language}", LANDSCAPE, sample.HALL_PLACE, become(state), language)
        for name, state in states.items()
        for language in LANGUAGES
    ] + [_screen("starting-strip", STRIP, sample.STRIP_PLACE, become(LinkState.CONNECTING))]


def _screen(
    name: str, size: tuple[int, int], place: PlaceId, happening: Happening, language: Language = Language.CHINESE
) -> Screen:
    return Screen(name, *size, lambda engine: picture_of(engine, place, size, happening, language))
