"""Why no number can be taken now, and what to do instead: printer trouble, closed, out of reach."""

from __future__ import annotations

from kiosk.faces.speech import Face, Speech
from kiosk.flow import Page, Surroundings
from kiosk.knowledge import Knowledge
from kiosk.printing import Paper
from terminal.wording import tr

_TITLES = {
    Paper.NONE: tr("这台机器\n没有纸了"),
    Paper.COVER_OPEN: tr("这台机器的\n机盖开着"),
    Paper.JAMMED: tr("这台机器的\n打印机卡住了"),
    Paper.GONE: tr("这台机器的\n打印机没有反应"),
}


class HindranceFace(Face, frozen=True, rename="camel"):
    """All that such a page shows. `tone`: "warning" or "closed"."""

    tone: str = "warning"
    icon: str = "warning"
    title: str = ""
    first: str = ""
    second: str = ""
    told: str = ""
    way: str = ""
    desk: str = ""
    target: str = ""
    paperless: bool = False
    check_in: bool = False
    query: bool = False
    guide: bool = False
    still: str = ""


def hindrance_face(
    speech: Speech, knowledge: Knowledge | None, page: Page, around: Surroundings, told_at: float | None
) -> HindranceFace:
    """The page that says why not; `told_at`: when the hall was told of the printer."""
    if page is Page.CLOSED:
        return _closed(speech, knowledge)
    if page is Page.OFFLINE:
        return _offline(speech, knowledge)
    return _printer(speech, knowledge, around, told_at)


def _printer(speech: Speech, knowledge: Knowledge | None, around: Surroundings, told_at: float | None) -> HindranceFace:
    other = knowledge.other_kiosk() if knowledge else None
    usable = around.online and around.open
    desk = _desk(speech, knowledge)
    number = other[0].number if other else 0
    second = (
        speech.words("请到 {number} 号机取，也可以用手机拿号。", number=number)
        if other
        else speech.words("请到{desk}取，也可以用手机拿号。", desk=desk)
    )
    return HindranceFace(
        icon="printer-empty" if around.paper is Paper.NONE else "printer-error",
        title=speech.words(_TITLES.get(around.paper, _TITLES[Paper.GONE])),
        first=speech.words("您还没有取号。"),
        second=second,
        told=speech.words("{time} 已通知工作人员", time=speech.clock(told_at)) if told_at is not None else "",
        way=_way(speech, knowledge) if other else speech.words("请到{desk}取号", desk=desk),
        desk=speech.words("也可以到{desk}取", desk=desk) if other else "",
        target=str(other[0].place) if other else "",
        paperless=usable,
        check_in=usable,
        query=around.online,
        still=speech.words("不用纸的事，这台机器照常办") if around.online else "",
    )


def _way(speech: Speech, knowledge: Knowledge | None) -> str:
    other = knowledge.other_kiosk() if knowledge else None
    if other is None:
        return ""
    brief, direction, metres = other
    way = speech.way(direction, metres)
    if not way:
        return speech.words("{number} 号机有纸", number=brief.number)
    return speech.words("{number} 号机有纸，{way}", number=brief.number, way=way)


def _closed(speech: Speech, knowledge: Knowledge | None) -> HindranceFace:
    opens = knowledge.menu.opens if knowledge and knowledge.menu else ""
    return HindranceFace(
        tone="closed",
        icon="clock",
        title=speech.words("{time}\n开始取号", time=opens) if opens else speech.words("现在\n不取号"),
        first=speech.words("您还没有取号。"),
        second=speech.words("到时间再来取，次序从那时算起。"),
        way=speech.words("急事请到{desk}", desk=_desk(speech, knowledge)),
        query=True,
        guide=knowledge is not None,
        still=speech.words("这些事现在也能办"),
    )


def _offline(speech: Speech, knowledge: Knowledge | None) -> HindranceFace:
    desk = _desk(speech, knowledge)
    return HindranceFace(
        icon="network-off",
        title=speech.words("网络断了\n暂时取不了号"),
        first=speech.words("您还没有取号。"),
        second=speech.words("请到{desk}，工作人员给您取号。", desk=desk),
        told=speech.words("这台机器正在自己重新连接"),
        way=speech.words("请到{desk}取号", desk=desk),
        guide=knowledge is not None,
        still=speech.words("办事指南照样可以看") if knowledge else "",
    )


def _desk(speech: Speech, knowledge: Knowledge | None) -> str:
    return speech.label(knowledge.plan.help_desk) if knowledge else speech.words("咨询台")
