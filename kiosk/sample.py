"""A Monday morning at a kiosk, for drawing the screens: nobody real, every moment given."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from contract.hall import Label, ServiceItem
from contract.ids import LineId, PlaceId, QueueId, TicketId, WindowId, ZoneId
from contract.views import (
    CatalogueView,
    KioskBrief,
    LineWait,
    MenuView,
    TicketFace,
    TicketSlip,
    WaitRange,
    ZoneWait,
)
from contract.words import Language, TicketState

#: 2026-11-23 09:42 in China, a Monday.
MORNING = 1_795_398_120.0

PLACE = PlaceId("kiosk-1")

#: Zone: people waiting, minutes from and to, busy.
_ZONES = {
    "A": (12, 10, 20, False),
    "B": (3, 5, 10, False),
    "C": (0, 0, 0, False),
    "D": (7, 10, 15, False),
    "E": (0, 0, 0, False),
    "F": (4, 5, 10, False),
    "G": (11, 25, 35, True),
}


#: The hall of Hezuo as its server tells it to terminals; a test keeps it in step with the hall's files.
CATALOGUE = Path(__file__).resolve().with_name("sample_catalogue.json")


def catalogue() -> CatalogueView:
    """The hall of Hezuo."""
    return msgspec.json.decode(CATALOGUE.read_bytes(), type=CatalogueView)


def menu(catalogue: CatalogueView, *, is_open: bool = True, others_print: bool = True) -> MenuView:
    """The waits of that morning for a hall's lines; each line waits as its zone does."""
    return MenuView(
        place=PLACE,
        at=MORNING,
        open=is_open,
        opens="" if is_open else "14:30",
        waiting=sum(people for people, *_ in _ZONES.values()),
        zones=tuple(
            ZoneWait(ZoneId(zone), people, _range(low, high), 2, busy)
            for zone, (people, low, high, busy) in _ZONES.items()
        ),
        lines=tuple(_line(line.id, line.zone, line.windows) for line in catalogue.lines),
        kiosks=(KioskBrief(PLACE, 1, True), KioskBrief(PlaceId("kiosk-2"), 2, others_print)),
    )


def item_called(catalogue: CatalogueView, start: str) -> ServiceItem:
    """The item whose Chinese name begins so."""
    return next(item for item in catalogue.plan.items if item.name.zh.startswith(start))


def slip(catalogue: CatalogueView, item: ServiceItem, number: str = "A023", ahead: int = 4) -> TicketSlip:
    """What the hall answers to a number taken for an item."""
    line = next(line for line in catalogue.lines if line.id == catalogue.item_lines[item.code])
    zone = next(zone for zone in catalogue.plan.zones if zone.id == line.zone)
    face = TicketFace(
        id=TicketId(23),
        number=number,
        state=TicketState.WAITING,
        queue=QueueId(str(line.zone)),
        zone=line.zone,
        line=line.id,
        issued_at=MORNING,
        queued_at=MORNING,
        item=item.code,
        item_name=item.name,
        department=item.department,
        language=Language.CHINESE,
    )
    return TicketSlip(
        ticket=face,
        ahead=ahead,
        wait=_range(10, 15) if ahead else WaitRange(),
        windows=line.windows,
        zone_name=zone.name,
        location=zone.location if zone.location.zh else Label("一层"),
        qr="9F3K2A7Q4M1D8B6C",
        code="9F3K2A7Q4M1D8B6C",
        counted_at=MORNING,
    )


def _line(line: LineId, zone: ZoneId, windows: Iterable[WindowId]) -> LineWait:
    people, low, high, _busy = _ZONES.get(str(zone), (0, 0, 0, False))
    if str(zone) == "A":
        people, low, high = 4, 10, 15
    return LineWait(line, people, _range(low, high), tuple(windows))


def _range(low: int, high: int) -> WaitRange:
    return WaitRange((low + high) * 30, low * 60, high * 60)
