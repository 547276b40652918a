"""The thread that owns a printer: it watches, survives unplugging, and never prints a number twice unmarked."""

from __future__ import annotations

import logging
import queue
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from drivers.backoff import Backoff
from drivers.device import DeviceCondition, DeviceState, FaultReason, Health
from drivers.printer.compose import Layout
from drivers.printer.emulated.host import EmulatedPrinter
from drivers.printer.escpos import EscposOptions, EscposPrinter
from drivers.printer.protocol import PrintOutcome, PrintResult
from drivers.printer.worker import PrinterWorker, PrintJob
from drivers.resource import Resource, TcpEndpoint

from .printer_samples import ticket

SECONDS = 5.0


class Desk:
    """A worker on an emulated printer, and what it has said."""

    def __init__(self, stack: ExitStack, resource: Resource | None = None, poll_seconds: float = 0.05) -> None:
        self.conditions: queue.Queue[DeviceCondition] = queue.Queue()
        self.outcomes: queue.Queue[tuple[str, PrintOutcome]] = queue.Queue()
        self.emulated = stack.enter_context(EmulatedPrinter())
        options = EscposOptions(layout=Layout.TEXT, patience_seconds=0.4)
        self.driver = EscposPrinter(resource or self.emulated.listen(), options)
        self.worker = PrinterWorker(
            self.driver,
            on_condition=self.conditions.put,
            on_outcome=lambda job_id, outcome: self.outcomes.put((job_id, outcome)),
            poll_seconds=poll_seconds,
            backoff=Backoff(0.02, 0.05),
        )
        stack.callback(self.worker.stop)
        self.worker.start()

    def until(self, reason: FaultReason | None) -> DeviceCondition:
        """The next condition with that reason."""
        while True:
            condition = self.conditions.get(timeout=SECONDS)
            if condition.reason is reason:
                return condition

    def outcome(self) -> tuple[str, PrintOutcome]:
        return self.outcomes.get(timeout=SECONDS)


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as opened:
        yield opened


def test_conditions_are_told_once_a_change(stack: ExitStack) -> None:
    desk = Desk(stack)
    assert desk.until(None).health is Health.OK
    desk.emulated.set(paper="near")
    assert desk.until(FaultReason.PAPER_NEAR_END).health is Health.DEGRADED
    desk.emulated.set(paper="end")
    assert desk.until(FaultReason.PAPER_END).health is Health.BLOCKED
    desk.emulated.set(paper="ok")
    assert desk.until(None).health is Health.OK
    assert desk.conditions.empty()
    assert desk.worker.state is DeviceState.READY


def test_changes_are_told_before_the_next_question(stack: ExitStack) -> None:
    desk = Desk(stack, poll_seconds=3600)
    desk.until(None)
    desk.emulated.set(cover_open=True)
    desk.until(FaultReason.COVER_OPEN)


def test_jobs_are_printed_in_order(stack: ExitStack) -> None:
    desk = Desk(stack)
    for number in ("A1", "A2", "A3"):
        desk.worker.submit(PrintJob(number, ticket(number)))
    told = [desk.outcome() for _ in range(3)]
    assert [job_id for job_id, _ in told] == ["A1", "A2", "A3"]
    assert all(outcome.result is PrintResult.PRINTED for _, outcome in told)
    assert len(desk.emulated.pages) == 3


def test_an_uncertain_slip_is_only_ever_printed_again_with_a_mark(stack: ExitStack) -> None:
    desk = Desk(stack)
    desk.until(None)
    desk.emulated.set(paper_left_mm=30)
    desk.worker.submit(PrintJob("t-1", ticket("A023")))
    assert desk.outcome()[1].result is PrintResult.UNCERTAIN
    desk.until(FaultReason.PAPER_END)
    desk.emulated.set(paper="ok")
    desk.until(None)
    desk.worker.submit(PrintJob("t-1", ticket("A023")))
    outcome = desk.outcome()[1]
    assert (outcome.result, outcome.copy) == (PrintResult.PRINTED, 1)
    assert any("补打 1" in line for line in desk.emulated.pages[-1].lines)


def test_a_blocked_printer_refuses_at_once_or_holds_the_job_as_told(stack: ExitStack) -> None:
    desk = Desk(stack)
    desk.until(None)
    desk.emulated.set(paper="end")
    desk.until(FaultReason.PAPER_END)
    desk.worker.submit(PrintJob("now", ticket()))
    desk.worker.submit(PrintJob("later", ticket(), copy=1, hold_seconds=60))
    desk.worker.submit(PrintJob("never", ticket(), hold_seconds=60))
    job_id, outcome = desk.outcome()
    assert (job_id, outcome.result, outcome.reason) == ("now", PrintResult.REFUSED, FaultReason.PAPER_END)
    assert desk.worker.cancel("never")
    assert not desk.worker.cancel("never")
    desk.emulated.set(paper="ok")
    job_id, outcome = desk.outcome()
    assert (job_id, outcome.result, outcome.copy) == ("later", PrintResult.PRINTED, 1)
    assert desk.outcomes.empty()


def test_unplugging_and_plugging_in_again_is_survived_and_logged_once(
    stack: ExitStack, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="drivers.printer.worker")
    with EmulatedPrinter() as first:
        endpoint = first.listen()
        desk = Desk(stack, endpoint)
        desk.until(None)
    assert desk.until(FaultReason.UNPLUGGED).health is Health.OFFLINE
    desk.worker.submit(PrintJob("lost", ticket()))
    assert desk.outcome()[1].reason is FaultReason.UNPLUGGED
    with EmulatedPrinter() as again:
        again.listen(endpoint.host, endpoint.port)
        desk.until(None)
        desk.worker.submit(PrintJob("found", ticket()))
        assert desk.outcome()[1].result is PrintResult.PRINTED
    desk.until(FaultReason.UNPLUGGED)
    gone = [record for record in caplog.records if "is gone" in record.getMessage()]
    back = [record for record in caplog.records if "is back" in record.getMessage()]
    assert (len(gone), len(back)) == (2, 1)


def test_a_printer_that_is_off_at_start_is_told_and_found_later(stack: ExitStack) -> None:
    with EmulatedPrinter() as absent:
        endpoint = absent.listen()
    desk = Desk(stack, TcpEndpoint(endpoint.host, endpoint.port))
    desk.until(FaultReason.UNPLUGGED)
    printer = stack.enter_context(EmulatedPrinter())
    printer.listen(endpoint.host, endpoint.port)
    assert desk.until(None).health is Health.OK


def test_a_silent_printer_is_offline_until_it_answers(stack: ExitStack) -> None:
    desk = Desk(stack)
    desk.until(None)
    desk.emulated.set(answers="mute")
    assert desk.until(FaultReason.NO_ANSWER).health is Health.OFFLINE
    desk.emulated.set(answers="proper")
    desk.until(None)


def test_stopping_ends_the_thread_and_closes_the_printer(stack: ExitStack) -> None:
    desk = Desk(stack)
    desk.until(None)
    desk.worker.stop()
    assert desk.worker.state is DeviceState.CLOSED
    assert desk.driver.fileno() is None
    desk.worker.submit(PrintJob("late", ticket()))
    assert desk.outcomes.empty()


def test_waiting_times_double_up_to_the_longest() -> None:
    backoff = Backoff()
    assert [backoff.next_seconds() for _ in range(7)] == [0.5, 1, 2, 4, 8, 10, 10]
    backoff.reset()
    assert backoff.next_seconds() == 0.5
