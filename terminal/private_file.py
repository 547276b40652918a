"""Files that only this terminal's user may read, written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

#: Owner reads and writes, nobody else.
PRIVATE = 0o600


def write_private(path: Path, content: bytes) -> None:
    """Replace a file at once: after a power cut there is the old content or the new one. OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def move_aside(path: Path) -> Path:
    """Rename a file that cannot be read, so that it can be looked at later; its new path."""
    for count in range(1, 1000):
        aside = path.with_name(f"{path.name}.damaged-{count}")
        if not aside.exists():
            path.rename(aside)
            return aside
    raise FileExistsError(f"Too many damaged copies of {path}.")
