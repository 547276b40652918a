"""Who plays: the programs of the demo, where each stands, and where its window goes."""

from __future__ import annotations

from typing import NamedTuple

from yichuang.demo.screen import Screen

Area = tuple[int, int, int, int]


class Role(NamedTuple):
    """One terminal: its program, its place in the hall, and its window (left, top, width, height)."""

    name: str
    program: str
    place: str
    emulate: str
    #: On the virtual screen, which has room for every window at full size.
    wall: Area
    #: On a person's screen of 1920 by 1080, scaled to the one that is there.
    desktop: Area


CAST = (
    Role("kiosk", "kiosk", "kiosk-1", "", (0, 0, 1080, 1920), (0, 0, 600, 1066)),
    Role("board", "display", "board-hall", "voice", (1100, 0, 1920, 1080), (612, 0, 960, 540)),
    Role("strip", "display", "strip-3", "", (1100, 1100, 1280, 320), (1584, 0, 336, 84)),
    Role("counter-3", "counter", "window-3", "", (3040, 0, 1366, 768), (612, 552, 648, 364)),
    Role("counter-11", "counter", "window-11", "", (3040, 800, 1366, 768), (1272, 552, 648, 364)),
)

_DESKTOP = (1920, 1080)


def geometry(role: Role, screen: Screen) -> str:
    """X,Y,WIDTH,HEIGHT of a role's window on this screen."""
    if screen.virtual:
        return ",".join(map(str, role.wall))
    scale = min(screen.width / _DESKTOP[0], screen.height / _DESKTOP[1])
    return ",".join(str(int(value * scale)) for value in role.desktop)
