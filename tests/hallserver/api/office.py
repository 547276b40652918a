"""Another system that speaks to a small hall over HTTP."""

from __future__ import annotations

import itertools
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

from tests.hallserver.small_hall import HallDriver

PROBLEM = "application/problem+json"

#: The names that every ticket in JSON has, for good.
FIXED_NAMES = {"id", "number", "state", "item", "queue", "window", "issued_at", "ahead"}

_keys = itertools.count(1)


class Office:
    """One client of the API of one hall."""

    def __init__(self, driver: HallDriver, client: httpx.AsyncClient) -> None:
        self.driver = driver
        self.hall = driver.hall
        self.time = driver.time
        self.client = client

    async def get(self, path: str, **options: Any) -> httpx.Response:
        return await self.client.get(path, **options)

    async def post(self, path: str, body: object = None, **options: Any) -> httpx.Response:
        return await self.client.post(path, json=body, **options)

    async def done(self, path: str, body: object = None, status: int = 200) -> Any:
        """An order that must be carried out; its answer."""
        answer = await self.post(path, body)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    async def refused(self, path: str, body: object = None, **options: Any) -> tuple[int, str]:
        """An order that must be refused: status and fault code."""
        return told(await self.post(path, body, **options))

    # ---- the hall's people

    async def take(self, item: str = "card", **more: object) -> Any:
        return await self.done("/tickets", {"item": item, **more}, 201)

    async def open_window(self, window: int = 1, clerk: str = "1001") -> None:
        await self.done(f"/windows/{window}/open", {"clerk": clerk})

    async def call_next(self, window: int = 1) -> Any:
        return (await self.done(f"/windows/{window}/call-next"))["ticket"]

    async def called(self, window: int = 1) -> Any:
        """Somebody who has been called to an open window."""
        await self.open_window(window)
        await self.take()
        return await self.call_next(window)

    async def served(self) -> Any:
        """Somebody whose service has ended."""
        ticket = await self.called()
        await self.done(f"/tickets/{ticket['id']}/start")
        return await self.done(f"/tickets/{ticket['id']}/complete", {})


def told(answer: httpx.Response) -> tuple[int, str]:
    """Status and code of a refusal, which is a whole problem+json with a sentence."""
    assert answer.headers["content-type"].startswith(PROBLEM), answer.text
    problem = answer.json()
    assert problem["status"] == answer.status_code
    assert problem["type"] == f"urn:yichuang:fault:{problem['code']}"
    assert problem["title"]
    return answer.status_code, problem["code"]


def key() -> dict[str, str]:
    """A header with a fresh idempotency key."""
    return {"Idempotency-Key": f"key-{next(_keys)}"}


OpenOffice = Callable[..., Awaitable[Office]]
