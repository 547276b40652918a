"""The finder finds a hall by real zeroconf on the loopback interface, and announces the terminal."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from zeroconf import ServiceInfo, Zeroconf

from contract.beacon import HALL_SERVICE, TERMINAL_SERVICE, HallBeacon, terminal_beacon, to_properties
from contract.ids import TerminalId
from contract.words import TerminalKind
from terminal.address import AddressError, link_address
from terminal.finder import KNOWN_HALLS, Finder
from terminal.multicast import HeardHall

TERMINAL = TerminalId("0123456789abcdef0123456789abcdef")


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Iterator[Zeroconf]:
    monkeypatch.setenv("YICHUANG_INTERFACES", "127.0.0.1")
    zeroconf = Zeroconf(interfaces=["127.0.0.1"])
    yield zeroconf
    zeroconf.close()


def test_a_hall_is_found_and_a_terminal_is_seen(qtbot: QtBot, qapp: QObject, network: Zeroconf) -> None:
    hall = ServiceInfo(
        HALL_SERVICE,
        f"test-hall-4711.{HALL_SERVICE}",
        port=4711,
        properties=to_properties(HallBeacon("hezuo", path="/link")),
        server="test-hall-4711.local.",
        parsed_addresses=["127.0.0.1"],
    )
    finder = Finder("auto", TERMINAL, TerminalKind.KIOSK, name="1 号机")
    finder.start()
    try:
        network.register_service(hall)
        qtbot.waitUntil(lambda: "ws://127.0.0.1:4711/link" in finder.addresses, timeout=10_000)
        seen = network.get_service_info(TERMINAL_SERVICE, f"yichuang-{TERMINAL[:12]}.{TERMINAL_SERVICE}", timeout=5000)
        assert seen is not None
        assert seen.port == 0
        beacon = terminal_beacon({key: value or "" for key, value in seen.decoded_properties.items()})
        assert beacon is not None
        assert (beacon.terminal, beacon.terminal_kind) == (TERMINAL, TerminalKind.KIOSK)
    finally:
        finder.close()


def test_a_typed_address_needs_no_search(qapp: QObject) -> None:
    finder = Finder("http://192.168.1.10:8000", TERMINAL, TerminalKind.KIOSK)
    assert finder.addresses == ["ws://192.168.1.10:8000/link"]


def test_the_pinned_hall_is_called_before_strangers(qapp: QObject) -> None:
    finder = Finder("auto", TERMINAL, TerminalKind.KIOSK, trusted=lambda: "abc")
    finder.heard("ours", HeardHall(("ws://10.0.0.5:1/link",), "abc"))
    finder.heard("stranger", HeardHall(("ws://10.0.0.6:1/link",), "def"))
    assert finder.addresses == ["ws://10.0.0.5:1/link", "ws://10.0.0.6:1/link"]


def test_noise_on_the_network_does_not_pile_up(qapp: QObject) -> None:
    finder = Finder("auto", TERMINAL, TerminalKind.KIOSK)
    for number in range(100):
        finder.heard(f"hall-{number}", HeardHall((f"ws://10.0.0.5:{number + 1}/link",)))
    assert len(finder.addresses) == KNOWN_HALLS
    assert finder.addresses[0] == "ws://10.0.0.5:100/link"


def test_a_network_that_comes_late_is_announced_on(
    qtbot: QtBot, qapp: QObject, network: Zeroconf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A box that starts before its cable is plugged in is seen as soon as the cable is."""
    monkeypatch.setenv("YICHUANG_INTERFACES", "192.0.2.1")
    finder = Finder("auto", TERMINAL, TerminalKind.KIOSK)
    finder.start()
    try:
        monkeypatch.setenv("YICHUANG_INTERFACES", "127.0.0.1")
        finder.look_at_network()
        name = f"yichuang-{TERMINAL[:12]}.{TERMINAL_SERVICE}"
        qtbot.waitUntil(
            lambda: network.get_service_info(TERMINAL_SERVICE, name, timeout=500) is not None, timeout=15_000
        )
    finally:
        finder.close()


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("http://10.0.0.5:8000", "ws://10.0.0.5:8000/link"),
        ("https://hall.example", "wss://hall.example/link"),
        ("wss://hall.example:444/other", "wss://hall.example:444/other"),
        (" hall:9000 ", "ws://hall:9000/link"),
        ("http://[fd00::1]:8000/", "ws://[fd00::1]:8000/link"),
    ],
)
def test_addresses_as_people_type_them(typed: str, address: str) -> None:
    assert link_address(typed) == address


@pytest.mark.parametrize("typed", ["", "ftp://hall", "http://", "http://hall:99999", "http://hall:port"])
def test_addresses_that_mean_nothing_are_told(typed: str) -> None:
    with pytest.raises(AddressError, match="is no address"):
        link_address(typed)


def test_of_several_halls_only_the_named_one_is_dialled() -> None:
    finder = Finder("auto", TERMINAL, TerminalKind.KIOSK, wanted="hezuo")
    finder.heard("next door", HeardHall(("ws://10.0.0.6:1/link",), "def", "xiahe"))
    assert finder.addresses == []
    finder.heard("ours", HeardHall(("ws://10.0.0.5:1/link",), "abc", "hezuo"))
    assert finder.addresses == ["ws://10.0.0.5:1/link"]
