"""Every screen of the desk, for `./run screens` and for the tests that look at them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtQml import QQmlEngine

from contract.faults import FaultCode, fault
from contract.views import CATALOGUE_TOPIC, DeskView, DeviceHealth, UndoOffer, desk_topic
from contract.words import DeviceCondition, DeviceKind, PauseReason, Step, WindowState
from counter import sample
from counter.keyboard import WindowKeyboard
from counter.sample import MORNING, WINDOW, at
from counter.view_model import DeskModel
from terminal.clock import HallTime
from terminal.link_face import LinkState
from terminal.null_link import NullLink
from terminal.picture import Picture
from terminal.screens import Screen

PAGE = Path(__file__).resolve().parent / "qml" / "Main.qml"

SMALL = (1366, 768)
LARGE = (1920, 1080)

Happening = Callable[[NullLink], None]


def _nothing(_link: NullLink) -> None:
    pass


def screens() -> list[Screen]:
    """Every state in Chinese, the most used in the other languages and on a large screen."""
    scenes = states()
    chinese = [_screen(name, SMALL, "zh", scene) for name, scene in scenes.items()]
    large = [_screen(f"{name}-1920", LARGE, "zh", scenes[name]) for name in ("idle", "called", "serving", "offline")]
    others = [
        _screen(f"{name}-{language}", SMALL, language, scenes[name])
        for language in ("bo", "en")
        for name in ("signed-out", "idle", "called", "serving", "offline", "outcome", "guide")
    ]
    return [*chinese, *large, *others]


@dataclass(frozen=True)
class Scene:
    """A moment: the view, the time, what is put right before, the keys pressed, and what follows them."""

    view: DeskView | None = None
    now: float = MORNING
    before: Happening = _nothing
    keys: tuple[str, ...] = ()
    after: Happening = _nothing


def open_scene(scene: Scene, language: str = "zh") -> tuple[NullLink, DeskModel, HallTime]:
    """A desk at that moment, without a window."""
    link = NullLink(f"window-{WINDOW}", scene.now)
    time = HallTime(link)
    model = DeskModel(link, time)
    model.chooseLanguage(language)
    link.set_view(CATALOGUE_TOPIC, sample.catalogue())
    if scene.view is not None:
        link.set_view(desk_topic(WINDOW), scene.view)
    model.set_devices(_DEVICES)
    scene.before(link)
    for key in scene.keys:
        model.press(key)
    scene.after(link)
    model.refresh()
    return link, model, time


def _screen(name: str, size: tuple[int, int], language: str, scene: Scene) -> Screen:
    def build(engine: QQmlEngine) -> Picture:
        _link, model, time = open_scene(scene, language)
        return Picture(engine, PAGE, {"desk": model, "hallTime": time, "keyboard": WindowKeyboard(model)}, size)

    return Screen(name, *size, build)


def states() -> dict[str, Scene]:
    """Every state of the desk by its name."""
    return {**_before_work(), **_work(), **_questions(), **_out_of_reach()}


_DEVICES = (
    DeviceHealth("文档打印机", DeviceKind.PRINTER, DeviceCondition.OK),
    DeviceHealth("高拍仪", DeviceKind.CAMERA, DeviceCondition.OK),
    DeviceHealth("身份证阅读器", DeviceKind.ID_READER, DeviceCondition.OK),
    DeviceHealth("扫码器", DeviceKind.SCANNER, DeviceCondition.OK),
    DeviceHealth("评价器", DeviceKind.RATING_PAD, DeviceCondition.OK),
)

_STAFF = ("1", "0", "1", "1")


def _before_work() -> dict[str, Scene]:
    pin = (*_STAFF, "Enter", "2", "5", "8", "0")
    return {
        "reaching": Scene(before=_searching),
        "unadmitted": Scene(before=_unadmitted),
        "signed-out": Scene(sample.signed_out(), keys=_STAFF),
        "pin": Scene(sample.signed_out(), keys=pin),
        "wrong-pin": Scene(sample.signed_out(), keys=(*pin, "Enter"), after=_wrong_pin),
        "closed": Scene(sample.desk(WindowState.CLOSED)),
    }


def _work() -> dict[str, Scene]:
    idle = sample.desk()
    free = replace(idle, waiting=(), waiting_total=0, next_ticket=None, next_reason=None, parked=(), missed=())
    paused = replace(sample.desk(WindowState.PAUSED), pause_reason=PauseReason.BREAK, until=at("10:16"))
    missed = replace(idle, undo=UndoOffer(idle.waiting[0].id, "A022", Step.NO_SHOW, MORNING + 4))
    long_called = sample.called("10:04")
    return {
        "idle": Scene(idle),
        "idle-chosen": Scene(idle, keys=("Down", "Down", "Down")),
        "nobody": Scene(free),
        "undo": Scene(missed),
        "why-not": Scene(idle, keys=("F9",)),
        "grace": Scene(_can_take_back(sample.called()), now=MORNING + 1),
        "called": Scene(_recalled(long_called), now=at("10:06:10")),
        "serving": Scene(sample.serving(), now=at("10:11")),
        "paused": Scene(paused),
    }


def _questions() -> dict[str, Scene]:
    serving = sample.serving()
    idle = sample.desk()
    late = at("10:11")
    return {
        "guide": Scene(serving, late, keys=("F1",)),
        "guide-idle": Scene(idle, keys=("F1",)),
        "outcome": Scene(serving, late, keys=("F9",)),
        "park": Scene(serving, late, keys=("F6",)),
        "transfer": Scene(serving, late, keys=("F7",)),
        "transfer-window": Scene(serving, late, keys=("F7", "2", "1")),
        "transfer-item": Scene(serving, late, keys=("F7", "1", "1")),
        "transfer-confirm": Scene(serving, late, keys=("F7", "3", "1")),
        "pause": Scene(idle, keys=("F12",)),
        "pause-time": Scene(idle, keys=("F12", "1")),
        "call-this": Scene(idle, keys=("Down", "Down", "F10")),
        "requeue": Scene(idle, keys=("3",)),
        "help": Scene(serving, late, keys=("F8",)),
    }


def _out_of_reach() -> dict[str, Scene]:
    lost_at = at("10:11:28")
    return {
        "offline": Scene(_seen(sample.serving(), lost_at), lost_at, before=_lost),
        "offline-called": Scene(_seen(sample.called("10:10"), lost_at), lost_at, before=_lost, keys=("F5",)),
        "offline-idle": Scene(_seen(sample.serving(), lost_at), lost_at, before=_lost, keys=("F9", "2")),
        "offline-signed-out": Scene(_seen(sample.signed_out(), lost_at), lost_at, before=_lost),
        "conflict": Scene(sample.serving(), at("10:11"), before=_lost, keys=("F9", "1"), after=_refused_later),
    }


def _seen(view: DeskView, moment: float) -> DeskView:
    return replace(view, at=moment)


def _recalled(view: DeskView) -> DeskView:
    ticket = view.ticket
    if ticket is None:
        return view
    return replace(view, ticket=replace(ticket, calls=2, recalls_left=1, recall_from=MORNING - 30))


def _can_take_back(view: DeskView) -> DeskView:
    ticket = view.ticket
    if ticket is None or ticket.announce_at is None:
        return view
    return replace(view, undo=UndoOffer(ticket.id, ticket.number, Step.CALL, ticket.announce_at))


def _searching(link: NullLink) -> None:
    link.set_state(LinkState.SEARCHING)
    link.set_attempts(3, link.now() + 4)


def _unadmitted(link: NullLink) -> None:
    link.set_state(LinkState.WAITING_ADMISSION)


def _wrong_pin(link: NullLink) -> None:
    link.refuse(fault(FaultCode.WRONG_PIN))


def _lost(link: NullLink) -> None:
    link.set_state(LinkState.OFFLINE)
    link.set_attempts(6, link.now() + 98)
    link.set_now(link.now() + 92)


def _refused_later(link: NullLink) -> None:
    link.set_state(LinkState.ONLINE)
    link.refuse(fault(FaultCode.WRONG_STATE))
