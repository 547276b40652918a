"""Draws every screen of every app into docs/screens/, as it is off-screen and without a graphics card."""

from __future__ import annotations

import os
import shutil
import sys
from importlib import import_module
from pathlib import Path

import click
from PIL import Image

TARGET = Path("docs/screens")
APPS = ("kiosk", "counter", "display")

#: What the README shows: file, left, top, width on a sheet.
_OVERVIEW = (
    ("kiosk/welcome-zh.png", 40, 40, 490),
    ("display/hall-zh.png", 570, 40, 990),
    ("counter/serving.png", 570, 637, 558),
    ("display/strip-calling-zh.png", 1158, 637, 402),
    ("display/zone-zh.png", 1158, 757, 345),
)
_SHEET = (1600, 991)


@click.command()
@click.argument("apps", nargs=-1, type=click.Choice(APPS))
def main(apps: tuple[str, ...]) -> None:
    """Draw the screens of APPS, or of all."""
    # Set before Qt is loaded: the pictures must be the same on every machine.
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    for app in apps or APPS:
        click.echo(f"{app}: {_draw(app)} screens in {TARGET / app}/")
    _draw_overview()


def _draw(app: str) -> int:
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  after the environment is set

    from terminal.engine import hall_engine, prepare_fonts  # noqa: PLC0415
    from terminal.screens import draw  # noqa: PLC0415

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    prepare_fonts()
    shutil.rmtree(TARGET / app, ignore_errors=True)
    drawn = draw(import_module(f"{app}.screens").screens(), hall_engine(application), TARGET / app)
    return len(drawn)


def _draw_overview() -> None:
    sheet = Image.new("RGB", _SHEET, "#B4C5D6")
    for name, left, top, width in _OVERVIEW:
        picture = Image.open(TARGET / name).convert("RGB")
        size = width, round(picture.height * width / picture.width)
        sheet.paste(picture.resize(size, Image.Resampling.LANCZOS), (left, top))
    sheet.save(TARGET / "overview.png", optimize=True)


if __name__ == "__main__":
    main()
