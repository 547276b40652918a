"""The keys that a desk knows. No letters: Chinese input methods swallow them."""

from __future__ import annotations

from enum import StrEnum


class Key(StrEnum):
    """A key by the name that is painted on it."""

    F1 = "F1"
    F2 = "F2"
    F3 = "F3"
    F4 = "F4"
    F5 = "F5"
    F6 = "F6"
    F7 = "F7"
    F8 = "F8"
    F9 = "F9"
    F10 = "F10"
    F11 = "F11"
    F12 = "F12"
    D0 = "0"
    D1 = "1"
    D2 = "2"
    D3 = "3"
    D4 = "4"
    D5 = "5"
    D6 = "6"
    D7 = "7"
    D8 = "8"
    D9 = "9"
    UP = "Up"
    DOWN = "Down"
    LEFT = "Left"
    RIGHT = "Right"
    ENTER = "Enter"
    SPACE = "Space"
    ESCAPE = "Esc"
    DELETE = "Del"

    @property
    def digit(self) -> int | None:
        """0 to 9 for a digit key, else None."""
        return int(self.value) if self.value.isdigit() else None

    @property
    def is_function(self) -> bool:
        """Whether it has a cell in the key strip."""
        return len(self.value) > 1 and self.value[0] == "F" and self.value[1:].isdigit()


FUNCTION_KEYS = tuple(key for key in Key if key.is_function)
