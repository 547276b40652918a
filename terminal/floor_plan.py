"""The floor plan as `FloorPlan` draws it: which rectangles are lit, and the way there. Pure."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise
from typing import Any

import msgspec

from contract.hall import FloorPlan, PlanPlace
from contract.ids import PlaceId, WindowId, ZoneId
from contract.words import Language, PlanPlaceKind
from terminal.wording import tr

#: Dots of the way stand this far apart, as a share of the plan's width.
DOT_SHARE = 0.022


class Marks(msgspec.Struct, frozen=True):
    """What the plan tells: where one stands, where one goes, what is in trouble."""

    here: PlaceId = PlaceId("")
    trouble: bool = False
    zone: ZoneId | None = None
    windows: tuple[WindowId, ...] = ()
    #: Another kiosk or the help desk to go to.
    target: str = ""


class Point(msgspec.Struct, frozen=True):
    """A place in plan units."""

    x: float
    y: float


def drawn(plan: FloorPlan, marks: Marks, language: Language = Language.CHINESE) -> dict[str, Any]:
    """The `plan` property of the control FloorPlan."""
    return {
        "width": plan.width,
        "height": plan.height,
        "places": [_place(place, marks, plan, language) for place in _in_order(plan.places)],
        "doors": [_door(place, plan, language) for place in plan.places if place.kind is PlanPlaceKind.DOOR],
        "way": _way(plan, marks),
    }


def _in_order(places: Collection[PlanPlace]) -> list[PlanPlace]:
    """Zones first, for windows lie upon them; doors are holes in the wall and drawn apart."""
    shown = [place for place in places if place.kind is not PlanPlaceKind.DOOR]
    return sorted(shown, key=lambda place: place.kind is not PlanPlaceKind.ZONE)


def _place(place: PlanPlace, marks: Marks, plan: FloorPlan, language: Language) -> dict[str, Any]:
    return {
        "kind": str(place.kind),
        "text": _text(place, marks, language),
        "x": place.x,
        "y": place.y,
        "width": place.width,
        "height": place.height,
        "tone": _tone(place, marks),
        "caption": _caption(place, marks, language),
        "captionSide": _caption_side(place, plan),
        "foot": place.kind is PlanPlaceKind.ZONE and _holds_windows(place, plan),
    }


def _text(place: PlanPlace, marks: Marks, language: Language) -> str:
    if place.kind is PlanPlaceKind.WINDOW:
        return place.ref if _tone(place, marks) == "lit" else ""
    return place.label.spoken(language)


def _caption(place: PlanPlace, marks: Marks, language: Language) -> str:
    tone = _tone(place, marks)
    if tone in ("here", "trouble"):
        return tr("您在这里", language)
    return tr("坐这里等", language) if place.kind is PlanPlaceKind.SEATS and tone == "lit" else ""


def _caption_side(place: PlanPlace, plan: FloorPlan) -> str:
    if place.kind is PlanPlaceKind.SEATS:
        return "below"
    # Beside a kiosk that stands at the left wall there is no room on its left.
    return "left" if place.x > plan.width / 4 else "right"


def _tone(place: PlanPlace, marks: Marks) -> str:
    if place.kind is PlanPlaceKind.WINDOW:
        return "lit" if place.ref in {str(window) for window in marks.windows} else "plain"
    if place.ref == str(marks.here) and place.kind is PlanPlaceKind.KIOSK:
        return "trouble" if marks.trouble else "here"
    if marks.target and place.ref == marks.target:
        return "target"
    lit = place.kind in (PlanPlaceKind.ZONE, PlanPlaceKind.SEATS) and marks.zone is not None and place.ref == marks.zone
    return "lit" if lit else "plain"


def _holds_windows(zone: PlanPlace, plan: FloorPlan) -> bool:
    return any(place.kind is PlanPlaceKind.WINDOW and _inside(place, zone) for place in plan.places)


def _inside(inner: PlanPlace, outer: PlanPlace) -> bool:
    centre = _centre(inner)
    return outer.x <= centre.x <= outer.x + outer.width and outer.y <= centre.y <= outer.y + outer.height


def _centre(place: PlanPlace) -> Point:
    return Point(place.x + place.width / 2, place.y + place.height / 2)


def _door(place: PlanPlace, plan: FloorPlan, language: Language) -> dict[str, Any]:
    return {
        "text": place.label.spoken(language) or tr("大门", language),
        "x": place.x,
        "y": place.y,
        "width": place.width,
        "height": place.height,
        "below": place.y < plan.height / 2,
    }


def _way(plan: FloorPlan, marks: Marks) -> list[dict[str, Any]]:
    start, goal = _start(plan, marks), _goal(plan, marks)
    if start is None or goal is None:
        return []
    corners = _corners(start, goal)
    dots = _dots(corners, plan.width * DOT_SHARE)
    if not dots:
        return []
    head = _head(corners[-2], corners[-1])
    return [{"x": dot.x, "y": dot.y, "head": head if dot is dots[-1] else ""} for dot in dots]


def _start(plan: FloorPlan, marks: Marks) -> PlanPlace | None:
    return next((place for place in plan.places if _tone(place, marks) in ("here", "trouble")), None)


def _goal(plan: FloorPlan, marks: Marks) -> PlanPlace | None:
    tones = [(place, _tone(place, marks)) for place in plan.places if place.kind is not PlanPlaceKind.WINDOW]
    targets = [place for place, tone in tones if tone == "target"]
    seats = [place for place, tone in tones if tone == "lit" and place.kind is PlanPlaceKind.SEATS]
    zones = [place for place, tone in tones if tone == "lit"]
    return next(iter(targets + seats + zones), None)


def _corners(start: PlanPlace, goal: PlanPlace) -> list[Point]:
    """From the edge of the start to the edge of the goal, straight on or with one corner."""
    a, b = _centre(start), _centre(goal)
    if abs(a.y - b.y) < (start.height + goal.height) / 4:
        return [Point(_edge(start.x, start.width, b.x), a.y), Point(_edge(goal.x, goal.width, a.x), a.y)]
    if goal.x <= a.x <= goal.x + goal.width:
        return [Point(a.x, _edge(start.y, start.height, b.y)), Point(a.x, _edge(goal.y, goal.height, a.y))]
    return [Point(a.x, _edge(start.y, start.height, b.y)), Point(a.x, b.y), Point(_edge(goal.x, goal.width, a.x), b.y)]


def _edge(first: float, extent: float, toward: float) -> float:
    if toward < first:
        return first
    return first + extent if toward > first + extent else toward


def _dots(corners: list[Point], pitch: float) -> list[Point]:
    dots: list[Point] = []
    for a, b in pairwise(corners):
        length = abs(b.x - a.x) + abs(b.y - a.y)
        count = int(length / pitch)
        dots += [Point(a.x + (b.x - a.x) * step / count, a.y + (b.y - a.y) * step / count) for step in range(1, count)]
        dots += [b] if b is not corners[-1] else []
    return dots


def _head(a: Point, b: Point) -> str:
    if abs(b.x - a.x) >= abs(b.y - a.y):
        return "chevron-right" if b.x > a.x else "chevron-left"
    return "chevron-down" if b.y > a.y else "chevron-up"
