"""One terminal as the registry knows it, admitted or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from contract.envelope import Hello
from contract.faults import Fault
from contract.ids import PlaceId, TerminalId
from contract.views import DeviceHealth, TerminalFace
from contract.words import DeviceCondition, DeviceKind, TerminalKind, TerminalState
from hallserver.domain.records import Terminal

_PRINTS = (DeviceCondition.OK, DeviceCondition.DEGRADED)


class Line(Protocol):
    """The connection of a terminal, as the registry may use it; every call returns at once."""

    def welcome(self, terminal: Terminal) -> None:
        """The terminal is in the hall, with this job."""

    def turn_out(self, why: Fault) -> None:
        """Tell why, and hang up."""


@dataclass(slots=True)
class Box:
    """What is known besides the journal: the network's word, the greeting's word, the connection, the devices."""

    id: TerminalId
    kind: TerminalKind = TerminalKind.UNKNOWN
    name: str = ""
    version: str = ""
    address: str = ""
    #: Announces itself by zeroconf at present.
    announced: bool = False
    last_seen_at: float = 0.0
    line: Line | None = None
    #: What it said when it dialled last.
    hello: Hello | None = None
    #: Has been connected since the server started.
    was_online: bool = False
    revoked: bool = False
    devices: tuple[DeviceHealth, ...] = ()

    def state(self, admitted: Terminal | None) -> TerminalState:
        """How the hall sees it. Admitted in advance and never connected is ADMITTED, connected no more is STALE."""
        if admitted is None:
            return TerminalState.REVOKED if self.revoked else TerminalState.SEEN
        if self.line is not None:
            return TerminalState.ONLINE
        return TerminalState.STALE if self.was_online or self.announced else TerminalState.ADMITTED

    def face(self, admitted: Terminal | None) -> TerminalFace:
        """As it is shown."""
        return TerminalFace(
            self.id,
            admitted.terminal_kind if admitted else self.kind,
            self.state(admitted),
            place=admitted.place if admitted else PlaceId(""),
            name=(admitted.name if admitted else "") or self.name,
            address=self.address,
            version=self.version,
            powered=self.announced or self.line is not None,
            last_seen_at=self.last_seen_at,
            devices=self.devices,
        )

    @property
    def prints(self) -> bool:
        """Connected, and its printer says that it can print."""
        printers = [device for device in self.devices if device.device is DeviceKind.PRINTER]
        return self.line is not None and any(device.condition in _PRINTS for device in printers)
