"""Marks sentences that stand in tables, so that `terminal.translations` finds them."""

from __future__ import annotations


def words(source: str) -> str:
    """The Chinese `source` as it stands; it is translated where it is shown."""
    return source
