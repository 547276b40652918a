"""The single writer of the hall, and what stands around it: clock, vault, PINs, topics."""

from __future__ import annotations
