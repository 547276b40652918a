"""A screen to open windows on: the one that is there, or a virtual one."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple


class Screen(NamedTuple):
    """Where windows open: the environment for their processes, and the room in pixels."""

    environment: dict[str, str]
    width: int
    height: int
    virtual: bool


#: Room for a full-size kiosk, two counters, a board and a strip side by side.
VIRTUAL_WIDTH, VIRTUAL_HEIGHT = 4480, 1960


@contextmanager
def a_screen(always_virtual: bool = False) -> Iterator[Screen]:
    """The person's screen, or an Xvfb of our own that ends with the block."""
    if not always_virtual and (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        yield Screen({}, *_size_of_desktop(), virtual=False)
        return
    with _xvfb() as display:
        yield Screen({"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}, VIRTUAL_WIDTH, VIRTUAL_HEIGHT, virtual=True)


@contextmanager
def _xvfb() -> Iterator[str]:
    # -displayfd lets Xvfb choose a free number and tell it once it accepts clients.
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(write_end),
            "-screen",
            "0",
            f"{VIRTUAL_WIDTH}x{VIRTUAL_HEIGHT}x24",
            "-nolisten",
            "tcp",
        ],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    try:
        with os.fdopen(read_end) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start: install it with ./run setup")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def _size_of_desktop() -> tuple[int, int]:
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  only where there is a desktop

    application = QGuiApplication.instance() or QGuiApplication([])
    assert isinstance(application, QGuiApplication)  # noqa: S101
    area = application.primaryScreen().availableGeometry()
    return area.width(), area.height()
