"""The journal file: durable, chained, append-only, all or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from contract.events import HelpCalled
from contract.faults import FaultCode, HallFault
from contract.ids import PlaceId
from hallserver.journal.chain import GENESIS, Head, hash_of
from hallserver.journal.opening import open_journal, save_damaged
from hallserver.journal.snapshots import Snapshots, StateSnapshot
from hallserver.journal.store import JOURNAL_FILE, Entry, Journal, StoredReply
from hallserver.journal.upcast import UnreadableEvent, event_of
from hallserver.journal.verify import verify

MOMENT = datetime(2026, 11, 23, 1, 2, 3, tzinfo=UTC)


def entry(number: int, day: str = "2026-11-23") -> Entry:
    event = HelpCalled(float(number), PlaceId("kiosk-1"), f"第 {number} 次")
    return Entry(event.at, day, "HelpCalled", f"command-{number}", "kiosk:k", msgspec.json.encode(event).decode())


def reply(number: int, day: str = "2026-11-23") -> StoredReply:
    return StoredReply(f"command-{number}", b"d" * 16, f'{{"seq":{number}}}', day)


def alter(path: Path, statement: str) -> None:
    """What somebody with the file and a tool could do."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("DROP TRIGGER records_never_change")
    connection.execute("DROP TRIGGER records_never_vanish")
    connection.execute(statement)
    connection.close()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal(tmp_path / JOURNAL_FILE)
    yield opened
    opened.close()


def test_records_come_back_in_order_and_chained(journal: Journal) -> None:
    journal.append([entry(1), entry(2)], [reply(1)])
    head = journal.append([entry(3)])
    records = list(journal.read())
    assert [record.seq for record in records] == [1, 2, 3]
    previous = GENESIS
    for record in records:
        assert record.hash == hash_of(previous, record)
        previous = record.hash
    assert head == Head(3, previous)
    assert [record.seq for record in journal.read(2)] == [3]
    assert journal.reply("command-1") == reply(1)
    assert journal.reply("command-2") is None


def test_the_head_is_found_again(tmp_path: Path, journal: Journal) -> None:
    head = journal.append([entry(1), entry(2)])
    journal.close()
    again = Journal(tmp_path / JOURNAL_FILE)
    assert again.head == head
    again.close()


def test_it_is_written_through_to_the_disk(journal: Journal) -> None:
    assert journal._writing.execute("PRAGMA synchronous").fetchone() == (2,)
    assert journal._writing.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize("statement", ["UPDATE records SET payload = '{}'", "DELETE FROM records"])
def test_records_cannot_be_changed_by_a_statement(journal: Journal, statement: str) -> None:
    journal.append([entry(1)])
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        journal._writing.execute(statement)


def test_a_reply_that_is_there_twice_undoes_the_whole_append(journal: Journal) -> None:
    journal.append([entry(1)], [reply(1)])
    with pytest.raises(HallFault) as refused:
        journal.append([entry(2)], [reply(1)])
    assert refused.value.fault.code is FaultCode.JOURNAL_UNAVAILABLE
    assert [record.seq for record in journal.read()] == [1]
    assert journal.append([entry(2)]).seq == 2


def test_a_full_disk_is_told_leaves_nothing_and_passes(journal: Journal) -> None:
    journal.append([entry(1)])
    pages = journal._writing.execute("PRAGMA page_count").fetchone()[0]
    journal._writing.execute(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(HallFault) as refused:
        journal.append([entry(number) for number in range(2, 500)], [reply(number) for number in range(2, 500)])
    assert refused.value.fault.code is FaultCode.DISK_FULL
    with pytest.raises(HallFault):
        journal.probe()
    assert [record.seq for record in journal.read()] == [1]
    assert journal.reply("command-2") is None
    journal._writing.execute("PRAGMA max_page_count = 1000000")
    journal.probe()
    assert journal.append([entry(2)], [reply(2)]).seq == 2
    assert journal._reading.execute("SELECT count(*) FROM probe").fetchone() == (0,)


def test_old_replies_are_forgotten_and_records_are_not(journal: Journal) -> None:
    journal.append([entry(1), entry(2)], [reply(1, "2026-11-19"), reply(2, "2026-11-23")])
    assert journal.prune_replies("2026-11-20") == 1
    assert journal.prune_replies("2026-11-20") == 0
    assert journal.reply("command-1") is None
    assert journal.reply("command-2") is not None
    assert len(list(journal.read())) == 2


@pytest.mark.parametrize(
    ("statement", "seq"),
    [
        ("UPDATE records SET payload = replace(payload, '2', '7') WHERE seq = 2", 2),
        ("UPDATE records SET actor = 'somebody' WHERE seq = 3", 3),
        ("UPDATE records SET at = at + 1 WHERE seq = 1", 1),
        ("DELETE FROM records WHERE seq = 2", 3),
    ],
)
def test_an_alteration_is_found_where_it_was_made(tmp_path: Path, journal: Journal, statement: str, seq: int) -> None:
    journal.append([entry(number) for number in (1, 2, 3, 4)])
    assert verify(tmp_path).sound
    alter(journal.path, statement)
    verdict = verify(tmp_path)
    assert not verdict.sound
    assert verdict.findings[0].seq == seq


def test_a_journal_cut_at_its_end_is_found_by_the_snapshot(tmp_path: Path, journal: Journal) -> None:
    head = journal.append([entry(1), entry(2), entry(3)])
    Snapshots(tmp_path / "snapshots").write(StateSnapshot(head, 3.0, b"state"), "plan")
    assert verify(tmp_path).sound
    alter(journal.path, "DELETE FROM records WHERE seq = 3")
    assert "曾有 3 条" in verify(tmp_path).findings[0].sentence


def test_a_file_that_is_no_database_is_moved_aside_and_the_hall_opens(tmp_path: Path) -> None:
    (tmp_path / JOURNAL_FILE).write_bytes(b"not a database, but somebody's letter" * 100)
    journal, damage = open_journal(tmp_path, MOMENT)
    assert damage is not None
    assert damage.kept_at.read_bytes().startswith(b"not a database")
    assert str(damage.kept_at) in damage.sentence
    assert journal.append([entry(1)]).seq == 1
    journal.close()


def test_what_can_be_read_of_a_damaged_journal_is_carried_over(tmp_path: Path, journal: Journal) -> None:
    journal.append([entry(number) for number in range(1, 1001)])
    journal.close()
    path = tmp_path / JOURNAL_FILE
    content = bytearray(path.read_bytes())
    for page in range(len(content) // 4096 // 2, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    path.write_bytes(content)
    saved, damage = save_damaged(tmp_path, MOMENT, "torn")
    assert 100 < damage.carried_over < 1000
    assert damage.kept_at.stat().st_size == len(content)
    assert [record.seq for record in saved.read()] == list(range(1, damage.carried_over + 1))
    saved.close()
    assert verify(tmp_path).sound


def test_an_old_shape_is_lifted_when_read(journal: Journal) -> None:
    old = Entry(1.0, "2026-11-23", "BellRung", "c", "kiosk:k", '{"kind":"BellRung","at":1.0,"where":"kiosk-1"}')
    journal.append([old])
    record = next(journal.read())

    def lift(fields: dict[str, object]) -> dict[str, object]:
        return {"kind": "HelpCalled", "at": fields["at"], "place": fields["where"]}

    assert event_of(record, {"BellRung": lift}) == HelpCalled(1.0, PlaceId("kiosk-1"))
    with pytest.raises(UnreadableEvent, match="record 1"):
        event_of(record)


def test_only_a_whole_and_fitting_snapshot_is_used(tmp_path: Path, journal: Journal) -> None:
    snapshots = Snapshots(tmp_path / "snapshots")
    first = journal.append([entry(1)])
    snapshots.write(StateSnapshot(first, 1.0, b"one"), "plan")
    second = journal.append([entry(2)])
    newest = snapshots.write(StateSnapshot(second, 2.0, b"two"), "plan")

    def fitting(plan: str) -> bytes | None:
        found = snapshots.fitting(plan, journal.hash_at)
        return found.body if found else None

    assert fitting("plan") == b"two"
    assert fitting("another plan") is None
    newest.write_bytes(newest.read_bytes()[:-1] + b"x")
    assert fitting("plan") == b"one"
    snapshots.write(StateSnapshot(Head(9, b"h" * 32), 9.0, b"nine"), "plan")
    assert fitting("plan") is None
