"""Messages survive the wire; whatever else arrives is a fault and never a crash."""

from __future__ import annotations

import contextlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract import codec
from contract.commands import CallNext, TakeTicket
from contract.envelope import Hello, NothingToCall, Notice, Order, Reply
from contract.faults import Fault, FaultCode, HallFault, fault, http_status
from contract.ids import CommandId, ItemCode, Seq, TerminalId, WindowId
from contract.views import HALL_BOARD_TOPIC, BoardView
from contract.words import Channel, Priority, TerminalKind

ORDER = Order(CommandId("c1"), TakeTicket(item=ItemCode("rs-01"), priority=Priority.OLD))


def test_an_order_reads_back_as_it_was_sent() -> None:
    assert codec.decode_from_terminal(codec.encode(ORDER)) == ORDER


def test_a_notice_carries_the_whole_view() -> None:
    notice = Notice(HALL_BOARD_TOPIC, Seq(7), BoardView(at=5.0, waiting=3))
    assert codec.decode_from_server(codec.encode(notice)) == notice


def test_an_empty_result_still_says_which_it_is() -> None:
    reply = Reply(CommandId("c1"), Seq(1), NothingToCall())
    assert codec.decode_from_server(codec.encode(reply)) == reply


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", FaultCode.MALFORMED),
        (b"{}", FaultCode.MALFORMED),
        (b"[1,2]", FaultCode.MALFORMED),
        (b"\xff\xfe\x00", FaultCode.MALFORMED),
        (b"[" * 60_000, FaultCode.MALFORMED),
        (b'{"kind":"Nonsense"}', FaultCode.UNKNOWN_KIND),
        (b'{"kind":"Order","command_id":"c","command":{"kind":"Explode"}}', FaultCode.UNKNOWN_KIND),
        (b'{"kind":"Order","command_id":"c","command":{"kind":"CallNext","window":"five"}}', FaultCode.MALFORMED),
        (b" " * (codec.MAX_FROM_TERMINAL + 1), FaultCode.TOO_LARGE),
    ],
)
def test_bad_messages_are_refused_with_a_code_and_a_sentence(data: bytes, code: FaultCode) -> None:
    with pytest.raises(HallFault) as refused:
        codec.decode_from_terminal(data)
    assert refused.value.fault.code is code
    assert refused.value.fault.sentence.endswith("。")


@given(st.binary(max_size=300))
def test_any_bytes_are_a_message_or_a_fault(data: bytes) -> None:
    with contextlib.suppress(HallFault):
        codec.decode_from_terminal(data)


@given(st.integers(0, len(codec.encode(ORDER)) - 1), st.integers(0, 255))
def test_one_changed_byte_is_a_message_or_a_fault(position: int, value: int) -> None:
    data = bytearray(codec.encode(ORDER))
    data[position] = value
    with contextlib.suppress(HallFault):
        codec.decode_from_terminal(bytes(data))


def test_a_word_of_a_newer_version_reads_as_unknown() -> None:
    data = b'{"kind":"Order","command_id":"c","command":{"kind":"TakeTicket","item":"x","channel":"hologram"}}'
    message = codec.decode_from_terminal(data)
    assert isinstance(message, Order)
    assert isinstance(message.command, TakeTicket)
    assert message.command.channel is Channel.UNKNOWN


def test_a_field_of_a_newer_version_is_ignored() -> None:
    data = b'{"kind":"Order","command_id":"c","command":{"kind":"CallNext","window":4,"mood":"good"},"later":1}'
    assert codec.decode_from_terminal(data) == Order(CommandId("c"), CallNext(WindowId(4)))


def test_a_fault_code_of_a_newer_version_reads_as_unknown() -> None:
    read = msgspec.json.decode(b'{"code":"from_the_future","sentence":"x"}', type=Fault)
    assert read.code is FaultCode.UNKNOWN


def test_every_fault_has_a_status_and_a_sentence() -> None:
    for code in FaultCode:
        assert 400 <= http_status(code) < 600
        assert fault(code).sentence.endswith("。")


def test_a_hello_says_its_schema_without_being_told() -> None:
    hello = Hello(TerminalId("ab"), "key", "signature", TerminalKind.KIOSK)
    assert hello.schema >= hello.min_schema >= 1
