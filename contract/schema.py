"""The version of the protocol that both sides speak."""

from __future__ import annotations

#: Raised by one whenever a message gains a field that an older side would misread.
SCHEMA = 1

#: The oldest schema that this side still understands.
MIN_SCHEMA = 1
