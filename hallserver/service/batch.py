"""Decides a batch of commands in order, each seeing the effects of those before it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

import msgspec
import structlog

from contract.commands import FindTicket
from contract.events import AnyEvent
from contract.faults import Fault, FaultCode, fault
from contract.ids import CommandId
from hallserver.domain.answer import answer as answer_of
from hallserver.domain.context import SYSTEM, Actor, Context
from hallserver.domain.decide import decide, turn_of_day
from hallserver.domain.evolve import evolve
from hallserver.domain.state import HallState
from hallserver.journal.store import Entry, StoredReply
from hallserver.journal.upcast import kind_of
from hallserver.service.order import Answer, Order
from hallserver.service.replies import Replies, stored_reply
from hallserver.service.vault import Sealed

_log = structlog.get_logger("hall")
_encode = msgspec.json.Encoder().encode


class Batch:
    """What a batch of orders changes: events and replies that are written together or not at all."""

    def __init__(self, state: HallState, seq: int, now: float, day: str) -> None:
        self._state = state
        self._now = now
        self._day = day
        self.seq = seq
        self.events: list[AnyEvent] = []
        self.sealed: list[Sealed] = []
        self._sources: list[tuple[str, Actor]] = []
        self._answered: list[Order] = []

    @property
    def empty(self) -> bool:
        """Whether there is nothing to write."""
        return not self.events and not self._answered

    def turn_day(self) -> None:
        """Close yesterday and open today, if the day has changed."""
        if self._state.day != self._day:
            self.record(turn_of_day(self._state, self._context(SYSTEM, "")), "", SYSTEM)

    def take(self, orders: Sequence[Order], replies: Replies) -> None:
        """Decide these; each order has its answer afterwards, valid once the batch is written."""
        for order in orders:
            order.answer = replies.earlier(order)
            if order.answer is None:
                self._take(order, replies)

    def record(self, events: Sequence[AnyEvent], command_id: str, actor: Actor) -> None:
        """Make these events part of the state and of what is written."""
        for event in events:
            evolve(self._state, event)
            self.events.append(event)
            self._sources.append((command_id, actor))
        self.seq += len(events)

    def rows(self) -> tuple[list[Entry], list[StoredReply]]:
        """What the journal is to write."""
        entries = [
            Entry(event.at, self._day, kind_of(event), command_id, _source(actor), _encode(event).decode())
            for event, (command_id, actor) in zip(self.events, self._sources, strict=True)
        ]
        replies = [stored_reply(order, order.answer, self._day) for order in self._answered if order.answer]
        return entries, replies

    def _take(self, order: Order, replies: Replies) -> None:
        try:
            outcome = decide(self._state, order.command, self._context_of(order))
        except Exception:  # noqa: BLE001
            # A border: deciding changes nothing, so a bug that one command meets must not stop the hall for everybody,
            # again and again, as its sender repeats it. It is told loudly and the sender gets a fault.
            _log.exception("deciding failed", command=type(order.command).__name__, command_id=order.command_id)
            order.answer = Answer(self.seq, fault=fault(FaultCode.UNKNOWN))
            return
        order.answer = self._answer(order, outcome)
        if not isinstance(order.command, FindTicket):
            # A question changes nothing: asked again, it deserves the answer of that moment.
            self._answered.append(order)
            replies.remember(order, order.answer)

    def _answer(self, order: Order, outcome: list[AnyEvent] | Fault) -> Answer:
        if isinstance(outcome, Fault):
            return Answer(self.seq, fault=outcome)
        if outcome:
            self.sealed.extend(order.sealed)
        self.record(outcome, order.command_id, order.actor)
        return Answer(self.seq, answer_of(self._state, order.command, outcome, self._now))

    def _context_of(self, order: Order) -> Context:
        context = self._context(order.actor, order.command_id)
        if order.holder is None and order.text is None and not order.clerk_verified:
            return context
        return msgspec.structs.replace(
            context,
            holder_ref=order.holder.ref if order.holder else "",
            holder_masked=order.holder.masked if order.holder else "",
            text_ref=order.text.ref if order.text else "",
            clerk_verified=order.clerk_verified,
        )

    def _context(self, actor: Actor, command_id: str) -> Context:
        return Context(self._now, self._day, CommandId(command_id), actor, secrets.token_hex(16))


def _source(actor: Actor) -> str:
    """Who gave a command, as the journal names it."""
    return f"{actor.kind}:{actor.name}@{actor.place}" if actor.place else f"{actor.kind}:{actor.name}"
