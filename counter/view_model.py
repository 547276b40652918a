"""The desk as pages see it: converts facts and flow into rows and words; what may happen is decided in `desk.py`."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot

from contract.envelope import NothingToCall
from contract.faults import Fault
from contract.ids import CommandId, TicketId
from contract.views import CATALOGUE_TOPIC, CatalogueView, DeskView, DeviceHealth, desk_topic
from counter import desk
from counter.answering import choose
from counter.faces.whole import PARTS, Part
from counter.faces.whole import face as whole_face
from counter.facts import Facts, Reach, window_of
from counter.flow import Flow, Response
from counter.kept import Conflict, KeptStep, seen_with
from counter.keys import Key
from counter.moves import Send, Tone
from counter.panes import step_title
from counter.service import Serves, serves
from counter.surroundings import Surroundings
from terminal.clock import HallTime
from terminal.link_face import LinkFace, LinkState
from terminal.view_model import ViewModel

#: The type that QML sees; the stubs know Python types only.
_MAP: Any = "QVariantMap"

_REACH = {
    LinkState.SEARCHING: Reach.SEARCHING,
    LinkState.CONNECTING: Reach.CONNECTING,
    LinkState.WAITING_ADMISSION: Reach.WAITING_ADMISSION,
    LinkState.ONLINE: Reach.ONLINE,
    LinkState.OFFLINE: Reach.OFFLINE,
}


class DeskModel(ViewModel):
    """One window's desk. Pages bind to its parts, one for each pane; keys come in by `press`."""

    pageChanged = Signal()
    topChanged = Signal()
    plateChanged = Signal()
    primaryChanged = Signal()
    noteChanged = Signal()
    offlineChanged = Signal()
    waitingChanged = Signal()
    asideChanged = Signal()
    figuresChanged = Signal()
    noticesChanged = Signal()
    visitChanged = Signal()
    keptChanged = Signal()
    entryChanged = Signal()
    questionChanged = Signal()
    guideChanged = Signal()
    stripChanged = Signal()
    waitChanged = Signal()

    def __init__(self, link: LinkFace, time: HallTime, parent: QObject | None = None) -> None:
        super().__init__(link, parent)
        self._time = time
        self._flow = Flow()
        self._awaiting: set[CommandId] = set()
        self._kept: dict[CommandId, KeptStep] = {}
        self._numbers: dict[TicketId, str] = {}
        self._serves: tuple[object, Serves] = (None, Serves())
        self._devices: tuple[DeviceHealth, ...] = ()
        self._face: dict[str, Part] = {}
        link.viewChanged.connect(self._on_view)
        link.stateChanged.connect(self._on_state)
        link.replied.connect(self._on_reply)
        link.refused.connect(self._on_refusal)
        link.pendingChanged.connect(self.refresh)
        link.attemptChanged.connect(self.refresh)
        time.secondChanged.connect(self.refresh)
        self.changed.connect(self.refresh)
        self._follow()
        self.refresh()

    # Each part is a map; `faces/` says what is in it. They change apart, so that a tick redraws little.
    page = Property(_MAP, lambda self: self._face["page"], notify=pageChanged)
    top = Property(_MAP, lambda self: self._face["top"], notify=topChanged)
    plate = Property(_MAP, lambda self: self._face["plate"], notify=plateChanged)
    primary = Property(_MAP, lambda self: self._face["primary"], notify=primaryChanged)
    note = Property(_MAP, lambda self: self._face["note"], notify=noteChanged)
    offline = Property(_MAP, lambda self: self._face["offline"], notify=offlineChanged)
    waiting = Property(_MAP, lambda self: self._face["waiting"], notify=waitingChanged)
    aside = Property(_MAP, lambda self: self._face["aside"], notify=asideChanged)
    figures = Property(_MAP, lambda self: self._face["figures"], notify=figuresChanged)
    notices = Property(_MAP, lambda self: self._face["notices"], notify=noticesChanged)
    visit = Property(_MAP, lambda self: self._face["visit"], notify=visitChanged)
    kept = Property(_MAP, lambda self: self._face["kept"], notify=keptChanged)
    entry = Property(_MAP, lambda self: self._face["entry"], notify=entryChanged)
    question = Property(_MAP, lambda self: self._face["question"], notify=questionChanged)
    guide = Property(_MAP, lambda self: self._face["guide"], notify=guideChanged)
    strip = Property(_MAP, lambda self: self._face["strip"], notify=stripChanged)
    wait = Property(_MAP, lambda self: self._face["wait"], notify=waitChanged)

    @Slot(str)
    def press(self, name: str) -> None:
        """A key was pressed or its cell was clicked; `name` is what is painted on it ("F2", "Esc")."""
        facts = self.facts()
        self._carry_out(facts, desk.press(facts, self._flow, Key(name)))

    @Slot(int)
    def choose(self, number: int) -> None:
        """The answer with this number was clicked."""
        facts = self.facts()
        self._carry_out(facts, choose(facts, desk.settled(facts, self._flow), number))

    def _carry_out(self, facts: Facts, response: Response) -> None:
        self._flow = response.flow
        if response.order is not None:
            self._send(facts, response.order)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at the clock, the views and the link again."""
        facts = self.facts()
        self._flow = desk.settled(facts, self._flow)
        face = whole_face(facts, self._flow, self._surroundings(facts))
        changed = [part for part in PARTS if face[part] != self._face.get(part)]
        self._face = face
        for part in changed:
            getattr(self, f"{part}Changed").emit()

    def set_devices(self, devices: tuple[DeviceHealth, ...]) -> None:
        """The devices of this terminal, as their drivers see them; told to the hall too."""
        self._devices = devices
        self.link.report(devices)
        self.refresh()

    def facts(self) -> Facts:
        """The desk at this moment."""
        place = window_of(self.link.place)
        view = self.link.view(desk_topic(place)) if place is not None else None
        catalogue = self.link.view(CATALOGUE_TOPIC)
        kept = tuple(self._step(order) for order in self.link.pending())
        return Facts(
            now=self.link.now(),
            reach=_REACH[self.link.state],
            window=place,
            desk=seen_with(view, kept) if isinstance(view, DeskView) else None,
            catalogue=catalogue if isinstance(catalogue, CatalogueView) else None,
            kept=kept,
            awaiting=bool(self._awaiting),
            language=self._language,
        )

    def state(self) -> dict[str, object]:
        """What a probe is told of this desk."""
        facts = self.facts()
        ticket = facts.ticket
        return {
            "mode": facts.stage.name.lower(),
            "online": facts.online,
            "number": ticket.number if ticket else "",
            "timer": self._face["plate"]["timer"],
            "primary": desk.primary(facts, self._flow).key.value,
            "question": self._flow.question.ask.name.lower() if self._flow.question else "",
            "message": self._flow.message.text if self._flow.message else "",
            "pending": len(facts.kept),
        }

    # ---- the link

    def _follow(self) -> None:
        place = window_of(self.link.place)
        topics = [str(CATALOGUE_TOPIC)]
        self.link.follow(topics if place is None else [*topics, str(desk_topic(place))])

    def _send(self, facts: Facts, order: Send) -> None:
        ticket = facts.ticket
        if ticket is not None:
            # Before it is sent: sending shows the step as kept, with its number.
            self._numbers[ticket.id] = ticket.number
        command_id = self.link.send(order.command, order.keep)
        if not order.keep:
            self._awaiting.add(command_id)

    def _step(self, order: Any) -> KeptStep:
        known = self._kept.get(order.command_id)
        if known is None:
            number = self._numbers.get(getattr(order.command, "ticket", TicketId(0)), "")
            known = KeptStep(order.command_id, order.command, order.made_at, number)
            self._kept[order.command_id] = known
        return known

    def _on_view(self, _topic: str, view: object) -> None:
        if isinstance(view, CatalogueView):
            self._time.set_zone(ZoneInfo(view.plan.timezone))
        self.refresh()

    def _on_state(self, state: LinkState) -> None:
        if state is LinkState.ONLINE:
            self._follow()
        self._flow = desk.unsaid(self._flow)
        self.refresh()

    def _on_reply(self, command_id: str, result: object) -> None:
        self._forget(command_id)
        if isinstance(result, NothingToCall):
            facts = self.facts()
            self._flow = desk.told(facts, self._flow, facts.fill("现在没有人等候。"), Tone.WHY_NOT)
        self.refresh()

    def _on_refusal(self, command_id: str, fault: Fault) -> None:
        step = self._forget(command_id)
        facts = self.facts()
        if step is None:
            self._flow = desk.refused(facts, self._flow, fault.sentence)
        else:
            sentence = facts.fill("{step}没有记上：{why}", step=step_title(facts, step), why=fault.sentence)
            self._flow = desk.in_conflict(self._flow, Conflict(step, fault.sentence), sentence)
        self.refresh()

    def _forget(self, command_id: str) -> KeptStep | None:
        self._awaiting.discard(CommandId(command_id))
        return self._kept.pop(CommandId(command_id), None)

    # ---- surroundings

    def _surroundings(self, facts: Facts) -> Surroundings:
        known_by = (id(facts.catalogue), facts.window, facts.language)
        if self._serves[0] != known_by:
            self._serves = (known_by, serves(facts.catalogue, facts.window, facts.language))
        return Surroundings(
            serves=self._serves[1],
            devices=self._devices,
            name=self.link.name,
            trouble=self.link.trouble,
            offline_since=self.link.offline_since,
            attempts=self.link.attempts,
            next_attempt_at=self.link.next_attempt_at,
        )
