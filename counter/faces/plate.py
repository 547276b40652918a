"""The plate, the one jade action and the line that speaks, as maps for the pages."""

from __future__ import annotations

from typing import Any

from contract.words import PauseReason, Step
from counter import desk, panes
from counter.facts import Facts, Stage
from counter.flow import Flow
from counter.marking import words
from counter.moves import Tone
from counter.strip import left
from counter.sums import Piece, Weight, sum_line
from terminal.wording import duration_words

Part = dict[str, Any]


def plate_face(facts: Facts) -> Part:
    """Number, item and time of the person here, or of the one who is probably next."""
    if facts.stage is Stage.CALLED:
        return _called_plate(facts)
    if facts.stage is Stage.SERVING:
        return _serving_plate(facts)
    return _next_plate(facts)


def primary_face(facts: Facts, flow: Flow) -> Part:
    """The one jade action in words."""
    chosen = desk.primary(facts, flow)
    label, note = _primary_words(facts)
    return {
        "key": chosen.key.value,
        "label": label,
        "note": note,
        "takesBack": facts.stage is Stage.IDLE,
        "enabled": chosen.enabled,
        "why": chosen.why_not,
    }


def note_face(facts: Facts, flow: Flow) -> Part:
    """The line that speaks: a message goes before the offer to undo, and that before the reason."""
    offer = facts.undo
    undo = ""
    if offer is not None and offer.step is not Step.CALL:
        undo = facts.fill(_UNDONE.get(offer.step, words("撤销")), number=offer.number)
    view = facts.desk
    reason = None
    if view is not None and facts.stage in (Stage.IDLE, Stage.CALLED, Stage.SERVING):
        reason = view.reason if facts.ticket else view.next_reason
    pieces = _shortened(sum_line(facts, reason)) if undo else sum_line(facts, reason)
    title = facts.fill("为何叫这一位") if facts.ticket else facts.fill("为何是这一位")
    return {
        "text": flow.message.text if flow.message else "",
        "tone": _TONES[flow.message.tone] if flow.message else "plain",
        "undo": undo,
        "undoSeconds": left(offer.until, facts.now) if offer else 0,
        "title": title if pieces else "",
        "pieces": [{"text": piece.text, "weight": piece.weight.value} for piece in pieces],
        "quiet": _quiet(facts),
    }


_PAUSED_FOR = {
    PauseReason.BREAK: words("短休"),
    PauseReason.LUNCH: words("午间"),
    PauseReason.MEETING: words("开会"),
    PauseReason.DEVICE: words("设备故障"),
    PauseReason.HANDOVER: words("交接"),
}

_UNDONE = {
    Step.CALL: words("收回 {number}"),
    Step.START: words("撤销开始办理 {number}"),
    Step.COMPLETE: words("撤销办结 {number}"),
    Step.PARK: words("撤销挂起 {number}"),
    Step.NO_SHOW: words("撤销过号 {number}"),
}

_TONES = {Tone.WHY_NOT: "warning", Tone.DONE: "good", Tone.FAULT: "stop"}


def _person(facts: Facts) -> Part:
    ticket = facts.ticket
    if ticket is None:
        return {}
    item = facts.item(ticket.item)
    return {
        "number": ticket.number,
        "title": ticket.item_name.spoken(facts.language) or facts.fill("没有选事项"),
        "facts": list(panes.item_facts(facts, item)),
        "priority": panes.priority_word(facts, ticket),
        "person": ticket.holder_masked,
    }


def _called_plate(facts: Facts) -> Part:
    ticket = facts.ticket
    if ticket is None:
        return {}
    since = ticket.called_at or facts.now
    waited = facts.now - since
    no_show_from = ticket.no_show_from or since
    grace = left(ticket.announce_at or since, facts.now) if facts.call_can_be_taken_back else 0
    wait = left(no_show_from, facts.now)
    # The bar fills up to the moment from which the person counts as not come.
    whole = max(1.0, no_show_from - since)
    return _person(facts) | {
        "phase": "called",
        # Room for the calls; who was called stands below.
        "person": "",
        "word": facts.fill("已叫，等人来"),
        "grace": grace,
        "line": _called_line(facts),
        "timerTitle": facts.fill("已叫"),
        "timer": duration_words(waited),
        "bar": min(1.0, waited / whole),
        "barTone": "stop" if wait <= 0 else "plain",
        "timerNote": facts.fill("可以过号了") if wait <= 0 else facts.fill("再等 {seconds} 秒可过号", seconds=wait),
    }


def _called_line(facts: Facts) -> list[str]:
    ticket = facts.ticket
    if ticket is None:
        return []
    recall = facts.fill("还可重呼 {count} 次", count=ticket.recalls_left)
    seconds = left(ticket.recall_from or 0, facts.now)
    if ticket.recalls_left and seconds:
        recall = facts.fill("{seconds} 秒后可重呼", seconds=seconds)
    return [facts.fill("播报 {count} 次", count=ticket.calls), recall, panes.arrival(facts, ticket)]


def _serving_plate(facts: Facts) -> Part:
    ticket = facts.ticket
    if ticket is None:
        return {}
    used = facts.now - (ticket.started_at or facts.now)
    usual = ticket.expected_s
    over = bool(usual) and used > usual
    minutes = round(usual / 60)
    return _person(facts) | {
        "phase": "serving",
        "word": facts.fill("正在办理"),
        "grace": 0,
        "line": [panes.arrival(facts, ticket)],
        "timerTitle": facts.fill("已用时"),
        "timer": duration_words(used),
        "bar": min(1.0, used / usual) if usual else 0.0,
        "barTone": "warning" if over else "good",
        "timerNote": facts.fill("常用 {minutes} 分", minutes=minutes) if usual else "",
    }


def _next_plate(facts: Facts) -> Part:
    coming = facts.next_ticket
    since = facts.fill("断线前的下一位") if not facts.online else facts.fill("下一位（预计）")
    plate: Part = {"phase": "predicted", "word": since, "grace": 0, "timer": "", "line": [], "facts": []}
    if coming is None:
        return plate | {"number": "", "title": facts.fill("没有人等候"), "person": "", "priority": ""}
    return plate | {
        "number": coming.number,
        "title": coming.item_name.spoken(facts.language) or facts.fill("没有选事项"),
        "priority": panes.priority_word(facts, coming),
        "person": panes.arrival(facts, coming),
    }


def _primary_words(facts: Facts) -> tuple[str, str]:
    stage = facts.stage
    if stage is Stage.CLOSED:
        return facts.fill("开窗"), facts.fill("开窗后才能叫号")
    if stage is Stage.PAUSED:
        return facts.fill("恢复服务"), _pause_words(facts)
    if stage is Stage.CALLED:
        return facts.fill("人到了，开始办理"), _material_count(facts)
    if stage is Stage.SERVING:
        return facts.fill("办结"), facts.fill("选一个结果")
    seconds = f"{facts.rules.call_grace_s:g}"
    return facts.fill("叫下一位"), facts.fill("{seconds} 秒后全厅播报，其间按", seconds=seconds)


def _pause_words(facts: Facts) -> str:
    view = facts.desk
    if view is None:
        return ""
    reason = facts.fill(_PAUSED_FOR.get(view.pause_reason or PauseReason.OTHER, words("其他")))
    if view.until is None:
        return facts.fill("暂停中：{reason}", reason=reason)
    time = panes.clock_text(facts, view.until)
    late = facts.now > view.until
    source = words("暂停中：{reason}，说好到 {time}，已经过了") if late else words("暂停中：{reason}，到 {time}")
    return facts.fill(source, reason=reason, time=time)


def _material_count(facts: Facts) -> str:
    item = facts.item(facts.ticket.item) if facts.ticket else None
    return facts.fill("{count} 份材料", count=len(item.materials)) if item and item.materials else ""


def _shortened(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    # The offer to undo needs the right end of the line: who was passed over gives way for these seconds.
    rule = next((place for place, piece in enumerate(pieces) if piece.weight is Weight.RULE), len(pieces))
    return pieces[:rule]


def _quiet(facts: Facts) -> str:
    if not facts.online:
        return facts.fill("接通以后，这里照常说明下一位为何是他。")
    if facts.stage is Stage.PAUSED:
        return facts.fill("暂停时不叫号，等候的人由别的窗口叫。")
    if facts.stage is Stage.CLOSED:
        return facts.fill("窗口还没有开，等候的人由别的窗口叫。")
    if facts.ticket is not None:
        return facts.fill("按指定叫号或恢复挂起，没有排队算式。")
    return facts.fill("有人取号，这里就说明为何是他。") if not facts.waiting else facts.fill("按排队时刻，最早的先叫。")
