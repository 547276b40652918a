"""What must hold of kiosks, boards, the floor plan, opening hours and the hall's own rules."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from contract.hall import HallPlan, Opening, PlanPlace
from contract.words import PlanPlaceKind
from hallserver.hallfile.findings import Finding, Rule, Section
from hallserver.hallfile.mistakes import did_you_mean

_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")

#: A rule of the hall beyond a day or a hundred thousand tickets is a slip of the key.
_LARGEST_RULE = 100_000


def kiosks_know_their_neighbours(plan: HallPlan) -> Iterator[Finding]:
    """A kiosk sends people to another kiosk that stands some metres away."""
    known = {kiosk.id for kiosk in plan.kiosks}
    for index, kiosk in enumerate(plan.kiosks):
        for place, neighbour in enumerate(kiosk.neighbours):
            path = ("neighbours", place)
            if neighbour.kiosk not in known or neighbour.kiosk == kiosk.id:
                hint = did_you_mean(neighbour.kiosk, known - {kiosk.id})
                sentence = f"取号机 {kiosk.number} 的旁边没有“{neighbour.kiosk}”这台{hint}。"
                yield Finding(Section.KIOSK, index, (*path, "kiosk"), sentence)
            if not 0 < neighbour.metres <= 1000:
                sentence = f"metres 是走过去的米数，要在 1 到 1000 之间，现在写的是 {neighbour.metres}。"
                yield Finding(Section.KIOSK, index, (*path, "metres"), sentence)


def boards_show_what_exists(plan: HallPlan) -> Iterator[Finding]:
    """A board's zone is in the hall, and its arrows belong to windows."""
    zones = {zone.id for zone in plan.zones}
    windows = {str(window.id) for window in plan.windows}
    for index, board in enumerate(plan.boards):
        if board.zone is not None and board.zone not in zones:
            hint = did_you_mean(board.zone, zones)
            sentence = f"屏幕“{board.id}”的区域“{board.zone}”在 zones.toml 里没有{hint}。"
            yield Finding(Section.BOARD, index, ("zone",), sentence)
        for window in board.arrows.keys() - windows:
            sentence = f"屏幕“{board.id}”的箭头指向“{window}”号窗口，可是没有这个窗口。"
            yield Finding(Section.BOARD, index, ("arrows", window), sentence)


def floor_plan_shows_what_exists(plan: HallPlan) -> Iterator[Finding]:
    """Zones, windows and kiosks on the drawing are those of the hall, and lie within its frame."""
    known: dict[PlanPlaceKind, set[str]] = {
        PlanPlaceKind.ZONE: {str(zone.id) for zone in plan.zones},
        PlanPlaceKind.WINDOW: {str(window.id) for window in plan.windows},
        PlanPlaceKind.KIOSK: {str(kiosk.id) for kiosk in plan.kiosks},
    }
    for index, place in enumerate(plan.floor_plan.places):
        refs = known.get(place.kind)
        if refs is not None and place.ref not in refs:
            sentence = f"平面图上的“{place.ref}”在大厅里没有{did_you_mean(place.ref, refs)}。"
            yield Finding(Section.PLACE, index, ("ref",), sentence)
        if not _within(place, plan.floor_plan.width, plan.floor_plan.height):
            name = place.ref or place.label.zh
            sentence = f"平面图上的“{name}”伸出了外框，或者宽高不是正数，请改 x、y、width、height。"
            yield Finding(Section.PLACE, index, (), sentence)


def opening_hours_are_times(plan: HallPlan) -> Iterator[Finding]:
    """Each span has weekdays 1 to 7, opens before it closes, and overlaps no other."""
    for index, opening in enumerate(plan.opening):
        if not opening.weekdays or not all(1 <= day <= 7 for day in opening.weekdays):
            sentence = "weekdays 写星期几：1 是星期一，7 是星期日，例如 [1, 2, 3, 4, 5]。"
            yield Finding(Section.OPENING, index, ("weekdays",), sentence)
        clocks = {"opens": opening.opens, "closes": opening.closes}
        wrong = {field: clock for field, clock in clocks.items() if not _CLOCK.fullmatch(clock)}
        for field, clock in wrong.items():
            sentence = f"{field} 要写成“08:30”这样的时刻，现在写的是“{clock}”。"
            yield Finding(Section.OPENING, index, (field,), sentence)
        if not wrong and opening.opens >= opening.closes:
            sentence = f"关门（{opening.closes}）要比开门（{opening.opens}）晚，请改时间。"
            yield Finding(Section.OPENING, index, ("closes",), sentence)
        if any(_overlap(opening, earlier) for earlier in plan.opening[:index]):
            sentence = f"{opening.opens}–{opening.closes} 和前面的一段开放时间重叠了，请错开。"
            yield Finding(Section.OPENING, index, (), sentence)


def rules_are_in_range(plan: HallPlan) -> Iterator[Finding]:
    """The hall's numbers are not negative, and quick items take less than long ones."""
    for field, value in msgspec.structs.asdict(plan.rules).items():
        if not 0 <= value <= _LARGEST_RULE:
            sentence = f"{field} 要在 0 到 {_LARGEST_RULE} 之间，现在写的是 {value:g}。"
            yield Finding(Section.HALL, None, ("rules", field), sentence)
    if plan.rules.quick_below_s > plan.rules.long_from_s:
        sentence = "quick_below_s（快件）不能比 long_from_s（长件）大。"
        yield Finding(Section.HALL, None, ("rules", "quick_below_s"), sentence)


def _within(place: PlanPlace, width: float, height: float) -> bool:
    inside = place.x >= 0 and place.y >= 0 and place.x + place.width <= width and place.y + place.height <= height
    return inside and place.width > 0 and place.height > 0


def _overlap(one: Opening, other: Opening) -> bool:
    same_day = not set(one.weekdays).isdisjoint(other.weekdays)
    return same_day and one.opens < other.closes and other.opens < one.closes


PLACE_RULES: tuple[Rule, ...] = (
    kiosks_know_their_neighbours,
    boards_show_what_exists,
    floor_plan_shows_what_exists,
    opening_hours_are_times,
    rules_are_in_range,
)
