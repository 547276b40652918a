"""What an app sees of the hall: signals, last known views, orders. `HallLink` and `NullLink` both look like this."""

from __future__ import annotations

from abc import abstractmethod
from enum import Enum

import msgspec
from PySide6.QtCore import QObject, Signal

from contract.commands import AnyCommand
from contract.faults import Fault, FaultCode, fault
from contract.ids import CommandId, PlaceId, Topic
from contract.views import AnyView, DeviceHealth


class LinkState(Enum):
    """Where the link stands. Only ONLINE carries orders."""

    SEARCHING = "searching"
    CONNECTING = "connecting"
    WAITING_ADMISSION = "waiting_admission"
    ONLINE = "online"
    OFFLINE = "offline"


class KeptOrder(msgspec.Struct, frozen=True):
    """An order that is kept on disk until the hall has answered it. `made_at` is hall time."""

    command_id: CommandId
    command: AnyCommand
    made_at: float = 0


#: Said when an order that is not kept got no answer in time; the step was not seen to be done.
OFFLINE_SENTENCE = "大厅服务器连不上，这一步没有办成，请稍后再试。"


def offline_fault(detail: str = "") -> Fault:
    """The fault with which an unanswered order comes back: code BUSY, detail beginning with "offline"."""
    return fault(FaultCode.BUSY, f"offline {detail}".strip(), OFFLINE_SENTENCE)


class LinkFace(QObject):
    """The hall as an app sees it. Views stay as last known while the hall is out of reach."""

    #: topic, view
    viewChanged = Signal(str, object)
    #: LinkState
    stateChanged = Signal(object)
    #: command id, AnyResult
    replied = Signal(str, object)
    #: command id, Fault
    refused = Signal(str, object)
    #: The kept orders, or the time of the next attempt, have changed.
    pendingChanged = Signal()
    attemptChanged = Signal()

    #: Read these; only the link writes them.
    state: LinkState = LinkState.SEARCHING
    place: PlaceId = PlaceId("")
    name: str = ""
    #: Hall time since which there is no connection; None while online.
    offline_since: float | None = None
    #: Attempts since the connection was lost.
    attempts: int = 0
    #: Hall time of the next attempt; None while none is planned.
    next_attempt_at: float | None = None
    #: A plain sentence for the technician where something is in the way (not admitted, other server key); else empty.
    trouble: str = ""

    @abstractmethod
    def follow(self, topics: list[str]) -> None:
        """From now on receive these topics, and no others."""

    @abstractmethod
    def view(self, topic: Topic | str) -> AnyView | None:
        """The last known view of a topic, also when offline; None if it was never seen."""

    @abstractmethod
    def send(self, command: AnyCommand, keep: bool = False, deadline_s: float | None = None) -> CommandId:
        """Send an order. keep=True: on disk until answered, across restarts; else refused after its deadline."""

    @abstractmethod
    def pending(self) -> list[KeptOrder]:
        """The kept orders that are not answered yet, oldest first."""

    @abstractmethod
    def report(self, devices: tuple[DeviceHealth, ...]) -> None:
        """Tell the hall how the devices are; the last report is told again after each reconnect."""

    @abstractmethod
    def now(self) -> float:
        """Hall time in seconds since the epoch."""

    def start(self) -> None:
        """Begin to look for the hall."""

    def close(self) -> None:
        """Stop for good; kept orders stay on disk."""

    @property
    def online(self) -> bool:
        """True while orders are carried."""
        return self.state is LinkState.ONLINE

    def _become(self, state: LinkState) -> None:
        if state is not self.state:
            self.state = state
            self.stateChanged.emit(state)
