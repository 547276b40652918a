"""A link without a hall, fed by hand: for tests, and for drawing screens."""

from __future__ import annotations

from PySide6.QtCore import QObject

from contract.commands import AnyCommand
from contract.envelope import AnyResult, Order
from contract.faults import Fault
from contract.ids import CommandId, PlaceId, Topic
from contract.views import AnyView, DeviceHealth
from terminal.link_face import KeptOrder, LinkFace, LinkState


class NullLink(LinkFace):
    """A hall that answers only what it is told to. Online from the start; time stands until it is moved."""

    def __init__(self, place: str = "", now: float = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = LinkState.ONLINE
        self.place = PlaceId(place)
        #: Every order in the order it was sent, kept or not.
        self.sent: list[Order] = []
        self.followed: list[str] = []
        self.devices: tuple[DeviceHealth, ...] = ()
        self._views: dict[str, AnyView] = {}
        self._kept: dict[CommandId, KeptOrder] = {}
        self._now = now

    # ---- as an app sees it

    def follow(self, topics: list[str]) -> None:
        self.followed = list(topics)

    def view(self, topic: Topic | str) -> AnyView | None:
        return self._views.get(str(topic))

    def send(self, command: AnyCommand, keep: bool = False, deadline_s: float | None = None) -> CommandId:
        command_id = CommandId(f"null-{len(self.sent) + 1:04d}")
        self.sent.append(Order(command_id, command, self._now))
        if keep:
            self._kept[command_id] = KeptOrder(command_id, command, self._now)
            self.pendingChanged.emit()
        return command_id

    def pending(self) -> list[KeptOrder]:
        return list(self._kept.values())

    def report(self, devices: tuple[DeviceHealth, ...]) -> None:
        self.devices = devices

    def now(self) -> float:
        return self._now

    # ---- fed by hand

    def set_view(self, topic: Topic | str, view: AnyView) -> None:
        """The hall shows this view from now on."""
        self._views[str(topic)] = view
        self.viewChanged.emit(str(topic), view)

    def set_state(self, state: LinkState) -> None:
        """The link comes or goes; leaving ONLINE sets `offline_since` to now."""
        self.offline_since = None if state is LinkState.ONLINE else self.offline_since or self._now
        self._become(state)

    def set_attempts(self, attempts: int, next_attempt_at: float | None) -> None:
        """Pretend to have tried so often, and to try again then."""
        self.attempts, self.next_attempt_at = attempts, next_attempt_at
        self.attemptChanged.emit()

    def set_now(self, now: float) -> None:
        """Move hall time."""
        self._now = now

    def reply(self, result: AnyResult, command_id: str | None = None) -> None:
        """Carry out an order (the last one sent, unless named) with this result."""
        chosen = self._answer(command_id)
        self.replied.emit(str(chosen), result)

    def refuse(self, fault: Fault, command_id: str | None = None) -> None:
        """Refuse an order (the last one sent, unless named)."""
        chosen = self._answer(command_id)
        self.refused.emit(str(chosen), fault)

    def _answer(self, command_id: str | None) -> CommandId:
        chosen = CommandId(command_id) if command_id is not None else self.sent[-1].command_id
        if self._kept.pop(chosen, None) is not None:
            self.pendingChanged.emit()
        return chosen
