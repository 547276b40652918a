"""Brings the state back: the newest snapshot that fits, then the journal from there."""

from __future__ import annotations

import msgspec

from contract.hall import HallPlan
from hallserver.domain.evolve import evolve
from hallserver.domain.freeze import restore
from hallserver.domain.state import HallState
from hallserver.journal.chain import GENESIS, Head, hash_of
from hallserver.journal.snapshots import Snapshots
from hallserver.journal.store import Journal
from hallserver.journal.upcast import event_of


class Recovered(msgspec.Struct, frozen=True):
    """A state and how it was found. `altered_at` is the first record after the snapshot that breaks the chain, or 0."""

    state: HallState
    last_at: float
    replayed: int
    altered_at: int = 0


def recover(journal: Journal, snapshots: Snapshots, plan: HallPlan) -> Recovered:
    """The state at the journal's end, in a hall that runs on `plan`."""
    state, head, last_at = _start(journal, snapshots, plan)
    altered_at, previous, first = 0, head.hash, head.seq
    seq = first
    for record in journal.read(first):
        if not altered_at and hash_of(previous, record) != record.hash:
            altered_at = record.seq
        evolve(state, event_of(record))
        previous, last_at, seq = record.hash, record.at, record.seq
    return Recovered(state, last_at, seq - first, altered_at)


def remembered(snapshots: Snapshots, plan: HallPlan) -> HallState | None:
    """The newest state that was ever frozen, whether or not the journal still reaches it."""
    found = snapshots.newest()
    if found is None:
        return None
    try:
        return restore(plan, found.body)
    except ValueError:
        return None


def _start(journal: Journal, snapshots: Snapshots, plan: HallPlan) -> tuple[HallState, Head, float]:
    found = snapshots.fitting(plan.digest, journal.hash_at)
    if found is not None:
        try:
            return restore(plan, found.body), found.head, found.at
        except ValueError:
            # Written by a version that froze states in another shape: the journal has all of it.
            pass
    return HallState(plan), Head(0, GENESIS), 0.0
