"""What the terminal's tests share: a data folder, and a hall that speaks the contract in this process."""

from __future__ import annotations

import hashlib
from base64 import b64decode, b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtNetwork import QHostAddress
from PySide6.QtWebSockets import QWebSocket, QWebSocketServer

from contract.codec import decode_from_terminal, encode
from contract.envelope import (
    Challenge,
    Follow,
    FromServer,
    Hello,
    Order,
    Report,
    Welcome,
    greeting_to_sign,
    welcome_to_sign,
)
from contract.ids import PlaceId, Seq

NONCE = b64encode(bytes(range(32))).decode()


class SmallHall(QObject):
    """A hall server that does what the test says. It greets, records what it hears, and answers by hand."""

    def __init__(self, key: Ed25519PrivateKey | None = None) -> None:
        super().__init__()
        self.key = key
        self.server_time = 1_700_000_000.0
        self.admits = True
        self.deaf = False
        self.hellos: list[Hello] = []
        self.orders: list[Order] = []
        self.follows: list[Follow] = []
        self.reports: list[Report] = []
        self.sockets: list[QWebSocket] = []
        self.port = 0
        self._server: QWebSocketServer | None = None

    @property
    def address(self) -> str:
        return f"ws://127.0.0.1:{self.port}/link"

    def open(self) -> None:
        """Listen; at the same port as before when it is opened again."""
        self._server = QWebSocketServer("hall", QWebSocketServer.SslMode.NonSecureMode, self)
        assert self._server.listen(QHostAddress("127.0.0.1"), self.port)
        self.port = self._server.serverPort()
        self._server.newConnection.connect(self._on_connection)

    def shut(self) -> None:
        """Stop listening and drop everybody, as a killed server does."""
        for socket in self.sockets:
            socket.abort()
        self.sockets.clear()
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def say(self, message: FromServer) -> None:
        """Tell the terminal that came last."""
        self.sockets[-1].sendTextMessage(encode(message).decode())

    def welcome(self) -> None:
        """Admit the terminal that came last."""
        hello = self.hellos[-1]
        server_key = signature = ""
        if self.key is not None:
            server_key = b64encode(self.key.public_key().public_bytes_raw()).decode()
            signature = b64encode(self.key.sign(welcome_to_sign(hello.nonce, "hezuo", hello.terminal))).decode()
        place = hello.place or PlaceId("kiosk-9")
        self.say(Welcome("hezuo", place, self.server_time, Seq(1), server_key=server_key, signature=signature))

    def _on_connection(self) -> None:
        assert self._server is not None
        socket = self._server.nextPendingConnection()
        self.sockets.append(socket)
        if self.deaf:
            return
        socket.textMessageReceived.connect(self._on_text)
        self.say(Challenge(NONCE, "hezuo"))

    def _on_text(self, text: str) -> None:
        message = decode_from_terminal(text.encode())
        match message:
            case Hello():
                _check_greeting(message)
                self.hellos.append(message)
                if self.admits:
                    self.welcome()
            case Order():
                self.orders.append(message)
            case Follow():
                self.follows.append(message)
            case Report():
                self.reports.append(message)


def _check_greeting(hello: Hello) -> None:
    raw = b64decode(hello.public_key)
    assert hello.terminal == hashlib.sha256(raw).hexdigest()[:32]
    signed = greeting_to_sign(NONCE, "hezuo", hello.terminal)
    Ed25519PublicKey.from_public_bytes(raw).verify(b64decode(hello.signature), signed)


@pytest.fixture
def small_hall(qapp: QCoreApplication) -> Iterator[SmallHall]:
    hall = SmallHall()
    hall.open()
    yield hall
    hall.shut()
    hall.deleteLater()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder
