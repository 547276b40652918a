"""The hall's state at one position of the journal, so that a restart reads only what came after."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from hallserver.journal.chain import Head

#: The newest and the one before it, in case the newest cannot be read.
_KEPT = 2

_SUFFIX = ".snapshot"


class SnapshotHeader(msgspec.Struct, frozen=True):
    """First line of a snapshot file: whom it fits, and how to know that the rest is whole."""

    seq: int
    hash: str
    plan: str
    body_sha256: str
    at: float = 0


class StateSnapshot(msgspec.Struct, frozen=True):
    """A state at a position, frozen by the domain, and the hall's time when it was taken."""

    head: Head
    at: float
    body: bytes


class Snapshots:
    """The snapshot files of one data folder; any of them may be deleted at any time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def write(self, snapshot: StateSnapshot, plan_digest: str) -> Path:
        """Keep a snapshot; the file is whole or absent. OSError when the disk refuses."""
        head = snapshot.head
        header = SnapshotHeader(
            head.seq, head.hash.hex(), plan_digest, hashlib.sha256(snapshot.body).hexdigest(), snapshot.at
        )
        path = self._folder / f"{head.seq:012d}{_SUFFIX}"
        fresh = path.with_suffix(".new")
        with fresh.open("wb") as file:
            file.write(msgspec.json.encode(header) + b"\n" + snapshot.body)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
        self._forget_old()
        return path

    def fitting(self, plan_digest: str, hash_at: Callable[[int], bytes | None]) -> StateSnapshot | None:
        """The newest whole snapshot of this plan whose position and hash are the journal's own."""
        for header, body in self._whole():
            head = Head(header.seq, bytes.fromhex(header.hash))
            if header.plan == plan_digest and hash_at(head.seq) == head.hash:
                return StateSnapshot(head, header.at, body)
        return None

    def newest(self) -> StateSnapshot | None:
        """The newest whole snapshot, whatever its plan and wherever the journal ends."""
        for header, body in self._whole():
            return StateSnapshot(Head(header.seq, bytes.fromhex(header.hash)), header.at, body)
        return None

    def _whole(self) -> Iterator[tuple[SnapshotHeader, bytes]]:
        for path in sorted(self._folder.glob(f"*{_SUFFIX}"), reverse=True):
            with contextlib.suppress(OSError, ValueError, msgspec.DecodeError):
                first, _, body = path.read_bytes().partition(b"\n")
                header = msgspec.json.decode(first, type=SnapshotHeader)
                if hashlib.sha256(body).hexdigest() == header.body_sha256:
                    yield header, body

    def _forget_old(self) -> None:
        for path in sorted(self._folder.glob(f"*{_SUFFIX}"), reverse=True)[_KEPT:]:
            path.unlink(missing_ok=True)
