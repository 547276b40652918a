"""What differs between printer models, as data. The models are in `profiles.toml`."""

from __future__ import annotations

import tomllib
from enum import Enum
from functools import cache
from importlib.resources import files

import msgspec


class Charset(Enum):
    """The Chinese font in the printer's ROM, by the name of Python's codec."""

    GB2312 = "gb2312"
    GBK = "gbk"
    GB18030 = "gb18030"


class ChineseMode(Enum):
    """Whether Chinese mode is on after power-up or has to be switched on with `FS &`."""

    AUTO = "auto"
    FS = "fs"


class SizeCommand(Enum):
    """Which command doubles Chinese characters."""

    GS = "gs"
    FS = "fs"
    BOTH = "both"


class RasterCommand(Enum):
    """Which command prints pictures: `GS v 0` or `GS ( L`."""

    GS_V_0 = "gs_v_0"
    GS_PAREN_L = "gs_paren_l"


class Cutter(Enum):
    """What the cutter can do."""

    NONE = "none"
    FULL = "full"
    PARTIAL = "partial"


class StatusKind(Enum):
    """How the printer tells its state; ASB is DLE EOT with automatic status back on top."""

    NONE = "none"
    DLE = "dle"
    ASB = "asb"
    CUSTOM20 = "custom20"


class Completion(Enum):
    """What proves that everything before it was printed."""

    NONE = "none"
    GS_R = "gs_r"
    GS_H = "gs_h"


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One printer model. Lengths are in dots or millimetres as named, sizes in bytes, speeds in mm/s."""

    name: str
    dots: int
    summary: str = ""
    dots_per_mm: int = 8
    charset: Charset = Charset.GBK
    chinese_mode: ChineseMode = ChineseMode.FS
    size_command: SizeCommand = SizeCommand.GS
    raster: RasterCommand = RasterCommand.GS_V_0
    raster_max_rows: int = 256
    qr_native: bool = True
    cutter: Cutter = Cutter.PARTIAL
    feed_before_cut: int = 0
    status: StatusKind = StatusKind.DLE
    strict_status_mask: bool = True
    near_end_sensor: bool = True
    completion: Completion = Completion.GS_R
    presenter: bool = False
    wait_taken: bool = False
    buffer_bytes: int = 4096
    speed_mm_per_second: int = 100


class UnknownProfile(ValueError):
    """No printer model of that name; the text lists those that exist."""


@cache
def profiles() -> dict[str, Profile]:
    """All known models by name."""
    table = tomllib.loads(files(__package__).joinpath("profiles.toml").read_text(encoding="utf-8"))
    return {name: msgspec.convert({"name": name, **fields}, Profile) for name, fields in table.items()}


def profile_named(name: str) -> Profile:
    """The model of that name; UnknownProfile."""
    found = profiles().get(name)
    if found is None:
        raise UnknownProfile(f"There is no printer profile “{name}”; there are: {', '.join(profiles())}.")
    return found
