"""A terminal is its key; a hall is the key it showed first."""

from __future__ import annotations

import hashlib
import logging
import stat
from base64 import b64decode, b64encode
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from contract.envelope import greeting_to_sign, welcome_to_sign
from terminal.identity import Identity, Trust


def server_words(key: Ed25519PrivateKey, identity: Identity, nonce: str) -> tuple[str, str]:
    public = b64encode(key.public_key().public_bytes_raw()).decode()
    return public, b64encode(key.sign(welcome_to_sign(nonce, "hezuo", identity.terminal))).decode()


def test_the_key_is_made_once_and_private(data: Path) -> None:
    first = Identity.load_or_make(data)
    again = Identity.load_or_make(data)
    assert first.terminal == again.terminal
    assert stat.S_IMODE((data / "identity.key").stat().st_mode) == 0o600
    raw = b64decode(first.public_key)
    assert first.terminal == hashlib.sha256(raw).hexdigest()[:32]


def test_a_greeting_is_signed_for_this_hall(data: Path) -> None:
    identity = Identity.load_or_make(data)
    signature = b64decode(identity.sign_greeting("bm9uY2U=", "hezuo"))
    public = Ed25519PublicKey.from_public_bytes(b64decode(identity.public_key))
    public.verify(signature, greeting_to_sign("bm9uY2U=", "hezuo", identity.terminal))


def test_a_damaged_key_is_moved_aside_and_told(data: Path, caplog: pytest.LogCaptureFixture) -> None:
    before = Identity.load_or_make(data).terminal
    (data / "identity.key").write_bytes(b"short")
    with caplog.at_level(logging.WARNING):
        after = Identity.load_or_make(data).terminal
    assert after != before
    assert (data / "identity.key.damaged-1").read_bytes() == b"short"
    assert "admitted anew" in caplog.text


def test_the_first_key_is_pinned_and_known_ever_after(data: Path) -> None:
    identity, key = Identity.load_or_make(data), Ed25519PrivateKey.generate()
    public, signature = server_words(key, identity, "n1")
    assert identity.trust("hezuo", public, signature, "n1") is Trust.FIRST_MEETING
    assert Identity.load_or_make(data).trust("hezuo", public, signature, "n1") is Trust.KNOWN


def test_another_key_is_noticed(data: Path) -> None:
    identity = Identity.load_or_make(data)
    identity.trust("hezuo", *server_words(Ed25519PrivateKey.generate(), identity, "n1"), "n1")
    other = server_words(Ed25519PrivateKey.generate(), identity, "n2")
    assert identity.trust("hezuo", *other, "n2") is Trust.CHANGED
    assert identity.trust("hezuo", "", "", "n3") is Trust.CHANGED


def test_a_signature_over_something_else_is_forged_and_pins_nothing(data: Path) -> None:
    identity = Identity.load_or_make(data)
    public, signature = server_words(Ed25519PrivateKey.generate(), identity, "old nonce")
    assert identity.trust("hezuo", public, signature, "new nonce") is Trust.FORGED
    assert identity.trust("hezuo", public, "%%%", "new nonce") is Trust.FORGED
    assert identity.pin() is None


def test_a_hall_without_key_is_taken_while_none_is_pinned(data: Path) -> None:
    assert Identity.load_or_make(data).trust("hezuo", "", "", "n") is Trust.UNSIGNED
