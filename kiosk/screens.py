"""Every page of the kiosk in every language, mode and state, for `./run screens` and for the tests of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtQml import QQmlEngine

from contract.envelope import Done, Found, Issued
from contract.faults import FaultCode, fault
from contract.views import CATALOGUE_TOPIC, CatalogueView, menu_topic
from contract.words import TicketState
from drivers.device import OK, DeviceCondition, FaultReason, Health
from drivers.printer.protocol import PrintOutcome, PrintResult
from kiosk import sample
from kiosk.faces.service import ServiceFacts
from kiosk.view_model import KioskModel
from terminal.clock import HallTime
from terminal.link_face import LinkState
from terminal.null_link import NullLink
from terminal.picture import Picture
from terminal.screens import Screen

QML = Path(__file__).resolve().parent / "qml"

PORTRAIT, LANDSCAPE = (1080, 1920), (1920, 1080)

_FACTS = ServiceFacts(
    version="0.1.0",
    fingerprint="3f9a17c2e05b4d8896ab71c4d20e5f63",
    printer="tcp://127.0.0.1:9100",
    server="http://192.168.1.10:8600",
    scans=True,
    reads_cards=True,
)

NO_PAPER = DeviceCondition(Health.BLOCKED, (FaultReason.PAPER_END,))
COVER_OPEN = DeviceCondition(Health.BLOCKED, (FaultReason.COVER_OPEN,))
GONE = DeviceCondition(Health.OFFLINE, (FaultReason.UNPLUGGED,))


class Scene:
    """A kiosk with a hall fed by hand, brought into one state."""

    def __init__(self, catalogue: CatalogueView) -> None:
        # Pages of earlier scenes are deleted by an event loop, and drawing pictures runs none.
        for _what_it_held in range(2):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.catalogue = catalogue
        self.link = NullLink(str(sample.PLACE), sample.MORNING)
        self.model = KioskModel(self.link, _FACTS)
        self.time = HallTime(self.link)
        self.model.frameChanged.connect(lambda: self.time.set_language(self.model.spoken))
        self.printed: list[tuple[object, int, str]] = []
        self.model.printWanted.connect(lambda slip, copy, tag: self.printed.append((slip, copy, tag)))
        self.link.set_view(CATALOGUE_TOPIC, catalogue)
        self.link.set_view(menu_topic(sample.PLACE), sample.menu(catalogue))
        self.model.printerChanged(OK)

    def picture(self, engine: QQmlEngine, size: tuple[int, int]) -> Picture:
        """The window as it is now; its time stands. The view-model outlives its page."""
        self.model.rest()
        return Picture(engine, QML / "KioskScreen.qml", {"kiosk": self.model, "hallTime": self.time}, size)

    def menu(self, **changes: bool) -> None:
        """Other waits, or the hall closed."""
        self.link.set_view(menu_topic(sample.PLACE), sample.menu(self.catalogue, **changes))

    def typed(self, text: str) -> None:
        """Keys of the keyboard, one after the other."""
        for letter in text:
            self.model.typeLetter(letter)

    def item(self, start: str = "社会保障卡申领") -> None:
        """The page of an item."""
        self.model.start("choose")
        self.model.openItem(str(sample.item_called(self.catalogue, start).code))

    def number(self) -> None:
        """A number, being printed."""
        self.item()
        self.model.take()
        self.link.reply(Issued(sample.slip(self.catalogue, sample.item_called(self.catalogue, "社会保障卡申领"))))

    def paper_done(self, result: PrintResult = PrintResult.PRINTED, after: DeviceCondition = OK) -> None:
        """The present print is over."""
        _slip, copy, tag = self.printed[-1]
        self.model.printEnded(tag, PrintOutcome(result, after.reason, copy=copy, after=after))


class Shot(msgspec.Struct, frozen=True):
    """One picture: its name, its size in pixels, and what brings a kiosk into that state."""

    name: str
    size: tuple[int, int]
    setup: Callable[[CatalogueView], Scene]


def screens() -> list[Screen]:
    """The pictures of docs/screens/kiosk."""
    catalogue = sample.catalogue()
    return [_screen(shot, catalogue) for shot in shots()]


def shots() -> list[Shot]:
    """Every page in every language, mode and shape there is."""
    return [*_all(PORTRAIT, ""), *_all(LANDSCAPE, "landscape-")]


def _screen(shot: Shot, catalogue: CatalogueView) -> Screen:
    def build(engine: QQmlEngine) -> Picture:
        return shot.setup(catalogue).picture(engine, shot.size)

    return Screen(shot.name, *shot.size, build)


def _all(size: tuple[int, int], shape: str) -> Iterator[Shot]:
    for state, bring in _STATES.items():
        for language in ("zh", "bo", "en"):
            yield Shot(f"{shape}{state}-{language}", size, _setup(bring, language))
        for mode in _MODES:
            yield Shot(f"{shape}{state}-zh-{mode}", size, _setup(bring, "zh", mode))
    for language in ("bo", "en"):
        for state in ("welcome", "choose", "item", "ticket", "trouble-no-paper"):
            yield Shot(f"{shape}{state}-{language}-large", size, _setup(_STATES[state], language, "large"))


def _setup(bring: Callable[[Scene], None], language: str, mode: str = "") -> Callable[[CatalogueView], Scene]:
    def setup(catalogue: CatalogueView) -> Scene:
        scene = Scene(catalogue)
        scene.model.chooseLanguage(language)
        for switch in _MODES.get(mode, ()):
            getattr(scene.model, switch)()
        bring(scene)
        return scene

    return setup


_MODES = {
    "large": ("switchLargeType",),
    "contrast": ("switchHighContrast",),
    "large-contrast": ("switchLargeType", "switchHighContrast"),
    "low": ("switchLowReach",),
}


def _welcome(_scene: Scene) -> None:
    """Nothing pressed yet."""


def _welcome_no_paper(scene: Scene) -> None:
    scene.model.printerChanged(NO_PAPER)


def _welcome_closed(scene: Scene) -> None:
    scene.menu(is_open=False)


def _welcome_offline(scene: Scene) -> None:
    scene.link.set_state(LinkState.OFFLINE)


def _common(scene: Scene) -> None:
    scene.model.start("choose")


def _choose(scene: Scene) -> None:
    scene.model.start("choose")
    scene.typed("sbk")


def _nothing_found(scene: Scene) -> None:
    scene.model.start("choose")
    scene.typed("xyqw")


def _tab(tab: str) -> Callable[[Scene], None]:
    def bring(scene: Scene) -> None:
        scene.model.start("choose")
        scene.model.pickTab(tab)

    return bring


def _group(scene: Scene) -> None:
    _tab("zone")(scene)
    scene.model.openGroup("B")


def _item(scene: Scene) -> None:
    scene.item()


def _asking(scene: Scene) -> None:
    scene.item()
    scene.model.take()


def _refused(scene: Scene) -> None:
    _asking(scene)
    scene.link.refuse(fault(FaultCode.HALL_FULL))


def _priority(scene: Scene) -> None:
    scene.item()
    scene.model.openPriority()


def _ticket(scene: Scene) -> None:
    scene.number()
    scene.link.set_now(sample.MORNING + 1)
    scene.model.tick()


def _printed(scene: Scene) -> None:
    scene.number()
    scene.paper_done()


def _unprinted(scene: Scene) -> None:
    scene.number()
    scene.paper_done(PrintResult.UNCERTAIN, NO_PAPER)


def _paperless(scene: Scene) -> None:
    scene.item()
    scene.model.takePaperless()
    scene.link.reply(Issued(sample.slip(scene.catalogue, sample.item_called(scene.catalogue, "社会保障卡申领"))))


def _trouble(condition: DeviceCondition, *, others_print: bool = True) -> Callable[[Scene], None]:
    def bring(scene: Scene) -> None:
        scene.menu(others_print=others_print)
        scene.link.set_now(sample.MORNING - 240)
        scene.model.printerChanged(condition)
        scene.link.set_now(sample.MORNING)
        scene.model.start("choose")

    return bring


def _closed(scene: Scene) -> None:
    _welcome_closed(scene)
    scene.model.start("choose")


def _offline(scene: Scene) -> None:
    _welcome_offline(scene)
    scene.model.start("choose")


def _check_in(scene: Scene) -> None:
    scene.model.start("check_in")
    scene.typed("K7M2P")


def _check_in_refused(scene: Scene) -> None:
    _check_in(scene)
    scene.model.sendCode()
    scene.link.refuse(fault(FaultCode.NO_SUCH_APPOINTMENT))


def _query(scene: Scene) -> None:
    scene.model.start("query")
    scene.typed("A023")


def _progress(state: TicketState) -> Callable[[Scene], None]:
    def bring(scene: Scene) -> None:
        _query(scene)
        scene.model.sendCode()
        slip = sample.slip(scene.catalogue, sample.item_called(scene.catalogue, "社会保障卡申领"))
        ticket = msgspec.structs.replace(slip.ticket, state=state, window=slip.windows[0])
        scene.link.reply(Found(msgspec.structs.replace(slip, ticket=ticket)))

    return bring


def _print(scene: Scene) -> None:
    _printed(scene)
    scene.model.home()
    scene.model.start("print")


def _helped(scene: Scene) -> None:
    scene.model.callHelp()
    scene.link.reply(Done())


def _service(scene: Scene) -> None:
    scene.model.openService()


_STATES: dict[str, Callable[[Scene], None]] = {
    "welcome": _welcome,
    "welcome-no-paper": _welcome_no_paper,
    "welcome-closed": _welcome_closed,
    "welcome-offline": _welcome_offline,
    "welcome-helped": _helped,
    "common": _common,
    "choose": _choose,
    "choose-nothing": _nothing_found,
    "choose-zone": _tab("zone"),
    "choose-department": _tab("department"),
    "choose-theme": _tab("theme"),
    "choose-group": _group,
    "item": _item,
    "item-asking": _asking,
    "item-refused": _refused,
    "priority": _priority,
    "ticket": _ticket,
    "ticket-printed": _printed,
    "ticket-unprinted": _unprinted,
    "ticket-paperless": _paperless,
    "trouble-no-paper": _trouble(NO_PAPER),
    "trouble-cover-open": _trouble(COVER_OPEN),
    "trouble-printer-gone": _trouble(GONE, others_print=False),
    "closed": _closed,
    "offline": _offline,
    "check-in": _check_in,
    "check-in-refused": _check_in_refused,
    "query": _query,
    "progress-waiting": _progress(TicketState.WAITING),
    "progress-called": _progress(TicketState.CALLED),
    "print": _print,
    "service": _service,
}
