"""What a box says of itself by zeroconf. It helps finding, and proves nothing."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from contract.ids import TerminalId
from contract.schema import SCHEMA
from contract.words import TerminalKind

HALL_SERVICE = "_yichuang-hall._tcp.local."
TERMINAL_SERVICE = "_yichuang-term._tcp.local."

Beacon = TypeVar("Beacon", "HallBeacon", "TerminalBeacon")

#: TXT values longer than this are cut when read: a beacon comes from anybody on the LAN.
MAX_VALUE = 120


class HallBeacon(msgspec.Struct, frozen=True, omit_defaults=True):
    """A hall server: which hall, its key's fingerprint, the path of its link."""

    hall: str
    name: str = ""
    fingerprint: str = ""
    path: str = "/link"
    tls: bool = False
    schema: int = SCHEMA


class TerminalBeacon(msgspec.Struct, frozen=True, omit_defaults=True):
    """A terminal that has power: it listens nowhere, the port it announces is 0."""

    terminal: TerminalId
    terminal_kind: TerminalKind = TerminalKind.UNKNOWN
    name: str = ""
    version: str = ""
    schema: int = SCHEMA


def to_properties(beacon: HallBeacon | TerminalBeacon) -> dict[str, str]:
    """TXT record of a beacon."""
    return {key: _text(value) for key, value in msgspec.to_builtins(beacon).items()}


def hall_beacon(properties: dict[str, str]) -> HallBeacon | None:
    """The hall a TXT record speaks of, or None if it is not one of ours."""
    return _read(properties, HallBeacon)


def terminal_beacon(properties: dict[str, str]) -> TerminalBeacon | None:
    """The terminal a TXT record speaks of, or None if it is not one of ours."""
    return _read(properties, TerminalBeacon)


def _text(value: object) -> str:
    return "1" if value is True else "0" if value is False else str(value)[:MAX_VALUE]


def _read(properties: dict[str, str], kind: type[Beacon]) -> Beacon | None:
    cut = {key: value[:MAX_VALUE] for key, value in properties.items()}
    try:
        return msgspec.convert(cut, kind, strict=False)
    except msgspec.ValidationError:
        return None
