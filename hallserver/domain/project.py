"""What terminals are shown, and which topics an event changes."""

from __future__ import annotations

from collections.abc import Collection

from contract.ids import PlaceId, Topic, WindowId, ZoneId
from contract.views import CATALOGUE_TOPIC, HALL_BOARD_TOPIC, AnyView
from hallserver.domain.desk_view import desk_view
from hallserver.domain.public_views import hall_board_view, menu_view, strip_view, zone_board_view
from hallserver.domain.state import HallState
from hallserver.domain.touching import Touched, everything, touched

__all__ = ["Touched", "everything", "touched", "view_of"]


def view_of(state: HallState, topic: Topic, now: float, kiosks_printing: Collection[PlaceId] = ()) -> AnyView | None:
    """The present view of `topic`; None when the plan has no such thing, and for "fleet", which the registry shows.

    `kiosks_printing` are the places of kiosks that can print at the moment, as the registry knows.
    """
    if topic == CATALOGUE_TOPIC:
        return state.lines.catalogue
    kind, _, rest = topic.partition(":")
    if kind == "menu" and rest:
        return menu_view(state, PlaceId(rest), now, kiosks_printing)
    if kind == "board":
        return hall_board_view(state, now) if topic == HALL_BOARD_TOPIC else zone_board_view(state, ZoneId(rest), now)
    window = _window(rest)
    if window is None or kind not in ("desk", "strip"):
        return None
    return desk_view(state, window, now) if kind == "desk" else strip_view(state, window, now)


def _window(text: str) -> WindowId | None:
    """A window number; None for anything else a terminal may have sent, however long."""
    return WindowId(int(text)) if text.isascii() and text.isdigit() and len(text) <= 6 else None
