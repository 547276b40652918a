"""A hall in one process: the single writer, the fleet, and the link on a free port, with a clock set by hand."""

from __future__ import annotations

import asyncio
import itertools
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import uvicorn

from contract.commands import AdmitTerminal, AnyCommand, CallNext, OpenWindow, SignIn, TakeTicket
from contract.envelope import AnyResult, Called, Issued, Refusal, Reply, Welcome
from contract.faults import FaultCode
from contract.hall import Clerk, HallRules, Window
from contract.ids import ClerkId, DepartmentId, ItemCode, TicketId, WindowId, ZoneId
from contract.views import BoardView, TicketFace, TicketSlip
from contract.words import Priority, TerminalKind, WindowKind
from hallserver.app import make_app
from hallserver.domain.context import SYSTEM
from hallserver.fleet.registry import Fleet
from hallserver.hallfile import LoadedHall
from hallserver.link.endpoint import LinkEndpoint
from hallserver.link.keys import ServerKey
from hallserver.service.clock import HallClock
from hallserver.service.hall import Hall
from hallserver.web import web_settings
from tests.hallserver.link_terminals import PATIENCE_S, Served, Terminal
from tests.hallserver.small_hall import PIN_HASH, PLAN, HallDriver, ManualClock

#: Windows 1 to 15 are alike; 16 is the tax window, in zone B.
WINDOWS = 16

_ids = itertools.count(1)


class SceneTerminal(Terminal):
    """A terminal that speaks the words of its people."""

    async def gives(self, command: AnyCommand, command_id: str = "") -> AnyResult:
        """Give an order that is carried out."""
        answer = await self.order(command, command_id or f"scene-{next(_ids)}")
        assert isinstance(answer, Reply), answer
        return answer.result

    async def may_not(self, command: AnyCommand) -> FaultCode:
        """Give an order that is refused; the code."""
        answer = await self.order(command, f"scene-{next(_ids)}")
        assert isinstance(answer, Refusal), answer
        assert answer.fault.sentence
        return answer.fault.code

    # ---- at a kiosk

    async def takes(self, item: str = "card", priority: Priority = Priority.NONE) -> TicketSlip:
        result = await self.gives(TakeTicket(item=ItemCode(item), priority=priority))
        assert isinstance(result, Issued)
        return result.slip

    # ---- at a counter

    @property
    def window(self) -> WindowId:
        return WindowId(int(self.place.partition("-")[2]))

    async def sits_down(self) -> None:
        """The clerk of this window signs in and opens it."""
        await self.gives(SignIn(self.window, clerk_of(self.window), "2468"))
        await self.gives(OpenWindow(self.window))

    async def calls(self) -> TicketFace:
        result = await self.gives(CallNext(self.window))
        assert isinstance(result, Called), result
        return result.ticket

    # ---- at a board

    async def board(self, wanted: Callable[[BoardView], bool] = lambda view: True) -> BoardView:
        """Read on until the board shows what is wanted."""
        view = await self.until_view(self.topics[0], lambda view: isinstance(view, BoardView) and wanted(view))
        assert isinstance(view, BoardView)
        return view


class Scene(Served):
    """A hall with its terminals."""

    def __init__(self, driver: HallDriver, fleet: Fleet, endpoint: LinkEndpoint, port: int) -> None:
        super().__init__(driver, fleet, endpoint, port)
        self.time = driver.time
        self.terminals: list[SceneTerminal] = []

    def terminal(self, kind: TerminalKind, place: str, *topics: str) -> SceneTerminal:
        """A terminal that has not dialled yet."""
        terminal = SceneTerminal(kind, place, topics)
        self.terminals.append(terminal)
        return terminal

    async def comes(self, kind: TerminalKind, place: str, *topics: str) -> SceneTerminal:
        """A terminal that is connected and welcome; it is admitted first."""
        terminal = self.terminal(kind, place, *topics)
        await self.admit(terminal)
        assert isinstance(await terminal.dial(self), Welcome), terminal.told
        return terminal

    async def admit(self, terminal: Terminal) -> None:
        """A person lets a box into the hall."""
        command = AdmitTerminal(terminal.id, terminal.public_key, terminal.kind, terminal.place)
        answer = await self.hall.order(command, SYSTEM, f"admit-{next(_ids)}")
        assert answer.fault is None, answer

    async def kiosk(self, number: int = 1) -> SceneTerminal:
        place = f"kiosk-{number}"
        return await self.comes(TerminalKind.KIOSK, place, f"menu:{place}")

    async def counter(self, window: int = 1) -> SceneTerminal:
        """A counter whose clerk sits there, with the window open."""
        counter = await self.comes(TerminalKind.COUNTER, f"window-{window}", f"desk:{window}")
        await counter.sits_down()
        return counter

    async def board(self) -> SceneTerminal:
        return await self.comes(TerminalKind.BOARD, "board-hall", "board:hall")

    def state_of(self, ticket: TicketId) -> str:
        return str(self.hall.state.tickets[ticket].state)


def clerk_of(window: int) -> ClerkId:
    """Each window has a clerk of its own."""
    return ClerkId(str(1000 + window))


def scene_plan() -> LoadedHall:
    """The small hall with sixteen windows and the usual rules."""
    human, tax = DepartmentId("human"), DepartmentId("tax")
    windows = tuple(
        Window(WindowId(number), ZoneId("A"), WindowKind.UNDIFFERENTIATED, departments=(human,))
        for number in range(1, WINDOWS)
    )
    tax_window = Window(WindowId(WINDOWS), ZoneId("B"), WindowKind.THEMED, departments=(tax,))
    clerks = tuple(Clerk(clerk_of(number), f"人员{number}") for number in range(1, WINDOWS + 1))
    plan = msgspec.structs.replace(PLAN, windows=(*windows, tax_window), clerks=clerks, rules=HallRules())
    return LoadedHall(plan, {clerk.id: PIN_HASH for clerk in clerks})


@asynccontextmanager
async def opened(data: Path, clock: ManualClock, *, open_admission: bool) -> AsyncIterator[Scene]:
    """The hall, served until the block ends."""
    hall = Hall.open(data, scene_plan(), HallClock(clock.wall, clock.steady))
    fleet = Fleet(hall, open_admission=open_admission)
    endpoint = LinkEndpoint(hall, fleet, ServerKey(data))
    server = uvicorn.Server(web_settings(make_app(hall, fleet, endpoint)))
    # asyncio sends small answers at once only on sockets that say that they are TCP; otherwise each takes 40 ms.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listening:
        listening.bind(("127.0.0.1", 0))
        task = asyncio.create_task(server.serve(sockets=[listening]))
        async with asyncio.timeout(PATIENCE_S):
            while not server.started:
                await asyncio.sleep(0.002)
        scene = Scene(HallDriver(hall, clock), fleet, endpoint, listening.getsockname()[1])
        try:
            yield scene
        finally:
            await asyncio.gather(*(terminal.hang_up() for terminal in scene.terminals))
            server.should_exit = True
            await task
            await hall.close()


OpenScene = Callable[..., Awaitable[Scene]]


async def until(condition: Callable[[], object]) -> None:
    """Let the hall work until something holds."""
    async with asyncio.timeout(PATIENCE_S):
        while not condition():
            await asyncio.sleep(0.002)
