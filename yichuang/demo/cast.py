"""Who plays: the programs of the demo, where each stands, and where its window goes."""

from __future__ import annotations

from typing import NamedTuple

from yichuang.demo.screen import Screen


class Role(NamedTuple):
    """One terminal: its program, its place in the hall, its window's size at full scale and on the wall."""

    name: str
    program: str
    place: str
    emulate: str
    #: Left, top, width, height as shares of a wall 4480 by 1960.
    area: tuple[int, int, int, int]


WALL_WIDTH, WALL_HEIGHT = 4480, 1960

CAST = (
    Role("kiosk", "kiosk", "kiosk-1", "", (0, 0, 1080, 1920)),
    Role("board", "display", "board-hall", "voice", (1100, 0, 1920, 1080)),
    Role("strip", "display", "strip-3", "", (1100, 1100, 1280, 320)),
    Role("counter-3", "counter", "window-3", "", (3040, 0, 1366, 768)),
    Role("counter-11", "counter", "window-11", "", (3040, 800, 1366, 768)),
)


def geometry(role: Role, screen: Screen) -> str:
    """X,Y,WIDTH,HEIGHT of a role's window, scaled so that the whole wall fits on the screen."""
    scale = min(screen.width / WALL_WIDTH, screen.height / WALL_HEIGHT)
    return ",".join(str(int(value * scale)) for value in role.area)
