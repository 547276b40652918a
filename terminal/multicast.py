"""Zeroconf in its own threads: announces the terminal and reports the halls it hears of."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable

import msgspec
from PySide6.QtNetwork import QAbstractSocket, QNetworkInterface
from zeroconf import Error as ZeroconfError
from zeroconf import InterfaceChoice, ServiceBrowser, ServiceInfo, ServiceListener, Zeroconf

from contract.beacon import HALL_SERVICE, TERMINAL_SERVICE, HallBeacon, TerminalBeacon, hall_beacon, to_properties
from terminal.address import join

#: Comma list of addresses of the interfaces to use; all of them where it is not set.
INTERFACES_VARIABLE = "YICHUANG_INTERFACES"

IPV4 = QAbstractSocket.NetworkLayerProtocol.IPv4Protocol

#: How long one question for a hall's address may take; a LAN answers in milliseconds.
ASK_MS = 2_000

#: Two seconds are enough for a goodbye; a daemon thread may be left behind by a stuck interface.
GOODBYE_S = 2.0

_log = logging.getLogger("terminal.finder")


class HeardHall(msgspec.Struct, frozen=True):
    """A hall as its beacon describes it; anybody on the LAN can say that."""

    addresses: tuple[str, ...]
    fingerprint: str = ""
    #: The hall's id, as its files name it.
    hall: str = ""


class Multicast(ServiceListener):
    """One terminal on the network. Calls back from zeroconf's threads; `name` is the service's name."""

    def __init__(
        self,
        beacon: TerminalBeacon,
        *,
        search: bool,
        on_hall: Callable[[str, HeardHall], None],
        on_gone: Callable[[str], None],
    ) -> None:
        self._beacon, self._search = beacon, search
        self._on_hall, self._on_gone = on_hall, on_gone
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._zeroconf: Zeroconf | None = None
        self._thread: threading.Thread | None = None

    def open(self) -> None:
        """Announce and search, or begin anew on a changed network. Returns at once."""
        # Announcing waits for the network several times, which a GUI thread must not.
        self._thread = threading.Thread(target=self._reopen, name="finder", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Take the announcement back; nothing is called afterwards."""
        self._closing.set()
        if self._thread is not None:
            self._thread.join(GOODBYE_S)
        if self._lock.acquire(timeout=GOODBYE_S):
            self._shut()
            self._lock.release()

    # ---- in zeroconf's threads

    def add_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        self._ask(zc, type_, name)

    def update_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        self._ask(zc, type_, name)

    def remove_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        if not self._closing.is_set():
            self._on_gone(name)

    def _ask(self, zeroconf: Zeroconf, kind: str, name: str) -> None:
        try:
            info = None if self._closing.is_set() else zeroconf.get_service_info(kind, name, timeout=ASK_MS)
        except (OSError, ZeroconfError):
            # The network changed under the question; the hall announces itself again on the new one.
            return
        if info is None or self._closing.is_set():
            return
        beacon = hall_beacon({key: value or "" for key, value in info.decoded_properties.items()})
        if beacon is not None:
            self._on_hall(name, HeardHall(_addresses(info, beacon), beacon.fingerprint, beacon.hall))

    # ---- in the finder's thread

    def _reopen(self) -> None:
        with self._lock:
            self._shut()
            if not self._closing.is_set():
                self._begin()

    def _begin(self) -> None:
        addresses = own_addresses()
        if not addresses:
            _log.warning("None of the interfaces in %s is there yet.", INTERFACES_VARIABLE)
            return
        try:
            zeroconf = Zeroconf(interfaces=addresses if _listed() else InterfaceChoice.All)
        except (OSError, ZeroconfError) as problem:
            _log.warning("No announcement on this network: %s", problem)
            return
        self._zeroconf = zeroconf
        if self._search:
            ServiceBrowser(zeroconf, HALL_SERVICE, listener=self)
        try:
            zeroconf.register_service(_announcement(self._beacon), allow_name_change=True)
        except (OSError, ZeroconfError) as problem:
            if not self._closing.is_set():
                _log.warning("This terminal could not announce itself: %s", problem)

    def _shut(self) -> None:
        if self._zeroconf is not None:
            self._zeroconf.close()
            self._zeroconf = None


def own_addresses() -> list[str]:
    """The addresses under which this terminal is announced; empty while none of the listed interfaces is up."""
    found = QNetworkInterface.allAddresses()
    present = sorted({address.toString() for address in found if address.protocol() is IPV4})
    if listed := _listed():
        return [address for address in listed if address in present]
    return [address for address in present if not address.startswith("127.")] or ["127.0.0.1"]


def _listed() -> list[str]:
    return [part.strip() for part in os.environ.get(INTERFACES_VARIABLE, "").split(",") if part.strip()]


def _addresses(info: ServiceInfo, beacon: HallBeacon) -> tuple[str, ...]:
    # IPv4 first: a link-local IPv6 address would need the interface's name as well.
    hosts = sorted(info.parsed_addresses(), key=lambda host: ":" in host)
    return tuple(join(beacon.tls, host, info.port, beacon.path) for host in hosts if not host.startswith("fe80"))


def _announcement(beacon: TerminalBeacon) -> ServiceInfo:
    label = f"yichuang-{beacon.terminal[:12]}"
    return ServiceInfo(
        TERMINAL_SERVICE,
        f"{label}.{TERMINAL_SERVICE}",
        port=0,
        properties=to_properties(beacon),
        server=f"{label}.local.",
        parsed_addresses=own_addresses(),
    )
