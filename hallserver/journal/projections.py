"""What people ask afterwards: tickets, calls and services as plain tables, made from the journal at will."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import singledispatchmethod
from pathlib import Path
from typing import Any

import sqlite_utils

from contract.events import (
    AnyEvent,
    ServiceCompleted,
    ServiceRated,
    ServiceStarted,
    StepUndone,
    TicketCalled,
    TicketCancelled,
    TicketIssued,
    TicketMissed,
    TicketParked,
    TicketRecalled,
    TicketRequeued,
    TicketTransferred,
)
from contract.words import Step, TicketState
from hallserver.journal.chain import Record
from hallserver.journal.upcast import event_of

PROJECTIONS_FILE = "projections.sqlite3"

Row = dict[str, Any]


def rebuild(data: Path, records: Iterable[Record]) -> dict[str, int]:
    """Make DATA/projections.sqlite3 anew from the journal's records; the number of rows of each table."""
    fold = ProjectionFold()
    for record in records:
        fold.take(record)
    fresh = data / f"{PROJECTIONS_FILE}.new"
    fresh.unlink(missing_ok=True)
    database = sqlite_utils.Database(fresh)
    try:
        counts = fold.write(database)
    finally:
        database.close()
    fresh.replace(data / PROJECTIONS_FILE)
    return counts


class ProjectionFold:
    """Folds events into rows. Times in seconds since the epoch; a step that was undone leaves no trace."""

    def __init__(self) -> None:
        self.tickets: dict[int, Row] = {}
        self.calls: list[Row] = []
        self.services: list[Row] = []
        self._day = ""
        self._seq = 0

    def take(self, record: Record) -> None:
        """Apply one record."""
        self._day, self._seq = record.day, record.seq
        self._apply(event_of(record))

    def write(self, database: sqlite_utils.Database) -> dict[str, int]:
        """Put the rows into an empty file; the number of rows of each table."""
        columns: dict[str, tuple[Row, list[Row]]] = {
            "tickets": (_TICKET_COLUMNS, list(self.tickets.values())),
            "calls": (_CALL_COLUMNS, self.calls),
            "services": (_SERVICE_COLUMNS, self.services),
        }
        for name, (types, rows) in columns.items():
            table = database.table(name)
            table.create(types, pk="id" if name == "tickets" else None)
            table.insert_all(rows)
            table.create_index(["day"])
        return {name: len(rows) for name, (_, rows) in columns.items()}

    @singledispatchmethod
    def _apply(self, event: AnyEvent) -> None:
        """Events that no table tells of leave everything as it is."""

    @_apply.register
    def _(self, event: TicketIssued) -> None:
        self.tickets[event.ticket] = {
            "id": event.ticket,
            "day": self._day,
            "number": event.number,
            "queue": event.queue,
            "zone": event.zone,
            "item": event.item,
            "priority": str(event.priority),
            "channel": str(event.channel),
            "issued_at": event.at,
            "state": str(TicketState.WAITING),
            "window": None,
            "finished_at": None,
            "rating": None,
        }

    @_apply.register
    def _(self, event: TicketCalled) -> None:
        self._set(event.ticket, state=str(TicketState.CALLED), window=event.window)
        self._call(event.ticket, event.at, event.window, again=False)

    @_apply.register
    def _(self, event: TicketRecalled) -> None:
        window = self.tickets.get(event.ticket, {}).get("window")
        self._call(event.ticket, event.at, window, again=True)

    @_apply.register
    def _(self, event: ServiceStarted) -> None:
        window = self.tickets.get(event.ticket, {}).get("window")
        self._set(event.ticket, state=str(TicketState.SERVING))
        service = {"day": self._day, "ticket": event.ticket, "window": window, "started_at": event.at}
        self.services.append({**service, "finished_at": None, "outcome": None})

    @_apply.register
    def _(self, event: ServiceCompleted) -> None:
        self._set(event.ticket, state=str(TicketState.SERVED), finished_at=event.finished_at)
        self._end_service(event.ticket, event.finished_at, str(event.outcome))

    @_apply.register
    def _(self, event: TicketParked) -> None:
        self._set(event.ticket, state=str(TicketState.PARKED))
        self._end_service(event.ticket, event.at, "parked")

    @_apply.register
    def _(self, event: TicketTransferred) -> None:
        changes: Row = {"state": str(TicketState.WAITING), "window": None, "zone": event.zone}
        self._set(event.ticket, **changes, **({} if event.item is None else {"item": event.item}))
        self._end_service(event.ticket, event.at, "transferred")

    @_apply.register
    def _(self, event: TicketMissed) -> None:
        self._set(event.ticket, state=str(TicketState.MISSED))

    @_apply.register
    def _(self, event: TicketRequeued) -> None:
        self._set(event.ticket, state=str(TicketState.WAITING), window=None)

    @_apply.register
    def _(self, event: TicketCancelled) -> None:
        self._set(event.ticket, state=str(TicketState.CANCELLED), finished_at=event.at)

    @_apply.register
    def _(self, event: ServiceRated) -> None:
        self._set(event.ticket, rating=event.level)

    @_apply.register
    def _(self, event: StepUndone) -> None:
        undo = _UNDO.get(event.step)
        if undo is not None:
            undo(self, event.ticket)

    def _set(self, ticket: int, **changes: Any) -> None:
        row = self.tickets.get(ticket)
        if row is not None:
            row.update(changes)

    def _call(self, ticket: int, at: float, window: int | None, again: bool) -> None:
        self.calls.append(
            {"seq": self._seq, "day": self._day, "ticket": ticket, "window": window, "at": at, "recall": int(again)}
        )

    def _end_service(self, ticket: int, at: float, outcome: str) -> None:
        service = self._last(self.services, ticket)
        if service is not None and service["finished_at"] is None:
            service.update(finished_at=at, outcome=outcome)

    def _last(self, rows: list[Row], ticket: int) -> Row | None:
        # Undo and completion come soon after the row they concern, so the search is short.
        return next((row for row in reversed(rows) if row["ticket"] == ticket), None)

    def _undo_call(self, ticket: int) -> None:
        self._set(ticket, state=str(TicketState.WAITING), window=None)
        self._drop(self.calls, ticket)

    def _undo_start(self, ticket: int) -> None:
        self._set(ticket, state=str(TicketState.CALLED))
        self._drop(self.services, ticket)

    def _undo_end(self, ticket: int) -> None:
        self._set(ticket, state=str(TicketState.SERVING), finished_at=None)
        service = self._last(self.services, ticket)
        if service is not None:
            service.update(finished_at=None, outcome=None)

    def _undo_no_show(self, ticket: int) -> None:
        self._set(ticket, state=str(TicketState.CALLED))

    def _drop(self, rows: list[Row], ticket: int) -> None:
        row = self._last(rows, ticket)
        if row is not None:
            rows.remove(row)


_UNDO: dict[Step, Callable[[ProjectionFold, int], None]] = {
    Step.CALL: ProjectionFold._undo_call,
    Step.START: ProjectionFold._undo_start,
    Step.COMPLETE: ProjectionFold._undo_end,
    Step.PARK: ProjectionFold._undo_end,
    Step.NO_SHOW: ProjectionFold._undo_no_show,
}

_TICKET_COLUMNS: Row = {
    "id": int,
    "day": str,
    "number": str,
    "queue": str,
    "zone": str,
    "item": str,
    "priority": str,
    "channel": str,
    "issued_at": float,
    "state": str,
    "window": int,
    "finished_at": float,
    "rating": int,
}
_CALL_COLUMNS: Row = {"seq": int, "day": str, "ticket": int, "window": int, "at": float, "recall": int}
_SERVICE_COLUMNS: Row = {
    "day": str,
    "ticket": int,
    "window": int,
    "started_at": float,
    "finished_at": float,
    "outcome": str,
}
