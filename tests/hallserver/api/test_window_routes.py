"""Windows over HTTP: who sits there, whether it is open, and the next person."""

from __future__ import annotations

from typing import Any

import pytest

from tests.hallserver.api.office import FIXED_NAMES, Office

SIGN_IN = {"clerk": "1001", "pin": "2468"}


async def window(office: Office, number: int = 1) -> Any:
    return next(one for one in (await office.get("/windows")).json() if one["id"] == number)


async def test_a_manager_opens_pauses_and_closes_a_window(office: Office) -> None:
    opened = await office.done("/windows/1/open", {"clerk": "1001"})
    assert opened == {"seq": office.hall.seq}
    assert (await window(office))["clerk"] == "1001"
    for step, body, state in (
        ("pause", {"reason": "lunch", "until": "2026-11-23T14:30:00+08:00"}, "paused"),
        ("open", None, "open"),
        ("pause", None, "paused"),
        ("open", {}, "open"),
        ("close", {"reason": "下班"}, "closed"),
    ):
        await office.done(f"/windows/1/{step}", body)
        assert (await window(office))["state"] == state


async def test_a_clerk_signs_in_and_out_with_a_pin(office: Office) -> None:
    clerk = await office.done("/windows/1/sign-in", SIGN_IN)
    assert (clerk["id"], clerk["name"]) == ("1001", "卓玛草")
    assert clerk["signed_in_at"].endswith("+08:00")
    assert (await window(office))["clerk"] == "1001"
    await office.done("/windows/1/sign-out")
    assert (await window(office))["clerk"] is None
    assert await office.refused("/windows/1/sign-out") == (409, "not_signed_in")


async def test_wrong_pins_are_refused_and_guessing_is_slowed_down(office: Office) -> None:
    for pin in ("0000", "1111", "2222", "3333", "4444"):
        assert await office.refused("/windows/1/sign-in", {"clerk": "1001", "pin": pin}) == (403, "wrong_pin")
    assert await office.refused("/windows/1/sign-in", SIGN_IN) == (429, "too_many_requests")
    assert (await window(office))["clerk"] is None


async def test_a_clerk_sits_at_one_window(office: Office) -> None:
    await office.open_window(1, "1001")
    assert await office.refused("/windows/2/open", {"clerk": "1001"}) == (409, "clerk_elsewhere")
    assert await office.refused("/windows/2/open") == (409, "not_signed_in")
    assert await office.refused("/windows/2/open", {"clerk": "9999"}) == (404, "no_such_clerk")


async def test_call_next_gives_the_ticket_and_the_reason(office: Office) -> None:
    await office.open_window()
    usual = await office.take()
    first = await office.take(priority="disabled")
    called = await office.done("/windows/1/call-next")
    assert called.keys() == {"ticket", "reason"}
    ticket, reason = called["ticket"], called["reason"]
    assert ticket.keys() >= FIXED_NAMES
    assert (ticket["id"], ticket["state"], ticket["window"]) == (first["id"], "called", 1)
    assert [term["name"] for term in reason["terms"]] == ["priority"]
    shown = await window(office)
    assert (shown["number"], shown["ticket"]) == (first["number"], first["id"])
    await office.done(f"/tickets/{first['id']}/complete", {})
    called = await office.done("/windows/1/call-next")
    assert called["ticket"]["id"] == usual["id"]


async def test_nothing_to_call_is_an_empty_answer(office: Office) -> None:
    await office.open_window()
    await office.take("invoice")
    answer = await office.post("/windows/1/call-next")
    assert (answer.status_code, answer.content) == (204, b"")


async def test_call_next_is_refused_where_nobody_may_be_called(office: Office) -> None:
    assert await office.refused("/windows/1/call-next") == (409, "not_signed_in")
    assert await office.refused("/windows/99/call-next") == (404, "no_such_window")
    await office.open_window()
    await office.take()
    await office.take()
    await office.done("/windows/1/pause")
    assert await office.refused("/windows/1/call-next") == (409, "window_not_open")
    await office.done("/windows/1/open")
    await office.call_next()
    for step in ("call-next", "pause", "close", "sign-out"):
        assert await office.refused(f"/windows/1/{step}") == (409, "window_busy")


async def test_somebody_is_called_out_of_turn_with_a_reason(office: Office) -> None:
    await office.open_window()
    await office.take()
    second, elsewhere = await office.take(), await office.take("invoice")
    path = "/windows/1/call"
    assert await office.refused(path, {"ticket": second["id"]}) == (409, "reason_required")
    assert await office.refused(path, {"ticket": 4711, "reason": "急"}) == (404, "no_such_ticket")
    refused = await office.refused(path, {"ticket": elsewhere["id"], "reason": "急"})
    assert refused == (409, "window_cannot_serve")
    called = await office.done(path, {"ticket": second["id"], "reason": "要赶火车"})
    assert called["ticket"]["id"] == second["id"]
    assert [term["name"] for term in called["reason"]["terms"]] == ["chosen"]


@pytest.mark.parametrize("step", ["open", "pause", "close", "sign-out", "call-next"])
async def test_no_step_finds_a_window_that_does_not_exist(office: Office, step: str) -> None:
    assert await office.refused(f"/windows/99/{step}") == (404, "no_such_window")


async def test_a_closed_window_cannot_pause(office: Office) -> None:
    assert await office.refused("/windows/1/pause") == (409, "window_not_open")
