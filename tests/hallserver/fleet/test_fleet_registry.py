"""How the hall sees its boxes: seen, admitted, online, stale, revoked; powered or not."""

from __future__ import annotations

from contract.beacon import TerminalBeacon
from contract.commands import AdmitTerminal, RevokeTerminal
from contract.envelope import Hello
from contract.faults import Fault, FaultCode
from contract.ids import PlaceId, TerminalId
from contract.views import DeviceHealth, TerminalFace
from contract.words import DeviceCondition, DeviceKind, TerminalKind, TerminalState
from hallserver.domain.context import SYSTEM
from hallserver.domain.records import Terminal
from hallserver.fleet.places import has_place, window_of
from hallserver.fleet.registry import Fleet
from tests.hallserver.small_hall import PLAN, HallDriver, OpenHall

KIOSK = TerminalId("a" * 32)
HELLO = Hello(KIOSK, "key", "signature", TerminalKind.KIOSK, PlaceId("kiosk-1"), version="0.1.0")


class NullLine:
    """A connection that keeps what it was told."""

    def __init__(self) -> None:
        self.welcomed: list[Terminal] = []
        self.turned_out: list[Fault] = []

    def welcome(self, terminal: Terminal) -> None:
        self.welcomed.append(terminal)

    def turn_out(self, why: Fault) -> None:
        self.turned_out.append(why)


def face(fleet: Fleet, driver: HallDriver) -> TerminalFace:
    (only,) = fleet.fleet_view(driver.hall.now()).terminals
    return only


async def test_the_life_of_a_box(open_hall: OpenHall) -> None:
    driver = open_hall()
    fleet, line = Fleet(driver.hall), NullLine()

    fleet.seen(TerminalBeacon(KIOSK, TerminalKind.KIOSK, "东门"), "10.0.0.7")
    seen = face(fleet, driver)
    assert (seen.state, seen.powered, seen.name, seen.address) == (TerminalState.SEEN, True, "东门", "10.0.0.7")

    waiting = await fleet.greet(HELLO, "10.0.0.7")
    assert isinstance(waiting, Fault)
    assert waiting.code is FaultCode.NOT_ADMITTED
    fleet.connect(KIOSK, line)
    assert face(fleet, driver).state is TerminalState.SEEN

    await driver.order(AdmitTerminal(KIOSK, "key", TerminalKind.KIOSK, PlaceId("kiosk-2")), SYSTEM)
    assert [terminal.place for terminal in line.welcomed] == ["kiosk-2"]
    assert face(fleet, driver).state is TerminalState.ONLINE
    assert fleet.online == 1

    fleet.disconnect(KIOSK, line)
    stale = face(fleet, driver)
    assert (stale.state, stale.powered) == (TerminalState.STALE, True)
    fleet.gone(KIOSK)
    assert not face(fleet, driver).powered

    fleet.connect(KIOSK, line)
    await driver.order(RevokeTerminal(KIOSK), SYSTEM)
    assert [why.code for why in line.turned_out] == [FaultCode.NOT_ADMITTED]
    assert face(fleet, driver).state is TerminalState.REVOKED


async def test_a_box_admitted_before_it_came_is_known_after_a_restart(open_hall: OpenHall) -> None:
    driver = open_hall()
    await driver.order(AdmitTerminal(KIOSK, "key", TerminalKind.KIOSK, PlaceId("kiosk-2")), SYSTEM)
    await driver.hall.close()
    again = open_hall()
    fleet = Fleet(again.hall)
    assert face(fleet, again).state is TerminalState.ADMITTED
    known = await fleet.greet(HELLO, "10.0.0.7")
    assert isinstance(known, Terminal)
    assert known.place == "kiosk-2"


async def test_another_key_or_another_kind_is_not_let_in(open_hall: OpenHall) -> None:
    driver = open_hall()
    fleet = Fleet(driver.hall)
    await driver.order(AdmitTerminal(KIOSK, "key", TerminalKind.COUNTER, PlaceId("window-1")), SYSTEM)
    kind = await fleet.greet(HELLO, "10.0.0.7")
    assert isinstance(kind, Fault)
    assert kind.code is FaultCode.NOT_ADMITTED
    forged = Hello(KIOSK, "other key", "signature", TerminalKind.COUNTER)
    key = await fleet.greet(forged, "10.0.0.7")
    assert isinstance(key, Fault)
    assert key.code is FaultCode.NOT_IDENTIFIED


async def test_who_was_revoked_does_not_let_itself_in_again(open_hall: OpenHall) -> None:
    driver = open_hall()
    fleet = Fleet(driver.hall, open_admission=True)
    assert isinstance(await fleet.greet(HELLO, "10.0.0.7"), Terminal)
    await driver.order(RevokeTerminal(KIOSK), SYSTEM)
    assert isinstance(await fleet.greet(HELLO, "10.0.0.7"), Fault)


async def test_a_box_that_moves_gets_its_new_place_where_admission_is_open(open_hall: OpenHall) -> None:
    driver = open_hall()
    fleet = Fleet(driver.hall, open_admission=True)
    await fleet.greet(HELLO, "10.0.0.7")
    moved = await fleet.greet(Hello(KIOSK, "key", "s", TerminalKind.KIOSK, PlaceId("kiosk-2")), "10.0.0.7")
    assert isinstance(moved, Terminal)
    assert moved.place == "kiosk-2"


async def test_only_a_connected_kiosk_with_a_good_printer_prints(open_hall: OpenHall) -> None:
    driver = open_hall()
    fleet, line = Fleet(driver.hall, open_admission=True), NullLine()
    await fleet.greet(HELLO, "10.0.0.7")
    fleet.connect(KIOSK, line)
    assert not fleet.kiosks_printing()

    def report(condition: DeviceCondition) -> None:
        fleet.report(KIOSK, (DeviceHealth("printer", DeviceKind.PRINTER, condition),))

    for condition in (DeviceCondition.OK, DeviceCondition.DEGRADED):
        report(condition)
        assert fleet.kiosks_printing() == {PlaceId("kiosk-1")}
    for condition in (DeviceCondition.BLOCKED, DeviceCondition.OFFLINE, DeviceCondition.UNKNOWN):
        report(condition)
        assert not fleet.kiosks_printing()
    report(DeviceCondition.OK)
    fleet.disconnect(KIOSK, line)
    assert not fleet.kiosks_printing()


async def test_strangers_on_the_network_do_not_fill_the_registry(open_hall: OpenHall) -> None:
    driver = open_hall()
    fleet = Fleet(driver.hall)
    for number in range(4200):
        fleet.seen(TerminalBeacon(TerminalId(f"{number:032x}")), "10.0.0.9")
    assert len(fleet.fleet_view(0).terminals) == 4096


def test_places_are_those_of_the_plan() -> None:
    kinds = {
        (TerminalKind.KIOSK, "kiosk-1"): True,
        (TerminalKind.KIOSK, "kiosk-3"): False,
        (TerminalKind.COUNTER, "window-3"): True,
        (TerminalKind.COUNTER, "window-4"): False,
        (TerminalKind.COUNTER, "window-x"): False,
        (TerminalKind.COUNTER, "strip-1"): False,
        (TerminalKind.STRIP, "strip-2"): True,
        (TerminalKind.BOARD, "board-A"): True,
        (TerminalKind.BOARD, "board-B"): False,
        (TerminalKind.CONSOLE, "console"): True,
        (TerminalKind.CONSOLE, ""): False,
        (TerminalKind.UNKNOWN, "kiosk-1"): False,
    }
    for (kind, place), expected in kinds.items():
        assert has_place(PLAN, kind, PlaceId(place)) is expected, (kind, place)
    assert window_of(TerminalKind.COUNTER, PlaceId("window-11")) == 11
    assert window_of(TerminalKind.COUNTER, PlaceId("window-" + "9" * 5000)) is None
