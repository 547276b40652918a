"""Addresses of the hall's link. Pure."""

from __future__ import annotations

from urllib.parse import urlsplit

LINK_PATH = "/link"

#: The default port of a hall server; a typed address may leave it out.
USUAL_PORT = 8700

_SOCKET_SCHEMES = {"http": "ws", "https": "wss", "ws": "ws", "wss": "wss"}


class AddressError(ValueError):
    """A typed address that means nothing; the text is a sentence for the technician."""


def link_address(typed: str) -> str:
    """The WebSocket address for what a person typed: "host", "host:port", "http://…", "wss://…/link"; AddressError."""
    text = typed.strip()
    parts = urlsplit(text if "://" in text else f"http://{text}")
    scheme = _SOCKET_SCHEMES.get(parts.scheme)
    try:
        port = parts.port
    except ValueError:
        port = -1
    if scheme is None or not parts.hostname or port == -1:
        raise AddressError(
            f"“{typed}” is no address of a hall server; write for example http://192.168.1.10:{USUAL_PORT}."
        )
    path = parts.path if parts.path not in ("", "/") else LINK_PATH
    return join(scheme == "wss", parts.hostname, port or (USUAL_PORT if "://" not in text else None), path)


def join(tls: bool, host: str, port: int | None, path: str = LINK_PATH) -> str:
    """An address from its parts; IPv6 hosts get their brackets."""
    shown = f"[{host}]" if ":" in host else host
    return f"{'wss' if tls else 'ws'}://{shown}{f':{port}' if port else ''}{path}"
