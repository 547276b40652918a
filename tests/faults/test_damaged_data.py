"""Damaged files and two servers at once: what is wrong is told, kept aside, and the hall opens if it safely can."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from hallserver.journal.store import JOURNAL_FILE
from hallserver.journal.verify import records_of, verify
from hallserver.service.vault import KEY_FILE
from tests.faults.hall_files import write_hall
from tests.faults.real_server import RealServer, served

TICKETS = 120


@pytest.fixture
def hall(tmp_path: Path) -> Path:
    return write_hall(tmp_path / "hall")


@pytest.fixture
def data(tmp_path: Path, hall: Path) -> Path:
    """The data of a hall that gave numbers and ended in good order."""
    folder = tmp_path / "data"
    with served(hall, folder) as server:
        with server.client() as client:
            for _ in range(TICKETS):
                client.post("/tickets", json={"item": "card"}).raise_for_status()
        assert server.end() == 0
    return folder


def test_a_torn_journal_is_kept_aside_and_told(hall: Path, data: Path) -> None:
    journal = data / JOURNAL_FILE
    whole = journal.read_bytes()
    torn = whole[: len(whole) * 2 // 3]
    journal.write_bytes(torn)
    with served(hall, data) as server, server.client() as client:
        (aside,) = data.glob("journal-damaged-*.sqlite3")
        assert aside.read_bytes() == torn
        assert str(aside) in server.said
        assert "请保存该文件" in server.said
        health = client.get(f"{server.address}/healthz").json()
        assert health["status"] == "degraded"
        assert any(str(aside) in trouble for trouble in health["troubles"])
        # The hall works, on what could still be read.
        assert client.post("/tickets", json={"item": "card"}).status_code == 201
        assert server.end() == 0
    *carried, new = [record for record in records_of(data) if record.kind == "TicketIssued"]
    assert TICKETS / 3 < len(carried) < TICKETS
    # Lost numbers are on people's paper: they are not given again.
    assert msgspec.json.decode(new.payload)["serial"] > TICKETS
    # The chain is whole as far as it goes; only the snapshot remembers that it once went further.
    assert ["快照" in finding.sentence for finding in verify(data).findings] in ([], [True])


def test_an_altered_journal_is_told_and_not_repaired(hall: Path, data: Path) -> None:
    for snapshot in (data / "snapshots").iterdir():
        snapshot.unlink()
    journal = data / JOURNAL_FILE
    before = journal.read_bytes()
    altered = before.replace(b'"number":"A007"', b'"number":"A700"')
    assert altered != before
    journal.write_bytes(altered)
    seq = next(record.seq for record in records_of(data) if '"number":"A700"' in record.payload)
    with served(hall, data) as server, server.client() as client:
        assert f"第 {seq} 条" in server.said
        health = client.get(f"{server.address}/healthz").json()
        assert any(f"第 {seq} 条" in trouble for trouble in health["troubles"])
        assert server.end() == 0
    assert not verify(data).sound
    assert any('"number":"A700"' in record.payload for record in records_of(data))


def test_a_broken_snapshot_costs_nothing_but_time(hall: Path, data: Path) -> None:
    for snapshot in (data / "snapshots").iterdir():
        snapshot.write_bytes(snapshot.read_bytes()[:-50])
    with served(hall, data) as server, server.client() as client:
        assert client.get("/hall").json()["waiting"] == TICKETS
        assert client.post("/tickets", json={"item": "card"}).json()["number"] == f"A{TICKETS + 1}"


def test_without_its_key_the_vault_stays_shut(hall: Path, data: Path) -> None:
    """A new key would make everybody in the vault unreadable; better not to open, and to say so."""
    (data / KEY_FILE).unlink()
    said = RealServer(hall, data).refusal()
    assert KEY_FILE in said
    assert "请从备份恢复" in said
    assert "Traceback" not in said
    assert not (data / KEY_FILE).exists()


def test_a_second_server_on_the_same_data_is_refused_and_the_first_goes_on(hall: Path, data: Path) -> None:
    with served(hall, data) as first, first.client() as client:
        said = RealServer(hall, data).refusal()
        assert "正由另一个大厅服务器使用" in said
        assert "Traceback" not in said
        assert client.post("/tickets", json={"item": "card"}).json()["number"] == f"A{TICKETS + 1}"
        assert first.end() == 0
    assert verify(data).sound
    # The lock goes with the process: after it, another may begin.
    with served(hall, data) as second:
        assert second.end() == 0
