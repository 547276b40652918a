"""The menus of all kiosks, computed together: they differ in little but the place."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from contract.ids import PlaceId, Seq, Topic
from contract.views import KioskBrief, MenuView
from hallserver.domain.project import view_of
from hallserver.domain.state import HallState

#: One computation serves all menus for this long (seconds), while nothing happens; waits are shown in minutes.
_GOOD_FOR_S = 0.2


class Menus:
    """Keeps the newest menu and makes those of the other kiosks from it."""

    def __init__(self) -> None:
        self._menu: MenuView | None = None
        self._made_for: tuple[object, ...] = ()
        self._briefs: tuple[KioskBrief, ...] = ()

    def view(
        self, state: HallState, topic: Topic, *, seq: Seq, now: float, printing: Collection[PlaceId]
    ) -> MenuView | None:
        """The view of a topic "menu:PLACE" at a position of the journal; None when there is no such view."""
        made_for = (state.plan, seq, int(now / _GOOD_FOR_S), printing)
        if made_for != self._made_for or self._menu is None:
            menu = view_of(state, topic, now, printing)
            if not isinstance(menu, MenuView):
                return None
            self._menu, self._made_for = menu, made_for
            self._briefs = tuple(
                KioskBrief(kiosk.id, kiosk.number, kiosk.id in printing) for kiosk in state.plan.kiosks
            )
            return menu
        place = PlaceId(topic.partition(":")[2])
        others = tuple(brief for brief in self._briefs if brief.place != place)
        return msgspec.structs.replace(self._menu, place=place, kiosks=others)
