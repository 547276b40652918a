"""Scenes of time: midnight, and clocks that somebody turned back."""

from __future__ import annotations

import datetime

import pytest

from contract.commands import CallNext, CompleteService, StartService
from contract.envelope import NothingToCall
from contract.faults import FaultCode
from contract.views import DeskView
from contract.words import WindowState
from hallserver.health import health_of
from tests.hallserver.small_hall import ManualClock
from tests.scenes.one_process_hall import OpenScene, Scene, SceneTerminal, until

#: Monday 23 November 2026, 23:59 in Shanghai.
LATE = datetime.datetime(2026, 11, 23, 15, 59, tzinfo=datetime.UTC).timestamp()


@pytest.fixture
async def late(open_scene: OpenScene, monkeypatch: pytest.MonkeyPatch) -> Scene:
    """The hall at one minute to midnight, looking at the clock oftener than it usually does."""
    monkeypatch.setattr("hallserver.service.hall._REFRESH_S", 0.02)
    return await open_scene(ManualClock(LATE))


async def test_midnight_comes_while_people_wait(late: Scene) -> None:
    kiosk, counter, other = await late.kiosk(), await late.counter(1), await late.counter(2)
    served, left = await kiosk.takes(), await kiosk.takes()
    await counter.calls()
    await counter.gives(StartService(served.ticket.id))
    await other.until_view("desk:2", lambda view: isinstance(view, DeskView) and view.waiting_total == 1)

    # Nobody presses anything; the day ends by itself, and every screen knows.
    late.time.pass_time(61)
    closed = await other.until_view("desk:2", lambda view: isinstance(view, DeskView) and view.waiting_total == 0)
    assert isinstance(closed, DeskView)
    assert (closed.state, closed.clerk) == (WindowState.CLOSED, None)
    assert late.hall.state.day == "2026-11-24"

    # Who is at a window is served to the end; who waited is not called on the new day.
    await counter.gives(CompleteService(served.ticket.id))
    fresh = await kiosk.takes()
    assert fresh.ticket.number == served.ticket.number == "A001"
    assert fresh.ticket.id > left.ticket.id
    called = await counter.calls()
    assert called.id == fresh.ticket.id
    assert await other.may_not(CallNext(other.window)) is FaultCode.NOT_SIGNED_IN


async def test_at_midnight_no_number_is_given_twice_on_either_day(late: Scene) -> None:
    kiosk = await late.kiosk()
    numbers: list[tuple[str, str]] = []
    for _ in range(12):
        slip = await kiosk.takes()
        day = datetime.datetime.fromtimestamp(slip.ticket.issued_at, datetime.timezone(datetime.timedelta(hours=8)))
        numbers.append((day.date().isoformat(), slip.ticket.number))
        late.time.pass_time(10)
    assert len(set(numbers)) == 12
    assert [number for day, number in numbers if day == "2026-11-24"] == [f"A{serial:03d}" for serial in range(1, 7)]


async def test_the_clock_jumps_back_an_hour(scene: Scene) -> None:
    kiosk, counter = await scene.kiosk(), await scene.counter(1)
    first = await kiosk.takes()
    scene.time.wall_at -= 3600
    scene.time.steady_at += 5
    second = await kiosk.takes()
    assert second.ticket.issued_at == first.ticket.issued_at + 5
    assert second.ticket.number == "A002"
    assert any("往回拨" in trouble for trouble in health_of(scene.hall, 0).troubles)

    # Rules that count seconds go on counting.
    called = await counter.calls()
    assert called.id == first.ticket.id
    scene.time.steady_at += 60
    await counter.gives(StartService(called.id))
    await counter.gives(CompleteService(called.id))

    # The clock is put right, and all is well.
    scene.time.wall_at += 2 * 3600
    third = await kiosk.takes()
    assert third.ticket.issued_at == scene.time.wall_at
    assert health_of(scene.hall, 0).troubles == ()


async def test_the_clock_jumps_back_over_midnight(late: Scene) -> None:
    kiosk, counter = await late.kiosk(), await late.counter(1)
    await kiosk.takes()
    late.time.pass_time(120)
    await until(lambda: late.hall.state.day == "2026-11-24")
    today = await kiosk.takes()
    late.time.wall_at -= 600
    again = await kiosk.takes()
    assert (today.ticket.number, again.ticket.number) == ("A001", "A002")
    assert late.hall.state.day == "2026-11-24"
    await counter.sits_down()
    assert [(await _serve(counter)) for _ in range(2)] == [today.ticket.id, again.ticket.id]
    assert isinstance(await counter.gives(CallNext(counter.window)), NothingToCall)


async def _serve(counter: SceneTerminal) -> int:
    called = await counter.calls()
    await counter.gives(CompleteService(called.id))
    return int(called.id)
