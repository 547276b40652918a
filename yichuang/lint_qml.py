"""Runs qmllint over every page and control; a warning is an error."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "terminal/qml", ROOT / "kiosk/qml", ROOT / "counter/qml", ROOT / "display/qml"]

#: Types that Python registers at run time, described for the linter.
TYPES = ROOT / "terminal/qmllint"


def main() -> None:
    """Exit with 1 and qmllint's words if a QML file has a warning."""
    lint = Path(sys.executable).with_name("pyside6-qmllint")
    files = sorted(file for folder in PAGES for file in folder.rglob("*.qml"))
    paths = [argument for folder in (*PAGES, TYPES) for argument in ("-I", str(folder))]
    done = subprocess.run([lint, "--max-warnings", "0", *paths, *files], cwd=ROOT, check=False)
    sys.exit(done.returncode)


if __name__ == "__main__":
    main()
