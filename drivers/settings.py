"""A section of a settings file becomes a driver with its place and options, or a sentence saying what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from drivers.registry import DECLARED, DeviceKind, DriverSpec, Registry
from drivers.resource import Resource, ResourceError, parse_resource


class DeviceChoice(msgspec.Struct, frozen=True):
    """One configured device: which driver, where, and with which options."""

    spec: DriverSpec
    resource: Resource
    options: Any

    def make(self) -> object:
        """The device, not yet opened."""
        return self.spec.make(self.resource, self.options)


class SettingsError(ValueError):
    """A settings section that cannot be used; the text is a sentence for the technician."""


def read_section(name: str, section: Mapping[str, object], registry: Registry = DECLARED) -> DeviceChoice:
    """Section `name` with the keys `kind`, `driver`, `at`, and the driver's own options; SettingsError."""
    spec = _spec(name, section, registry)
    resource = _resource(name, section, spec)
    return DeviceChoice(spec, resource, _options(name, section, spec))


def _spec(name: str, section: Mapping[str, object], registry: Registry) -> DriverSpec:
    try:
        kind = DeviceKind(section.get("kind", name))
    except ValueError:
        kinds = ", ".join(kind.value for kind in DeviceKind)
        raise SettingsError(f"Section [{name}] needs a kind, one of: {kinds}.") from None
    spec = registry.find(kind, str(section.get("driver", "")))
    if spec is None:
        known = ", ".join(spec.name for spec in registry.of_kind(kind)) or "none yet"
        raise SettingsError(f"Section [{name}] needs a driver for a {kind.value}; there are: {known}.")
    return spec


def _resource(name: str, section: Mapping[str, object], spec: DriverSpec) -> Resource:
    address = section.get("at")
    if not isinstance(address, str):
        raise SettingsError(f'Section [{name}] does not say where the device is; add at = "lp:/dev/usb/lp0".')
    try:
        resource = parse_resource(address)
    except ResourceError as problem:
        raise SettingsError(f"Section [{name}]: {problem}") from None
    if not isinstance(resource, spec.resources):
        raise SettingsError(f"Section [{name}]: the driver {spec.name} cannot work at {address}.")
    return resource


def _options(name: str, section: Mapping[str, object], spec: DriverSpec) -> Any:
    known = {field.encode_name for field in msgspec.structs.fields(spec.options)}
    given = {key: value for key, value in section.items() if key not in ("kind", "driver", "at")}
    if strangers := sorted(set(given) - known):
        allowed = ", ".join(sorted(known)) or "none"
        raise SettingsError(f"Section [{name}]: unknown key “{strangers[0]}”; the driver {spec.name} knows: {allowed}.")
    try:
        return msgspec.convert(given, spec.options)
    except msgspec.ValidationError as problem:
        raise SettingsError(f"Section [{name}] is wrong: {problem}.") from None
