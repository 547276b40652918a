"""The waits of the zones as boards tell them. Pure."""

from __future__ import annotations

from enum import Enum

import msgspec

from contract.hall import HallPlan, Label, Zone
from contract.ids import ZoneId
from contract.views import WaitRange, ZoneWait
from contract.words import ZoneKind

#: More cells would be smaller than can be read across the hall.
MOST_ZONES = 10


class WaitTone(Enum):
    NONE = "none"
    PLAIN = "plain"
    BUSY = "busy"
    #: Served in another building: no wait of this hall.
    ELSEWHERE = "elsewhere"
    #: No window is open.
    SHUT = "shut"


class WaitFace(msgspec.Struct, frozen=True):
    """A zone with its people and its range."""

    zone: ZoneId
    name: Label
    tone: WaitTone
    waiting: int = 0
    wait: WaitRange = WaitRange()


def waits_of(plan: HallPlan, waits: tuple[ZoneWait, ...]) -> tuple[WaitFace, ...]:
    """Zones that queue or are elsewhere, in the plan's order; of very many those with most people."""
    known = {wait.zone: wait for wait in waits}
    faces = [face for zone in plan.zones if (face := _face(zone, known.get(zone.id))) is not None]
    kept = sorted(faces, key=lambda face: -face.waiting)[:MOST_ZONES]
    return tuple(face for face in faces if face in kept)


def wait_of(zone: ZoneId | None, plan: HallPlan, waits: tuple[ZoneWait, ...]) -> WaitFace | None:
    """One zone's wait; None for a zone that does not queue."""
    found = next((one for one in plan.zones if one.id == zone), None)
    return _face(found, next((wait for wait in waits if wait.zone == zone), None)) if found else None


def _face(zone: Zone, wait: ZoneWait | None) -> WaitFace | None:
    name = zone.short if zone.short.zh else zone.name
    if zone.elsewhere.zh or zone.kind is ZoneKind.BRANCH:
        return WaitFace(zone.id, name, WaitTone.ELSEWHERE)
    if wait is None:
        return None
    return WaitFace(zone.id, name, _tone(wait), wait.waiting, wait.wait)


def _tone(wait: ZoneWait) -> WaitTone:
    if wait.open_windows == 0:
        return WaitTone.SHUT
    if wait.wait.high_s <= 0:
        return WaitTone.NONE
    return WaitTone.BUSY if wait.busy else WaitTone.PLAIN
