"""A copy of a sample hall for playing: open at any hour, and with short waits between a clerk's steps."""

from __future__ import annotations

import re
import secrets
import shutil
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "assets/halls"

#: What a rehearsal changes in the rules, and nothing else; seconds.
QUICK = {"call_grace_s": 2, "recall_pause_s": 1, "no_show_after_s": 2}


def open_all_day(name: str, folder: Path, rules: dict[str, int] | None = None) -> tuple[Path, str]:
    """Copy the sample hall into `folder` without its opening hours, with these rules changed.

    Returns the copy and the id it got, which no other hall on the network has.
    """
    copy = folder / name
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(SAMPLES / name, copy)
    page = copy / "hall.toml"
    hall = f"{name}-{secrets.token_hex(4)}"
    text = page.read_text("utf-8").replace(f'id = "{name}"', f'id = "{hall}"', 1)
    text = re.sub(r"(?m)^\[\[opening\]\]\n(?:[a-z_]+ *=.*\n)*", "", text)
    for rule, seconds in (rules or {}).items():
        text = re.sub(rf"(?m)^{rule} *=.*\n", "", text)
        text = text.replace("[rules]\n", f"[rules]\n{rule} = {seconds}\n", 1)
    page.write_text(text, "utf-8")
    return copy, hall
