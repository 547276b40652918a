"""Writes kiosk/sample_catalogue.json anew from assets/halls/hezuo: `python tests/kiosk/write_sample.py`."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))


def main() -> None:
    """Read the hall's files as its server does, and write what terminals get."""
    from hallserver.domain.lines import Lines
    from hallserver.hallfile.loader import load_hall
    from kiosk.sample import CATALOGUE

    catalogue = Lines(load_hall(ROOT / "assets" / "halls" / "hezuo").plan).catalogue
    CATALOGUE.write_bytes(msgspec.json.format(msgspec.json.encode(catalogue), indent=1) + b"\n")


if __name__ == "__main__":
    main()
