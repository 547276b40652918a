"""Every route against its own description: what the OpenAPI promises is what the server does."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode

from tests.faults.hall_files import write_hall
from tests.faults.real_server import served


@pytest.fixture(scope="module")
def description(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The description of a running server."""
    folder = tmp_path_factory.mktemp("schemathesis")
    with served(write_hall(folder / "hall"), folder / "data") as server:
        with server.client() as client:
            # Something to speak of: with an empty hall every ticket would be unknown.
            for window in (1, 2, 3):
                client.post(f"/windows/{window}/open", json={"clerk": f"100{window}"}).raise_for_status()
            for _ in range(30):
                client.post("/tickets", json={"item": "card"}).raise_for_status()
        yield schemathesis.openapi.from_url(f"{server.address}/api/v1/openapi.json")
        assert server.process.poll() is None, server.said
        assert "Traceback" not in server.said


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_it_does_what_it_says(description: Any, mode: GenerationMode) -> None:
    """Requests that fit the description, and such that do not."""
    operations = [found.ok() for found in description.get_all_operations()]
    assert len(operations) > 25
    for operation in operations:
        _try(operation, mode)


def _try(operation: Any, mode: GenerationMode) -> None:
    @settings(
        max_examples=10,
        derandomize=True,
        deadline=None,
        database=None,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def one(case: Any) -> None:
        case.call_and_validate(timeout=10)

    # A route without a body or a parameter has no wrong requests.
    with contextlib.suppress(*([Unsatisfiable] if mode is GenerationMode.NEGATIVE else [])):
        one()
