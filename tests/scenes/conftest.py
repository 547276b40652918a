"""Fixtures that open the hall of a scene."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from tests.hallserver.small_hall import ManualClock
from tests.scenes.one_process_hall import OpenScene, Scene, opened


@pytest.fixture
async def open_scene(tmp_path: Path) -> AsyncIterator[OpenScene]:
    """Opens the hall at a time of the test's choosing."""
    async with AsyncExitStack() as stack:

        async def open_one(clock: ManualClock | None = None, *, open_admission: bool = True) -> Scene:
            return await stack.enter_async_context(
                opened(tmp_path, clock or ManualClock(), open_admission=open_admission)
            )

        yield open_one


@pytest.fixture
async def scene(open_scene: OpenScene) -> Scene:
    """The hall on a Monday morning."""
    return await open_scene()
