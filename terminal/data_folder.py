"""The terminal's folder: made at the first start, private, and used by one process at a time."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from terminal.options import StartFault

#: Only this user reads what a terminal stores.
PRIVATE_FOLDER = 0o700


class DataFolder:
    """Holds the lock on a folder as long as the process lives. StartFault if it cannot be used."""

    def __init__(self, path: Path) -> None:
        try:
            path.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
            self._descriptor = os.open(path / "lock", os.O_WRONLY | os.O_CREAT, 0o600)
        except OSError as problem:
            raise StartFault(
                f"The folder {path} cannot be used: {problem.strerror}. Choose another with --data."
            ) from None
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._descriptor)
            raise StartFault(
                f"A terminal already runs with the folder {path}; end it, or choose another with --data."
            ) from None

    def release(self) -> None:
        """Let another process have the folder."""
        os.close(self._descriptor)
