"""The display's loudspeaker: orders become WAV files in the wanted languages; settings and trouble are told."""

from __future__ import annotations

import json
import shutil
import threading
from pathlib import Path

import pytest
from click.testing import CliRunner

from contract.words import Language
from display.__main__ import main, voice_settings
from display.announce import WHOLE_HALL, Retract, Say
from display.sample import MORNING, call
from display.voice import VoiceSettings, VoiceWorker, emulated_outputs, outputs_of, packs_of
from drivers.device import OK, DeviceCondition, FaultReason, Health
from drivers.settings import SettingsError
from drivers.voice.announcer import CallFinished, CallStarted, VoiceEvent
from drivers.voice.builder import VoiceNotMade
from drivers.voice.output import SilentOutput

#: Longer than making both voices takes on a slow machine.
PATIENCE_S = 60

needs_synthesiser = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")


class Listener:
    """Collects what the worker tells, and waits for it."""

    def __init__(self) -> None:
        self.conditions: list[DeviceCondition] = []
        self.events: list[VoiceEvent] = []
        self._told = threading.Condition()

    def condition(self, condition: DeviceCondition) -> None:
        with self._told:
            self.conditions.append(condition)
            self._told.notify_all()

    def event(self, event: VoiceEvent) -> None:
        with self._told:
            self.events.append(event)
            self._told.notify_all()

    def wait_finished(self, count: int) -> None:
        with self._told:
            assert self._told.wait_for(lambda: self._finished() >= count, PATIENCE_S)

    def wait_conditions(self, count: int) -> None:
        with self._told:
            assert self._told.wait_for(lambda: len(self.conditions) >= count, PATIENCE_S)

    def _finished(self) -> int:
        return sum(isinstance(event, CallFinished) for event in self.events)


def say(number: str, *languages: Language, window: int = 5) -> Say:
    return Say(call(number, window, MORNING), WHOLE_HALL, languages)


@needs_synthesiser
def test_calls_are_spoken_in_the_languages_they_want(tmp_path: Path) -> None:
    listener = Listener()
    worker = VoiceWorker(emulated_outputs(tmp_path), lambda: packs_of(tmp_path), listener.condition, listener.event)
    worker.order(say("A023", Language.CHINESE))
    worker.start()
    worker.order(say("B004", Language.CHINESE, Language.ENGLISH, window=11))
    try:
        listener.wait_finished(2)
    finally:
        worker.stop()
    told = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((tmp_path / "voice").glob("*.json"))]
    assert [(one["ticket"], one["window"], one["languages"]) for one in told] == [
        ("A023", 5, ["zh"]),
        ("B004", 11, ["zh", "en"]),
    ]
    assert "二三" in told[0]["text"]
    assert listener.conditions[0] == OK


def test_a_display_without_recordings_rings_and_tells_the_technician() -> None:
    def no_packs() -> tuple[()]:
        raise VoiceNotMade("espeak-ng is not installed.")

    listener = Listener()
    worker = VoiceWorker({WHOLE_HALL: SilentOutput()}, no_packs, listener.condition, listener.event)
    worker.order(say("A023", Language.CHINESE))
    worker.start()
    listener.wait_finished(1)
    worker.stop()
    first = listener.conditions[0]
    assert (first.health, first.reason, first.detail) == (
        Health.BLOCKED,
        FaultReason.STORAGE,
        "espeak-ng is not installed.",
    )
    started = [event for event in listener.events if isinstance(event, CallStarted)]
    assert [event.languages for event in started] == [()]


def test_a_call_taken_back_before_the_voice_was_made_is_not_spoken() -> None:
    ready = threading.Event()

    def packs() -> tuple[()]:
        ready.wait(PATIENCE_S)
        return ()

    listener = Listener()
    worker = VoiceWorker({WHOLE_HALL: SilentOutput(real_time=True)}, packs, listener.condition, listener.event)
    worker.start()
    worker.order(say("A001", Language.CHINESE))
    worker.order(say("A002", Language.CHINESE))
    worker.order(Retract(call("A002", 5, MORNING)))
    ready.set()
    listener.wait_finished(1)
    worker.stop()
    assert {event.call.ticket for event in listener.events if isinstance(event, CallStarted)} == {"A001"}


def test_a_window_that_cannot_be_spoken_is_left_out() -> None:
    listener = Listener()
    worker = VoiceWorker({WHOLE_HALL: SilentOutput()}, tuple, listener.condition, listener.event)
    worker.order(say("A001", Language.CHINESE, window=1000))
    worker.order(say("A002", Language.CHINESE))
    worker.start()
    listener.wait_finished(1)
    worker.stop()
    assert {event.call.ticket for event in listener.events if isinstance(event, CallStarted)} == {"A002"}


def test_a_worker_stopped_early_stays_silent() -> None:
    listener = Listener()
    worker = VoiceWorker({WHOLE_HALL: SilentOutput()}, tuple, listener.condition, listener.event)
    worker.stop()
    worker.start()
    worker.order(say("A001", Language.CHINESE))
    listener.wait_conditions(1)
    assert listener.events == []


def test_settings_name_the_loudspeakers() -> None:
    settings = voice_settings({"voice": {"device": "plughw:0", "zones": {"A": "plughw:1"}}})
    assert settings == VoiceSettings("plughw:0", {"A": "plughw:1"})
    assert sorted(outputs_of(settings)) == ["A", WHOLE_HALL]
    assert voice_settings({}) is None


def test_wrong_settings_are_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"devices\.voice"):
        voice_settings({"voice": {"loudness": 11}})
    (tmp_path / "settings.toml").write_text("[devices]\nvoice = 3\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["--data", str(tmp_path), "--place", "board-hall"])
    assert result.exit_code == 1
    assert "devices.voice" in result.output or "[devices.printer]" in result.output
