"""What the kiosk knows of the hall: the catalogue and the present waits, looked up by what a page needs."""

from __future__ import annotations

from enum import Enum

from contract.hall import Department, HallPlan, KioskPlace, Label, ServiceItem, Window, Zone
from contract.ids import ItemCode, LineId, PlaceId, WindowId, ZoneId
from contract.views import CatalogueView, KioskBrief, Line, LineWait, MenuView, ZoneWait
from contract.words import Direction


class Serving(Enum):
    """How an item is served here."""

    QUEUE = "queue"
    SELF_SERVICE = "self_service"
    ELSEWHERE = "elsewhere"


class Knowledge:
    """A catalogue with the menu that belongs to it; `menu` None: nobody knows the waits now."""

    def __init__(self, catalogue: CatalogueView, menu: MenuView | None, place: PlaceId) -> None:
        self.plan: HallPlan = catalogue.plan
        self.menu = menu
        self.place = place
        self._item_lines = catalogue.item_lines
        self._lines: dict[LineId, Line] = {line.id: line for line in catalogue.lines}
        self._items = {item.code: item for item in self.plan.items}
        self._zones = {zone.id: zone for zone in self.plan.zones}
        self._departments = {department.id: department for department in self.plan.departments}
        self._waits: dict[LineId, LineWait] = {wait.line: wait for wait in menu.lines} if menu else {}
        self._zone_waits: dict[ZoneId, ZoneWait] = {wait.zone: wait for wait in menu.zones} if menu else {}
        self._by_zone: dict[str, list[ServiceItem]] = {}
        self._by_department: dict[str, list[ServiceItem]] = {}
        self._by_theme: dict[str, list[ServiceItem]] = {}
        self._sort_items()

    def with_menu(self, menu: MenuView | None) -> Knowledge:
        """The same catalogue with other waits."""
        other = Knowledge.__new__(Knowledge)
        other.__dict__.update(self.__dict__)
        other.menu = menu
        other._waits = {wait.line: wait for wait in menu.lines} if menu else {}
        other._zone_waits = {wait.zone: wait for wait in menu.zones} if menu else {}
        return other

    @property
    def kiosk(self) -> KioskPlace | None:
        """This machine as the plan has it."""
        return next((kiosk for kiosk in self.plan.kiosks if kiosk.id == self.place), None)

    def item(self, code: ItemCode | None) -> ServiceItem | None:
        return self._items.get(code) if code else None

    def department(self, item: ServiceItem) -> Department:
        return self._departments.get(item.department) or Department(item.department, Label(str(item.department)))

    def zone(self, zone: ZoneId) -> Zone | None:
        return self._zones.get(zone)

    def serving(self, item: ServiceItem) -> Serving:
        """Whether the item has a queue here, a machine, or another building."""
        if item.self_service:
            return Serving.SELF_SERVICE
        return Serving.QUEUE if item.code in self._item_lines else Serving.ELSEWHERE

    def line(self, item: ServiceItem) -> Line | None:
        return self._lines.get(self._item_lines.get(item.code, LineId("")))

    def wait(self, item: ServiceItem) -> LineWait | None:
        """How long this item's line is; None where nobody knows."""
        line = self.line(item)
        return self._waits.get(line.id) if line else None

    def zone_wait(self, zone: ZoneId) -> ZoneWait | None:
        return self._zone_waits.get(zone)

    def zone_of(self, item: ServiceItem) -> Zone | None:
        """Where the item is done: its line's zone, or the one in another building."""
        line = self.line(item)
        if line:
            return self._zones.get(line.zone)
        return next((zone for zone in self.plan.zones if item.department in zone.departments), None)

    def items_in(self, zone: str) -> tuple[ServiceItem, ...]:
        """The items done in a zone, the common ones first."""
        return tuple(self._by_zone.get(zone, ()))

    def items_of(self, department: str) -> tuple[ServiceItem, ...]:
        """The items of a department, the common ones first."""
        return tuple(self._by_department.get(department, ()))

    def items_about(self, theme: str) -> tuple[ServiceItem, ...]:
        """The items of a theme, the common ones first."""
        return tuple(self._by_theme.get(theme, ()))

    def windows_in(self, zone: ZoneId) -> tuple[Window, ...]:
        return tuple(window for window in self.plan.windows if window.zone == zone)

    def windows_for(self, item: ServiceItem) -> tuple[WindowId, ...]:
        """The windows that are open for the item, or all that serve it when none is."""
        wait, line = self.wait(item), self.line(item)
        return wait.open_windows if wait and wait.open_windows else line.windows if line else ()

    def other_kiosk(self) -> tuple[KioskBrief, Direction, int] | None:
        """The nearest kiosk that can print now, its direction and metres from here; 0 metres where nobody knows."""
        if not self.menu:
            return None
        able = {brief.place: brief for brief in self.menu.kiosks if brief.can_print and brief.place != self.place}
        near = [step for step in (self.kiosk.neighbours if self.kiosk else ()) if step.kiosk in able]
        if near:
            nearest = min(near, key=lambda step: step.metres)
            return able[nearest.kiosk], nearest.direction, nearest.metres
        return next(((brief, Direction.NONE, 0) for brief in able.values()), None)

    def _sort_items(self) -> None:
        last = len(self.plan.items) + 1
        for item in sorted(self.plan.items, key=lambda item: (item.common_rank or last, str(item.code))):
            zone = self.zone_of(item)
            if zone:
                self._by_zone.setdefault(str(zone.id), []).append(item)
            self._by_department.setdefault(str(item.department), []).append(item)
            for theme in item.themes:
                self._by_theme.setdefault(str(theme), []).append(item)
