"""The kiosk's printer in the demo: an emulator of its own process, which runs out of paper when told to."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from typing import Any

from yichuang.demo.probe import StepFailed


class DemoPrinter:
    """Where the emulated printer listens, where its switchboard is, and where its pages come out."""

    def __init__(self, ready_line: str, folder: Path) -> None:
        words = dict(word.split("://", 1) for word in ready_line.split() if "://" in word)
        self.address = f"tcp://{words['tcp']}"
        host, _, port = words["control"].rpartition(":")
        self._control = (host, int(port))
        self.folder = folder

    def set(self, **switches: str | bool) -> None:
        """Move switches: paper="end", cover="open" …"""
        self._tell({"set": switches})

    def page_times(self) -> list[float]:
        """When each page was finished, by time.monotonic()."""
        return [float(at) for at in self._tell({"get": True})["page_times"]]

    @property
    def tickets(self) -> list[Path]:
        """The pages that came out, in order."""
        return sorted(self.folder.glob("*.png"))

    def _tell(self, command: dict[str, Any]) -> dict[str, Any]:
        with socket.create_connection(self._control, timeout=10) as connection, connection.makefile() as answers:
            connection.sendall(json.dumps(command).encode() + b"\n")
            answer: dict[str, Any] = json.loads(answers.readline())
        if "error" in answer:
            raise StepFailed(f"printer: {answer['error']}")
        return answer
