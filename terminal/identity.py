"""Who this terminal is: a key made at its first start. Whom it trusts: the hall's key, pinned when they first met."""

from __future__ import annotations

import hashlib
import logging
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from enum import Enum
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from contract.envelope import greeting_to_sign, welcome_to_sign
from contract.ids import TerminalId
from terminal.private_file import move_aside, write_private

#: Hexadecimal digits of the SHA-256 that name a terminal; the contract asks for 32.
ID_DIGITS = 32

_log = logging.getLogger("terminal.identity")


class Trust(Enum):
    """What a Welcome proves about the server."""

    FIRST_MEETING = "first_meeting"
    KNOWN = "known"
    UNSIGNED = "unsigned"
    CHANGED = "changed"
    FORGED = "forged"


class Pin(msgspec.Struct, frozen=True):
    """The hall's key as first seen, base64."""

    hall: str
    key: str


class Identity:
    """The terminal's Ed25519 key and the hall's pinned one, both in the data folder."""

    def __init__(self, key: Ed25519PrivateKey, pin_path: Path) -> None:
        self._key = key
        self._pin_path = pin_path
        raw = key.public_key().public_bytes_raw()
        #: Raw public key, base64.
        self.public_key = b64encode(raw).decode()
        self.terminal = TerminalId(hashlib.sha256(raw).hexdigest()[:ID_DIGITS])

    @classmethod
    def load_or_make(cls, data: Path) -> Identity:
        """The identity of a data folder, made at the first start; a damaged key is moved aside, a new box begins."""
        path = data / "identity.key"
        key = _load(path)
        if key is None:
            key = Ed25519PrivateKey.generate()
            write_private(path, b64encode(key.private_bytes_raw()) + b"\n")
        return cls(key, data / "hall.key")

    def sign_greeting(self, nonce: str, hall: str) -> str:
        """The signature (base64) that answers the hall's challenge."""
        return b64encode(self._key.sign(greeting_to_sign(nonce, hall, self.terminal))).decode()

    def trust(self, hall: str, server_key: str, signature: str, nonce: str) -> Trust:
        """Judge a Welcome. Pins the key at the first meeting; a pinned hall must prove the same key ever after."""
        pin = self.pin()
        if not server_key:
            return Trust.UNSIGNED if pin is None else Trust.CHANGED
        if not _proves(server_key, signature, welcome_to_sign(nonce, hall, self.terminal)):
            return Trust.FORGED
        if pin is None:
            write_private(self._pin_path, msgspec.json.encode(Pin(hall, server_key)))
            return Trust.FIRST_MEETING
        return Trust.KNOWN if pin.key == server_key else Trust.CHANGED

    def trusted_fingerprint(self) -> str:
        """The fingerprint of the pinned hall's key, as its beacon shows it; empty before the first meeting."""
        pin = self.pin()
        return "" if pin is None else hashlib.sha256(b64decode(pin.key)).hexdigest()[:ID_DIGITS]

    def pin(self) -> Pin | None:
        """The pinned hall, if it was met before."""
        if not self._pin_path.is_file():
            return None
        try:
            return msgspec.json.decode(self._pin_path.read_bytes(), type=Pin)
        except msgspec.DecodeError:
            _log.warning("The pinned key of the hall was damaged; moved aside to %s.", move_aside(self._pin_path))
            return None


def _load(path: Path) -> Ed25519PrivateKey | None:
    if not path.is_file():
        return None
    try:
        return Ed25519PrivateKey.from_private_bytes(b64decode(path.read_bytes(), validate=False))
    except (ValueError, NotBase64):
        _log.warning("This terminal's key was damaged; moved aside to %s. It must be admitted anew.", move_aside(path))
        return None


def _proves(key: str, signature: str, message: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(b64decode(key)).verify(b64decode(signature), message)
    except (InvalidSignature, ValueError):
        return False
    return True
