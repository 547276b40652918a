"""`yichuang admin`: what an administrator does at the hall server itself."""

from __future__ import annotations

from pathlib import Path

import click
from argon2 import PasswordHasher

from hallserver.api.tokens import SCOPES, TokenStore

_DATA = click.option(
    "--data", type=click.Path(file_okay=False, path_type=Path), required=True, help="The hall server's data folder."
)


@click.group()
def main() -> None:
    """Tokens for other systems and PINs of clerks."""


@main.group()
def token() -> None:
    """Bearer tokens of the HTTP API."""


@token.command("issue")
@_DATA
@click.argument("name")
@click.option("--scope", "scopes", multiple=True, type=click.Choice(SCOPES), required=True)
def issue(data: Path, name: str, scopes: tuple[str, ...]) -> None:
    """Issue a token under NAME and print it once."""
    click.echo(_tokens(data).issue(name, scopes))


@token.command("revoke")
@_DATA
@click.argument("name")
def revoke(data: Path, name: str) -> None:
    """Take the token of NAME back; it stops working at once."""
    if not _tokens(data).revoke(name):
        raise click.ClickException(f"no token is called {name}")


@token.command("list")
@_DATA
def list_tokens(data: Path) -> None:
    """Names and scopes; the tokens themselves are not kept."""
    for grant in _tokens(data).names():
        click.echo(f"{grant.name}\t{' '.join(grant.scopes)}")


@main.command("pin")
@click.password_option("--pin", help="Four to twelve digits.")
def pin_hash(pin: str) -> None:
    """Print the hash of a PIN for clerks.toml."""
    if not (pin.isdigit() and 4 <= len(pin) <= 12):
        raise click.ClickException("a PIN has four to twelve digits")
    click.echo(PasswordHasher().hash(pin))


def _tokens(data: Path) -> TokenStore:
    if not data.is_dir():
        raise click.ClickException(f"{data} is not a folder: start the hall server once, or check --data")
    return TokenStore(data / "tokens.json")


if __name__ == "__main__":
    main()
