"""A year's journal, written by the hall's own decisions, and kept in out/ because making it takes a while."""

from __future__ import annotations

import hashlib
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec

from bench.halls import SIXTEEN, write_hall
from bench.server import ROOT
from contract.commands import AnyCommand, CallNext, CloseWindow, CompleteService, OpenWindow, StartService, TakeTicket
from contract.events import AnyEvent, HallAdopted
from contract.faults import Fault
from contract.hall import HallPlan
from contract.ids import ClerkId, CommandId, QueueId, TicketId, WindowId
from hallserver.domain.context import SYSTEM, Context
from hallserver.domain.decide import decide, turn_of_day
from hallserver.domain.evolve import evolve
from hallserver.domain.freeze import snapshot
from hallserver.domain.state import HallState
from hallserver.hallfile import load_hall
from hallserver.journal.snapshots import Snapshots, StateSnapshot
from hallserver.journal.store import JOURNAL_FILE, Entry, Journal
from hallserver.journal.upcast import kind_of
from hallserver.service.clock import DayCalendar

#: What decides how the journal looks: when any of it changes, it is made anew.
_SOURCES = ("bench/year.py", "bench/halls.py", "contract/*.py", "hallserver/domain/*.py", "hallserver/journal/*.py")

#: A working day: from 09:00 in Shanghai, somebody new every 100 seconds.
_OPENS_AT = 1736125200.0
_DAY_S = 86400.0
_STEP_S = 100.0

_encode = msgspec.json.Encoder().encode


class Year(msgspec.Struct, frozen=True):
    """The folders of a hall with a long past: its files, and the data of its server."""

    hall: Path
    data: Path
    records: int


def a_year(days: int, people: int) -> Year:
    """A hall whose journal holds that many working days. It ended without a farewell, as in a power cut: the newest
    snapshot is of the last day's beginning."""
    folder = ROOT / "out" / f"year-{_digest(days, people)}"
    if not (folder / "whole").exists():
        for old in (ROOT / "out").glob(f"year-{days}x{people}-*"):
            shutil.rmtree(old)
        records = _Writing(folder, days, people).write()
        (folder / "whole").write_text(str(records), "utf-8")
    return Year(folder / "hall", folder / "data", int((folder / "whole").read_text("utf-8")))


class _Writing:
    """Lives through the days and writes each in one transaction."""

    def __init__(self, folder: Path, days: int, people: int) -> None:
        write_hall(folder / "hall", SIXTEEN)
        (folder / "data").mkdir()
        self._plan: HallPlan = load_hall(folder / "hall").plan
        self._state = HallState(self._plan)
        self._journal = Journal(folder / "data" / JOURNAL_FILE)
        self._snapshots = Snapshots(folder / "data/snapshots")
        self._calendar = DayCalendar(self._plan.timezone)
        self._chance = random.Random(days)
        self._days = days
        self._people = people
        self._at = _OPENS_AT
        self._entries: list[Entry] = []

    def write(self) -> int:
        """All days; how many records that makes."""
        self._record([HallAdopted(self._at, self._plan.id, self._plan.digest)], "")
        for day in range(self._days):
            self._at = _OPENS_AT + day * _DAY_S
            self._record(turn_of_day(self._state, self._context("")), "")
            self._keep_snapshot()
            for number, command in enumerate(self._commands_of_a_day()):
                self._order(command, f"{day}-{number}")
            self._journal.append(self._entries)
            self._entries.clear()
        self._journal.close()
        return self._journal.head.seq

    def _commands_of_a_day(self) -> Iterator[AnyCommand]:
        windows = [WindowId(number) for number in range(1, SIXTEEN.windows + 1)]
        for window in windows:
            yield OpenWindow(window, ClerkId(str(1000 + window)))
        for person in range(self._people):
            window = windows[person % len(windows)]
            yield TakeTicket(queue=QueueId("A"))
            self._at += _STEP_S
            yield CallNext(window)
            yield StartService(self._present(window))
            yield CompleteService(self._present(window))
        for window in windows:
            yield CloseWindow(window)

    def _present(self, window: WindowId) -> TicketId:
        present = self._state.desk(window).ticket
        assert present is not None  # noqa: S101  it was called a moment ago
        return present

    def _order(self, command: AnyCommand, command_id: str) -> None:
        outcome = decide(self._state, command, self._context(command_id))
        if isinstance(outcome, Fault):
            raise RuntimeError(f"{command}: {outcome.sentence} {outcome.detail}")
        self._record(outcome, command_id)

    def _record(self, events: list[AnyEvent], command_id: str) -> None:
        day = self._calendar.day_at(self._at)
        for event in events:
            evolve(self._state, event)
            payload = _encode(event).decode()
            self._entries.append(Entry(event.at, day, kind_of(event), command_id, SYSTEM.name, payload))

    def _context(self, command_id: str) -> Context:
        chance = f"{self._chance.getrandbits(128):032x}"
        return Context(self._at, self._calendar.day_at(self._at), CommandId(command_id), SYSTEM, chance)

    def _keep_snapshot(self) -> None:
        head = self._journal.append(self._entries)
        self._entries.clear()
        self._snapshots.write(StateSnapshot(head, self._at, snapshot(self._state)), self._plan.digest)


def _digest(days: int, people: int) -> str:
    sources = hashlib.sha256()
    for pattern in _SOURCES:
        for path in sorted(ROOT.glob(pattern)):
            sources.update(path.read_bytes())
    return f"{days}x{people}-{sources.hexdigest()[:12]}"
