"""What the pages show beside the desk itself: what the window serves, devices, and how the link tries."""

from __future__ import annotations

from dataclasses import dataclass, field

from contract.views import DeviceHealth
from counter.service import Serves


@dataclass(frozen=True)
class Surroundings:
    """Everything around the desk at one moment; times are hall time."""

    serves: Serves = field(default_factory=Serves)
    devices: tuple[DeviceHealth, ...] = ()
    #: Name of this terminal, for the technician.
    name: str = ""
    trouble: str = ""
    offline_since: float | None = None
    attempts: int = 0
    next_attempt_at: float | None = None
