"""A small hall for tests: two zones, three windows, three clerks, a clock set by hand, and one who gives orders."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable

from contract.commands import CallNext, OpenWindow, SignIn, TakeTicket
from contract.envelope import Called, Issued
from contract.hall import BoardPlace, Clerk, Department, HallPlan, HallRules, KioskPlace, Label, ServiceItem
from contract.hall import Window as PlanWindow
from contract.hall import Zone as PlanZone
from contract.ids import ClerkId, DepartmentId, ItemCode, PlaceId, WindowId, ZoneId
from contract.words import CaseKind, TerminalKind, WindowKind, ZoneKind
from hallserver.domain.context import Actor
from hallserver.hallfile import hash_pin
from hallserver.service.hall import Hall
from hallserver.service.order import Answer

#: Monday 23 November 2026, 09:00 in Shanghai.
MORNING = datetime.datetime(2026, 11, 23, 1, 0, tzinfo=datetime.UTC).timestamp()

_ids = itertools.count(1)

PIN_HASH = hash_pin("2468")

PLAN = HallPlan(
    "testhall",
    Label("试验大厅"),
    zones=(
        PlanZone(ZoneId("A"), Label("综合区"), ZoneKind.COMPREHENSIVE),
        PlanZone(ZoneId("B"), Label("税务区"), ZoneKind.THEMED),
    ),
    windows=(
        PlanWindow(WindowId(1), ZoneId("A"), WindowKind.UNDIFFERENTIATED, departments=(DepartmentId("human"),)),
        PlanWindow(WindowId(2), ZoneId("A"), WindowKind.UNDIFFERENTIATED, departments=(DepartmentId("human"),)),
        PlanWindow(WindowId(3), ZoneId("B"), WindowKind.THEMED, departments=(DepartmentId("tax"),)),
    ),
    departments=(
        Department(DepartmentId("human"), Label("人社局")),
        Department(DepartmentId("tax"), Label("税务局")),
    ),
    items=(
        ServiceItem(ItemCode("card"), Label("社保卡申领"), DepartmentId("human"), CaseKind.ON_THE_SPOT),
        ServiceItem(ItemCode("invoice"), Label("发票领用"), DepartmentId("tax"), CaseKind.ON_THE_SPOT),
    ),
    clerks=(
        Clerk(ClerkId("1001"), "卓玛草"),
        Clerk(ClerkId("1002"), "马小兰"),
        Clerk(ClerkId("1003"), "才让"),
    ),
    kiosks=(KioskPlace(PlaceId("kiosk-1"), 1), KioskPlace(PlaceId("kiosk-2"), 2)),
    boards=(BoardPlace(PlaceId("board-hall")), BoardPlace(PlaceId("board-A"), ZoneId("A"))),
    rules=HallRules(call_grace_s=0),
    digest="0" * 64,
)


class ManualClock:
    """Wall and steady time, moved by hand."""

    def __init__(self, at: float = MORNING) -> None:
        self.wall_at = at
        self.steady_at = 1000.0

    def wall(self) -> float:
        return self.wall_at

    def steady(self) -> float:
        return self.steady_at

    def pass_time(self, seconds: float) -> None:
        self.wall_at += seconds
        self.steady_at += seconds


class HallDriver:
    """Gives orders to a hall in the words of its people."""

    def __init__(self, hall: Hall, time: ManualClock) -> None:
        self.hall = hall
        self.time = time

    async def order(self, command: object, actor: Actor, command_id: str = "") -> Answer:
        return await self.hall.order(command, actor, command_id or f"driver-{next(_ids)}")  # type: ignore[arg-type]

    async def take(self, item: str = "card", command_id: str = "") -> Issued:
        answer = await self.order(TakeTicket(item=ItemCode(item)), KIOSK, command_id)
        assert isinstance(answer.result, Issued), answer
        return answer.result

    async def open_window(self, window: int = 1, clerk: str = "1001") -> None:
        for command in (SignIn(WindowId(window), ClerkId(clerk), "2468"), OpenWindow(WindowId(window))):
            answer = await self.order(command, counter(window))
            assert answer.fault is None, answer

    async def call_next(self, window: int = 1) -> Called:
        answer = await self.order(CallNext(WindowId(window)), counter(window))
        assert isinstance(answer.result, Called), answer
        return answer.result


KIOSK = Actor("test-kiosk", TerminalKind.KIOSK, PlaceId("kiosk-1"))

OpenHall = Callable[..., HallDriver]


def counter(window: int) -> Actor:
    return Actor(f"test-counter-{window}", TerminalKind.COUNTER, PlaceId(f"window-{window}"))
