"""What every route needs: who asks, whether they may, and how an order is given."""

from __future__ import annotations

import secrets
from zoneinfo import ZoneInfo

from litestar.di import NamedDependency

from contract.commands import AnyCommand, Holder
from contract.envelope import AnyResult
from contract.faults import FaultCode, HallFault, fault
from contract.ids import CommandId, Seq
from contract.words import TerminalKind
from hallserver.api.bodies import HolderIn
from hallserver.api.problem import HallRequest
from hallserver.api.shapes import TimeOfHall
from hallserver.api.tokens import TokenStore
from hallserver.domain.context import Actor
from hallserver.domain.state import HallState
from hallserver.fleet.registry import Fleet
from hallserver.service.hall import Hall

#: RFC drafts for Idempotency-Key give no length; a UUID has 36 characters.
MAX_IDEMPOTENCY_KEY = 128

_OPEN = Actor("open", TerminalKind.CONSOLE, scopes=frozenset({"*"}))


class Front:
    """The hall as the routes see it. `tokens` None admits everybody: loopback demos, tests and benchmarks."""

    def __init__(self, hall: Hall, fleet: Fleet, tokens: TokenStore | None) -> None:
        self.hall = hall
        self.fleet = fleet
        self._tokens = tokens

    @property
    def time(self) -> TimeOfHall:
        return TimeOfHall(ZoneInfo(self.hall.plan.timezone))

    def actor(self, request: HallRequest, scope: str) -> Actor:
        """Who asks; HallFault NOT_IDENTIFIED without a valid token, NOT_ALLOWED without the scope."""
        if self._tokens is None:
            return _OPEN
        word, _, token = request.headers.get("authorization", "").partition(" ")
        grant = self._tokens.grant_of(token.strip()) if word.lower() == "bearer" else None
        if grant is None:
            raise HallFault(fault(FaultCode.NOT_IDENTIFIED))
        if scope not in grant.scopes and "*" not in grant.scopes:
            raise HallFault(fault(FaultCode.NOT_ALLOWED, f"needs scope {scope}"))
        return Actor(grant.name, TerminalKind.CONSOLE, scopes=frozenset(grant.scopes))

    async def reading(self, request: HallRequest) -> HallState:
        """The state as it is on disk, for somebody who may read; look at it before the next await."""
        self.actor(request, "hall:read")
        await self.hall.settled()
        return self.hall.state

    async def order(
        self, request: HallRequest, scope: str, command: AnyCommand, holder: HolderIn | None = None
    ) -> tuple[Seq, AnyResult]:
        """Give the order and wait until it is on disk; HallFault if it is refused."""
        actor = self.actor(request, scope)
        person = None if holder is None else Holder(holder.name, holder.id_number, holder.phone)
        given = await self.hall.order(command, actor, _command_id(request, actor), holder=person)
        if given.fault is not None:
            raise HallFault(given.fault)
        assert given.result is not None  # noqa: S101  an answer has one or the other
        return Seq(given.seq), given.result


#: The one `Front` of an application, as a route asks for it.
FrontOfHall = NamedDependency[Front]


def _command_id(request: HallRequest, actor: Actor) -> CommandId:
    key = request.headers.get("idempotency-key")
    if key is None:
        return CommandId(secrets.token_hex(16))
    if not 1 <= len(key) <= MAX_IDEMPOTENCY_KEY or not key.isprintable() or " " in key:
        raise HallFault(fault(FaultCode.MALFORMED, "Idempotency-Key: 1 to 128 printable characters without spaces"))
    # Two systems may choose the same key: each has a room of its own. A key holds no space, so no two rooms overlap.
    return CommandId(f"{actor.name} {key}")
