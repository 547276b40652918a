"""Plays the morning by itself: a line and a picture of every app for each step, and all that was printed and said."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
import time
from pathlib import Path

import click

from yichuang.demo.cast import CAST
from yichuang.demo.probe import Probe, StepFailed
from yichuang.demo.rehearsal import QUICK, open_all_day
from yichuang.demo.screen import a_screen
from yichuang.demo.stage import Stage
from yichuang.demo.story import Morning, picture_name, steps


def play(folder: Path) -> bool:
    """Play the whole morning into `folder`; False if a step did not happen."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with a_screen(always_virtual=True) as screen:
        hall = open_all_day("hezuo", folder / "hall", QUICK)
        with Stage(folder, hall, screen) as stage:
            done = _play_on(stage, folder)
    return done and _gather(folder)


def _play_on(stage: Stage, folder: Path) -> bool:
    click.echo("正在打开大厅和终端 …")
    printer = stage.open_printer(CAST[0])
    stage.open_hall()
    probes = {role.name: stage.open_terminal(role) for role in CAST}
    album = _Album(folder / "screens", probes)
    stage.look = album.moment
    for number, step in enumerate(steps(Morning(stage, probes, printer)), 1):
        album.begin(picture_name(number, step))
        begun = time.monotonic()
        try:
            said = step()
            stage.check_alive()
            album.after()
        except StepFailed as failure:
            click.echo(f"  ✗ {number:2}  {step.__doc__}：{failure}", err=True)
            album.what_is_left()
            return False
        click.echo(f"  ✓ {number:2}  {step.__doc__}   {said}   （{time.monotonic() - begun:.1f} 秒）")
    return True


def _gather(folder: Path) -> bool:
    """Put the voice and the journal where a person looks, and check the journal's chain."""
    spoken = folder / "data/board/voice"
    shutil.copytree(spoken, folder / "voice", dirs_exist_ok=True)
    journal = folder / "data/hallserver"
    checked = subprocess.run(
        [sys.executable, "-m", "yichuang", "journal", "verify", "--data", str(journal)],
        capture_output=True,
        text=True,
        check=False,
    )
    click.echo(
        f"  {'✓' if checked.returncode == 0 else '✗'} 大厅记录：{checked.stdout.strip() or checked.stderr.strip()}"
    )
    shutil.copy(journal / "journal.sqlite3", folder / "journal.sqlite3")
    counts = {name: len(list((folder / name).glob(kind))) for name, kind in _KEPT.items()}
    click.echo(f"\n{folder}/：" + "，".join(f"{name} {count} 个" for name, count in counts.items()))
    return checked.returncode == 0 and all(counts.values())


_KEPT = {"screens": "*.png", "tickets": "*.png", "voice": "*.wav"}


class _Album:
    """Pictures of every app, named after the step they belong to."""

    def __init__(self, folder: Path, probes: dict[str, Probe]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._probes = probes
        self._step = ""

    def begin(self, step: str) -> None:
        self._step = step

    def moment(self, word: str) -> None:
        """All apps in the middle of a step."""
        for name, probe in self._probes.items():
            probe.grab(self._folder / f"{self._step}-{word}-{name}.png")

    def what_is_left(self) -> None:
        """The apps that still answer, after a step that did not happen."""
        for name, probe in self._probes.items():
            with contextlib.suppress(StepFailed):
                probe.grab(self._folder / f"{self._step}-failed-{name}.png")

    def after(self) -> None:
        """All apps at the end of a step."""
        for name, probe in self._probes.items():
            probe.grab(self._folder / f"{self._step}-{name}.png")
