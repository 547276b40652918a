"""Terminals on real connections: greeting, admission, orders, views, and whatever goes wrong."""

from __future__ import annotations

import asyncio
import base64
import json
import socket as sockets

import msgspec
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from websockets.asyncio.client import connect

from contract.codec import MAX_FROM_TERMINAL, decode_from_server, encode
from contract.commands import AdmitTerminal, CallNext, OpenWindow, RevokeTerminal, SignIn, TakeTicket
from contract.envelope import (
    Called,
    Challenge,
    Follow,
    Issued,
    NothingToCall,
    Notice,
    Order,
    Refusal,
    Reply,
    Report,
    Snapshot,
    Waiting,
    Welcome,
    welcome_to_sign,
)
from contract.faults import FaultCode, fault
from contract.ids import ClerkId, CommandId, ItemCode, PlaceId, TerminalId, Topic, WindowId
from contract.views import BoardView, CatalogueView, DeskView, DeviceHealth, FleetView, MenuView
from contract.words import DeviceCondition, DeviceKind, TerminalKind, TerminalState
from hallserver.domain.context import SYSTEM
from hallserver.link.limits import LinkLimits, Turnstile
from hallserver.link.outbox import Outbox, ViewBytes
from tests.hallserver.link_terminals import Dial, Serve, Served, Terminal

TAKE_CARD = TakeTicket(item=ItemCode("card"))


async def until(condition: object, seconds: float = 3.0) -> None:
    async with asyncio.timeout(seconds):
        while not condition():  # type: ignore[operator]
            await asyncio.sleep(0.005)


async def test_a_terminal_is_welcomed_by_a_server_that_proves_its_key(serve: Serve, dial: Dial) -> None:
    served = await serve()
    kiosk = await dial(served, TerminalKind.KIOSK, "kiosk-1", "catalogue", "menu:kiosk-1")
    welcome = kiosk.told[1]
    assert isinstance(welcome, Welcome)
    assert (welcome.hall, welcome.place) == ("testhall", "kiosk-1")
    key = Ed25519PublicKey.from_public_bytes(base64.b64decode(welcome.server_key))
    signature = base64.b64decode(welcome.signature)
    key.verify(signature, welcome_to_sign("bm9uY2U=", "testhall", kiosk.id))
    with pytest.raises(InvalidSignature):
        key.verify(signature, welcome_to_sign("bm9uY2U=", "testhall", TerminalId("another")))
    catalogue, menu = await kiosk.receive(), await kiosk.receive()
    assert isinstance(catalogue, Snapshot)
    assert isinstance(catalogue.view, CatalogueView)
    assert catalogue.view.plan.clerks == ()
    assert isinstance(menu, Snapshot)
    assert menu.topic == "menu:kiosk-1"


async def test_a_ticket_is_taken_called_and_shown(serve: Serve, dial: Dial) -> None:
    served = await serve()
    kiosk = await dial(served, TerminalKind.KIOSK, "kiosk-1")
    desk = await dial(served, TerminalKind.COUNTER, "window-1", "desk:1")
    board = await dial(served, TerminalKind.BOARD, "board-hall", "board:hall")
    assert isinstance(await desk.order(SignIn(WindowId(1), ClerkId("1001"), "2468"), "in"), Reply)
    assert isinstance(await desk.order(OpenWindow(WindowId(1)), "open"), Reply)
    issued = await kiosk.order(TAKE_CARD, "take")
    assert isinstance(issued, Reply)
    assert isinstance(issued.result, Issued)
    await desk.until_view("desk:1", lambda view: isinstance(view, DeskView) and view.waiting_total == 1)
    called = await desk.order(CallNext(WindowId(1)), "next")
    assert isinstance(called, Reply)
    assert isinstance(called.result, Called)
    view = await board.until_view("board:hall", lambda view: isinstance(view, BoardView) and len(view.calls) == 1)
    assert isinstance(view, BoardView)
    assert view.calls[0].number == issued.result.slip.ticket.number == "A001"
    assert isinstance(board.told[-1], Notice)
    assert board.told[-1].seq == called.seq


async def test_two_windows_call_at_once_and_never_get_the_same_person(serve: Serve, dial: Dial) -> None:
    served = await serve()
    kiosk = await dial(served, TerminalKind.KIOSK, "kiosk-1")
    desks = [await dial(served, TerminalKind.COUNTER, f"window-{window}") for window in (1, 2)]
    for window, desk in enumerate(desks, 1):
        await desk.order(SignIn(WindowId(window), ClerkId(f"100{window}"), "2468"), f"in-{window}")
        await desk.order(OpenWindow(WindowId(window)), f"open-{window}")
    await kiosk.order(TAKE_CARD, "only one")
    answers = await asyncio.gather(
        *(desk.order(CallNext(WindowId(window)), f"next-{window}") for window, desk in enumerate(desks, 1))
    )
    results = {type(answer.result) for answer in answers if isinstance(answer, Reply)}
    assert results == {Called, NothingToCall}


async def test_the_same_order_sent_again_on_a_new_connection_gets_the_first_answer(serve: Serve, dial: Dial) -> None:
    served = await serve()
    kiosk = await dial(served, TerminalKind.KIOSK, "kiosk-1")
    first = await kiosk.order(TAKE_CARD, "once")
    await kiosk.hang_up()
    assert isinstance(await kiosk.dial(served), Welcome)
    assert await kiosk.order(TAKE_CARD, "once") == first


async def test_reconnecting_brings_a_fresh_snapshot(serve: Serve, dial: Dial) -> None:
    served = await serve()
    board = await dial(served, TerminalKind.BOARD, "board-hall", "board:hall")
    await board.until_view("board:hall")
    await board.hang_up()
    await served.driver.open_window(1)
    await served.driver.take()
    await served.driver.call_next(1)
    board.views.clear()
    assert isinstance(await board.dial(served), Welcome)
    view = await board.until_view("board:hall")
    assert isinstance(board.told[-1], Snapshot)
    assert isinstance(view, BoardView)
    assert [call.number for call in view.calls] == ["A001"]


async def test_following_other_topics_brings_their_snapshots(serve: Serve, dial: Dial) -> None:
    served = await serve()
    board = await dial(served, TerminalKind.BOARD, "board-hall", "board:hall")
    await board.until_view("board:hall")
    await board.send(encode(Follow((Topic("board:A"), Topic("strip:1")))))
    await board.until_view("board:A")
    await board.until_view("strip:1")
    board.views.clear()
    await served.driver.open_window(1)
    await served.driver.take()
    await served.driver.call_next(1)
    await board.until_view("strip:1", lambda view: getattr(view, "number", "") == "A001")
    assert Topic("board:hall") not in board.views


# ---- who is let in


@pytest.mark.parametrize(
    "changes",
    [
        {"signature": base64.b64encode(b"x" * 64).decode()},
        {"signature": "not base64!"},
        {"terminal": TerminalId("0" * 32)},
        {"public_key": base64.b64encode(b"short").decode()},
    ],
)
async def test_a_greeting_that_proves_nothing_is_refused(serve: Serve, changes: dict[str, object]) -> None:
    served = await serve()
    stranger = Terminal(TerminalKind.KIOSK, "kiosk-1")
    refusal = await stranger.dial(served, **changes)
    assert isinstance(refusal, Refusal)
    assert refusal.fault.code is FaultCode.NOT_IDENTIFIED
    await stranger.closed()
    assert served.hall.state.terminals == {}


async def test_a_greeting_cannot_be_replayed(serve: Serve) -> None:
    served = await serve()
    overheard = Terminal(TerminalKind.KIOSK, "kiosk-1")
    old = overheard.hello(Challenge("b2xk", "testhall"))
    refusal = await overheard.dial(served, signature=old.signature)
    assert isinstance(refusal, Refusal)
    await overheard.closed()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"schema": 0, "min_schema": 0}, FaultCode.SCHEMA_TOO_OLD),
        ({"schema": 9, "min_schema": 9}, FaultCode.SCHEMA_TOO_NEW),
    ],
)
async def test_software_of_another_age_is_told_so(serve: Serve, changes: dict[str, object], code: FaultCode) -> None:
    served = await serve()
    terminal = Terminal(TerminalKind.KIOSK, "kiosk-1")
    refusal = await terminal.dial(served, **changes)
    assert isinstance(refusal, Refusal)
    assert refusal.fault.code is code
    await terminal.closed()


async def test_whoever_does_not_greet_in_time_is_hung_up_on(serve: Serve) -> None:
    served = await serve(limits=LinkLimits(greeting_s=0.05))
    silent = Terminal(TerminalKind.KIOSK, "kiosk-1")
    silent.socket = await connect(served.url)
    assert isinstance(await silent.receive(), Challenge)
    refusal = await silent.receive()
    assert isinstance(refusal, Refusal)
    assert refusal.fault.code is FaultCode.NOT_IDENTIFIED
    await silent.closed()


async def test_a_terminal_waits_until_somebody_admits_it(serve: Serve) -> None:
    served = await serve(open_admission=False)
    kiosk = Terminal(TerminalKind.KIOSK, "kiosk-1", ("menu:kiosk-2",))
    waiting = await kiosk.dial(served)
    assert isinstance(waiting, Waiting)
    refused = await kiosk.order(TAKE_CARD, "early")
    assert isinstance(refused, Refusal)
    assert refused.fault.code is FaultCode.NOT_ADMITTED
    admit = AdmitTerminal(kiosk.id, kiosk.public_key, TerminalKind.KIOSK, PlaceId("kiosk-2"), "东门")
    assert (await served.hall.order(admit, SYSTEM, "admit")).fault is None
    welcome = await kiosk.until(lambda message: isinstance(message, Welcome))
    assert isinstance(welcome, Welcome)
    assert (welcome.place, welcome.name) == ("kiosk-2", "东门")
    await kiosk.until_view("menu:kiosk-2")
    assert isinstance(await kiosk.order(TAKE_CARD, "now"), Reply)
    await served.hall.order(RevokeTerminal(kiosk.id), SYSTEM, "revoke")
    out = await kiosk.until(lambda message: isinstance(message, Refusal))
    assert isinstance(out, Refusal)
    await kiosk.closed()
    assert isinstance(await kiosk.dial(served), Waiting)
    await kiosk.hang_up()


async def test_open_admission_gives_only_places_of_the_plan(serve: Serve) -> None:
    served = await serve()
    for place in ("kiosk-9", "", "window-1"):
        kiosk = Terminal(TerminalKind.KIOSK, place)
        assert isinstance(await kiosk.dial(served), Waiting)
        await kiosk.hang_up()


async def test_open_admission_does_not_give_a_place_twice(serve: Serve, dial: Dial) -> None:
    served = await serve()
    first = await dial(served, TerminalKind.KIOSK, "kiosk-1")
    second = Terminal(TerminalKind.KIOSK, "kiosk-1")
    waiting = await second.dial(served)
    assert isinstance(waiting, Waiting)
    assert "已有另一台终端" in waiting.fault.sentence
    await first.hang_up()
    welcome = await second.receive()
    assert isinstance(welcome, Welcome)
    assert welcome.place == "kiosk-1"
    await second.hang_up()


async def test_of_many_who_want_one_place_at_once_one_gets_it(serve: Serve) -> None:
    served = await serve()
    rivals = [Terminal(TerminalKind.KIOSK, "kiosk-1") for _ in range(8)]
    answers = await asyncio.gather(*(rival.dial(served) for rival in rivals))
    assert sorted(type(answer).__name__ for answer in answers) == ["Waiting"] * 7 + ["Welcome"]
    # The winner last, so that nobody is let in on the way out.
    for _, rival in sorted(zip(map(type, answers), rivals, strict=True), key=lambda pair: pair[0] is Welcome):
        await rival.hang_up()


async def test_the_newer_connection_of_a_terminal_replaces_the_older(serve: Serve, dial: Dial) -> None:
    served = await serve()
    kiosk = await dial(served, TerminalKind.KIOSK, "kiosk-1")
    older = kiosk.socket
    assert older is not None
    assert isinstance(await kiosk.dial(served), Welcome)
    async with asyncio.timeout(3):
        refusal = decode_from_server(bytes(await older.recv(decode=False)))
        await older.wait_closed()
    assert isinstance(refusal, Refusal)
    assert isinstance(await kiosk.order(TAKE_CARD, "still here"), Reply)
    assert served.fleet.online == 1


# ---- bad input


NONSENSE = (
    (b'{"kind":"Dance"}', FaultCode.UNKNOWN_KIND),
    (b"{", FaultCode.MALFORMED),
    (b"\xff\xfe\x00", FaultCode.MALFORMED),
    (b"[" * 50_000, FaultCode.MALFORMED),
    (b'{"kind":"Order","command_id":7}', FaultCode.MALFORMED),
    (b'{"kind":"Order","command_id":"","command":{"kind":"CallNext","window":1}}', FaultCode.MALFORMED),
    (b" " * (MAX_FROM_TERMINAL + 1), FaultCode.TOO_LARGE),
)


async def test_nonsense_is_refused_and_the_connection_stays(serve: Serve, dial: Dial) -> None:
    kiosk = await dial(await serve(limits=LinkLimits(nonsense=99)), TerminalKind.KIOSK, "kiosk-1")
    for number, (data, code) in enumerate(NONSENSE):
        await kiosk.send(data)
        refusal = await kiosk.receive()
        assert isinstance(refusal, Refusal)
        assert refusal.fault.code is code, data[:60]
        assert isinstance(await kiosk.order(TAKE_CARD, f"after-{number}"), Reply)


async def test_an_unknown_command_is_refused_by_its_id(serve: Serve, dial: Dial) -> None:
    kiosk = await dial(await serve(), TerminalKind.KIOSK, "kiosk-1")
    await kiosk.send(json.dumps({"kind": "Order", "command_id": "later", "command": {"kind": "Teleport"}}))
    refusal = await kiosk.receive()
    assert isinstance(refusal, Refusal)
    assert (refusal.fault.code, refusal.command_id) == (FaultCode.UNKNOWN_KIND, "later")


async def test_repeated_nonsense_ends_the_connection_and_disturbs_nobody(serve: Serve, dial: Dial) -> None:
    served = await serve()
    kiosk = await dial(served, TerminalKind.KIOSK, "kiosk-1")
    other = await dial(served, TerminalKind.KIOSK, "kiosk-2")
    for _ in range(5):
        await kiosk.send(b"?")
    await kiosk.closed()
    assert isinstance(await other.order(TAKE_CARD, "fine"), Reply)


async def test_a_huge_message_is_cut_off(serve: Serve, dial: Dial) -> None:
    served = await serve()
    kiosk = await dial(served, TerminalKind.KIOSK, "kiosk-1")
    await kiosk.send(b"x" * (8 * MAX_FROM_TERMINAL))
    assert await kiosk.closed() == 1009
    assert isinstance(await kiosk.dial(served), Welcome)


async def test_a_sender_without_measure_is_slowed_down(serve: Serve, dial: Dial) -> None:
    served = await serve(limits=LinkLimits(messages_per_s=1, messages_at_once=5))
    kiosk = await dial(served, TerminalKind.KIOSK, "kiosk-1")
    for number in range(8):
        await kiosk.send(encode(Order(CommandId(f"rush-{number}"), TAKE_CARD)))
    answers = [await kiosk.until(lambda message: isinstance(message, Reply | Refusal)) for _ in range(8)]
    refused = {answer.command_id for answer in answers if isinstance(answer, Refusal)}
    assert refused == {"rush-5", "rush-6", "rush-7"}


async def test_only_so_many_strangers_come_from_one_address() -> None:
    turnstile = Turnstile(LinkLimits(connections=5, strangers_per_address=2))
    assert [turnstile.enter("10.0.0.9") for _ in range(3)] == [True, True, False]
    turnstile.known("10.0.0.9")
    assert turnstile.enter("10.0.0.9")
    assert [turnstile.enter("127.0.0.1") for _ in range(3)] == [True, True, False]
    turnstile.leave()
    assert turnstile.enter("10.0.0.8")


OF_OTHERS = (
    (TerminalKind.KIOSK, "kiosk-1", "desk:1"),
    (TerminalKind.KIOSK, "kiosk-2", "menu:kiosk-1"),
    (TerminalKind.COUNTER, "window-1", "desk:2"),
    (TerminalKind.BOARD, "board-hall", "desk:1"),
    (TerminalKind.STRIP, "strip-1", "fleet"),
)


async def test_topics_of_others_are_not_shown(serve: Serve, dial: Dial) -> None:
    served = await serve()
    for kind, place, topic in OF_OTHERS:
        terminal = await dial(served, kind, place, topic)
        refusal = await terminal.receive()
        assert isinstance(refusal, Refusal)
        assert refusal.fault.code is FaultCode.NOT_ALLOWED
        assert topic in refusal.fault.detail


async def test_a_topic_that_does_not_exist_is_told(serve: Serve, dial: Dial) -> None:
    board = await dial(await serve(), TerminalKind.BOARD, "board-hall", "board:Z")
    refusal = await board.receive()
    assert isinstance(refusal, Refusal)
    assert refusal.fault.code is FaultCode.NOT_FOUND


async def test_a_reader_that_stalls_is_cut_and_the_others_go_on(serve: Serve, dial: Dial) -> None:
    served = await serve(limits=LinkLimits(stall_s=0.3))
    board = await dial(served, TerminalKind.BOARD, "board-hall", "board:hall")
    slow = Terminal(TerminalKind.BOARD, "board-A", ("catalogue",))
    raw = sockets.socket()
    raw.setsockopt(sockets.SOL_SOCKET, sockets.SO_RCVBUF, 4096)
    raw.setblocking(False)
    await asyncio.get_running_loop().sock_connect(raw, ("127.0.0.1", served.port))
    slow.socket = await connect(served.url, sock=raw, compression=None, max_size=None, max_queue=1)
    challenge = await slow.receive()
    assert isinstance(challenge, Challenge)
    await slow.send(encode(slow.hello(challenge)))
    await until(lambda: served.fleet.online == 2)
    slow.socket.transport.pause_reading()
    found = served.hall.view(Topic("catalogue"))
    assert found is not None
    seq, catalogue = found
    assert isinstance(catalogue, CatalogueView)
    # More than the kernel takes for a reader that does not read.
    big = msgspec.structs.replace(
        catalogue, plan=msgspec.structs.replace(catalogue.plan, technician_phone="7" * 4_000_000)
    )
    _, outbox_of_slow = served.endpoint._open
    outbox_of_slow.offer(Topic("catalogue"), seq, big)
    await until(lambda: served.endpoint.connections == 1, 5)
    assert served.fleet.online == 1
    slow.socket.transport.abort()
    await served.driver.open_window(1)
    await served.driver.take()
    await served.driver.call_next(1)
    await board.until_view("board:hall", lambda view: isinstance(view, BoardView) and len(view.calls) == 1)


async def test_views_of_a_slow_reader_replace_each_other() -> None:
    outbox = Outbox(ViewBytes(), 3)
    topic = Topic("board:hall")
    outbox.snapshot(topic, 1, BoardView(1.0))  # type: ignore[arg-type]
    for seq in range(2, 100):
        outbox.offer(topic, seq, BoardView(float(seq)))  # type: ignore[arg-type]
    sent: list[bytes] = []

    async def send(data: bytes) -> None:
        sent.append(data)
        outbox.finish()

    await outbox.drain(send)
    message = decode_from_server(sent[0])
    assert len(sent) == 1
    assert isinstance(message, Snapshot)
    assert message.seq == 99
    for _ in range(4):
        outbox.say(Waiting(fault(FaultCode.BUSY)))
    assert outbox.overflown


# ---- devices


async def test_a_kiosk_without_paper_shows_in_the_other_kiosks(serve: Serve, dial: Dial) -> None:
    served = await serve()
    one = await dial(served, TerminalKind.KIOSK, "kiosk-1")
    two = await dial(served, TerminalKind.KIOSK, "kiosk-2", "menu:kiosk-2")
    console = await dial(served, TerminalKind.CONSOLE, "console", "fleet")

    def can_print(view: object) -> bool:
        assert isinstance(view, MenuView)
        return next(kiosk.can_print for kiosk in view.kiosks if kiosk.place == "kiosk-1")

    assert not can_print(await two.until_view("menu:kiosk-2"))
    await one.send(encode(Report((DeviceHealth("printer", DeviceKind.PRINTER, DeviceCondition.OK),))))
    await two.until_view("menu:kiosk-2", can_print)
    empty = DeviceHealth("printer", DeviceKind.PRINTER, DeviceCondition.BLOCKED, "paper_end")
    await one.send(encode(Report((empty,))))
    async with asyncio.timeout(1):
        await two.until_view("menu:kiosk-2", lambda view: not can_print(view))
        fleet = await console.until_view(
            "fleet", lambda view: isinstance(view, FleetView) and any(empty in face.devices for face in view.terminals)
        )
    assert isinstance(fleet, FleetView)
    assert {face.place: face.state for face in fleet.terminals} == {
        "kiosk-1": TerminalState.ONLINE,
        "kiosk-2": TerminalState.ONLINE,
        "console": TerminalState.ONLINE,
    }


async def test_health_answers(serve: Serve) -> None:
    served: Served = await serve()
    reader, writer = await asyncio.open_connection("127.0.0.1", served.port)
    writer.write(b"GET /healthz HTTP/1.1\r\nHost: hall\r\nConnection: close\r\n\r\n")
    answer = await asyncio.wait_for(reader.read(), 3)
    writer.close()
    head, _, body = answer.partition(b"\r\n\r\n")
    assert b" 200 " in head.splitlines()[0]
    assert json.loads(body)["status"] == "ok"
