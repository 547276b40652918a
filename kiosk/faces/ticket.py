"""The number: how many are ahead, how long, where to wait, which windows, and what the paper is doing."""

from __future__ import annotations

from contract.hall import ServiceItem
from contract.views import TicketSlip
from kiosk.faces.speech import Face, Speech, WaitFace
from kiosk.faces.welcome import trouble_word
from kiosk.flow import Flow, Move, Surroundings, moves
from kiosk.knowledge import Knowledge
from kiosk.materials import icon_of, to_bring
from kiosk.printing import Stage, Transaction
from terminal.wording import tr

#: The card beside the QR code has room for so many.
_MOST_MATERIALS = 3


class Ready(Face, frozen=True, rename="camel"):
    """One thing to have ready."""

    name: str
    icon: str


class PaperFace(Face, frozen=True, rename="camel"):
    """What the sill says of the paper. `tone`: "printing", "printed", "failed", "paperless"."""

    tone: str
    title: str
    text: str
    progress: float = 0
    again: bool = False


class TicketFace(Face, frozen=True, rename="camel"):
    """All that the page of the number shows."""

    number: str = ""
    name: str = ""
    ahead: str = ""
    wait: WaitFace = WaitFace()
    windows: tuple[str, ...] = ()
    place: str = ""
    qr: str = ""
    qr_title: str = ""
    qr_lines: tuple[str, ...] = ()
    ready: tuple[Ready, ...] = ()


def ticket_face(speech: Speech, knowledge: Knowledge, flow: Flow) -> TicketFace:
    """The page of the flow's number."""
    transaction = flow.transaction
    if transaction is None or transaction.slip is None:
        return TicketFace()
    slip = transaction.slip
    item = knowledge.item(slip.ticket.item)
    name = speech.label(slip.ticket.item_name) if slip.ticket.item_name.zh else speech.label(slip.zone_name)
    title, lines = _code_words(speech, knowledge)
    return TicketFace(
        number=slip.ticket.number,
        name=name,
        ahead=str(slip.ahead),
        wait=speech.wait(slip.wait, slip.ahead, ahead=True),
        windows=tuple(str(window) for window in slip.windows[:4]),
        place=where_to_wait(speech, slip),
        qr=slip.qr or slip.code,
        qr_title=title,
        qr_lines=lines,
        ready=_ready(item),
    )


def where_to_wait(speech: Speech, slip: TicketSlip) -> str:
    """The sentence that sends a person to the right seats."""
    zone = f"{slip.ticket.zone} {speech.label(slip.zone_name)}"
    return speech.words("请到 {zone}坐等", zone=zone)


def paper_face(speech: Speech, flow: Flow, around: Surroundings, now: float) -> PaperFace | None:
    """What the paper is doing; None before there is a number."""
    transaction = flow.transaction
    if transaction is None or transaction.slip is None:
        return None
    number = transaction.slip.ticket.number
    if transaction.stage is Stage.PRINTING:
        title = speech.words(tr("正在补打小票") if transaction.copy else tr("正在打印小票"))
        return PaperFace("printing", title, speech.words("请从下面的出票口拿走"), _progress(transaction, now))
    if transaction.stage is Stage.PRINTED:
        return PaperFace("printed", speech.words("请拿走小票"), speech.words("从下面的出票口拿走"), 1)
    if transaction.stage is Stage.UNPRINTED:
        text = _failed_text(speech, transaction, around, number)
        return PaperFace("failed", speech.words("没有打出来"), text, again=Move.AGAIN in moves(flow, around))
    text = speech.words("请记下 {number}，或用手机扫码", number=number)
    return PaperFace("paperless", speech.words("没有小票"), text, again=Move.AGAIN in moves(flow, around))


def _failed_text(speech: Speech, transaction: Transaction, around: Surroundings, number: str) -> str:
    stands = speech.words("号码有效，请记下 {number}", number=number)
    trouble = transaction.trouble if not around.paper.prints else None
    word = trouble_word(trouble) if trouble else ""
    return f"{speech.words(word)}：{stands}" if word else stands


#: A ticket of some 150 mm takes a printer about this long; the bar stops short of its end until the printer confirms.
_USUAL_PRINT_S = 1.6


def _progress(transaction: Transaction, now: float) -> float:
    begun = transaction.printing_since or now
    return min(0.92, max(0.08, (now - begun) / _USUAL_PRINT_S))


def _code_words(speech: Speech, knowledge: Knowledge) -> tuple[str, tuple[str, ...]]:
    if knowledge.plan.phone_url:
        return speech.words("用手机看"), (speech.words("扫一扫，看还有几人"), speech.words("快到时回来坐等"))
    return speech.words("扫码查询"), (speech.words("在取号机上扫这个码"), speech.words("看前面还有几人"))


def _ready(item: ServiceItem | None) -> tuple[Ready, ...]:
    if item is None:
        return ()
    return tuple(Ready(material.name, icon_of(material)) for material in to_bring(item)[:_MOST_MATERIALS])
