"""Who may do what: tokens and their scopes, on every route that is described."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

from hallserver.api.tokens import TokenStore
from tests.hallserver.api.office import PROBLEM, Office, OpenOffice, told

READING, TICKETS, WINDOWS, FLEET = "hall:read", "tickets:write", "windows:write", "fleet:write"

#: A terminal that nobody knows.
STRANGER = "0" * 32

#: Which scope opens which route; the path begins after /api/v1.
NEEDED = {
    ("GET", "/hall"): READING,
    ("GET", "/zones"): READING,
    ("GET", "/windows"): READING,
    ("GET", "/items"): READING,
    ("GET", "/queues"): READING,
    ("GET", "/events"): READING,
    ("GET", "/terminals"): READING,
    ("POST", f"/terminals/{STRANGER}/admit"): FLEET,
    ("POST", f"/terminals/{STRANGER}/revoke"): FLEET,
    ("GET", "/metrics"): READING,
    ("GET", "/tickets/1"): READING,
    ("POST", "/tickets"): TICKETS,
    ("POST", "/tickets/1/cancel"): TICKETS,
    ("POST", "/tickets/1/rating"): TICKETS,
    ("POST", "/appointments"): TICKETS,
    ("POST", "/appointments/ABC/check-in"): TICKETS,
    **{
        ("POST", f"/tickets/1/{step}"): WINDOWS
        for step in ("recall", "start", "complete", "park", "resume", "transfer", "no-show", "requeue", "undo")
    },
    **{
        ("POST", f"/windows/1/{step}"): WINDOWS
        for step in ("open", "pause", "close", "sign-in", "sign-out", "call-next", "call")
    },
}

#: A body for routes that insist on one.
BODIES: dict[str, object] = {
    f"/terminals/{STRANGER}/admit": {"place": "kiosk-1"},
    "/tickets": {"item": "card"},
    "/tickets/1/rating": {"level": 5},
    "/tickets/1/complete": {},
    "/tickets/1/park": {},
    "/tickets/1/resume": {"window": 1},
    "/tickets/1/transfer": {"zone": "B"},
    "/appointments": {"item": "card", "appointment_at": "2026-11-23T15:00:00+08:00"},
    "/windows/1/sign-in": {"clerk": "1001", "pin": "2468"},
    "/windows/1/call": {"ticket": 1},
}

ROUTES = sorted(NEEDED)


@pytest.fixture
async def guarded(open_office: OpenOffice, tokens: TokenStore) -> Office:
    """The small hall with its API behind tokens."""
    return await open_office(tokens)


async def ask(office: Office, method: str, path: str, token: str | None) -> httpx.Response:
    headers = {} if token is None else {"Authorization": f"Bearer {token}"}
    body: Any = BODIES.get(path) if method == "POST" else None
    return await office.client.request(method, path, json=body, headers=headers)


async def test_every_described_route_is_listed_here(guarded: Office) -> None:
    page = (await guarded.get("/openapi.json")).json()
    described = {(method.upper(), _filled_in(path)) for path, methods in page["paths"].items() for method in methods}
    assert described == {(method, path.replace("/ABC/", "/{code}/")) for method, path in NEEDED}
    assert all(one["security"] == [{"bearer": []}] for methods in page["paths"].values() for one in methods.values())


def _filled_in(path: str) -> str:
    known = {"{ticket_id}": "1", "{window_id}": "1", "{terminal_id}": STRANGER}
    for name, value in known.items():
        path = path.replace(name, value)
    return path.removeprefix("/api/v1")


@pytest.mark.parametrize(("method", "path"), ROUTES)
async def test_nobody_gets_in_without_a_token(guarded: Office, method: str, path: str) -> None:
    for token in (None, "", "yc_guessed"):
        answer = await ask(guarded, method, path, token)
        assert told(answer) == (401, "not_identified")
        assert answer.headers["www-authenticate"] == "Bearer"
    assert guarded.hall.state.last_ticket == 0


@pytest.mark.parametrize(("method", "path"), ROUTES)
async def test_only_its_scope_opens_a_route(guarded: Office, tokens: TokenStore, method: str, path: str) -> None:
    needed = NEEDED[method, path]
    others = tuple({READING, TICKETS, WINDOWS, FLEET} - {needed})
    assert told(await ask(guarded, method, path, tokens.issue("other", others))) == (403, "not_allowed")
    for scope in (needed, "*"):
        answer = await ask(guarded, method, path, tokens.issue("right", (scope,)))
        assert answer.status_code not in (401, 403), answer.text


async def test_words_and_other_schemes_are_no_tokens(guarded: Office, tokens: TokenStore) -> None:
    token = tokens.issue("erp", ("*",))
    for header in (token, f"Basic {token}", f"Bearer {token}x", "Bearer", f"Bearer {token} {token}"):
        answer = await guarded.get("/hall", headers={"Authorization": header})
        assert told(answer) == (401, "not_identified"), header
    assert (await guarded.get("/hall", headers={"Authorization": f"bearer {token}"})).status_code == 200


async def test_a_token_taken_back_stops_working_at_once(guarded: Office, tokens: TokenStore, tmp_path: Path) -> None:
    token = tokens.issue("erp", (READING,))
    assert (await ask(guarded, "GET", "/hall", token)).status_code == 200
    # By another process, as an administrator does it.
    TokenStore(tmp_path / "tokens.json").revoke("erp")
    assert told(await ask(guarded, "GET", "/hall", token)) == (401, "not_identified")


async def test_the_journal_names_the_system_and_never_the_token(
    guarded: Office, tokens: TokenStore, tmp_path: Path
) -> None:
    token = tokens.issue("phone-page", (TICKETS,))
    assert (await ask(guarded, "POST", "/tickets", token)).status_code == 201
    assert guarded.hall.records(guarded.hall.seq - 1, 1)[0].actor == "console:phone-page"  # type: ignore[arg-type]
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or token.encode() not in file.read_bytes(), file


async def test_a_stream_needs_a_token_as_well(guarded: Office) -> None:
    answer = await guarded.get("/events", headers={"Accept": "text/event-stream"})
    assert told(answer) == (401, "not_identified")
    assert answer.headers["content-type"].startswith(PROBLEM)
