"""The answers that each question offers now, in words, and what follows from each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from contract.commands import CallForHelp, CallTicket, CloseWindow, CompleteService, Park, PauseWindow, Transfer
from contract.hall import Zone
from contract.views import WindowBrief
from contract.words import Outcome, ParkReason, PauseReason, WindowState
from counter.facts import Facts
from counter.marking import words
from counter.moves import Send
from counter.questions import Ask, Question, question_about

#: Lists up to this long are answered by one digit.
ONE_DIGIT = 9


@dataclass(frozen=True)
class Choice:
    """One answer: its number, words, and what follows. `then` None: the question just closes."""

    number: int
    title: str
    detail: str = ""
    then: Send | Question | None = None
    why_not: str = ""


def choices(facts: Facts, question: Question) -> tuple[Choice, ...]:
    """Every answer possible now, in the order shown."""
    return tuple(_ANSWERS[question.ask](facts, question))


_OUTCOMES = (
    (Outcome.DONE, words("当场办结"), words("结果已经交给本人")),
    (Outcome.ACCEPTED, words("收件受理"), words("材料收下，等部门办")),
    (Outcome.INCOMPLETE, words("材料不齐"), words("已一次说清还缺什么")),
    (Outcome.ADVISED, words("咨询答复"), words("只是来问，已经答复")),
    (Outcome.WITHDRAWN, words("本人不办了"), words("自己决定不办")),
)

_PARK_REASONS = (
    (ParkReason.COPYING, words("去复印")),
    (ParkReason.FETCHING, words("回去取材料")),
    (ParkReason.ASKING, words("等部门答复")),
    (ParkReason.PAYING, words("去缴费")),
    (ParkReason.OTHER, words("其他")),
)

_PAUSE_REASONS = (
    (PauseReason.BREAK, words("短休")),
    (PauseReason.LUNCH, words("午间")),
    (PauseReason.MEETING, words("开会")),
    (PauseReason.DEVICE, words("设备故障")),
    (PauseReason.HANDOVER, words("交接")),
    (PauseReason.OTHER, words("其他")),
)

#: Minutes that are offered for a pause; the last choice leaves the end open.
_PAUSE_MINUTES = (5, 10, 15, 30, 60)

_CALL_REASONS = (
    words("年老、残疾、孕期、军人等需要先办"),
    words("刚才叫过，没有听到"),
    words("材料补齐，回到本窗"),
    words("值班主任安排"),
    words("赶车赶班，已征得前面的人同意"),
)

_HELPERS = (
    (words("导引员"), words("有人需要搀扶、翻译、代填")),
    (words("值班主任"), words("有争执，或者拿不准")),
    (words("运维"), words("设备坏了")),
    (words("保安"), words("需要维持秩序")),
)


_WINDOW_WORDS = {
    WindowState.OPEN: words("开放"),
    WindowState.PAUSED: words("暂停"),
    WindowState.CLOSED: words("没有开"),
}


def _outcomes(facts: Facts, question: Question) -> list[Choice]:
    finished_at = None if facts.online else facts.now
    return [
        Choice(
            place,
            facts.fill(title),
            facts.fill(detail),
            Send(CompleteService(question.ticket, outcome, finished_at), keep=True),
        )
        for place, (outcome, title, detail) in enumerate(_OUTCOMES, start=1)
    ]


def _park_reasons(facts: Facts, question: Question) -> list[Choice]:
    return [
        Choice(place, facts.fill(title), then=Send(Park(question.ticket, reason), keep=True))
        for place, (reason, title) in enumerate(_PARK_REASONS, start=1)
    ]


def _pause_reasons(facts: Facts, _question: Question) -> list[Choice]:
    reasons = [
        Choice(place, facts.fill(title), then=Question(Ask.PAUSE_TIME, pause=reason))
        for place, (reason, title) in enumerate(_PAUSE_REASONS, start=1)
    ]
    busy = facts.fill("{number} 还在窗口，办完再关窗。", number=facts.ticket.number) if facts.ticket else ""
    close = Send(CloseWindow(facts.seat))
    return [*reasons, Choice(len(reasons) + 1, facts.fill("关窗"), facts.fill("今天不再叫号"), close, busy)]


def _pause_times(facts: Facts, question: Question) -> list[Choice]:
    timed = [
        Choice(
            place,
            facts.fill("{minutes} 分钟", minutes=minutes),
            then=Send(PauseWindow(facts.seat, question.pause, facts.now + 60 * minutes)),
        )
        for place, minutes in enumerate(_PAUSE_MINUTES, start=1)
    ]
    open_end = Send(PauseWindow(facts.seat, question.pause))
    return [*timed, Choice(len(timed) + 1, facts.fill("说不准"), facts.fill("窗口屏只显示暂停"), open_end)]


def _transfer_kinds(facts: Facts, question: Question) -> list[Choice]:
    def then(ask: Ask) -> Question:
        return Question(ask, ticket=question.ticket, number=question.number)

    unknown = "" if facts.plan else facts.fill("事项清单还没有收到。")
    return [
        Choice(1, facts.fill("改办别的事项"), facts.fill("先选部门，再选事项"), then(Ask.TRANSFER_DEPARTMENT), unknown),
        Choice(2, facts.fill("别的窗口"), facts.fill("由那个窗口叫号"), then(Ask.TRANSFER_WINDOW)),
        Choice(3, facts.fill("别的区"), facts.fill("在那个区重新等叫号，时间照旧"), then(Ask.TRANSFER_ZONE), unknown),
    ]


def _transfer_departments(facts: Facts, question: Question) -> list[Choice]:
    if facts.catalogue is None:
        return []
    queued = {item.department for item in facts.catalogue.plan.items if item.code in facts.catalogue.item_lines}
    departments = [one for one in facts.catalogue.plan.departments if one.id in queued]
    return [
        Choice(
            place,
            department.name.spoken(facts.language),
            then=Question(Ask.TRANSFER_ITEM, ticket=question.ticket, number=question.number, department=department.id),
        )
        for place, department in enumerate(departments, start=1)
    ]


def _transfer_items(facts: Facts, question: Question) -> list[Choice]:
    if facts.catalogue is None:
        return []
    present = facts.ticket.item if facts.ticket else None
    queued = facts.catalogue.item_lines
    items = [
        item
        for item in facts.catalogue.plan.items
        if item.department == question.department and item.code != present and item.code in queued
    ]
    return [
        _transfer(facts, question, Transfer(question.ticket, item=item.code), place, item.name.spoken(facts.language))
        for place, item in enumerate(items, start=1)
    ]


def _transfer_windows(facts: Facts, question: Question) -> list[Choice]:
    others = [brief for brief in facts.desk.windows if brief.window != facts.seat] if facts.desk else []
    return [_transfer_window(facts, question, brief) for brief in others]


def _transfer_window(facts: Facts, question: Question, brief: WindowBrief) -> Choice:
    title = facts.fill("{window} 号窗口", window=brief.window)
    choice = _transfer(facts, question, Transfer(question.ticket, window=brief.window), int(brief.window), title)
    return replace(choice, detail=_window_detail(facts, brief))


def _transfer_zones(facts: Facts, question: Question) -> list[Choice]:
    return [
        _transfer(facts, question, Transfer(question.ticket, zone=zone.id), place, zone.name.spoken(facts.language))
        for place, zone in enumerate(_queueing_zones(facts), start=1)
    ]


def _transfer(facts: Facts, question: Question, command: Transfer, number: int, title: str) -> Choice:
    sentence = facts.fill("把 {number} 转到「{target}」？排队时间照旧。", number=question.number, target=title)
    then = Question(Ask.CONFIRM, ticket=question.ticket, number=question.number, command=command, sentence=sentence)
    return Choice(number, title, then=then)


def _window_detail(facts: Facts, brief: WindowBrief) -> str:
    zone = next((one for one in facts.plan.zones if one.id == brief.zone), None) if facts.plan else None
    name = (zone.short.spoken(facts.language) or zone.name.spoken(facts.language)) if zone else str(brief.zone)
    state = facts.fill(_WINDOW_WORDS.get(brief.state, words("不明")))
    return facts.fill("{zone}　{state}　等 {waiting} 人", zone=name, state=state, waiting=brief.waiting)


def _queueing_zones(facts: Facts) -> list[Zone]:
    if facts.plan is None or facts.desk is None:
        return []
    with_windows = {window.zone for window in facts.plan.windows} - {facts.desk.zone}
    return [zone for zone in facts.plan.zones if zone.id in with_windows]


def _tickets(facts: Facts, _question: Question) -> list[Choice]:
    return [
        Choice(place, face.number, face.item_name.spoken(facts.language), question_about(face, Ask.CALL_REASON))
        for place, face in enumerate(facts.waiting, start=1)
    ]


def _call_reasons(facts: Facts, question: Question) -> list[Choice]:
    return [
        Choice(place, facts.fill(reason), then=Send(CallTicket(facts.seat, question.ticket, reason)))
        for place, reason in enumerate(_CALL_REASONS, start=1)
    ]


def _helpers(facts: Facts, _question: Question) -> list[Choice]:
    subject = facts.ticket.number if facts.ticket else ""
    return [
        Choice(place, facts.fill(who), facts.fill(what), Send(CallForHelp(facts.place, f"{who} {subject}".strip())))
        for place, (who, what) in enumerate(_HELPERS, start=1)
    ]


def _confirmation(facts: Facts, question: Question) -> list[Choice]:
    order = Send(question.command) if question.command else None
    return [Choice(1, facts.fill("就这样办"), then=order), Choice(2, facts.fill("不，回去"))]


def _read(facts: Facts, _question: Question) -> list[Choice]:
    return [Choice(1, facts.fill("知道了"))]


_ANSWERS: dict[Ask, Callable[[Facts, Question], list[Choice]]] = {
    Ask.OUTCOME: _outcomes,
    Ask.PARK: _park_reasons,
    Ask.PAUSE: _pause_reasons,
    Ask.PAUSE_TIME: _pause_times,
    Ask.TRANSFER: _transfer_kinds,
    Ask.TRANSFER_DEPARTMENT: _transfer_departments,
    Ask.TRANSFER_ITEM: _transfer_items,
    Ask.TRANSFER_WINDOW: _transfer_windows,
    Ask.TRANSFER_ZONE: _transfer_zones,
    Ask.PICK_TICKET: _tickets,
    Ask.CALL_REASON: _call_reasons,
    Ask.HELP: _helpers,
    Ask.CONFIRM: _confirmation,
    Ask.CONFLICT: _read,
}
