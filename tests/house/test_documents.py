"""Pages that are written from the code say what the code says."""

from __future__ import annotations

import configparser
from pathlib import Path

from yichuang.describe import protocol_page

ROOT = Path(__file__).parents[2]


def test_the_protocol_page_is_in_step_with_the_contract() -> None:
    assert (ROOT / "docs/protocol.md").read_text("utf-8") == protocol_page()


def test_every_dependency_is_locked() -> None:
    settings = configparser.ConfigParser()
    settings.read(ROOT / "setup.cfg", "utf-8")
    ranges = [settings["options"]["install_requires"], *settings["options.extras_require"].values()]
    named = {_plain(line) for block in ranges for line in block.splitlines() if line.strip()}
    locked = {_plain(line) for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()}
    assert named <= locked


def _plain(requirement: str) -> str:
    name = requirement.strip()
    for stop in "<>=![; ":
        name = name.split(stop)[0]
    return name.lower().replace("_", "-")
