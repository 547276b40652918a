"""Scenes of boxes: those of the hall as they come and go, and strangers who mean harm."""

from __future__ import annotations

import asyncio
import os

import pytest
from websockets.asyncio.client import ClientConnection, connect

from contract.beacon import TerminalBeacon
from contract.codec import decode_from_server, encode
from contract.commands import AdmitTerminal, CallNext, CompleteService, RevokeTerminal, TakeTicket
from contract.envelope import Challenge, Follow, Order, Refusal, Report, Waiting, Welcome
from contract.faults import FaultCode
from contract.ids import CommandId, ItemCode, PlaceId, TerminalId, TicketId, Topic, WindowId
from contract.views import DeviceHealth, FleetView, TerminalFace
from contract.words import DeviceCondition, DeviceKind, TerminalKind, TerminalState
from tests.hallserver.small_hall import counter
from tests.scenes.one_process_hall import OpenScene, Scene, SceneTerminal, until


@pytest.fixture
async def hall(open_scene: OpenScene) -> Scene:
    """The hall as it is in earnest: nobody gets in whom nobody admitted."""
    return await open_scene(open_admission=False)


async def test_a_terminal_is_seen_admitted_online_stale_and_powered_but_not_connected(hall: Scene) -> None:
    console = await hall.comes(TerminalKind.CONSOLE, "console-1", "fleet")
    box = hall.terminal(TerminalKind.KIOSK, "kiosk-1", "menu:kiosk-1")

    async def shown(state: TerminalState, *, powered: bool) -> TerminalFace:
        def is_so(face: TerminalFace) -> bool:
            return (face.id, face.state, face.powered) == (box.id, state, powered)

        view = await console.until_view("fleet", lambda view: any(map(is_so, view.terminals)))  # type: ignore[union-attr]
        assert isinstance(view, FleetView)
        return next(face for face in view.terminals if is_so(face))

    hall.fleet.seen(TerminalBeacon(box.id, TerminalKind.KIOSK, "东门", "1.2"), "10.0.0.7")
    face = await shown(TerminalState.SEEN, powered=True)
    assert (face.place, face.name, face.address, face.version) == ("", "东门", "10.0.0.7", "1.2")
    assert isinstance(await box.dial(hall), Waiting)
    assert await box.may_not(TakeTicket(item=ItemCode("card"))) is FaultCode.NOT_ADMITTED

    # A person at the console lets it in, and it is in at once, without dialling again.
    await console.gives(AdmitTerminal(box.id, box.public_key, TerminalKind.KIOSK, PlaceId("kiosk-1"), "东门"))
    welcome = await box.until(lambda message: isinstance(message, Welcome))
    assert isinstance(welcome, Welcome)
    assert welcome.place == "kiosk-1"
    face = await shown(TerminalState.ONLINE, powered=True)
    assert face.place == "kiosk-1"
    assert (await box.takes()).ticket.number == "A001"

    # Its network cable is out, but it still has power: it announces itself and does not connect.
    await box.hang_up()
    await shown(TerminalState.STALE, powered=True)
    hall.fleet.gone(box.id)
    await shown(TerminalState.STALE, powered=False)
    assert isinstance(await box.dial(hall), Welcome)
    await shown(TerminalState.ONLINE, powered=True)

    await console.gives(RevokeTerminal(box.id))
    await shown(TerminalState.REVOKED, powered=False)
    assert isinstance(await box.dial(hall), Waiting)


async def test_a_box_admitted_in_advance_waits_to_be_plugged_in(hall: Scene) -> None:
    console = await hall.comes(TerminalKind.CONSOLE, "console-1", "fleet")
    box = hall.terminal(TerminalKind.KIOSK, "kiosk-2")
    await console.gives(AdmitTerminal(box.id, box.public_key, TerminalKind.KIOSK, PlaceId("kiosk-2")))

    def states(view: object) -> dict[str, TerminalState]:
        assert isinstance(view, FleetView)
        return {face.id: face.state for face in view.terminals}

    await console.until_view("fleet", lambda view: states(view).get(box.id) is TerminalState.ADMITTED)
    assert isinstance(await box.dial(hall), Welcome)
    await console.until_view("fleet", lambda view: states(view).get(box.id) is TerminalState.ONLINE)


class Bystanders:
    """A kiosk, a counter and a board at their usual work, who must not notice anything."""

    def __init__(self, hall: Scene, kiosk: SceneTerminal, counter: SceneTerminal, board: SceneTerminal) -> None:
        self._hall = hall
        self._kiosk, self._counter, self._board = kiosk, counter, board
        self._calls = 0

    async def work(self) -> None:
        """A number is taken, called and shown, within a second, and nobody was told of any trouble."""
        async with asyncio.timeout(1):
            slip = await self._kiosk.takes()
            called = await self._hall.driver.call_next(1)
            assert called.ticket.id == slip.ticket.id
            await self._board.board(lambda view: any(call.ticket == slip.ticket.id for call in view.calls))
            await self._hall.driver.order(CompleteService(slip.ticket.id), counter(1))
        for terminal in (self._kiosk, self._counter, self._board):
            assert not [message for message in terminal.told if isinstance(message, Refusal)]
        assert self._hall.fleet.online == 3


@pytest.fixture
async def bystanders(hall: Scene) -> Bystanders:
    return Bystanders(hall, await hall.kiosk(1), await hall.counter(1), await hall.board())


async def test_a_stranger_sends_rubbish(hall: Scene, bystanders: Bystanders) -> None:
    rubbish = (b"", b"\x00" * 64, b"GET / HTTP/1.1\r\n\r\n", b"[" * 60_000, b'{"kind":"Hello"}', os.urandom(4096))
    for data in rubbish:
        async with await _stranger(hall) as line:
            await line.send(data)
            assert _refusal(await line.recv()).fault.code in (
                FaultCode.MALFORMED,
                FaultCode.UNKNOWN_KIND,
                FaultCode.NOT_IDENTIFIED,
            )
            await asyncio.wait_for(line.wait_closed(), 5)
    async with await _stranger(hall) as line:
        await line.send(encode(Order(CommandId("sneaky"), TakeTicket(item=ItemCode("card")))))
        assert _refusal(await line.recv()).fault.code is FaultCode.NOT_IDENTIFIED
    reader, writer = await asyncio.open_connection("127.0.0.1", hall.port)
    writer.write(os.urandom(65536))
    # The server hangs up on what is no HTTP; with or without an answer.
    await asyncio.wait_for(reader.read(), 5)
    writer.close()
    await bystanders.work()
    assert hall.hall.state.last_ticket == 1


async def test_a_stranger_floods(hall: Scene, bystanders: Bystanders) -> None:
    stranger = SceneTerminal(TerminalKind.KIOSK, "kiosk-2")
    assert isinstance(await stranger.dial(hall), Waiting)
    many = [await _stranger(hall) for _ in range(60)]
    order = encode(Order(CommandId("flood"), TakeTicket(item=ItemCode("card"))))
    for _ in range(1500):
        await stranger.send(order)
    await bystanders.work()
    assert hall.hall.state.last_ticket == 1
    assert stranger.socket is not None
    for line in (*many, stranger.socket):
        line.transport.abort()
    await until(lambda: hall.endpoint.connections == 3)
    await bystanders.work()


async def test_a_stranger_replays_the_hello_of_a_kiosk(hall: Scene, bystanders: Bystanders) -> None:
    victim = await hall.kiosk(2)
    async with await connect(hall.url, compression=None) as overheard:
        challenge = decode_from_server(bytes(await overheard.recv(decode=False)))
        assert isinstance(challenge, Challenge)
        recorded = encode(victim.hello(challenge))
    forged = SceneTerminal(TerminalKind.KIOSK, "kiosk-2")
    for hello in (
        lambda _challenge: recorded,
        lambda challenge: encode(forged.hello(challenge, terminal=victim.id)),
        lambda challenge: encode(forged.hello(challenge, terminal=victim.id, public_key=victim.public_key)),
        lambda challenge: encode(victim.hello(Challenge(challenge.nonce, "another hall"))),
    ):
        async with await connect(hall.url, compression=None) as line:
            challenge = decode_from_server(bytes(await line.recv(decode=False)))
            assert isinstance(challenge, Challenge)
            await line.send(hello(challenge))
            assert _refusal(await line.recv()).fault.code is FaultCode.NOT_IDENTIFIED
    # The kiosk itself was not pushed out by any of it.
    assert (await victim.takes()).ticket.number == "A001"
    assert not [message for message in victim.told if isinstance(message, Refusal)]
    await hall.driver.call_next(1)
    await hall.driver.order(CompleteService(TicketId(1)), counter(1))
    await victim.hang_up()
    await until(lambda: hall.fleet.online == 3)
    await bystanders.work()


async def test_a_stranger_who_waits_learns_nothing(hall: Scene, bystanders: Bystanders) -> None:
    stranger = SceneTerminal(TerminalKind.CONSOLE, "console-1", ("board:hall", "desk:1", "fleet"))
    assert isinstance(await stranger.dial(hall), Waiting)
    await stranger.send(encode(Follow((Topic("desk:1"), Topic("catalogue")))))
    await stranger.send(encode(Report((DeviceHealth("printer", DeviceKind.PRINTER, DeviceCondition.OK),))))
    await bystanders.work()
    assert await stranger.may_not(AdmitTerminal(TerminalId("f" * 32), "", TerminalKind.KIOSK, PlaceId("kiosk-2"))) is (
        FaultCode.NOT_ADMITTED
    )
    assert {type(message) for message in stranger.told} == {Challenge, Waiting, Refusal}
    await stranger.hang_up()


async def test_an_admitted_terminal_cannot_act_for_another_place(hall: Scene, bystanders: Bystanders) -> None:
    desk = await hall.comes(TerminalKind.COUNTER, "window-2", "desk:2")
    await hall.driver.take()
    assert await desk.may_not(CallNext(desk.window)) is FaultCode.NOT_SIGNED_IN
    assert await desk.may_not(CallNext(WindowId(1))) is FaultCode.WRONG_WINDOW
    board = await hall.comes(TerminalKind.BOARD, "board-A", "board:A")
    assert await board.may_not(TakeTicket(item=ItemCode("card"))) is FaultCode.NOT_ALLOWED
    assert (await board.board()).calls == ()
    assert hall.hall.state.last_ticket == 1


async def _stranger(hall: Scene) -> ClientConnection:
    """A connection that has been challenged and has not greeted."""
    line = await connect(hall.url, compression=None)
    assert isinstance(decode_from_server(bytes(await line.recv(decode=False))), Challenge)
    return line


def _refusal(data: str | bytes) -> Refusal:
    message = decode_from_server(data if isinstance(data, bytes) else data.encode())
    assert isinstance(message, Refusal)
    assert message.fault.sentence
    return message
