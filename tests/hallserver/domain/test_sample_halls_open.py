"""The sample halls work from the first number to the last window."""

from __future__ import annotations

from pathlib import Path

import pytest

from contract.commands import CallNext, CompleteService, OpenWindow, SignOut, TakeTicket
from contract.events import TicketCalled
from contract.hall import HallPlan
from contract.ids import queue_of
from hallserver.domain.project import everything, view_of
from hallserver.hallfile import load_hall
from tests.hallserver.domain.story import Story

HALLS = sorted(Path(__file__).parents[3].joinpath("assets", "halls").iterdir())


@pytest.fixture(scope="module", params=HALLS, ids=lambda folder: folder.name)
def plan(request: pytest.FixtureRequest) -> HallPlan:
    return load_hall(request.param).plan


def test_every_item_and_every_queue_gives_a_number_that_some_window_calls(plan: HallPlan) -> None:
    story = Story(plan)
    lines = story.state.lines
    for item in lines.item_lines:
        story.do(TakeTicket(item=item))
    for zone in lines.general:
        story.do(TakeTicket(queue=queue_of(zone)))
    taken = len(story.state.waiting)
    assert taken == len(lines.item_lines) + len(lines.general)
    clerk = next(clerk.id for clerk in plan.clerks if not clerk.certificates)
    served = 0
    for window in lines.windows:
        story.do(OpenWindow(window, clerk))
        while called := story.do(CallNext(window)):
            assert isinstance(called[0], TicketCalled)
            story.do(CompleteService(called[0].ticket))
            served += 1
        story.do(SignOut(window))
    assert served == taken


def test_every_topic_has_a_view(plan: HallPlan) -> None:
    story = Story(plan)
    assert all(view_of(story.state, topic, story.now) is not None for topic in everything(story.state))
