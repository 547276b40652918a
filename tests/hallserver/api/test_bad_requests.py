"""Requests that make no sense: each gets a problem with a stable code and a sentence, and the hall goes on."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from contract.faults import FaultCode
from hallserver.api.routes import MAX_BODY
from tests.hallserver.api.office import PROBLEM, Office, OpenOffice, told

BROKEN = {
    "nothing": b"",
    "no json": b"item=card",
    "half": b'{"item": "ca',
    "deep": b"[" * 30_000,
    "no text": b"\xff\xfe{}",
    "a list": b"[]",
    "a word": b'"card"',
    "null": b"null",
    "not a number": b'{"item": NaN}',
    "lone surrogate": b'{"item": "\\ud800"}',
    "huge number": b'{"level": 1' + b"0" * 400 + b"}",
}

MISFITS: dict[str, tuple[str, object]] = {
    "neither item nor queue": ("/tickets", {}),
    "both": ("/tickets", {"item": "card", "queue": "A"}),
    "item is a number": ("/tickets", {"item": 7}),
    "item is null": ("/tickets", {"item": None}),
    "item is a page": ("/tickets", {"item": "x" * 121}),
    "unknown word": ("/tickets", {"item": "card", "priority": "vip"}),
    "the word unknown": ("/tickets", {"item": "card", "priority": "unknown"}),
    "unknown field": ("/tickets", {"item": "card", "prioritty": "old"}),
    "unknown field of a person": ("/tickets", {"item": "card", "holder": {"nmae": "扎西"}}),
    "level 0": ("/tickets/1/rating", {"level": 0}),
    "level 6": ("/tickets/1/rating", {"level": 6}),
    "level is a word": ("/tickets/1/rating", {"level": "five"}),
    "level is a fraction": ("/tickets/1/rating", {"level": 4.5}),
    "too many tags": ("/tickets/1/rating", {"level": 5, "tags": ["x"] * 11}),
    "ticket 0": ("/windows/1/call", {"ticket": 0}),
    "ticket beyond": ("/windows/1/call", {"ticket": 2**53}),
    "window below": ("/tickets/1/resume", {"window": -1}),
    "time without zone": ("/windows/1/pause", {"until": "2026-11-23T14:30:00"}),
    "time of a dream": ("/windows/1/pause", {"until": "2026-13-45T99:00:00Z"}),
    "time in words": ("/appointments", {"item": "card", "appointment_at": "tomorrow"}),
}


@pytest.mark.parametrize("kind", BROKEN)
@pytest.mark.parametrize("path", ["/tickets", "/tickets/1/rating"])
async def test_a_body_that_is_none(office: Office, path: str, kind: str) -> None:
    answer = await office.client.post(path, content=BROKEN[kind], headers={"Content-Type": "application/json"})
    assert told(answer) == (400, "malformed")
    assert office.hall.state.last_ticket == 0


@pytest.mark.parametrize("kind", MISFITS)
async def test_a_body_that_does_not_fit(office: Office, kind: str) -> None:
    path, body = MISFITS[kind]
    await office.open_window()
    assert await office.refused(path, body) == (400, "malformed")
    assert office.hall.state.last_ticket == 0


async def test_a_body_that_is_too_large(open_office: OpenOffice) -> None:
    office = await open_office(port=True)
    huge = b'{"item": "card", "priority_reason": "' + b"x" * MAX_BODY + b'"}'
    told_by_length = await office.client.post("/tickets", content=huge)
    assert told(told_by_length) == (413, "too_large")

    async def pieces() -> Any:
        for start in range(0, len(huge), 4096):
            yield huge[start : start + 4096]

    try:
        found_while_reading = await office.client.post("/tickets", content=pieces())
        assert told(found_while_reading) == (413, "too_large")
    except httpx.WriteError:
        # The server may hang up before all of it was sent.
        pass
    assert (await office.take())["number"] == "A001"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/tickets", 405),
        ("DELETE", "/tickets/1", 405),
        ("PUT", "/windows/1/open", 405),
        ("GET", "/tickets/abc", 404),
        ("GET", "/tickets/1/recall", 405),
    ],
)
async def test_addresses_and_methods_that_do_not_exist(office: Office, method: str, path: str, status: int) -> None:
    answer = await office.client.request(method, path)
    assert told(answer) == (status, "not_found")


@pytest.mark.parametrize("ticket", ["0", "-1", str(2**53), "9" * 400])
async def test_numbers_that_no_ticket_has(office: Office, ticket: str) -> None:
    assert told(await office.get(f"/tickets/{ticket}"))[0] in (400, 404)


async def test_what_was_sent_is_not_sent_back(office: Office) -> None:
    """An error page must not carry somebody's number to a log or a screen."""
    number, name = "623001197001014711", "扎西东珠"
    bodies: list[object] = [
        {"item": "card", "holder": {"id_number": number * 3, "name": name}},
        {"item": "card", "holder": {"id_number": [number], "name": {name: name}}},
        {"item": "card", "priority": number, "holder": {"name": name}},
        {"item": "card", "channel": name},
        {"item": "card", "holder": name},
        {"item": number},
        {"queue": number},
    ]
    for body in bodies:
        answer = await office.post("/tickets", body)
        assert answer.status_code in (400, 404), body
        assert number not in answer.text, answer.text
        assert name not in answer.text, answer.text


async def test_a_bug_is_told_as_a_problem_and_gives_nothing_away(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object, **_options: object) -> object:
        raise RuntimeError("secret 623001197001014711")

    monkeypatch.setattr(office.hall, "submit", broken)
    answer = await office.post("/tickets", {"item": "card"})
    assert answer.status_code == 500
    assert answer.headers["content-type"].startswith(PROBLEM)
    assert (answer.json()["code"], answer.json()["status"]) == ("unknown", 500)
    assert "623001197001014711" not in answer.text


async def test_whoever_comes_while_too_many_wait_is_told_so(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hallserver.service.writer.MOST_WAITING", 0)
    assert await office.refused("/tickets", {"item": "card"}) == (503, FaultCode.BUSY)
    monkeypatch.undo()
    assert (await office.take())["number"] == "A001"
