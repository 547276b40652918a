"""Makes voice packs on this machine with the speech synthesiser espeak-ng, once, into a folder for made things.

They are there so that a hall can call from the first minute; recordings of a person sound better and replace them.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import tempfile
import wave
from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path

from drivers.voice.pack import FORMAT, MANIFEST, PackUnusable, VoicePack, load_pack
from drivers.voice.recipes import ENGLISH_RECIPE, MANDARIN_RECIPE, ClipRecipe, PackRecipe, with_counters
from drivers.voice.sound import from_pcm, levelled, pcm, trimmed

PROGRAM = "espeak-ng"
# One clip takes some 20 ms; a machine busy starting up may need a second or two.
CLIP_TIMEOUT_S = 20.0
# Half of the synthesiser's usual loudness: at its own the loudest vowels are cut off.
AMPLITUDE = 50
# Raised whenever the treatment of the sound changes, so that packs made earlier are made again.
TREATMENT = 1


class VoiceNotMade(Exception):
    """The synthesiser is missing or failed; the text is a sentence for the technician."""


def default_packs(
    folder: Path,
    recipes: Sequence[PackRecipe] = (MANDARIN_RECIPE, ENGLISH_RECIPE),
    *,
    counters: Mapping[str, Mapping[str, str]] | None = None,
    program: str = PROGRAM,
) -> tuple[VoicePack, ...]:
    """The packs of the recipes, made under `folder` where they are not there yet; raises VoiceNotMade.

    `counters` gives, by language, the named counters to be spoken: name in the call to the text that is read.
    """
    by_language = counters or {}
    wanted = [with_counters(recipe, by_language.get(recipe.language, {})) for recipe in recipes]
    return tuple(load_pack(build_pack(recipe, folder, program=program)) for recipe in wanted)


def build_pack(recipe: PackRecipe, folder: Path, *, program: str = PROGRAM) -> Path:
    """The folder of the recipe's pack under `folder`, made if it is not there; the same input gives the same bytes."""
    target = folder / f"{recipe.language}-{_fingerprint(recipe, program)}"
    if _usable(target):
        return target
    _check_voice(recipe.voice, program)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=f".{recipe.language}-") as workshop:
        made = Path(workshop) / "pack"
        made.mkdir()
        rate = _make_clips(recipe, made, program)
        (made / MANIFEST).write_text(_manifest(recipe, rate), encoding="utf-8")
        _put_in_place(made, target)
    return target


def _usable(target: Path) -> bool:
    if not target.is_dir():
        return False
    try:
        load_pack(target)
    except PackUnusable:
        shutil.rmtree(target)
        return False
    return True


def _put_in_place(made: Path, target: Path) -> None:
    """Moves the finished pack in one step; another program that was quicker made the same one."""
    try:
        made.replace(target)
    except OSError:
        if not _usable(target):
            raise


def _fingerprint(recipe: PackRecipe, program: str) -> str:
    clips = {name: [clip.file, clip.text] for name, clip in recipe.clips.items()}
    text = json.dumps(
        [FORMAT, TREATMENT, AMPLITUDE, recipe.title, recipe.voice, recipe.speed, clips, _version(program)],
        sort_keys=True,
    )
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _version(program: str) -> str:
    answer = _run([program, "--version"], program)
    # The rest of the line names the data folder, which differs between machines.
    return answer.partition("Data at")[0].strip()


def _check_voice(voice: str, program: str) -> None:
    """Raises VoiceNotMade for a voice that is not there: the synthesiser would take an English one and say nothing."""
    listed = _run([program, f"--voices={voice.partition('-')[0]}"], program)
    if voice not in re.split(r"[\s()]+", listed):
        raise VoiceNotMade(f"{program} has no voice {voice}. Install its voices with: apt install espeak-ng-data")


def _make_clips(recipe: PackRecipe, folder: Path, program: str) -> int:
    rates = {_make_clip(recipe, name, clip, folder, program) for name, clip in recipe.clips.items()}
    if len(rates) != 1:
        raise VoiceNotMade(f"{program} gave sound of different rates ({sorted(rates)}); the voice was not made.")
    return rates.pop()


def _make_clip(recipe: PackRecipe, name: str, clip: ClipRecipe, folder: Path, program: str) -> int:
    path = folder / f"{clip.file}.wav"
    speed, loudness = str(recipe.speed), str(AMPLITUDE)
    _run([program, "-v", recipe.voice, "-s", speed, "-a", loudness, "-w", str(path), "--", clip.text], program)
    samples, rate = _read(path, program)
    treated = levelled(trimmed(samples), rate)
    if not treated:
        raise VoiceNotMade(f"{program} spoke nothing for {name}; is its voice {recipe.voice} installed?")
    with wave.open(str(path), "wb") as recording:
        recording.setnchannels(1)
        recording.setsampwidth(2)
        recording.setframerate(rate)
        recording.writeframes(pcm(treated))
    return rate


def _read(path: Path, program: str) -> tuple[array[int], int]:
    try:
        with path.open("rb") as stream, wave.open(stream) as recording:
            if (recording.getnchannels(), recording.getsampwidth()) != (1, 2):
                raise VoiceNotMade(f"{program} did not give 16-bit mono sound.")
            return from_pcm(recording.readframes(recording.getnframes())), recording.getframerate()
    except (OSError, wave.Error, EOFError) as error:
        raise VoiceNotMade(f"{program} left no readable sound: {error}.") from error


def _run(command: list[str], program: str) -> str:
    try:
        done = subprocess.run(command, check=True, capture_output=True, timeout=CLIP_TIMEOUT_S, text=True)
    except FileNotFoundError as error:
        raise VoiceNotMade(f"{program} is not installed. Install it with: apt install espeak-ng") from error
    except subprocess.TimeoutExpired as error:
        raise VoiceNotMade(f"{program} did not answer within {CLIP_TIMEOUT_S:.0f} seconds.") from error
    except (OSError, subprocess.CalledProcessError) as error:
        detail = getattr(error, "stderr", "") or str(error)
        raise VoiceNotMade(f"{program} failed: {detail.strip()}") from error
    return done.stdout


def _manifest(recipe: PackRecipe, rate: int) -> str:
    lines = [
        f"format = {FORMAT}",
        f"language = {_quoted(recipe.language)}",
        f"title = {_quoted(recipe.title)}",
        f"rate = {rate}",
        "reviewed = false",
        "levelled = true",
        "",
        "[clips]",
        *(f"{_quoted(name)} = {_quoted(clip.file + '.wav')}" for name, clip in recipe.clips.items()),
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
