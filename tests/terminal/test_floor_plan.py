"""The plan lights what the ticket names, and draws the way in straight lines from here to there."""

from __future__ import annotations

from typing import Any

import pytest

from contract.hall import FloorPlan, Label, PlanPlace
from contract.ids import PlaceId, WindowId, ZoneId
from contract.words import Language, PlanPlaceKind
from terminal.floor_plan import Marks, drawn

PLAN = FloorPlan(
    900,
    350,
    (
        PlanPlace(PlanPlaceKind.WINDOW, "3", 110, 24, 38, 38),
        PlanPlace(PlanPlaceKind.WINDOW, "4", 152, 24, 38, 38),
        PlanPlace(PlanPlaceKind.ZONE, "A", 12, 12, 450, 100, Label("A 综合服务区", en="A General")),
        PlanPlace(PlanPlaceKind.ZONE, "D", 480, 12, 130, 100, Label("D 税务")),
        PlanPlace(PlanPlaceKind.SEATS, "A", 160, 130, 300, 70),
        PlanPlace(PlanPlaceKind.KIOSK, "kiosk-1", 490, 240, 130, 70, Label("1 号机")),
        PlanPlace(PlanPlaceKind.KIOSK, "kiosk-2", 750, 240, 130, 70, Label("2 号机")),
        PlanPlace(PlanPlaceKind.DOOR, "door", 300, 340, 150, 16),
    ),
)

TICKET = Marks(PlaceId("kiosk-1"), zone=ZoneId("A"), windows=(WindowId(3),))


def place(plan: dict[str, Any], kind: str, text: str) -> dict[str, Any]:
    return next(entry for entry in plan["places"] if entry["kind"] == kind and entry["text"] == text)


def test_only_what_the_ticket_names_is_lit() -> None:
    plan = drawn(PLAN, TICKET)
    assert place(plan, "window", "3")["tone"] == "lit"
    assert place(plan, "window", "")["tone"] == "plain"
    assert place(plan, "zone", "A 综合服务区")["tone"] == "lit"
    assert place(plan, "zone", "D 税务")["tone"] == "plain"
    assert place(plan, "seats", "")["caption"] == "坐这里等"
    assert place(plan, "kiosk", "1 号机")["caption"] == "您在这里"


def test_windows_lie_upon_their_zone_and_its_name_below_them() -> None:
    plan = drawn(PLAN, TICKET)
    kinds = [entry["kind"] for entry in plan["places"]]
    assert kinds.index("window") > max(index for index, kind in enumerate(kinds) if kind == "zone")
    assert place(plan, "zone", "A 综合服务区")["foot"]
    assert not place(plan, "zone", "D 税务")["foot"]


def test_the_way_goes_round_one_corner_to_the_seats() -> None:
    way = drawn(PLAN, TICKET)["way"]
    assert way[-1]["head"] == "chevron-left"
    assert all(dot["head"] == "" for dot in way[:-1])
    assert all(dot["x"] == 555 or dot["y"] == 165 for dot in way)
    assert all(460 <= dot["x"] <= 555 and 165 <= dot["y"] <= 240 for dot in way)


def test_the_way_to_another_kiosk_goes_straight_and_this_one_is_in_trouble() -> None:
    plan = drawn(PLAN, Marks(PlaceId("kiosk-1"), trouble=True, target="kiosk-2"))
    assert place(plan, "kiosk", "1 号机")["tone"] == "trouble"
    assert place(plan, "kiosk", "2 号机")["tone"] == "target"
    assert {dot["y"] for dot in plan["way"]} == {275}
    assert plan["way"][-1]["head"] == "chevron-right"


@pytest.mark.parametrize("marks", [Marks(), Marks(PlaceId("kiosk-9"), zone=ZoneId("A")), Marks(PlaceId("kiosk-1"))])
def test_without_a_start_or_a_goal_there_is_no_way(marks: Marks) -> None:
    assert drawn(PLAN, marks)["way"] == []


def test_names_come_in_the_chosen_language() -> None:
    plan = drawn(PLAN, TICKET, Language.ENGLISH)
    assert place(plan, "zone", "A General")["tone"] == "lit"
    assert plan["doors"][0]["text"] == "Entrance"


def test_a_hall_without_a_plan_draws_nothing() -> None:
    assert drawn(FloorPlan(), TICKET) == {"width": 0, "height": 0, "places": [], "doors": [], "way": []}
