"""The drivers that exist. A driver declares itself with `@driver`; the same name twice is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any, TypeVar

import msgspec

Factory = TypeVar("Factory", bound=Callable[..., object])


class DeviceKind(Enum):
    """What a device is for."""

    PRINTER = "printer"
    IDCARD = "idcard"
    SCANNER = "scanner"
    CAMERA = "camera"
    LED = "led"
    KEYPAD = "keypad"
    RATING = "rating"
    LOCKER = "locker"
    VOICE = "voice"


class DriverSpec(msgspec.Struct, frozen=True):
    """A driver: its kind and name, the resources it can sit on, its options, and how to make one."""

    kind: DeviceKind
    name: str
    summary: str
    resources: tuple[type, ...]
    options: type[Any]
    make: Callable[[Any, Any], object]


class DuplicateDriver(RuntimeError):
    """Two drivers of one kind claim the same name."""


class Registry:
    """Drivers by kind and name."""

    def __init__(self) -> None:
        self._specs: dict[tuple[DeviceKind, str], DriverSpec] = {}

    def add(self, spec: DriverSpec) -> None:
        """Take in a driver; DuplicateDriver when its name is taken."""
        key = (spec.kind, spec.name)
        if key in self._specs:
            raise DuplicateDriver(f"Two {spec.kind.value} drivers are called {spec.name}.")
        self._specs[key] = spec

    def find(self, kind: DeviceKind, name: str) -> DriverSpec | None:
        """The driver of that kind and name, or None."""
        return self._specs.get((kind, name))

    def of_kind(self, kind: DeviceKind) -> tuple[DriverSpec, ...]:
        """All drivers of a kind, by name."""
        return tuple(spec for spec in self if spec.kind is kind)

    def __iter__(self) -> Iterator[DriverSpec]:
        return iter(sorted(self._specs.values(), key=lambda spec: (spec.kind.value, spec.name)))


DECLARED = Registry()


def driver(
    kind: DeviceKind,
    name: str,
    *,
    summary: str,
    resources: tuple[type, ...],
    options: type[Any],
    registry: Registry = DECLARED,
) -> Callable[[Factory], Factory]:
    """Declare a factory `(resource, options) -> device` as a driver."""

    def declare(make: Factory) -> Factory:
        registry.add(DriverSpec(kind, name, summary, resources, options, make))
        return make

    return declare
