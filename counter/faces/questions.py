"""Questions, the guide and the sign-in pad as maps for the pages."""

from __future__ import annotations

from typing import Any

from contract.hall import ServiceItem
from contract.words import Audience
from counter import panes
from counter.answering import PAGE
from counter.choices import ONE_DIGIT, Choice, choices
from counter.facts import Facts, Stage
from counter.flow import Flow
from counter.marking import words
from counter.questions import Ask, title_of
from counter.surroundings import Surroundings

Part = dict[str, Any]

#: Materials on one page of the guide: what fits on the smallest screen with a line of notes each.
GUIDE_ROWS = 7


def question_face(facts: Facts, flow: Flow) -> Part:
    """The open question with the page of its choices on which the cursor is."""
    question = flow.question
    if question is None:
        return {
            "open": False,
            "title": "",
            "rows": [],
            "typed": "",
            "pages": "",
            "many": False,
            "alone": False,
            "text": "",
        }
    offered = choices(facts, question)
    cursor = min(question.cursor, max(0, len(offered) - 1))
    first = cursor // PAGE * PAGE
    pages = -(-len(offered) // PAGE)
    return {
        "open": True,
        "title": title_of(facts, question),
        "rows": [
            _row(choice, place == cursor) for place, choice in enumerate(offered[first : first + PAGE], start=first)
        ],
        "typed": question.typed,
        "pages": facts.fill("第 {page} 页，共 {pages} 页", page=first // PAGE + 1, pages=pages) if pages > 1 else "",
        "many": pages > 1,
        "alone": question.ask is Ask.CONFLICT,
        "direct": all(choice.number <= ONE_DIGIT for choice in offered),
        "text": question.sentence if question.ask is Ask.CONFLICT else "",
        "empty": "" if offered else facts.fill("没有可选的，按 Esc 返回。"),
    }


def guide_face(facts: Facts, flow: Flow) -> Part:
    """The guide of an item: limits, fee, for whom, and its papers by pages."""
    item = facts.item(flow.guide)
    if item is None:
        return {"open": False, "title": "", "facts": [], "rows": [], "pairs": [], "pages": "", "summary": ""}
    rows = panes.material_rows(facts, item)
    pages = max(1, -(-len(rows) // GUIDE_ROWS))
    page = min(flow.guide_page, pages - 1)
    bring = sum(1 for row in rows if not row.free)
    return {
        "open": True,
        "title": item.name.spoken(facts.language),
        "facts": list(panes.item_facts(facts, item)),
        "pairs": _guide_pairs(facts, item),
        "rows": [panes.as_part(row) for row in rows[page * GUIDE_ROWS : (page + 1) * GUIDE_ROWS]],
        "summary": facts.fill(
            "材料 {count} 份，要带 {bring} 份，免交 {free} 份", count=len(rows), bring=bring, free=len(rows) - bring
        ),
        "pages": facts.fill("第 {page} 页，共 {pages} 页", page=page + 1, pages=pages) if pages > 1 else "",
    }


def entry_face(facts: Facts, flow: Flow, around: Surroundings) -> Part:
    """The sign-in pad. Of the PIN only its length goes to the page."""
    entry = flow.entry
    departments = around.serves.departments
    return {
        "staff": entry.staff,
        "pinLength": len(entry.pin),
        "atPin": entry.at_pin,
        "hint": _entry_hint(facts, flow),
        "tone": "warning" if flow.message or not facts.online else "plain",
        "hall": facts.plan.name.spoken(facts.language) if facts.plan else "",
        "departments": "、".join(departments),
        "items": facts.fill("{count} 个部门，{items} 个事项", count=len(departments), items=around.serves.items),
        "waiting": str(facts.desk.waiting_total if facts.desk else 0),
        "enabled": facts.online and facts.stage is Stage.SIGNED_OUT,
    }


_AUDIENCES = {Audience.PERSON: words("个人"), Audience.BUSINESS: words("企业"), Audience.BOTH: words("个人和企业")}


def _row(choice: Choice, current: bool) -> Part:
    return {
        "number": str(choice.number),
        "title": choice.title,
        "detail": choice.why_not or choice.detail,
        "enabled": not choice.why_not,
        "current": current,
    }


def _guide_pairs(facts: Facts, item: ServiceItem) -> list[Part]:
    minutes = round(item.expected_s / 60)
    pairs = [
        (facts.fill("办理时限"), panes.limit_text(facts, item)),
        (facts.fill("法定时限"), facts.fill("{days} 个工作日", days=item.legal_limit) if item.legal_limit else "—"),
        (facts.fill("收费"), item.fee or facts.fill("不收费")),
        (facts.fill("办给谁"), facts.fill(_AUDIENCES.get(item.audience, words("不明")))),
        (facts.fill("窗口常用"), facts.fill("{minutes} 分钟", minutes=minutes)),
        (facts.fill("自助办"), facts.fill("可以在自助机上办") if item.self_service else facts.fill("要到窗口办")),
        (facts.fill("事项编码"), str(item.code)),
    ]
    return [{"name": name, "value": value} for name, value in pairs]


def _entry_hint(facts: Facts, flow: Flow) -> str:
    if flow.message is not None:
        return flow.message.text
    if not facts.online:
        return facts.fill("大厅服务器断开，接通后才能签入。")
    if flow.entry.at_pin:
        return facts.fill("输入密码，按 Enter 签入；Esc 改工号。")
    return facts.fill("用数字键输入工号，按 Enter。")
