"""What the desk asks before it acts: lists with numbers, answered by digits, arrows and Enter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from contract.commands import (
    AnyCommand,
    Requeue,
    Transfer,
)
from contract.ids import DepartmentId, TicketId
from contract.views import TicketFace
from contract.words import CaseKind, PauseReason
from counter.facts import SEATED, Facts, Stage
from counter.kept import Conflict
from counter.marking import words

_NOBODY = TicketId(0)


class Ask(Enum):
    """Which question."""

    OUTCOME = auto()
    PARK = auto()
    PAUSE = auto()
    PAUSE_TIME = auto()
    TRANSFER = auto()
    TRANSFER_DEPARTMENT = auto()
    TRANSFER_ITEM = auto()
    TRANSFER_WINDOW = auto()
    TRANSFER_ZONE = auto()
    PICK_TICKET = auto()
    CALL_REASON = auto()
    HELP = auto()
    CONFIRM = auto()
    CONFLICT = auto()


@dataclass(frozen=True)
class Question:
    """A question that is open. The last fields hold what earlier answers fixed."""

    ask: Ask
    cursor: int = 0
    typed: str = ""
    #: 0 when the question is about nobody.
    ticket: TicketId = _NOBODY
    number: str = ""
    department: DepartmentId | None = None
    pause: PauseReason = PauseReason.BREAK
    command: AnyCommand | None = None
    sentence: str = ""


def title_of(facts: Facts, question: Question) -> str:
    """The question in words."""
    if question.ask is Ask.CONFIRM:
        return question.sentence
    return facts.fill(_TITLES[question.ask], number=question.number)


def still_asked(facts: Facts, question: Question) -> bool:
    """Whether the question still makes sense: the person is still here, the hall can be reached."""
    if question.ask is Ask.CONFLICT:
        return True
    if question.ask in _ABOUT_THE_PRESENT or isinstance(question.command, Transfer):
        return _about_the_present(facts, question)
    if question.ask is Ask.CALL_REASON and facts.waiting_ticket(question.ticket) is None:
        return False
    stages = _STAGES.get(question.ask, SEATED)
    return facts.online and (question.ask is Ask.HELP or facts.stage in stages)


def conflict_question(conflict: Conflict, sentence: str) -> Question:
    """Tells that a kept step did not count in the end; the clerk answers that they have read it."""
    return Question(Ask.CONFLICT, number=conflict.step.number, sentence=sentence)


def outcome_question(facts: Facts) -> Question:
    """How did it end; the usual end of the item is offered first."""
    item = facts.item(facts.ticket.item) if facts.ticket else None
    committed = item is not None and item.kind is CaseKind.COMMITTED
    return question_about(facts.ticket, Ask.OUTCOME, cursor=1 if committed else 0)


def question_about(ticket: TicketFace | None, ask: Ask, cursor: int = 0) -> Question:
    """A question about this person."""
    return Question(ask, cursor, ticket=ticket.id if ticket else _NOBODY, number=ticket.number if ticket else "")


def requeue_question(facts: Facts, ticket: TicketFace) -> Question:
    """Shall a missed one wait again; there is only one second chance."""
    sentence = facts.fill("让 {number} 再排一次？排在已等的人后面，只有这一次。", number=ticket.number)
    return Question(Ask.CONFIRM, ticket=ticket.id, number=ticket.number, command=Requeue(ticket.id), sentence=sentence)


_TITLES = {
    Ask.OUTCOME: words("{number} 办得怎样？"),
    Ask.PARK: words("{number} 为什么先挂起？"),
    Ask.PAUSE: words("为什么暂停？"),
    Ask.PAUSE_TIME: words("大约多久？"),
    Ask.TRANSFER: words("{number} 转到哪里？"),
    Ask.TRANSFER_DEPARTMENT: words("{number} 要办哪个部门的事？"),
    Ask.TRANSFER_ITEM: words("{number} 要办哪一项？"),
    Ask.TRANSFER_WINDOW: words("{number} 转到几号窗口？"),
    Ask.TRANSFER_ZONE: words("{number} 转到哪个区？"),
    Ask.PICK_TICKET: words("叫哪一位？"),
    Ask.CALL_REASON: words("为什么先叫 {number}？"),
    Ask.HELP: words("请谁来帮忙？"),
    Ask.CONFLICT: words("{number} 有一步没有补上"),
}

#: Questions about the person at the window, and the stages at which each can be asked.
_ABOUT_THE_PRESENT = {
    Ask.OUTCOME: {Stage.SERVING},
    Ask.PARK: {Stage.SERVING},
    Ask.TRANSFER: {Stage.CALLED, Stage.SERVING},
    Ask.TRANSFER_DEPARTMENT: {Stage.CALLED, Stage.SERVING},
    Ask.TRANSFER_ITEM: {Stage.CALLED, Stage.SERVING},
    Ask.TRANSFER_WINDOW: {Stage.CALLED, Stage.SERVING},
    Ask.TRANSFER_ZONE: {Stage.CALLED, Stage.SERVING},
}

#: Where other questions can be asked; those not named here, wherever a clerk sits.
_STAGES = {
    Ask.PAUSE: {Stage.IDLE, Stage.SERVING},
    Ask.PAUSE_TIME: {Stage.IDLE, Stage.SERVING},
    Ask.PICK_TICKET: {Stage.IDLE},
    Ask.CALL_REASON: {Stage.IDLE},
}

_WORK_OFFLINE = frozenset({Ask.OUTCOME, Ask.PARK})


def _about_the_present(facts: Facts, question: Question) -> bool:
    stages = _ABOUT_THE_PRESENT.get(question.ask, {Stage.CALLED, Stage.SERVING})
    here = facts.ticket is not None and facts.ticket.id == question.ticket and facts.stage in stages
    return here and (facts.online or question.ask in _WORK_OFFLINE)
