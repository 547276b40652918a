"""The same key gets the same answer: a system that lost the answer asks again without fear."""

from __future__ import annotations

import asyncio

from hallserver.api.tokens import TokenStore
from tests.hallserver.api.office import Office, OpenOffice, key, told

CARD = {"item": "card"}


async def test_the_same_key_gets_the_same_ticket(office: Office) -> None:
    once = key()
    answers = [await office.post("/tickets", CARD, headers=once) for _ in range(3)]
    assert {answer.status_code for answer in answers} == {201}
    assert answers[0].json() == answers[1].json() == answers[2].json()
    assert (await office.get("/hall")).json()["waiting"] == 1


async def test_sent_many_times_at_once_it_is_done_once(office: Office) -> None:
    once = key()
    answers = await asyncio.gather(*(office.post("/tickets", CARD, headers=once) for _ in range(20)))
    assert {answer.json()["number"] for answer in answers} == {"A001"}
    assert (await office.get("/hall")).json()["waiting"] == 1


async def test_another_body_under_the_same_key_is_refused(office: Office) -> None:
    once = key()
    await office.post("/tickets", CARD, headers=once)
    for other in ({"item": "invoice"}, {**CARD, "priority": "old"}, {**CARD, "holder": {"name": "扎西"}}):
        assert await office.refused("/tickets", other, headers=once) == (409, "command_reused")
    assert await office.refused("/windows/1/call-next", headers=once) == (409, "command_reused")
    assert (await office.get("/hall")).json()["waiting"] == 1


async def test_the_same_person_under_the_same_key_gets_the_same_ticket(office: Office) -> None:
    once = key()
    named = {**CARD, "holder": {"name": "扎西", "phone": "13909410000"}}
    first, again = [await office.post("/tickets", named, headers=once) for _ in range(2)]
    assert first.status_code == 201
    assert first.json() == again.json()


async def test_call_next_sent_again_calls_nobody_else(office: Office) -> None:
    await office.open_window()
    for _ in range(2):
        await office.take()
    once = key()
    first, again = [await office.post("/windows/1/call-next", headers=once) for _ in range(2)]
    assert first.json() == again.json()
    assert (await office.get("/hall")).json()["waiting"] == 1


async def test_nothing_to_call_stays_nothing_under_the_same_key(office: Office) -> None:
    await office.open_window()
    once = key()
    assert (await office.post("/windows/1/call-next", headers=once)).status_code == 204
    await office.take()
    assert (await office.post("/windows/1/call-next", headers=once)).status_code == 204
    assert (await office.post("/windows/1/call-next", headers=key())).status_code == 200


async def test_a_refusal_is_given_again_as_well(office: Office) -> None:
    once = key()
    assert await office.refused("/windows/1/open", {}, headers=once) == (409, "not_signed_in")
    await office.done("/windows/1/sign-in", {"clerk": "1001", "pin": "2468"})
    assert await office.refused("/windows/1/open", {}, headers=once) == (409, "not_signed_in")


async def test_a_body_that_was_never_understood_does_not_use_up_its_key(office: Office) -> None:
    once = key()
    assert await office.refused("/tickets", {"item": 7}, headers=once) == (400, "malformed")
    assert (await office.post("/tickets", CARD, headers=once)).status_code == 201


async def test_keys_that_are_no_keys(office: Office) -> None:
    for bad in ("", "k" * 129, "two words", "tab\there"):
        assert await office.refused("/tickets", CARD, headers={"Idempotency-Key": bad}) == (400, "malformed"), bad
    assert (await office.get("/hall")).json()["waiting"] == 0


async def test_two_systems_may_choose_the_same_key(open_office: OpenOffice, tokens: TokenStore) -> None:
    # The names are such that a room "name:key" would be the same for both.
    systems = {"phone": "page:7", "phone:page": "7"}
    office = await open_office(tokens)
    numbers = []
    for name, chosen in systems.items():
        headers = {"Authorization": f"Bearer {tokens.issue(name, ('*',))}", "Idempotency-Key": chosen}
        answer = await office.post("/tickets", CARD, headers=headers)
        assert answer.status_code == 201, told(answer)
        numbers.append(answer.json()["number"])
    assert numbers == ["A001", "A002"]
