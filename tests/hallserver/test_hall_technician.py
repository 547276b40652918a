"""The technician's command: check a folder, make a PIN hash."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from hallserver.hallfile import pin_matches
from hallserver.hallfile.__main__ import main

HALLS = Path(__file__).parents[2] / "assets" / "halls"


def test_check_counts_a_good_hall() -> None:
    result = CliRunner().invoke(main, ["check", str(HALLS / "hezuo")])
    assert result.exit_code == 0
    assert "没有错" in result.output
    assert "19 个窗口" in result.output


def test_check_tells_what_is_wrong_and_fails(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["check", str(tmp_path)])
    assert result.exit_code == 1
    assert "hall.toml 第 1 行：缺这个文件，请补上。" in result.output


def test_pin_prints_a_line_for_the_file() -> None:
    result = CliRunner().invoke(main, ["pin"], input="8642\n8642\n")
    line = result.output.strip().splitlines()[-1]
    assert line.startswith('pin_hash = "$argon2id$')
    assert pin_matches(line.split('"')[1], "8642")
