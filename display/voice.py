"""The loudspeaker of a display: orders become spoken calls, in the languages that each call wants."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from display.announce import WHOLE_HALL, Order, Retract, Say
from drivers.device import OK, DeviceCondition, FaultReason, Health, offline
from drivers.voice.announcer import Announcer, CallFinished, VoiceEvent
from drivers.voice.builder import VoiceNotMade, default_packs
from drivers.voice.output import AplayOutput, FileOutput, SpeakerCondition, VoiceOutput
from drivers.voice.pack import MANIFEST, PackUnusable, VoicePack, load_pack
from drivers.voice.phrase import HIGHEST_WINDOW, MissingClips, SpokenCall

#: Recordings of people: one folder per pack; they replace the synthesised voice of their language.
RECORDINGS = "voice-packs"

#: Synthesised packs, made at the first start.
MADE_PACKS = "cache/voice"

#: Where an emulated loudspeaker leaves what it would have said.
SPOKEN = "voice"

_log = logging.getLogger("display.voice")


class VoiceSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`[devices.voice]`: the ALSA device, and devices of their own for some zones (`zones = {A = "plughw:1"}`)."""

    device: str = "default"
    zones: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class ChosenCall(SpokenCall):
    """A call to be spoken in these languages only, by ISO 639-1 code."""

    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChosenPack(VoicePack):
    """A pack that keeps silent for calls that do not want its language."""

    def clips_of(self, call: SpokenCall) -> tuple[str, ...]:
        """The clips of the call; MissingClips naming none if the language is not wanted."""
        if isinstance(call, ChosenCall) and self.language not in call.languages:
            raise MissingClips(())
        return VoicePack.clips_of(self, call)


class VoiceWorker:
    """Speaks from threads of its own; all callbacks come from those. Orders given before the packs are ready wait."""

    def __init__(
        self,
        outputs: Mapping[str, VoiceOutput],
        packs: Callable[[], Sequence[VoicePack]],
        on_condition: Callable[[DeviceCondition], None],
        on_event: Callable[[VoiceEvent], None],
    ) -> None:
        self._outputs = outputs
        self._packs = packs
        self._on_condition = on_condition
        self._on_event = on_event
        self._lock = threading.Lock()
        self._early: list[Order] = []
        self._announcer: Announcer | None = None
        self._stopped = False
        # A daemon: making a voice takes seconds the first time, and must not keep the program from ending.
        self._maker = threading.Thread(target=self._make, name="voice-packs", daemon=True)

    def start(self) -> None:
        """Begin; the first condition says whether there is a voice."""
        self._maker.start()

    def stop(self) -> None:
        """Fall silent."""
        with self._lock:
            self._stopped = True
            announcer, self._announcer = self._announcer, None
        if announcer is not None:
            announcer.close()

    def order(self, order: Order) -> None:
        """Speak a call, or take it back."""
        with self._lock:
            announcer = self._announcer
            if announcer is None:
                self._early.append(order)
        if announcer is not None:
            self._carry_out(announcer, order)

    def _make(self) -> None:
        try:
            packs = self._packs()
        except (VoiceNotMade, PackUnusable) as problem:
            self._on_condition(DeviceCondition(Health.BLOCKED, (FaultReason.STORAGE,), str(problem)))
            # A chime alone still makes people look up.
            packs = ()
        else:
            self._on_condition(OK)
        announcer = Announcer(self._outputs, packs, self._listen)
        with self._lock:
            early, self._early = self._early, []
            stopped = self._stopped
            self._announcer = None if stopped else announcer
        if stopped:
            announcer.close()
            return
        for order in early:
            self._carry_out(announcer, order)

    def _carry_out(self, announcer: Announcer, order: Order) -> None:
        if isinstance(order, Retract):
            announcer.retract(order.call.number)
        elif (call := _spoken(order)) is not None:
            announcer.say(call)

    def _listen(self, event: VoiceEvent) -> None:
        if isinstance(event, CallFinished):
            self._on_condition(_condition(event))
        self._on_event(event)


def outputs_of(settings: VoiceSettings) -> dict[str, VoiceOutput]:
    """The loudspeakers of a display: one for all calls, and those of single zones."""
    own: dict[str, VoiceOutput] = {zone: AplayOutput(device) for zone, device in settings.zones.items()}
    return own | {WHOLE_HALL: AplayOutput(settings.device)}


def emulated_outputs(data: Path) -> dict[str, VoiceOutput]:
    """A loudspeaker that writes WAV files to DATA/voice."""
    return {WHOLE_HALL: FileOutput(data / SPOKEN)}


def packs_of(data: Path) -> tuple[VoicePack, ...]:
    """Mandarin first, then English and whatever else is recorded; VoiceNotMade, PackUnusable."""
    recorded = [load_pack(path.parent) for path in sorted((data / RECORDINGS).glob(f"*/{MANIFEST}"))]
    spoken = {pack.language for pack in recorded}
    missing = {"zh", "en"} - spoken
    made = [pack for pack in default_packs(data / MADE_PACKS) if pack.language in missing] if missing else []
    return tuple(_chosen(pack) for pack in sorted(made + recorded, key=lambda pack: pack.language != "zh"))


def _chosen(pack: VoicePack) -> ChosenPack:
    return ChosenPack(pack.language, pack.title, pack.rate, pack.reviewed, pack.wording, pack.clips)


def _spoken(order: Say) -> ChosenCall | None:
    call = order.call
    if not 1 <= call.window <= HIGHEST_WINDOW:
        _log.warning("Window %s cannot be spoken; numbers run from 1 to %s.", call.window, HIGHEST_WINDOW)
        return None
    languages = tuple(str(language) for language in order.languages)
    return ChosenCall(call.number, window=call.window, zone=order.sound_zone, languages=languages)


def _condition(event: CallFinished) -> DeviceCondition:
    result = event.result
    if result.condition is SpeakerCondition.READY:
        return OK
    if result.condition is SpeakerCondition.DEVICE_BUSY:
        return DeviceCondition(Health.DEGRADED, (FaultReason.NO_ANSWER,), result.sentence)
    if result.condition is SpeakerCondition.STORAGE_FAILED:
        return DeviceCondition(Health.BLOCKED, (FaultReason.STORAGE,), result.sentence)
    missing = result.condition is SpeakerCondition.DEVICE_MISSING
    return offline(FaultReason.UNPLUGGED if missing else FaultReason.NO_ANSWER, result.sentence)
