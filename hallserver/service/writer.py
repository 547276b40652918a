"""The one task that owns the state: takes what waits as a batch, writes it in one transaction, then answers."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import structlog

from contract.events import AnyEvent, DayOpened, HallAdopted
from contract.faults import Fault, FaultCode, HallFault, fault
from contract.hall import HallPlan
from hallserver.domain.context import SYSTEM
from hallserver.domain.freeze import snapshot
from hallserver.domain.state import HallState
from hallserver.journal.snapshots import Snapshots, StateSnapshot
from hallserver.journal.store import Journal
from hallserver.service.batch import Batch
from hallserver.service.clock import DayCalendar, HallClock
from hallserver.service.order import Answer, Order
from hallserver.service.recovery import recover
from hallserver.service.replies import Replies
from hallserver.service.vault import RETENTION_S, Vault

_log = structlog.get_logger("hall")
Result = TypeVar("Result")

#: Commands in one transaction: enough that a commit costs each of them little, few enough that the first does not wait
#: longer than some tens of milliseconds for the last.
MOST_IN_BATCH = 512

#: Commands that may wait; more than a second's work. Whoever comes then is told to come again.
MOST_WAITING = 4096

#: Records between snapshots: replaying this many takes about half a second.
SNAPSHOT_EVERY = 20_000

#: A full disk is tried again this often (seconds); in between, commands are refused without touching it.
_RETRY_S = 1.0

#: An answer is kept for this many days: a kiosk that was switched off over a weekend still gets its first answer.
_REPLY_DAYS = 3


class Writer:
    """Owns the state. Nothing is answered or told before it is on the disk; nothing else changes the state."""

    def __init__(
        self,
        *,
        journal: Journal,
        snapshots: Snapshots,
        vault: Vault,
        state: HallState,
        clock: HallClock,
        on_events: Callable[[list[AnyEvent]], None],
        first_events: Sequence[AnyEvent] = (),
    ) -> None:
        self._journal = journal
        self._snapshots = snapshots
        self._vault = vault
        self.state = state
        self._clock = clock
        self._calendar = DayCalendar(state.plan.timezone)
        self._on_events = on_events
        #: What the hall has to say before anything else; kept until it is on the disk.
        self._first_events = tuple(first_events)
        self._replies = Replies(journal)
        self._orders: deque[Order] = deque()
        self._readers: list[asyncio.Future[None]] = []
        self._adopting: deque[tuple[HallPlan, asyncio.Future[None]]] = deque()
        self._wake = asyncio.Event()
        self._closing = False
        self._turn_due = self._prune_due = True
        self._snapshot_seq = 0
        # One thread each: commits never wait behind a snapshot that is being written.
        self._commits = ThreadPoolExecutor(1, thread_name_prefix="journal")
        self._chores = ThreadPoolExecutor(1, thread_name_prefix="chores")
        self._retry_at = 0.0
        self._state_lost = False
        #: False while the state is ahead of the disk.
        self.settled = True
        #: Why nothing can be written at present.
        self.trouble: Fault | None = None

    @property
    def seq(self) -> int:
        """The last position that is on the disk."""
        return self._journal.head.seq

    @property
    def waiting(self) -> int:
        """How many commands wait to be decided."""
        return len(self._orders)

    def submit(self, order: Order) -> None:
        """Queue an order; its future gets the answer once it is durable. HallFault BUSY when too many wait."""
        if self._closing or len(self._orders) >= MOST_WAITING:
            raise HallFault(fault(FaultCode.BUSY))
        self._orders.append(order)
        self._wake.set()

    async def until_settled(self) -> None:
        """Wait until all of the state is on the disk; that holds until the caller awaits something else."""
        while not self.settled:
            future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._readers.append(future)
            await future

    def adopt(self, plan: HallPlan) -> asyncio.Future[None]:
        """Run on `plan` from the next batch on, and journal that. HallFault in the future: the old plan stays."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._adopting.append((plan, future))
        self._wake.set()
        return future

    def look_at_the_clock(self) -> None:
        """Close the day if it is over, though nobody sends a command."""
        if self._first_events or (self.state.day and self._calendar.day_at(self._clock.now()) != self.state.day):
            self._turn_due = True
            self._wake.set()

    async def run(self) -> None:
        """Serve until closed. An exception here is a bug in evolving: the state can no longer be trusted."""
        while not (self._closing and not self._orders):
            await self._wake.wait()
            self._wake.clear()
            while self._orders or self._adopting or self._turn_due:
                await self._round()
            if self._prune_due:
                await self._prune()
        await self._freeze_for_good()

    def close(self) -> None:
        """Take no more; `run` ends when all that waits is answered and the state is kept."""
        self._closing = True
        self._wake.set()

    def release(self) -> None:
        """Close threads and file, after `run` has ended."""
        self._commits.shutdown(wait=True)
        self._chores.shutdown(wait=True)
        self._journal.close()

    async def _round(self) -> None:
        if self._adopting:
            await self._adopt_next()
        self._turn_due = False
        orders = [self._orders.popleft() for _ in range(min(len(self._orders), MOST_IN_BATCH))]
        refused = await self._trouble_now() if self.trouble else None
        if refused is None:
            batch = self._begin()
            batch.turn_day()
            batch.record(self._first_events, "", SYSTEM)
            batch.take(orders, self._replies)
            refused = await self._write(batch, orders)
            self._first_events = self._first_events if refused else ()
        for order in orders:
            answer = order.answer if refused is None and order.answer else Answer(self.seq, fault=refused)
            if not order.future.done():
                order.future.set_result(answer)

    def _begin(self) -> Batch:
        now = self._clock.now()
        self.settled = False
        return Batch(self.state, self.seq, now, self._calendar.day_at(now))

    async def _write(self, batch: Batch, orders: list[Order]) -> Fault | None:
        try:
            if batch.empty:
                # Every round lets the loop breathe, also one that has nothing to write.
                await asyncio.sleep(0)
            else:
                await self._in_commits(self._commit, batch)
        except HallFault as error:
            self._replies.forget(orders)
            await self._start_over(error.fault)
            await self._settle()
            return error.fault
        await self._settle()
        self._tell(batch.events)
        return None

    def _commit(self, batch: Batch) -> None:
        # Personal data first: a reference in the journal always leads somewhere.
        if batch.sealed:
            self._vault.keep(batch.sealed)
        self._journal.append(*batch.rows())

    def _tell(self, events: list[AnyEvent]) -> None:
        if not events:
            return
        self._on_events(events)
        day_closed = any(isinstance(event, DayOpened) for event in events)
        self._prune_due = self._prune_due or day_closed
        if day_closed or self.seq - self._snapshot_seq >= SNAPSHOT_EVERY:
            self._keep_snapshot()

    async def _settle(self) -> None:
        self.settled = True
        if self._readers:
            readers, self._readers = self._readers, []
            for reader in readers:
                if not reader.done():
                    reader.set_result(None)
            # They look at the state before the next batch changes it.
            await asyncio.sleep(0)

    # ---- a new plan

    async def _adopt_next(self) -> None:
        plan, future = self._adopting.popleft()
        before = self.state.plan
        batch = self._begin()
        self.state.adopt(plan)
        batch.record([HallAdopted(self._clock.now(), plan.id, plan.digest)], "", SYSTEM)
        refused = await self._write(batch, [])
        if refused is None:
            self._calendar = DayCalendar(plan.timezone)
            self._snapshot_seq = 0
            future.set_result(None)
        else:
            if self.state.plan is not before:
                self.state.adopt(before)
            future.set_exception(HallFault(refused))

    # ---- when the disk refuses

    async def _start_over(self, why: Fault) -> None:
        """The state is ahead of what could be written: take it from the journal again."""
        _log.error("journal refused a batch", code=why.code, detail=why.detail)
        self._refuse_until_retry(why)
        self._state_lost = True
        await self._recover()

    async def _trouble_now(self) -> Fault | None:
        """Why nothing can be written now; None when it can again."""
        if asyncio.get_running_loop().time() < self._retry_at:
            return self.trouble
        try:
            await self._in_commits(self._journal.probe)
        except HallFault as error:
            self._refuse_until_retry(error.fault)
            return self.trouble
        if self._state_lost:
            await self._recover()
        if not self._state_lost:
            _log.info("journal accepts again")
            self.trouble = None
        return self.trouble

    def _refuse_until_retry(self, why: Fault) -> None:
        self.trouble = why
        self._retry_at = asyncio.get_running_loop().time() + _RETRY_S

    async def _recover(self) -> None:
        try:
            recovered = await self._in_commits(recover, self._journal, self._snapshots, self.state.plan)
        except sqlite3.Error as error:
            _log.error("journal cannot be read", detail=str(error))
            return
        self.state, self._state_lost = recovered.state, False

    # ---- chores

    def _keep_snapshot(self) -> None:
        self._snapshot_seq = self.seq
        self._chores.submit(self._write_snapshot, self._frozen(), self.state.plan.digest)

    async def _freeze_for_good(self) -> None:
        if not self._state_lost and self.settled:
            await asyncio.get_running_loop().run_in_executor(
                self._chores, self._write_snapshot, self._frozen(), self.state.plan.digest
            )

    def _frozen(self) -> StateSnapshot:
        return StateSnapshot(self._journal.head, self._clock.now(), snapshot(self.state))

    def _write_snapshot(self, frozen: StateSnapshot, plan_digest: str) -> None:
        try:
            self._snapshots.write(frozen, plan_digest)
        except OSError as error:
            _log.warning("no snapshot could be written; the next start takes longer", detail=str(error))

    async def _prune(self) -> None:
        """Forget old replies bit by bit, whenever nobody waits, and persons whose time is over."""
        now = self._clock.now()
        before = self._calendar.days_before(now, _REPLY_DAYS)
        try:
            while not self._orders and self._prune_due:
                self._prune_due = await self._in_commits(self._journal.prune_replies, before) > 0
            if not self._prune_due:
                await self._in_commits(self._vault.forget_before, now - RETENTION_S)
        except HallFault as error:
            self._prune_due = False
            _log.warning("old replies could not be forgotten; tried again tomorrow", detail=error.fault.detail)

    async def _in_commits(self, job: Callable[..., Result], *arguments: object) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._commits, job, *arguments)
