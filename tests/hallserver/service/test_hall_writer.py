"""The single writer: durable before it is answered, once for each command, all or nothing."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest

from contract.commands import CallNext, Holder, Rate, SignIn, TakeTicket
from contract.envelope import Called, Issued, NothingToCall
from contract.faults import FaultCode
from contract.ids import ClerkId, ItemCode, PlaceId, Seq, Topic, WindowId
from contract.views import AnyView, BoardView, CatalogueView, DeskView, FleetView, MenuView
from hallserver.domain import freeze
from hallserver.hallfile import LoadedHall
from hallserver.journal.store import JOURNAL_FILE, Journal
from hallserver.journal.verify import records_of, verify
from hallserver.service import batch as batch_module
from tests.hallserver.small_hall import KIOSK, ManualClock, OpenHall, counter

TAKE_CARD = TakeTicket(item=ItemCode("card"))


class Collector:
    """A receiver that keeps what it is offered."""

    def __init__(self) -> None:
        self.offered: list[tuple[Topic, Seq, AnyView]] = []

    def offer(self, topic: Topic, seq: Seq, view: AnyView) -> None:
        self.offered.append((topic, seq, view))

    def topics(self) -> set[Topic]:
        return {topic for topic, _, _ in self.offered}


async def until(condition: object, seconds: float = 3.0) -> None:
    """Wait until a condition holds; fails after some seconds."""
    async with asyncio.timeout(seconds):
        while not condition():  # type: ignore[operator]
            await asyncio.sleep(0.005)


async def test_a_morning_in_orders(open_hall: OpenHall) -> None:
    driver = open_hall()
    await driver.open_window(1)
    first, second = await driver.take(), await driver.take()
    assert [first.slip.ticket.number, second.slip.ticket.number] == ["A001", "A002"]
    called = await driver.call_next(1)
    assert called.ticket.id == first.slip.ticket.id


async def test_what_is_answered_is_in_the_file(open_hall: OpenHall, tmp_path: Path) -> None:
    driver = open_hall()
    issued = await driver.take()
    on_disk = [record.payload for record in records_of(tmp_path) if record.kind == "TicketIssued"]
    assert len(on_disk) == 1
    assert issued.slip.code in on_disk[0]
    assert verify(tmp_path).sound


async def test_the_same_command_twice_gives_the_first_answer(open_hall: OpenHall) -> None:
    driver = open_hall()
    one, two = await asyncio.gather(driver.order(TAKE_CARD, KIOSK, "same"), driver.order(TAKE_CARD, KIOSK, "same"))
    later = await driver.order(TAKE_CARD, KIOSK, "same")
    assert one == two == later
    assert isinstance(one.result, Issued)
    await driver.hall.close()
    again = open_hall()
    assert await again.order(TAKE_CARD, KIOSK, "same") == one
    assert (await again.take()).slip.ticket.number == "A002"


async def test_a_refusal_is_remembered_as_well(open_hall: OpenHall) -> None:
    driver = open_hall()
    refused = await driver.order(CallNext(WindowId(1)), counter(1), "too early")
    assert refused.fault is not None
    await driver.open_window(1)
    await driver.take()
    assert await driver.order(CallNext(WindowId(1)), counter(1), "too early") == refused
    await driver.call_next(1)


async def test_an_id_used_for_another_command_is_refused(open_hall: OpenHall) -> None:
    driver = open_hall()
    await driver.take(command_id="mine")
    reused = await driver.order(TakeTicket(item=ItemCode("invoice")), KIOSK, "mine")
    assert reused.fault is not None
    assert reused.fault.code is FaultCode.COMMAND_REUSED
    assert (await driver.take("invoice")).slip.ticket.number == "B001"


async def test_two_windows_pressing_at_once_get_two_people(open_hall: OpenHall) -> None:
    driver = open_hall()
    await driver.open_window(1, "1001")
    await driver.open_window(2, "1002")
    await driver.take()
    calls = await asyncio.gather(*(driver.order(CallNext(WindowId(window)), counter(window)) for window in (1, 2)))
    assert {type(answer.result) for answer in calls} == {Called, NothingToCall}


async def test_many_orders_share_a_commit(open_hall: OpenHall, monkeypatch: pytest.MonkeyPatch) -> None:
    driver = open_hall()
    await driver.take()
    sizes: list[int] = []
    append = Journal.append

    def counted(journal: Journal, entries: object, replies: object = ()) -> object:
        sizes.append(len(entries))  # type: ignore[arg-type]
        return append(journal, entries, replies)  # type: ignore[arg-type]

    monkeypatch.setattr(Journal, "append", counted)
    taken = await asyncio.gather(*(driver.take() for _ in range(200)))
    numbers = [issued.slip.ticket.number for issued in taken]
    assert numbers == [f"A{serial:03d}" for serial in range(2, 202)]
    assert sum(sizes) == 200
    assert len(sizes) < 10


async def test_a_batch_that_cannot_be_written_never_was(
    open_hall: OpenHall, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    driver = open_hall()
    await driver.open_window(1)
    await driver.take()
    follower = Collector()
    driver.hall.subscribe([Topic("board:hall"), Topic("desk:1")], follower)
    before = freeze.snapshot(driver.hall.state)

    def full(journal: Journal, records: object, replies: object) -> None:
        journal._writing.execute("BEGIN IMMEDIATE")
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(Journal, "_write", full)
        answers = await asyncio.gather(
            driver.order(TAKE_CARD, KIOSK, "lost-1"),
            driver.order(CallNext(WindowId(1)), counter(1), "lost-2"),
            driver.order(TAKE_CARD, KIOSK, "lost-3"),
        )
        assert {answer.fault.code for answer in answers if answer.fault} == {FaultCode.DISK_FULL}
        assert all(answer.result is None for answer in answers)
        assert driver.hall.trouble is not None
        at_once = await driver.order(TAKE_CARD, KIOSK, "lost-4")
        assert at_once.fault is not None
    assert follower.offered == []
    assert freeze.snapshot(driver.hall.state) == before

    async def goes_on() -> bool:
        return (await driver.order(TAKE_CARD, KIOSK, "lost-1")).fault is None

    async with asyncio.timeout(5):
        while not await goes_on():
            await asyncio.sleep(0.05)
    assert driver.hall.trouble is None
    assert (await driver.call_next(1)).ticket.number == "A001"
    assert verify(tmp_path).sound


async def test_a_bug_in_deciding_hurts_one_command_only(open_hall: OpenHall, monkeypatch: pytest.MonkeyPatch) -> None:
    driver = open_hall()
    from hallserver.domain.decide import decide

    def stumbling(state: object, command: object, context: object) -> object:
        if isinstance(command, CallNext):
            raise RuntimeError("a bug")
        return decide(state, command, context)  # type: ignore[arg-type]

    monkeypatch.setattr(batch_module, "decide", stumbling)
    stumbled, taken = await asyncio.gather(
        driver.order(CallNext(WindowId(1)), counter(1)), driver.order(TAKE_CARD, KIOSK)
    )
    assert stumbled.fault is not None
    assert stumbled.fault.code is FaultCode.UNKNOWN
    assert isinstance(taken.result, Issued)


async def test_a_bug_in_evolving_is_told_as_a_crash(open_hall: OpenHall, monkeypatch: pytest.MonkeyPatch) -> None:
    driver = open_hall()
    await driver.take()

    def broken(state: object, event: object) -> None:
        raise RuntimeError("the state is lost")

    monkeypatch.setattr(batch_module, "evolve", broken)
    driver.hall.submit(TAKE_CARD, KIOSK, "fatal")
    error = await asyncio.wait_for(driver.hall.crashed, 3)
    assert str(error) == "the state is lost"


async def test_too_many_waiting_are_told_that_the_hall_is_busy(open_hall: OpenHall) -> None:
    driver = open_hall()
    futures = [driver.hall.submit(TAKE_CARD, KIOSK, f"crowd-{number}") for number in range(4200)]
    answers = await asyncio.gather(*futures)
    faults = [answer.fault.code for answer in answers if answer.fault]
    assert faults == [FaultCode.BUSY] * 104


async def test_after_a_restart_everything_is_as_it_was(
    open_hall: OpenHall, manual_clock: ManualClock, tmp_path: Path
) -> None:
    driver = open_hall()
    await driver.open_window(1)
    for _ in range(5):
        await driver.take()
    await driver.call_next(1)
    manual_clock.pass_time(30)
    await driver.hall.close()
    live = freeze.snapshot(driver.hall.state)
    assert list((tmp_path / "snapshots").glob("*.snapshot"))

    from_snapshot = open_hall()
    assert freeze.snapshot(from_snapshot.hall.state) == live
    await from_snapshot.hall.close()
    for path in (tmp_path / "snapshots").iterdir():
        path.unlink()
    from_journal = open_hall()
    assert freeze.snapshot(from_journal.hall.state) == live
    assert (await from_journal.take()).slip.ticket.number == "A006"


async def test_a_clock_set_back_does_not_turn_the_hall_back(
    open_hall: OpenHall, manual_clock: ManualClock, tmp_path: Path
) -> None:
    driver = open_hall()
    first = await driver.take()
    manual_clock.wall_at -= 7200
    manual_clock.steady_at += 10
    second = await driver.take()
    assert second.slip.ticket.issued_at == first.slip.ticket.issued_at + 10
    assert driver.hall.clock.went_back_s == pytest.approx(7210)
    await driver.hall.close()
    again = open_hall()
    third = await again.take()
    assert third.slip.ticket.issued_at >= second.slip.ticket.issued_at
    times = [record.at for record in records_of(tmp_path)]
    assert times == sorted(times)


async def test_numbers_begin_again_on_a_new_day_and_identities_do_not(
    open_hall: OpenHall, manual_clock: ManualClock
) -> None:
    driver = open_hall()
    first = await driver.take()
    manual_clock.pass_time(24 * 3600)
    second = await driver.take()
    assert first.slip.ticket.number == second.slip.ticket.number == "A001"
    assert second.slip.ticket.id > first.slip.ticket.id


async def test_a_new_plan_is_adopted_while_the_hall_serves(open_hall: OpenHall, other_plan: LoadedHall) -> None:
    driver = open_hall()
    first = await driver.take()
    follower = Collector()
    driver.hall.subscribe([Topic("catalogue")], follower)
    await driver.hall.adopt(other_plan)
    assert (await driver.take("pension")).slip.ticket.number == "A002"
    await until(lambda: follower.offered)
    view = follower.offered[0][2]
    assert isinstance(view, CatalogueView)
    assert "pension" in {item.code for item in view.plan.items}
    assert view.plan.clerks == ()
    await driver.open_window(1)
    assert (await driver.call_next(1)).ticket.id == first.slip.ticket.id


async def test_calls_go_out_at_once_and_menus_gathered(open_hall: OpenHall) -> None:
    driver = open_hall()
    await driver.open_window(1)
    board, menu = Collector(), Collector()
    driver.hall.subscribe([Topic("board:hall"), Topic("strip:1")], board)
    driver.hall.subscribe([Topic("menu:kiosk-2")], menu)
    for _ in range(20):
        await driver.take()
    await driver.call_next(1)
    assert {Topic("board:hall"), Topic("strip:1")} <= board.topics()
    newest = [view for topic, _, view in board.offered if topic == "board:hall"][-1]
    assert isinstance(newest, BoardView)
    assert newest.calls[0].number == "A001"
    await until(lambda: menu.offered)
    assert len(menu.offered) == 1
    last = menu.offered[-1][2]
    assert isinstance(last, MenuView)
    assert last.waiting == 19


async def test_nothing_is_told_when_nothing_but_the_time_has_changed(
    open_hall: OpenHall, manual_clock: ManualClock
) -> None:
    driver = open_hall()
    await driver.take()
    follower = Collector()
    topic = Topic("board:hall")
    driver.hall.subscribe([topic], follower)
    driver.hall.bus.send([topic])
    manual_clock.pass_time(1)
    driver.hall.bus.send([topic])
    assert len(follower.offered) == 1


async def test_views_of_what_the_plan_does_not_have(open_hall: OpenHall) -> None:
    hall = open_hall().hall
    assert hall.view(Topic("desk:99")) is None
    assert hall.view(Topic("nonsense")) is None
    assert hall.view(Topic("fleet")) is None
    found = hall.view(Topic("desk:1"))
    assert found is not None
    assert isinstance(found[1], DeskView)


async def test_readers_see_only_what_is_on_disk(open_hall: OpenHall, monkeypatch: pytest.MonkeyPatch) -> None:
    driver = open_hall()
    await driver.take()
    seen: list[tuple[int, int]] = []

    async def look() -> None:
        await driver.hall.settled()
        seen.append((len(driver.hall.state.tickets), driver.hall.seq))

    takes = [driver.take() for _ in range(20)]
    looks = [look() for _ in range(20)]
    await asyncio.gather(*(job for pair in zip(takes, looks, strict=True) for job in pair))
    # HallAdopted and DayOpened stand before the first ticket.
    assert all(tickets == seq - 2 for tickets, seq in seen)


async def test_a_holder_goes_to_the_vault_and_nowhere_else(open_hall: OpenHall, tmp_path: Path) -> None:
    driver = open_hall()
    person = Holder("才让扎西", "62300119800101471X", "13912344711")
    answer = await driver.order(TakeTicket(item=ItemCode("card"), holder=person), KIOSK, "with holder")
    assert isinstance(answer.result, Issued)
    assert answer.result.slip.ticket.holder_masked == "才** 623001********471X 139****4711"
    ref = driver.hall.state.tickets[answer.result.slip.ticket.id].holder_ref
    assert driver.hall._vault.holder(ref) == person
    again = await driver.order(TAKE_CARD, KIOSK, "with holder")
    assert again.fault is not None
    assert again.fault.code is FaultCode.COMMAND_REUSED
    await driver.hall.close()
    for path in tmp_path.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert "才让扎西".encode() not in content, path
            assert b"62300119800101471X" not in content, path
            assert b"13912344711" not in content, path


async def test_the_words_of_a_rating_go_to_the_vault(open_hall: OpenHall, tmp_path: Path) -> None:
    driver = open_hall()
    await driver.open_window(1)
    issued = await driver.take()
    await driver.call_next(1)
    ticket = issued.slip.ticket.id
    answer = await driver.order(Rate(ticket, 2, text="等了很久"), counter(1))
    stored = [record.payload for record in records_of(tmp_path)]
    assert not any("等了很久" in payload for payload in stored)
    assert answer.fault is None or answer.fault.code is FaultCode.WRONG_STATE


async def test_a_pin_is_checked_never_kept_and_guessing_is_slowed(open_hall: OpenHall, tmp_path: Path) -> None:
    driver = open_hall()
    codes = []
    for guess in range(7):
        answer = await driver.order(SignIn(WindowId(1), ClerkId("1001"), f"777{guess}"), counter(1))
        assert answer.fault is not None
        codes.append(answer.fault.code)
    assert codes == [FaultCode.WRONG_PIN] * 5 + [FaultCode.TOO_MANY_REQUESTS] * 2
    right = await driver.order(SignIn(WindowId(1), ClerkId("1001"), "2468"), counter(1))
    assert right.fault is not None
    assert "秒后再试" in right.fault.sentence
    elsewhere = await driver.order(SignIn(WindowId(2), ClerkId("1002"), "2468"), counter(2))
    assert elsewhere.fault is None
    unknown = await driver.order(SignIn(WindowId(3), ClerkId("nobody"), "2468"), counter(3))
    assert unknown.fault is not None
    assert unknown.fault.code is FaultCode.WRONG_PIN
    await driver.hall.close()
    assert b"2468" not in (tmp_path / JOURNAL_FILE).read_bytes()


class PrintingFleet:
    """A fleet in which one kiosk can print."""

    def kiosks_printing(self) -> frozenset[PlaceId]:
        return frozenset({PlaceId("kiosk-1")})

    def fleet_view(self, now: float) -> FleetView:
        return FleetView(now, ())


async def test_menus_show_which_other_kiosks_can_print(open_hall: OpenHall) -> None:
    hall = open_hall().hall
    hall.attach_fleet(PrintingFleet())
    found = hall.view(Topic("menu:kiosk-2"))
    assert found is not None
    menu = found[1]
    assert isinstance(menu, MenuView)
    assert [(kiosk.place, kiosk.can_print) for kiosk in menu.kiosks] == [("kiosk-1", True)]


async def test_waiting_for_the_journal_to_grow(open_hall: OpenHall) -> None:
    driver = open_hall()
    await driver.take()
    seq = driver.hall.seq
    assert not await driver.hall.wait_beyond(seq, 0.01)
    waiting = asyncio.create_task(driver.hall.wait_beyond(seq, 3))
    await driver.take()
    assert await waiting
    assert [record.kind for record in driver.hall.records(seq, 10)] == ["TicketIssued"]
