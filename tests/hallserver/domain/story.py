"""Given what happened, when something is asked, then this follows: a hall small enough to keep in mind.

Zone A: windows 1 and 2, every item. Zone B: windows 11 and 12, taxes. Zone C: window 21, advice without items.
Zone D is another building, where justice is. Rosa may serve pensions only; the other clerks everything.
"""

from __future__ import annotations

from msgspec.structs import replace

from contract.commands import AnyCommand, BookAppointment, CallNext, OpenWindow, TakeTicket
from contract.events import AnyEvent, AppointmentBooked, TicketCalled
from contract.faults import Fault, FaultCode
from contract.hall import (
    Clerk,
    Department,
    HallPlan,
    HallRules,
    KioskPlace,
    Label,
    Neighbour,
    Opening,
    ServiceItem,
    Window,
    Zone,
)
from contract.ids import AppointmentCode, ClerkId, DepartmentId, ItemCode, PlaceId, QueueId, TicketId, WindowId, ZoneId
from contract.words import CaseKind, Direction, Priority, TerminalKind, WindowKind, ZoneKind
from hallserver.domain.context import SYSTEM, Actor, Context
from hallserver.domain.decide import decide
from hallserver.domain.evolve import evolve
from hallserver.domain.records import Ticket
from hallserver.domain.state import HallState

#: Monday 23 November 2026, 09:00 in Shanghai.
MORNING = 1795395600.0
MONDAY, TUESDAY = "2026-11-23", "2026-11-24"

PENSION, CARD, INVOICE, NOTARY = ItemCode("pension"), ItemCode("card"), ItemCode("invoice"), ItemCode("notary")
ANNA, BELA, CARL, ROSA = ClerkId("anna"), ClerkId("bela"), ClerkId("carl"), ClerkId("rosa")
W1, W2, W11, W12, W21 = WindowId(1), WindowId(2), WindowId(11), WindowId(12), WindowId(21)
A, B, C, D = ZoneId("A"), ZoneId("B"), ZoneId("C"), ZoneId("D")
T1, T2, T3, T4 = TicketId(1), TicketId(2), TicketId(3), TicketId(4)

_HUMAN, _TAX, _JUSTICE = DepartmentId("human"), DepartmentId("tax"), DepartmentId("justice")

PLAN = HallPlan(
    "smalltown",
    Label("小镇大厅"),
    zones=(
        Zone(A, Label("综合区"), ZoneKind.COMPREHENSIVE, location=Label("一层南侧")),
        Zone(B, Label("税务区"), ZoneKind.THEMED, location=Label("一层北侧")),
        Zone(C, Label("咨询区"), ZoneKind.CONSULT),
        Zone(D, Label("公证处"), ZoneKind.BRANCH, elsewhere=Label("请到公证处"), departments=(_JUSTICE,)),
    ),
    windows=(
        Window(W1, A, WindowKind.UNDIFFERENTIATED, every_item=True),
        Window(W2, A, WindowKind.UNDIFFERENTIATED, every_item=True),
        Window(W11, B, WindowKind.DOMAIN, departments=(_TAX,)),
        Window(W12, B, WindowKind.DOMAIN, departments=(_TAX,)),
        Window(W21, C, WindowKind.CONSULT),
        Window(WindowId(31), D, WindowKind.DOMAIN, departments=(_JUSTICE,)),
    ),
    departments=tuple(Department(department, Label(str(department))) for department in (_HUMAN, _TAX, _JUSTICE)),
    items=(
        ServiceItem(PENSION, Label("养老待遇"), _HUMAN, CaseKind.ON_THE_SPOT, expected_s=300),
        ServiceItem(CARD, Label("社保卡"), _HUMAN, CaseKind.ON_THE_SPOT, expected_s=600),
        ServiceItem(INVOICE, Label("发票代开"), _TAX, CaseKind.ON_THE_SPOT, expected_s=600),
        ServiceItem(NOTARY, Label("公证"), _JUSTICE, CaseKind.COMMITTED),
    ),
    clerks=(
        Clerk(ANNA, "安娜"),
        Clerk(BELA, "贝拉"),
        Clerk(CARL, "卡尔"),
        Clerk(ROSA, "罗莎", certificates=(_HUMAN,)),
    ),
    kiosks=(
        KioskPlace(PlaceId("kiosk-1"), 1, (Neighbour(PlaceId("kiosk-2"), Direction.LEFT, 8),)),
        KioskPlace(PlaceId("kiosk-2"), 2),
    ),
    opening=(Opening((1, 2, 3, 4, 5), "09:00", "12:00"), Opening((1, 2, 3, 4, 5), "13:30", "17:00")),
    rules=HallRules(waiting_limit=50),
)

KIOSK = Actor("k", TerminalKind.KIOSK, PlaceId("kiosk-1"))
BOARD = Actor("b", TerminalKind.BOARD, PlaceId("board-hall"))


def counter(window: WindowId) -> Actor:
    """The counter at a window."""
    return Actor(f"c{window}", TerminalKind.COUNTER, PlaceId(f"window-{window}"))


def scoped(*scopes: str) -> Actor:
    """Another system with these scopes."""
    return Actor("portal", scopes=frozenset(scopes))


def take(item: ItemCode = PENSION, priority: Priority = Priority.NONE) -> TakeTicket:
    return TakeTicket(item=item, priority=priority)


def take_general(queue: str) -> TakeTicket:
    return TakeTicket(queue=QueueId(queue))


def opened(window: WindowId, clerk: ClerkId) -> OpenWindow:
    return OpenWindow(window, clerk)


class Story:
    """A hall that lives through commands, with its clock, its journal, and nothing else."""

    def __init__(self, plan: HallPlan = PLAN) -> None:
        self.state = HallState(plan)
        self.now = MORNING
        self.day = MONDAY
        self.journal: list[AnyEvent] = []
        self._commands = 0

    def later(self, seconds: float) -> Story:
        self.now += seconds
        return self

    def on(self, day: str) -> Story:
        self.day = day
        return self

    def try_(self, command: AnyCommand, actor: Actor = SYSTEM, *, pin: bool = True) -> list[AnyEvent] | Fault:
        """Decide, and live through the events if it was not refused."""
        self._commands += 1
        chance = f"{self._commands:032x}"
        context = Context(self.now, self.day, f"c{self._commands}", actor, chance, clerk_verified=pin)
        outcome = decide(self.state, command, context)
        for event in [] if isinstance(outcome, Fault) else outcome:
            evolve(self.state, event)
            self.journal.append(event)
        return outcome

    def do(self, command: AnyCommand, actor: Actor = SYSTEM, *, pin: bool = True) -> list[AnyEvent]:
        """The events of a command that must not be refused."""
        outcome = self.try_(command, actor, pin=pin)
        assert not isinstance(outcome, Fault), (command, outcome)
        return outcome

    def refusal(self, command: AnyCommand, actor: Actor = SYSTEM, *, pin: bool = True) -> FaultCode:
        """The code of a command that must be refused."""
        outcome = self.try_(command, actor, pin=pin)
        assert isinstance(outcome, Fault), (command, outcome)
        return outcome.code

    def call(self, window: WindowId) -> TicketCalled:
        """Press the key for the next person, who must be there."""
        (called,) = self.do(CallNext(window))
        assert isinstance(called, TicketCalled)
        return called

    def book(self, item: ItemCode, at: float) -> AppointmentCode:
        """The code of an appointment."""
        (booked,) = self.do(BookAppointment(item, at))
        assert isinstance(booked, AppointmentBooked)
        return booked.code

    def ticket(self, ticket: TicketId) -> Ticket:
        return self.state.tickets[ticket]


def given(*happened: AnyCommand | float) -> Story:
    """A story in which these commands were carried out; a number lets so many seconds pass."""
    story = Story()
    for step in happened:
        if isinstance(step, int | float):
            story.later(step)
        else:
            story.do(step)
    return story


def kinds(events: list[AnyEvent]) -> list[str]:
    """The names of events, for tables."""
    return [type(event).__name__ for event in events]


def with_rules(**rules: object) -> HallPlan:
    """The small hall with other rules."""
    return replace(PLAN, rules=replace(PLAN.rules, **rules))
