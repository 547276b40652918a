"""One item: four facts, what to bring, what not to bring."""

from __future__ import annotations

from contract.hall import ServiceItem
from contract.words import Audience, CaseKind, Priority
from kiosk.faces.choose import wait_face
from kiosk.faces.speech import Face, Speech, WaitFace
from kiosk.flow import Flow, Surroundings
from kiosk.knowledge import Knowledge, Serving
from kiosk.layout import Layout
from kiosk.materials import copies_text, icon_of, not_to_bring, to_bring
from kiosk.printing import Stage
from terminal.wording import tr

_AUDIENCES = {
    Audience.PERSON: tr("个人办事"),
    Audience.BUSINESS: tr("企业办事"),
    Audience.BOTH: tr("个人和企业办事"),
    Audience.UNKNOWN: "",
}


class MaterialRow(Face, frozen=True, rename="camel"):
    """One paper: with its drawing and how much of it, or with the reason why it need not be brought."""

    name: str
    note: str
    amount: str = ""
    icon: str = ""


class ItemFace(Face, frozen=True, rename="camel"):
    """All that the item page shows."""

    name: str = ""
    department: str = ""
    audience: str = ""
    limit: str = ""
    legal: str = ""
    fee: str = ""
    fee_note: str = ""
    windows: tuple[str, ...] = ()
    windows_word: str = ""
    zone: str = ""
    wait: WaitFace = WaitFace()
    bring_heading: str = ""
    bring: tuple[MaterialRow, ...] = ()
    spare_heading: str = ""
    spare: tuple[MaterialRow, ...] = ()
    on_behalf: str = ""
    leaf: int = 0
    leaves: int = 1
    takeable: bool = False
    #: Said instead of taking a number where that is not possible.
    instead: str = ""
    ahead: str = ""
    range: str = ""
    priority: str = ""
    paperless: bool = False
    asking: bool = False
    slow: bool = False
    prints: bool = False


def item_face(speech: Speech, knowledge: Knowledge, flow: Flow, around: Surroundings, layout: Layout) -> ItemFace:
    """The page of the item on the flow's screen."""
    item = knowledge.item(flow.screen.item)
    if item is None:
        return ItemFace()
    department, zone = knowledge.department(item), knowledge.zone_of(item)
    serving, wait = knowledge.serving(item), wait_face(speech, knowledge, item)
    bring, spare, leaf, leaves = _leaf(item, layout, flow.screen.leaf)
    windows = tuple(str(window) for window in knowledge.windows_for(item))
    return ItemFace(
        name=speech.label(item.name),
        department=speech.label(department.name),
        audience=speech.words(_AUDIENCES[item.audience]) if item.audience is not Audience.UNKNOWN else "",
        limit=_limit(speech, item),
        legal=speech.words("法定 {days} 工作日", days=item.legal_limit) if item.legal_limit else "",
        fee=speech.words(tr("收费") if item.fee else tr("不收费")),
        fee_note=item.fee,
        windows=windows,
        windows_word=speech.words("号"),
        zone=f"{zone.id} {speech.label(zone.name)}" if zone and len(str(zone.id)) == 1 else "",
        wait=wait,
        bring_heading=speech.words("您要带 {count} 样", count=len(to_bring(item))),
        bring=tuple(_bring_row(speech, item, place) for place in bring),
        spare_heading=speech.words("这 {count} 样不用带", count=len(not_to_bring(item))),
        spare=tuple(_spare_row(item, place) for place in spare),
        on_behalf=item.on_behalf,
        leaf=leaf,
        leaves=leaves,
        takeable=serving is Serving.QUEUE,
        instead=_instead(speech, knowledge, item),
        ahead=wait.note if serving is Serving.QUEUE else "",
        range=_range(speech, wait),
        priority=priority_word(speech, flow),
        paperless=flow.paperless,
        asking=flow.transaction is not None and flow.transaction.stage is Stage.ASKING,
        prints=around.paper.prints,
    )


_PRIORITIES = {
    Priority.OLD: tr("老年人"),
    Priority.DISABLED: tr("残疾人"),
    Priority.PREGNANT: tr("孕妇"),
    Priority.MILITARY: tr("军人和退役军人"),
}


def priority_word(speech: Speech, flow: Flow) -> str:
    """The reason for going first that was chosen, or nothing."""
    if flow.priority is Priority.OTHER:
        return speech.words(flow.priority_reason)
    source = _PRIORITIES.get(flow.priority)
    return speech.words(source) if source else ""


def _limit(speech: Speech, item: ServiceItem) -> str:
    if item.kind is CaseKind.ON_THE_SPOT or item.committed_limit == 0:
        return speech.words("当场办结")
    return speech.words("{days} 工作日", days=item.committed_limit)


def _instead(speech: Speech, knowledge: Knowledge, item: ServiceItem) -> str:
    serving = knowledge.serving(item)
    if serving is Serving.SELF_SERVICE:
        return speech.words("到自助服务区的机器上办，不用取号")
    if serving is Serving.ELSEWHERE:
        zone = knowledge.zone_of(item)
        return speech.label(zone.elsewhere) if zone else speech.words("这件事不在大厅取号，请问咨询台")
    return ""


def _range(speech: Speech, wait: WaitFace) -> str:
    if wait.tone in ("plain", "busy"):
        return speech.words("约等 {range}", range=f"{wait.text} {wait.unit}")
    return wait.text if wait.tone == "none" else ""


def _leaf(item: ServiceItem, layout: Layout, wanted: int) -> tuple[list[int], list[int], int, int]:
    """Places of the materials on one leaf: things to bring weigh two units, others one."""
    leaves: list[tuple[list[int], list[int]]] = [([], [])]
    room = layout.material_units
    for place, material in [*_placed(item, True), *_placed(item, False)]:
        weight = 2 if material else 1
        if weight > room:
            leaves.append(([], []))
            room = layout.material_units
        leaves[-1][0 if material else 1].append(place)
        room -= weight
    leaf = min(max(0, wanted), len(leaves) - 1)
    return *leaves[leaf], leaf, len(leaves)


def _placed(item: ServiceItem, bring: bool) -> list[tuple[int, bool]]:
    return [(place, bring) for place, material in enumerate(item.materials) if material.bring is bring]


def _bring_row(speech: Speech, item: ServiceItem, place: int) -> MaterialRow:
    material = item.materials[place]
    note = material.note or (speech.words("可以过几天补交") if material.provisional else "")
    return MaterialRow(material.name, note, copies_text(material, speech.words), icon_of(material))


def _spare_row(item: ServiceItem, place: int) -> MaterialRow:
    material = item.materials[place]
    return MaterialRow(material.name, material.reason or material.note)
