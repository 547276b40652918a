"""Converts the kiosk's session into what its pages show; decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from contract.ids import ItemCode, PlaceId, TicketId
from contract.views import CATALOGUE_TOPIC, AnyView, CatalogueView, MenuView, menu_topic
from contract.words import Language, Priority
from drivers.device import DeviceCondition
from drivers.printer.protocol import PrintOutcome, PrintResult
from drivers.printer.slip import Slip
from kiosk.faces.service import ServiceFacts
from kiosk.flow import Page, Tab
from kiosk.layout import Layout
from kiosk.paper import paper_of, trouble_of
from kiosk.session import Session
from kiosk.shown import Shown
from terminal.link_face import LinkFace, LinkState
from terminal.view_model import ViewModel

#: The countdown shows whole seconds; four looks a second keep it and the progress of printing even.
TICK_MS = 250

#: Lists and objects as JavaScript has them; the stubs of PySide6 know only classes here.
_VARIANT: Any = "QVariant"


class KioskModel(ViewModel):
    """The kiosk as its pages see it. `printWanted` carries (slip, copy, tag) to whoever has the printer."""

    printWanted = Signal(object, int, str)
    pageChanged = Signal()
    frameChanged = Signal()
    welcomeChanged = Signal()
    chooseChanged = Signal()
    itemChanged = Signal()
    ticketChanged = Signal()
    paperChanged = Signal()
    planChanged = Signal()
    hindranceChanged = Signal()
    codeChanged = Signal()
    progressChanged = Signal()
    reprintChanged = Signal()
    serviceChanged = Signal()

    def __init__(
        self,
        link: LinkFace,
        facts: ServiceFacts | None = None,
        language: Language = Language.CHINESE,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(link, parent)
        self.session = Session(link, self, link.now, language)
        self._shown = Shown(self.session, link, facts or ServiceFacts())
        self._layout = Layout()
        link.viewChanged.connect(self._view_came)
        link.stateChanged.connect(self._state_came)
        link.replied.connect(self._replied)
        link.refused.connect(self._refused)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(TICK_MS)
        self._state_came(link.state)

    @property
    def spoken(self) -> Language:
        """The language of the person in front."""
        return self.session.flow.language

    def print(self, slip: Slip, copy: int, tag: str) -> None:
        """See Press: whoever has the printer listens to `printWanted`."""
        self.printWanted.emit(slip, copy, tag)

    # ---- news of the hall and of the devices

    def _state_came(self, state: LinkState) -> None:
        place = self.link.place or self.session.place
        self.session.link_changed(state is LinkState.ONLINE, PlaceId(place))
        self.link.follow([str(CATALOGUE_TOPIC), *([str(menu_topic(PlaceId(place)))] if place else [])])
        self._refresh()

    def _view_came(self, topic: str, view: AnyView) -> None:
        if isinstance(view, CatalogueView):
            self.session.hall_came(view)
        elif isinstance(view, MenuView):
            self.session.menu_came(view)
        self._refresh()

    def _replied(self, order: str, result: Any) -> None:
        self.session.replied(order, result)  # type: ignore[arg-type]
        self._refresh()

    def _refused(self, order: str, fault: Any) -> None:
        self.session.refused(order, fault)  # type: ignore[arg-type]
        self._refresh()

    @Slot(object)
    def printerChanged(self, condition: DeviceCondition) -> None:
        """The printer's condition as its driver saw it last."""
        self.session.paper_changed(paper_of(condition))
        self._refresh()

    @Slot(str, object)
    def printEnded(self, tag: str, outcome: PrintOutcome) -> None:
        """A print is over, one way or the other."""
        if outcome.after is not None:
            self.session.paper_changed(paper_of(outcome.after))
        whole = outcome.result in (PrintResult.PRINTED, PrintResult.SENT)
        self.session.print_ended(tag, outcome.copy, whole, trouble_of(outcome.reason))
        self._refresh()

    @Slot(str)
    def scanned(self, text: str) -> None:
        """The scanner has read a code."""
        self._do(lambda: self.session.scanned(text))

    def tick(self) -> None:
        """Time passes: countdowns, messages that go, a person who went away."""
        self.session.tick()
        self._refresh()

    def rest(self) -> None:
        """Tick no more by itself: for pictures, whose time stands."""
        self._timer.stop()

    def probe_state(self) -> dict[str, Any]:
        """What the probe tells tests and the tour."""
        return self._shown.probe_state()

    # ---- what a person wants

    @Slot(str)
    def start(self, page: str) -> None:
        self._do(lambda: self.session.start(Page(page)))

    @Slot()
    def back(self) -> None:
        self._do(self.session.back)

    @Slot()
    def browse(self) -> None:
        self._do(self.session.browse)

    @Slot()
    def home(self) -> None:
        self._do(self.session.home)

    @Slot()
    def touch(self) -> None:
        self._do(self.session.touch)

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        self._do(lambda: self.session.choose_language(Language(code)))

    @Slot()
    def switchLargeType(self) -> None:
        self._do(self.session.switch_large_type)

    @Slot()
    def switchHighContrast(self) -> None:
        self._do(self.session.switch_high_contrast)

    @Slot()
    def switchLowReach(self) -> None:
        self._do(self.session.switch_low_reach)

    @Slot()
    def callHelp(self) -> None:
        self._do(self.session.call_help)

    @Slot(str)
    def pickTab(self, tab: str) -> None:
        self._do(lambda: self.session.pick_tab(Tab(tab)))

    @Slot(str)
    def openGroup(self, group: str) -> None:
        self._do(lambda: self.session.open_group(group))

    @Slot(str)
    def openItem(self, code: str) -> None:
        self._do(lambda: self.session.open_item(ItemCode(code)))

    @Slot(int)
    def turn(self, step: int) -> None:
        self._do(lambda: self.session.turn(step))

    @Slot(str)
    def typeLetter(self, letter: str) -> None:
        self._do(lambda: self.session.type_letter(letter))

    @Slot()
    def erase(self) -> None:
        self._do(self.session.erase)

    @Slot()
    def clear(self) -> None:
        self._do(self.session.clear)

    @Slot()
    def switchDigits(self) -> None:
        self._do(self.session.switch_digits)

    @Slot()
    def openPriority(self) -> None:
        self._do(self.session.open_priority)

    @Slot(str, str)
    def choosePriority(self, priority: str, reason: str) -> None:
        self._do(lambda: self.session.choose_priority(Priority(priority), reason))

    @Slot()
    def take(self) -> None:
        self._do(self.session.take)

    @Slot()
    def takePaperless(self) -> None:
        self._do(self.session.take_paperless)

    @Slot()
    def goPaperless(self) -> None:
        self._do(self.session.go_paperless)

    @Slot()
    def sendCode(self) -> None:
        self._do(self.session.send_code)

    @Slot()
    def printAgain(self) -> None:
        self._do(self.session.print_again)

    @Slot(int)
    def reprintTicket(self, ticket: int) -> None:
        self._do(lambda: self.session.reprint(TicketId(ticket)))

    @Slot()
    def printList(self) -> None:
        self._do(self.session.print_list)

    @Slot()
    def another(self) -> None:
        self._do(self.session.another)

    @Slot()
    def openService(self) -> None:
        self._do(self.session.open_service)

    @Slot()
    def dismiss(self) -> None:
        self._do(self.session.dismiss)

    @Slot(bool)
    def setLandscape(self, landscape: bool) -> None:
        """The window's shape: how much fits on a page depends on it."""
        self._layout = msgspec.structs.replace(self._layout, landscape=landscape)
        self._refresh()

    # ---- what pages show

    def _get(name: str) -> Callable[[KioskModel], Any]:  # type: ignore[misc]
        return lambda self: self._shown.faces.get(name)

    page = Property(str, lambda self: self.session.flow.screen.page.value, notify=pageChanged)
    frame = Property(_VARIANT, _get("frame"), notify=frameChanged)
    welcome = Property(_VARIANT, _get("welcome"), notify=welcomeChanged)
    choose = Property(_VARIANT, _get("choose"), notify=chooseChanged)
    item = Property(_VARIANT, _get("item"), notify=itemChanged)
    ticket = Property(_VARIANT, _get("ticket"), notify=ticketChanged)
    paper = Property(_VARIANT, _get("paper"), notify=paperChanged)
    plan = Property(_VARIANT, _get("plan"), notify=planChanged)
    hindrance = Property(_VARIANT, _get("hindrance"), notify=hindranceChanged)
    code = Property(_VARIANT, _get("code"), notify=codeChanged)
    progress = Property(_VARIANT, _get("progress"), notify=progressChanged)
    reprint = Property(_VARIANT, _get("reprint"), notify=reprintChanged)
    service = Property(_VARIANT, _get("service"), notify=serviceChanged)

    def _do(self, step: Callable[[], None]) -> None:
        step()
        self._refresh()

    def _refresh(self) -> None:
        """Make the faces anew and tell pages of those that differ, the frame first and the page last."""
        for name in self._shown.refresh(self._layout):
            getattr(self, f"{name}Changed").emit()
