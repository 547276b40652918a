"""Proofs of identity: the server's own key, and the check of a terminal's greeting."""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from contract.envelope import Hello, greeting_to_sign, welcome_to_sign
from contract.ids import TerminalId

KEY_FILE = "server.key"

_KEY_BYTES = 32


class ServerKey:
    """The Ed25519 key of this hall server, in DATA/server.key (0600), made at its first start."""

    def __init__(self, data: Path) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(_own_bytes(data / KEY_FILE))
        raw = self._key.public_key().public_bytes_raw()
        #: Raw public key, base64.
        self.public = base64.b64encode(raw).decode()
        #: First 32 hexadecimal digits of its SHA-256, as the beacon names it.
        self.fingerprint = fingerprint(raw)

    def sign_welcome(self, nonce: str, hall: str, terminal: TerminalId) -> str:
        """Base64 signature that proves this server to a terminal."""
        return base64.b64encode(self._key.sign(welcome_to_sign(nonce, hall, terminal))).decode()


def fingerprint(public_key: bytes) -> str:
    """The id that belongs to a raw public key."""
    return hashlib.sha256(public_key).hexdigest()[:32]


def proves_itself(hello: Hello, nonce: str, hall: str) -> bool:
    """Whether the greeting was signed, for this hall and challenge, by the key whose fingerprint is the terminal id."""
    try:
        raw = base64.b64decode(hello.public_key, validate=True)
        signature = base64.b64decode(hello.signature, validate=True)
        key = Ed25519PublicKey.from_public_bytes(raw)
        key.verify(signature, greeting_to_sign(nonce, hall, hello.terminal))
    except (binascii.Error, ValueError, InvalidSignature):
        return False
    return fingerprint(raw) == hello.terminal


def _own_bytes(path: Path) -> bytes:
    if not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(os.urandom(_KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
    return path.read_bytes()
