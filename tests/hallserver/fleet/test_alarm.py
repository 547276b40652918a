"""People hear of a failed device once, in words that say what to do."""

from __future__ import annotations

from contract.ids import TerminalId
from contract.views import DeviceHealth
from contract.words import DeviceCondition, DeviceKind
from hallserver.fleet.alarm import QUIET_S, Alarm, words

BOX = TerminalId("a" * 32)
FINE = DeviceHealth("printer", DeviceKind.PRINTER, DeviceCondition.OK)
LOW = DeviceHealth("printer", DeviceKind.PRINTER, DeviceCondition.DEGRADED, "paper_near_end")
EMPTY = DeviceHealth("printer", DeviceKind.PRINTER, DeviceCondition.BLOCKED, "paper_end")
GONE = DeviceHealth("printer", DeviceKind.PRINTER, DeviceCondition.OFFLINE, "unplugged")


def test_no_paper_is_told_once_while_it_lasts() -> None:
    alarm = Alarm()
    assert alarm.due(BOX, (FINE,), (EMPTY,), 0) == ["没有纸了，请去加纸"]
    assert alarm.due(BOX, (EMPTY,), (GONE,), 1) == []


def test_a_device_that_starts_out_broken_is_told() -> None:
    assert Alarm().due(BOX, (), (GONE,), 0) == ["打印机没有反应，请看电源和连线"]


def test_little_paper_and_all_well_are_no_alarm() -> None:
    assert Alarm().due(BOX, (FINE,), (LOW,), 0) == []
    assert Alarm().due(BOX, (EMPTY,), (FINE,), 0) == []


def test_a_flickering_device_does_not_ring_all_the_time() -> None:
    alarm = Alarm()
    assert alarm.due(BOX, (FINE,), (EMPTY,), 0)
    assert alarm.due(BOX, (FINE,), (EMPTY,), QUIET_S - 1) == []
    assert alarm.due(BOX, (FINE,), (EMPTY,), QUIET_S)


def test_two_devices_are_told_apart() -> None:
    voice = DeviceHealth("voice", DeviceKind.VOICE, DeviceCondition.OFFLINE, "device_missing")
    assert Alarm().due(BOX, (FINE,), (EMPTY, voice), 0) == ["没有纸了，请去加纸", "广播不能用了，请去看一看"]


def test_a_cause_without_words_of_its_own_still_says_what_to_do() -> None:
    odd = DeviceHealth("printer", DeviceKind.PRINTER, DeviceCondition.BLOCKED, "gremlins")
    assert words(odd) == "打印机不能用了，请去看一看"
