"""Draws every screen of every app into docs/screens/, as it is off-screen and without a graphics card."""

from __future__ import annotations

import os
import shutil
import sys
from importlib import import_module
from pathlib import Path

import click

TARGET = Path("docs/screens")
APPS = ("kiosk", "counter", "display")

#: What the README shows: file, left, top, width on a sheet 1600 by 900.
_OVERVIEW = (
    ("display/hall.png", 620, 40, 940),
    ("counter/serving.png", 620, 600, 560),
    ("kiosk/welcome.png", 40, 40, 540),
)


@click.command()
@click.argument("apps", nargs=-1, type=click.Choice(APPS))
def main(apps: tuple[str, ...]) -> None:
    """Draw the screens of APPS, or of all."""
    # Set before Qt is loaded: the pictures must be the same on every machine.
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    for app in apps or APPS:
        click.echo(f"{app}: {_draw(app)} screens in {TARGET / app}/")


def _draw(app: str) -> int:
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  after the environment is set

    from terminal.engine import hall_engine, prepare_fonts  # noqa: PLC0415
    from terminal.screens import draw  # noqa: PLC0415

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    prepare_fonts()
    shutil.rmtree(TARGET / app, ignore_errors=True)
    drawn = draw(import_module(f"{app}.screens").screens(), hall_engine(application), TARGET / app)
    return len(drawn)


if __name__ == "__main__":
    main()
