"""A screen to be drawn: its name, its size, and how to put it together. Each app lists its own in `screens.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from PySide6.QtQml import QQmlEngine

from terminal.picture import Picture


@dataclass(frozen=True)
class Screen:
    """One picture of `./run screens`. `build` opens the page in a window of this size; the caller closes it."""

    name: str
    width: int
    height: int
    build: Callable[[QQmlEngine], Picture]


def draw(screens: Iterable[Screen], engine: QQmlEngine, folder: Path) -> list[Path]:
    """Write each screen as FOLDER/NAME.png; OSError if one cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_draw(screen, engine, folder / f"{screen.name}.png") for screen in screens]


def _draw(screen: Screen, engine: QQmlEngine, path: Path) -> Path:
    picture = screen.build(engine)
    try:
        if not picture.grab().save(str(path)):
            raise OSError(f"{path} cannot be written.")
        _shrink(path)
    finally:
        picture.close()
    return path


def _shrink(path: Path) -> None:
    # Pages have few colours: a palette makes the file a third as large, and a hundred of them are kept with the source.
    with Image.open(path) as image:
        small = image.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
