"""Keeps the pieces of paper that come out: a picture and a description each."""

from __future__ import annotations

from pathlib import Path

from drivers.printer.emulated.page import Page
from drivers.printer.emulated.render import render
from drivers.printer.picture_file import write_image

_STEM = "ticket"


class PaperTray:
    """Writes `ticket-0001.png` and `.json`, counting on from what lies in the folder."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._count = max((_number(path) for path in folder.glob(f"{_STEM}-*.png")), default=0)

    def put(self, page: Page) -> Path:
        """The picture just written. Whoever sees the picture finds its description there already."""
        self._count += 1
        path = self._folder / f"{_STEM}-{self._count:04d}.png"
        path.with_suffix(".json").write_bytes(page.as_json())
        return write_image(render(page), path)


def _number(path: Path) -> int:
    digits = path.stem.rpartition("-")[2]
    return int(digits) if digits.isdigit() else 0
