"""Opens the journal of a data folder. A damaged file is moved aside and told, never deleted; the hall opens anyway."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from hallserver.journal.chain import GENESIS, Record, hash_of
from hallserver.journal.layout import open_for_reading
from hallserver.journal.store import JOURNAL_FILE, Entry, Journal

#: Records carried over in one transaction when a damaged journal is saved.
_SALVAGE_BATCH = 2000


class Damage(msgspec.Struct, frozen=True):
    """A journal that could not be used: what was wrong, where it lies now, how many records were carried over."""

    cause: str
    kept_at: Path
    carried_over: int

    @property
    def sentence(self) -> str:
        """What the technician must know."""
        return (
            f"大厅记录文件损坏（{self.cause}），已原样移到 {self.kept_at}，"
            f"从中读出 {self.carried_over} 条，其后的记录没有读出。请保存该文件并联系技术支持。"
        )


def open_journal(data: Path, moment: datetime) -> tuple[Journal, Damage | None]:
    """The journal of `data`, and the damage if the file there could not be used; `moment` names the moved file."""
    path = data / JOURNAL_FILE
    try:
        return _sound(path), None
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            # Locked, unreadable for lack of rights, no room: the file itself is not damaged and stays where it is.
            raise
        return save_damaged(data, moment, str(error))


def save_damaged(data: Path, moment: datetime, cause: str) -> tuple[Journal, Damage]:
    """Move the journal of `data` aside and begin a new one with what can still be read of it."""
    path = data / JOURNAL_FILE
    aside = path.with_name(f"{path.stem}-damaged-{moment:%Y%m%d-%H%M%S}{path.suffix}")
    for ending in ("", "-wal", "-shm"):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
    journal = Journal(path)
    return journal, Damage(cause, aside, _carry_over(aside, journal))


def _sound(path: Path) -> Journal:
    journal = Journal(path)
    try:
        # Reads the last pages of both tables; damage farther back shows when those records are read.
        journal.reply("")
        journal.hash_at(journal.head.seq)
    except sqlite3.DatabaseError:
        journal.close()
        raise
    return journal


def _carry_over(aside: Path, journal: Journal) -> int:
    waiting: list[Entry] = []
    for record in _readable(aside):
        waiting.append(Entry(record.at, record.day, record.kind, record.command_id, record.actor, record.payload))
        if len(waiting) == _SALVAGE_BATCH:
            journal.append(waiting)
            waiting = []
    return journal.append(waiting).seq


def _readable(path: Path) -> Iterator[Record]:
    """The records up to the first that cannot be read or does not fit the chain."""
    previous = GENESIS
    try:
        connection = open_for_reading(path)
        # Without this, SQLite reads nothing at all of a file that is shorter than it once was.
        connection.execute("PRAGMA writable_schema = ON")
        rows = connection.execute(
            "SELECT seq, at, day, kind, command_id, actor, payload, hash FROM records ORDER BY seq"
        )
        for row in rows:
            record = Record(*row)
            if hash_of(previous, record) != record.hash:
                return
            previous = record.hash
            yield record
    except (sqlite3.DatabaseError, TypeError):
        return
