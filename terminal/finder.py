"""Finds the hall by zeroconf and announces this terminal. It speeds things up; a typed address never needs it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from contract.beacon import TerminalBeacon
from contract.ids import TerminalId
from contract.words import TerminalKind
from terminal.address import link_address
from terminal.gui_thread import GuiThread
from terminal.multicast import HeardHall, Multicast, own_addresses

#: A cable that is plugged in late, or an address that changes, is noticed within five seconds.
LOOK_AT_NETWORK_MS = 5_000

#: More halls than this are a stranger's noise; the oldest are forgotten.
KNOWN_HALLS = 16


class Finder(QObject):
    """Knows the addresses of the hall. With a typed server it knows one, and only announces."""

    #: A hall has appeared or moved; the addresses have changed.
    found = Signal()

    def __init__(
        self,
        server: str,
        terminal: TerminalId,
        kind: TerminalKind,
        *,
        name: str = "",
        version: str = "",
        trusted: Callable[[], str] = str,
        wanted: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._fixed = None if server == "auto" else link_address(server)
        self._trusted = trusted
        self._wanted = wanted
        self._halls: dict[str, HeardHall] = {}
        self._gui = GuiThread(self)
        self._multicast = Multicast(
            TerminalBeacon(terminal, kind, name, version),
            search=self._fixed is None,
            on_hall=lambda name, hall: self._gui.post(lambda: self.heard(name, hall)),
            on_gone=lambda name: self._gui.post(lambda: self._halls.pop(name, None)),
        )
        self._network: list[str] = []
        self._look = QTimer(self, interval=LOOK_AT_NETWORK_MS)
        self._look.timeout.connect(self.look_at_network)

    @property
    def addresses(self) -> list[str]:
        """Where the hall may be, best first: the one whose key is pinned, then the latest heard of.

        Where the settings name a hall, only that one: a government network may carry several.
        """
        if self._fixed is not None:
            return [self._fixed]
        wanted = [hall for hall in self._halls.values() if self._wanted in ("", hall.hall)]
        halls = sorted(wanted, key=lambda hall: not self._is_trusted(hall))
        return [address for hall in halls for address in hall.addresses]

    def start(self) -> None:
        """Announce, and look for the hall unless its address was typed. Returns at once."""
        self._network = own_addresses()
        self._multicast.open()
        self._look.start()

    def close(self) -> None:
        """Take the announcement back."""
        self._look.stop()
        self._gui.close()
        self._multicast.close()

    def heard(self, name: str, hall: HeardHall) -> None:
        """A hall has announced itself."""
        # The newest word comes first: a hall that moved is more likely to be there than one heard of long ago.
        self._halls.pop(name, None)
        newest_first = {name: hall, **self._halls}
        self._halls = dict(list(newest_first.items())[:KNOWN_HALLS])
        self.found.emit()

    def look_at_network(self) -> None:
        """Begin anew if this machine's addresses have changed: zeroconf keeps to the interfaces it began with."""
        now = own_addresses()
        if now != self._network:
            self._network = now
            self._multicast.open()

    def _is_trusted(self, hall: HeardHall) -> bool:
        trusted = self._trusted()
        return bool(trusted) and hall.fingerprint == trusted
