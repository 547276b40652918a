"""The packs made with the real synthesiser: every clip sounds, is level, short, and has the right tone."""

from __future__ import annotations

import json
import math
import shutil
import subprocess
import threading
import wave
from array import array
from collections.abc import Iterator
from dataclasses import replace
from operator import mul
from pathlib import Path

import pytest

from drivers.voice.announcer import Announcer, CallFinished
from drivers.voice.builder import VoiceNotMade, build_pack, default_packs
from drivers.voice.mixer import Mixer
from drivers.voice.output import FileOutput
from drivers.voice.pack import VoicePack
from drivers.voice.phrase import SpokenCall
from drivers.voice.recipes import ENGLISH_RECIPE, MANDARIN_RECIPE, ClipRecipe, PackRecipe, spoken_text, with_counters
from drivers.voice.sound import CEILING_DBFS, LEVEL_DBFS, from_pcm, level_dbfs, peak_dbfs, trimmed

needs_espeak = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")

# By a Mandarin dictionary, in espeak-ng's writing; tones: 55 first, 35 second, 21 third before another word, 51 fourth.
MANDARIN_SOUNDS = {
    "请": "tS;h'i21N",
    "号": "X'Au51",
    "到": "t'Au51",
    "号到": "X'Au51 t'Au51",
    "窗口": "ts.hw'A55N kh'ou214",
    "号窗口": "X'Au51 ts.hw'A55N kh'ou214",
    "零": "l'i35N",
    "一": "j'i55",
    "二": "'@r51",
    "三": "s'a55n",
    "四": "s'i[51",
    "五": "w'u21",
    "六": "l'iou51",
    "七": "tS;h'i55",
    "八": "p'A55",
    "九": "tS;'iou21",
    "十": "s.'i.35",
    "百": "p'ai21",
    "二十": "'@r51 s.'i.35",
    "九十": "tS;'iou21 s.'i.35",
    "一百": "j'i51 p'ai21",
    "五百": "w'u35 p'ai21",
    "A": "'ei51",
    "B": "p'i51",
    "C": "s'i55",
    "G": "tS;'i51",
    "R": "'A51 @r11",
}
ENGLISH_SOUNDS = {
    "number": "n'Vmb3",
    "please go to window": "pl'i:z g,oU t@ w'IndoU",
    "zero": "z'i@roU",
    "thirteen": "T'3:ti:n",
    "thirty": "T'3:ti",
    "and": "'and",
    "A": "'eI",
}


def sounds(recipe: PackRecipe, text: str) -> str:
    """What the synthesiser will say, in its phoneme writing."""
    command = ["espeak-ng", "-v", recipe.voice, "-q", "-x", "--", text]
    answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return " ".join(answer.replace("_|", "").split())


def pitches(samples: array[int], rate: int) -> tuple[float, float]:
    """The pitch in hertz near the beginning and near the end of the voiced part, from 60 to 150 Hz."""
    step = 3
    thin = [sum(samples[n : n + step]) / step for n in range(0, len(samples) - step, step)]
    width = round(0.04 * rate / step)
    places = range(0, len(thin) - 2 * width, width // 2)
    heard = [pitch for pitch in (pitch_at(thin[n : n + 2 * width], rate / step) for n in places) if pitch]
    return heard[0], heard[-1]


def pitch_at(piece: list[float], rate: float) -> float | None:
    """The pitch of one piece in hertz by autocorrelation, None where it is not voiced."""
    width = len(piece) // 2

    def likeness(lag: int) -> float:
        moved = piece[lag : lag + width]
        power = product(piece[:width], piece[:width]) * product(moved, moved)
        return product(piece[:width], moved) / math.sqrt(power) if power else 0.0

    best = max(range(round(rate / 150), round(rate / 60)), key=likeness)
    return rate / best if likeness(best) > 0.75 else None


def product(left: list[float], right: list[float]) -> float:
    """The sum of the products, pair by pair."""
    return math.fsum(map(mul, left, right))


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[VoicePack, ...]]:
    yield default_packs(tmp_path_factory.mktemp("voices"), counters={"zh": {"咨询台": "咨询台"}})


@needs_espeak
@pytest.mark.parametrize("clip", MANDARIN_SOUNDS)
def test_mandarin_sounds_and_tones_are_right(clip: str) -> None:
    assert sounds(MANDARIN_RECIPE, MANDARIN_RECIPE.clips[clip].text) == MANDARIN_SOUNDS[clip]


@needs_espeak
@pytest.mark.parametrize("clip", ENGLISH_SOUNDS)
def test_english_sounds_are_right(clip: str) -> None:
    assert sounds(ENGLISH_RECIPE, ENGLISH_RECIPE.clips[clip].text) == ENGLISH_SOUNDS[clip]


@needs_espeak
def test_every_clip_sounds_is_level_and_short(packs: tuple[VoicePack, ...]) -> None:
    for pack in packs:
        for name, clip in pack.clips.items():
            assert 0.15 <= len(clip) / pack.rate <= 1.5, name
            assert level_dbfs(clip, pack.rate) == pytest.approx(LEVEL_DBFS, abs=0.8), name
            assert peak_dbfs(clip) <= CEILING_DBFS + 0.01, name
            assert len(trimmed(clip)) > 0.95 * len(clip), name


@needs_espeak
def test_the_packs_say_every_ticket_letter_digit_and_window(packs: tuple[VoicePack, ...]) -> None:
    for pack in packs:
        for window in range(1, 1000):
            letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[window % 26]
            assert pack.clips_of(SpokenCall(f"{letter}{window:03d}", window=window))


@needs_espeak
def test_a_call_takes_about_as_long_as_a_person_needs(packs: tuple[VoicePack, ...]) -> None:
    mandarin, english = packs
    for pack in (mandarin, english):
        once = Mixer([pack], rounds=1).utterance(SpokenCall("A023", window=5))
        assert 4.0 <= once.duration_s <= 6.0
    assert Mixer([mandarin]).utterance(SpokenCall("A023", window=5)).duration_s <= 11.0


@needs_espeak
def test_no_two_clips_of_a_pack_are_the_same(packs: tuple[VoicePack, ...]) -> None:
    for pack in packs:
        assert len({clip.tobytes() for clip in pack.clips.values()}) == len(pack.clips)


@needs_espeak
def test_the_pitch_follows_the_four_tones(packs: tuple[VoicePack, ...]) -> None:
    """Heard from the sound itself, whatever the synthesiser says of it."""
    mandarin = packs[0]
    begin, end = {}, {}
    for digit in "三零五二":
        begin[digit], end[digit] = pitches(mandarin.clips[digit], mandarin.rate)
    assert end["三"] == pytest.approx(begin["三"], rel=0.05)
    assert end["零"] > 1.1 * begin["零"]
    assert max(begin["五"], end["五"]) < 0.9 * min(begin["三"], end["三"])
    assert end["二"] < 0.92 * begin["二"]


@needs_espeak
def test_a_call_goes_all_the_way_to_a_file(packs: tuple[VoicePack, ...], tmp_path: Path) -> None:
    heard = threading.Event()
    announcer = Announcer(
        {"east": FileOutput(tmp_path)}, packs, lambda event: heard.set() if isinstance(event, CallFinished) else None
    )
    announcer.say(SpokenCall("A023", window=5, zone="east"))
    assert heard.wait(10)
    announcer.close()
    about = json.loads((tmp_path / "0001.json").read_text(encoding="utf-8"))
    assert about["text"] == "请A零二三号到五号窗口 number A zero two three please go to window five"
    assert about["clips"].count("zh/号窗口") == about["clips"].count("en/five") == 2
    with wave.open(str(tmp_path / "0001.wav")) as recording:
        assert recording.getnframes() / recording.getframerate() == pytest.approx(about["duration_s"], abs=0.001)
        sound = from_pcm(recording.readframes(recording.getnframes()))
        assert level_dbfs(sound, recording.getframerate()) == pytest.approx(LEVEL_DBFS, abs=1.5)


@needs_espeak
def test_a_named_counter_is_spoken_where_its_clip_was_made(packs: tuple[VoicePack, ...]) -> None:
    made = Mixer(packs).utterance(SpokenCall("A023", counter="咨询台"))
    assert made.text == "请A零二三号到咨询台"
    assert [skipped.language for skipped in made.skipped] == ["en"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("A区12号窗口", "A 区十二号窗口"),
        ("VIP室", "V I P 室"),
        ("108室", "一百零八室"),
        ("007", "零零七"),
        ("重庆银行", "chong2 qing4 yin2 hang2"),
        ("登记(一楼)", "登记 一楼"),
        ("[[x]]--台", "x 台"),
    ],
)
def test_counter_names_are_written_as_the_voice_reads_them_rightly(name: str, text: str) -> None:
    assert spoken_text(MANDARIN_RECIPE, name) == text


@needs_espeak
def test_the_same_recipe_gives_the_same_bytes_and_is_made_once(tmp_path: Path) -> None:
    small = replace(MANDARIN_RECIPE, clips={"号": ClipRecipe("number", "号"), "到": ClipRecipe("to", "到")})
    first, second = (build_pack(small, tmp_path / name) for name in ("one", "two"))
    assert first.name == second.name
    files = sorted(path.name for path in first.iterdir())
    assert files == ["number.wav", "pack.toml", "to.wav"]
    assert [(first / name).read_bytes() for name in files] == [(second / name).read_bytes() for name in files]
    before = (first / "to.wav").stat().st_mtime_ns
    assert build_pack(small, tmp_path / "one") == first
    assert (first / "to.wav").stat().st_mtime_ns == before
    assert build_pack(with_counters(small, {"台": "台"}), tmp_path / "one") != first


@needs_espeak
def test_a_damaged_pack_is_made_again(tmp_path: Path) -> None:
    small = replace(MANDARIN_RECIPE, clips={"号": ClipRecipe("number", "号")})
    folder = build_pack(small, tmp_path)
    whole = (folder / "number.wav").read_bytes()
    (folder / "number.wav").write_bytes(b"")
    assert build_pack(small, tmp_path) == folder
    assert (folder / "number.wav").read_bytes() == whole
    assert [path.name for path in tmp_path.iterdir()] == [folder.name]


@needs_espeak
def test_a_clip_that_stays_silent_is_told(tmp_path: Path) -> None:
    with pytest.raises(VoiceNotMade, match="spoke nothing for 号"):
        build_pack(replace(MANDARIN_RECIPE, clips={"号": ClipRecipe("number", "")}), tmp_path)


@needs_espeak
def test_a_voice_that_is_not_installed_is_told(tmp_path: Path) -> None:
    with pytest.raises(VoiceNotMade, match="no voice no-such-voice"):
        build_pack(replace(MANDARIN_RECIPE, voice="no-such-voice"), tmp_path)


def test_a_missing_synthesiser_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(VoiceNotMade, match="apt install espeak-ng"):
        default_packs(tmp_path, program="espeak-ng-is-not-here")
