"""Checks that nobody altered the journal: every link of the chain, its numbering, and its end."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec

from hallserver.journal.chain import GENESIS, Head, Record, hash_of
from hallserver.journal.layout import open_for_reading
from hallserver.journal.snapshots import Snapshots
from hallserver.journal.store import JOURNAL_FILE
from hallserver.journal.upcast import UnreadableEvent, event_of

#: A journal that is wrong in one place is usually wrong in all that follow; a screenful tells enough.
_MOST_FINDINGS = 20


class Finding(msgspec.Struct, frozen=True):
    """Something wrong at a position, in a plain sentence."""

    seq: int
    sentence: str


class Verdict(msgspec.Struct, frozen=True):
    """What was checked and what was found; sound when nothing was."""

    records: int
    head: Head
    findings: tuple[Finding, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


def records_of(data: Path) -> Iterator[Record]:
    """All records of a data folder's journal in order, read without disturbing a running server."""
    connection = open_for_reading(data / JOURNAL_FILE)
    try:
        query = "SELECT seq, at, day, kind, command_id, actor, payload, hash FROM records ORDER BY seq"
        for row in connection.execute(query):
            yield Record(*row)
    finally:
        connection.close()


def verify(data: Path) -> Verdict:
    """Walk through the whole journal of a data folder."""
    check = _Check()
    try:
        for record in records_of(data):
            check.take(record)
    except sqlite3.DatabaseError as error:
        check.tell(check.head.seq + 1, f"文件从这里起读不出来：{error}")
    newest = Snapshots(data / "snapshots").newest()
    check.compare_end(newest.head if newest else None)
    return Verdict(check.count, check.head, tuple(check.findings))


class _Check:
    def __init__(self) -> None:
        self.count = 0
        self.head = Head(0, GENESIS)
        self.findings: list[Finding] = []
        self._hashes: dict[int, bytes] = {0: GENESIS}

    def tell(self, seq: int, sentence: str) -> None:
        if len(self.findings) < _MOST_FINDINGS:
            self.findings.append(Finding(seq, sentence))

    def take(self, record: Record) -> None:
        if record.seq != self.head.seq + 1:
            self.tell(record.seq, f"第 {self.head.seq + 1} 至 {record.seq - 1} 条不见了。")
        if hash_of(self.head.hash, record) != record.hash:
            self.tell(record.seq, "这一条或它前面的一条被改动过。")
        try:
            event_of(record)
        except UnreadableEvent as error:
            self.tell(record.seq, f"内容读不懂：{error}")
        self.count += 1
        self.head = Head(record.seq, record.hash)
        self._hashes[record.seq] = record.hash

    def compare_end(self, snapshot: Head | None) -> None:
        """A journal cut at its end is still a sound chain; the newest snapshot remembers how far it went."""
        if snapshot is None:
            return
        if snapshot.seq > self.head.seq:
            self.tell(self.head.seq, f"记录到第 {self.head.seq} 条为止，但快照证明曾有 {snapshot.seq} 条。")
        elif self._hashes.get(snapshot.seq) != snapshot.hash:
            self.tell(snapshot.seq, "这一条与当时的快照不符。")
