"""A small hall as files: two zones, four windows, four clerks, three items."""

from __future__ import annotations

from pathlib import Path

from hallserver.hallfile import hash_pin

PIN = "2468"

_ZONES = (("A", "human", "人社局"), ("B", "tax", "税务局"))


def write_hall(folder: Path, *, rules: str = "call_grace_s = 0\nno_show_after_s = 0\nrecall_pause_s = 0") -> Path:
    """Write the files into `folder`; windows 1 and 2 are in zone A, 3 and 4 in zone B, clerks are 1001 to 1004."""
    (folder / "items").mkdir(parents=True)
    pin = hash_pin(PIN)
    pages = {
        "hall.toml": f'id = "small"\nname = "小厅"\n[rules]\n{rules}\n',
        "zones.toml": "".join(
            f'[[zone]]\nid = "{zone}"\nname = "{zone} 区"\nkind = "comprehensive"\n\n' for zone, _, _ in _ZONES
        ),
        "departments.toml": "".join(
            f'[[department]]\nid = "{department}"\nname = "{name}"\n\n' for _, department, name in _ZONES
        ),
        "windows.toml": "".join(_window(number) for number in range(1, 5)),
        "clerks.toml": "".join(
            f'[[clerk]]\nid = "{1000 + number}"\nname = "人员{number}"\npin_hash = "{pin}"\n\n'
            for number in range(1, 5)
        ),
        "plan.toml": "width = 100\nheight = 100\n\n"
        + "".join(f'[[kiosk]]\nid = "kiosk-{number}"\nnumber = {number}\n\n' for number in (1, 2, 3, 4))
        + '[[board]]\nid = "board-hall"\n\n[[board]]\nid = "board-A"\nzone = "A"\n',
        "items/human.toml": _items("human", "card", "pension"),
        "items/tax.toml": _items("tax", "invoice"),
    }
    for name, text in pages.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def _window(number: int) -> str:
    zone, department, _ = _ZONES[(number - 1) // 2]
    return f'[[window]]\nid = {number}\nzone = "{zone}"\nkind = "undifferentiated"\ndepartments = ["{department}"]\n\n'


def _items(department: str, *codes: str) -> str:
    return f'department = "{department}"\n\n' + "".join(
        f'[[item]]\ncode = "{code}"\nname = "事项 {code}"\nkind = "on_the_spot"\n'
        'materials = [{ name = "身份证" }]\n\n'
        for code in codes
    )
