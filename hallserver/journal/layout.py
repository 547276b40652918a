"""The tables of the journal file, and how SQLite is told to keep them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

#: The shape of the file itself; events inside are upcast one by one (see `upcast`).
LAYOUT = 1

#: How long a statement waits for another process that reads or copies the file (milliseconds). The server is the only
#: writer, so waiting at all means that somebody holds the file by hand; two seconds is when a citizen looks up.
_BUSY_TIMEOUT_MS = 2000

_TABLES = """
CREATE TABLE IF NOT EXISTS records (
    seq INTEGER PRIMARY KEY,
    at REAL NOT NULL,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    command_id TEXT NOT NULL,
    actor TEXT NOT NULL,
    payload TEXT NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS adoptions ON records (seq) WHERE kind = 'HallAdopted';
CREATE TABLE IF NOT EXISTS replies (
    command_id TEXT PRIMARY KEY,
    digest BLOB NOT NULL,
    answer TEXT NOT NULL,
    day TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS probe (body BLOB NOT NULL) STRICT;
CREATE TRIGGER IF NOT EXISTS records_never_change BEFORE UPDATE ON records
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER IF NOT EXISTS records_never_vanish BEFORE DELETE ON records
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
"""


def open_for_writing(path: Path) -> sqlite3.Connection:
    """A connection whose commits are on the disk when they return; makes the tables in a new file."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.executescript(_TABLES)
    connection.execute(f"PRAGMA user_version = {LAYOUT}")
    return connection


def open_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that cannot write; sees every commit made before each of its statements."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MS}")
    return connection
