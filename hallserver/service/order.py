"""A command on its way through the single writer, and what it is answered."""

from __future__ import annotations

import asyncio
import hashlib

import msgspec

from contract.commands import AnyCommand, BookAppointment, Holder, Rate, SignIn, TakeTicket
from contract.envelope import AnyResult
from contract.faults import Fault
from hallserver.domain.context import Actor
from hallserver.service.vault import Sealed, Vault

_encode = msgspec.json.Encoder().encode


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a command came to: a result or a fault, and the journal's position then."""

    seq: int
    result: AnyResult | None = None
    fault: Fault | None = None


class Order:
    """One command that waits for the writer. `command` is free of PIN, holder and free text."""

    __slots__ = ("actor", "answer", "clerk_verified", "command", "command_id", "digest", "future", "holder", "text")

    def __init__(self, command: AnyCommand, actor: Actor, command_id: str, digest: bytes) -> None:
        self.command = command
        self.actor = actor
        self.command_id = command_id
        self.digest = digest
        self.future: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self.holder: Sealed | None = None
        self.text: Sealed | None = None
        self.clerk_verified = False
        self.answer: Answer | None = None

    @property
    def sealed(self) -> tuple[Sealed, ...]:
        """What must lie in the vault before the journal refers to it."""
        return tuple(value for value in (self.holder, self.text) if value is not None)


def order_of(
    command: AnyCommand, actor: Actor, command_id: str, *, holder: Holder | None, vault: Vault, at: float
) -> Order:
    """Prepare a command: personal data under seal, digest made, PIN dropped."""
    if isinstance(command, TakeTicket | BookAppointment):
        person = holder or command.holder
        if person is not None and person != Holder():
            whole = msgspec.structs.replace(command, holder=person)
            order = Order(msgspec.structs.replace(command, holder=None), actor, command_id, digest_of(whole, vault))
            order.holder = vault.seal(person, at)
            return order
    if isinstance(command, Rate) and command.text:
        order = Order(command, actor, command_id, digest_of(command, vault))
        order.text = vault.seal(command.text, at)
        order.command = msgspec.structs.replace(command, text="")
        return order
    if isinstance(command, SignIn):
        # The PIN stays out of the digest as well: a digest of four digits is as good as the digits.
        command = msgspec.structs.replace(command, pin="")
    return Order(command, actor, command_id, digest_of(command, vault))


def digest_of(command: AnyCommand, vault: Vault) -> bytes:
    """16 bytes by which the same command is known again. Keyed, since a command may name a person."""
    return hashlib.blake2b(_encode(command), digest_size=16, key=vault.digest_key).digest()
