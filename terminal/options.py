"""What every terminal takes on its command line."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click
import msgspec

from contract.words import Language
from drivers.settings import SettingsError
from terminal.address import AddressError


class Geometry(msgspec.Struct, frozen=True):
    """Place and size of the window in screen pixels."""

    x: int
    y: int
    width: int
    height: int


class Options(msgspec.Struct, frozen=True):
    """The command line of a terminal. `server` is "auto" or an address; `emulate` holds kinds of devices, or "all"."""

    data: Path
    server: str = "auto"
    emulate: tuple[str, ...] = ()
    windowed: bool = False
    place: str = ""
    geometry: Geometry | None = None
    language: Language = Language.CHINESE
    probe: Path | None = None

    def emulates(self, kind: str) -> bool:
        """True if devices of this kind are to be emulated."""
        return "all" in self.emulate or kind in self.emulate


class StartFault(RuntimeError):
    """A terminal cannot start as things are; the text says what to do, to the technician."""


class GeometryType(click.ParamType[Geometry]):
    """X,Y,WIDTH,HEIGHT."""

    name = "X,Y,W,H"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Geometry:
        if isinstance(value, Geometry):
            return value
        try:
            x, y, width, height = (int(part) for part in str(value).split(","))
        except ValueError:
            self.fail(f"“{value}” is not X,Y,WIDTH,HEIGHT in pixels, such as 0,0,1080,1920", param, ctx)
        if width <= 0 or height <= 0:
            self.fail("width and height must be above 0", param, ctx)
        return Geometry(x, y, width, height)


def terminal_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Decorate a click command: it is called with `options: Options`."""

    @wraps(function)
    def call(
        *,
        server: str,
        data: Path,
        emulate: str,
        windowed: bool,
        place: str,
        geometry: Geometry | None,
        language: str,
        probe: Path | None,
        **rest: Any,
    ) -> Any:
        kinds = tuple(kind.strip() for kind in emulate.split(",") if kind.strip())
        chosen = Options(data, server, kinds, windowed, place, geometry, Language(language), probe)
        try:
            return function(options=chosen, **rest)
        except (StartFault, SettingsError, AddressError) as problem:
            raise click.ClickException(str(problem)) from None

    for option in reversed(_OPTIONS):
        call = option(call)
    return call


_OPTIONS = (
    click.option("--server", default="auto", show_default=True, help="“auto” finds the hall; or its address."),
    click.option("--data", type=click.Path(file_okay=False, path_type=Path), required=True, help="Its folder."),
    click.option("--emulate", default="", metavar="all|KIND,…", help="Devices to emulate, by kind."),
    click.option("--windowed", is_flag=True, help="In a window instead of the whole screen."),
    click.option("--place", default="", help="What it is, such as kiosk-1; else as in DATA/settings.toml."),
    click.option("--geometry", type=GeometryType(), default=None, help="Where on the screen, in pixels."),
    click.option("--language", type=click.Choice(["zh", "bo", "en"]), default="zh", show_default=True),
    click.option("--probe", type=click.Path(path_type=Path), default=None, help="Socket for tests."),
)
