"""The short message over a page: what has happened, what to do."""

from __future__ import annotations

from enum import Enum

import msgspec


class Tone(Enum):
    """How a short message looks."""

    GOOD = "good"
    WARNING = "warning"


class Notice(msgspec.Struct, frozen=True):
    """A short message over the page, until then."""

    title: str
    text: str
    tone: Tone
    until: float
