"""A page as a picture without a screen: for `./run screens` and for tests."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from terminal.engine import load_page

#: Ground of the window behind a page; a page that leaves a gap shows it at once.
GAP_COLOR = "#FF00FF"


class Picture:
    """A page in a window of its own. Keep it while you look at it; `close` when done."""

    def __init__(self, engine: QQmlEngine, path: Path, properties: Mapping[str, object], size: tuple[int, int]) -> None:
        root = load_page(engine, path, properties)
        self._root: QObject = root
        self.window = root if isinstance(root, QQuickWindow) else _window_around(root)
        self.window.resize(QSize(*size))
        if isinstance(root, QQuickItem):
            root.setSize(QSize(*size))
        self.window.show()
        settle()

    @property
    def item(self) -> QQuickItem:
        """The page's outermost item."""
        return self._root if isinstance(self._root, QQuickItem) else self.window.contentItem()

    def grab(self) -> QImage:
        """What the window shows now."""
        settle()
        return self.window.grabWindow()

    def close(self) -> None:
        """Take the window down."""
        self.window.close()
        self._root.deleteLater()
        if self._root is not self.window:
            self.window.deleteLater()
        settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle() -> None:
    """Let bindings, layouts and posted events run; no time passes."""
    # Three rounds: an event may post an event that posts a polish.
    for _round in range(3):
        QGuiApplication.sendPostedEvents()
        QGuiApplication.processEvents()


def _window_around(root: QObject) -> QQuickWindow:
    if not isinstance(root, QQuickItem):
        raise TypeError(f"{root} is neither a window nor an item.")
    window = QQuickWindow()
    window.setColor(QColor(GAP_COLOR))
    root.setParentItem(window.contentItem())
    return window
