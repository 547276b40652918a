"""Finding an item: by letters, by zone, by department, by theme."""

from __future__ import annotations

from contract.hall import ServiceItem
from kiosk.faces.speech import Face, Speech, WaitFace
from kiosk.flow import Screen, Tab
from kiosk.knowledge import Knowledge, Serving
from kiosk.layout import Layout, leaf_of
from kiosk.search import Hit, ItemSearch
from terminal.wording import number_list


class Piece(Face, frozen=True, rename="camel"):
    """A stretch of a name, met by what was typed or not."""

    text: str
    met: bool


class ItemRow(Face, frozen=True, rename="camel"):
    """One item of a list."""

    code: str
    name: str
    pieces: tuple[Piece, ...]
    department: str
    zone: str
    wait: WaitFace


class GroupCell(Face, frozen=True, rename="camel"):
    """One zone, department or theme to look into. `letter` only for zones."""

    id: str
    name: str
    note: str
    letter: str = ""


class ChooseFace(Face, frozen=True, rename="camel"):
    """All that the page of choosing shows."""

    tab: str = "search"
    typed: str = ""
    found: str = ""
    heading: str = ""
    rows: tuple[ItemRow, ...] = ()
    groups: tuple[GroupCell, ...] = ()
    #: True while one group's items are shown.
    inside: bool = False
    leads: str = ""
    digits: bool = False
    leaf: int = 0
    leaves: int = 1
    pages: str = ""
    nothing: str = ""


def choose_face(speech: Speech, knowledge: Knowledge, search: ItemSearch, screen: Screen, layout: Layout) -> ChooseFace:
    """The page as it stands."""
    if screen.tab is Tab.SEARCH:
        return _search_face(speech, knowledge, search, screen, layout)
    if not screen.group:
        return _groups_face(speech, knowledge, screen, layout)
    return _group_face(speech, knowledge, screen, layout)


def item_row(speech: Speech, knowledge: Knowledge, item: ServiceItem, positions: tuple[int, ...]) -> ItemRow:
    """One item as lists show it; matched characters are marked in the Chinese name only."""
    name = speech.label(item.name)
    zone = knowledge.zone_of(item)
    place = f"{zone.id} {speech.label(zone.name)}" if zone and len(str(zone.id)) == 1 else ""
    if knowledge.serving(item) is Serving.SELF_SERVICE:
        place = speech.words("自助服务区")
    department = knowledge.department(item)
    short = speech.label(department.short) if department.short.zh else speech.label(department.name)
    pieces = _pieces(name, positions if name == item.name.zh else ())
    return ItemRow(str(item.code), name, pieces, short, place, wait_face(speech, knowledge, item))


def wait_face(speech: Speech, knowledge: Knowledge, item: ServiceItem) -> WaitFace:
    """How long one item would take to be called, as lists and the item page say it."""
    serving = knowledge.serving(item)
    if serving is Serving.SELF_SERVICE:
        return WaitFace("none", speech.words("不用排队"), "", speech.words("自助机可办"))
    if serving is Serving.ELSEWHERE:
        zone = knowledge.zone_of(item)
        return WaitFace("elsewhere", "", "", speech.label(zone.elsewhere) if zone else speech.words("请问咨询台"))
    wait = knowledge.wait(item)
    if wait is None:
        return WaitFace("unknown", "", "", speech.words("等候人数暂时看不到"))
    return speech.wait(wait.wait, wait.ahead, ahead=True)


def _search_face(
    speech: Speech, knowledge: Knowledge, search: ItemSearch, screen: Screen, layout: Layout
) -> ChooseFace:
    found = search.find(screen.text)
    size = layout.results if len(found.hits) <= layout.results else layout.results_with_pages
    first, end, leaves = leaf_of(len(found.hits), size, screen.leaf)
    return ChooseFace(
        tab=screen.tab.value,
        typed=screen.text,
        found=speech.words("找到 {count} 项", count=len(found.hits)) if screen.text else "",
        rows=tuple(_hit_row(speech, knowledge, hit) for hit in found.hits[first:end]),
        leads="".join(sorted(found.next_letters)).upper(),
        digits=screen.digits,
        leaf=first // size,
        leaves=leaves,
        pages=_pages(speech, first // size, leaves),
        nothing=speech.words("没有找到。请改用“按部门”找，或到{desk}问", desk=speech.label(knowledge.plan.help_desk))
        if not found.hits
        else "",
    )


def _hit_row(speech: Speech, knowledge: Knowledge, hit: Hit) -> ItemRow:
    item = knowledge.item(hit.item)
    assert item is not None, "the search index is made from the same catalogue"  # noqa: S101
    return item_row(speech, knowledge, item, hit.positions)


def _groups_face(speech: Speech, knowledge: Knowledge, screen: Screen, layout: Layout) -> ChooseFace:
    cells = _cells(speech, knowledge, screen.tab)
    first, end, leaves = leaf_of(len(cells), layout.groups, screen.leaf)
    leaf = first // layout.groups
    return ChooseFace(
        tab=screen.tab.value, groups=cells[first:end], leaf=leaf, leaves=leaves, pages=_pages(speech, leaf, leaves)
    )


def _group_face(speech: Speech, knowledge: Knowledge, screen: Screen, layout: Layout) -> ChooseFace:
    items = items_of(knowledge, screen.tab, screen.group)
    first, end, leaves = leaf_of(len(items), layout.group_items, screen.leaf)
    leaf = first // layout.group_items
    return ChooseFace(
        tab=screen.tab.value,
        heading=_group_name(speech, knowledge, screen),
        inside=True,
        rows=tuple(item_row(speech, knowledge, item, ()) for item in items[first:end]),
        leaf=leaf,
        leaves=leaves,
        pages=_pages(speech, leaf, leaves),
        nothing="" if items else speech.words("这里没有可取号的事项"),
    )


def items_of(knowledge: Knowledge, tab: Tab, group: str) -> tuple[ServiceItem, ...]:
    """The items of one zone, department or theme, the common ones first."""
    if tab is Tab.ZONE:
        return knowledge.items_in(group)
    return knowledge.items_of(group) if tab is Tab.DEPARTMENT else knowledge.items_about(group)


def _cells(speech: Speech, knowledge: Knowledge, tab: Tab) -> tuple[GroupCell, ...]:
    plan = knowledge.plan
    if tab is Tab.ZONE:
        return tuple(
            GroupCell(str(zone.id), speech.label(zone.name), _zone_note(speech, knowledge, str(zone.id)), str(zone.id))
            for zone in plan.zones
            if items_of(knowledge, tab, str(zone.id))
        )
    if tab is Tab.DEPARTMENT:
        named = (
            (str(department.id), department.short if department.short.zh else department.name)
            for department in plan.departments
        )
    else:
        named = ((str(theme.id), theme.name) for theme in plan.themes)
    counted = ((key, label, len(items_of(knowledge, tab, key))) for key, label in named)
    return tuple(
        GroupCell(key, speech.label(label), speech.words("{count} 项", count=count))
        for key, label, count in counted
        if count
    )


def _zone_note(speech: Speech, knowledge: Knowledge, group: str) -> str:
    zone = next(zone for zone in knowledge.plan.zones if str(zone.id) == group)
    if zone.elsewhere.zh:
        return speech.label(zone.elsewhere)
    numbers = number_list(int(window.id) for window in knowledge.windows_in(zone.id))
    return speech.words("窗口 {numbers}", numbers=numbers)


def _group_name(speech: Speech, knowledge: Knowledge, screen: Screen) -> str:
    plan = knowledge.plan
    if screen.tab is Tab.ZONE:
        return next((f"{zone.id} {speech.label(zone.name)}" for zone in plan.zones if zone.id == screen.group), "")
    named = plan.departments if screen.tab is Tab.DEPARTMENT else plan.themes
    return next((speech.label(group.name) for group in named if group.id == screen.group), "")


def _pieces(name: str, positions: tuple[int, ...]) -> tuple[Piece, ...]:
    """The name cut where the marking begins or ends; the pieces joined are the name."""
    marked = set(positions)
    pieces: list[Piece] = []
    for place, character in enumerate(name):
        met = place in marked
        # Each met character keeps its own underline, as on paper.
        if pieces and pieces[-1].met == met and not met:
            pieces[-1] = Piece(pieces[-1].text + character, met)
        else:
            pieces.append(Piece(character, met))
    return tuple(pieces)


def _pages(speech: Speech, leaf: int, leaves: int) -> str:
    return speech.words("第 {leaf} 页，共 {leaves} 页", leaf=leaf + 1, leaves=leaves)
