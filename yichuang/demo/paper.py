"""The kiosk's printer in the demo: an emulator of its own process, which runs out of paper when told to."""

from __future__ import annotations

import json
import socket
from pathlib import Path

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
        with socket.create_connection(self._control, timeout=10) as connection:
            connection.sendall(json.dumps({"set": switches}).encode() + b"\n")
            answer = connection.makefile().readline()
        if "error" in json.loads(answer):
            raise StepFailed(f"printer: {answer.strip()}")

    @property
    def tickets(self) -> list[Path]:
        """The pages that came out, in order."""
        return sorted(self.folder.glob("*.png"))
