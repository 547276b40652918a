"""What the clerk may do now, and what each key does. Pure: the moment comes in as Facts, what was begun as Flow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from contract.commands import (
    CallNext,
    MarkNoShow,
    OpenWindow,
    Recall,
    Resume,
    SignIn,
    SignOut,
    StartService,
    Undo,
)
from contract.ids import ClerkId, ItemCode, TicketId
from contract.views import TicketFace
from contract.words import TicketState, WindowState
from counter.answering import ANSWER_FIRST, answer
from counter.facts import SEATED, Facts, Stage
from counter.flow import Flow, Response, SignInEntry
from counter.kept import Conflict
from counter.keys import Key
from counter.marking import words
from counter.moves import MESSAGE_S, Message, Send, Tone
from counter.questions import (
    Ask,
    Question,
    conflict_question,
    outcome_question,
    question_about,
    requeue_question,
    still_asked,
)
from counter.strip import Cell, cells, why_not


@dataclass(frozen=True)
class Primary:
    """The one key that is jade. `why_not` empty: it works now."""

    key: Key
    why_not: str = ""

    @property
    def enabled(self) -> bool:
        return not self.why_not


def press(facts: Facts, flow: Flow, key: Key) -> Response:
    """What `key` does now. A key that does nothing here says why in one line."""
    flow = settled(facts, flow)
    if flow.question is not None:
        return answer(facts, flow, key)
    if key.is_function:
        return _function(facts, flow, key)
    if flow.guide is not None:
        return _in_guide(facts, flow, key)
    if key.digit is not None:
        return _digit(facts, flow, key.digit)
    return _PLAIN[key](facts, flow)


def settled(facts: Facts, flow: Flow) -> Flow:
    """The flow without what the moment has overtaken: questions about somebody gone, old lines, typed digits."""
    questions = flow.questions
    while questions and not still_asked(facts, questions[-1]):
        questions = questions[:-1]
    signed_out = facts.stage is Stage.SIGNED_OUT
    return replace(
        flow,
        questions=questions,
        entry=flow.entry if signed_out else SignInEntry(),
        selected=flow.selected if facts.stage in SEATED and facts.waiting_ticket(flow.selected) else None,
        guide=None if signed_out else flow.guide,
        message=flow.message if flow.message and facts.now < flow.message.until else None,
    )


def primary(facts: Facts, flow: Flow) -> Primary:
    """The one thing to do next. It names its key even while the key has to wait, and then says why."""
    if flow.question is not None:
        return Primary(Key.ENTER)
    key = _PRIMARY.get(facts.stage, Key.ENTER)
    if key.is_function:
        return Primary(key, why_not(_calm(facts), key, None))
    return Primary(key, "" if facts.online and facts.stage is Stage.SIGNED_OUT else facts.fill(_WAIT_FOR_HALL))


def strip(facts: Facts, flow: Flow) -> tuple[Cell, ...]:
    """The twelve cells as they are now."""
    offered = cells(_calm(facts), primary(facts, flow).key, guide_subject(facts, flow))
    if flow.question is None:
        return offered
    reason = facts.fill(ANSWER_FIRST)
    return tuple(replace(cell, why_not=cell.why_not or reason) for cell in offered)


def guide_subject(facts: Facts, flow: Flow) -> ItemCode | None:
    """The item that F1 tells about: of the person here, else of the chosen number, else of the next."""
    chosen = facts.ticket or facts.waiting_ticket(flow.selected) or facts.next_ticket
    return chosen.item if chosen else None


def told(facts: Facts, flow: Flow, text: str, tone: Tone) -> Flow:
    """The flow with a new line for the clerk."""
    return replace(flow, message=Message(text, tone, facts.now + MESSAGE_S))


def unsaid(flow: Flow) -> Flow:
    """The flow without its last line: what it said of the connection is no longer true."""
    return replace(flow, message=None)


def refused(facts: Facts, flow: Flow, sentence: str) -> Flow:
    """The hall said no: its sentence is shown, and a PIN has to be typed again."""
    entry = replace(flow.entry, pin="") if facts.stage is Stage.SIGNED_OUT else flow.entry
    return told(facts, replace(flow, entry=entry), sentence, Tone.FAULT)


def in_conflict(flow: Flow, conflict: Conflict, sentence: str) -> Flow:
    """A kept step did not count: the clerk is told at once and must answer that they have read it."""
    return replace(flow, questions=(*flow.questions, conflict_question(conflict, sentence)))


def _calm(facts: Facts) -> Facts:
    # An order is answered within a blink: keys are refused meanwhile, but do not flicker.
    return replace(facts, awaiting=False)


_WAIT_FOR_HALL = words("正在自动连接大厅服务器，不用按键。")

_PRIMARY = {
    Stage.CLOSED: Key.F12,
    Stage.PAUSED: Key.F12,
    Stage.IDLE: Key.F2,
    Stage.CALLED: Key.F5,
    Stage.SERVING: Key.F9,
}


def _function(facts: Facts, flow: Flow, key: Key) -> Response:
    if key is Key.F1 and flow.guide is not None:
        return Response(replace(flow, guide=None))
    reason = why_not(facts, key, guide_subject(facts, flow))
    if reason:
        return _not(facts, flow, reason)
    return _FUNCTIONS[key](facts, replace(flow, guide=None, message=None))


def _guide(facts: Facts, flow: Flow) -> Response:
    return Response(replace(flow, guide=guide_subject(facts, flow), guide_page=0))


def _next(facts: Facts, flow: Flow) -> Response:
    return Response(flow, Send(CallNext(facts.seat)))


def _start(facts: Facts, flow: Flow) -> Response:
    started_at = None if facts.online else facts.now
    return Response(flow, Send(StartService(_present(facts), started_at), keep=True))


def _call_this(facts: Facts, flow: Flow) -> Response:
    chosen = facts.waiting_ticket(flow.selected)
    question = question_about(chosen, Ask.CALL_REASON) if chosen else Question(Ask.PICK_TICKET)
    return _asking(flow, question)


def _pause(facts: Facts, flow: Flow) -> Response:
    not_open = facts.desk is not None and facts.desk.state is not WindowState.OPEN
    return Response(flow, Send(OpenWindow(facts.seat))) if not_open else _asking(flow, Question(Ask.PAUSE))


def _not(facts: Facts, flow: Flow, reason: str) -> Response:
    return Response(told(facts, flow, reason, Tone.WHY_NOT))


def _asking(flow: Flow, question: Question) -> Response:
    return Response(replace(flow, questions=(*flow.questions, question)))


def _present(facts: Facts) -> TicketId:
    return facts.ticket.id if facts.ticket else TicketId(0)


_FUNCTIONS: dict[Key, Callable[[Facts, Flow], Response]] = {
    Key.F1: _guide,
    Key.F2: _next,
    Key.F3: lambda facts, flow: Response(flow, Send(Recall(_present(facts)))),
    Key.F4: lambda facts, flow: Response(flow, Send(MarkNoShow(_present(facts)))),
    Key.F5: _start,
    Key.F6: lambda facts, flow: _asking(flow, question_about(facts.ticket, Ask.PARK)),
    Key.F7: lambda facts, flow: _asking(flow, question_about(facts.ticket, Ask.TRANSFER)),
    Key.F8: lambda facts, flow: _asking(flow, Question(Ask.HELP)),
    Key.F9: lambda facts, flow: _asking(flow, outcome_question(facts)),
    Key.F10: _call_this,
    Key.F12: _pause,
}


def _in_guide(facts: Facts, flow: Flow, key: Key) -> Response:
    if key in (Key.ESCAPE, Key.ENTER, Key.SPACE):
        return Response(replace(flow, guide=None))
    turn = {Key.LEFT: -1, Key.UP: -1, Key.RIGHT: 1, Key.DOWN: 1}.get(key)
    if turn is None:
        return _not(facts, flow, facts.fill("先按 Esc 关上指南。"))
    return Response(replace(flow, guide_page=max(0, flow.guide_page + turn)))


def _digit(facts: Facts, flow: Flow, digit: int) -> Response:
    if facts.stage is Stage.SIGNED_OUT:
        return Response(replace(flow, entry=flow.entry.typed(str(digit)), message=None))
    if digit == 0:
        return _sign_out(facts, flow)
    if digit > len(facts.set_aside):
        return _not(facts, flow, facts.fill("没有 {digit} 号键对应的挂起或过号。", digit=digit))
    face = facts.set_aside[digit - 1]
    return _resume(facts, flow, face) if face.state is TicketState.PARKED else _requeue(facts, flow, face)


def _requeue(facts: Facts, flow: Flow, face: TicketFace) -> Response:
    reason = _offline_or_awaiting(facts)
    if not reason and (face.requeues_left <= 0 or facts.now > (face.requeue_until or facts.now)):
        reason = facts.fill("{number} 不能再排，请重新取号。", number=face.number)
    return _not(facts, flow, reason) if reason else _asking(flow, requeue_question(facts, face))


def _resume(facts: Facts, flow: Flow, face: TicketFace) -> Response:
    # A parked person comes to a free, open window; what F2 may not do now, this may not either.
    reason = why_not(facts, Key.F2, None)
    return _not(facts, flow, reason) if reason else Response(flow, Send(Resume(face.id, facts.seat)))


def _sign_out(facts: Facts, flow: Flow) -> Response:
    if facts.stage is not Stage.CLOSED:
        return _not(facts, flow, facts.fill("先关窗，再签出：按 F12，选关窗。"))
    reason = _offline_or_awaiting(facts)
    if reason:
        return _not(facts, flow, reason)
    return Response(flow, Send(SignOut(facts.seat)))


def _offline_or_awaiting(facts: Facts) -> str:
    if not facts.online:
        return facts.fill("大厅服务器断开，接通后再按。")
    return facts.fill("上一步正在等大厅答复。") if facts.awaiting else ""


def _select(facts: Facts, flow: Flow, turn: int) -> Response:
    if not facts.waiting:
        return _not(facts, flow, facts.fill("现在没有人等候。"))
    ids = [face.id for face in facts.waiting]
    start = -1 if turn > 0 else 0
    place = ids.index(flow.selected) if flow.selected in ids else start
    return Response(replace(flow, selected=ids[(place + turn) % len(ids)], message=None))


def _turn_notices(facts: Facts, flow: Flow, turn: int) -> Response:
    last = max(0, len(facts.desk.notices) - 1) if facts.desk else 0
    return Response(replace(flow, notice_page=min(last, max(0, flow.notice_page + turn))))


def _enter(facts: Facts, flow: Flow) -> Response:
    if facts.stage is Stage.SIGNED_OUT and facts.online:
        return _sign_in(facts, flow)
    if facts.stage in SEATED:
        return _space(facts, flow)
    return _not(facts, flow, facts.fill(_WAIT_FOR_HALL))


def _sign_in(facts: Facts, flow: Flow) -> Response:
    entry = flow.entry
    if facts.awaiting:
        return _not(facts, flow, facts.fill("上一步正在等大厅答复。"))
    if not entry.staff:
        return _not(facts, flow, facts.fill("先用数字键输入工号。"))
    if not entry.at_pin:
        return Response(replace(flow, entry=replace(entry, at_pin=True), message=None))
    if not entry.pin:
        return _not(facts, flow, facts.fill("再用数字键输入密码。"))
    return Response(replace(flow, message=None), Send(SignIn(facts.seat, ClerkId(entry.staff), entry.pin)))


def _escape(facts: Facts, flow: Flow) -> Response:
    if facts.stage is Stage.SIGNED_OUT:
        return Response(replace(flow, entry=SignInEntry(flow.entry.staff if flow.entry.at_pin else ""), message=None))
    if facts.call_can_be_taken_back:
        return _undo(facts, flow)
    if flow.selected is not None or flow.message is not None:
        return Response(replace(flow, selected=None, message=None))
    if facts.stage is Stage.CALLED:
        return _not(facts, flow, facts.fill("大厅已经播报，收不回了；人没来可以按 F4 过号。"))
    return Response(flow)


def _delete(facts: Facts, flow: Flow) -> Response:
    if facts.stage is Stage.SIGNED_OUT:
        return Response(replace(flow, entry=flow.entry.shortened()))
    return _undo(facts, flow)


def _undo(facts: Facts, flow: Flow) -> Response:
    if facts.undo is None:
        return _not(facts, flow, facts.fill("没有可以撤销的一步，或者时间已过。"))
    if facts.awaiting:
        return _not(facts, flow, facts.fill("上一步正在等大厅答复。"))
    return Response(replace(flow, message=None), Send(Undo(facts.undo.ticket)))


def _space(facts: Facts, flow: Flow) -> Response:
    return _not(facts, flow, facts.fill("先按一个功能键。"))


_PLAIN: dict[Key, Callable[[Facts, Flow], Response]] = {
    Key.UP: lambda facts, flow: _select(facts, flow, -1),
    Key.DOWN: lambda facts, flow: _select(facts, flow, 1),
    Key.LEFT: lambda facts, flow: _turn_notices(facts, flow, -1),
    Key.RIGHT: lambda facts, flow: _turn_notices(facts, flow, 1),
    Key.ENTER: _enter,
    Key.SPACE: _space,
    Key.ESCAPE: _escape,
    Key.DELETE: _delete,
}
