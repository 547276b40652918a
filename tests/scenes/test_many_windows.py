"""Scenes of a full hall: many windows press at once, and nobody is called twice or forgotten."""

from __future__ import annotations

import asyncio
import json
from collections import Counter

from contract.commands import CallNext, CompleteService
from contract.envelope import Called, NothingToCall, Refusal, Reply
from contract.faults import FaultCode
from contract.ids import Seq
from contract.views import DeskView
from tests.scenes.one_process_hall import Scene, SceneTerminal

PEOPLE = 300


async def test_two_windows_press_at_once_and_the_one_who_waits_is_called_once(scene: Scene) -> None:
    kiosk = await scene.kiosk()
    counters = [await scene.counter(window) for window in (1, 2)]
    for _ in range(20):
        slip = await kiosk.takes()
        results = await asyncio.gather(*(counter.gives(CallNext(counter.window)) for counter in counters))
        assert {type(result) for result in results} == {Called, NothingToCall}
        lucky = next(index for index, result in enumerate(results) if isinstance(result, Called))
        await counters[lucky].gives(CompleteService(slip.ticket.id))


async def test_fifteen_windows_empty_the_hall_and_nobody_is_called_twice(scene: Scene) -> None:
    kiosk = await scene.kiosk()
    counters = [await scene.counter(window) for window in range(1, 16)]
    waiting = [(await scene.driver.take()).slip.ticket.id for _ in range(PEOPLE)]
    # While the windows call, more people come.
    late = asyncio.create_task(_come(kiosk, 40))
    called = await asyncio.gather(*(_works(counter) for counter in counters))
    coming = await late
    called += await asyncio.gather(*(_works(counter) for counter in counters))

    everybody = Counter(ticket for tickets in called for ticket in tickets)
    assert set(everybody.values()) == {1}
    assert set(everybody) == {*waiting, *coming}
    assert all(tickets for tickets in called[:15])
    # In the order of the journal, those who came first were called first.
    order = [_ticket(record.payload) for record in scene.hall.records(Seq(0), 10_000) if record.kind == "TicketCalled"]
    assert order == sorted(order)
    desk = await counters[0].until_view("desk:1", lambda view: isinstance(view, DeskView) and not view.waiting_total)
    assert isinstance(desk, DeskView)
    assert desk.next_ticket is None


async def test_a_clerk_who_presses_twice_gets_one_person(scene: Scene) -> None:
    kiosk, counter = await scene.kiosk(), await scene.counter(1)
    for _ in range(3):
        await kiosk.takes()
    answers = [await counter.order(CallNext(counter.window), f"pressed-{times}") for times in range(2)]
    assert isinstance(answers[0], Reply)
    assert isinstance(answers[1], Refusal)
    assert answers[1].fault.code is FaultCode.WINDOW_BUSY
    assert len(scene.hall.state.waiting) == 2


async def _come(kiosk: SceneTerminal, people: int) -> list[int]:
    return [(await kiosk.takes()).ticket.id for _ in range(people)]


async def _works(counter: SceneTerminal) -> list[int]:
    """Call and serve until nobody waits; who was called here."""
    served: list[int] = []
    while isinstance(result := await counter.gives(CallNext(counter.window)), Called):
        served.append(result.ticket.id)
        await counter.gives(CompleteService(result.ticket.id))
    return served


def _ticket(payload: str) -> int:
    return int(json.loads(payload)["ticket"])
