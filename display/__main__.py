"""`yichuang display`: one board or strip, and the voice where the place has one."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click
import msgspec

from contract.ids import PlaceId, ZoneId
from contract.words import DeviceKind, Language, TerminalKind
from display.announce import Order
from display.places import PlaceKind, place_of
from display.speaking import Speaking
from display.view_model import DisplayViewModel
from display.voice import VoiceSettings, VoiceWorker, emulated_outputs, outputs_of, packs_of
from drivers.settings import SettingsError
from drivers.voice.output import VoiceOutput
from terminal.device_bridge import Callbacks, DeviceBridge
from terminal.options import Options, terminal_options
from terminal.settings import Settings, read_settings
from terminal.shell import Shell

PAGE = Path(__file__).resolve().parent / "qml" / "DisplayWindow.qml"

#: The section of DATA/settings.toml, [devices.voice], and the device's name in health reports.
VOICE = "voice"


@click.command()
@terminal_options
def main(options: Options) -> None:
    """Run a call board, a zone board or a window strip; --place says which (board-hall, board-A, strip-11)."""
    try:
        shell = Shell(options, _kind(options, read_settings(options.data / "settings.toml")))
        voice = voice_settings(shell.settings.devices)
    except SettingsError as problem:
        raise click.ClickException(str(problem)) from None
    bridge = DeviceBridge(shell.link, shell.app)
    speaking = _speaking(shell, bridge, voice)
    model = DisplayViewModel(shell.link, shell.place, options.language, speaking, shell.app)
    model.placeKnown.connect(lambda: _tell_time(shell, model))
    _tell_time(shell, model)
    try:
        code = shell.run(PAGE, {"display": model, "hallTime": shell.time}, state=model.probe_state)
    finally:
        bridge.close()
    sys.exit(code)


def voice_settings(devices: dict[str, dict[str, object]]) -> VoiceSettings | None:
    """The loudspeaker of this display, None if it has none; SettingsError."""
    section = devices.get(VOICE)
    if section is None:
        return None
    try:
        return msgspec.convert(section, VoiceSettings)
    except msgspec.ValidationError as problem:
        raise SettingsError(f'[devices.voice] is wrong: {problem}. A usual one: device = "default"') from None


def _tell_time(shell: Shell, model: DisplayViewModel) -> None:
    shell.time.set_zone(model.zone)
    shell.time.set_language(Language(model.property("language")))


def _kind(options: Options, settings: Settings) -> TerminalKind:
    place = place_of(PlaceId(options.place or settings.place))
    return TerminalKind.STRIP if place.kind is PlaceKind.STRIP else TerminalKind.BOARD


def _speaking(shell: Shell, bridge: DeviceBridge, settings: VoiceSettings | None) -> Speaking | None:
    """The voice, where the command line or the settings ask for one; a strip has none."""
    if shell.kind is TerminalKind.STRIP:
        return None
    data = shell.options.data
    if shell.options.emulates(VOICE):
        return _voice(shell, bridge, emulated_outputs(data), ())
    if settings is None:
        return None
    return _voice(shell, bridge, outputs_of(settings), tuple(ZoneId(zone) for zone in settings.zones))


def _voice(shell: Shell, bridge: DeviceBridge, outputs: dict[str, VoiceOutput], zones: tuple[ZoneId, ...]) -> Speaking:
    def make(callbacks: Callbacks) -> VoiceWorker:
        data = shell.options.data
        return VoiceWorker(outputs, lambda: packs_of(data), callbacks.on_condition, callbacks.on_event)

    worker = bridge.add(VOICE, DeviceKind.VOICE, make)
    order: Callable[[Order], None] = worker.order
    speaking = Speaking(shell.link, order, zones, shell.app)
    bridge.happened.connect(lambda _name, event: speaking.heard(event))
    return speaking


if __name__ == "__main__":
    main()
