"""The morning of `./run demo --tour`: real processes, real windows on a virtual screen, every step checked."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed: ./run setup"),
]


def test_a_whole_morning_happens(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "yichuang", "demo", "--tour", "--out", str(tmp_path / "demo")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert list((tmp_path / "demo/tickets").glob("*.png"))
    assert list((tmp_path / "demo/voice").glob("*.wav"))
    assert (tmp_path / "demo/journal.sqlite3").exists()
