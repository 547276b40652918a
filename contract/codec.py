"""Messages to and from JSON bytes, within limits. Anything that does not fit is a fault, never a crash."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from contract.envelope import FromServer, FromTerminal
from contract.faults import FaultCode, HallFault, fault

#: Largest message a terminal may send: an order with a full holder is under 2 KiB.
MAX_FROM_TERMINAL = 64 * 1024

#: Largest message the server sends: the catalogue of 1,200 items with their materials is about 1 MiB.
MAX_FROM_SERVER = 8 * 1024 * 1024

Kind = TypeVar("Kind")

_encoder = msgspec.json.Encoder()
_from_terminal: msgspec.json.Decoder[FromTerminal] = msgspec.json.Decoder(FromTerminal)
_from_server: msgspec.json.Decoder[FromServer] = msgspec.json.Decoder(FromServer)


def encode(message: FromTerminal | FromServer) -> bytes:
    """UTF-8 JSON of a message."""
    return _encoder.encode(message)


def decode_from_terminal(data: bytes) -> FromTerminal:
    """A terminal's message; HallFault TOO_LARGE, MALFORMED or UNKNOWN_KIND."""
    return _decode(data, _from_terminal, MAX_FROM_TERMINAL)


def decode_from_server(data: bytes) -> FromServer:
    """The server's message; HallFault TOO_LARGE, MALFORMED or UNKNOWN_KIND."""
    return _decode(data, _from_server, MAX_FROM_SERVER)


def _decode(data: bytes, decoder: msgspec.json.Decoder[Kind], limit: int) -> Kind:
    if len(data) > limit:
        raise HallFault(fault(FaultCode.TOO_LARGE, f"{len(data)} bytes, at most {limit}"))
    try:
        return decoder.decode(data)
    except msgspec.ValidationError as error:
        code = FaultCode.UNKNOWN_KIND if "Invalid value" in str(error) and "kind" in str(error) else FaultCode.MALFORMED
        raise HallFault(fault(code, str(error))) from error
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise HallFault(fault(FaultCode.MALFORMED, str(error))) from error
