"""A hall in which anything is pressed at any time: nobody is lost, nobody is in two places, and replay equals live."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable
from functools import partial

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from contract import commands
from contract.commands import AnyCommand
from contract.events import AnyEvent, DayOpened, StepUndone, TicketCalled, TicketIssued
from contract.faults import Fault
from contract.ids import ClerkId, ItemCode, TicketId, Topic, WindowId, ZoneId
from contract.words import Priority, Step, TicketState
from hallserver.domain import policy
from hallserver.domain.answer import answer
from hallserver.domain.evolve import evolve
from hallserver.domain.freeze import restore, snapshot
from hallserver.domain.project import everything, view_of
from hallserver.domain.records import Desk, Figures, Ticket
from hallserver.domain.state import HallState
from tests.hallserver.domain.story import Story, take, take_general, with_rules

WINDOWS = st.sampled_from([1, 2, 11, 12, 21]).map(WindowId)
OPEN_WINDOWS = st.sampled_from([1, 11, 1, 11, 2, 21]).map(WindowId)
CLERKS = st.sampled_from(["anna", "bela", "carl", "rosa"]).map(ClerkId)
ITEMS = st.sampled_from(["pension", "card", "invoice"]).map(ItemCode)
AT_WINDOW = (TicketState.CALLED, TicketState.SERVING)

#: Short, so that two steps of a run often lie on both sides of a limit.
PLAN = with_rules(
    call_grace_s=3,
    recall_pause_s=5,
    no_show_after_s=10,
    requeue_within_s=60,
    waiting_limit=12,
)

OnTicket = Callable[[TicketId], AnyCommand]
AtWindow = Callable[[WindowId, ClerkId], AnyCommand]

STEPS: list[OnTicket] = [
    commands.StartService,
    commands.CompleteService,
    commands.Park,
    commands.MarkNoShow,
]
AFTERWARDS: list[OnTicket] = [commands.Undo, commands.Undo, commands.Requeue, lambda ticket: commands.Rate(ticket, 5)]
OTHERS: list[OnTicket] = [
    commands.Recall,
    commands.Requeue,
    commands.Cancel,
    lambda ticket: commands.Rate(ticket, 4),
]
MOVES: list[OnTicket] = [
    *(partial(commands.Transfer, window=WindowId(window)) for window in (2, 11, 21)),
    *(partial(commands.Transfer, item=ItemCode(item)) for item in ("card", "invoice")),
    partial(commands.Transfer, zone=ZoneId("B")),
]
STAFFING: list[AtWindow] = [
    commands.OpenWindow,
    commands.OpenWindow,
    commands.SignIn,
    lambda window, _: commands.SignOut(window),
    lambda window, _: commands.OpenWindow(window),
    lambda window, _: commands.PauseWindow(window),
    lambda window, _: commands.CloseWindow(window),
]

Face = tuple[Ticket, Desk, int, Figures]


class HallMachine(RuleBasedStateMachine):
    """Presses keys. Refusals are fine; what must never happen is checked after each of them."""

    def __init__(self) -> None:
        super().__init__()
        self.story = Story(PLAN)
        self.days = itertools.count(24)
        self.kept = b""
        self.before_step: dict[TicketId, Face] = {}

    def press(self, command: AnyCommand) -> list[AnyEvent] | Fault:
        before = snapshot(self.story.state)
        outcome = self.story.try_(command)
        if isinstance(outcome, Fault):
            assert snapshot(self.story.state) == before
        else:
            answer(self.story.state, command, outcome)
        return outcome

    def face(self, ticket: TicketId, window: WindowId) -> Face:
        state = self.story.state
        return state.tickets[ticket], state.desk(window), len(state.waiting), state.figures.get(window, Figures())

    @initialize()
    def opens(self) -> None:
        self.press(commands.OpenWindow(WindowId(1), ClerkId("anna")))
        self.press(commands.OpenWindow(WindowId(11), ClerkId("bela")))
        for item in ("pension", "invoice", "card"):
            self.press(take(ItemCode(item)))

    @rule(seconds=st.sampled_from([0.5, 2, 4, 11, 70]))
    def time_passes(self, seconds: float) -> None:
        self.story.later(seconds)

    @rule(item=ITEMS, priority=st.sampled_from([Priority.NONE, Priority.NONE, Priority.OLD]))
    def takes(self, item: ItemCode, priority: Priority) -> None:
        self.press(take(item, priority))

    @rule(queue=st.sampled_from("ABC"))
    def takes_for_a_queue(self, queue: str) -> None:
        self.press(take_general(queue))

    @rule(window=OPEN_WINDOWS)
    def calls_next(self, window: WindowId) -> None:
        self.call(window)

    @rule(window=OPEN_WINDOWS, end=st.sampled_from(STEPS[1:]), after=st.sampled_from(AFTERWARDS))
    def a_visit(self, window: WindowId, end: OnTicket, after: OnTicket) -> None:
        """What most often happens, so that runs get far: a call, a start, an end, and something right after it."""
        ticket = self.call(window) or self.story.state.desk(window).ticket
        if ticket is None:
            return
        self.story.later(4)
        if end is not commands.MarkNoShow:
            self.step(ticket, commands.StartService)
        self.story.later(11)
        self.step(ticket, end)
        self.story.later(1)
        self.undo(ticket) if after is commands.Undo else self.press(after(ticket))

    def call(self, window: WindowId) -> TicketId | None:
        before = {ticket: self.face(ticket, window) for ticket in self.story.state.waiting.everybody()}
        outcome = self.press(commands.CallNext(window))
        for event in [] if isinstance(outcome, Fault) else outcome:
            if isinstance(event, TicketCalled):
                assert policy.can_serve(self.story.state, window, before[event.ticket][0])
                self.before_step[event.ticket] = before[event.ticket]
                return event.ticket
        return None

    @rule(window=WINDOWS, data=st.data(), reason=st.sampled_from(["", "急"]))
    def calls_one(self, window: WindowId, data: st.DataObject, reason: str) -> None:
        ticket = self.any_ticket(data)
        self.before_step.pop(ticket, None)
        self.press(commands.CallTicket(window, ticket, reason))

    @rule(data=st.data(), step=st.sampled_from(STEPS))
    def steps(self, data: st.DataObject, step: OnTicket) -> None:
        self.step(self.any_ticket(data, *AT_WINDOW), step)

    def step(self, ticket: TicketId, step: OnTicket) -> None:
        present = self.story.state.tickets.get(ticket)
        before = self.face(ticket, present.window) if present and present.window else None
        outcome = self.press(step(ticket))
        if not isinstance(outcome, Fault) and before:
            # Straight from a call to the end are two steps; taking back one of them leads between the two.
            self.before_step.pop(ticket, None)
            if len(outcome) == 1:
                self.before_step[ticket] = before

    @rule(data=st.data())
    def undoes(self, data: st.DataObject) -> None:
        self.undo(self.any_ticket(data, *AT_WINDOW, TicketState.SERVED, TicketState.PARKED, TicketState.MISSED))

    def undo(self, ticket: TicketId) -> None:
        outcome = self.press(commands.Undo(ticket))
        if isinstance(outcome, Fault):
            return
        (undone,) = outcome
        assert isinstance(undone, StepUndone)
        expected = self.before_step.pop(ticket, None)
        if expected:
            window = expected[1].window
            now = self.face(ticket, window)
            assert now[0] == expected[0]
            assert (now[1].ticket, now[1].last_served) == (expected[1].ticket, expected[1].last_served)
            assert now[3] == expected[3]
        if undone.step is Step.CALL:
            assert self.story.state.tickets[ticket].state not in AT_WINDOW

    @rule(data=st.data(), other=st.sampled_from(OTHERS))
    def otherwise(self, data: st.DataObject, other: OnTicket) -> None:
        self.press(other(self.any_ticket(data)))

    @rule(data=st.data(), window=WINDOWS)
    def resumes(self, data: st.DataObject, window: WindowId) -> None:
        ticket = self.any_ticket(data, TicketState.PARKED)
        self.before_step.pop(ticket, None)
        self.press(commands.Resume(ticket, window))

    @rule(data=st.data(), move=st.sampled_from(MOVES))
    def transfers(self, data: st.DataObject, move: OnTicket) -> None:
        ticket = self.any_ticket(data)
        self.before_step.pop(ticket, None)
        self.press(move(ticket))

    @rule(window=WINDOWS, clerk=CLERKS, staff=st.sampled_from(STAFFING))
    def staffs(self, window: WindowId, clerk: ClerkId, staff: AtWindow) -> None:
        self.press(staff(window, clerk))

    @precondition(lambda self: len(self.story.state.appointments) < 3)
    @rule(delay=st.sampled_from([10.0, 100.0]))
    def books_and_checks_in(self, delay: float) -> None:
        self.press(commands.BookAppointment(ItemCode("card"), self.story.now + delay))
        for appointment in list(self.story.state.appointments.values()):
            if not appointment.used:
                self.press(commands.CheckIn(appointment.code))

    @precondition(lambda self: len(self.story.journal) > 60 and self.story.day < "2026-11-27")
    @rule()
    def midnight(self) -> None:
        self.before_step.clear()
        self.story.later(3600).on(f"2026-11-{next(self.days)}")

    @rule()
    def restarts(self) -> None:
        self.story.state = restore(PLAN, snapshot(self.story.state))

    def any_ticket(self, data: st.DataObject, *states: TicketState) -> TicketId:
        tickets = self.story.state.tickets.values()
        fitting = [ticket.id for ticket in tickets if not states or ticket.state in states]
        return data.draw(st.sampled_from(sorted(fitting))) if fitting else TicketId(999)

    @invariant()
    def nobody_is_in_two_places(self) -> None:
        state = self.story.state
        present = Counter(desk.ticket for desk in state.desks.values() if desk.ticket is not None)
        at_windows = {ticket.id for ticket in state.tickets.values() if ticket.state in AT_WINDOW}
        assert set(present) == at_windows
        assert all(count == 1 for count in present.values())
        for desk in state.desks.values():
            assert desk.ticket is None or state.tickets[desk.ticket].window == desk.window

    @invariant()
    def nobody_is_lost(self) -> None:
        state = self.story.state
        waiting = {ticket.id for ticket in state.tickets.values() if ticket.state is TicketState.WAITING}
        assert set(state.waiting.everybody()) == waiting
        reachable = set().union(
            *(policy.calling_order(_without_clerks(state), window) for window in state.lines.windows)
        )
        assert waiting <= reachable
        assert {t.id for t in state.tickets.values() if t.state is TicketState.PARKED} == state.parked
        assert {t.id for t in state.tickets.values() if t.state is TicketState.MISSED} == state.missed

    @invariant()
    def a_clerk_is_at_one_window(self) -> None:
        seats = Counter(desk.clerk for desk in self.story.state.desks.values() if desk.clerk is not None)
        assert all(count == 1 for count in seats.values())

    @invariant()
    def numbers_are_unique_per_queue_and_day(self) -> None:
        day, seen, ids = "", set(), set()
        for event in self.story.journal:
            if isinstance(event, DayOpened):
                day = event.day
            elif isinstance(event, TicketIssued):
                assert (day, event.number) not in seen
                assert event.ticket not in ids
                seen.add((day, event.number))
                ids.add(event.ticket)

    def teardown(self) -> None:
        """Replaying all that happened gives the same bytes, and the same views, as having lived through it."""
        replayed = HallState(PLAN)
        for event in self.story.journal:
            evolve(replayed, event)
        live = self.story.state
        assert snapshot(replayed) == snapshot(live)
        restored = restore(PLAN, snapshot(live))
        for topic in sorted(everything(live) | {Topic("catalogue")}):
            shown = view_of(live, topic, self.story.now)
            assert view_of(replayed, topic, self.story.now) == shown
            assert view_of(restored, topic, self.story.now) == shown


def _without_clerks(state: HallState) -> HallState:
    """The same hall with nobody signed in: certificates keep no ticket from its windows."""
    bare = HallState(PLAN)
    for ticket in state.tickets.values():
        bare.put(ticket)
    return bare


HallMachine.TestCase.settings = settings(max_examples=60, stateful_step_count=50, deadline=None, derandomize=True)
test_a_hall_in_which_anything_is_pressed = HallMachine.TestCase
