"""The link: one WebSocket connection to each terminal, at /link."""

from __future__ import annotations
