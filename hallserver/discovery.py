"""Announces the hall by zeroconf and listens for terminals. It helps finding; nothing depends on it."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Mapping

import ifaddr
import structlog
from zeroconf import InterfaceChoice, IPVersion, ServiceStateChange, Zeroconf
from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

from contract.beacon import HALL_SERVICE, TERMINAL_SERVICE, HallBeacon, terminal_beacon, to_properties
from contract.ids import TerminalId
from hallserver.fleet.registry import Fleet

_log = structlog.get_logger("discovery")

#: Comma-separated addresses of the interfaces to use; all of them when empty. For demos and tests on one machine.
INTERFACES_VARIABLE = "YICHUANG_INTERFACES"

#: How long a terminal's record is asked for once its name was heard (milliseconds); mostly it is in the same packet.
_RESOLVE_MS = 3000


class Discovery:
    """One zeroconf responder and browser for the hall server at `port`."""

    def __init__(self, fleet: Fleet, beacon: HallBeacon, port: int) -> None:
        self._fleet = fleet
        self._beacon = beacon
        self._port = port
        self._zeroconf: AsyncZeroconf | None = None
        self._browser: AsyncServiceBrowser | None = None
        self._terminals: dict[str, TerminalId] = {}
        self._looking: set[asyncio.Task[None]] = set()

    async def start(self) -> bool:
        """Announce and listen; False, and told once, where this machine has no multicast."""
        chosen = interfaces()
        try:
            self._zeroconf = AsyncZeroconf(interfaces=chosen or InterfaceChoice.All, ip_version=IPVersion.V4Only)
            await self._zeroconf.async_register_service(self._service(chosen), allow_name_change=True)
            self._browser = AsyncServiceBrowser(self._zeroconf.zeroconf, [TERMINAL_SERVICE], handlers=[self._changed])
        except OSError as error:
            _log.warning("no discovery on this network; terminals need --server URL", detail=str(error))
            await self.stop()
            return False
        return True

    async def stop(self) -> None:
        """Say goodbye and listen no more."""
        for task in self._looking:
            task.cancel()
        if self._browser is not None:
            await self._browser.async_cancel()
            self._browser = None
        if self._zeroconf is not None:
            await self._zeroconf.async_unregister_all_services()
            await self._zeroconf.async_close()
            self._zeroconf = None

    def _service(self, chosen: list[str]) -> AsyncServiceInfo:
        properties: Mapping[str, str] = to_properties(self._beacon)
        return AsyncServiceInfo(
            HALL_SERVICE,
            f"{self._beacon.hall}-{self._beacon.fingerprint[:8]}.{HALL_SERVICE}",
            port=self._port,
            properties=dict(properties),
            server=f"yichuang-{self._beacon.fingerprint[:8]}.local.",
            parsed_addresses=chosen or own_addresses(),
        )

    def _changed(self, zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange) -> None:
        if state_change is ServiceStateChange.Removed:
            terminal = self._terminals.pop(name, None)
            if terminal is not None:
                self._fleet.gone(terminal)
            return
        task = asyncio.get_running_loop().create_task(self._look(zeroconf, service_type, name))
        self._looking.add(task)
        task.add_done_callback(self._looking.discard)

    async def _look(self, zeroconf: Zeroconf, service_type: str, name: str) -> None:
        info = AsyncServiceInfo(service_type, name)
        if not await info.async_request(zeroconf, _RESOLVE_MS):
            return
        read = {key: value or "" for key, value in info.decoded_properties.items()}
        beacon = terminal_beacon(read)
        if beacon is not None:
            self._terminals[name] = beacon.terminal
            addresses = info.parsed_addresses()
            self._fleet.seen(beacon, addresses[0] if addresses else "")


def interfaces() -> list[str]:
    """Addresses named in YICHUANG_INTERFACES."""
    return [part.strip() for part in os.environ.get(INTERFACES_VARIABLE, "").split(",") if part.strip()]


def own_addresses() -> list[str]:
    """IPv4 addresses of this machine, the public ones first."""
    found = [str(address.ip) for adapter in ifaddr.get_adapters() for address in adapter.ips if address.is_IPv4]
    outward = [address for address in found if not address.startswith("127.")]
    return outward or found or [socket.gethostbyname("localhost")]
