"""All drivers that are shipped, declared by being imported here."""

from __future__ import annotations

import drivers.printer.emulated.host
import drivers.printer.escpos
import drivers.printer.file  # noqa: F401
from drivers.registry import DECLARED, Registry


def shipped() -> Registry:
    """The drivers that a settings file may name."""
    return DECLARED
