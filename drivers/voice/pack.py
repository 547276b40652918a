"""A voice pack: a folder of recordings and a manifest `pack.toml` that says what they are.

format = 1
language = "zh"                  # zh, en, bo, yue ...
title = "普通话"
rate = 22050                     # samples a second of every recording, 16000 or more
reviewed = true                  # a native speaker has listened to it
levelled = false                 # true: already trimmed and of one loudness, taken as it is

[wording]                        # not needed for zh, yue and en
reading = "plain"                # mandarin, english or plain
to_window = ["...", "{ticket}", "...", "{window}"]
to_counter = ["...", "{ticket}", "...", "{counter}"]
joiner = ""                      # what stands between words in the name of a longer clip

[clips]                          # what is spoken = the 16-bit mono WAV file
"请" = "please.wav"
"号窗口" = "number_window.wav"
"0" = "0.wav"                    # plain reading: digits, letters, and "window 1", "window 2" ...
"""

from __future__ import annotations

import tomllib
import wave
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drivers.voice.phrase import ENGLISH, MANDARIN, Reading, SpokenCall, Wording, clips_for, spoken_words
from drivers.voice.sound import from_pcm, levelled, trimmed

MANIFEST = "pack.toml"
FORMAT = 1
# Below this, s and sh and x cannot be told apart in a hall.
LOWEST_RATE = 16_000
HIGHEST_RATE = 48_000
# One clip is a word or a short sentence; anything longer is the wrong file.
LONGEST_CLIP_S = 15.0

_KNOWN_WORDING = {"zh": MANDARIN, "yue": MANDARIN, "en": ENGLISH}


class PackUnusable(Exception):
    """A voice pack that cannot be used; the text is a sentence for the technician."""


@dataclass(frozen=True, slots=True)
class VoicePack:
    """One language's recordings, ready to be joined: name of the clip to samples at `rate`."""

    language: str
    title: str
    rate: int
    reviewed: bool
    wording: Wording
    clips: Mapping[str, array[int]]

    def clips_of(self, call: SpokenCall) -> tuple[str, ...]:
        """The names of the clips that speak the call; raises MissingClips."""
        return clips_for(spoken_words(call, self.wording), self.clips, self.wording.joiner)


def load_pack(folder: Path) -> VoicePack:
    """Reads a pack with all its recordings; raises PackUnusable."""
    manifest = _manifest(folder)
    language = _text(folder, manifest, "language")
    rate = _rate(folder, manifest)
    is_levelled = _flag(folder, manifest, "levelled")
    clips = {
        name: _clip(folder, name, file_name, rate, is_levelled)
        for name, file_name in _table(folder, manifest, "clips").items()
    }
    if not clips:
        raise PackUnusable(f"{folder / MANIFEST} lists no recordings under [clips].")
    return VoicePack(
        language=language,
        title=_text(folder, manifest, "title"),
        rate=rate,
        reviewed=_flag(folder, manifest, "reviewed"),
        wording=_wording(folder, manifest, language),
        clips=clips,
    )


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    try:
        manifest = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise PackUnusable(f"{path} cannot be read: {error.strerror}. A voice pack needs this file.") from error
    except UnicodeDecodeError as error:
        raise PackUnusable(f"{path} is not UTF-8 text. Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise PackUnusable(f"{path} has a mistake: {error}.") from error
    if manifest.get("format") != FORMAT:
        raise PackUnusable(f"{path} says format = {manifest.get('format')!r}; this program reads format = {FORMAT}.")
    return manifest


def _rate(folder: Path, manifest: Mapping[str, Any]) -> int:
    rate = manifest.get("rate")
    if type(rate) is not int or not LOWEST_RATE <= rate <= HIGHEST_RATE:
        raise PackUnusable(
            f"{folder / MANIFEST}: rate must be a number from {LOWEST_RATE} to {HIGHEST_RATE}, not {rate!r}."
        )
    return rate


def _text(folder: Path, table: Mapping[str, Any], key: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value:
        raise PackUnusable(f'{folder / MANIFEST}: {key} is missing; write {key} = "...".')
    return value


def _flag(folder: Path, manifest: Mapping[str, Any], key: str) -> bool:
    value = manifest.get(key, False)
    if not isinstance(value, bool):
        raise PackUnusable(f"{folder / MANIFEST}: {key} must be true or false.")
    return value


def _table(folder: Path, manifest: Mapping[str, Any], key: str) -> dict[str, Any]:
    value = manifest.get(key, {})
    if not isinstance(value, dict):
        raise PackUnusable(f"{folder / MANIFEST}: [{key}] must be a table.")
    return value


def _wording(folder: Path, manifest: Mapping[str, Any], language: str) -> Wording:
    if "wording" not in manifest:
        if language not in _KNOWN_WORDING:
            raise PackUnusable(f"{folder / MANIFEST}: the language {language} needs a [wording] with its sentence.")
        return _KNOWN_WORDING[language]
    table = _table(folder, manifest, "wording")
    try:
        reading = Reading(table.get("reading"))
    except ValueError as error:
        names = ", ".join(reading.value for reading in Reading)
        raise PackUnusable(f"{folder / MANIFEST}: reading under [wording] must be one of {names}.") from error
    return Wording(
        reading,
        to_window=_sentence(folder, table, "to_window", "{window}"),
        to_counter=_sentence(folder, table, "to_counter", "{counter}"),
        joiner=str(table.get("joiner", "")),
    )


def _sentence(folder: Path, table: Mapping[str, Any], key: str, place: str) -> tuple[str, ...]:
    parts = table.get(key)
    if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
        raise PackUnusable(f"{folder / MANIFEST}: {key} under [wording] must be a list of words.")
    if parts.count("{ticket}") != 1 or parts.count(place) != 1:
        raise PackUnusable(f"{folder / MANIFEST}: {key} must name {{ticket}} once and {place} once.")
    return tuple(parts)


def _clip(folder: Path, name: str, file_name: object, rate: int, is_levelled: bool) -> array[int]:
    if not isinstance(file_name, str) or Path(file_name).name != file_name:
        raise PackUnusable(f"{folder / MANIFEST}: the recording of {name} must be a file name in this folder.")
    samples = _samples(folder / file_name, name, rate)
    if not is_levelled:
        samples = levelled(trimmed(samples), rate)
    if not samples:
        raise PackUnusable(f"{folder / file_name}, the recording of {name}, holds nothing but silence.")
    return samples


def _samples(path: Path, name: str, rate: int) -> array[int]:
    try:
        with path.open("rb") as stream, wave.open(stream) as recording:
            form = recording.getparams()
            if (form.nchannels, form.sampwidth, form.framerate) != (1, 2, rate):
                raise PackUnusable(
                    f"{path}, the recording of {name}, has {form.nchannels} channel(s), {form.sampwidth * 8} bits and "
                    f"{form.framerate} samples a second; needed: 1 channel, 16 bits and {rate}."
                )
            if form.nframes > LONGEST_CLIP_S * rate:
                raise PackUnusable(f"{path}, the recording of {name}, is longer than {LONGEST_CLIP_S:.0f} seconds.")
            frames = recording.readframes(form.nframes)
    except OSError as error:
        raise PackUnusable(f"{path}, the recording of {name}, cannot be read: {error.strerror}.") from error
    except (wave.Error, EOFError) as error:
        raise PackUnusable(f"{path}, the recording of {name}, is not a plain WAV file ({error}).") from error
    return from_pcm(frames[: len(frames) // 2 * 2])
