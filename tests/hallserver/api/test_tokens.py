"""Tokens: told once, kept as a hash, taken back at once."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from hallserver.admin import main
from hallserver.api.tokens import TokenStore


def test_a_token_gives_what_it_was_issued_for(tmp_path: Path) -> None:
    store = TokenStore(tmp_path / "tokens.json")
    token = store.issue("province", ("hall:read",))
    grant = store.grant_of(token)
    assert grant is not None
    assert (grant.name, grant.scopes) == ("province", ("hall:read",))


def test_the_file_holds_no_token_and_only_the_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "tokens.json"
    token = TokenStore(path).issue("province", ("*",))
    assert token not in path.read_text("utf-8")
    assert path.stat().st_mode & 0o077 == 0


def test_a_wrong_token_is_nobody(tmp_path: Path) -> None:
    store = TokenStore(tmp_path / "tokens.json")
    token = store.issue("province", ("*",))
    assert store.grant_of(token[:-1]) is None
    assert store.grant_of("") is None


def test_issuing_again_replaces_the_old_token(tmp_path: Path) -> None:
    store = TokenStore(tmp_path / "tokens.json")
    old = store.issue("province", ("*",))
    new = store.issue("province", ("hall:read",))
    assert store.grant_of(old) is None
    assert store.grant_of(new) is not None


def test_a_running_server_sees_what_the_administrator_does(tmp_path: Path) -> None:
    running = TokenStore(tmp_path / "tokens.json")
    assert running.names() == []
    issued = CliRunner().invoke(main, ["token", "issue", "phone", "--scope", "tickets:write", "--data", str(tmp_path)])
    assert issued.exit_code == 0
    token = issued.output.strip()
    assert running.grant_of(token) is not None
    CliRunner().invoke(main, ["token", "revoke", "phone", "--data", str(tmp_path)])
    assert running.grant_of(token) is None


def test_revoking_a_name_that_has_no_token_says_so(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["token", "revoke", "nobody", "--data", str(tmp_path)])
    assert result.exit_code == 1
    assert "nobody" in result.output


def test_a_pin_is_four_to_twelve_digits() -> None:
    assert CliRunner().invoke(main, ["pin", "--pin", "12a4"]).exit_code == 1
    good = CliRunner().invoke(main, ["pin", "--pin", "2468"])
    assert good.output.startswith("$argon2id$")
