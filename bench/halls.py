"""Halls of a given size, written as files, so that the server loads them like any other."""

from __future__ import annotations

from pathlib import Path

import msgspec

from hallserver.hallfile.pins import hash_pin

#: Letters that a queue may have: those that are read as digits or as each other are left out.
LETTERS = "ABCDEFGHJKLNPRSTUVXYZ"

#: A PIN for all clerks of a bench hall; hashed once, since hashing is slow on purpose.
PIN = "2468"


class Size(msgspec.Struct, frozen=True):
    """How big a hall is. Boards stand for all terminals that only show."""

    zones: int
    windows: int
    items: int
    kiosks: int
    boards: int


#: Sixteen windows that serve everything, so that sixteen clients have a window each.
SIXTEEN = Size(zones=1, windows=16, items=400, kiosks=2, boards=2)

#: Tengzhou: 174 windows, 371 groups of matters, 1,058 terminals (174 counters, 174 strips, kiosks and boards).
TENGZHOU = Size(zones=12, windows=174, items=371, kiosks=60, boards=650)


def write_hall(folder: Path, size: Size) -> Path:
    """Write the hall's files into `folder` and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "items").mkdir(exist_ok=True)
    pin = hash_pin(PIN)
    zones = LETTERS[: size.zones]
    pages = {
        "hall.toml": 'id = "bench"\nname = "测试大厅"\n[rules]\nno_show_after_s = 0\nwaiting_limit = 100000\n',
        "zones.toml": "".join(_zone(letter) for letter in zones),
        "departments.toml": "".join(_department(letter) for letter in zones),
        "windows.toml": "".join(_window(number, zones) for number in range(1, size.windows + 1)),
        "clerks.toml": "".join(_clerk(number, pin) for number in range(1, size.windows + 1)),
        "plan.toml": _plan(size),
        **{f"items/{letter}.toml": _items(letter, zones.index(letter), size) for letter in zones},
    }
    for name, text in pages.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def zone_of(window: int, zones: str) -> str:
    """The zone a window of a bench hall is in: they are dealt out in turn."""
    return zones[(window - 1) % len(zones)]


def _zone(letter: str) -> str:
    return f'[[zone]]\nid = "{letter}"\nname = "{letter} 区"\nkind = "comprehensive"\n\n'


def _department(letter: str) -> str:
    return f'[[department]]\nid = "department-{letter}"\nname = "{letter} 局"\n\n'


def _window(number: int, zones: str) -> str:
    zone = zone_of(number, zones)
    serves = f'departments = ["department-{zone}"]' if len(zones) > 1 else "every_item = true"
    return f'[[window]]\nid = {number}\nzone = "{zone}"\nkind = "undifferentiated"\n{serves}\n\n'


def _clerk(number: int, pin: str) -> str:
    return f'[[clerk]]\nid = "{1000 + number}"\nname = "人员{number}"\npin_hash = "{pin}"\n\n'


def _plan(size: Size) -> str:
    kiosks = "".join(f'[[kiosk]]\nid = "kiosk-{n}"\nnumber = {n}\n\n' for n in range(1, size.kiosks + 1))
    boards = "".join(f'[[board]]\nid = "board-{n}"\n\n' for n in range(1, size.boards + 1))
    return f"width = 100\nheight = 100\n\n{kiosks}{boards}"


def _items(letter: str, index: int, size: Size) -> str:
    numbers = range(index, size.items, size.zones)
    head = f'department = "department-{letter}"\n\n'
    return head + "".join(
        f'[[item]]\ncode = "item-{n}"\nname = "事项{n}"\nkind = "on_the_spot"\nmaterials = [{{ name = "身份证" }}]\n\n'
        for n in numbers
    )
