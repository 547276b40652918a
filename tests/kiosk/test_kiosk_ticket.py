"""What stands on the paper."""

from __future__ import annotations

from functools import partial

import msgspec
import pytest

from contract.hall import Label, Material
from contract.views import CatalogueView, TicketSlip, WaitRange
from contract.words import Language
from drivers.printer.emulated.host import EmulatedPrinter
from drivers.printer.escpos import EscposOptions, EscposPrinter
from drivers.printer.protocol import PrintResult
from drivers.printer.slip import BigText, CheckList, Columns, Mark, Qr, Slip, Tag, TextLine
from drivers.resource import FileSink
from kiosk import sample
from kiosk.materials import not_to_bring, to_bring
from kiosk.ticket import Copy, TicketWriter
from terminal.wording import tr


def writer(catalogue: CatalogueView, language: Language = Language.CHINESE) -> TicketWriter:
    return TicketWriter(catalogue.plan, sample.PLACE, language, partial(tr, language=language))


def slip_of(catalogue: CatalogueView) -> TicketSlip:
    return sample.slip(catalogue, sample.item_called(catalogue, "社会保障卡申领"))


def text(slip: Slip) -> str:
    """All words of a slip, in order."""
    parts: list[str] = []
    for block in slip.blocks:
        match block:
            case TextLine(spans=spans, right=right):
                parts += ["".join(span.text for span in spans), right]
            case BigText(text=words) | Mark(title=words):
                parts.append(words)
            case Columns(cells=cells):
                parts += [f"{cell.label} {cell.value} {cell.unit} {cell.note}" for cell in cells]
            case CheckList(rows=rows):
                parts += [f"{row.text} {row.note}" for row in rows]
            case Qr(data=data, heading=heading, lines=lines):
                parts += [data, heading, *lines]
            case Tag(label=label, spans=spans):
                parts += [label, "".join(span.text for span in spans)]
    return "\n".join(parts)


def test_everything_in_the_order_in_which_it_is_read(catalogue: CatalogueView) -> None:
    words = text(writer(catalogue).ticket(slip_of(catalogue)))
    expected = (
        "合作市政务服务中心",
        "A023",
        "社会保障卡申领",
        "前面 4 人",
        "大约要等 10–15 分 09:42 统计",
        "二层东侧 · 综合服务区",
        "在 3 或 4 号窗口办，听叫号再过去",
        "请备好",
        "居民身份证 原件 1 份",
        "一寸白底照片 1 张",
        "不用带",
        "9F3K2A7Q4M1D8B6C",
        "30 分钟内到咨询台",
        "2026-11-23 09:42 取号",
        "1 号取号机",
    )
    places = [words.find(piece) for piece in expected]
    assert -1 not in places, expected[places.index(-1)]
    assert places == sorted(places)


def test_what_need_not_be_brought_is_said_with_its_reason(catalogue: CatalogueView) -> None:
    item = sample.item_called(catalogue, "社会保障卡申领")
    words = text(writer(catalogue).ticket(slip_of(catalogue)))
    for material in not_to_bring(item):
        assert f"{material.name}：{material.reason}，不用带" in words
    assert len(to_bring(item)) == 2


def test_a_reprint_is_tagged_and_keeps_number_and_time(catalogue: CatalogueView) -> None:
    first = writer(catalogue).ticket(slip_of(catalogue))
    second = writer(catalogue).ticket(slip_of(catalogue), Copy(1, sample.MORNING + 480))
    tags = [block for block in second.blocks if isinstance(block, Tag)]
    assert [tag.label for tag in tags] == ["补打 1"]
    assert "09:50 补打，号和次序都不变" in text(second)
    assert [block for block in second.blocks if not isinstance(block, Tag)] == list(first.blocks)


def test_nobody_ahead_is_said_in_words(catalogue: CatalogueView) -> None:
    slip = msgspec.structs.replace(slip_of(catalogue), ahead=0, wait=WaitRange())
    assert "大约要等 不用等" in text(writer(catalogue).ticket(slip))


def test_a_ticket_without_an_item_names_the_zone(catalogue: CatalogueView) -> None:
    slip = slip_of(catalogue)
    ticket = msgspec.structs.replace(slip.ticket, item=None, item_name=Label(""))
    words = text(writer(catalogue).ticket(msgspec.structs.replace(slip, ticket=ticket)))
    assert "请备好" not in words
    assert words.count("综合服务区") == 2


def test_a_line_without_an_open_window_promises_none(catalogue: CatalogueView) -> None:
    slip = msgspec.structs.replace(slip_of(catalogue), windows=())
    assert "窗口由工作人员安排，请听叫号" in text(writer(catalogue).ticket(slip))


def test_more_materials_than_paper(catalogue: CatalogueView) -> None:
    item = sample.item_called(catalogue, "社会保障卡申领")
    many = msgspec.structs.replace(item, materials=tuple(Material(f"材料{n}") for n in range(12)))
    words = text(writer(catalogue).material_list(many, sample.MORNING))
    assert "还有 4 样，见办事指南" in words


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.TIBETAN])
def test_other_languages_stand_beside_chinese(catalogue: CatalogueView, language: Language) -> None:
    words = text(writer(catalogue, language).ticket(slip_of(catalogue)))
    assert "社会保障卡申领" in words
    assert "在 3 或 4 号窗口办" in words
    assert {
        Language.ENGLISH: "Window 3 / 4; please wait for your call",
        Language.TIBETAN: catalogue.plan.name.bo,
    }[language] in words


@pytest.mark.parametrize("language", [Language.CHINESE, Language.ENGLISH, Language.TIBETAN])
def test_it_comes_out_of_the_printer_in_one_piece(catalogue: CatalogueView, language: Language) -> None:
    with EmulatedPrinter() as emulator:
        printer = EscposPrinter(FileSink("unused"), EscposOptions(), connect=emulator.cable)
        printer.open()
        outcome = printer.print(writer(catalogue, language).ticket(slip_of(catalogue)))
        assert outcome.result is PrintResult.PRINTED
        assert len(emulator.wait_for_pages(1)) == 1
        printer.close()
