"""A ticket's life over HTTP: each step once as it should go, and each refusal that its step knows."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.hallserver.api.office import FIXED_NAMES, Office


async def test_a_number_is_taken_for_an_item(office: Office) -> None:
    slip = await office.take(priority="old", language="bo")
    assert slip.keys() >= FIXED_NAMES
    assert (slip["number"], slip["state"], slip["item"], slip["queue"]) == ("A001", "waiting", "card", "A")
    assert (slip["window"], slip["ahead"], slip["windows"]) == (None, 0, [1, 2])
    assert (slip["item_name"], slip["zone_name"], slip["priority"]) == ("社保卡申领", "综合区", "old")
    assert datetime.fromisoformat(slip["issued_at"]).utcoffset() == timedelta(hours=8)
    assert len(slip["code"]) == 16
    assert slip["qr"] == slip["code"]


async def test_a_number_is_taken_for_a_queue(office: Office) -> None:
    slip = await office.done("/tickets", {"queue": "B"}, 201)
    assert (slip["number"], slip["item"], slip["zone"]) == ("B001", None, "B")


async def test_numbers_count_up_in_each_queue_and_ids_in_the_hall(office: Office) -> None:
    slips = [await office.take(item) for item in ("card", "invoice", "card", "invoice")]
    assert [slip["number"] for slip in slips] == ["A001", "B001", "A002", "B002"]
    assert [slip["id"] for slip in slips] == [1, 2, 3, 4]


async def test_a_waiting_ticket_says_how_many_are_ahead(office: Office) -> None:
    first, second = await office.take(), await office.take()
    third = await office.take(priority="pregnant")
    shown = {slip["id"]: (await office.get(f"/tickets/{slip['id']}")).json() for slip in (first, second, third)}
    assert [shown[slip["id"]]["ahead"] for slip in (third, first, second)] == [0, 1, 2]
    assert shown[second["id"]].keys() >= FIXED_NAMES
    assert "code" not in shown[second["id"]]
    assert shown[second["id"]]["estimate"].keys() == {"p50_s", "p80_s", "low_s", "high_s"}


async def test_the_estimate_is_a_range_in_order(office: Office) -> None:
    await office.open_window()
    for _ in range(5):
        slip = await office.take()
    estimate = slip["estimate"]
    assert 0 < estimate["low_s"] <= estimate["p50_s"] <= estimate["p80_s"] <= estimate["high_s"]


async def test_somebody_is_called_served_and_rated(office: Office) -> None:
    ticket = await office.called()
    path = f"/tickets/{ticket['id']}"
    assert (ticket["state"], ticket["window"], ticket["calls"]) == ("called", 1, 1)
    office.time.pass_time(60)
    serving = await office.done(f"{path}/start")
    assert (serving["state"], serving["window"]) == ("serving", 1)
    office.time.pass_time(300)
    served = await office.done(f"{path}/complete", {"outcome": "accepted"})
    assert served["state"] == "served"
    assert _seconds(served, "started_at", "finished_at") == 300
    accepted = await office.done(f"{path}/rating", {"level": 5, "tags": ["快"], "text": "很好"}, 201)
    assert accepted == {"seq": office.hall.seq}
    assert await office.refused(f"{path}/rating", {"level": 1}) == (409, "already_rated")


async def test_a_recall_has_a_pause_and_a_limit(office: Office) -> None:
    path = f"/tickets/{(await office.called())['id']}"
    assert await office.refused(f"{path}/recall") == (409, "recall_too_soon")
    for times in (2, 3):
        office.time.pass_time(15)
        assert (await office.done(f"{path}/recall"))["calls"] == times
    office.time.pass_time(15)
    assert await office.refused(f"{path}/recall") == (409, "recall_limit")


async def test_somebody_who_does_not_come_may_come_back_once(office: Office) -> None:
    path = f"/tickets/{(await office.called())['id']}"
    assert await office.refused(f"{path}/no-show") == (409, "no_show_too_soon")
    office.time.pass_time(60)
    assert (await office.done(f"{path}/no-show"))["state"] == "missed"
    waiting = await office.done(f"{path}/requeue")
    assert (waiting["state"], waiting["ahead"]) == ("waiting", 0)
    await office.call_next()
    office.time.pass_time(60)
    await office.done(f"{path}/no-show")
    assert await office.refused(f"{path}/requeue") == (409, "requeue_limit")


async def test_coming_back_too_late(office: Office) -> None:
    path = f"/tickets/{(await office.called())['id']}"
    office.time.pass_time(60)
    await office.done(f"{path}/no-show")
    office.time.pass_time(1801)
    assert await office.refused(f"{path}/requeue") == (409, "requeue_too_late")


async def test_somebody_steps_aside_and_comes_back(office: Office) -> None:
    path = f"/tickets/{(await office.called())['id']}"
    await office.done(f"{path}/start")
    assert (await office.done(f"{path}/park", {"reason": "copying"}))["state"] == "parked"
    assert await office.refused(f"{path}/resume", {"window": 2}) == (409, "not_signed_in")
    assert await office.refused(f"{path}/resume", {"window": 99}) == (404, "no_such_window")
    back = await office.done(f"{path}/resume", {"window": 1})
    assert (back["state"], back["window"], back["id"]) == ("called", 1, 1)


async def test_a_transfer_keeps_the_arrival_time(office: Office) -> None:
    ticket = await office.called()
    office.time.pass_time(600)
    later = await office.take("invoice")
    moved = await office.done(f"/tickets/{ticket['id']}/transfer", {"item": "invoice", "note": "发票"})
    assert (moved["state"], moved["item"], moved["zone"]) == ("waiting", "invoice", "B")
    assert (moved["issued_at"], moved["number"], moved["ahead"]) == (ticket["issued_at"], "A001", 0)
    assert (await office.get(f"/tickets/{later['id']}")).json()["ahead"] == 1


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ({"item": "moon"}, (404, "no_such_item")),
        ({"zone": "Q"}, (404, "no_such_zone")),
        ({"window": 77}, (404, "no_such_window")),
        ({}, (400, "malformed")),
        ({"item": "card", "zone": "A"}, (400, "malformed")),
    ],
)
async def test_a_transfer_to_nowhere(office: Office, target: dict[str, Any], expected: tuple[int, str]) -> None:
    ticket = await office.called()
    assert await office.refused(f"/tickets/{ticket['id']}/transfer", target) == expected
    assert (await office.get(f"/tickets/{ticket['id']}")).json()["state"] == "called"


async def test_a_transfer_to_a_window_names_that_window(office: Office) -> None:
    ticket = await office.called()
    moved = await office.done(f"/tickets/{ticket['id']}/transfer", {"window": 3})
    assert (moved["state"], moved["window"]) == ("waiting", 3)


async def test_a_wrong_key_is_taken_back_in_time(office: Office) -> None:
    path = f"/tickets/{(await office.called())['id']}"
    await office.done(f"{path}/start")
    office.time.pass_time(5)
    assert (await office.done(f"{path}/undo"))["state"] == "called"
    await office.done(f"{path}/start")
    office.time.pass_time(5.1)
    assert await office.refused(f"{path}/undo") == (409, "undo_too_late")


async def test_a_number_is_given_up_with_and_without_a_reason(office: Office) -> None:
    first, second = await office.take(), await office.take()
    assert (await office.done(f"/tickets/{first['id']}/cancel"))["state"] == "cancelled"
    assert (await office.done(f"/tickets/{second['id']}/cancel", {"reason": "clerk"}))["state"] == "cancelled"
    assert await office.refused(f"/tickets/{first['id']}/cancel") == (409, "wrong_state")


async def test_an_appointment_becomes_a_ticket_once(office: Office) -> None:
    at = datetime.fromtimestamp(office.hall.now() + 7200).astimezone().isoformat()
    booked = await office.done("/appointments", {"item": "card", "appointment_at": at}, 201)
    path = f"/appointments/{booked['code']}/check-in"
    assert await office.refused(path) == (409, "appointment_too_early")
    office.time.pass_time(3600)
    slip = await office.done(path, {"channel": "kiosk", "language": "en"}, 201)
    assert (slip["state"], slip["appointment_at"]) == ("waiting", booked["appointment_at"])
    assert await office.refused(path) == (409, "appointment_used")


async def test_appointments_that_cannot_be(office: Office) -> None:
    assert await office.refused("/appointments/ABCDEFGHJK/check-in") == (404, "no_such_appointment")
    past = {"item": "card", "appointment_at": "2020-01-01T08:00:00+08:00"}
    assert await office.refused("/appointments", past) == (409, "appointment_too_late")
    no_zone = {"item": "card", "appointment_at": "2030-01-01T08:00:00"}
    assert await office.refused("/appointments", no_zone) == (400, "malformed")


STEPS: dict[str, object] = {
    "recall": None,
    "start": None,
    "complete": {},
    "park": {},
    "resume": {"window": 1},
    "transfer": {"zone": "A"},
    "no-show": None,
    "requeue": None,
    "undo": None,
    "cancel": None,
    "rating": {"level": 3},
}


@pytest.mark.parametrize("step", STEPS)
async def test_no_step_finds_a_ticket_that_does_not_exist(office: Office, step: str) -> None:
    await office.open_window()
    assert await office.refused(f"/tickets/4711/{step}", STEPS[step]) == (404, "no_such_ticket")


@pytest.mark.parametrize("step", sorted(STEPS.keys() - {"rating", "undo"}))
async def test_no_step_follows_the_last(office: Office, step: str) -> None:
    ticket = await office.served()
    assert await office.refused(f"/tickets/{ticket['id']}/{step}", STEPS[step]) == (409, "wrong_state")
    assert (await office.get(f"/tickets/{ticket['id']}")).json()["state"] == "served"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"item": "moon"}, (404, "no_such_item")),
        ({"queue": "Z"}, (404, "no_such_queue")),
        ({"item": "card", "priority": "other"}, (409, "reason_required")),
    ],
)
async def test_a_number_that_cannot_be_taken(office: Office, body: dict[str, str], expected: tuple[int, str]) -> None:
    assert await office.refused("/tickets", body) == expected
    assert (await office.get("/hall")).json()["waiting"] == 0


def _seconds(ticket: dict[str, str], begin: str, end: str) -> float:
    return (datetime.fromisoformat(ticket[end]) - datetime.fromisoformat(ticket[begin])).total_seconds()
