"""`yichuang journal verify|export|rebuild` on a small day."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from contract.events import (
    AnyEvent,
    ServiceCompleted,
    ServiceRated,
    ServiceStarted,
    StepUndone,
    TicketCalled,
    TicketIssued,
    TicketMissed,
    TicketRecalled,
)
from contract.ids import LineId, QueueId, TicketId, WindowId, ZoneId
from contract.words import Outcome, Step
from hallserver.journal.commands import main
from hallserver.journal.store import JOURNAL_FILE, Entry, Journal
from hallserver.journal.upcast import kind_of

ONE, TWO = TicketId(1), TicketId(2)
WINDOW = WindowId(11)


def issued(ticket: TicketId, at: float) -> TicketIssued:
    serial = int(ticket)
    number = f"A{serial:03d}"
    return TicketIssued(at, ticket, f"code{serial}", number, QueueId("A"), serial, ZoneId("A"), LineId("a"))


DAY: tuple[AnyEvent, ...] = (
    issued(ONE, 1.0),
    issued(TWO, 2.0),
    TicketCalled(3.0, TWO, WINDOW, 3.0),
    StepUndone(4.0, TWO, Step.CALL),
    TicketCalled(5.0, ONE, WINDOW, 5.0),
    TicketRecalled(6.0, ONE),
    ServiceStarted(7.0, ONE),
    ServiceCompleted(17.0, ONE, Outcome.DONE, 17.0),
    ServiceRated(18.0, ONE, 5),
    TicketCalled(19.0, TWO, WINDOW, 19.0),
    TicketMissed(80.0, TWO),
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    journal = Journal(tmp_path / JOURNAL_FILE)
    journal.append(
        [
            Entry(event.at, "2026-11-23", kind_of(event), "", "counter:c", msgspec.json.encode(event).decode())
            for event in DAY
        ]
    )
    journal.close()
    return tmp_path


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(arguments))
    return result.exit_code, result.output


def rows(data: Path, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(data / "projections.sqlite3")
    found = connection.execute(query).fetchall()
    connection.close()
    return found


def test_verify_passes_a_sound_journal_and_fails_an_altered_one(data: Path) -> None:
    code, told = run("verify", "--data", str(data))
    assert (code, "核对了 11 条，没有改动" in told) == (0, True)
    connection = sqlite3.connect(data / JOURNAL_FILE, isolation_level=None)
    connection.execute("DROP TRIGGER records_never_change")
    connection.execute("UPDATE records SET payload = replace(payload, '\"level\":5', '\"level\":1')")
    connection.close()
    code, told = run("verify", "--data", str(data))
    assert code == 1
    assert "第 9 条" in told


def test_export_gives_a_line_of_json_for_each_record(data: Path) -> None:
    code, told = run("export", "--data", str(data), "--day", "2026-11-23")
    lines = [json.loads(line) for line in told.splitlines()]
    assert code == 0
    assert [line["seq"] for line in lines] == list(range(1, 12))
    assert lines[0]["payload"]["number"] == "A001"
    assert run("export", "--data", str(data), "--day", "2026-11-24") == (0, "")


def test_rebuild_makes_the_tables_and_makes_them_again(data: Path) -> None:
    for _ in range(2):
        code, told = run("rebuild", "--data", str(data))
        assert (code, told) == (0, "tickets 2\ncalls 3\nservices 1\n")
    assert rows(data, "SELECT number, state, window, rating FROM tickets ORDER BY id") == [
        ("A001", "served", 11, 5),
        ("A002", "missed", 11, None),
    ]
    assert rows(data, "SELECT ticket, recall FROM calls") == [(1, 0), (1, 1), (2, 0)]
    assert rows(data, "SELECT ticket, finished_at - started_at, outcome FROM services") == [(1, 10.0, "done")]


def test_a_folder_without_a_journal_is_told(tmp_path: Path) -> None:
    code, told = run("verify", "--data", str(tmp_path))
    assert code == 1
    assert "没有大厅记录" in told
