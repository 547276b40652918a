"""The registry of terminals: who is seen, who is in, who is connected, and what each is for."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Collection, Coroutine

import msgspec

from contract.beacon import TerminalBeacon
from contract.commands import AdmitTerminal, CallForHelp
from contract.envelope import Hello
from contract.events import AnyEvent, TerminalAdmitted, TerminalRevoked
from contract.faults import Fault, FaultCode, HallFault, fault
from contract.ids import CommandId, PlaceId, TerminalId
from contract.views import DeviceHealth, FleetView
from contract.words import TerminalKind
from hallserver.domain.context import SYSTEM
from hallserver.domain.records import Terminal
from hallserver.fleet.alarm import Alarm
from hallserver.fleet.box import Box, Line
from hallserver.fleet.places import has_place
from hallserver.service.hall import Hall

#: Boxes kept that nobody admitted. Beacons come from anybody on the LAN; the largest hall has about 1,100 terminals.
_MOST_STRANGERS = 4096


class Fleet:
    """What the hall knows of its boxes. `open_admission`: whoever proposes a free place of the plan gets it."""

    def __init__(self, hall: Hall, *, open_admission: bool = False) -> None:
        self._hall = hall
        self._open = open_admission
        self._boxes: dict[TerminalId, Box] = {}
        self._printing: frozenset[PlaceId] = frozenset()
        #: Places that are being given away at this moment.
        self._claimed: set[PlaceId] = set()
        self._working: set[asyncio.Task[object]] = set()
        self._alarm = Alarm()
        hall.attach_fleet(self)
        hall.on_events(self._happened)

    # ---- what the hall asks

    def kiosks_printing(self) -> Collection[PlaceId]:
        """Places of the kiosks that can print now."""
        return self._printing

    def fleet_view(self, now: float) -> FleetView:
        """Every terminal seen or admitted, by place and then by id."""
        admitted = self._hall.state.terminals
        boxes = [self._boxes.get(terminal) or Box(terminal) for terminal in {**admitted, **self._boxes}]
        faces = [box.face(admitted.get(box.id)) for box in boxes]
        return FleetView(now, tuple(sorted(faces, key=lambda face: (face.place, face.id))))

    @property
    def online(self) -> int:
        """How many terminals are connected and admitted."""
        admitted = self._hall.state.terminals
        return sum(1 for box in self._boxes.values() if box.line is not None and box.id in admitted)

    def admission(self, terminal: TerminalId, place: PlaceId, name: str) -> AdmitTerminal:
        """The command that lets this box in at `place`; HallFault when it never dialled or the place is not for it."""
        box = self._boxes.get(terminal)
        if box is None or box.hello is None:
            raise HallFault(fault(FaultCode.NOT_FOUND, "terminal", "没有见过这台终端，请先让它连上网络再批准。"))
        refused = self._place_refused(msgspec.structs.replace(box.hello, place=place))
        if refused is not None:
            # For the person who admits this is no matter of rights: the place does not fit.
            raise HallFault(Fault(FaultCode.WRONG_STATE, refused.sentence, refused.detail))
        return AdmitTerminal(terminal, box.hello.public_key, box.hello.terminal_kind, place, name or box.hello.name)

    # ---- what the network says

    def seen(self, beacon: TerminalBeacon, address: str) -> None:
        """A terminal announces itself: it has power. Proves nothing."""
        box = self._box(beacon.terminal)
        box.announced, box.last_seen_at = True, self._hall.now()
        if box.line is None:
            box.kind, box.name, box.version, box.address = beacon.terminal_kind, beacon.name, beacon.version, address
        self._changed(box)

    def gone(self, terminal: TerminalId) -> None:
        """A terminal no longer announces itself."""
        box = self._boxes.get(terminal)
        if box is not None:
            box.announced = False
            self._changed(box)

    # ---- what connections say; the key behind `hello` has been proved

    async def greet(self, hello: Hello, address: str) -> Terminal | Fault:
        """The job of this terminal, or why it has to wait (NOT_ADMITTED) or to go (any other code)."""
        box = self._box(hello.terminal)
        box.kind, box.name, box.version, box.address = hello.terminal_kind, hello.name, hello.version, address
        box.hello, box.last_seen_at = hello, self._hall.now()
        if self._open and not box.revoked and self._wants_another_job(hello):
            refused = await self._admit_by_itself(hello)
            if refused is not None:
                return refused
        known = self._hall.state.terminals.get(hello.terminal)
        if known is None:
            self._changed(box)
            return fault(FaultCode.NOT_ADMITTED)
        refused = self._misfit(known, hello)
        box.was_online = box.was_online or refused is None
        self._changed(box)
        return refused or known

    def connect(self, terminal: TerminalId, line: Line) -> None:
        """This connection speaks for the terminal from now on, before it greets; an older one is hung up."""
        box = self._box(terminal)
        older, box.line = box.line, line
        if older is not None and older is not line:
            older.turn_out(fault(FaultCode.NOT_ALLOWED, "replaced", "这台终端在别处重新连接了。"))
        self._changed(box)

    def disconnect(self, terminal: TerminalId, line: Line) -> None:
        """This connection is over."""
        box = self._boxes.get(terminal)
        if box is not None and box.line is line:
            box.line, box.last_seen_at = None, self._hall.now()
            self._changed(box)
            self._try_those_who_wait()

    def report(self, terminal: TerminalId, devices: tuple[DeviceHealth, ...]) -> None:
        """The devices of a terminal, as they are now."""
        box, now = self._box(terminal), self._hall.now()
        known = self._hall.state.terminals.get(terminal)
        if known is not None:
            self._ring_for(known.place, self._alarm.due(terminal, box.devices, devices, now))
        box.devices, box.last_seen_at = devices, now
        self._changed(box)

    # ---- inside

    def _ring_for(self, place: PlaceId, sentences: list[str]) -> None:
        for sentence in sentences:
            ring = CallForHelp(place, sentence)
            self._in_background(self._hall.order(ring, SYSTEM, CommandId(f"alarm-{secrets.token_hex(16)}")))

    def _box(self, terminal: TerminalId) -> Box:
        box = self._boxes.get(terminal)
        if box is None:
            box = self._boxes[terminal] = Box(terminal)
            self._forget_strangers()
        return box

    def _forget_strangers(self) -> None:
        if len(self._boxes) <= _MOST_STRANGERS + len(self._hall.state.terminals):
            return
        admitted = self._hall.state.terminals
        oldest = next((box.id for box in self._boxes.values() if box.line is None and box.id not in admitted), None)
        if oldest is not None:
            del self._boxes[oldest]

    def _wants_another_job(self, hello: Hello) -> bool:
        known = self._hall.state.terminals.get(hello.terminal)
        if known is None:
            return True
        return bool(hello.place) and (known.place, known.terminal_kind) != (hello.place, hello.terminal_kind)

    async def _admit_by_itself(self, hello: Hello) -> Fault | None:
        refused = self._place_refused(hello)
        if refused is not None:
            return refused
        command = AdmitTerminal(hello.terminal, hello.public_key, hello.terminal_kind, hello.place, hello.name)
        self._claimed.add(hello.place)
        try:
            answer = await self._hall.order(command, SYSTEM, CommandId(f"admit-{secrets.token_hex(16)}"))
        finally:
            self._claimed.discard(hello.place)
        return answer.fault

    def _try_those_who_wait(self) -> None:
        """A place may have become free for a terminal that proposed it and was told to wait."""
        if not self._open:
            return
        admitted = self._hall.state.terminals
        for box in self._boxes.values():
            waits = box.line is not None and box.id not in admitted and not box.revoked
            if waits and box.hello is not None and self._place_refused(box.hello) is None:
                self._in_background(self._admit_by_itself(box.hello))

    def _in_background(self, work: Coroutine[None, None, object]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._working.add(task)
        task.add_done_callback(self._working.discard)

    def _place_refused(self, hello: Hello) -> Fault | None:
        if not hello.place:
            return fault(FaultCode.NOT_ADMITTED, "no place", "终端没有说自己放在哪里，请在设置里填写位置。")
        if not has_place(self._hall.plan, hello.terminal_kind, hello.place):
            return fault(FaultCode.NOT_ADMITTED, hello.place, f"大厅里没有位置“{hello.place}”，请检查终端的设置。")
        taken = hello.place in self._claimed or any(
            known.place == hello.place and known.id != hello.terminal and self._is_online(known.id)
            for known in self._hall.state.terminals.values()
        )
        if taken:
            sentence = f"位置“{hello.place}”已有另一台终端在用，请先停用那一台，或换一个位置。"
            return fault(FaultCode.NOT_ADMITTED, hello.place, sentence)
        return None

    def _is_online(self, terminal: TerminalId) -> bool:
        box = self._boxes.get(terminal)
        return box is not None and box.line is not None

    def _misfit(self, known: Terminal, hello: Hello) -> Fault | None:
        if known.public_key != hello.public_key:
            return fault(FaultCode.NOT_IDENTIFIED, "public key")
        if known.terminal_kind is not hello.terminal_kind:
            sentence = f"这台终端登记为 {known.terminal_kind}，现在却是 {hello.terminal_kind}，请联系运维人员重新登记。"
            return fault(FaultCode.NOT_ADMITTED, "kind", sentence)
        return None

    def _happened(self, events: list[AnyEvent]) -> None:
        for event in events:
            if isinstance(event, TerminalAdmitted):
                self._admitted(event.terminal)
            elif isinstance(event, TerminalRevoked):
                self._revoked(event.terminal)

    def _admitted(self, terminal: TerminalId) -> None:
        box = self._box(terminal)
        box.revoked = False
        known = self._hall.state.terminals.get(terminal)
        if box.line is not None and known is not None:
            box.was_online = True
            box.line.welcome(known)
        self._changed(box)

    def _revoked(self, terminal: TerminalId) -> None:
        box = self._box(terminal)
        box.revoked = True
        if box.line is not None:
            box.line.turn_out(fault(FaultCode.NOT_ADMITTED, "revoked", "这台终端已被停用，请联系运维人员。"))
        self._changed(box)

    def _changed(self, box: Box) -> None:
        before = self._printing
        known = self._hall.state.terminals.get(box.id)
        if known is None or known.terminal_kind is TerminalKind.KIOSK:
            self._printing = frozenset(self._places_printing())
        self._hall.fleet_changed(printing=before != self._printing)

    def _places_printing(self) -> list[PlaceId]:
        terminals = self._hall.state.terminals.values()
        kiosks = [known for known in terminals if known.terminal_kind is TerminalKind.KIOSK]
        return [known.place for known in kiosks if (box := self._boxes.get(known.id)) is not None and box.prints]
