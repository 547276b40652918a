"""What is printed: the ticket of a number, and the list of what to bring. Slips only; no printer, no clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from contract.hall import HallPlan, Label, Material, ServiceItem
from contract.ids import PlaceId
from contract.views import TicketSlip, WaitRange
from contract.words import Language
from drivers.printer.slip import (
    BigText,
    Block,
    Cell,
    CheckList,
    CheckRow,
    Columns,
    Mark,
    Qr,
    Rule,
    RuleStyle,
    Slip,
    Tag,
    TextLine,
    spans,
    text_line,
)
from kiosk.materials import copies_text, not_to_bring, to_bring
from terminal.wording import tr, wait_words

#: A Chinese source text in the language of the ticket; the source itself where there is no translation.
Say = Callable[[str], str]

#: Sizes in dots: headings, sentences and labels of the ticket.
_HEADING, _SENTENCE, _LABEL = 34, 28, 26

#: Figures of people ahead and of the wait.
_FIGURE = 72

#: More materials than this make the ticket long; the rest is on the kiosk's list and on the phone.
_MOST_MATERIALS = 8


class Copy(msgspec.Struct, frozen=True):
    """Which print of a ticket this is: 0 the first, 1 and more reprints, each with its time."""

    number: int = 0
    at: float = 0


FIRST = Copy()


class TicketWriter:
    """Writes slips for one hall and one machine."""

    def __init__(self, plan: HallPlan, place: PlaceId, language: Language, say: Say) -> None:
        self._plan = plan
        self._language = language
        self._words = say
        self._zone = ZoneInfo(plan.timezone)
        self._machine = next((kiosk.number for kiosk in plan.kiosks if kiosk.id == place), None)
        self._items = {item.code: item for item in plan.items}

    def ticket(self, slip: TicketSlip, copy: Copy = FIRST) -> Slip:
        """The ticket of a number, top to bottom."""
        item = self._items.get(slip.ticket.item) if slip.ticket.item else None
        name = slip.ticket.item_name if slip.ticket.item_name.zh else slip.zone_name
        return Slip(
            (
                *self._head(),
                *self._tag(copy),
                BigText(slip.ticket.number),
                *self._named(name, _HEADING, bold=True),
                Rule(),
                self._waiting(slip),
                Rule(),
                *self._place(slip),
                *self._materials(item),
                Rule(),
                self._code(slip),
                *self._foot(self._stamp(slip.ticket.issued_at, "取号")),
            )
        )

    def material_list(self, item: ServiceItem, at: float) -> Slip:
        """What an item needs, without a number."""
        return Slip(
            (
                *self._head(),
                *self._named(item.name, _HEADING, bold=True),
                *self._materials(item),
                *self._foot(self._stamp(at, "打印")),
            )
        )

    def _head(self) -> tuple[Block, ...]:
        translated = self._plan.name.spoken(self._language)
        plain = () if translated == self._plan.name.zh else (text_line(translated, _SENTENCE),)
        return (Mark(self._plan.name.zh), *plain)

    def _tag(self, copy: Copy) -> tuple[Block, ...]:
        if copy.number == 0:
            return ()
        said = self._words(tr("补打，号和次序都不变"))
        return (Tag(f"补打 {copy.number}", spans(f"**{self._clock(copy.at)}** {said}"), _SENTENCE),)

    def _waiting(self, slip: TicketSlip) -> Columns:
        counted = self._clock(slip.counted_at or slip.ticket.issued_at)
        minutes = minutes_text(slip.wait)
        note = self._two(tr("{time} 统计")).replace("{time}", counted)
        unit = self._two(tr("分")) if minutes else ""
        wait = Cell(self._two(tr("大约要等")), minutes or self._words(tr("不用等")), unit, note, 64)
        return Columns((Cell(self._two(tr("前面")), str(slip.ahead), "人", weight=36), wait), _FIGURE)

    def _place(self, slip: TicketSlip) -> tuple[Block, ...]:
        zone = self._plain_pair(slip.location, slip.zone_name)
        return (*zone, *self._windows(slip))

    def _plain_pair(self, location: Label, zone: Label) -> tuple[Block, ...]:
        lines = [" · ".join(part for part in (location.zh, zone.zh) if part)]
        pairs = [(label.zh, label.spoken(self._language)) for label in (location, zone)]
        lines.append(" · ".join(spoken for chinese, spoken in pairs if spoken != chinese))
        return tuple(text_line(line, _HEADING, bold=True) for line in lines if line)

    def _windows(self, slip: TicketSlip) -> tuple[Block, ...]:
        if not slip.windows:
            return (text_line(self._words(tr("窗口由工作人员安排，请听叫号")), _SENTENCE),)
        numbers = " 或 ".join(f"**{window}**" for window in slip.windows)
        chinese = text_line(f"在 {numbers} 号窗口办，听叫号再过去", _SENTENCE)
        template = self._words(tr("在 {windows} 号窗口办，听叫号再过去"))
        if template == "在 {windows} 号窗口办，听叫号再过去":
            return (chinese,)
        spoken = " / ".join(f"**{window}**" for window in slip.windows)
        return (chinese, text_line(template.replace("{windows}", spoken), _SENTENCE))

    def _materials(self, item: ServiceItem | None) -> tuple[Block, ...]:
        if item is None or not item.materials:
            return ()
        needed, spared = to_bring(item), not_to_bring(item)
        blocks: list[Block] = [Rule()]
        if needed:
            blocks.append(text_line(self._two(tr("请备好"))))
            blocks.append(CheckList(tuple(self._row(material) for material in needed[:_MOST_MATERIALS])))
        if len(needed) > _MOST_MATERIALS:
            rest = self._words(tr("还有 {count} 样，见办事指南")).replace("{count}", str(len(needed) - _MOST_MATERIALS))
            blocks.append(text_line(rest))
        blocks += [self._spared(material) for material in spared[:3]]
        return tuple(blocks)

    def _row(self, material: Material) -> CheckRow:
        note = copies_text(material, self._words)
        return CheckRow(material.name, f"{note}，{material.note}" if material.note else note)

    def _spared(self, material: Material) -> TextLine:
        because = f"{material.reason}，" if material.reason else ""
        return text_line(f"{material.name}：{because}{self._words('不用带')}")

    def _code(self, slip: TicketSlip) -> Qr:
        within = int(self._plan.rules.requeue_within_s // 60)
        missed = self._words(tr("没听到叫号：{minutes} 分钟内到{desk}，接着排"))
        desk = self._plan.help_desk.spoken(self._language)
        lines = (missed.replace("{minutes}", str(within)).replace("{desk}", desk),)
        if not self._plan.phone_url:
            return Qr(slip.qr or slip.code, self._two(tr("取号机上扫这个码，看还有几人")), lines)
        return Qr(slip.qr, self._two(tr("扫码看还有几人")), lines)

    def _foot(self, stamp: str) -> tuple[Block, ...]:
        machine = f"{self._machine} 号取号机" if self._machine else ""
        return (Rule(RuleStyle.DASHED), text_line(stamp, right=machine))

    def _named(self, label: Label, size: int, *, bold: bool) -> tuple[Block, ...]:
        spoken = label.spoken(self._language)
        lines = [label.zh] if spoken == label.zh else [label.zh, spoken]
        return tuple(text_line(line, size if place == 0 else _SENTENCE, bold=bold) for place, line in enumerate(lines))

    def _two(self, source: str) -> str:
        """A label in Chinese, and after it in the person's language where there is a wording."""
        said = self._words(source).strip()
        return source if said in ("", source) else f"{source} {said}"

    def _clock(self, at: float) -> str:
        return f"{datetime.fromtimestamp(at, self._zone):%H:%M}"

    def _stamp(self, at: float, what: str) -> str:
        return f"{datetime.fromtimestamp(at, self._zone):%Y-%m-%d %H:%M} {what}"


def minutes_text(wait: WaitRange) -> str:
    """The range in whole steps, "10–15"; empty when there is nothing to wait for."""
    return wait_words(wait).text if wait.high_s > 0 else ""
