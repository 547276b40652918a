"""How an open question is answered: digits, arrows, Enter; Esc goes back one."""

from __future__ import annotations

from dataclasses import replace

from counter.choices import ONE_DIGIT, Choice, choices
from counter.facts import Facts
from counter.flow import Flow, Response
from counter.keys import Key
from counter.marking import words
from counter.moves import MESSAGE_S, Message, Send, Tone
from counter.questions import Question

#: Choices on one page of a long list: what fits between the lines of the smallest screen.
PAGE = 9

ANSWER_FIRST = words("先选一个，或者按 Esc 返回。")


def answer(facts: Facts, flow: Flow, key: Key) -> Response:
    """What a key does while a question is open. The flow has at least one question."""
    question = flow.questions[-1]
    offered = choices(facts, question)
    if key is Key.ESCAPE:
        return Response(replace(flow, questions=flow.questions[:-1], message=None))
    if key in (Key.ENTER, Key.SPACE):
        return _pick(facts, flow, offered, question.cursor)
    if key.digit is not None:
        return _typed(facts, flow, offered, question.typed + str(key.digit))
    if key is Key.DELETE:
        return Response(_with(flow, replace(question, typed=question.typed[:-1])))
    if key in _STEPS:
        return Response(_with(flow, _moved(question, len(offered), _STEPS[key])))
    return Response(_told(facts, flow, facts.fill(ANSWER_FIRST)))


def choose(facts: Facts, flow: Flow, number: int) -> Response:
    """An answer was clicked: the same as its digits, and Enter."""
    if flow.question is None:
        return Response(flow)
    offered = choices(facts, flow.question)
    place = next((place for place, choice in enumerate(offered) if choice.number == number), None)
    return Response(flow) if place is None else _pick(facts, flow, offered, place)


_STEPS = {Key.UP: -1, Key.DOWN: 1, Key.LEFT: -PAGE, Key.RIGHT: PAGE}


def _typed(facts: Facts, flow: Flow, offered: tuple[Choice, ...], typed: str) -> Response:
    question = flow.questions[-1]
    place = _first(offered, typed)
    if place is None:
        cleared = _with(flow, replace(question, typed=""))
        return Response(_told(facts, cleared, facts.fill("没有第 {number} 项。", number=typed)))
    if all(choice.number <= ONE_DIGIT for choice in offered):
        return _pick(facts, flow, offered, place)
    return Response(_with(flow, replace(question, typed=typed, cursor=place)))


def _first(offered: tuple[Choice, ...], typed: str) -> int | None:
    """The place of the choice with this number, else of the first whose number begins so."""
    exact = (place for place, choice in enumerate(offered) if str(choice.number) == typed)
    begins = (place for place, choice in enumerate(offered) if str(choice.number).startswith(typed))
    return next(exact, next(begins, None))


def _pick(facts: Facts, flow: Flow, offered: tuple[Choice, ...], place: int) -> Response:
    if not offered:
        return Response(_told(facts, flow, facts.fill("没有可选的，按 Esc 返回。")))
    choice = offered[min(place, len(offered) - 1)]
    if choice.why_not:
        return Response(_told(facts, flow, choice.why_not))
    question = replace(flow.questions[-1], typed="", cursor=min(place, len(offered) - 1))
    if isinstance(choice.then, Question):
        return Response(replace(flow, questions=(*flow.questions[:-1], question, choice.then), message=None))
    if choice.then is None:
        return Response(replace(flow, questions=flow.questions[:-1], message=None))
    if facts.awaiting and not (isinstance(choice.then, Send) and choice.then.keep):
        return Response(_told(facts, flow, facts.fill("上一步正在等大厅答复。")))
    return Response(replace(flow, questions=(), selected=None, message=None), choice.then)


def _moved(question: Question, count: int, step: int) -> Question:
    last = max(0, count - 1)
    if abs(step) == 1 and count:
        return replace(question, typed="", cursor=(question.cursor + step) % count)
    return replace(question, typed="", cursor=min(last, max(0, question.cursor + step)))


def _with(flow: Flow, question: Question) -> Flow:
    return replace(flow, questions=(*flow.questions[:-1], question), message=None)


def _told(facts: Facts, flow: Flow, text: str) -> Flow:
    return replace(flow, message=Message(text, Tone.WHY_NOT, facts.now + MESSAGE_S))
