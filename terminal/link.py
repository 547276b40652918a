"""The link to the hall: keeps one connection, knows the last views, and sees every order answered."""

from __future__ import annotations

import logging
import os
import random
import time
import uuid
from base64 import b64encode

import msgspec
from PySide6.QtCore import QObject, QTimer

from contract.commands import AnyCommand
from contract.envelope import (
    AnyResult,
    Challenge,
    Follow,
    FromServer,
    Hello,
    Notice,
    Order,
    Refusal,
    Reply,
    Report,
    Snapshot,
    Waiting,
    Welcome,
)
from contract.faults import Fault, FaultCode
from contract.ids import CommandId, PlaceId, Seq, Topic
from contract.schema import MIN_SCHEMA, SCHEMA
from contract.views import AnyView, DeviceHealth
from contract.words import TerminalKind
from terminal.connection import Connection
from terminal.finder import Finder
from terminal.identity import Identity, Trust
from terminal.link_face import KeptOrder, LinkFace, LinkState, offline_fault
from terminal.outbox import Outbox
from terminal.reconnect import Reconnect

#: An order for which a person stands waiting: after four seconds they are told that it did not work.
ORDER_DEADLINE_S = 4.0

#: A kept order that the hall could not write just now (disk full, too busy) is offered again after this.
OFFER_AGAIN_MS = 2_000

#: Faults that say nothing about the order itself: a kept order outlives them.
PASSING = frozenset(
    (
        FaultCode.BUSY,
        FaultCode.TOO_MANY_REQUESTS,
        FaultCode.JOURNAL_UNAVAILABLE,
        FaultCode.DISK_FULL,
        FaultCode.CLOCK_WENT_BACK,
    )
)

#: Faults for which the hall does not let a terminal in at all.
NO_ENTRY = frozenset(
    (FaultCode.NOT_IDENTIFIED, FaultCode.NOT_ADMITTED, FaultCode.SCHEMA_TOO_OLD, FaultCode.SCHEMA_TOO_NEW)
)

_TROUBLE = {
    Trust.CHANGED: "大厅服务器的密钥和第一次见到的不一样，没有接入。请运维人员核对服务器，确认后删除本机的 hall.key。",
    Trust.FORGED: "大厅服务器没能证明自己的身份，没有接入。请联系运维人员。",
}

_log = logging.getLogger("terminal.link")


class Unanswered(msgspec.Struct, frozen=True):
    """An order on its way. `until` is a monotonic time; None for kept orders, which have all the time."""

    order: Order
    until: float | None


class HallLink(LinkFace):
    """The link of a real terminal. Lives in the GUI thread; needs a running event loop."""

    def __init__(
        self,
        identity: Identity,
        finder: Finder,
        outbox: Outbox,
        *,
        kind: TerminalKind,
        place: PlaceId,
        name: str = "",
        version: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.place = place
        self.name = name
        self._identity, self._finder, self._outbox = identity, finder, outbox
        self._kind, self._told_place, self._version = kind, place, version
        self._views: dict[str, AnyView] = {}
        self._topics: tuple[Topic, ...] = ()
        self._devices: tuple[DeviceHealth, ...] = ()
        self._seq = Seq(0)
        self._hall, self._nonce = "", ""
        self._offset = time.time() - time.monotonic()
        self._unanswered: dict[CommandId, Unanswered] = {
            kept.command_id: Unanswered(Order(kept.command_id, kept.command, kept.made_at), None)
            for kept in outbox.orders()
        }
        self._connection: Connection | None = None
        self._reconnect = Reconnect()
        self._closed = False
        self._retry = QTimer(self, singleShot=True)
        self._retry.timeout.connect(self._attempt)
        self._again = QTimer(self, singleShot=True, interval=OFFER_AGAIN_MS)
        self._again.timeout.connect(self._send_unanswered)
        finder.found.connect(self._on_found)

    # ---- as an app sees it

    def start(self) -> None:
        self._finder.start()
        if self._finder.addresses:
            self._attempt()

    def close(self) -> None:
        self._closed = True
        self._retry.stop()
        self._again.stop()
        if self._connection is not None:
            self._connection.end("this terminal ends")
        self._finder.close()

    def follow(self, topics: list[str]) -> None:
        self._topics = tuple(Topic(topic) for topic in topics)
        if self.online and self._connection is not None:
            self._connection.send(Follow(self._topics))

    def view(self, topic: Topic | str) -> AnyView | None:
        return self._views.get(str(topic))

    def send(self, command: AnyCommand, keep: bool = False, deadline_s: float | None = None) -> CommandId:
        order = Order(CommandId(uuid.uuid4().hex), command, self.now())
        until = None if keep else time.monotonic() + (ORDER_DEADLINE_S if deadline_s is None else deadline_s)
        if keep:
            self._keep(order)
        self._unanswered[order.command_id] = Unanswered(order, until)
        if until is not None:
            wait_ms = max(0, round((until - time.monotonic()) * 1000))
            QTimer.singleShot(wait_ms, self, lambda: self._give_up(order.command_id))
        self._dispatch(order)
        return order.command_id

    def pending(self) -> list[KeptOrder]:
        return [
            KeptOrder(entry.order.command_id, entry.order.command, entry.order.made_at)
            for entry in self._unanswered.values()
            if entry.until is None
        ]

    def report(self, devices: tuple[DeviceHealth, ...]) -> None:
        self._devices = devices
        if self.online and self._connection is not None:
            self._connection.send(Report(devices))

    def now(self) -> float:
        return time.monotonic() + self._offset

    # ---- connecting

    def _on_found(self) -> None:
        if not self._closed and self._connection is None and self._reconnect.hurry():
            self._attempt()

    def _attempt(self) -> None:
        addresses = self._finder.addresses
        if self._closed or self._connection is not None or not addresses:
            return
        self._retry.stop()
        address = addresses[self._reconnect.attempts % len(addresses)]
        self._reconnect.began()
        self._tell_attempt(None)
        if self.state is LinkState.SEARCHING:
            self._become(LinkState.CONNECTING)
        self._connection = Connection(self)
        self._connection.received.connect(self._on_message)
        self._connection.ended.connect(self._on_ended)
        self._connection.open(address)

    def _on_ended(self, reason: str) -> None:
        self._connection = None
        if self._closed:
            return
        if self.offline_since is None:
            self.offline_since = self.now()
        _log.info("No connection to the hall: %s", reason)
        # Chance only spreads the attempts of many terminals; nothing secret hangs on it.
        delay = self._reconnect.failed(random.random())  # noqa: S311
        self._retry.start(round(delay * 1000))
        self._become(LinkState.OFFLINE)
        self._tell_attempt(self.now() + delay)

    def _tell_attempt(self, next_at: float | None) -> None:
        self.attempts, self.next_attempt_at = self._reconnect.attempts, next_at
        self.attemptChanged.emit()

    # ---- what the hall says

    def _on_message(self, message: FromServer) -> None:
        match message:
            case Challenge():
                self._on_challenge(message)
            case Welcome():
                self._on_welcome(message)
            case Waiting():
                self.trouble = message.fault.sentence
                self._become(LinkState.WAITING_ADMISSION)
            case Snapshot() | Notice():
                self._on_view(message)
            case Reply():
                self._on_reply(message.command_id, message.seq, message.result)
            case Refusal():
                self._on_refusal(message.command_id, message.fault)

    def _on_challenge(self, challenge: Challenge) -> None:
        if challenge.schema < MIN_SCHEMA or challenge.min_schema > SCHEMA:
            self.trouble = f"终端和大厅服务器的版本合不上（{SCHEMA} 和 {challenge.schema}），请更新软件。"
            self._end_connection("schema")
            return
        self._hall = challenge.hall
        self._nonce = b64encode(os.urandom(32)).decode()
        self._say(
            Hello(
                self._identity.terminal,
                self._identity.public_key,
                self._identity.sign_greeting(challenge.nonce, challenge.hall),
                self._kind,
                self._told_place,
                self.name,
                self._version,
                topics=self._topics,
                last_seq=self._seq,
                nonce=self._nonce,
            )
        )

    def _on_welcome(self, welcome: Welcome) -> None:
        trust = self._identity.trust(self._hall, welcome.server_key, welcome.signature, self._nonce)
        if trust in _TROUBLE:
            self.trouble = _TROUBLE[trust]
            _log.error("The hall is not trusted: %s", trust.value)
            self._end_connection(trust.value)
            return
        self._offset = welcome.server_time - time.monotonic()
        self.place = welcome.place or self.place
        self.name = welcome.name or self.name
        self.trouble, self.offline_since = "", None
        self._reconnect.succeeded()
        self._tell_attempt(None)
        self._become(LinkState.ONLINE)
        if self._devices:
            self._say(Report(self._devices))
        self._send_unanswered()

    def _on_view(self, message: Snapshot | Notice) -> None:
        self._seq = max(self._seq, message.seq)
        self._views[str(message.topic)] = message.view
        self.viewChanged.emit(str(message.topic), message.view)

    def _on_reply(self, command_id: CommandId, seq: Seq, result: AnyResult) -> None:
        self._seq = max(self._seq, seq)
        if self._settle(command_id):
            self.replied.emit(str(command_id), result)

    def _on_refusal(self, command_id: CommandId, fault: Fault) -> None:
        if not command_id:
            _log.warning("The hall refuses: %s %s", fault.code, fault.detail)
            if fault.code in NO_ENTRY:
                self.trouble = fault.sentence
            return
        entry = self._unanswered.get(command_id)
        if entry is not None and entry.until is None and fault.code in PASSING:
            self._again.start()
        elif self._settle(command_id):
            self.refused.emit(str(command_id), fault)

    # ---- orders

    def _keep(self, order: Order) -> None:
        try:
            self._outbox.keep(KeptOrder(order.command_id, order.command, order.made_at))
        except OSError as problem:
            # The order is still sent and kept in memory; only a power cut could lose it, and the technician is told.
            _log.error("The outbox cannot be written: %s", problem)
            self.trouble = "本机硬盘写不进去，离线办的步骤断电会丢，请联系运维人员。"
        self.pendingChanged.emit()

    def _settle(self, command_id: CommandId) -> bool:
        """Forget an order that is answered; False if it was answered or given up before."""
        entry = self._unanswered.pop(command_id, None)
        if entry is None:
            return False
        if entry.until is None:
            try:
                self._outbox.answered(command_id)
            except OSError as problem:
                _log.error("The outbox cannot be written: %s", problem)
            self.pendingChanged.emit()
        return True

    def _give_up(self, command_id: CommandId) -> None:
        if self._unanswered.pop(command_id, None) is not None:
            self.refused.emit(str(command_id), offline_fault(self.state.value))

    def _send_unanswered(self) -> None:
        for entry in list(self._unanswered.values()):
            self._dispatch(entry.order)

    def _dispatch(self, order: Order) -> None:
        if self.online:
            self._say(order)

    def _say(self, message: Hello | Order | Report) -> None:
        if self._connection is not None:
            self._connection.send(message)

    def _end_connection(self, reason: str) -> None:
        if self._connection is not None:
            self._connection.end(reason)
