"""Speaks to an app's probe: finds its controls, presses them with real events, takes its picture."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

#: Between two looks while waiting; a person would not notice it.
LOOK_AGAIN_S = 0.05


class StepFailed(Exception):
    """Something that should have happened in the hall did not."""


class Probe:
    """One app, by the socket that it was started with."""

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self._path = path

    def ask(self, **request: Any) -> dict[str, Any]:
        """One request and its answer; StepFailed if the app refuses or is not there."""
        try:
            with socket.socket(socket.AF_UNIX) as connection:
                # A grab of a 1920-pixel window takes half a second on a busy machine.
                connection.settimeout(20)
                connection.connect(str(self._path))
                connection.sendall(json.dumps(request).encode() + b"\n")
                answer = _line(connection)
        except OSError as error:
            raise StepFailed(f"{self.name} does not answer: {error}") from error
        if answer.get("error"):
            raise StepFailed(f"{self.name}: {answer['error']}")
        return answer

    def click(self, name: str) -> None:
        """Press the control with this object name, once it can be pressed."""
        self.wait(lambda: self._pressable(name), f"“{name}” can be pressed")
        self.ask(click=name)

    def key(self, name: str) -> None:
        self.ask(key=name)

    def keys(self, *names: str) -> None:
        for name in names:
            self.key(name)

    def state(self) -> dict[str, Any]:
        """What the app says of itself."""
        return self.ask(state={})

    def grab(self, path: Path) -> None:
        """Save a picture of the app's window."""
        self.ask(grab=str(path.resolve()))

    def wait(self, happened: Callable[[], object], what: str, within_s: float = 15) -> None:
        """Return when it has happened; StepFailed with a sentence if it has not in time."""
        deadline = time.monotonic() + within_s
        while True:
            try:
                if happened():
                    return
                last = ""
            except StepFailed as failure:
                last = f" ({failure})"
            if time.monotonic() > deadline:
                raise StepFailed(f"{self.name}: waited {within_s:g} s in vain for: {what}{last}; {self._last_words()}")
            time.sleep(LOOK_AGAIN_S)

    def wait_state(self, within_s: float = 15, **expected: Any) -> dict[str, Any]:
        """The app's state once all the given fields have these values."""
        self.wait(lambda: {key: self.state().get(key) for key in expected} == expected, f"state {expected}", within_s)
        return self.state()

    def _pressable(self, name: str) -> bool:
        found = self.ask(find=name)
        return bool(found.get("visible")) and bool(found.get("enabled", True))

    def _last_words(self) -> str:
        try:
            return f"it shows {self.state()}"
        except StepFailed as failure:
            return str(failure)


def _line(connection: socket.socket) -> dict[str, Any]:
    data = b""
    while not data.endswith(b"\n"):
        part = connection.recv(65536)
        if not part:
            raise OSError("it hung up")
        data += part
    answer: dict[str, Any] = json.loads(data)
    return answer
