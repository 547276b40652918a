"""A beacon comes from anybody on the LAN."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contract.beacon import (
    MAX_VALUE,
    HallBeacon,
    TerminalBeacon,
    hall_beacon,
    terminal_beacon,
    to_properties,
)
from contract.ids import TerminalId
from contract.words import TerminalKind


def test_a_hall_is_read_back_from_its_txt_record() -> None:
    beacon = HallBeacon("hezuo", "合作市政务服务中心", "ab12", tls=True)
    assert hall_beacon(to_properties(beacon)) == beacon


def test_a_terminal_is_read_back_from_its_txt_record() -> None:
    beacon = TerminalBeacon(TerminalId("ab"), TerminalKind.KIOSK, "1 号取号机")
    assert terminal_beacon(to_properties(beacon)) == beacon


def test_a_record_of_something_else_is_nobody() -> None:
    assert hall_beacon({"model": "printer"}) is None


def test_a_long_value_is_cut() -> None:
    read = hall_beacon({"hall": "x" * 5000})
    assert read is not None
    assert len(read.hall) == MAX_VALUE


@given(st.dictionaries(st.sampled_from(["hall", "name", "schema", "tls", "path", "terminal"]), st.text(max_size=200)))
def test_any_record_is_read_or_passed_over(properties: dict[str, str]) -> None:
    hall_beacon(properties)
    terminal_beacon(properties)
