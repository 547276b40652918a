"""A person lets a box into the hall over the API, and turns it out again."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from contract.commands import TakeTicket
from contract.envelope import Refusal, Reply, Waiting, Welcome
from contract.ids import ItemCode
from contract.words import TerminalKind
from hallserver.api.tokens import TokenStore
from tests.hallserver.api.office import Office, OpenOffice, told
from tests.hallserver.link_terminals import Terminal


@pytest.fixture
async def guarded(open_office: OpenOffice, tokens: TokenStore) -> Office:
    """The small hall on a port, where nobody is admitted by itself."""
    office = await open_office(tokens, port=True)
    office.client.headers["Authorization"] = f"Bearer {tokens.issue('technician', ('hall:read', 'fleet:write'))}"
    return office


def link_of(office: Office) -> Any:
    address = str(office.client.base_url).replace("http", "ws", 1).removesuffix("/api/v1/")
    return SimpleNamespace(url=f"{address}/link")


async def listed(office: Office, terminal: Terminal) -> Any:
    return next(one for one in (await office.get("/terminals")).json() if one["id"] == terminal.id)


async def test_a_box_is_seen_admitted_and_turned_out(guarded: Office) -> None:
    kiosk = Terminal(TerminalKind.KIOSK, "kiosk-1")
    assert isinstance(await kiosk.dial(link_of(guarded)), Waiting)
    assert (await listed(guarded, kiosk))["state"] == "seen"

    await guarded.done(f"/terminals/{kiosk.id}/admit", {"place": "kiosk-2", "name": "东门"})
    welcome = await kiosk.until(lambda message: isinstance(message, Welcome))
    assert isinstance(welcome, Welcome)
    assert (welcome.place, welcome.name) == ("kiosk-2", "东门")
    there = await listed(guarded, kiosk)
    assert (there["state"], there["place"], there["kind"]) == ("online", "kiosk-2", "kiosk")
    assert isinstance(await kiosk.order(TakeTicket(item=ItemCode("card")), "one"), Reply)

    await guarded.done(f"/terminals/{kiosk.id}/revoke")
    assert isinstance(await kiosk.until(lambda message: isinstance(message, Refusal)), Refusal)
    await kiosk.closed()


async def test_a_box_that_never_dialled_cannot_be_admitted(guarded: Office) -> None:
    answer = await guarded.post(f"/terminals/{'a' * 32}/admit", {"place": "kiosk-1"})
    assert told(answer) == (404, "not_found")
    assert "没有见过" in answer.json()["title"]


async def test_only_a_place_of_the_plan_can_be_given(guarded: Office) -> None:
    kiosk = Terminal(TerminalKind.KIOSK, "kiosk-1")
    await kiosk.dial(link_of(guarded))
    for place in ("kiosk-77", "window-1"):
        answer = await guarded.post(f"/terminals/{kiosk.id}/admit", {"place": place})
        assert told(answer) == (409, "wrong_state")
        assert place in answer.json()["title"]
    await kiosk.hang_up()


async def test_an_id_that_is_no_fingerprint_is_refused(guarded: Office) -> None:
    assert told(await guarded.post("/terminals/kiosk-1/admit", {"place": "kiosk-1"})) == (400, "malformed")
