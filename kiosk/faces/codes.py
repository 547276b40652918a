"""Pages on which a code is typed or scanned: checking in an appointment, asking how a number stands; and the answer."""

from __future__ import annotations

from contract.faults import Fault
from contract.views import TicketSlip
from contract.words import TicketState
from kiosk.faces.speech import Face, Speech
from kiosk.flow import Page, Screen
from kiosk.knowledge import Knowledge
from terminal.wording import tr

_STATES = {
    TicketState.WAITING: tr("正在排队"),
    TicketState.CALLED: tr("已经叫到您，请马上过去"),
    TicketState.SERVING: tr("正在办理"),
    TicketState.SERVED: tr("已经办完"),
    TicketState.PARKED: tr("暂停办理，回来直接到窗口"),
    TicketState.MISSED: tr("已经过号，请到{desk}"),
    TicketState.CANCELLED: tr("已经取消"),
    TicketState.UNKNOWN: tr("请到{desk}问"),
}


class CodeFace(Face, frozen=True, rename="camel"):
    """The page of typing a code."""

    title: str = ""
    hint: str = ""
    typed: str = ""
    action: str = ""
    digits: bool = False
    sendable: bool = False
    asking: bool = False
    refusal: str = ""
    #: What to do, one after the other.
    steps: tuple[str, ...] = ()


class ProgressFace(Face, frozen=True, rename="camel"):
    """How a number stands. `tone`: "waiting", "called", "over"."""

    number: str = ""
    name: str = ""
    tone: str = "waiting"
    state: str = ""
    ahead: str = ""
    range: str = ""
    windows: tuple[str, ...] = ()
    place: str = ""
    printable: bool = False


def code_face(speech: Speech, screen: Screen, asking: bool, refusal: Fault | None, scans: bool) -> CodeFace:
    """The page as it stands; a refusal is said in the hall's own sentence; `scans`: there is a scanner."""
    check_in = screen.page is Page.CHECK_IN
    return CodeFace(
        title=speech.words(tr("请输入预约码") if check_in else tr("请输入号码")),
        hint=_hint(speech, check_in, scans),
        steps=_steps(speech, check_in),
        typed=screen.text,
        digits=screen.digits,
        action=speech.words(tr("签到取号") if check_in else tr("查一查")),
        sendable=bool(screen.text) and not asking,
        asking=asking,
        refusal=speech.words(refusal.sentence) if refusal else "",
    )


def progress_face(speech: Speech, knowledge: Knowledge, slip: TicketSlip, prints: bool) -> ProgressFace:
    """A number as the hall says it stands now."""
    ticket = slip.ticket
    desk = speech.label(knowledge.plan.help_desk)
    waiting = ticket.state is TicketState.WAITING
    called = ticket.state in (TicketState.CALLED, TicketState.SERVING, TicketState.PARKED)
    windows = (ticket.window,) if called and ticket.window else slip.windows if waiting else ()
    return ProgressFace(
        number=ticket.number,
        name=speech.label(ticket.item_name) if ticket.item_name.zh else speech.label(slip.zone_name),
        tone="waiting" if waiting else "called" if called else "over",
        state=speech.words(_STATES[ticket.state], desk=desk),
        ahead=speech.people(slip.ahead, ahead=True) if waiting else "",
        range=speech.range(slip.wait) if waiting else "",
        windows=tuple(str(window) for window in windows[:4]),
        place=f"{ticket.zone} {speech.label(slip.zone_name)}" if waiting or called else "",
        printable=bool(slip.code) and waiting and prints,
    )


def _hint(speech: Speech, check_in: bool, scans: bool) -> str:
    if check_in:
        scan = speech.words("也可以把预约码放到下面的扫码口")
        return scan if scans else speech.words("预约成功时收到的那一串字母和数字")
    scan = speech.words("小票上的号码，比如 A023；也可以扫小票上的码")
    return scan if scans else speech.words("小票上的号码，比如 A023")


def _steps(speech: Speech, check_in: bool) -> tuple[str, ...]:
    if check_in:
        return (
            speech.words("用下面的键盘输入预约码"),
            speech.words("按“签到取号”，拿到号码"),
            speech.words("到点以前来的，按预约的时间排"),
        )
    return (
        speech.words("用下面的键盘输入号码"),
        speech.words("按“查一查”，看前面还有几人"),
        speech.words("办件的进度，请到窗口或咨询台问"),
    )
