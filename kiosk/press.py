"""The kiosk's printer: from the settings or emulated, with its worker thread behind the device bridge."""

from __future__ import annotations

from pathlib import Path

import msgspec

from contract.words import DeviceKind
from drivers.catalogue import shipped
from drivers.printer.emulated.host import EmulatedPrinter
from drivers.printer.emulated.machine import Switches
from drivers.printer.escpos import EscposOptions, EscposPrinter
from drivers.printer.protocol import Printer
from drivers.printer.slip import Slip
from drivers.printer.worker import PrinterWorker, PrintJob
from drivers.resource import FileSink
from drivers.settings import SettingsError, read_section
from kiosk.view_model import KioskModel
from terminal.device_bridge import Callbacks, DeviceBridge

#: The section of DATA/settings.toml, [devices.printer], and the device's name in health reports.
PRINTER = "printer"

#: The speed of a usual kiosk printer in bytes of raster picture: a ticket takes it one to two seconds.
_EMULATED_BYTES_PER_SECOND = 60_000


class Equipment(msgspec.Struct, frozen=True):
    """A printer, how a technician knows it, and the folder of its paper when it is emulated."""

    printer: Printer
    name: str
    folder: Path | None = None
    emulator: EmulatedPrinter | None = None


def emulated(folder: Path, bytes_per_second: int = _EMULATED_BYTES_PER_SECOND) -> Equipment:
    """A printer without a printer: pages come out as pictures in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    emulator = EmulatedPrinter(switches=Switches(bytes_per_second=bytes_per_second), folder=folder)
    printer = EscposPrinter(FileSink(str(folder)), EscposOptions(), connect=emulator.cable)
    return Equipment(printer, "emulated", folder, emulator)


def configured(devices: dict[str, dict[str, object]]) -> Equipment:
    """The printer of the settings file; SettingsError when there is none or it is wrong."""
    section = devices.get(PRINTER)
    if section is None:
        raise SettingsError(
            "This kiosk has no printer: add [devices.printer] to settings.toml, for example as "
            "`yichuang devices suggest` prints it, or start it with --emulate printer."
        )
    choice = read_section(PRINTER, section, shipped())
    printer: Printer = choice.make()  # type: ignore[assignment]  # the registry keeps factories of all kinds
    return Equipment(printer, f"{choice.spec.name} {section.get('at', '')}".strip())


def connect(bridge: DeviceBridge, model: KioskModel, equipment: Equipment) -> PrinterWorker:
    """Start the worker and join it with the view-model, in both directions."""

    def make(callbacks: Callbacks) -> PrinterWorker:
        return PrinterWorker(equipment.printer, on_condition=callbacks.on_condition, on_outcome=callbacks.on_outcome)

    worker = bridge.add(PRINTER, DeviceKind.PRINTER, make)

    def submit(slip: Slip, copy: int, tag: str) -> None:
        worker.submit(PrintJob(tag, slip, copy))

    model.printWanted.connect(submit)
    bridge.conditionChanged.connect(lambda _name, condition: model.printerChanged(condition))
    bridge.outcome.connect(lambda _name, tag, outcome: model.printEnded(tag, outcome))
    return worker
