"""The journal file: records and the replies to commands, appended together or not at all."""

from __future__ import annotations

import contextlib
import functools
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from contract.faults import Fault, FaultCode, HallFault, fault
from hallserver.journal.chain import GENESIS, Head, Record, hash_of
from hallserver.journal.layout import open_for_reading, open_for_writing

JOURNAL_FILE = "journal.sqlite3"

#: Replies deleted in one transaction: enough to keep up with any hall, few enough to cost a commit under a millisecond.
_PRUNE_BATCH = 500

#: What is written to learn whether there is room again: more than one full batch of commands takes.
_PROBE_BYTES = 2 * 1024 * 1024

_COLUMNS = "seq, at, day, kind, command_id, actor, payload, hash"
#: Rows in one statement. Each statement gives the interpreter's lock away and has to win it back from the busy event
#: loop; written row by row, a batch would wait for that lock longer than for the disk. Four sizes keep them prepared.
_ROWS_AT_ONCE = (64, 16, 4, 1)
_PRUNE = """DELETE FROM replies WHERE day < ?1
    AND rowid IN (SELECT rowid FROM replies ORDER BY rowid LIMIT ?2)"""


class Entry(msgspec.Struct, frozen=True):
    """An event about to be written; position and hash come from the journal."""

    at: float
    day: str
    kind: str
    command_id: str
    actor: str
    payload: str


class StoredReply(msgspec.Struct, frozen=True):
    """The answer to a command, with the digest of the command it was given to."""

    command_id: str
    digest: bytes
    answer: str
    day: str


class Journal:
    """One append-only SQLite file (WAL, synchronous=FULL). One thread appends; another may read at the same time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writing = open_for_writing(path)
        self._reading = open_for_reading(path)
        self.head = self._head_on_disk()

    def append(self, entries: Sequence[Entry], replies: Sequence[StoredReply] = ()) -> Head:
        """Write all of it durably and return the new head. HallFault DISK_FULL or JOURNAL_UNAVAILABLE: none of it."""
        records = list(self._chained(entries))
        try:
            self._write(records, replies)
        except sqlite3.Error as error:
            self._roll_back()
            raise HallFault(_told(error)) from error
        if records:
            self.head = Head(records[-1].seq, records[-1].hash)
        return self.head

    def read(self, after_seq: int = 0) -> Iterator[Record]:
        """Records after a position, in order."""
        query = f"SELECT {_COLUMNS} FROM records WHERE seq > ? ORDER BY seq"  # noqa: S608 (constants only)
        for row in self._reading.execute(query, (after_seq,)):
            yield Record(*row)

    def reply(self, command_id: str) -> StoredReply | None:
        """What a command was answered, if that is still kept."""
        query = "SELECT command_id, digest, answer, day FROM replies WHERE command_id = ?"
        row = self._reading.execute(query, (command_id,)).fetchone()
        return StoredReply(*row) if row else None

    def hash_at(self, seq: int) -> bytes | None:
        """Hash of the record at a position; GENESIS at 0, None past the end."""
        if seq == 0:
            return GENESIS
        row = self._reading.execute("SELECT hash FROM records WHERE seq = ?", (seq,)).fetchone()
        return bytes(row[0]) if row else None

    def prune_replies(self, before_day: str) -> int:
        """Forget up to 500 of the oldest replies from before a day; how many were forgotten. HallFault as append."""
        try:
            return self._writing.execute(_PRUNE, (before_day, _PRUNE_BATCH)).rowcount
        except sqlite3.Error as error:
            raise HallFault(_told(error)) from error

    def probe(self) -> None:
        """Find out whether a batch can be written now; HallFault as append, otherwise nothing is left behind."""
        try:
            self._writing.execute("INSERT INTO probe VALUES (zeroblob(?))", (_PROBE_BYTES,))
            self._writing.execute("DELETE FROM probe")
            self.head = self._head_on_disk()
        except sqlite3.Error as error:
            self._roll_back()
            raise HallFault(_told(error)) from error

    def close(self) -> None:
        """Close the file; the write-ahead log is folded in."""
        self._reading.close()
        self._writing.close()

    def _chained(self, entries: Iterable[Entry]) -> Iterator[Record]:
        seq, previous = self.head.seq, self.head.hash
        for entry in entries:
            seq += 1
            record = Record(seq, float(entry.at), entry.day, entry.kind, entry.command_id, entry.actor, entry.payload)
            previous = hash_of(previous, record)
            yield msgspec.structs.replace(record, hash=previous)

    def _write(self, records: Sequence[Record], replies: Sequence[StoredReply]) -> None:
        writing = self._writing
        writing.execute("BEGIN IMMEDIATE")
        _insert(writing, "records", records)
        _insert(writing, "replies", replies)
        writing.execute("COMMIT")

    def _roll_back(self) -> None:
        # SQLite may have rolled back by itself already; what matters is that nothing stays open.
        with contextlib.suppress(sqlite3.OperationalError):
            if self._writing.in_transaction:
                self._writing.execute("ROLLBACK")

    def _head_on_disk(self) -> Head:
        row = self._reading.execute("SELECT seq, hash FROM records ORDER BY seq DESC LIMIT 1").fetchone()
        return Head(int(row[0]), bytes(row[1])) if row else Head()


def _insert(writing: sqlite3.Connection, table: str, rows: Sequence[Record] | Sequence[StoredReply]) -> None:
    """Insert rows whose fields are the table's columns, in their order."""
    begin = 0
    for size in _ROWS_AT_ONCE:
        while len(rows) - begin >= size:
            taken = rows[begin : begin + size]
            values = [value for row in taken for value in msgspec.structs.astuple(row)]
            writing.execute(_insertion(table, len(values) // size, size), values)
            begin += size


@functools.cache
def _insertion(table: str, columns: int, rows: int) -> str:
    row = f"({', '.join('?' * columns)})"
    return f"INSERT INTO {table} VALUES {', '.join([row] * rows)}"  # noqa: S608 (table names are ours)


def _told(error: sqlite3.Error) -> Fault:
    full = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_FULL or "disk is full" in str(error)
    return fault(FaultCode.DISK_FULL if full else FaultCode.JOURNAL_UNAVAILABLE, str(error))
