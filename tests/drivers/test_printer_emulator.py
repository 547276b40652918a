"""The emulated printer's machine: it behaves as boards do, and it notices what would come out as garbage."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.printer.compose import Composer, Layout
from drivers.printer.emulated.machine import PrinterMachine, Switches
from drivers.printer.emulated.operations import CutKind
from drivers.printer.emulated.page import Page, PrintedLine, PrintedPicture
from drivers.printer.emulated.real_time import RealTime, RealTimeScanner
from drivers.printer.emulated.render import render
from drivers.printer.profile import profile_named

from .printer_samples import QR_TEXT, ticket

CUT = b"\x1dVB\x00"
DONE = b"\x1dr\x01"


def machine(**switches: object) -> PrinterMachine:
    made = PrinterMachine(576)
    made.set(**switches)
    return made


def page_of(data: bytes, *, chinese: bool = True) -> Page:
    made = PrinterMachine(576, chinese_at_start=chinese)
    made.receive(data + CUT, 0.0)
    (page,) = made.take_pages()
    return page


def job(layout: Layout, profile: str = "generic-80") -> bytes:
    return b"".join(Composer(profile_named(profile), layout).compose(ticket()).commands)


@pytest.mark.parametrize(
    ("switches", "answers"),
    [
        ({}, "12 12 12 12"),
        ({"paper": "near"}, "12 12 12 1e"),
        ({"paper": "end"}, "1a 32 12 7e"),
        ({"cover_open": True}, "1a 16 12 12"),
        ({"cutter_jam": True}, "1a 52 1a 12"),
        ({"head_hot": True}, "1a 52 52 12"),
        ({"error": True}, "1a 52 32 12"),
        ({"offline": True}, "1a 12 12 12"),
        ({"answers": "zeros"}, "00 00 00 00"),
        ({"answers": "mute"}, ""),
    ],
)
def test_real_time_answers(switches: dict[str, object], answers: str) -> None:
    made = machine(**switches)
    made.receive(b"".join(bytes((0x10, 0x04, question)) for question in (1, 2, 3, 4)), 0.0)
    assert made.take_answers().hex(" ") == answers


def test_real_time_answers_come_while_the_printer_is_blocked_and_full() -> None:
    made = machine(paper="end", buffer_bytes=100)
    made.receive(b"x" * 100, 0.0)
    assert made.room() == 0
    made.receive(b"\x10\x04\x04", 0.0)
    assert made.take_answers() == b"\x7e"
    assert made.waiting_bytes == 100


def test_a_new_connection_can_clear_a_full_buffer() -> None:
    made = machine(paper="end", buffer_bytes=100)
    made.receive(b"x" * 100, 0.0)
    made.connected()
    assert made.room() > 0
    made.receive(b"\x10\x05\x02", 0.0)
    assert made.waiting_bytes == 0


@pytest.mark.parametrize(
    ("switches", "block"),
    [
        ({"cover_open": True}, "38 00 00 0f"),
        ({"paper": "end"}, "18 00 0f 0f"),
        ({"cutter_jam": True}, "18 08 00 0f"),
        ({"paper": "near"}, "10 00 03 0f"),
    ],
)
def test_changes_are_reported_at_once_and_once(switches: dict[str, object], block: str) -> None:
    made = machine()
    made.receive(b"\x1da\xff", 0.0)
    assert made.take_answers() == bytes.fromhex("10 00 00 0f")
    made.set(**switches)
    assert made.take_answers().hex(" ") == block
    made.set(**switches)
    assert made.take_answers() == b""


def test_nothing_is_reported_before_it_is_asked_for() -> None:
    made = machine()
    made.set(cover_open=True)
    assert made.take_answers() == b""


def test_completion_waits_for_the_data_before_it() -> None:
    made = machine(bytes_per_second=1000)
    made.receive(b"x" * 500 + b"\n" + DONE, 0.0)
    made.receive(b"", 0.1)
    assert made.take_answers() == b""
    for tenth in range(2, 9):
        made.advance(tenth / 10)
    assert made.take_answers() == b"\x00"


def test_completion_is_withheld_while_the_printer_cannot_print() -> None:
    made = machine(cover_open=True)
    made.receive(b"x\n" + DONE, 0.0)
    assert made.take_answers() == b""
    made.set(cover_open=False)
    made.advance(1.0)
    assert made.take_answers() == b"\x00"


def test_paper_end_in_the_middle_keeps_the_rest_and_prints_it_after_the_refill() -> None:
    made = machine(paper_left_mm=10)
    made.receive(b"".join(b"%d\n" % line for line in range(5)) + CUT + DONE, 0.0)
    assert made.take_answers() == b""
    assert made.take_pages() == []
    made.set(paper="ok")
    made.advance(1.0)
    torn, rest = made.take_pages()
    assert (torn.lines, torn.cut) == (("0", "1", "2"), None)
    assert (rest.lines, rest.cut) == (("3", "4"), CutKind.PARTIAL)
    assert made.take_answers() == b"\x00"


def test_clearing_drops_the_rest() -> None:
    made = machine(paper_left_mm=10)
    made.receive(b"".join(b"%d\n" % line for line in range(5)) + CUT + DONE, 0.0)
    made.receive(b"\x10\x05\x02", 0.0)
    made.set(paper="ok")
    made.receive(b"new\n" + CUT, 1.0)
    assert [page.lines for page in made.take_pages()] == [("0", "1", "2"), ("new",)]


def test_a_picture_is_cut_short_where_the_paper_ends() -> None:
    made = machine(paper_left_mm=50)
    made.receive(job(Layout.RASTER), 0.0)
    made.receive(b"\x10\x05\x02", 0.0)
    made.set(paper="ok")
    (torn,) = made.take_pages()
    assert torn.height == 400
    assert sum(item.rows for item in torn.printed if isinstance(item, PrintedPicture)) == 400


def test_the_cutter_jams_when_it_is_used() -> None:
    made = machine(jam_at_next_cut=True)
    made.receive(b"x\n" + CUT + DONE, 0.0)
    assert made.status.cutter_error
    assert made.take_answers() == b""
    assert made.take_pages() == []


@pytest.mark.parametrize(
    ("data", "flag"),
    [
        ("¥".encode("gb18030"), "four_byte_gb18030"),
        ("བ".encode("gb18030"), "four_byte_gb18030"),
        (b"\xba\xff", "broken_double_byte"),
        (b"\x80", "broken_double_byte"),
    ],
)
def test_characters_that_fonts_do_not_have_are_flagged(data: bytes, flag: str) -> None:
    assert flag in page_of(data + b"\n").garbage


def test_chinese_outside_chinese_mode_is_flagged() -> None:
    chinese = "合作".encode("gbk")
    assert page_of(chinese, chinese=False).garbage == ("high_byte_outside_chinese_mode",) * 4
    assert page_of(b"\x1c&" + chinese, chinese=False).garbage == ()
    assert page_of(b"\x1c&\x1c." + chinese, chinese=False).garbage != ()
    assert page_of(b"\x1c&\x1b@" + chinese, chinese=False).garbage != ()


def test_unknown_commands_are_flagged() -> None:
    assert page_of(b"\x1b\xeeabc\n").unknown == ("1b ee",)


def test_styles_and_places() -> None:
    page = page_of(b"\x1ba\x01\x1d!\x11\x1bE\x01ab\x1d!\x00\x1bE\x00c\n")
    (line,) = (item for item in page.printed if isinstance(item, PrintedLine))
    large, small = line.runs
    assert (large.text, large.x, large.style.wide, large.style.high, large.style.bold) == ("ab", 258, 2, 2, True)
    assert (small.text, small.x, small.style.wide) == ("c", 306, 1)
    assert line.height == 48


def test_long_lines_wrap_at_the_paper_edge() -> None:
    assert page_of(b"a" * 50 + b"\n").lines == ("a" * 48, "a" * 2)
    assert page_of("字".encode("gbk") * 25 + b"\n").lines == ("字" * 24, "字")


def test_graphics_are_printed_when_told() -> None:
    body = b"\x30\x70\x30\x01\x01\x31\x10\x00\x02\x00" + b"\xff\x00\x00\xff"
    stored = b"\x1d(L" + len(body).to_bytes(2, "little") + body
    assert page_of(stored).printed == ()
    (picture,) = page_of(stored + b"\x1d(L\x02\x00\x30\x32").printed
    assert isinstance(picture, PrintedPicture)
    assert (picture.row_bytes, picture.rows, picture.bits) == (2, 2, b"\xff\x00\x00\xff")


def test_process_id_is_returned() -> None:
    made = machine()
    made.receive(bytes.fromhex("1d 28 48 06 00 30 30") + b"0042", 0.0)
    assert made.take_answers() == b"\x37\x220042\x00"


def test_a_one_dimensional_code_is_kept() -> None:
    assert page_of(b"\x1dk\x49\x06{BA023").codes == ("{BA023",)
    assert page_of(b"\x1dk\x04A023\x00").codes == ("A023",)


def test_switches_that_do_not_exist_are_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        machine(paper="perhaps")
    with pytest.raises(msgspec.ValidationError):
        machine(wings=True)


@pytest.mark.parametrize("layout", [Layout.RASTER, Layout.TEXT])
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_chunks_make_no_difference(layout: Layout, data: st.DataObject) -> None:
    stream = job(layout)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=30)))
    whole, parted = PrinterMachine(576), PrinterMachine(576)
    whole.receive(stream + DONE, 0.0)
    for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True):
        parted.receive(stream[start:end], 0.0)
    parted.receive(DONE, 0.0)
    assert [page.as_json() for page in parted.take_pages()] == [page.as_json() for page in whole.take_pages()]
    assert parted.take_answers() == whole.take_answers() == b"\x00"


@settings(max_examples=200, deadline=None)
@given(noise=st.binary(max_size=300), cuts=st.lists(st.integers(1, 20), max_size=20))
def test_any_bytes_are_survived_and_chunks_make_no_difference(noise: bytes, cuts: list[int]) -> None:
    whole, parted = PrinterMachine(384), PrinterMachine(384)
    whole.receive(noise, 0.0)
    at = 0
    for length in [*cuts, len(noise)]:
        parted.receive(noise[at : at + length], 0.0)
        at += length
    for made in (whole, parted):
        made.set(paper="end")
        made.set(paper="ok")
    assert [page.as_json() for page in parted.take_pages()] == [page.as_json() for page in whole.take_pages()]


@given(parts=st.lists(st.sampled_from([b"\x10", b"\x04", b"\x01", b"\x05", b"\x02", b"a", b"\x14"]), max_size=30))
def test_real_time_commands_are_found_across_chunks(parts: list[bytes]) -> None:
    stream = b"".join(parts)
    at_once, bit_by_bit = RealTimeScanner(), RealTimeScanner()
    data, found = at_once.feed(stream + b"end")
    pieces = [bit_by_bit.feed(bytes((byte,))) for byte in stream + b"end"]
    assert b"".join(piece for piece, _ in pieces) == data
    assert [command for _, commands in pieces for command in commands] == found


def test_real_time_commands_leave_the_stream() -> None:
    data, found = RealTimeScanner().feed(b"ab\x10\x04\x01cd\x10\x05\x02\x10\x10\x04\x09")
    assert data == b"abcd\x10\x10\x04\x09"
    assert found == [(RealTime.STATUS, 1), (RealTime.RECOVER, 2)]


def test_the_page_is_described_for_other_tests() -> None:
    made = PrinterMachine(576, switches=Switches())
    made.receive(job(Layout.TEXT), 0.0)
    (page,) = made.take_pages()
    described = msgspec.json.decode(page.as_json())
    assert described["codes"] == [QR_TEXT]
    assert described["cut"] == "partial"
    assert "出版物零售经营许可（新办）" in described["lines"]
    assert described["garbage"] == described["unknown"] == []


@pytest.mark.parametrize("layout", [Layout.RASTER, Layout.TEXT])
def test_the_page_is_drawn_as_wide_as_the_paper(layout: Layout) -> None:
    made = PrinterMachine(576)
    made.receive(job(layout), 0.0)
    (page,) = made.take_pages()
    image = render(page)
    assert image.mode == "1"
    assert image.size == (576, page.height)
    black = image.convert("L").histogram()[0]
    assert 0.05 < black / (image.width * image.height) < 0.4
