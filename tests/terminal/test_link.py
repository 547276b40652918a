"""The link keeps its promises: greets, shows, answers, comes back, and loses nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from contract.commands import CallNext, Cancel, CompleteService, SignIn
from contract.envelope import Done, NothingToCall, Notice, Refusal, Reply, Snapshot, Waiting
from contract.faults import FaultCode, fault
from contract.ids import ClerkId, PlaceId, Seq, TicketId, Topic, WindowId
from contract.views import BoardView, DeviceHealth
from contract.words import DeviceCondition, DeviceKind, TerminalKind
from terminal.identity import Identity
from terminal.link import HallLink
from terminal.link_face import LinkState
from terminal.outbox import Outbox

if TYPE_CHECKING:
    from tests.terminal.conftest import SmallHall


class FixedFinder(QObject):
    """A finder that knows one address from the start, or learns it later."""

    found = Signal()

    def __init__(self, addresses: list[str]) -> None:
        super().__init__()
        self.addresses = addresses

    def start(self) -> None:
        """Nothing to look for."""

    def close(self) -> None:
        """Nothing to take back."""


MakeLink = Callable[..., HallLink]


@pytest.fixture
def make_link(data: Path, qapp: QObject) -> Iterator[MakeLink]:
    made: list[HallLink] = []

    def make(*addresses: str, place: str = "window-11") -> HallLink:
        finder = FixedFinder(list(addresses))
        link = HallLink(
            Identity.load_or_make(data),
            finder,  # type: ignore[arg-type]
            Outbox(data / "outbox.jsonl"),
            kind=TerminalKind.COUNTER,
            place=PlaceId(place),
        )
        finder.setParent(link)
        made.append(link)
        return link

    yield make
    for link in made:
        link.close()
        link.deleteLater()


def until_online(qtbot: QtBot, link: HallLink) -> None:
    qtbot.waitUntil(lambda: link.state is LinkState.ONLINE, timeout=5000)


def test_it_greets_and_takes_place_and_time_from_the_hall(
    qtbot: QtBot, small_hall: SmallHall, make_link: MakeLink
) -> None:
    link = make_link(small_hall.address, place="")
    states: list[LinkState] = []
    link.stateChanged.connect(states.append)
    link.follow(["desk:11"])
    link.start()
    until_online(qtbot, link)
    assert states == [LinkState.CONNECTING, LinkState.ONLINE]
    assert small_hall.hellos[0].topics == ("desk:11",)
    assert link.place == "kiosk-9"
    assert small_hall.server_time <= link.now() < small_hall.server_time + 5
    assert link.offline_since is None
    assert link.attempts == 0


def test_views_are_kept_when_the_hall_goes_away(qtbot: QtBot, small_hall: SmallHall, make_link: MakeLink) -> None:
    link = make_link(small_hall.address)
    link.start()
    until_online(qtbot, link)
    topic = Topic("board:hall")
    small_hall.say(Snapshot(topic, Seq(4), BoardView(1.0)))
    small_hall.say(Notice(topic, Seq(5), BoardView(2.0, waiting=7)))
    qtbot.waitUntil(lambda: link.view(topic) == BoardView(2.0, waiting=7))
    small_hall.shut()
    qtbot.waitUntil(lambda: link.state is LinkState.OFFLINE)
    assert link.view(topic) == BoardView(2.0, waiting=7)
    assert link.offline_since is not None
    assert link.next_attempt_at is not None


def test_it_is_online_again_within_three_seconds(qtbot: QtBot, small_hall: SmallHall, make_link: MakeLink) -> None:
    link = make_link(small_hall.address)
    link.start()
    until_online(qtbot, link)
    small_hall.shut()
    qtbot.waitUntil(lambda: link.attempts >= 3, timeout=5000)
    small_hall.open()
    qtbot.waitUntil(lambda: link.state is LinkState.ONLINE, timeout=3000)
    assert small_hall.hellos[-1].last_seq == 0 or len(small_hall.hellos) == 2


def test_an_order_is_answered_once(qtbot: QtBot, small_hall: SmallHall, make_link: MakeLink) -> None:
    link = make_link(small_hall.address)
    link.start()
    until_online(qtbot, link)
    answers: list[tuple[str, object]] = []
    link.replied.connect(lambda command_id, result: answers.append((command_id, result)))
    command_id = link.send(CallNext(WindowId(11)))
    qtbot.waitUntil(lambda: len(small_hall.orders) == 1)
    small_hall.say(Reply(command_id, Seq(2), NothingToCall()))
    small_hall.say(Reply(command_id, Seq(2), NothingToCall()))
    small_hall.say(Notice(Topic("end"), Seq(3), BoardView(0.0)))
    qtbot.waitUntil(lambda: link.view("end") is not None)
    assert answers == [(command_id, NothingToCall())]


def test_a_refusal_comes_with_its_sentence(qtbot: QtBot, small_hall: SmallHall, make_link: MakeLink) -> None:
    link = make_link(small_hall.address)
    link.start()
    until_online(qtbot, link)
    command_id = link.send(CallNext(WindowId(11)))
    with qtbot.waitSignal(link.refused) as refused:
        small_hall.say(Refusal(fault(FaultCode.WINDOW_BUSY), command_id))
    assert refused.args is not None
    assert refused.args[0] == command_id
    assert refused.args[1].code is FaultCode.WINDOW_BUSY


def test_an_unanswered_order_is_sent_again_with_the_same_id(
    qtbot: QtBot, small_hall: SmallHall, make_link: MakeLink
) -> None:
    link = make_link(small_hall.address)
    link.start()
    until_online(qtbot, link)
    command_id = link.send(CallNext(WindowId(11)), deadline_s=30)
    qtbot.waitUntil(lambda: len(small_hall.orders) == 1)
    small_hall.shut()
    qtbot.waitUntil(lambda: link.state is LinkState.OFFLINE)
    small_hall.open()
    qtbot.waitUntil(lambda: len(small_hall.orders) == 2, timeout=5000)
    assert [order.command_id for order in small_hall.orders] == [command_id, command_id]


def test_an_order_without_answer_comes_back_as_offline(qtbot: QtBot, make_link: MakeLink) -> None:
    link = make_link()
    link.start()
    assert link.state is LinkState.SEARCHING
    with qtbot.waitSignal(link.refused) as refused:
        command_id = link.send(CallNext(WindowId(11)), deadline_s=0.01)
    assert refused.args is not None
    assert refused.args[0] == command_id
    assert refused.args[1].code is FaultCode.BUSY
    assert refused.args[1].detail.startswith("offline")


def test_a_kept_order_survives_a_restart(qtbot: QtBot, small_hall: SmallHall, make_link: MakeLink, data: Path) -> None:
    first = make_link()
    command = CompleteService(TicketId(4), finished_at=5.0)
    command_id = first.send(command, keep=True)
    assert [kept.command for kept in first.pending()] == [command]
    first.close()

    second = make_link(small_hall.address)
    assert [kept.command_id for kept in second.pending()] == [command_id]
    second.start()
    qtbot.waitUntil(lambda: len(small_hall.orders) == 1, timeout=5000)
    assert small_hall.orders[0].command == command
    with qtbot.waitSignal(second.replied):
        small_hall.say(Reply(command_id, Seq(9), Done()))
    assert second.pending() == []
    assert Outbox(data / "outbox.jsonl").orders() == []


def test_a_kept_order_outlives_a_busy_hall(qtbot: QtBot, small_hall: SmallHall, make_link: MakeLink) -> None:
    link = make_link(small_hall.address)
    refusals: list[str] = []
    link.refused.connect(lambda command_id, _fault: refusals.append(command_id))
    link.start()
    until_online(qtbot, link)
    command_id = link.send(Cancel(TicketId(4)), keep=True)
    qtbot.waitUntil(lambda: len(small_hall.orders) == 1)
    small_hall.say(Refusal(fault(FaultCode.DISK_FULL), command_id))
    qtbot.waitUntil(lambda: len(small_hall.orders) == 2, timeout=5000)
    assert refusals == []
    assert len(link.pending()) == 1
    with qtbot.waitSignal(link.refused):
        small_hall.say(Refusal(fault(FaultCode.WRONG_STATE), command_id))
    assert link.pending() == []


def test_a_pin_is_never_kept(make_link: MakeLink, data: Path) -> None:
    link = make_link()
    with pytest.raises(ValueError, match="personal data"):
        link.send(SignIn(WindowId(11), ClerkId("z01"), "2468"), keep=True)
    assert link.pending() == []
    assert not (data / "outbox.jsonl").exists()


def test_it_waits_until_it_is_admitted(qtbot: QtBot, small_hall: SmallHall, make_link: MakeLink) -> None:
    small_hall.admits = False
    link = make_link(small_hall.address)
    link.start()
    qtbot.waitUntil(lambda: len(small_hall.hellos) == 1)
    small_hall.say(Waiting(fault(FaultCode.NOT_ADMITTED)))
    qtbot.waitUntil(lambda: link.state is LinkState.WAITING_ADMISSION)
    assert "获准" in link.trouble
    small_hall.welcome()
    until_online(qtbot, link)
    assert link.trouble == ""


def test_another_server_key_is_told_and_not_trusted(qtbot: QtBot, small_hall: SmallHall, make_link: MakeLink) -> None:
    small_hall.key = Ed25519PrivateKey.generate()
    link = make_link(small_hall.address)
    link.start()
    until_online(qtbot, link)
    small_hall.shut()
    qtbot.waitUntil(lambda: link.state is LinkState.OFFLINE)
    small_hall.key = Ed25519PrivateKey.generate()
    small_hall.open()
    qtbot.waitUntil(lambda: "hall.key" in link.trouble, timeout=5000)
    assert link.state is LinkState.OFFLINE


def test_devices_are_reported_again_after_each_welcome(
    qtbot: QtBot, small_hall: SmallHall, make_link: MakeLink
) -> None:
    health = DeviceHealth("printer", DeviceKind.PRINTER, DeviceCondition.BLOCKED, "paper_end")
    link = make_link(small_hall.address)
    link.report((health,))
    link.start()
    qtbot.waitUntil(lambda: len(small_hall.reports) == 1, timeout=5000)
    small_hall.shut()
    qtbot.waitUntil(lambda: link.state is LinkState.OFFLINE)
    small_hall.open()
    qtbot.waitUntil(lambda: len(small_hall.reports) == 2, timeout=5000)
    assert small_hall.reports[-1].devices == (health,)


def test_following_other_topics_is_told_to_the_hall(qtbot: QtBot, small_hall: SmallHall, make_link: MakeLink) -> None:
    link = make_link(small_hall.address)
    link.start()
    until_online(qtbot, link)
    link.follow(["desk:12"])
    qtbot.waitUntil(lambda: len(small_hall.follows) == 1)
    assert small_hall.follows[0].topics == ("desk:12",)


def test_a_hall_that_is_found_is_called_at_once(qtbot: QtBot, small_hall: SmallHall, make_link: MakeLink) -> None:
    link = make_link()
    link.start()
    finder = link.findChild(FixedFinder)
    assert finder is not None
    finder.addresses = [small_hall.address]
    finder.found.emit()
    until_online(qtbot, link)


def test_an_unknown_message_does_not_end_the_connection(
    qtbot: QtBot, small_hall: SmallHall, make_link: MakeLink
) -> None:
    link = make_link(small_hall.address)
    link.start()
    until_online(qtbot, link)
    small_hall.sockets[-1].sendTextMessage('{"kind":"Firework","colour":"red"}')
    small_hall.say(Snapshot(Topic("board:hall"), Seq(4), BoardView(1.0)))
    qtbot.waitUntil(lambda: link.view("board:hall") is not None)
    assert len(small_hall.hellos) == 1


def test_nonsense_ends_the_connection_and_a_new_one_is_made(
    qtbot: QtBot, small_hall: SmallHall, make_link: MakeLink
) -> None:
    link = make_link(small_hall.address)
    link.start()
    until_online(qtbot, link)
    small_hall.sockets[-1].sendTextMessage("{")
    qtbot.waitUntil(lambda: len(small_hall.hellos) == 2, timeout=5000)
    until_online(qtbot, link)
