"""Who somebody is goes into the vault and nowhere else: not into the journal, an answer, a stream or a view."""

from __future__ import annotations

from pathlib import Path

from contract.ids import Topic
from tests.hallserver.api.office import Office
from tests.hallserver.small_hall import OpenHall

NAME, ID_NUMBER, PHONE = "扎西东珠", "623001197001014711", "13909414711"
SECRETS = (NAME, ID_NUMBER, PHONE)
HOLDER = {"name": NAME, "id_number": ID_NUMBER, "phone": PHONE}
WORDS = "办事员张某态度不好，我的电话 13909414711"


def gives_away(data: bytes) -> list[str]:
    """Which secrets lie open in these bytes, in any of the ways in which text is written."""
    ways = {secret: (secret.encode(), secret.encode("utf-16-le"), ascii(secret)[1:-1].encode()) for secret in SECRETS}
    return [secret for secret, written in ways.items() if any(way in data for way in written)]


def test_the_search_finds_what_lies_open() -> None:
    assert gives_away(f'{{"name": "{NAME}"}}'.encode()) == [NAME]
    assert gives_away(b'"\\u624e\\u897f\\u4e1c\\u73e0" 13909414711') == [NAME, PHONE]


async def test_a_person_is_nowhere_in_the_clear(office: Office, open_hall: OpenHall, tmp_path: Path) -> None:
    answers = [await office.post("/tickets", {"item": "card", "holder": HOLDER})]
    ticket = answers[0].json()["id"]
    booking = {"item": "card", "appointment_at": "2026-11-23T09:30:00+08:00", "holder": HOLDER}
    answers.append(await office.post("/appointments", booking))
    answers.append(await office.post(f"/appointments/{answers[-1].json()['code']}/check-in"))
    await office.open_window()
    for path, body in (
        ("/windows/1/call-next", None),
        (f"/tickets/{ticket}/start", None),
        (f"/tickets/{ticket}/complete", {}),
        (f"/tickets/{ticket}/rating", {"level": 1, "text": WORDS}),
    ):
        answers.append(await office.post(path, body))
    for path in ("/hall", "/windows", "/zones", "/queues", "/events", "/metrics", f"/tickets/{ticket}"):
        answers.append(await office.get(path))
    for answer in answers:
        assert answer.is_success, answer.text
        assert gives_away(answer.content) == [], answer.request.url
    for topic in ("board:hall", "board:A", "strip:1", "desk:1", "menu:kiosk-1"):
        found = office.hall.view(Topic(topic))
        assert found is not None
        assert gives_away(repr(found).encode()) == [], topic
    _assert_nothing_lies_open(tmp_path)  # with the write-ahead logs still there
    await office.hall.close()
    files = _assert_nothing_lies_open(tmp_path)
    assert any(name.endswith(".snapshot") for name in files)
    # And yet it is kept: who may, finds the person behind the reference.
    again = open_hall().hall
    refs = [ref for ref in (one.holder_ref for one in again.state.tickets.values()) if ref]
    assert len(refs) == 2
    kept = again._vault.holder(refs[0])
    assert kept is not None
    assert (kept.name, kept.id_number, kept.phone) == (NAME, ID_NUMBER, PHONE)


async def test_the_clerk_sees_a_masked_form(office: Office) -> None:
    await office.open_window()
    await office.post("/tickets", {"item": "card", "holder": HOLDER})
    await office.call_next()
    found = office.hall.view(Topic("desk:1"))
    assert found is not None
    desk = found[1]
    assert desk.ticket is not None  # type: ignore[union-attr]
    assert desk.ticket.holder_masked == "扎** 623001********4711 139****4711"  # type: ignore[union-attr]


def _assert_nothing_lies_open(data: Path) -> list[str]:
    files = [file for file in data.rglob("*") if file.is_file()]
    for file in files:
        assert gives_away(file.read_bytes()) == [], file
    return [file.name for file in files]
