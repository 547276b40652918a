"""From slips to bytes: what goes over the wire, what the pictures look like, what the font cannot print."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops

from drivers.printer.charset import encode
from drivers.printer.compose import Composer, Layout
from drivers.printer.emulated.machine import PrinterMachine
from drivers.printer.emulated.page import Page, PrintedPicture
from drivers.printer.profile import Charset, Profile, UnknownProfile, profile_named, profiles
from drivers.printer.raster import RasterComposer
from drivers.printer.slip import (
    BigText,
    Block,
    Cell,
    Columns,
    Cut,
    Feed,
    Mark,
    Qr,
    Rule,
    Slip,
    Tag,
    reprint,
    spans,
    text_line,
)
from drivers.printer.typeset import LEAST_SIZE, Scale
from drivers.printer.writer import ByteWriter

from .printer_samples import QR_TEXT, bilingual_ticket, ticket

WIDTHS = (384, 512, 576)


def job(slip: Slip, profile: str = "generic-80", layout: Layout = Layout.TEXT) -> bytes:
    return b"".join(Composer(profile_named(profile), layout).compose(slip).commands)


def printed(slip: Slip, profile: str = "generic-80", layout: Layout = Layout.TEXT) -> Page:
    """The page that an emulated printer of that model makes of the slip."""
    machine = PrinterMachine(profile_named(profile).dots, chinese_at_start=False)
    machine.receive(job(slip, profile, layout), 0.0)
    machine.set(paper="end")
    machine.set(paper="ok")
    (page,) = machine.take_pages()
    assert page.garbage == ()
    assert page.unknown == ()
    return page


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    box = ImageChops.invert(image.convert("L")).getbbox()
    assert box is not None
    return box


def test_the_six_models_are_there() -> None:
    assert set(profiles()) == {
        "epson-tm-80",
        "generic-80",
        "generic-58",
        "custom-kiosk-80",
        "snbc-kiosk-80",
        "dumb-80",
    }


def test_an_unknown_model_is_refused_with_the_list_of_those_that_exist() -> None:
    with pytest.raises(UnknownProfile, match="generic-58"):
        profile_named("no-such-printer")


def test_golden_bytes_of_a_text_job() -> None:
    slip = Slip((text_line("号 4 ¥5.00", 26),))
    assert job(slip).hex(" ") == (
        "1b 40 "  # initialise
        "1c 26 "  # Chinese mode on
        "1b 61 00 "  # left
        "ba c5 20 34 20 a3 a4 35 2e 30 30 0a "  # GBK, the currency sign as a full-width character
        "1d 56 42 00"  # feed and cut
    )


def test_golden_bytes_of_bold_and_large_text() -> None:
    slip = Slip((text_line("号", 56, bold=True),))
    assert bytes.fromhex("1b 45 01 1d 21 11 ba c5 1b 45 00 1d 21 00 0a") in job(slip)


def test_golden_bytes_of_a_native_qr_code() -> None:
    data = "https://hall.example/t"
    assert len(data) == 22
    expected = (
        "1d 28 6b 04 00 31 41 32 00 "  # model 2
        "1d 28 6b 03 00 31 43 06 "  # module of 6 dots
        "1d 28 6b 03 00 31 45 31 "  # error correction M
        "1d 28 6b 19 00 31 50 30 " + data.encode().hex(" ") + " 1d 28 6b 03 00 31 51 30"
    )
    assert bytes.fromhex(expected) in job(Slip((Qr(data),)))


def test_golden_bytes_of_a_picture() -> None:
    writer = ByteWriter(profile_named("generic-80"))
    image = Image.new("1", (16, 2), 1)
    image.putpixel((0, 0), 0)
    image.putpixel((15, 1), 0)
    writer.picture(image)
    assert b"".join(writer.pieces).hex(" ") == "1d 76 30 00 02 00 02 00 80 00 00 01"


def test_pictures_are_cut_into_commands_that_buffers_can_take() -> None:
    composer = Composer(profile_named("generic-80"), Layout.RASTER)
    rows = [int.from_bytes(c[6:8], "little") for c in composer.compose(ticket()).commands if c[:3] == b"\x1dv0"]
    assert max(rows) <= 256
    assert sum(rows) > 1000


@pytest.mark.parametrize("second", [0x04, 0x05, 0x14])
def test_no_picture_contains_a_real_time_command(second: int) -> None:
    image = Image.frombytes("1", (576, 2), bytes(byte ^ 0xFF for byte in bytes((0x10, second, 1, 0x10)) * 36))
    writer = ByteWriter(profile_named("generic-80"))
    writer.picture(image)
    assert bytes((0x10, second)) not in b"".join(writer.pieces)


def test_models_without_a_cutter_only_feed() -> None:
    data = job(Slip((text_line("号"),)), "generic-58")
    assert b"\x1dV" not in data
    assert data.endswith(b"\x1bJ\x60")


def test_kiosk_printers_hand_the_slip_out() -> None:
    assert job(Slip((text_line("号"),)), "custom-kiosk-80").endswith(b"\x1dVB\x00\x1de\x05")


@pytest.mark.parametrize(
    ("text", "charset", "code"),
    [
        ("合作市", Charset.GB2312, "ba cf d7 f7 ca d0"),
        ("¥", Charset.GBK, "a3 a4"),
        ("￥（）：，。", Charset.GB2312, "a3 a4 a3 a8 a3 a9 a3 ba a3 ac a1 a3"),
        ("镕", Charset.GBK, "e9 46"),
        ("€", Charset.GB18030, "a2 e3"),
        ("10–20", Charset.GB2312, "31 30 2d 32 30"),
    ],
)
def test_characters_of_the_font(text: str, charset: Charset, code: str) -> None:
    assert encode(text, charset) == bytes.fromhex(code)


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("镕", Charset.GB2312),
        ("𠮷", Charset.GB18030),
        ("㛃", Charset.GB18030),
        ("བོད", Charset.GB18030),
        ("\t", Charset.GBK),
    ],
)
def test_characters_the_font_lacks(text: str, charset: Charset) -> None:
    assert encode(text, charset) is None


def test_chinese_is_spelled_and_only_the_number_is_drawn() -> None:
    page = printed(ticket())
    assert "合作市政务服务中心" in page.lines
    assert "在 4 号或 5 号窗口办，听叫号再过去" in page.lines
    assert "□ 经营许可申请表  1 份，窗口可代打印" in page.lines
    assert page.lines[-1].startswith("2026-03-17 10:21 取号") and page.lines[-1].endswith("2 号取号机")
    assert page.codes == (QR_TEXT,)
    assert any(isinstance(item, PrintedPicture) and item.rows > 100 for item in page.printed)


def test_tibetan_and_rare_characters_go_as_pictures() -> None:
    page = printed(bilingual_ticket())
    assert not any("\u0f00" <= character <= "\u0fff" for line in page.lines for character in line)
    assert not any("𠮷" in line for line in page.lines)
    assert sum(isinstance(item, PrintedPicture) for item in page.printed) >= 6


def test_a_code_is_drawn_for_models_that_cannot() -> None:
    page = printed(Slip((Qr(QR_TEXT),)), "dumb-80")
    assert page.codes == ()
    assert isinstance(page.printed[0], PrintedPicture)


@pytest.mark.parametrize("profile", list(profiles()))
@pytest.mark.parametrize("layout", [Layout.RASTER, Layout.TEXT])
@pytest.mark.parametrize("slip", [ticket(), ticket(reprinted=True), bilingual_ticket()], ids=["plain", "copy", "bo"])
def test_every_model_prints_every_slip_without_garbage_and_within_the_paper(
    slip: Slip, layout: Layout, profile: str
) -> None:
    page = printed(slip, profile, layout)
    assert page.height > 600
    for item in page.printed:
        if isinstance(item, PrintedPicture):
            assert item.x + item.row_bytes * 8 <= page.dots


def test_text_lines_never_run_over_the_paper() -> None:
    long = text_line("政务服务" * 20 + "ABC-" * 20)
    page = printed(Slip((long,)), "generic-58")
    assert "".join(line.strip() for line in page.lines) == "政务服务" * 20 + "ABC-" * 20
    assert len(page.lines) == 8


@pytest.mark.parametrize("dots", WIDTHS)
@pytest.mark.parametrize("slip", [ticket(), ticket(reprinted=True), bilingual_ticket()], ids=["plain", "copy", "bo"])
def test_pictures_are_black_and_white_and_keep_their_margins(dots: int, slip: Slip) -> None:
    image = RasterComposer(dots).image(slip.blocks)
    assert image.mode == "1"
    assert image.width == dots
    left, _, right, bottom = ink(image)
    margin = round(16 * dots / 576)
    assert left >= margin - 2
    assert right <= dots - margin + 1
    assert bottom < image.height


def test_the_number_is_the_largest_thing() -> None:
    strip = RasterComposer(576).strip(BigText("A023"))
    left, top, right, bottom = ink(strip)
    assert 160 <= bottom - top <= 180
    assert right - left > 480


@pytest.mark.parametrize("dots", WIDTHS)
def test_a_long_number_shrinks_to_the_paper(dots: int) -> None:
    left, _, right, _ = ink(RasterComposer(dots).strip(BigText("WWWW8888")))
    assert left >= 8 and right <= dots - 8


def test_text_never_gets_smaller_than_the_head_can_print() -> None:
    assert Scale(384, 576).text(26) == LEAST_SIZE


def test_tibetan_lines_are_high_enough_for_their_stacks() -> None:
    composer = RasterComposer(576)
    chinese, tibetan = composer.strip(text_line("服务", 28)), composer.strip(text_line("བསྒྲུབས་བརྒྱད་སྐྱོང་།", 28))
    assert tibetan.height >= 28 * 1.6
    assert tibetan.height > chinese.height
    _, top, _, bottom = ink(tibetan)
    assert top > 0 and bottom < tibetan.height


@pytest.mark.parametrize("dots", WIDTHS)
def test_long_words_and_labels_wrap_instead_of_being_clipped(dots: int) -> None:
    blocks: tuple[Block, ...] = (
        Mark("甘南藏族自治州合作市人民政府政务服务中心综合服务大厅"),
        Tag("补打 12", spans("**10:29** 补打，号和次序都不变，请把旧的一张交给工作人员")),
        Columns((Cell("前面的人", "128", "人"), Cell("大约要等多久", "110–120", "分钟", "10:21 统计"))),
        text_line("Abcdefghijklmnopqrstuvwxyz0123456789" * 3),
        text_line("一行很长的话，右边还有字", right="还有一句很长很长的话在右边"),
        Qr("https://hall.example/" + "x" * 40, "扫码看还有几人，也可以改时间", ("没听到叫号：三十分钟内到咨询台",)),
    )
    for block in blocks:
        left, _, right, bottom = ink(RasterComposer(dots).strip(block))
        assert left >= 8 and right <= dots - 8, block
        assert bottom <= RasterComposer(dots).strip(block).height


def test_a_block_seen_before_is_not_drawn_again() -> None:
    composer = RasterComposer(576)
    assert composer.strip(Rule()) is composer.strip(Rule())


def test_a_reprint_bears_its_tag_and_the_first_print_none() -> None:
    slip = Slip((Mark("大厅"), BigText("A023")))
    assert reprint(slip, 0) is slip
    assert reprint(slip, 2).blocks[1] == Tag("补打 2")
    assert reprint(ticket(reprinted=True), 1) == ticket(reprinted=True)


def test_each_cut_makes_a_piece_of_paper() -> None:
    slip = Slip((text_line("一"), Cut(), Feed(300), text_line("二"), Cut()))
    machine = PrinterMachine(576)
    machine.receive(job(slip), 0.0)
    assert [page.lines for page in machine.take_pages()] == [("一",), ("二",)]


def test_small_buffers_get_small_commands() -> None:
    profile = Profile("small", 576)
    composer = Composer(profile, Layout.RASTER, rows=50)
    assert max(len(command) for command in composer.compose(ticket()).commands) <= 50 * 72 + 8


def test_a_slow_line_gets_the_number_in_enlarged_characters() -> None:
    composer = Composer(profile_named("generic-80"), Layout.TEXT, big_figures=True)
    commands = b"".join(composer.compose(Slip((BigText("A023"),))).commands)
    assert b"\x1d\x21\x77A023" in commands
    assert len(commands) < 100
