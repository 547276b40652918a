"""The PIN that a clerk signs in with, kept as an argon2id hash."""

from __future__ import annotations

import argon2
from argon2.exceptions import InvalidHashError, VerificationError

# Sign-in is checked on the hall server beside everything else, so that one check must stay below 50 ms of a small
# machine's core: 8 MiB and two passes take about 10 ms. A PIN is short whatever the cost; what protects it is that the
# file with the hashes is readable to the server alone, and that wrong tries are counted.
_HASHER = argon2.PasswordHasher(time_cost=2, memory_cost=8 * 1024, parallelism=1)


def hash_pin(pin: str) -> str:
    """The text to write as `pin_hash` in clerks.toml."""
    return _HASHER.hash(pin)


def pin_matches(pin_hash: str, pin: str) -> bool:
    """Whether `pin` is the one behind the hash; a hash that is none matches nothing."""
    try:
        return _HASHER.verify(pin_hash, pin)
    except (VerificationError, InvalidHashError):
        return False


def is_pin_hash(text: str) -> bool:
    """Whether this is an argon2 hash at all."""
    try:
        argon2.extract_parameters(text)
    except InvalidHashError:
        return False
    return True
