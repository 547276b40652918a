"""What is plugged into this machine, by names that stay the same when the machine is restarted."""

from __future__ import annotations

from pathlib import Path

import msgspec

from drivers.resource import LpDevice, SerialPort

_DEVICES = Path("/dev")


class Plugged(msgspec.Struct, frozen=True):
    """A device node: where it is and which name the kernel gave it today."""

    resource: SerialPort | LpDevice
    node: str


def plugged_devices(devices: Path = _DEVICES) -> tuple[Plugged, ...]:
    """USB printers and serial ports under `devices`.

    Serial ports are named by path: the usual CH340 and PL2303 adapters have no serial number, so two of them share one
    name by id.
    """
    printers = [Plugged(LpDevice(str(node)), str(node)) for node in sorted(devices.glob("usb/lp*"))]
    ports = [Plugged(SerialPort(str(link)), str(link.resolve())) for link in sorted(devices.glob("serial/by-path/*"))]
    return (*printers, *ports)
