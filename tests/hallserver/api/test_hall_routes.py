"""What other systems read: the hall, its zones, windows, items, queues, its events and its figures."""

from __future__ import annotations

from datetime import datetime

from prometheus_client.parser import text_string_to_metric_families

from tests.hallserver.api.office import Office, told
from tests.hallserver.small_hall import MORNING


async def test_the_hall_says_who_it_is_and_how_many_wait(office: Office) -> None:
    await office.take()
    hall = (await office.get("/hall")).json()
    assert (hall["id"], hall["name"], hall["timezone"], hall["waiting"]) == ("testhall", "试验大厅", "Asia/Shanghai", 1)
    assert datetime.fromisoformat(hall["now"]).timestamp() == MORNING
    assert hall["plan_digest"] == "0" * 64
    assert hall["languages"] == ["zh"]


async def test_zones_tell_who_waits_and_who_is_open(office: Office) -> None:
    await office.open_window()
    for item in ("card", "card", "invoice"):
        await office.take(item)
    zones = {zone["id"]: zone for zone in (await office.get("/zones")).json()}
    assert {name: (zone["waiting"], zone["open_windows"]) for name, zone in zones.items()} == {"A": (2, 1), "B": (1, 0)}
    assert zones["A"]["estimate"]["high_s"] > 0


async def test_queues_tell_their_last_number(office: Office) -> None:
    for item in ("card", "card"):
        await office.take(item)
    assert (await office.get("/queues")).json() == [
        {"id": "A", "zone": "A", "waiting": 2, "last_number": "A002"},
        {"id": "B", "zone": "B", "waiting": 0, "last_number": None},
    ]


async def test_items_tell_where_they_are_served(office: Office) -> None:
    items = {item["code"]: item for item in (await office.get("/items")).json()}
    assert {code: item["windows"] for code, item in items.items()} == {"card": [1, 2], "invoice": [3]}
    assert items["card"]["name"] == "社保卡申领"


async def test_windows_tell_whom_they_serve(office: Office) -> None:
    ticket = await office.called(2)
    windows = {window["id"]: window for window in (await office.get("/windows")).json()}
    assert sorted(windows) == [1, 2, 3]
    served = windows[2]
    assert (served["state"], served["clerk"], served["number"]) == ("open", "1001", ticket["number"])
    assert (windows[1]["state"], windows[1]["clerk"], windows[1]["number"]) == ("closed", None, None)


async def test_health_needs_no_token_and_no_prefix(office: Office) -> None:
    health = (await office.client.get(office.client.base_url.join("/healthz"))).json()
    assert (health["status"], health["hall"], health["seq"]) == ("ok", "testhall", office.hall.seq)


async def test_figures_count_tickets_windows_and_the_journal(office: Office) -> None:
    await office.called()
    await office.take()
    answer = await office.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    families = {family.name: family for family in text_string_to_metric_families(answer.text)}
    tickets = {sample.labels["state"]: sample.value for sample in families["yichuang_tickets"].samples}
    assert (tickets["waiting"], tickets["called"], tickets["served"]) == (1, 1, 0)
    windows = {sample.labels["state"]: sample.value for sample in families["yichuang_windows"].samples}
    assert (windows["open"], windows["closed"]) == (1, 2)
    assert families["yichuang_journal_records"].samples[0].value == office.hall.seq


async def test_events_come_page_by_page(office: Office) -> None:
    for _ in range(3):
        await office.take()
    everything = (await office.get("/events")).json()
    assert [event["seq"] for event in everything] == list(range(1, office.hall.seq + 1))
    assert [event["kind"] for event in everything].count("TicketIssued") == 3
    last = everything[-1]
    assert (last["event"]["number"], last["event"]["kind"]) == ("A003", "TicketIssued")
    assert (await office.get("/events", params={"after": last["seq"] - 1})).json() == [last]
    assert (await office.get("/events", params={"after": last["seq"]})).json() == []
    assert told(await office.get("/events", params={"after": -1})) == (400, "malformed")


async def test_a_page_has_at_most_five_hundred_events(office: Office) -> None:
    for _ in range(505):
        await office.driver.take()
    page = (await office.get("/events")).json()
    rest = (await office.get("/events", params={"after": page[-1]["seq"]})).json()
    assert len(page) == 500
    assert [event["seq"] for event in [*page, *rest]] == list(range(1, office.hall.seq + 1))


async def test_the_description_names_every_fixed_route(office: Office) -> None:
    page = (await office.get("/openapi.json")).json()
    offered = {(path, method) for path, methods in page["paths"].items() for method in methods}
    steps = ("recall", "start", "complete", "park", "resume", "transfer", "no-show", "cancel", "rating")
    fixed = {
        ("/api/v1/tickets", "post"),
        ("/api/v1/tickets/{ticket_id}", "get"),
        *((f"/api/v1/tickets/{{ticket_id}}/{step}", "post") for step in steps),
        *((f"/api/v1/windows/{{window_id}}/{step}", "post") for step in ("open", "pause", "close", "call-next")),
        *((f"/api/v1/{name}", "get") for name in ("hall", "zones", "windows", "items", "queues", "events", "metrics")),
    }
    assert fixed <= offered
    assert page["openapi"].startswith("3.")
