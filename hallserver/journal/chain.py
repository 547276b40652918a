"""Each record's hash covers the hash of the one before, so that no record can be altered, added or removed unseen."""

from __future__ import annotations

import hashlib

import msgspec

#: The hash before the first record.
GENESIS = bytes(32)

_canonical = msgspec.json.Encoder()


class Head(msgspec.Struct, frozen=True):
    """Where the journal ends: position of its last record (0: empty) and that record's hash."""

    seq: int = 0
    hash: bytes = GENESIS


class Record(msgspec.Struct, frozen=True):
    """One event as it lies in the journal. `at` in seconds since the epoch, `day` an ISO date, `payload` JSON."""

    seq: int
    at: float
    day: str
    kind: str
    command_id: str
    actor: str
    payload: str
    hash: bytes = b""


def hash_of(previous: bytes, record: Record) -> bytes:
    """SHA-256 over the previous hash and the record's canonical form: a JSON array of its fields in their order."""
    fields = (record.seq, record.at, record.day, record.kind, record.command_id, record.actor, record.payload)
    return hashlib.sha256(previous + _canonical.encode(fields)).digest()
