"""Voice packs from a folder: what a good one holds, and a plain sentence for each mistake."""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

import pytest

from drivers.voice.pack import PackUnusable, load_pack
from drivers.voice.phrase import MissingClips, Reading, SpokenCall
from drivers.voice.sound import LEVEL_DBFS, level_dbfs

RATE = 16_000
HEAD = 'format = 1\nlanguage = "zh"\ntitle = "test"\nrate = 16000\n'


def record(path: Path, *, rate: int = RATE, channels: int = 1, width: int = 2, seconds: float = 0.2) -> None:
    """A tone with half a second of silence on each side, as a person records it."""
    quiet = [0] * (rate // 2)
    tone = [round(6000 * math.sin(math.tau * 300 * n / rate)) for n in range(round(seconds * rate))]
    samples = quiet + tone + quiet
    form = {1: "B", 2: "<h"}[width]
    with wave.open(str(path), "wb") as recording:
        recording.setnchannels(channels)
        recording.setsampwidth(width)
        recording.setframerate(rate)
        frames = (struct.pack(form, sample if width == 2 else 128) * channels for sample in samples)
        recording.writeframes(b"".join(frames))


def make_pack(folder: Path, manifest: str) -> Path:
    (folder / "pack.toml").write_text(manifest, encoding="utf-8")
    return folder


def test_a_recorded_pack_is_trimmed_and_levelled(tmp_path: Path) -> None:
    record(tmp_path / "please.wav")
    loaded = load_pack(make_pack(tmp_path, HEAD + 'reviewed = true\n[clips]\n"请" = "please.wav"\n'))
    assert (loaded.language, loaded.title, loaded.rate, loaded.reviewed) == ("zh", "test", RATE, True)
    assert len(loaded.clips["请"]) / RATE == pytest.approx(0.2, abs=0.002)
    assert level_dbfs(loaded.clips["请"], RATE) == pytest.approx(LEVEL_DBFS, abs=0.3)


def test_a_levelled_pack_is_taken_as_it_is(tmp_path: Path) -> None:
    record(tmp_path / "please.wav")
    loaded = load_pack(make_pack(tmp_path, HEAD + 'levelled = true\n[clips]\n"请" = "please.wav"\n'))
    assert len(loaded.clips["请"]) / RATE == pytest.approx(1.2)
    assert not loaded.reviewed


def test_a_pack_of_another_language_brings_its_own_sentence(tmp_path: Path) -> None:
    names = ["before", "A", "0", "2", "between", "window 3"]
    for place in range(len(names)):
        record(tmp_path / f"{place}.wav")
    clips = "".join(f'"{name}" = "{place}.wav"\n' for place, name in enumerate(names))
    wording = (
        '[wording]\nreading = "plain"\nto_window = ["before", "{ticket}", "between", "{window}"]\n'
        'to_counter = ["before", "{ticket}", "{counter}"]\n'
    )
    manifest = HEAD.replace("zh", "bo") + wording + "[clips]\n" + clips
    loaded = load_pack(make_pack(tmp_path, manifest))
    assert loaded.wording.reading is Reading.PLAIN
    assert loaded.clips_of(SpokenCall("A20", window=3)) == ("before", "A", "2", "0", "between", "window 3")
    with pytest.raises(MissingClips) as lack:
        loaded.clips_of(SpokenCall("A20", window=4))
    assert lack.value.missing == ("window 4",)


@pytest.mark.parametrize(
    ("manifest", "sentence"),
    [
        ("format = 1\nlanguage =", "has a mistake"),
        (HEAD.replace("format = 1", "format = 2"), "reads format = 1"),
        (HEAD.replace('language = "zh"', ""), "language is missing"),
        (HEAD.replace("16000", "8000"), "from 16000 to 48000, not 8000"),
        (HEAD.replace("16000", "true"), "from 16000 to 48000, not True"),
        (HEAD, "no recordings"),
        (HEAD + 'levelled = "yes"\n', "levelled must be true or false"),
        (HEAD + 'clips = "a"\n', "must be a table"),
        (HEAD + '[clips]\n"请" = "../please.wav"\n', "file name in this folder"),
        (HEAD + '[clips]\n"请" = 3\n', "file name in this folder"),
        (HEAD + '[clips]\n"请" = "absent.wav"\n', "recording of 请, cannot be read: No such file"),
        (HEAD.replace("zh", "bo") + '[clips]\n"a" = "good.wav"\n', "bo needs a \\[wording\\]"),
        (HEAD + '[wording]\nreading = "loud"\n[clips]\n"a" = "good.wav"\n', "one of mandarin, english, plain"),
        (HEAD + '[wording]\nreading = "plain"\nto_window = "x"\n[clips]\n"a" = "good.wav"\n', "list of words"),
        (
            HEAD + '[wording]\nreading = "plain"\nto_window = ["{ticket}"]\n[clips]\n"a" = "good.wav"\n',
            "name {ticket} once",
        ),
    ],
)
def test_a_mistake_in_the_manifest_is_told_in_a_sentence(tmp_path: Path, manifest: str, sentence: str) -> None:
    record(tmp_path / "good.wav")
    with pytest.raises(PackUnusable, match=sentence) as refused:
        load_pack(make_pack(tmp_path, manifest))
    assert str(tmp_path) in str(refused.value)


def test_a_folder_without_manifest_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackUnusable, match=r"needs this file"):
        load_pack(tmp_path)


def test_a_manifest_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pack.toml").write_bytes('title = "普通话"'.encode("gb18030"))
    with pytest.raises(PackUnusable, match="UTF-8"):
        load_pack(tmp_path)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"rate": 22_050}, "22050 samples a second; needed: 1 channel, 16 bits and 16000"),
        ({"channels": 2}, "2 channel"),
        ({"width": 1}, "8 bits"),
        ({"seconds": 15}, "longer than 15 seconds"),
        ({"seconds": 0}, "nothing but silence"),
    ],
)
def test_a_wrong_recording_is_told_in_a_sentence(tmp_path: Path, changes: dict[str, int], sentence: str) -> None:
    record(tmp_path / "please.wav", **changes)
    with pytest.raises(PackUnusable, match=sentence):
        load_pack(make_pack(tmp_path, HEAD + '[clips]\n"请" = "please.wav"\n'))


@pytest.mark.parametrize("content", [b"", b"RIFF", b"ID3 this is an mp3", b"RIFF\x24\x00\x00\x00WAVEfmt "])
def test_a_file_that_is_no_wav_is_told_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "please.wav").write_bytes(content)
    with pytest.raises(PackUnusable, match="not a plain WAV file"):
        load_pack(make_pack(tmp_path, HEAD + '[clips]\n"请" = "please.wav"\n'))
