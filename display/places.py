"""What a display is there for: its place says which page it shows and which topic it follows. Pure."""

from __future__ import annotations

from enum import Enum

import msgspec

from contract.hall import BoardPlace, HallPlan
from contract.ids import PlaceId, Topic, WindowId, ZoneId
from contract.views import CATALOGUE_TOPIC, board_topic, strip_topic
from contract.words import Direction, Language

BOARD_PREFIX = "board-"
STRIP_PREFIX = "strip-"

#: The board of the whole hall; any other word after the prefix is a zone, unless the plan says otherwise.
WHOLE_HALL = "hall"


class PlaceKind(Enum):
    HALL_BOARD = "hall_board"
    ZONE_BOARD = "zone_board"
    STRIP = "strip"
    #: Not told yet, or a name that is no board and no strip.
    UNKNOWN = "unknown"


class DisplayPlace(msgspec.Struct, frozen=True):
    """Where a display hangs: a hall board has neither zone nor window."""

    id: PlaceId
    kind: PlaceKind
    zone: ZoneId | None = None
    window: WindowId | None = None
    arrows: dict[str, Direction] = {}
    #: The first is the main one; with more than one the multilingual layout is shown.
    languages: tuple[Language, ...] = (Language.CHINESE,)

    @property
    def topics(self) -> list[str]:
        """What the display follows; never a topic that holds more than a public board may know."""
        own = self._own_topic()
        return [str(CATALOGUE_TOPIC)] + ([str(own)] if own is not None else [])

    def _own_topic(self) -> Topic | None:
        if self.kind is PlaceKind.STRIP and self.window is not None:
            return strip_topic(self.window)
        return None if self.kind is PlaceKind.UNKNOWN else board_topic(self.zone)


def place_of(place: PlaceId, plan: HallPlan | None = None, fallback: Language = Language.CHINESE) -> DisplayPlace:
    """What the plan says of the place; else what its name says ("board-hall", "board-A", "strip-11")."""
    known = next((board for board in plan.boards if board.id == place), None) if plan is not None else None
    if known is not None:
        return _board(known, fallback)
    name = str(place)
    if name.startswith(STRIP_PREFIX) and name.removeprefix(STRIP_PREFIX).isdecimal():
        window = WindowId(int(name.removeprefix(STRIP_PREFIX)))
        return DisplayPlace(place, PlaceKind.STRIP, window=window, languages=(fallback,))
    if name.startswith(BOARD_PREFIX) and name != BOARD_PREFIX:
        word = name.removeprefix(BOARD_PREFIX)
        return _board(BoardPlace(place, None if word == WHOLE_HALL else ZoneId(word)), fallback)
    return DisplayPlace(place, PlaceKind.UNKNOWN, languages=(fallback,))


def _board(board: BoardPlace, fallback: Language) -> DisplayPlace:
    known = tuple(language for language in board.languages if language is not Language.UNKNOWN)
    # A language asked for on the command line wins over the plan's usual Chinese, not over a choice of several.
    languages = known if len(known) > 1 or fallback is Language.CHINESE else (fallback,)
    kind = PlaceKind.HALL_BOARD if board.zone is None else PlaceKind.ZONE_BOARD
    return DisplayPlace(board.id, kind, board.zone, None, board.arrows, languages or (Language.CHINESE,))
