"""`yichuang kiosk`: the ticket kiosk."""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from contract.words import TerminalKind
from drivers.settings import SettingsError
from kiosk.faces.service import ServiceFacts
from kiosk.press import PRINTER, Equipment, configured, connect, emulated
from kiosk.view_model import KioskModel
from terminal.device_bridge import DeviceBridge
from terminal.options import Options, terminal_options
from terminal.shell import Shell

PAGE = Path(__file__).resolve().parent / "qml" / "Main.qml"


@click.command()
@terminal_options
def main(options: Options) -> None:
    """Run the ticket kiosk; --place says which (kiosk-1)."""
    try:
        shell = Shell(options, TerminalKind.KIOSK, own_version())
        equipment = _equipment(shell)
    except SettingsError as problem:
        raise click.ClickException(str(problem)) from None
    model = KioskModel(shell.link, _facts(shell, equipment), options.language, shell.app)
    bridge = DeviceBridge(shell.link, shell.app)
    connect(bridge, model, equipment)
    model.frameChanged.connect(lambda: shell.time.set_language(model.spoken))
    try:
        code = shell.run(PAGE, {"kiosk": model, "hallTime": shell.time}, state=model.probe_state)
    finally:
        bridge.close()
        if equipment.emulator is not None:
            equipment.emulator.close()
    sys.exit(code)


def own_version() -> str:
    """The version that is installed; of a checkout that is not installed nothing is known."""
    try:
        return version("yichuang")
    except PackageNotFoundError:
        return ""


def _equipment(shell: Shell) -> Equipment:
    if shell.options.emulates(PRINTER):
        return emulated(shell.options.data / "tickets")
    return configured(shell.settings.devices)


def _facts(shell: Shell, equipment: Equipment) -> ServiceFacts:
    return ServiceFacts(
        version=own_version(),
        fingerprint=str(shell.identity.terminal),
        printer=equipment.name,
        server=shell.options.server,
        printed=equipment.folder,
    )


if __name__ == "__main__":
    main()
