"""The messages of the link, in both directions. See `docs/protocol.md` for the order in which they come.

The server opens with Challenge; the terminal answers Hello; the server sends Welcome and a Snapshot of each topic,
then Notices. Commands are answered by Reply or Refusal with the same `command_id`.
"""

from __future__ import annotations

import msgspec

from contract.commands import AnyCommand
from contract.faults import Fault
from contract.ids import CommandId, PlaceId, Seq, TerminalId, Topic
from contract.schema import MIN_SCHEMA, SCHEMA
from contract.views import AnyView, ClerkFace, DeviceHealth, Reason, TicketFace, TicketSlip
from contract.words import TerminalKind


class Message(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="kind"):
    """Base of all messages; the tag `kind` is the class name."""


# ---- terminal to server


class Hello(Message, frozen=True, tag="Hello"):
    """Who dials. `signature` (base64) is Ed25519 over `greeting_to_sign` of the server's challenge."""

    terminal: TerminalId
    #: Raw Ed25519 public key, base64.
    public_key: str
    signature: str
    terminal_kind: TerminalKind
    #: What the box was told to be; the registry has the last word and answers in Welcome.
    place: PlaceId = PlaceId("")
    name: str = ""
    version: str = ""
    schema: int = SCHEMA
    min_schema: int = MIN_SCHEMA
    topics: tuple[Topic, ...] = ()
    #: The last journal position this terminal has shown; 0 when it starts fresh.
    last_seq: Seq = Seq(0)
    #: The terminal's own challenge, base64; the server signs it in Welcome.
    nonce: str = ""


class Order(Message, frozen=True, tag="Order"):
    """A command with the id that makes sending it again harmless."""

    command_id: CommandId
    command: AnyCommand
    #: Seconds since the epoch by the hall's clock as the terminal knows it; for the record only.
    made_at: float = 0


class Follow(Message, frozen=True, tag="Follow"):
    """The topics wanted from now on; replaces those of Hello. Each new one is answered by a Snapshot."""

    topics: tuple[Topic, ...]


class Report(Message, frozen=True, tag="Report"):
    """The state of the terminal's devices, sent whole whenever one changes."""

    devices: tuple[DeviceHealth, ...]


# ---- server to terminal


class Challenge(Message, frozen=True, tag="Challenge"):
    """First message of a connection: what the terminal must sign, and whom it has reached."""

    #: 32 random bytes, base64.
    nonce: str
    hall: str
    schema: int = SCHEMA
    min_schema: int = MIN_SCHEMA


class Welcome(Message, frozen=True, tag="Welcome"):
    """The terminal is admitted. `signature` proves the server's key over the terminal's nonce."""

    hall: str
    place: PlaceId
    server_time: float
    seq: Seq
    schema: int = SCHEMA
    server_key: str = ""
    signature: str = ""
    name: str = ""


class Waiting(Message, frozen=True, tag="Waiting"):
    """The terminal is known but nobody has admitted it yet; the connection stays open, Welcome may follow."""

    fault: Fault


class Snapshot(Message, frozen=True, tag="Snapshot"):
    """The present view of a topic, at this journal position."""

    topic: Topic
    seq: Seq
    view: AnyView


class Notice(Message, frozen=True, tag="Notice"):
    """The view of a topic has changed; the whole new view."""

    topic: Topic
    seq: Seq
    view: AnyView


class Issued(msgspec.Struct, frozen=True, tag_field="result", tag="issued"):
    """A ticket was taken or an appointment checked in."""

    slip: TicketSlip


class Found(msgspec.Struct, frozen=True, tag_field="result", tag="found"):
    """A ticket as it stands now, for whom asked by FindTicket."""

    slip: TicketSlip


class Called(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="result", tag="called"):
    ticket: TicketFace
    reason: Reason | None = None


class NothingToCall(msgspec.Struct, frozen=True, tag_field="result", tag="nothing_to_call"):
    """Nobody waits whom this window can serve."""


class SignedIn(msgspec.Struct, frozen=True, tag_field="result", tag="signed_in"):
    clerk: ClerkFace


class Booked(msgspec.Struct, frozen=True, tag_field="result", tag="booked"):
    code: str
    appointment_at: float


class Done(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="result", tag="done"):
    """The command was carried out; the ticket as it is now, if it concerned one."""

    ticket: TicketFace | None = None


AnyResult = Issued | Called | NothingToCall | SignedIn | Booked | Done | Found


class Reply(Message, frozen=True, tag="Reply"):
    """The answer to an order that was carried out; it is on disk."""

    command_id: CommandId
    seq: Seq
    result: AnyResult


class Refusal(Message, frozen=True, tag="Refusal"):
    """The answer to an order that was not carried out; or, without id, to something that was no order."""

    fault: Fault
    command_id: CommandId = CommandId("")


FromTerminal = Hello | Order | Follow | Report
FromServer = Challenge | Welcome | Waiting | Snapshot | Notice | Reply | Refusal


def greeting_to_sign(nonce: str, hall: str, terminal: TerminalId) -> bytes:
    """What a terminal signs to prove its key; bound to hall and terminal so that it cannot be passed on."""
    return f"yichuang-hello/1\n{hall}\n{terminal}\n{nonce}".encode()


def welcome_to_sign(nonce: str, hall: str, terminal: TerminalId) -> bytes:
    """What the server signs to prove its key to this terminal."""
    return f"yichuang-welcome/1\n{hall}\n{terminal}\n{nonce}".encode()
