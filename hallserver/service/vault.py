"""The store of personal data: encrypted, apart from the journal, forgotten after its time."""

from __future__ import annotations

import hashlib
import os
import secrets
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from contract.commands import Holder
from contract.faults import FaultCode, HallFault, fault
from hallserver.service.masking import masked_holder

VAULT_FILE = "vault.sqlite3"
KEY_FILE = "vault.key"

#: A visit can be questioned for a month (a bad rating must be followed up); after that nobody needs to know who it was.
RETENTION_S = 31 * 24 * 3600.0

_KEY_BYTES = 32
_NONCE_BYTES = 12

_TABLE = """CREATE TABLE IF NOT EXISTS sealed (
    ref TEXT PRIMARY KEY, at REAL NOT NULL, nonce BLOB NOT NULL, body BLOB NOT NULL) STRICT"""


class VaultLocked(Exception):
    """The key does not fit the vault; the sentence says what to do."""


class Sealed(msgspec.Struct, frozen=True):
    """A value under lock, not stored yet: its reference, what may be shown of it, and the row."""

    ref: str
    masked: str
    at: float
    nonce: bytes
    body: bytes


class Vault:
    """AES-256-GCM under one key (file 0600 in the data folder), each value bound to its reference."""

    def __init__(self, data: Path) -> None:
        path = data / VAULT_FILE
        key = _key(data / KEY_FILE, must_exist=path.exists())
        self._cipher = AESGCM(key)
        #: For keyed digests of commands that hold personal data; tells nothing without the key file.
        self.digest_key = hashlib.sha256(b"yichuang command digest" + key).digest()
        self._database = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        path.chmod(0o600)
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = FULL")
        # What is forgotten must not be readable in the file's free pages.
        self._database.execute("PRAGMA secure_delete = ON")
        self._database.execute(_TABLE)

    def seal(self, value: Holder | str, at: float) -> Sealed:
        """Encrypt a person or a text; nothing is stored before `keep`."""
        ref, nonce = secrets.token_hex(16), secrets.token_bytes(_NONCE_BYTES)
        body = self._cipher.encrypt(nonce, msgspec.json.encode(value), ref.encode())
        return Sealed(ref, masked_holder(value) if isinstance(value, Holder) else "", at, nonce, body)

    def keep(self, values: Sequence[Sealed]) -> None:
        """Store durably; HallFault DISK_FULL or JOURNAL_UNAVAILABLE: none is stored."""
        rows = [(value.ref, value.at, value.nonce, value.body) for value in values]
        try:
            self._database.execute("BEGIN IMMEDIATE")
            self._database.executemany("INSERT INTO sealed VALUES (?, ?, ?, ?)", rows)
            self._database.execute("COMMIT")
        except sqlite3.Error as error:
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")
            raise _refusal(error) from error

    def holder(self, ref: str) -> Holder | None:
        """The person behind a reference; None once forgotten."""
        plain = self._open(ref)
        return None if plain is None else msgspec.json.decode(plain, type=Holder)

    def text(self, ref: str) -> str | None:
        """The text behind a reference; None once forgotten."""
        plain = self._open(ref)
        return None if plain is None else msgspec.json.decode(plain, type=str)

    def forget_before(self, at: float) -> int:
        """Forget all that was stored before `at`; how many. HallFault when the disk refuses."""
        try:
            return self._database.execute("DELETE FROM sealed WHERE at < ?", (at,)).rowcount
        except sqlite3.Error as error:
            raise HallFault(fault(FaultCode.JOURNAL_UNAVAILABLE, str(error))) from error

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _open(self, ref: str) -> bytes | None:
        row = self._database.execute("SELECT nonce, body FROM sealed WHERE ref = ?", (ref,)).fetchone()
        if row is None:
            return None
        try:
            return self._cipher.decrypt(row[0], row[1], ref.encode())
        except InvalidTag as error:
            raise VaultLocked(f"个人信息库的内容与钥匙不符（{ref}）。请恢复原来的 {KEY_FILE}。") from error


def _refusal(error: sqlite3.Error) -> HallFault:
    full = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_FULL
    return HallFault(fault(FaultCode.DISK_FULL if full else FaultCode.JOURNAL_UNAVAILABLE, str(error)))


def _key(path: Path, must_exist: bool) -> bytes:
    if path.exists():
        key = path.read_bytes()
        if len(key) != _KEY_BYTES:
            raise VaultLocked(f"{path} 不是有效的钥匙文件。请从备份恢复；若已丢失，把 {VAULT_FILE} 一并移走后重启。")
        return key
    if must_exist:
        raise VaultLocked(f"找不到 {path}，个人信息库打不开。请从备份恢复；若已丢失，把 {VAULT_FILE} 移走后重启。")
    key = secrets.token_bytes(_KEY_BYTES)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(key)
        file.flush()
        os.fsync(file.fileno())
    return key
