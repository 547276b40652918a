"""Hall and terminals find each other by zeroconf on the loopback; without multicast the hall goes on."""

from __future__ import annotations

import asyncio

import pytest
from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

from contract.beacon import HALL_SERVICE, TERMINAL_SERVICE, HallBeacon, TerminalBeacon, hall_beacon, to_properties
from contract.ids import TerminalId
from contract.words import TerminalKind, TerminalState
from hallserver import discovery as discovery_module
from hallserver.discovery import INTERFACES_VARIABLE, Discovery
from hallserver.fleet.registry import Fleet
from tests.hallserver.small_hall import OpenHall

BEACON = HallBeacon("testhall", "试验大厅", "f" * 32)


async def test_the_hall_announces_itself_and_sees_who_has_power(
    open_hall: OpenHall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(INTERFACES_VARIABLE, "127.0.0.1")
    driver = open_hall()
    fleet = Fleet(driver.hall)
    discovery = Discovery(fleet, BEACON, 4711)
    assert await discovery.start()
    box = AsyncZeroconf(interfaces=["127.0.0.1"])
    name = f"box-{id(box)}.{TERMINAL_SERVICE}"
    terminal = TerminalId("b" * 32)
    announced = AsyncServiceInfo(
        TERMINAL_SERVICE,
        name,
        port=0,
        properties=dict(to_properties(TerminalBeacon(terminal, TerminalKind.KIOSK, "东门"))),
        parsed_addresses=["127.0.0.1"],
        server="box.local.",
    )
    try:
        await box.async_register_service(announced)

        def mine() -> tuple[TerminalState, bool] | None:
            faces = {face.id: face for face in fleet.fleet_view(0).terminals}
            return (faces[terminal].state, faces[terminal].powered) if terminal in faces else None

        async with asyncio.timeout(10):
            while mine() != (TerminalState.SEEN, True):
                await asyncio.sleep(0.02)

        info = AsyncServiceInfo(HALL_SERVICE, f"testhall-ffffffff.{HALL_SERVICE}")
        assert await info.async_request(box.zeroconf, 3000)
        found = hall_beacon({key: value or "" for key, value in info.decoded_properties.items()})
        assert found == BEACON
        assert info.port == 4711
        assert info.parsed_addresses() == ["127.0.0.1"]

        await box.async_unregister_service(announced)
        async with asyncio.timeout(10):
            while mine() != (TerminalState.SEEN, False):
                await asyncio.sleep(0.02)
    finally:
        await box.async_close()
        await discovery.stop()


async def test_without_multicast_the_hall_goes_on(open_hall: OpenHall, monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(**settings: object) -> AsyncZeroconf:
        raise OSError(19, "No such device")

    monkeypatch.setattr(discovery_module, "AsyncZeroconf", unreachable)
    driver = open_hall()
    discovery = Discovery(Fleet(driver.hall), BEACON, 4711)
    assert not await discovery.start()
    await driver.take()
    await discovery.stop()
