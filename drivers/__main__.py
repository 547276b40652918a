"""`python -m drivers`: suggest settings for what is plugged in, list the drivers, try a device."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import click

from drivers.catalogue import shipped
from drivers.plugged import plugged_devices
from drivers.printer.protocol import Printer, PrintResult
from drivers.printer.trial import trial_slip
from drivers.registry import DeviceKind
from drivers.resource import LpDevice, SerialPort, address_of, scheme_of
from drivers.settings import DeviceChoice, SettingsError, read_section
from drivers.transport.pipe import PipeUnavailable


@click.group()
def main() -> None:
    """Devices of this machine."""


@main.command()
def suggest() -> None:
    """Print a settings section for each device that is plugged in."""
    found = plugged_devices()
    for place, device in enumerate(found):
        name = "printer" if place == 0 else f"printer-{place + 1}"
        click.echo(_suggestion(name, device.resource, device.node))
    if not found:
        click.echo("# No USB printer and no serial port is plugged in. A printer on the network is written like this:")
        for line in (
            "[devices.printer]",
            'driver = "escpos"',
            'at = "tcp://192.168.1.50:9100"',
            'profile = "generic-80"',
        ):
            click.echo(f"# {line}")


@main.command("list")
def list_drivers() -> None:
    """List the drivers with the places they can sit at."""
    for spec in shipped():
        places = ", ".join(scheme_of(resource) for resource in spec.resources)
        click.echo(f"{spec.kind.value:10}{spec.name:12}{places:18}{spec.summary}")


@main.command()
@click.argument("name")
@click.option("--settings", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True)
def test(name: str, settings: Path) -> None:
    """Try the device of section NAME: say how it is and print a test slip."""
    try:
        choice = _choice(name, settings)
    except SettingsError as problem:
        raise click.ClickException(str(problem)) from None
    if choice.spec.kind is not DeviceKind.PRINTER:
        raise click.ClickException(f"There is no test for a {choice.spec.kind.value} yet.")
    device = choice.make()
    if not _try_printer(device):  # type: ignore[arg-type]
        sys.exit(1)


def _choice(name: str, settings: Path) -> DeviceChoice:
    try:
        sections = tomllib.loads(settings.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as problem:
        raise SettingsError(f"{settings} is not valid TOML: {problem}.") from None
    devices = sections.get("devices")
    section = devices.get(name) if isinstance(devices, dict) else None
    if not isinstance(section, dict):
        raise SettingsError(f"{settings} has no section [devices.{name}].")
    return read_section(name, section, shipped())


def _try_printer(printer: Printer) -> bool:
    try:
        printer.open()
        condition = printer.condition()
    except PipeUnavailable as problem:
        click.echo(f"Not reachable: {problem}")
        return False
    reasons = ", ".join(reason.value for reason in condition.reasons)
    click.echo(f"Condition: {condition.health.value} {reasons}".rstrip())
    outcome = printer.print(trial_slip())
    printer.close()
    why = f" ({outcome.reason.value})" if outcome.reason else ""
    click.echo(f"Test slip: {outcome.result.value}{why}, {outcome.size} bytes in {outcome.seconds:.2f} s")
    return outcome.result in (PrintResult.PRINTED, PrintResult.SENT)


def _suggestion(name: str, resource: SerialPort | LpDevice, node: str) -> str:
    return (
        f"[devices.{name}]  # {node}\n"
        'kind = "printer"\n'
        'driver = "escpos"\n'
        f'at = "{address_of(resource)}"\n'
        'profile = "generic-80"\n'
    )


if __name__ == "__main__":
    main()
