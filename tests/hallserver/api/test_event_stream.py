"""Events as they happen: the stream, and taking it up where it broke."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from tests.hallserver.api.office import Office, OpenOffice
from tests.hallserver.link_terminals import PATIENCE_S

LIVE = {"Accept": "text/event-stream"}


class Follower:
    """One who reads a stream of events."""

    def __init__(self, lines: AsyncIterator[str]) -> None:
        self._lines = lines
        self.comments = 0

    async def next(self) -> dict[str, Any]:
        """The next event: id, event, and its data decoded."""
        fields: dict[str, str] = {}
        async with asyncio.timeout(PATIENCE_S):
            async for line in self._lines:
                if line.startswith(":"):
                    self.comments += 1
                elif line:
                    name, _, value = line.partition(": ")
                    fields[name] = value
                elif fields:
                    return {**fields, "data": json.loads(fields["data"])}
        raise AssertionError("the stream ended")

    async def until(self, kind: str) -> dict[str, Any]:
        while (event := await self.next())["event"] != kind:
            pass
        return event


@asynccontextmanager
async def following(
    office: Office, headers: dict[str, str] | None = None, **parameters: int
) -> AsyncIterator[Follower]:
    request = office.client.stream("GET", "/events", headers={**LIVE, **(headers or {})}, params=parameters)
    async with request as answer:
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/event-stream")
        yield Follower(answer.aiter_lines())


@pytest.fixture
async def office(open_office: OpenOffice) -> Office:
    return await open_office(port=True)


async def test_what_happens_is_told_as_it_happens(office: Office) -> None:
    await office.take()
    async with following(office) as follower:
        first = await follower.until("TicketIssued")
        assert first["data"]["number"] == "A001"
        await office.take()
        second = await follower.next()
        assert (second["event"], second["data"]["number"]) == ("TicketIssued", "A002")
        assert int(second["id"]) == office.hall.seq


async def test_a_broken_stream_is_taken_up_where_it_broke(office: Office) -> None:
    for _ in range(3):
        await office.take()
    async with following(office) as follower:
        last = await follower.until("TicketIssued")
    await office.take()
    # The browser's way: the address is the same, the header says what was seen.
    async with following(office, {"Last-Event-ID": last["id"]}, after=0) as follower:
        numbers = [(await follower.next())["data"]["number"] for _ in range(3)]
    assert numbers == ["A002", "A003", "A004"]


async def test_a_header_that_is_no_position_is_left_aside(office: Office) -> None:
    await office.take()
    begin = office.hall.seq - 1
    for nonsense in ("", "yesterday", "-5", "9" * 40):
        async with following(office, {"Last-Event-ID": nonsense}, after=begin) as follower:
            assert int((await follower.next())["id"]) == begin + 1


async def test_every_follower_gets_everything_in_order(office: Office) -> None:
    async def follow() -> list[int]:
        async with following(office) as follower:
            return [int((await follower.next())["id"]) for _ in range(40)]

    followers = [asyncio.create_task(follow()) for _ in range(5)]
    await asyncio.gather(*(office.driver.take() for _ in range(60)))
    assert await asyncio.gather(*followers) == [list(range(1, 41))] * 5


async def test_a_quiet_stream_stays_alive(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hallserver.api.events.KEEP_ALIVE_S", 0.02)
    async with following(office, after=10**6) as follower:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.3):
                await follower.next()
    assert follower.comments >= 2


async def test_those_who_hang_up_leave_nothing_behind(office: Office) -> None:
    for _ in range(5):
        await office.take()
        async with following(office) as follower:
            await follower.until("TicketIssued")
    await office.take()
    async with asyncio.timeout(PATIENCE_S):
        while office.hall._waiters:
            await asyncio.sleep(0.005)
            await office.take()
