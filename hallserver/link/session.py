"""One connection of one terminal, from the challenge to the hang-up."""

from __future__ import annotations

import asyncio
import base64
import secrets
from collections.abc import AsyncIterator, Callable, Iterable
from functools import partial

import msgspec
import structlog

from contract.codec import MAX_FROM_TERMINAL, decode_from_terminal
from contract.commands import SignIn
from contract.envelope import (
    Challenge,
    Follow,
    FromTerminal,
    Hello,
    Order,
    Refusal,
    Reply,
    Report,
    Waiting,
    Welcome,
)
from contract.faults import Fault, FaultCode, HallFault, fault
from contract.ids import CommandId, Seq, TerminalId, Topic
from contract.schema import MIN_SCHEMA, SCHEMA
from contract.views import AnyView
from contract.words import TerminalKind
from hallserver.domain.context import Actor
from hallserver.domain.records import Terminal
from hallserver.fleet.registry import Fleet
from hallserver.link.keys import ServerKey, proves_itself
from hallserver.link.limits import Allowance, LinkLimits
from hallserver.link.outbox import Outbox
from hallserver.link.topics import may_follow
from hallserver.service.hall import Hall
from hallserver.service.order import Answer

_log = structlog.get_logger("link")

#: Longest id of a command that is kept in the journal; a UUID has 36 characters.
_MAX_COMMAND_ID = 64


class Session:
    """Speaks with one terminal. Reads from `run`'s stream, writes through its outbox."""

    def __init__(
        self,
        hall: Hall,
        fleet: Fleet,
        key: ServerKey,
        *,
        limits: LinkLimits,
        outbox: Outbox,
        address: str,
        on_admitted: Callable[[], None],
    ) -> None:
        self._hall = hall
        self._fleet = fleet
        self._key = key
        self._limits = limits
        self.outbox = outbox
        self._address = address
        self._on_admitted = on_admitted
        self._hello: Hello | None = None
        self._terminal: Terminal | None = None
        self._wanted: tuple[Topic, ...] = ()
        self._subscription = hall.subscribe((), outbox)
        self._allowance = Allowance(limits.messages_per_s, limits.messages_at_once, asyncio.get_running_loop().time())
        self._nonsense = 0
        self._pending: set[asyncio.Task[None]] = set()
        #: Nothing more is read.
        self.over = False

    async def run(self, messages: AsyncIterator[bytes]) -> None:
        """Speak until either side hangs up; `messages` ends when the terminal does."""
        try:
            hello = await self._greeting(messages)
            if hello is None:
                return
            await self._enter(hello)
            async for data in messages:
                if self.over:
                    return
                self._hear(data)
                if self.over or self.outbox.overflown:
                    return
        finally:
            self._leave()

    @property
    def admitted(self) -> bool:
        """Whether the terminal has been let in."""
        return self._terminal is not None

    # ---- what the registry does

    def welcome(self, terminal: Terminal) -> None:
        """Let the terminal in, or tell it its new job."""
        hello = self._hello
        if hello is None or self.over:
            return
        if self._terminal is None:
            self._on_admitted()
        self._terminal = terminal
        hall = self._hall.plan.id
        self.outbox.say(
            Welcome(
                hall,
                terminal.place,
                self._hall.now(),
                self._hall.seq,
                server_key=self._key.public,
                signature=self._key.sign_welcome(hello.nonce, hall, hello.terminal),
                name=terminal.name,
            )
        )
        self._follow(self._wanted)

    def turn_out(self, why: Fault) -> None:
        """Tell why, and hang up."""
        self.over = True
        self._subscription.end()
        self.outbox.say(Refusal(why))
        self.outbox.finish()

    # ---- greeting

    async def _greeting(self, messages: AsyncIterator[bytes]) -> Hello | None:
        nonce = base64.b64encode(secrets.token_bytes(32)).decode()
        hall = self._hall.plan.id
        self.outbox.say(Challenge(nonce, hall))
        try:
            async with asyncio.timeout(self._limits.greeting_s):
                hello = decode_from_terminal(await anext(messages))
        except TimeoutError:
            self.turn_out(fault(FaultCode.NOT_IDENTIFIED, f"no greeting within {self._limits.greeting_s:g} s"))
        except StopAsyncIteration:
            return None
        except HallFault as error:
            self.turn_out(error.fault)
        else:
            refused = _greeting_refused(hello, nonce, hall)
            if refused is None and isinstance(hello, Hello):
                return hello
            self.turn_out(refused or fault(FaultCode.NOT_IDENTIFIED))
        return None

    async def _enter(self, hello: Hello) -> None:
        self._hello, self._wanted = hello, hello.topics
        self._fleet.connect(hello.terminal, self)
        known = await self._fleet.greet(hello, self._address)
        if self.over or self.admitted:
            # Replaced meanwhile, or welcomed by the registry when the admission was journalled.
            return
        if isinstance(known, Fault) and known.code is not FaultCode.NOT_ADMITTED:
            self.turn_out(known)
        elif isinstance(known, Fault):
            _log.info("terminal waits for admission", terminal=hello.terminal, why=known.detail)
            self.outbox.say(Waiting(known))
        else:
            self.welcome(known)

    def _leave(self) -> None:
        self.over = True
        self._subscription.end()
        if self._hello is not None:
            self._fleet.disconnect(self._hello.terminal, self)
        self.outbox.finish()

    # ---- messages

    def _hear(self, data: bytes) -> None:
        if not self._allowance.take(asyncio.get_running_loop().time()):
            # A sender that goes on all the same fills its outbox with these, and is cut.
            self.outbox.say(Refusal(fault(FaultCode.TOO_MANY_REQUESTS), _command_id_in(data)))
            return
        try:
            message = decode_from_terminal(data)
        except HallFault as error:
            self._refuse_nonsense(error.fault, _command_id_in(data))
            return
        self._take(message)

    def _take(self, message: FromTerminal) -> None:
        terminal = self._terminal
        if isinstance(message, Hello):
            self._refuse_nonsense(fault(FaultCode.MALFORMED, "Hello comes once"), CommandId(""))
        elif isinstance(message, Follow):
            self._wanted = message.topics
            if terminal is not None:
                self._follow(message.topics)
        elif terminal is None:
            refused = message.command_id if isinstance(message, Order) else CommandId("")
            self.outbox.say(Refusal(fault(FaultCode.NOT_ADMITTED), refused))
        elif isinstance(message, Report):
            self._fleet.report(terminal.id, message.devices)
        else:
            self._order(message, terminal)

    def _refuse_nonsense(self, why: Fault, command_id: CommandId) -> None:
        self._nonsense += 1
        if self._nonsense >= self._limits.nonsense:
            _log.warning("connection closed after repeated nonsense", address=self._address, code=why.code)
            self.turn_out(why)
        else:
            self.outbox.say(Refusal(why, command_id))

    # ---- orders

    def _order(self, order: Order, terminal: Terminal) -> None:
        if not 1 <= len(order.command_id) <= _MAX_COMMAND_ID:
            self.outbox.say(Refusal(fault(FaultCode.MALFORMED, "command_id has 1 to 64 characters")))
            return
        actor = _actor(terminal)
        if isinstance(order.command, SignIn):
            # The PIN is checked first, which takes a while; this is the only order that needs a task of its own.
            task = asyncio.get_running_loop().create_task(self._sign_in(order, actor))
            self._pending.add(task)
            task.add_done_callback(self._pending.discard)
            return
        answered = self._hall.submit(order.command, actor, order.command_id)
        answered.add_done_callback(partial(self._answered, order.command_id))

    async def _sign_in(self, order: Order, actor: Actor) -> None:
        self._say_answer(order.command_id, await self._hall.order(order.command, actor, order.command_id))

    def _answered(self, command_id: CommandId, answered: asyncio.Future[Answer]) -> None:
        if not answered.cancelled():
            self._say_answer(command_id, answered.result())

    def _say_answer(self, command_id: CommandId, answer: Answer) -> None:
        if answer.result is not None:
            self.outbox.say(Reply(command_id, Seq(answer.seq), answer.result))
        else:
            self.outbox.say(Refusal(answer.fault or fault(FaultCode.UNKNOWN), command_id))

    # ---- topics

    def _follow(self, topics: Iterable[Topic]) -> None:
        terminal = self._terminal
        if terminal is None:
            return
        wanted = tuple(dict.fromkeys(topics))[: self._limits.topics]
        allowed = [topic for topic in wanted if may_follow(terminal.terminal_kind, terminal.place, topic)]
        for topic in wanted:
            if topic not in allowed:
                self.outbox.say(Refusal(fault(FaultCode.NOT_ALLOWED, f"topic {topic}")))
        before = self._subscription.topics
        new = self._subscription.follow(allowed)
        self.outbox.drop(before - frozenset(allowed))
        if new:
            task = asyncio.get_running_loop().create_task(self._send_snapshots([t for t in allowed if t in new]))
            self._pending.add(task)
            task.add_done_callback(self._pending.discard)

    async def _send_snapshots(self, topics: list[Topic]) -> None:
        for topic in topics:
            await self._hall.settled()
            if self.over:
                return
            found: tuple[Seq, AnyView] | None = self._hall.view(topic)
            if found is None:
                self.outbox.say(Refusal(fault(FaultCode.NOT_FOUND, f"topic {topic}", "大厅里没有这个主题。")))
            else:
                self.outbox.snapshot(topic, *found)


def _greeting_refused(hello: FromTerminal, nonce: str, hall: str) -> Fault | None:
    if not isinstance(hello, Hello):
        return fault(FaultCode.NOT_IDENTIFIED, "the first message is Hello")
    if hello.schema < MIN_SCHEMA:
        return fault(FaultCode.SCHEMA_TOO_OLD, f"schema {hello.schema}, at least {MIN_SCHEMA}")
    if hello.min_schema > SCHEMA:
        return fault(FaultCode.SCHEMA_TOO_NEW, f"needs schema {hello.min_schema}, this is {SCHEMA}")
    if not proves_itself(hello, nonce, hall):
        return fault(FaultCode.NOT_IDENTIFIED, "signature")
    return None


def _actor(terminal: Terminal) -> Actor:
    # Consoles stand in for people who log in there; what a person may do is the console's to check.
    scopes = frozenset({"*"}) if terminal.terminal_kind is TerminalKind.CONSOLE else frozenset()
    return Actor(TerminalId(terminal.id), terminal.terminal_kind, terminal.place, scopes)


class _Addressed(msgspec.Struct):
    command_id: str = ""


def _command_id_in(data: bytes) -> CommandId:
    """The command id of a message that is not carried out, so that its sender need not wait for a time-out."""
    if len(data) > MAX_FROM_TERMINAL:
        return CommandId("")
    try:
        return CommandId(msgspec.json.decode(data, type=_Addressed).command_id[:_MAX_COMMAND_ID])
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return CommandId("")
