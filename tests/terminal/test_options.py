"""The command line and the settings file, and what is said when they are wrong."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from contract.words import Language
from drivers.settings import SettingsError
from terminal.data_folder import DataFolder
from terminal.options import Geometry, Options, StartFault, terminal_options
from terminal.settings import Settings, read_settings


def parsed(*arguments: str) -> Options:
    taken: list[Options] = []

    @click.command()
    @terminal_options
    def main(options: Options) -> None:
        taken.append(options)

    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return taken[0]


def test_the_usual_command_line() -> None:
    assert parsed("--data", "box") == Options(Path("box"))


def test_every_option() -> None:
    options = parsed(
        *("--server", "http://10.0.0.5:8000", "--data", "box", "--emulate", "printer, voice", "--windowed"),
        *("--place", "kiosk-2", "--geometry", "0,10,1080,1920", "--language", "bo", "--probe", "door"),
    )
    assert options.geometry == Geometry(0, 10, 1080, 1920)
    assert (options.place, options.language, options.windowed) == ("kiosk-2", Language.TIBETAN, True)
    assert options.emulates("voice")
    assert not options.emulates("scanner")
    assert parsed("--data", "box", "--emulate", "all").emulates("scanner")


@pytest.mark.parametrize("text", ["1,2,3", "a,b,c,d", "0,0,0,100"])
def test_a_wrong_geometry_is_told(text: str) -> None:
    @click.command()
    @terminal_options
    def main(options: Options) -> None:
        raise AssertionError(options)

    result = CliRunner().invoke(main, ["--data", "box", "--geometry", text])
    assert result.exit_code == 2
    assert "geometry" in result.output


def test_settings_name_the_place_and_the_devices(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('[place]\nid = "kiosk-1"\n[devices.printer]\nat = "lp:/dev/usb/lp0"\n', encoding="utf-8")
    assert read_settings(path) == Settings("kiosk-1", devices={"printer": {"at": "lp:/dev/usb/lp0"}})
    assert read_settings(tmp_path / "none.toml") == Settings()


@pytest.mark.parametrize(
    "text", ["[place", "[place]\nid = 7", 'place = "kiosk-1"', 'devices = "printer"', "[devices]\nprinter = 1"]
)
def test_settings_that_cannot_be_read_are_told(text: str, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match="settings"):
        read_settings(path)


def test_one_folder_is_used_by_one_terminal(tmp_path: Path) -> None:
    first = DataFolder(tmp_path / "box")
    with pytest.raises(StartFault, match="already runs"):
        DataFolder(tmp_path / "box")
    first.release()
    DataFolder(tmp_path / "box").release()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StartFault, match="cannot be used"):
        DataFolder(tmp_path / "file" / "box")


def test_known_trouble_at_the_start_is_a_sentence_and_no_trace() -> None:
    @click.command()
    @terminal_options
    def main(options: Options) -> None:
        raise StartFault("The folder cannot be used.")

    result = CliRunner().invoke(main, ["--data", "box"])
    assert (result.exit_code, result.output) == (1, "Error: The folder cannot be used.\n")
