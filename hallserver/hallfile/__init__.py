"""Reads a hall from its TOML files, and tells a technician where a mistake is and what to do."""

from __future__ import annotations

from hallserver.hallfile.loader import LoadedHall, load_hall, reload_hall
from hallserver.hallfile.mistakes import HallFileMistake, Mistake
from hallserver.hallfile.pins import hash_pin, pin_matches

__all__ = ["HallFileMistake", "LoadedHall", "Mistake", "hash_pin", "load_hall", "pin_matches", "reload_hall"]
