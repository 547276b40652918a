"""A connection ends for a reason, once, and is used once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QHostAddress, QTcpServer
from pytestqt.qtbot import QtBot

from terminal.connection import Connection

if TYPE_CHECKING:
    from tests.terminal.conftest import SmallHall


def test_it_ends_when_nobody_listens(qtbot: QtBot, qapp: QObject) -> None:
    server = QTcpServer()
    assert server.listen(QHostAddress("127.0.0.1"), 0)
    port = server.serverPort()
    server.close()
    connection = Connection()
    with qtbot.waitSignal(connection.ended) as ended:
        connection.open(f"ws://127.0.0.1:{port}/link")
    assert ended.args is not None
    assert "refused" in ended.args[0].lower()


def test_it_ends_when_a_stranger_answers_nothing(qtbot: QtBot, qapp: QObject) -> None:
    """A server that takes the call and stays silent does not hold a terminal up for long."""
    server = QTcpServer()
    assert server.listen(QHostAddress("127.0.0.1"), 0)
    connection = Connection()
    with qtbot.waitSignal(connection.ended, timeout=4000) as ended:
        connection.open(f"ws://127.0.0.1:{server.serverPort()}/link")
    assert ended.args == ["no answer to the call"]
    server.close()


def test_a_heart_that_is_answered_beats_on(qtbot: QtBot, small_hall: SmallHall) -> None:
    connection = Connection(heartbeat_ms=10)
    ends: list[str] = []
    connection.ended.connect(ends.append)
    with qtbot.waitSignal(connection.received):
        connection.open(small_hall.address)
    pongs: list[object] = []
    connection._socket.pong.connect(lambda *_: pongs.append(None))
    qtbot.waitUntil(lambda: len(pongs) >= 10)
    assert ends == []
    with qtbot.waitSignal(connection.ended):
        connection.end("enough")
    assert ends == ["enough"]


def test_two_missed_heartbeats_end_it(qtbot: QtBot, small_hall: SmallHall) -> None:
    """A frozen server: the sockets stay open and nothing comes back."""
    connection = Connection(heartbeat_ms=10)
    with qtbot.waitSignal(connection.received):
        connection.open(small_hall.address)
    connection._socket.pong.disconnect()
    with qtbot.waitSignal(connection.ended) as ended:
        pass
    assert ended.args == ["no heartbeat"]


def test_it_ends_once_when_the_hall_is_killed(qtbot: QtBot, small_hall: SmallHall) -> None:
    connection = Connection()
    ends: list[str] = []
    connection.ended.connect(ends.append)
    with qtbot.waitSignal(connection.received):
        connection.open(small_hall.address)
    small_hall.shut()
    qtbot.waitUntil(lambda: len(ends) == 1)
    connection.end("again")
    assert len(ends) == 1
