"""The Hezuo hall, as a kiosk gets it from the hall server."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

# Before Qt is loaded: no screen, no graphics card.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from contract.views import CatalogueView
from hallserver.domain.lines import Lines
from hallserver.hallfile.loader import load_hall

HALLS = Path(__file__).resolve().parents[2] / "assets" / "halls"


@pytest.fixture(scope="session")
def catalogue() -> CatalogueView:
    """Hezuo: 19 windows, real items."""
    return Lines(load_hall(HALLS / "hezuo").plan).catalogue


@pytest.fixture(scope="session")
def large_catalogue() -> CatalogueView:
    """A hall of Panjin's size: about a thousand items."""
    return Lines(load_hall(HALLS / "panjin").plan).catalogue
