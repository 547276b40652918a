"""The hall as the rest of the server sees it: orders in, answers and views out."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import sqlite3
from collections.abc import Callable, Collection, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import structlog

from contract.commands import AnyCommand, Holder, SignIn
from contract.events import AnyEvent
from contract.faults import Fault, HallFault
from contract.hall import HallPlan
from contract.ids import PlaceId, Seq, Topic
from contract.views import CATALOGUE_TOPIC, FLEET_TOPIC, AnyView, FleetView
from hallserver.domain.context import Actor
from hallserver.domain.lost_numbers import numbers_after_loss
from hallserver.domain.project import touched, view_of
from hallserver.domain.state import HallState
from hallserver.hallfile import LoadedHall
from hallserver.journal.chain import Record
from hallserver.journal.opening import Damage, open_journal, save_damaged
from hallserver.journal.snapshots import Snapshots
from hallserver.journal.store import Journal
from hallserver.service.bus import Bus, Receiver, Subscription
from hallserver.service.clock import HallClock
from hallserver.service.menus import Menus
from hallserver.service.order import Answer, order_of
from hallserver.service.pins import PinCheck
from hallserver.service.recovery import Recovered, recover, remembered
from hallserver.service.vault import Vault
from hallserver.service.writer import Writer

_log = structlog.get_logger("hall")

#: Menus open and close by the clock and waits shrink while nothing happens: followed views are looked at this often
#: (seconds), and sent if they changed. A quarter of a minute is finer than any wait that is shown.
_REFRESH_S = 15.0

#: Views that change by themselves as time goes on.
_TIMED = ("menu:", "board:")


class FleetFacts(Protocol):
    """What the hall wants to know of its boxes."""

    def kiosks_printing(self) -> Collection[PlaceId]:
        """Places of the kiosks that can print now."""

    def fleet_view(self, now: float) -> FleetView:
        """Every terminal seen or admitted."""


class Hall:
    """The single writer with its clock, vault, PINs and topics. Made by `Hall.open` inside a running event loop."""

    def __init__(self, data: Path, loaded: LoadedHall, clock: HallClock) -> None:
        data.mkdir(parents=True, exist_ok=True)
        snapshots = Snapshots(data / "snapshots")
        self.clock = clock
        self._vault = Vault(data)
        #: `damage`: what was wrong with the journal found at the start, for the technician.
        self._journal, self.damage, found = _recovered(data, snapshots, loaded.plan)
        #: First record read at the start that did not fit the chain; 0 when all fitted.
        self.altered_at = found.altered_at
        clock.not_before(found.last_at)
        self._pins = PinCheck(loaded.credentials)
        self._writer = Writer(
            journal=self._journal,
            snapshots=snapshots,
            vault=self._vault,
            state=found.state,
            clock=clock,
            on_events=self._happened,
            first_events=self._after_damage(found.state, snapshots) if self.damage else (),
        )
        self.bus = Bus(self._view_now, lambda: self._writer.settled)
        self.opened_at = clock.now()
        self._fleet: FleetFacts | None = None
        self._listeners: list[Callable[[list[AnyEvent]], None]] = []
        self._waiters: list[asyncio.Future[None]] = []
        self._catalogue: tuple[HallPlan, AnyView] | None = None
        self._menus = Menus()
        loop = asyncio.get_running_loop()
        #: Done with the exception when the owner of the state has failed; nothing works after that.
        self.crashed: asyncio.Future[BaseException] = loop.create_future()
        self._refresh = loop.call_later(_REFRESH_S, self._refresh_timed)
        self._task = self._start()

    @classmethod
    def open(cls, data: Path, loaded: LoadedHall, clock: HallClock | None = None) -> Hall:
        """Open the hall of a data folder, inside a running event loop; blocks while snapshot and journal are read.

        Raises VaultLocked, UnreadableEvent or sqlite3.OperationalError where opening would lose something.
        """
        return cls(data, loaded, clock or HallClock())

    # ---- asking and ordering

    async def order(
        self, command: AnyCommand, actor: Actor, command_id: str, *, holder: Holder | None = None
    ) -> Answer:
        """Carry out a command and answer once it is on disk. Never raises; the same id gives the first answer again."""
        verified = False
        if isinstance(command, SignIn):
            refusal = await self._pins.refusal(actor.name, command.clerk, command.pin)
            if refusal is not None:
                return Answer(self.seq, fault=refusal)
            verified = True
        return await self.submit(command, actor, command_id, holder=holder, clerk_verified=verified)

    def submit(
        self,
        command: AnyCommand,
        actor: Actor,
        command_id: str,
        *,
        holder: Holder | None = None,
        clerk_verified: bool = False,
    ) -> asyncio.Future[Answer]:
        """As `order`, without a task of its own; a SignIn must come through `order`, which checks the PIN."""
        order = order_of(command, actor, command_id, holder=holder, vault=self._vault, at=self.clock.now())
        order.clerk_verified = clerk_verified
        try:
            self._writer.submit(order)
        except HallFault as error:
            order.future.set_result(Answer(self.seq, fault=error.fault))
        return order.future

    async def settled(self) -> None:
        """Wait until all that was decided is on disk. What is read then, before the next await, is durable."""
        await self._writer.until_settled()

    @property
    def state(self) -> HallState:
        """The state, to look at only; durable right after `settled`."""
        return self._writer.state

    def view(self, topic: Topic) -> tuple[Seq, AnyView] | None:
        """The present view of a topic and its position; None when there is no such topic. Durable after `settled`."""
        return self._view_now(topic)

    def records(self, after: Seq, limit: int) -> list[Record]:
        """What the journal holds after a position, at most `limit` records."""
        return list(itertools.islice(self._journal.read(after), limit))

    async def wait_beyond(self, after: Seq, timeout_s: float) -> bool:
        """Wait until the journal goes past a position; False if it does not within the time."""
        if self.seq > after:
            return True
        grown: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiters.append(grown)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(grown, timeout_s)
        if grown in self._waiters:
            self._waiters.remove(grown)
        return self.seq > after

    def subscribe(self, topics: Iterable[Topic], receiver: Receiver) -> Subscription:
        """Tell `receiver` of every change from now on; the present views come from `view`."""
        return self.bus.subscribe(topics, receiver)

    # ---- what others tell the hall

    def attach_fleet(self, fleet: FleetFacts) -> None:
        """Show this fleet's facts in menus and in the topic "fleet"."""
        self._fleet = fleet

    def on_events(self, listener: Callable[[list[AnyEvent]], None]) -> None:
        """Call `listener` with the events of each batch, after they are on disk."""
        self._listeners.append(listener)

    def fleet_changed(self, printing: bool) -> None:
        """Views that show boxes have changed; `printing`: which kiosks can print has as well."""
        menus = [topic for topic in self.bus.followed if topic.startswith("menu:")] if printing else []
        self.bus.gather([FLEET_TOPIC, *menus])

    async def adopt(self, loaded: LoadedHall) -> None:
        """Run on a newly read hall from now on; HallFault when that cannot be journalled: the old one stays."""
        if loaded.plan.digest != self.plan.digest:
            await self._writer.adopt(loaded.plan)
            self.bus.gather(tuple(self.bus.followed))
        self._pins.adopt(loaded.credentials)

    # ---- how it is

    def now(self) -> float:
        """The hall's time, in seconds since the epoch."""
        return self.clock.now()

    @property
    def plan(self) -> HallPlan:
        """The plan it runs on."""
        return self._writer.state.plan

    @property
    def seq(self) -> Seq:
        """The last position on disk."""
        return Seq(self._writer.seq)

    @property
    def waiting_orders(self) -> int:
        """Commands not decided yet."""
        return self._writer.waiting

    @property
    def trouble(self) -> Fault | None:
        """Why nothing can be written at present."""
        return self._writer.trouble

    async def close(self) -> None:
        """Answer what waits, keep a snapshot, close the files."""
        self._refresh.cancel()
        self.bus.close()
        self._writer.close()
        # A failure of the owner was already told through `crashed`.
        await asyncio.gather(self._task, return_exceptions=True)
        self._pins.close()
        self._writer.release()
        self._vault.close()

    # ---- inside

    def _after_damage(self, state: HallState, snapshots: Snapshots) -> tuple[AnyEvent, ...]:
        return (numbers_after_loss(state, remembered(snapshots, state.plan), self.clock.now()),)

    def _start(self) -> asyncio.Task[None]:
        loop = asyncio.get_running_loop()
        task = loop.create_task(self._writer.run(), name="hall writer")
        task.add_done_callback(self._ended)
        if self.state.digest != self.plan.digest:
            # Journals the plan before the first command is decided on it.
            self._writer.adopt(self.plan).add_done_callback(_tell_failed_adoption)
        self._writer.look_at_the_clock()
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        error = None if task.cancelled() else task.exception()
        if error is not None and not self.crashed.done():
            self.crashed.set_result(error)

    def _happened(self, events: list[AnyEvent]) -> None:
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)
        urgent, slow = touched(self._writer.state, events)
        self.bus.send(urgent)
        self.bus.gather(slow)
        self.bus.settle()
        for listener in self._listeners:
            listener(events)

    def _view_now(self, topic: Topic) -> tuple[Seq, AnyView] | None:
        now = self.clock.now()
        if topic == FLEET_TOPIC:
            return (self.seq, self._fleet.fleet_view(now)) if self._fleet else None
        if topic == CATALOGUE_TOPIC and self._catalogue and self._catalogue[0] is self.plan:
            return self.seq, self._catalogue[1]
        if topic.startswith("menu:"):
            printing = self._fleet.kiosks_printing() if self._fleet else ()
            menu = self._menus.view(self.state, topic, seq=self.seq, now=now, printing=printing)
            return None if menu is None else (self.seq, menu)
        view = view_of(self._writer.state, topic, now)
        if topic == CATALOGUE_TOPIC and view is not None:
            self._catalogue = (self.plan, view)
        return None if view is None else (self.seq, view)

    def _refresh_timed(self) -> None:
        self._refresh = asyncio.get_running_loop().call_later(_REFRESH_S, self._refresh_timed)
        self._writer.look_at_the_clock()
        self.bus.gather([topic for topic in self.bus.followed if topic.startswith(_TIMED)])


def _recovered(data: Path, snapshots: Snapshots, plan: HallPlan) -> tuple[Journal, Damage | None, Recovered]:
    moment = datetime.now(UTC)
    journal, damage = open_journal(data, moment)
    try:
        return journal, damage, recover(journal, snapshots, plan)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            raise
        journal.close()
        journal, damage = save_damaged(data, moment, str(error))
        return journal, damage, recover(journal, snapshots, plan)


def _tell_failed_adoption(adopted: asyncio.Future[None]) -> None:
    if not adopted.cancelled() and adopted.exception() is not None:
        _log.error("the plan could not be journalled; tried again at the next start", detail=str(adopted.exception()))
