"""A door for tests: over a private socket they find controls, press real keys and take pictures. Only with --probe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QEvent, QKeyCombination, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

#: A longer line is no question of a test.
LONGEST_LINE = 64 * 1024


class ProbeRefused(ValueError):
    """The question cannot be answered as things are; the text goes back to the test."""


class Probe(QObject):
    """Answers one JSON line with one JSON line. The socket can be opened by this user only."""

    def __init__(self, path: Path, state: Callable[[], dict[str, Any]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        path.unlink(missing_ok=True)
        # Qt would put a relative name into the system's folder of temporary files.
        if not self._server.listen(str(path.absolute())):
            raise OSError(f"The probe cannot listen at {path}: {self._server.errorString()}")
        self._server.newConnection.connect(self._on_connection)

    def close(self) -> None:
        """Close the door and remove the socket."""
        self._server.close()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._on_ready(socket))

    def _on_ready(self, socket: QLocalSocket) -> None:
        while socket.canReadLine():
            line = socket.readLine(LONGEST_LINE).data()
            socket.write(msgspec.json.encode(self.answer(bytes(line))) + b"\n")
        socket.flush()

    def answer(self, line: bytes) -> dict[str, Any]:
        """The answer to one line; {"error": sentence} if it cannot be done."""
        try:
            question = msgspec.json.decode(line, type=dict[str, Any])
            return self._ask(question)
        except (ProbeRefused, msgspec.DecodeError) as problem:
            return {"error": str(problem)}

    def _ask(self, question: dict[str, Any]) -> dict[str, Any]:
        match question:
            case {"find": str(name)}:
                return describe(find(name))
            case {"click": str(name)}:
                return _click(find(name))
            case {"key": str(keys)}:
                return _press(keys)
            case {"type": str(text)}:
                return _type(text)
            case {"grab": str(path)}:
                return _grab(Path(path), str(question.get("window", "")))
            case {"state": _}:
                return self._state()
        raise ProbeRefused('Ask with find, click, key, type, grab or state, such as {"find": "take"}.')


def find(name: str) -> QQuickItem:
    """The item with this objectName, a visible one if there are several; ProbeRefused."""
    items = [item for window in _windows() for item in walk(window.contentItem()) if item.objectName() == name]
    if not items:
        raise ProbeRefused(f"There is nothing called “{name}” on the screen.")
    return next((item for item in items if shown(item)), items[0])


def walk(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all below it, in drawing order."""
    yield item
    for child in item.childItems():
        yield from walk(child)


def shown(item: QQuickItem) -> bool:
    """True if the item is visible, has a size, and its middle is inside the window."""
    if not item.isVisible() or item.width() <= 0 or item.height() <= 0:
        return False
    return window_rect(item).contains(scene_rect(item).center())


def window_rect(item: QQuickItem) -> QRectF:
    """The area of the window that an item is in, in the window's pixels."""
    # Not by item.window(): when the item's Python wrapper goes, PySide takes the window's and its children's with it.
    outermost = item
    while (parent := outermost.parentItem()) is not None:
        outermost = parent
    return QRectF(0, 0, outermost.width(), outermost.height())


def scene_rect(item: QQuickItem) -> QRectF:
    """Where the item is in its window, in the window's pixels."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def describe(item: QQuickItem) -> dict[str, Any]:
    """What {"find": …} answers."""
    area = scene_rect(item)
    text = item.property("text") or item.property("label") or ""
    return {
        "x": area.x(),
        "y": area.y(),
        "width": area.width(),
        "height": area.height(),
        "visible": shown(item),
        "enabled": item.isEnabled(),
        "text": str(text),
    }


def _click(item: QQuickItem) -> dict[str, Any]:
    if not shown(item):
        raise ProbeRefused(f"“{item.objectName()}” cannot be seen.")
    if not item.isEnabled():
        raise ProbeRefused(f"“{item.objectName()}” cannot be pressed now.")
    answer = describe(item)
    centre: QPointF = scene_rect(item).center()
    point = QPoint(round(centre.x()), round(centre.y()))
    window = next(window for window in _windows() if item in walk(window.contentItem()))
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    return answer


def _press(keys: str) -> dict[str, Any]:
    sequence = QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1:
        raise ProbeRefused(f"“{keys}” is no key; write for example F2, Return or Ctrl+P.")
    combination: QKeyCombination = sequence[0]  # type: ignore[index]  # PySide's stubs lack it
    QTest.keyClick(_active(), combination.key(), combination.keyboardModifiers())
    return {"pressed": keys}


def _type(text: str) -> dict[str, Any]:
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
            QGuiApplication.sendEvent(_active(), event)
    return {"typed": len(text)}


def _grab(path: Path, title: str) -> dict[str, Any]:
    windows = [window for window in _windows() if not title or window.title() == title]
    if not windows:
        raise ProbeRefused(f"There is no window “{title}”.")
    image = windows[0].grabWindow()
    if image.isNull() or not image.save(str(path)):
        raise ProbeRefused(f"The picture could not be written to {path}.")
    return {"width": image.width(), "height": image.height()}


def _windows() -> list[QQuickWindow]:
    windows = QGuiApplication.allWindows()
    return [window for window in windows if isinstance(window, QQuickWindow) and window.isVisible()]


def _active() -> QQuickWindow:
    focused = QGuiApplication.focusWindow()
    if isinstance(focused, QQuickWindow):
        return focused
    windows = _windows()
    if not windows:
        raise ProbeRefused("There is no window.")
    return windows[0]
