"""What a window serves, in words and figures. Worked out once for each catalogue."""

from __future__ import annotations

from dataclasses import dataclass

from contract.hall import Window
from contract.ids import WindowId
from contract.views import CatalogueView
from contract.words import Language, WindowKind


@dataclass(frozen=True)
class Serves:
    """Kind of window, departments in the plan's order, and how many items."""

    kind: WindowKind = WindowKind.UNKNOWN
    name: str = ""
    zone: str = ""
    zone_short: str = ""
    departments: tuple[str, ...] = ()
    items: int = 0


def serves(catalogue: CatalogueView | None, window: WindowId | None, language: Language) -> Serves:
    """What `window` serves by the catalogue; empty while either is not known."""
    found = _window(catalogue, window)
    if catalogue is None or found is None:
        return Serves()
    lines = {line.id for line in catalogue.lines if window in line.windows}
    items = [item for item in catalogue.plan.items if catalogue.item_lines.get(item.code) in lines]
    asked = {item.department for item in items}
    departments = [one for one in catalogue.plan.departments if one.id in asked]
    zone = next((one for one in catalogue.plan.zones if one.id == found.zone), None)
    return Serves(
        kind=found.kind,
        name=found.name.spoken(language),
        zone=zone.name.spoken(language) if zone else "",
        zone_short=(zone.short.spoken(language) or zone.name.spoken(language)) if zone else "",
        departments=tuple((one.short.spoken(language) or one.name.spoken(language)) for one in departments),
        items=len(items),
    )


def _window(catalogue: CatalogueView | None, window: WindowId | None) -> Window | None:
    if catalogue is None:
        return None
    return next((one for one in catalogue.plan.windows if one.id == window), None)
