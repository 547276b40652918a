"""The parts of the desk as plain maps for the pages: every word and figure ready, nothing left to decide in QML."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from counter import desk, panes
from counter.faces.plate import note_face, plate_face, primary_face
from counter.faces.questions import entry_face, guide_face, question_face
from counter.faces.state import offline_face, top_face, wait_face
from counter.facts import SEATED, Facts, Stage
from counter.flow import Flow
from counter.surroundings import Surroundings
from terminal.wording import wait_words

Part = dict[str, Any]

#: Names of the parts; each is a property of the view-model.
PARTS = (
    "page", "top", "plate", "primary", "note", "offline", "waiting", "aside", "figures", "notices", "visit", "kept",
    "entry", "question", "guide", "strip", "wait",
)  # fmt: skip


def face(facts: Facts, flow: Flow, around: Surroundings) -> dict[str, Part]:
    """Every part by its name."""
    return {
        "page": _page(facts, flow),
        "top": top_face(facts, around),
        "plate": plate_face(facts),
        "primary": primary_face(facts, flow),
        "note": note_face(facts, flow),
        "offline": offline_face(facts, around),
        "waiting": _waiting(facts, flow, around),
        "aside": {"rows": [asdict(row) for row in panes.aside_rows(facts)]},
        "figures": _figures(facts, around),
        "notices": _notices(facts, flow),
        "visit": _visit(facts),
        "kept": {"rows": [asdict(row) for row in panes.kept_rows(facts)]},
        "entry": entry_face(facts, flow, around),
        "question": question_face(facts, flow),
        "guide": guide_face(facts, flow),
        "strip": _strip(facts, flow),
        "wait": wait_face(facts, flow, around),
    }


def _page(facts: Facts, flow: Flow) -> Part:
    stage = facts.stage
    name = "desk" if stage in SEATED else "sign_in" if stage is Stage.SIGNED_OUT else "wait"
    return {
        "name": name,
        "mode": stage.name.lower(),
        "offline": not facts.online,
        "present": facts.stage in (Stage.CALLED, Stage.SERVING),
        "covered": flow.question is not None or flow.guide is not None,
    }


def _waiting(facts: Facts, flow: Flow, around: Surroundings) -> Part:
    view = facts.desk
    rows = [asdict(row) for row in panes.waiting_rows(facts, flow)]
    words = wait_words(view.zone_wait, facts.language) if view else None
    return {
        "total": view.waiting_total if view else 0,
        "rows": rows,
        "stale": facts.fill("{time} 的名单，可能已变", time=panes.clock_text(facts, view.at))
        if view and not facts.online
        else "",
        "canPick": facts.stage is Stage.IDLE and facts.online,
        "zone": facts.fill("{zone}现取号预计等", zone=around.serves.zone_short),
        "zoneWait": words.joined() if words else "",
        "empty": facts.fill("现在没有人等候。有人取号，马上出现在这里。"),
        "more": facts.fill("还有 {count} 人", count=view.waiting_total) if view else "",
    }


def _figures(facts: Facts, around: Surroundings) -> Part:
    view = facts.desk
    today = view.today if view else None
    last = view.last_served if view else None
    return {
        "served": str(today.served if today else 0),
        "mean": f"{int(today.mean_service_s) // 60}:{int(today.mean_service_s) % 60:02d}" if today else "0:00",
        "rated": str(today.rated if today else 0),
        "last": facts.fill("上一位 {number}", number=last.number) if last else facts.fill("今天还没有办"),
        "lastTime": facts.fill("{time} 办结", time=panes.clock_text(facts, last.finished_at))
        if last and last.finished_at
        else "",
        "serves": facts.fill(
            "本窗可办 {items} 项，{count} 个部门", items=around.serves.items, count=len(around.serves.departments)
        ),
    }


def _notices(facts: Facts, flow: Flow) -> Part:
    notices = facts.desk.notices if facts.desk else ()
    shown = notices[flow.notice_page :]
    rows = [{"sender": one.sender, "time": panes.clock_text(facts, one.at), "text": one.text} for one in shown[:3]]
    return {"rows": rows, "count": len(notices), "page": flow.notice_page + 1 if notices else 0}


def _visit(facts: Facts) -> Part:
    item = facts.item(facts.ticket.item) if facts.ticket else None
    return {
        "steps": [asdict(step) for step in panes.visit_steps(facts)],
        "materials": [asdict(row) for row in panes.material_rows(facts, item)],
        "pairs": [asdict(pair) for pair in panes.visit_pairs(facts)],
        "known": item is not None,
    }


def _strip(facts: Facts, flow: Flow) -> Part:
    chosen = desk.primary(facts, flow)
    return {
        "cells": [
            {
                "key": cell.key.value,
                "label": cell.label,
                "icon": cell.icon,
                "enabled": cell.enabled,
                "why": cell.why_not,
                "primary": cell.primary and chosen.enabled,
            }
            for cell in desk.strip(facts, flow)
        ]
    }
