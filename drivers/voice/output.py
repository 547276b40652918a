"""Where utterances go: a loudspeaker through `aplay`, a folder of WAV files, or nowhere."""

from __future__ import annotations

import enum
import io
import json
import os
import re
import subprocess
import tempfile
import threading
import time
import wave
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from drivers.voice.mixer import Utterance

# Sound cards buffer up to half a second, and a USB one may need a second to wake.
APLAY_GRACE_S = 5.0
# A retracted call must stop within a word.
CANCEL_CHECK_S = 0.05
# A player told to stop ends at once; one that does not is stuck in the sound driver.
APLAY_STOP_S = 1.0


class Playback(enum.Enum):
    """How playing an utterance ended."""

    PLAYED = "played"
    CUT = "cut"
    FAILED = "failed"


class SpeakerCondition(enum.Enum):
    """What is known of the loudspeaker after playing."""

    READY = "ready"
    PLAYER_MISSING = "player_missing"
    DEVICE_MISSING = "device_missing"
    DEVICE_BUSY = "device_busy"
    DEVICE_FAILED = "device_failed"
    DEVICE_STUCK = "device_stuck"
    STORAGE_FAILED = "storage_failed"


@dataclass(frozen=True, slots=True)
class PlayResult:
    """How playing ended, what the loudspeaker is like, and, unless it is ready, a sentence for the technician."""

    playback: Playback
    condition: SpeakerCondition = SpeakerCondition.READY
    sentence: str = ""


class VoiceOutput(Protocol):
    """Plays one utterance at a time and returns when it has ended; called from one thread."""

    def play(self, utterance: Utterance, cancelled: threading.Event) -> PlayResult:
        """Plays to the end, or until `cancelled` is set. Trouble with the device is in the result, not raised."""
        ...


class SilentOutput:
    """For a place without a loudspeaker; with `real_time` a call takes as long as it would sound."""

    def __init__(self, *, real_time: bool = False) -> None:
        self._real_time = real_time

    def play(self, utterance: Utterance, cancelled: threading.Event) -> PlayResult:
        """Plays nothing."""
        return _wait(utterance, cancelled, self._real_time)


class FileOutput:
    """Writes each utterance as 0001.wav with 0001.json (ticket, place, clips, text, seconds), then 0002 and so on."""

    def __init__(self, folder: Path, *, real_time: bool = False) -> None:
        self._folder = folder
        self._real_time = real_time

    def play(self, utterance: Utterance, cancelled: threading.Event) -> PlayResult:
        """Writes the two files; with `real_time` returns only when it would have been heard."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._write(utterance)
        except OSError as error:
            sentence = f"The spoken call cannot be written to {self._folder}: {error.strerror}."
            return PlayResult(Playback.FAILED, SpeakerCondition.STORAGE_FAILED, sentence)
        return _wait(utterance, cancelled, self._real_time)

    def _write(self, utterance: Utterance) -> None:
        path = self._free_path()
        path.write_bytes(wav_bytes(utterance))
        call = utterance.call
        about = {
            "ticket": call.ticket,
            "window": call.window,
            "counter": call.counter,
            "zone": call.zone,
            "text": utterance.text,
            "languages": utterance.languages,
            "clips": utterance.clips,
            "duration_s": round(utterance.duration_s, 3),
            "wav": path.name,
        }
        path.with_suffix(".json").write_text(json.dumps(about, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")

    def _free_path(self) -> Path:
        """The next number, claimed so that two zones may share the folder."""
        number = max((int(path.stem) for path in self._folder.glob("*.wav") if path.stem.isdecimal()), default=0)
        while True:
            number += 1
            path = self._folder / f"{number:04d}.wav"
            try:
                path.touch(exist_ok=False)
            except FileExistsError:
                continue
            return path


class AplayOutput:
    """Plays through ALSA's `aplay` on a device such as "default" or "plughw:CARD=Device"."""

    def __init__(self, device: str = "default", *, program: str = "aplay", grace_s: float = APLAY_GRACE_S) -> None:
        self._device = device
        self._program = program
        self._grace_s = grace_s

    def play(self, utterance: Utterance, cancelled: threading.Event) -> PlayResult:
        """Plays the utterance; it is not tried again after a failure, since half of it may have been heard."""
        # Files rather than pipes: neither side can block the other, whatever the sound card does.
        with tempfile.TemporaryFile() as sound, tempfile.TemporaryFile() as complaint:
            sound.write(wav_bytes(utterance))
            sound.seek(0)
            try:
                process = subprocess.Popen(
                    [self._program, "-q", "-D", self._device, "-t", "wav", "-"],
                    stdin=sound,
                    stdout=subprocess.DEVNULL,
                    stderr=complaint,
                    env={**os.environ, "LC_ALL": "C"},
                )
            except OSError as error:
                return self._no_player(error)
            ended = self._wait(process, time.monotonic() + utterance.duration_s + self._grace_s, cancelled)
            if ended is not None:
                return ended
            complaint.seek(0)
            return self._result(process.returncode, complaint.read().decode(errors="replace"))

    def _wait(self, process: subprocess.Popen[bytes], until: float, cancelled: threading.Event) -> PlayResult | None:
        """Waits for the player; a result if it was stopped, None if it ended by itself."""
        while process.poll() is None:
            if cancelled.wait(CANCEL_CHECK_S):
                _stop(process)
                return PlayResult(Playback.CUT)
            if time.monotonic() > until:
                _stop(process)
                sentence = f"The sound device {self._device} took the call but never finished playing it."
                return PlayResult(Playback.FAILED, SpeakerCondition.DEVICE_STUCK, sentence)
        return None

    def _result(self, exit_code: int, complaint: str) -> PlayResult:
        if exit_code == 0:
            return PlayResult(Playback.PLAYED)
        for pattern, condition, sentence in _COMPLAINTS:
            if pattern.search(complaint):
                return PlayResult(Playback.FAILED, condition, sentence.format(device=self._device))
        last = complaint.strip().splitlines()[-1:] or [f"exit code {exit_code}"]
        sentence = f"The sound device {self._device} failed: {last[0]}."
        return PlayResult(Playback.FAILED, SpeakerCondition.DEVICE_FAILED, sentence)

    def _no_player(self, error: OSError) -> PlayResult:
        sentence = f"{self._program} cannot be started ({error.strerror}). Install it with: apt install alsa-utils"
        return PlayResult(Playback.FAILED, SpeakerCondition.PLAYER_MISSING, sentence)


def wav_bytes(utterance: Utterance) -> bytes:
    """The utterance as a WAV file."""
    stream = io.BytesIO()
    with wave.open(stream, "wb") as recording:
        recording.setnchannels(1)
        recording.setsampwidth(2)
        recording.setframerate(utterance.rate)
        recording.writeframes(utterance.pcm)
    return stream.getvalue()


# As aplay of alsa-utils words them; ALSA names an unplugged card in several ways.
_COMPLAINTS = (
    (
        re.compile(r"busy", re.IGNORECASE),
        SpeakerCondition.DEVICE_BUSY,
        "The sound device {device} is used by another program.",
    ),
    (
        re.compile(r"No such (file|device)|Unknown PCM|[Cc]annot find card|Invalid card"),
        SpeakerCondition.DEVICE_MISSING,
        "The sound device {device} is not there. Is the loudspeaker plugged in? See the list of: aplay -L",
    ),
)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(APLAY_STOP_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _wait(utterance: Utterance, cancelled: threading.Event, real_time: bool) -> PlayResult:
    """As if it had been heard: at once, or after as long as it sounds."""
    cut = cancelled.wait(utterance.duration_s) if real_time else cancelled.is_set()
    return PlayResult(Playback.CUT if cut else Playback.PLAYED)
