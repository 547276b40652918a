"""Scenes of one visit, as the people at kiosk, window and board see it."""

from __future__ import annotations

import asyncio

from contract.codec import encode
from contract.commands import (
    CallNext,
    CompleteService,
    FindTicket,
    MarkNoShow,
    Rate,
    Requeue,
    StartService,
    Transfer,
    Undo,
)
from contract.envelope import Found, NothingToCall, Report
from contract.faults import FaultCode
from contract.ids import ItemCode
from contract.views import BoardView, DeskView, DeviceHealth, MenuView, StripView
from contract.words import DeviceCondition, DeviceKind, Priority, TerminalKind, TicketState
from tests.scenes.one_process_hall import Scene


async def test_a_citizen_is_called_served_and_rated(scene: Scene) -> None:
    kiosk, counter, board = await scene.kiosk(), await scene.counter(1), await scene.board()
    strip = await scene.comes(TerminalKind.STRIP, "strip-1", "strip:1")

    slip = await kiosk.takes("card")
    assert (slip.ticket.number, slip.ahead, slip.zone_name.zh) == ("A001", 0, "综合区")
    desk = await counter.until_view("desk:1", lambda view: isinstance(view, DeskView) and view.waiting_total == 1)
    assert isinstance(desk, DeskView)
    assert desk.next_ticket is not None
    assert desk.next_ticket.id == slip.ticket.id

    called = await counter.calls()
    assert called.id == slip.ticket.id
    shown = await board.board(lambda view: len(view.calls) == 1)
    assert (shown.calls[0].number, shown.calls[0].window) == ("A001", 1)
    assert shown.calls[0].announce_at == scene.hall.now() + 3
    above = await strip.until_view("strip:1", lambda view: isinstance(view, StripView) and bool(view.number))
    assert isinstance(above, StripView)
    assert above.number == "A001"

    scene.time.pass_time(20)
    await counter.gives(StartService(called.id))
    scene.time.pass_time(420)
    await counter.gives(CompleteService(called.id))
    await kiosk.gives(Rate(called.id, 5, code=slip.code))
    assert await kiosk.may_not(Rate(called.id, 1, code=slip.code)) is FaultCode.ALREADY_RATED
    desk = await counter.until_view("desk:1", lambda view: isinstance(view, DeskView) and view.today.rated == 1)
    assert isinstance(desk, DeskView)
    assert (desk.ticket, desk.today.served, desk.today.mean_service_s) == (None, 1, 420)
    assert desk.last_served is not None
    found = await kiosk.gives(FindTicket(code=slip.code))
    assert isinstance(found, Found)
    assert found.slip.ticket.state is TicketState.SERVED


async def test_a_missed_person_comes_back_once_and_behind_those_waiting(scene: Scene) -> None:
    kiosk, counter = await scene.kiosk(), await scene.counter(1)
    missed = await kiosk.takes(priority=Priority.OLD)
    waiting = await kiosk.takes()
    await counter.calls()
    assert await counter.may_not(MarkNoShow(missed.ticket.id)) is FaultCode.NO_SHOW_TOO_SOON
    scene.time.pass_time(60)
    await counter.gives(MarkNoShow(missed.ticket.id))
    scene.time.pass_time(60)
    await counter.gives(Requeue(missed.ticket.id))

    first = await counter.calls()
    assert first.id == waiting.ticket.id
    await counter.gives(CompleteService(first.id))
    second = await counter.calls()
    assert (second.id, second.number) == (missed.ticket.id, missed.ticket.number)
    scene.time.pass_time(60)
    await counter.gives(MarkNoShow(second.id))
    assert await counter.may_not(Requeue(second.id)) is FaultCode.REQUEUE_LIMIT
    assert isinstance(await counter.gives(CallNext(counter.window)), NothingToCall)


async def test_a_transferred_person_keeps_the_place(scene: Scene) -> None:
    kiosk, counter, tax = await scene.kiosk(), await scene.counter(1), await scene.counter(16)
    early = await kiosk.takes("card")
    scene.time.pass_time(60)
    late = await kiosk.takes("invoice")
    scene.time.pass_time(60)
    moved = await counter.calls()
    await counter.gives(StartService(moved.id))
    await counter.gives(Transfer(moved.id, item=ItemCode("invoice"), note="先办发票"))

    desk = await tax.until_view("desk:16", lambda view: isinstance(view, DeskView) and view.waiting_total == 2)
    assert isinstance(desk, DeskView)
    assert [face.number for face in desk.waiting] == [early.ticket.number, late.ticket.number]
    called = await tax.calls()
    assert (called.id, called.issued_at, called.note) == (early.ticket.id, early.ticket.issued_at, "先办发票")


async def test_a_call_is_taken_back_before_the_hall_hears_it(scene: Scene) -> None:
    kiosk, counter, board = await scene.kiosk(), await scene.counter(1), await scene.board()
    slip = await kiosk.takes()
    await counter.calls()
    pressed = await board.board(lambda view: len(view.calls) == 1)
    assert pressed.calls[0].announce_at > scene.hall.now()
    scene.time.pass_time(2.9)
    await counter.gives(Undo(slip.ticket.id))
    scene.time.pass_time(30)
    await board.board(lambda view: not view.calls)

    views = [message.view for message in board.told if isinstance(getattr(message, "view", None), BoardView)]
    heard = [call for view in views for call in view.calls if view.at >= call.announce_at]
    assert heard == []
    # The person is the next one again, in the same place, as though nothing had been pressed.
    again = await counter.calls()
    assert (again.id, again.calls) == (slip.ticket.id, 1)


async def test_a_call_that_was_heard_cannot_be_taken_back(scene: Scene) -> None:
    kiosk, counter = await scene.kiosk(), await scene.counter(1)
    slip = await kiosk.takes()
    await counter.calls()
    scene.time.pass_time(3)
    assert await counter.may_not(Undo(slip.ticket.id)) is FaultCode.UNDO_TOO_LATE
    assert scene.state_of(slip.ticket.id) == "called"


async def test_a_kiosk_without_paper_is_known_to_its_neighbours_within_a_second(scene: Scene) -> None:
    one, two = await scene.kiosk(1), await scene.kiosk(2)

    def sends_people_to_one(view: object) -> bool:
        assert isinstance(view, MenuView)
        return [kiosk.can_print for kiosk in view.kiosks if kiosk.place == "kiosk-1"] == [True]

    for condition, cause, open_to_people in (
        (DeviceCondition.OK, "", True),
        (DeviceCondition.BLOCKED, "paper_end", False),
        (DeviceCondition.DEGRADED, "paper_low", True),
        (DeviceCondition.OFFLINE, "gone", False),
    ):
        await one.send(encode(Report((DeviceHealth("printer", DeviceKind.PRINTER, condition, cause),))))
        async with asyncio.timeout(1):
            await two.until_view("menu:kiosk-2", lambda view, want=open_to_people: sends_people_to_one(view) is want)
    await one.send(encode(Report((DeviceHealth("printer", DeviceKind.PRINTER, DeviceCondition.OK),))))
    await two.until_view("menu:kiosk-2", sends_people_to_one)
    await one.hang_up()
    async with asyncio.timeout(1):
        await two.until_view("menu:kiosk-2", lambda view: not sends_people_to_one(view))


async def test_a_clerk_reads_that_the_kiosk_has_no_paper(scene: Scene) -> None:
    counter, kiosk = await scene.counter(1), await scene.kiosk(1)
    empty = DeviceHealth("printer", DeviceKind.PRINTER, DeviceCondition.BLOCKED, "paper_end")
    await kiosk.send(encode(Report((empty,))))
    async with asyncio.timeout(1):
        desk = await counter.until_view("desk:1", lambda view: isinstance(view, DeskView) and bool(view.notices))
    assert isinstance(desk, DeskView)
    assert [notice.text for notice in desk.notices] == ["1 号取号机：没有纸了，请去加纸"]
