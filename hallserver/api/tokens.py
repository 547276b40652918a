"""Bearer tokens of other systems. Only a hash is kept, so the file gives nothing away."""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path

import msgspec

#: What a token may be allowed to do; "*" allows everything.
SCOPES = ("hall:read", "tickets:write", "windows:write", "fleet:write", "*")


class TokenGrant(msgspec.Struct, frozen=True):
    """A token as it is kept: its SHA-256, the name it acts under, its scopes."""

    digest: str
    name: str
    scopes: tuple[str, ...]


class TokenStore:
    """The tokens of one hall, in one file (0600) that is read again when an administrator changes it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read_mtime_ns = -1
        self._grants: dict[str, TokenGrant] = {}

    def grant_of(self, token: str) -> TokenGrant | None:
        """What this token may do, or None if nobody issued it."""
        self._refresh()
        return self._grants.get(_digest(token))

    def names(self) -> list[TokenGrant]:
        """All grants, by name."""
        self._refresh()
        return sorted(self._grants.values(), key=lambda grant: grant.name)

    def issue(self, name: str, scopes: tuple[str, ...]) -> str:
        """A new token, told this once; replaces an older one of the same name."""
        self._refresh()
        token = f"yc_{secrets.token_urlsafe(32)}"
        kept = [grant for grant in self._grants.values() if grant.name != name]
        self._write([*kept, TokenGrant(_digest(token), name, scopes)])
        return token

    def revoke(self, name: str) -> bool:
        """Take the token of this name back; False if there is none."""
        self._refresh()
        kept = [grant for grant in self._grants.values() if grant.name != name]
        if len(kept) == len(self._grants):
            return False
        self._write(kept)
        return True

    def _refresh(self) -> None:
        try:
            changed_ns = self._path.stat().st_mtime_ns
        except FileNotFoundError:
            self._grants, self._read_mtime_ns = {}, -1
            return
        if changed_ns != self._read_mtime_ns:
            grants = msgspec.json.decode(self._path.read_bytes(), type=list[TokenGrant])
            self._grants = {grant.digest: grant for grant in grants}
            self._read_mtime_ns = changed_ns

    def _write(self, grants: list[TokenGrant]) -> None:
        fresh = self._path.with_suffix(".new")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(msgspec.json.format(msgspec.json.encode(grants)))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)
        self._read_mtime_ns = -1


def _digest(token: str) -> str:
    # A token is 256 random bits: a plain hash cannot be turned back, a slow one would only slow every request.
    return hashlib.sha256(token.encode()).hexdigest()
