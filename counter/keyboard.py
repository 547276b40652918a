"""Keys of the whole window, wherever the focus is. No text fields, so no input method comes between."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QWindow

from counter.keys import Key

_FUNCTION = {getattr(Qt.Key, f"Key_{name}"): Key(name) for name in (f"F{place}" for place in range(1, 13))}
_DIGITS = {getattr(Qt.Key, f"Key_{digit}"): Key(str(digit)) for digit in range(10)}
_OTHERS = {
    Qt.Key.Key_Up: Key.UP,
    Qt.Key.Key_Down: Key.DOWN,
    Qt.Key.Key_Left: Key.LEFT,
    Qt.Key.Key_Right: Key.RIGHT,
    Qt.Key.Key_PageUp: Key.LEFT,
    Qt.Key.Key_PageDown: Key.RIGHT,
    Qt.Key.Key_Return: Key.ENTER,
    Qt.Key.Key_Enter: Key.ENTER,
    Qt.Key.Key_Space: Key.SPACE,
    Qt.Key.Key_Escape: Key.ESCAPE,
    Qt.Key.Key_Delete: Key.DELETE,
    Qt.Key.Key_Backspace: Key.DELETE,
}
_KEYS: dict[int, Key] = {int(code): key for code, key in {**_FUNCTION, **_DIGITS, **_OTHERS}.items()}

#: Held down, these go on; any other key counts once, so that nobody is called twice by a slow finger.
_REPEAT = frozenset({Key.UP, Key.DOWN, Key.LEFT, Key.RIGHT, Key.DELETE})

_FOREIGN = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class WindowKeyboard(QObject):
    """Sees every key of the windows it watches before their items do, and keeps those that a desk knows."""

    pressed = Signal(str)

    @Slot(QWindow)
    def watch(self, window: QWindow) -> None:
        """Listen to this window from now on."""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = key_of(event)
        if key is None:
            return False
        if not event.isAutoRepeat() or key in _REPEAT:
            self.pressed.emit(key.value)
        return True


def key_of(event: QKeyEvent) -> Key | None:
    """The desk's key for a key event; None for letters, and for shortcuts of the system."""
    return None if event.modifiers() & _FOREIGN else _KEYS.get(int(event.key()))
