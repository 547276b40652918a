"""What stands in the panes of the desk: rows of words and figures, ready to draw. Pure."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from zoneinfo import ZoneInfo

from contract.commands import CompleteService, Park, StartService
from contract.hall import Material, ServiceItem
from contract.views import TicketFace
from contract.words import CaseKind, Channel, Language, MaterialForm, ParkReason, Priority, TicketState
from counter.facts import Facts, Stage
from counter.flow import Flow
from counter.kept import KeptStep
from counter.marking import words
from terminal.wording import clock_words, minutes_of, seconds_words


@dataclass(frozen=True)
class WaitingRow:
    """One who waits, in calling order."""

    number: str
    item: str
    detail: str
    priority: str
    minutes: str
    time: str
    is_next: bool
    selected: bool


@dataclass(frozen=True)
class AsideRow:
    """A parked or missed one with its digit key. `action` empty: it cannot come back."""

    key: str
    number: str
    item: str
    detail: str
    action: str


@dataclass(frozen=True)
class Pair:
    """A name and what it is."""

    name: str
    value: str


@dataclass(frozen=True)
class VisitStep:
    """A step of the visit: done (with its time), present, or still to come."""

    name: str
    time: str
    done: bool
    present: bool


@dataclass(frozen=True)
class MaterialRow:
    """One paper of the list; `free`: need not be brought."""

    place: int
    name: str
    form: str
    note: str
    free: bool


@dataclass(frozen=True)
class KeptRow:
    """A step that waits to be sent."""

    time: str
    title: str


def clock_text(facts: Facts, at: float) -> str:
    """Local time of the hall, "09:38"."""
    return clock_words(at, hall_zone(facts))


def hall_zone(facts: Facts) -> ZoneInfo:
    """Where the hall stands; China's only zone until the catalogue has come."""
    return ZoneInfo(facts.plan.timezone if facts.plan else "Asia/Shanghai")


def waiting_rows(facts: Facts, flow: Flow) -> tuple[WaitingRow, ...]:
    """All who wait; the first is the next unless the hall named another."""
    following = facts.next_ticket
    return tuple(
        WaitingRow(
            number=face.number,
            item=_item_name(facts, face),
            detail=_next_word(facts) if following and face.id == following.id else _size(facts, face),
            priority=priority_word(facts, face),
            minutes=str(minutes_of(facts.now - face.issued_at)),
            time=clock_text(facts, face.queued_at),
            is_next=facts.online and following is not None and face.id == following.id,
            selected=face.id == flow.selected,
        )
        for face in facts.waiting
    )


def aside_rows(facts: Facts) -> tuple[AsideRow, ...]:
    """Parked and missed ones, keys 1 to 9."""
    return tuple(_aside_row(facts, place, face) for place, face in enumerate(facts.set_aside, start=1))


def visit_steps(facts: Facts) -> tuple[VisitStep, ...]:
    """From taking the number to the end; the present one is where the desk stands now."""
    ticket = facts.ticket
    if ticket is None:
        return ()
    serving = facts.stage is Stage.SERVING
    times = (ticket.issued_at, ticket.called_at, ticket.started_at if serving else None, None, None)
    reached = 3 if serving else 2
    names = (taken_word(facts), *(facts.fill(name) for name in _LATER_STEPS))
    return tuple(
        VisitStep(name, clock_text(facts, at) if at and place < reached else "", place < reached, place == reached)
        for place, (name, at) in enumerate(zip(names, times, strict=True))
    )


def visit_pairs(facts: Facts) -> tuple[Pair, ...]:
    """What the clerk should know of this visit; only what is known and not usual."""
    ticket = facts.ticket
    if ticket is None:
        return ()
    pairs = [Pair(facts.fill("排队"), arrival(facts, ticket))]
    if ticket.language is not Language.CHINESE:
        pairs.append(Pair(facts.fill("语言"), facts.fill(_LANGUAGES.get(ticket.language, words("不明")))))
    if ticket.priority is not Priority.NONE:
        reason = ticket.priority_reason or priority_word(facts, ticket)
        pairs.append(Pair(facts.fill("优先"), reason))
    if ticket.holder_masked:
        pairs.append(Pair(facts.fill("取号人"), ticket.holder_masked))
    if ticket.transferred:
        pairs.append(Pair(facts.fill("转来"), ticket.note or facts.fill("从别的窗口转来")))
    elif ticket.note:
        pairs.append(Pair(facts.fill("备注"), ticket.note))
    return (*pairs, *_material_pairs(facts, ticket))


def item_facts(facts: Facts, item: ServiceItem | None) -> tuple[str, ...]:
    """Department, limits and fee, as they stand side by side."""
    if item is None or facts.plan is None:
        return ()
    department = next((one for one in facts.plan.departments if one.id == item.department), None)
    legal = (facts.fill("法定 {days}", days=item.legal_limit),) if item.legal_limit else ()
    return (
        *((department.name.spoken(facts.language),) if department else ()),
        limit_text(facts, item),
        *legal,
        item.fee or facts.fill("不收费"),
    )


def limit_text(facts: Facts, item: ServiceItem) -> str:
    """How long it takes, as promised."""
    if item.kind is CaseKind.ON_THE_SPOT or item.committed_limit == 0:
        return facts.fill("即办件")
    return facts.fill("承诺 {days} 个工作日", days=item.committed_limit)


def material_rows(facts: Facts, item: ServiceItem | None) -> tuple[MaterialRow, ...]:
    """The item's list of papers."""
    if item is None:
        return ()
    return tuple(
        MaterialRow(place, one.name, _form(facts, one), one.reason or one.note, not one.bring)
        for place, one in enumerate(item.materials, start=1)
    )


def kept_rows(facts: Facts) -> tuple[KeptRow, ...]:
    """Steps of this terminal that the hall has not answered, oldest first."""
    return tuple(KeptRow(seconds_words(step.made_at, hall_zone(facts)), step_title(facts, step)) for step in facts.kept)


def step_title(facts: Facts, step: KeptStep) -> str:
    """A kept step in words, "A023 办结"."""
    number = step.number or facts.fill("断电前的号")
    return facts.fill(
        "{number} {step}", number=number, step=facts.fill(_STEP_WORDS.get(type(step.command), words("一步")))
    )


def priority_word(facts: Facts, ticket: TicketFace) -> str:
    """Who goes first, in a word; empty for everybody else."""
    source = _PRIORITIES.get(ticket.priority)
    return facts.fill(source) if source else ""


def arrival(facts: Facts, ticket: TicketFace) -> str:
    """How somebody came into the queue, and how long they have waited for this call."""
    waited = minutes_of((ticket.called_at or facts.now) - ticket.issued_at)
    how = facts.fill(_CHANNELS.get(ticket.channel, words("不明")))
    if ticket.appointment_at is not None:
        how = facts.fill("预约 {time}", time=clock_text(facts, ticket.appointment_at))
    return facts.fill("{how}，等了 {minutes} 分", how=how, minutes=waited)


def taken_word(facts: Facts) -> str:
    """That a number was taken, before its time; on kiosks the same Chinese word is an invitation."""
    return facts.fill("取号 {time}", time="").strip()


def as_part(row: MaterialRow) -> dict[str, object]:
    """A row as a map for the page."""
    return asdict(row)


_STEP_WORDS = {StartService: words("开始办理"), CompleteService: words("办结"), Park: words("挂起")}

_LATER_STEPS = (words("叫号"), words("到窗"), words("办理"), words("办结"))

_PRIORITIES = {
    Priority.OLD: words("老年人"),
    Priority.DISABLED: words("残疾人"),
    Priority.PREGNANT: words("孕妇"),
    Priority.MILITARY: words("军人"),
    Priority.OTHER: words("其他"),
}

_LANGUAGES = {Language.TIBETAN: words("藏语"), Language.ENGLISH: words("英语")}

_CHANNELS = {
    Channel.KIOSK: words("取号机"),
    Channel.GUIDE: words("导引员代取"),
    Channel.CONSULT: words("咨询台"),
    Channel.APPOINTMENT: words("预约"),
    Channel.PHONE: words("手机"),
    Channel.SYSTEM: words("平台"),
}

_PARKED_FOR = {
    ParkReason.COPYING: words("去复印"),
    ParkReason.FETCHING: words("回去取材料"),
    ParkReason.ASKING: words("等部门答复"),
    ParkReason.PAYING: words("去缴费"),
}

_FORMS = {
    MaterialForm.ORIGINAL: words("原件 {copies}"),
    MaterialForm.COPY: words("复印 {copies}"),
    MaterialForm.ORIGINAL_AND_COPY: words("原件和复印 {copies}"),
    MaterialForm.ELECTRONIC: words("电子 {copies}"),
}


def _next_word(facts: Facts) -> str:
    return facts.fill("下一位（预计）") if facts.online else facts.fill("断线前排在最前")


def _item_name(facts: Facts, face: TicketFace) -> str:
    return face.item_name.spoken(facts.language) or facts.fill("没有选事项")


def _size(facts: Facts, face: TicketFace) -> str:
    expected = face.expected_s
    if face.appointment_at is not None:
        return facts.fill("预约 {time}", time=clock_text(facts, face.appointment_at))
    if expected and expected < facts.rules.quick_below_s:
        return facts.fill("快件")
    return facts.fill("长件") if expected >= facts.rules.long_from_s else facts.fill("普通件")


def _aside_row(facts: Facts, place: int, face: TicketFace) -> AsideRow:
    name = _item_name(facts, face)
    if face.state is TicketState.PARKED:
        minutes = minutes_of(facts.now - (face.parked_at or facts.now))
        reason = _PARKED_FOR.get(face.park_reason) if face.park_reason else None
        detail = facts.fill("挂起 {minutes} 分", minutes=minutes)
        detail = facts.fill("{state}，{reason}", state=detail, reason=facts.fill(reason)) if reason else detail
        return AsideRow(str(place), face.number, name, detail, facts.fill("恢复"))
    again = face.requeues_left > 0 and facts.now <= (face.requeue_until or facts.now)
    detail = facts.fill("{time} 过号", time=clock_text(facts, face.missed_at or facts.now))
    detail = detail if again else facts.fill("{state}，要重新取号", state=detail)
    return AsideRow(str(place), face.number, name, detail, facts.fill("再排") if again else "")


def _material_pairs(facts: Facts, ticket: TicketFace) -> list[Pair]:
    """What is unusual about the papers: not to be brought, or allowed to follow."""
    item = facts.item(ticket.item)
    unusual = [one for one in item.materials if not one.bring or one.provisional] if item else []
    return [
        Pair(_form(facts, one), "　".join(part for part in (one.name, one.reason or one.note) if part))
        for one in unusual
    ]


def _form(facts: Facts, material: Material) -> str:
    if not material.bring:
        return facts.fill("免交")
    if material.provisional:
        return facts.fill("可容缺")
    return facts.fill(_FORMS.get(material.form, words("{copies} 份")), copies=material.copies)
