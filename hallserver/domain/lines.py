"""Which windows serve what. Items that exactly the same windows serve form one line; computed once per plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from contract.hall import HallPlan, ServiceItem, Window, Zone
from contract.ids import ClerkId, DepartmentId, ItemCode, LineId, QueueId, Topic, WindowId, ZoneId
from contract.views import CatalogueView, Line, desk_topic
from contract.words import ZoneKind

#: Where tickets wait whose line and zone a new plan no longer has: every window may call them.
ANYWHERE = LineId("*")

#: Usual time at the window of a ticket without an item: the default of an item.
GENERAL_EXPECTED_S = 600


class Lines:
    """The lines of a plan: item to line, line to windows, window to lines, zone to its general line."""

    def __init__(self, plan: HallPlan) -> None:
        self.zones: dict[ZoneId, Zone] = {zone.id: zone for zone in plan.zones}
        self.items: dict[ItemCode, ServiceItem] = {item.code: item for item in plan.items}
        self._done_elsewhere = frozenset(
            department for zone in plan.zones if self._is_elsewhere(zone.id) for department in zone.departments
        )
        #: Windows in this building; those of branches take no numbers here.
        self.windows: dict[WindowId, Window] = {
            window.id: window for window in plan.windows if not self._is_elsewhere(window.zone)
        }
        self.clerk_names: dict[ClerkId, str] = {clerk.id: clerk.name for clerk in plan.clerks}
        self.certificates: dict[ClerkId, frozenset[DepartmentId]] = {
            clerk.id: frozenset(clerk.certificates) for clerk in plan.clerks
        }
        self.lines: dict[LineId, Line] = {}
        self.general: dict[ZoneId, LineId] = {}
        self.item_lines: dict[ItemCode, LineId] = {}
        self._find_lines(plan)
        self.of_window = self._lines_of_windows()
        self.neighbours = self._neighbours()
        self._desk_topics = {
            line.id: frozenset(desk_topic(window) for window in line.windows) for line in self.lines.values()
        }
        self._zones = {
            line.id: frozenset({line.zone, *(self.windows[window].zone for window in line.windows)})
            for line in self.lines.values()
        }
        self.all_desks = frozenset(desk_topic(window) for window in self.windows)
        self.catalogue = _catalogue(plan, self.lines, self.item_lines)

    def queue_zone(self, queue: QueueId) -> ZoneId | None:
        """The zone in this building whose queue this is, if it has windows."""
        zone = ZoneId(str(queue))
        return zone if zone in self.general else None

    def windows_of(self, line: LineId) -> tuple[WindowId, ...]:
        """The windows of a line, ascending; all windows for a line that the plan does not have."""
        known = self.lines.get(line)
        return known.windows if known else tuple(sorted(self.windows))

    def settle(self, line: LineId, item: ItemCode | None, zone: ZoneId) -> LineId:
        """Where a ticket of `line` waits under this plan: there, or its item's line, or its zone's, or ANYWHERE."""
        if line in self.lines:
            return line
        if item is not None and item in self.item_lines:
            return self.item_lines[item]
        return self.general.get(zone, ANYWHERE)

    def department_of(self, item: ItemCode | None) -> DepartmentId:
        """The department of an item; empty for none or an item that is gone."""
        known = self.items.get(item) if item is not None else None
        return known.department if known else DepartmentId("")

    def expected_s(self, item: ItemCode | None) -> int:
        """Usual time at the window in seconds."""
        known = self.items.get(item) if item is not None else None
        return known.expected_s if known else GENERAL_EXPECTED_S

    def desks_of(self, line: LineId) -> frozenset[Topic]:
        """Topics of the desks that serve a line; of all desks for a line that the plan does not have."""
        return self._desk_topics.get(line, self.all_desks)

    def zones_of(self, line: LineId) -> frozenset[ZoneId]:
        """The zones whose windows serve a line, and its own; all for a line that the plan does not have."""
        return self._zones.get(line, frozenset(self.general))

    def _is_elsewhere(self, zone_id: ZoneId) -> bool:
        zone = self.zones.get(zone_id)
        return zone is not None and (zone.kind is ZoneKind.BRANCH or bool(zone.elsewhere.zh))

    def _serving(self, item: ServiceItem) -> tuple[WindowId, ...]:
        if item.department in self._done_elsewhere:
            return ()
        return tuple(sorted(window.id for window in self.windows.values() if serves(window, item)))

    def _find_lines(self, plan: HallPlan) -> None:
        breadth: dict[WindowId, int] = defaultdict(int)
        served: dict[ItemCode, tuple[WindowId, ...]] = {}
        for item in plan.items:
            windows = self._serving(item)
            if windows:
                served[item.code] = windows
            for number in windows:
                breadth[number] += 1
        by_zone: dict[ZoneId, list[WindowId]] = defaultdict(list)
        for window in self.windows.values():
            by_zone[window.zone].append(window.id)
        for zone, members in by_zone.items():
            self.general[zone] = self._add(tuple(sorted(members)), zone)
        for code, windows in served.items():
            narrowest = min(windows, key=lambda window: (breadth[window], window))
            self.item_lines[code] = self._add(windows, self.windows[narrowest].zone)

    def _add(self, windows: tuple[WindowId, ...], zone: ZoneId) -> LineId:
        line = LineId(_ranges(windows))
        self.lines.setdefault(line, Line(line, zone, windows))
        return line

    def _lines_of_windows(self) -> dict[WindowId, tuple[LineId, ...]]:
        found: dict[WindowId, list[LineId]] = {window: [] for window in self.windows}
        for line in self.lines.values():
            for window in line.windows:
                found[window].append(line.id)
        return {window: (*lines, ANYWHERE) for window, lines in found.items()}

    def _neighbours(self) -> dict[LineId, tuple[LineId, ...]]:
        """For each line the lines of the same zone that share a window with it, itself included."""
        sets = {line.id: frozenset(line.windows) for line in self.lines.values()}
        return {
            line.id: tuple(
                other.id for other in self.lines.values() if other.zone == line.zone and sets[other.id] & sets[line.id]
            )
            for line in self.lines.values()
        }


def serves(window: Window, item: ServiceItem) -> bool:
    """Whether the plan gives this item to this window."""
    return (
        window.every_item
        or item.department in window.departments
        or item.code in window.items
        or any(theme in window.themes for theme in item.themes)
    )


def _catalogue(plan: HallPlan, lines: dict[LineId, Line], item_lines: dict[ItemCode, LineId]) -> CatalogueView:
    public = msgspec.structs.replace(plan, clerks=())
    return CatalogueView(public, tuple(lines.values()), {str(item): line for item, line in item_lines.items()})


def _ranges(windows: Iterable[WindowId]) -> str:
    """Ascending numbers as "1-8,11"."""
    spans: list[list[int]] = []
    for number in windows:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ",".join(str(low) if low == high else f"{low}-{high}" for low, high in spans)
