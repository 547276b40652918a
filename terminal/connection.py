"""One connection to the hall, used once: it opens, carries messages, beats its heart, and ends with a reason."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtNetwork import QAbstractSocket
from PySide6.QtWebSockets import QWebSocket

from contract.codec import MAX_FROM_SERVER, decode_from_server, encode
from contract.envelope import FromTerminal
from contract.faults import FaultCode, HallFault

#: Two seconds are ample on a LAN; the kernel sends its second SYN after one.
OPENING_MS = 2_000

#: A hall that pulls a plug is noticed within fifteen seconds, at a cost of a few bytes.
HEARTBEAT_MS = 5_000

#: One lost answer may be a busy server; two are a dead one.
MISSED_LIMIT = 2

_log = logging.getLogger("terminal.connection")


class Connection(QObject):
    """A QWebSocket that speaks the contract. After `ended` it is done for; make another."""

    #: a message of contract.envelope.FromServer
    received = Signal(object)
    #: why, for the log
    ended = Signal(str)

    def __init__(self, parent: QObject | None = None, heartbeat_ms: int = HEARTBEAT_MS) -> None:
        super().__init__(parent)
        self._over = False
        self._unanswered = 0
        self._socket = QWebSocket(parent=self)
        self._socket.setMaxAllowedIncomingMessageSize(MAX_FROM_SERVER)
        self._socket.setMaxAllowedIncomingFrameSize(MAX_FROM_SERVER)
        self._socket.connected.connect(self._on_connected)
        self._socket.disconnected.connect(self._on_disconnected)
        self._socket.errorOccurred.connect(self._on_error)
        self._socket.textMessageReceived.connect(lambda text: self._on_message(text.encode()))
        self._socket.binaryMessageReceived.connect(lambda data: self._on_message(data.data()))
        self._socket.pong.connect(self._on_pong)
        self._opening = QTimer(self, singleShot=True, interval=OPENING_MS)
        self._opening.timeout.connect(lambda: self._end("no answer to the call"))
        self._heart = QTimer(self, interval=heartbeat_ms)
        self._heart.timeout.connect(self._beat)

    def open(self, address: str) -> None:
        """Dial a ws:// or wss:// address."""
        self._opening.start()
        self._socket.open(QUrl(address))

    def send(self, message: FromTerminal) -> None:
        """Send a message; nothing happens once the connection has ended."""
        if not self._over:
            self._socket.sendTextMessage(encode(message).decode())

    def end(self, reason: str) -> None:
        """End it from this side; `ended` is emitted."""
        self._end(reason)

    def _on_connected(self) -> None:
        self._opening.stop()
        self._heart.start()

    def _on_disconnected(self) -> None:
        said = self._socket.closeReason()
        self._end(f"closed by the hall: {said}" if said else self._socket.errorString() or "closed")

    def _on_error(self, _error: QAbstractSocket.SocketError) -> None:
        self._end(self._socket.errorString())

    def _on_message(self, data: bytes) -> None:
        if self._over:
            return
        self._unanswered = 0
        try:
            message = decode_from_server(data)
        except HallFault as problem:
            self._on_strange(problem)
            return
        self.received.emit(message)

    def _on_strange(self, problem: HallFault) -> None:
        if problem.fault.code is FaultCode.UNKNOWN_KIND:
            # A newer server may say more than this terminal understands; what it does understand still holds.
            _log.warning("The hall said something unknown: %s", problem.fault.detail)
            return
        self._end(f"the hall sent nonsense: {problem.fault.detail}")

    def _beat(self) -> None:
        if self._unanswered >= MISSED_LIMIT:
            self._end("no heartbeat")
            return
        self._unanswered += 1
        self._socket.ping()

    def _on_pong(self, *_: object) -> None:
        self._unanswered = 0

    def _end(self, reason: str) -> None:
        if self._over:
            return
        self._over = True
        self._opening.stop()
        self._heart.stop()
        self._socket.abort()
        self.ended.emit(reason)
        self.deleteLater()
