"""DATA/settings.toml: what this terminal is, and which devices it has."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import msgspec

from drivers.settings import SettingsError


class Settings(msgspec.Struct, frozen=True):
    """The settings of one terminal. `devices`: a section's name to its keys, for `drivers.settings.read_section`."""

    place: str = ""
    #: Id of the hall it belongs to, where a network carries several; empty: any.
    hall: str = ""
    devices: dict[str, dict[str, Any]] = {}


def read_settings(path: Path) -> Settings:
    """The settings in a file, the defaults if there is no file; SettingsError with a sentence for the technician."""
    if not path.is_file():
        return Settings()
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise SettingsError(f"{path} cannot be read: {problem}") from None
    place, hall = (_id(path, content, section) for section in ("place", "hall"))
    return Settings(place, hall, _devices(path, content.get("devices", {})))


def _id(path: Path, content: dict[str, Any], name: str) -> str:
    section = content.get(name, {})
    value = section.get("id", "") if isinstance(section, dict) else None
    if not isinstance(value, str):
        raise SettingsError(f'{path}: [{name}] needs an id in quotes, such as id = "{_EXAMPLES[name]}".')
    return value


_EXAMPLES = {"place": "kiosk-1", "hall": "hezuo"}


def _devices(path: Path, sections: object) -> dict[str, dict[str, Any]]:
    if not isinstance(sections, dict) or not all(isinstance(section, dict) for section in sections.values()):
        raise SettingsError(f"{path}: devices are sections such as [devices.printer].")
    return sections
