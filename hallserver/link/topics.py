"""Which topics a terminal may follow, by its kind and place."""

from __future__ import annotations

from contract.ids import PlaceId, Topic
from contract.views import CATALOGUE_TOPIC, desk_topic, menu_topic, strip_topic
from contract.words import TerminalKind
from hallserver.fleet.places import window_of

#: Topics that any board may show; nothing in them is personal.
_PUBLIC = ("board:", "strip:")


def may_follow(kind: TerminalKind, place: PlaceId, topic: Topic) -> bool:
    """A kiosk its menu, a counter its desk, boards and strips what is public, a console everything."""
    if kind is TerminalKind.CONSOLE or topic == CATALOGUE_TOPIC:
        return True
    if kind is TerminalKind.KIOSK:
        return topic == menu_topic(place)
    if kind is TerminalKind.COUNTER:
        window = window_of(kind, place)
        return window is not None and topic in (desk_topic(window), strip_topic(window))
    return kind in (TerminalKind.BOARD, TerminalKind.STRIP) and topic.startswith(_PUBLIC)
