"""The twelve function keys in their fixed places: what each would do now, or in one line why it does not."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from contract.ids import ItemCode
from contract.views import TicketFace
from contract.words import WindowState
from counter.facts import SEATED, Facts, Stage
from counter.keys import FUNCTION_KEYS, Key
from counter.marking import words


@dataclass(frozen=True)
class Cell:
    """One key of the strip. `why_not` empty: it works now."""

    key: Key
    label: str
    icon: str
    why_not: str = ""
    primary: bool = False

    @property
    def enabled(self) -> bool:
        return not self.why_not


def cells(facts: Facts, primary: Key, subject: ItemCode | None) -> tuple[Cell, ...]:
    """F1 to F12. `subject` is the item whose guide F1 would open."""
    return tuple(
        Cell(key, _label(facts, key), _icon(facts, key), why_not(facts, key, subject), key is primary)
        for key in FUNCTION_KEYS
    )


def why_not(facts: Facts, key: Key, subject: ItemCode | None) -> str:
    """Why a function key does nothing now, in one line; empty when it works."""
    if key is Key.F1:
        return _guide(facts, subject)
    if key is Key.F8:
        return "" if facts.online and facts.window else facts.fill("大厅服务器没有接通，请口头叫人。")
    return _not_seated(facts) or _RULES[key](facts)


def left(until: float, now: float) -> int:
    """Whole seconds until then, never under 1 while some is left."""
    return max(0, math.ceil(until - now))


_ICONS = {
    Key.F1: "book",
    Key.F2: "speaker",
    Key.F3: "recall",
    Key.F4: "person-off",
    Key.F5: "person",
    Key.F6: "bookmark",
    Key.F7: "transfer",
    Key.F8: "circle-question",
    Key.F9: "circle-check",
    Key.F10: "list-call",
    Key.F11: "printer",
    Key.F12: "pause",
}

_LABELS = {
    Key.F1: words("办事指南"),
    Key.F2: words("叫下一位"),
    Key.F3: words("重呼"),
    Key.F4: words("过号"),
    Key.F5: words("开始办理"),
    Key.F6: words("挂起"),
    Key.F7: words("转移"),
    Key.F8: words("求助"),
    Key.F9: words("办结"),
    Key.F10: words("叫指定号"),
    Key.F11: words("补打"),
    Key.F12: words("暂停服务"),
}


#: Keys that only the hall can answer.
_NEED_HALL = frozenset({Key.F2, Key.F3, Key.F4, Key.F7, Key.F8, Key.F10, Key.F12})


def _icon(facts: Facts, key: Key) -> str:
    if not facts.online and key in _NEED_HALL:
        return "link-off"
    return "play" if key is Key.F12 and _reopens(facts) else _ICONS[key]


def _reopens(facts: Facts) -> bool:
    return facts.stage in SEATED and facts.desk is not None and facts.desk.state is not WindowState.OPEN


def _label(facts: Facts, key: Key) -> str:
    if key is Key.F12 and facts.stage is Stage.CLOSED:
        return facts.fill("开窗")
    if key is Key.F12 and facts.desk is not None and facts.desk.state is WindowState.PAUSED:
        return facts.fill("恢复服务")
    return facts.fill(_LABELS[key])


def _not_seated(facts: Facts) -> str:
    if facts.stage in SEATED:
        return ""
    return facts.fill("先签入。") if facts.stage is Stage.SIGNED_OUT else facts.fill("大厅服务器还没有接通。")


def _guide(facts: Facts, subject: ItemCode | None) -> str:
    if facts.stage not in SEATED:
        return _not_seated(facts)
    if facts.catalogue is None:
        return facts.fill("事项清单还没有收到。")
    if facts.item(subject):
        return ""
    if facts.ticket is not None:
        return facts.fill("{number} 没有选事项，先问清要办什么。", number=facts.ticket.number)
    return facts.fill("先用 ↑ ↓ 选一个号，再看它的指南。")


def _next(facts: Facts) -> str:
    return _present(facts) or _not_open(facts) or _calls_stopped(facts) or _unanswered(facts)


def _recall(facts: Facts) -> str:
    ticket = facts.ticket
    if ticket is None or facts.stage is not Stage.CALLED:
        return _nobody_called(facts)
    if not facts.online:
        return _calls_stopped(facts)
    if ticket.recalls_left <= 0:
        return facts.fill(
            "{number} 已经叫满 {calls} 次，没来可以按 F4 过号。", number=ticket.number, calls=ticket.calls
        )
    if facts.now < (ticket.recall_from or 0):
        return facts.fill("刚叫过，{seconds} 秒后可重呼。", seconds=left(ticket.recall_from or 0, facts.now))
    return _unanswered(facts)


def _no_show(facts: Facts) -> str:
    ticket = facts.ticket
    if ticket is None or facts.stage is not Stage.CALLED:
        return _nobody_called(facts)
    if not facts.online:
        return facts.fill("大厅服务器断开，接通后再过号。")
    if facts.now < (ticket.no_show_from or 0):
        return facts.fill("再等 {seconds} 秒才能过号。", seconds=left(ticket.no_show_from or 0, facts.now))
    return _unanswered(facts)


def _start(facts: Facts) -> str:
    if facts.stage is Stage.SERVING:
        return facts.fill("{number} 已经在办理，办完按 F9。", number=_number(facts.ticket))
    return "" if facts.stage is Stage.CALLED else _nobody_called(facts)


def _park(facts: Facts) -> str:
    return _not_serving(facts, facts.fill("{number} 还没有到窗，先按 F5 开始办理。", number=_number(facts.ticket)))


def _transfer(facts: Facts) -> str:
    if facts.stage not in (Stage.CALLED, Stage.SERVING):
        return facts.fill("窗口没有人，没有号可转。")
    return "" if facts.online else facts.fill("大厅服务器断开，接通后再转移。")


def _complete(facts: Facts) -> str:
    return _not_serving(facts, facts.fill("{number} 还没有到窗，先按 F5 开始办理。", number=_number(facts.ticket)))


def _call_this(facts: Facts) -> str:
    reason = _present(facts) or _not_open(facts) or _calls_stopped(facts)
    return reason or ("" if facts.waiting else facts.fill("现在没有人等候。")) or _unanswered(facts)


def _reprint(facts: Facts) -> str:
    # The paper ticket is composed by the kiosk; a desk with a printer of its own gets it with the window documents.
    return facts.fill("本窗口没有打印机，请到取号机补打。")


def _pause(facts: Facts) -> str:
    if not facts.online:
        return facts.fill("大厅服务器断开，接通后才能开窗或暂停。")
    if facts.stage is Stage.CALLED:
        return facts.fill("{number} 还没有到，先开始办理或过号。", number=_number(facts.ticket))
    return _unanswered(facts)


_RULES: dict[Key, Callable[[Facts], str]] = {
    Key.F2: _next,
    Key.F3: _recall,
    Key.F4: _no_show,
    Key.F5: _start,
    Key.F6: _park,
    Key.F7: _transfer,
    Key.F9: _complete,
    Key.F10: _call_this,
    Key.F11: _reprint,
    Key.F12: _pause,
}


def _present(facts: Facts) -> str:
    if facts.stage is Stage.CALLED:
        return facts.fill("{number} 已经叫了，还没有到：先开始办理，或者过号。", number=_number(facts.ticket))
    if facts.stage is Stage.SERVING:
        return facts.fill("{number} 还在窗口，先办结或挂起。", number=_number(facts.ticket))
    return ""


def _not_open(facts: Facts) -> str:
    closed = {
        Stage.CLOSED: words("窗口没有开，先按 F12 开窗。"),
        Stage.PAUSED: words("窗口暂停着，先按 F12 恢复服务。"),
    }
    source = closed.get(facts.stage)
    return facts.fill(source) if source else ""


def _calls_stopped(facts: Facts) -> str:
    return "" if facts.online else facts.fill("大厅服务器断开，叫号停下，免得两个窗口叫到同一人。")


def _nobody_called(facts: Facts) -> str:
    if facts.stage is Stage.SERVING:
        return facts.fill("{number} 已经在窗口了。", number=_number(facts.ticket))
    return facts.fill("还没有叫人，先按 F2 叫下一位。")


def _not_serving(facts: Facts, not_here: str) -> str:
    if facts.stage is Stage.SERVING:
        return ""
    return not_here if facts.stage is Stage.CALLED else facts.fill("窗口没有人在办。")


def _unanswered(facts: Facts) -> str:
    return facts.fill("上一步正在等大厅答复。") if facts.awaiting else ""


def _number(ticket: TicketFace | None) -> str:
    return ticket.number if ticket else ""
