"""Outputs: files that tell what was spoken, a player program with all its ways to fail, and silence."""

from __future__ import annotations

import json
import shutil
import sys
import threading
import wave
from collections.abc import Callable
from pathlib import Path

import pytest

from drivers.voice.mixer import Utterance
from drivers.voice.output import (
    AplayOutput,
    FileOutput,
    Playback,
    PlayResult,
    SilentOutput,
    SpeakerCondition,
    wav_bytes,
)
from drivers.voice.phrase import SpokenCall

RATE = 16_000
PLAYED = PlayResult(Playback.PLAYED)
CUT = PlayResult(Playback.CUT)


def utterance(ticket: str = "A023", seconds: float = 0.05) -> Utterance:
    return Utterance(
        call=SpokenCall(ticket, window=5, zone="east"),
        pcm=b"\x01\x00" * round(seconds * RATE),
        rate=RATE,
        clips=("chime", "zh/请"),
        text="请A零二三号到五号窗口",
        languages=("zh",),
    )


Player = Callable[[str], str]


@pytest.fixture
def player(tmp_path: Path) -> Player:
    """Makes a program in place of aplay from a line of Python; `heard` and `told` are its files."""

    def make(body: str) -> str:
        path = tmp_path / "player"
        path.write_text(f"#!{sys.executable} -S\nimport sys, time\nfolder = {str(tmp_path)!r}\n{body}\n")
        path.chmod(0o755)
        return str(path)

    return make


def test_the_player_gets_the_device_and_a_whole_wav(player: Player, tmp_path: Path) -> None:
    program = player(
        "open(folder + '/heard', 'wb').write(sys.stdin.buffer.read())\n"
        "open(folder + '/told', 'w').write(repr(sys.argv[1:]))"
    )
    assert AplayOutput("plughw:1", program=program).play(utterance(), threading.Event()) == PLAYED
    assert (tmp_path / "told").read_text() == repr(["-q", "-D", "plughw:1", "-t", "wav", "-"])
    with wave.open(str(tmp_path / "heard")) as recording:
        form = (recording.getnchannels(), recording.getsampwidth(), recording.getframerate())
        assert form == (1, 2, RATE)
        assert recording.readframes(recording.getnframes()) == utterance().pcm


@pytest.mark.parametrize(
    ("complaint", "condition", "sentence"),
    [
        ("aplay: main:831: audio open error: No such file or directory", SpeakerCondition.DEVICE_MISSING, "plugged in"),
        ("ALSA lib pcm.c:2664: Unknown PCM hall", SpeakerCondition.DEVICE_MISSING, "plugged in"),
        ("aplay: main:831: audio open error: Device or resource busy", SpeakerCondition.DEVICE_BUSY, "another program"),
        ("aplay: pcm_write:2127: write error: Input/output error", SpeakerCondition.DEVICE_FAILED, "Input/output"),
        ("", SpeakerCondition.DEVICE_FAILED, "exit code 1"),
    ],
)
def test_a_failing_player_becomes_a_condition_and_a_sentence(
    player: Player, complaint: str, condition: SpeakerCondition, sentence: str
) -> None:
    program = player(f"sys.stderr.write({complaint!r})\nsys.exit(1)")
    result = AplayOutput("hall", program=program).play(utterance(), threading.Event())
    assert (result.playback, result.condition) == (Playback.FAILED, condition)
    assert sentence in result.sentence
    assert "hall" in result.sentence


def test_a_missing_player_is_told_with_what_to_do() -> None:
    result = AplayOutput(program="/nowhere/aplay").play(utterance(), threading.Event())
    assert result.condition is SpeakerCondition.PLAYER_MISSING
    assert "apt install alsa-utils" in result.sentence


def test_a_player_that_never_ends_is_stopped(player: Player) -> None:
    output = AplayOutput(program=player("time.sleep(60)"), grace_s=0.1)
    assert output.play(utterance(), threading.Event()).condition is SpeakerCondition.DEVICE_STUCK


def test_a_retracted_call_stops_the_player(player: Player) -> None:
    cancelled = threading.Event()
    cancelled.set()
    assert AplayOutput(program=player("time.sleep(60)")).play(utterance(), cancelled) == CUT


@pytest.mark.skipif(shutil.which("aplay") is None, reason="aplay is not installed")
def test_the_real_player_plays_to_the_null_device() -> None:
    assert AplayOutput("null").play(utterance(), threading.Event()) == PLAYED


@pytest.mark.skipif(shutil.which("aplay") is None, reason="aplay is not installed")
def test_the_real_player_tells_a_device_that_is_not_there() -> None:
    result = AplayOutput("no-such-device").play(utterance(), threading.Event())
    assert result.condition is SpeakerCondition.DEVICE_MISSING


def test_files_are_numbered_and_tell_what_was_spoken(tmp_path: Path) -> None:
    output = FileOutput(tmp_path / "calls")
    assert output.play(utterance("A023"), threading.Event()) == PLAYED
    assert output.play(utterance("A024"), threading.Event()) == PLAYED
    assert sorted(path.name for path in (tmp_path / "calls").iterdir()) == [
        "0001.json",
        "0001.wav",
        "0002.json",
        "0002.wav",
    ]
    assert (tmp_path / "calls/0001.wav").read_bytes() == wav_bytes(utterance())
    assert json.loads((tmp_path / "calls/0002.json").read_text(encoding="utf-8")) == {
        "ticket": "A024",
        "window": 5,
        "counter": "",
        "zone": "east",
        "text": "请A零二三号到五号窗口",
        "languages": ["zh"],
        "clips": ["chime", "zh/请"],
        "duration_s": 0.05,
        "wav": "0002.wav",
    }


def test_numbers_go_on_where_an_earlier_run_ended(tmp_path: Path) -> None:
    (tmp_path / "0041.wav").touch()
    (tmp_path / "chime.wav").touch()
    FileOutput(tmp_path).play(utterance(), threading.Event())
    assert (tmp_path / "0042.wav").exists()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "calls").touch()
    result = FileOutput(tmp_path / "calls").play(utterance(), threading.Event())
    assert (result.playback, result.condition) == (Playback.FAILED, SpeakerCondition.STORAGE_FAILED)
    assert str(tmp_path / "calls") in result.sentence


def test_real_time_takes_as_long_as_the_sound_unless_it_is_cut(tmp_path: Path) -> None:
    cut = threading.Event()
    cut.set()
    for output in (SilentOutput(real_time=True), FileOutput(tmp_path, real_time=True)):
        assert output.play(utterance(seconds=0.02), threading.Event()) == PLAYED
        assert output.play(utterance(seconds=60), cut) == CUT


def test_without_real_time_a_minute_is_over_at_once() -> None:
    assert SilentOutput().play(utterance(seconds=60), threading.Event()) == PLAYED
