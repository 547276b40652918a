"""What must hold of service items and their materials."""

from __future__ import annotations

from collections.abc import Iterator

from contract.hall import HallPlan, Material, ServiceItem
from contract.words import CaseKind
from hallserver.hallfile.findings import Finding, Rule, Section, unknown
from hallserver.hallfile.mistakes import did_you_mean

#: Drawings that terminals have for a material.
ICONS = ("id_card", "photo", "form", "licence", "household", "contract", "certificate", "other")

#: Nobody waits years of working days for a window item; more is a slip of the key.
LONGEST_LIMIT = 1000

#: A ticket has two digits for the number of copies.
MOST_COPIES = 99


def items_refer_to_what_exists(plan: HallPlan) -> Iterator[Finding]:
    """An item's department and themes are in the hall."""
    departments = {department.id for department in plan.departments}
    themes = {theme.id for theme in plan.themes}
    for index, item in enumerate(plan.items):
        if item.department not in departments:
            hint = did_you_mean(item.department, departments)
            sentence = f"“{item.name.zh}”的部门“{item.department}”在 departments.toml 里没有{hint}。"
            yield Finding(Section.ITEM, index, ("department",), sentence)
        yield from unknown(Section.ITEM, index, "themes", item.themes, themes)


def items_are_served(plan: HallPlan) -> Iterator[Finding]:
    """Somebody serves each item: a window here, or a branch."""
    if any(window.every_item for window in plan.windows):
        return
    # A department that is not in the hall is told by another rule.
    known = {department.id for department in plan.departments}
    departments = {department for window in plan.windows for department in window.departments}
    departments |= {department for zone in plan.zones for department in zone.departments}
    themes = {theme for window in plan.windows for theme in window.themes}
    codes = {code for window in plan.windows for code in window.items}
    for index, item in enumerate(plan.items):
        themed = not themes.isdisjoint(item.themes)
        if item.department in departments or item.department not in known or item.code in codes or themed:
            continue
        sentence = f"“{item.name.zh}”没有窗口办，请在 windows.toml 里把它的部门或主题分给一个窗口。"
        yield Finding(Section.ITEM, index, (), sentence)


def item_limits_make_sense(plan: HallPlan) -> Iterator[Finding]:
    """Limits are working days that fit the kind; the usual time is a time."""
    for index, item in enumerate(plan.items):
        for field, problem in _limit_problems(item):
            yield Finding(Section.ITEM, index, (field,), f"“{item.name.zh}”的 {field} {problem}")


def item_materials_make_sense(plan: HallPlan) -> Iterator[Finding]:
    """A paper is listed once in an item, and each makes sense by itself."""
    for index, item in enumerate(plan.items):
        seen: set[str] = set()
        for place, material in enumerate(item.materials):
            if material.name in seen:
                sentence = f"“{item.name.zh}”的材料“{material.name}”写了两次，请删掉一个。"
                yield Finding(Section.ITEM, index, ("materials", place), sentence)
            seen.add(material.name)
            for field, sentence in paper_problems(material):
                yield Finding(Section.ITEM, index, ("materials", place, field), sentence)


def paper_problems(material: Material) -> Iterator[tuple[str, str]]:
    """Field and sentence: a paper comes in a countable number, with a known drawing, and not to bring for a reason."""
    if not material.name.strip():
        yield "name", "材料没有名称，请补上。"
    if not 1 <= material.copies <= MOST_COPIES:
        yield "copies", f"材料“{material.name}”的份数要在 1 到 {MOST_COPIES} 之间，现在写的是 {material.copies}。"
    if not material.bring and not material.reason:
        yield "bring", f"材料“{material.name}”不用带，请在 reason 里告诉群众为什么。"
    if material.icon not in ICONS:
        hint = did_you_mean(material.icon, ICONS)
        yield "icon", f"没有图标“{material.icon}”{hint}；只能写：{'、'.join(ICONS)}。"


def _limit_problems(item: ServiceItem) -> Iterator[tuple[str, str]]:
    for field in ("committed_limit", "legal_limit"):
        days: int = getattr(item, field)
        if not 0 <= days <= LONGEST_LIMIT:
            yield field, f"是工作日数，要在 0 到 {LONGEST_LIMIT} 之间，现在写的是 {days}。"
    if 0 < item.legal_limit < item.committed_limit:
        yield "committed_limit", f"（{item.committed_limit}）比法定时限（{item.legal_limit}）还长，请改短。"
    if item.kind is CaseKind.ON_THE_SPOT and item.committed_limit > 0:
        yield "committed_limit", "不是 0，可 kind 写的是即办件 on_the_spot，请改其中一个。"
    if item.kind is CaseKind.COMMITTED and item.committed_limit == 0:
        yield "kind", "写的是承诺件 committed，请在 committed_limit 里写上承诺几个工作日。"
    if not 1 <= item.expected_s <= 8 * 3600:
        yield "expected_s", f"是窗口上通常要用的秒数，要在 1 到 28800 之间，现在写的是 {item.expected_s}。"
    if item.common_rank < 0:
        yield "common_rank", f"不能小于 0；0 表示不是常办事项，现在写的是 {item.common_rank}。"


ITEM_RULES: tuple[Rule, ...] = (
    items_refer_to_what_exists,
    items_are_served,
    item_limits_make_sense,
    item_materials_make_sense,
)
