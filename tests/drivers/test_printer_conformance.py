"""What every printer must do, run against every driver on every wire."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from drivers.device import FaultReason, Health
from drivers.printer.compose import Layout
from drivers.printer.emulated.host import EmulatedDevice, EmulatedOptions, EmulatedPrinter
from drivers.printer.escpos import EscposOptions, EscposPrinter
from drivers.printer.file import FileOptions, FilePrinter
from drivers.printer.profile import Completion, StatusKind, profile_named, profiles
from drivers.printer.protocol import Printer, PrintResult
from drivers.resource import FileSink, TcpEndpoint
from drivers.transport.pipe import PipeUnavailable

from .printer_samples import ticket

WIRES = ("tcp", "pty", "cable")


def plugged(stack: ExitStack, wire: str, **options: object) -> tuple[EmulatedPrinter, EscposPrinter]:
    """An emulated printer and the driver at the other end of that wire, open."""
    chosen = EscposOptions(patience_seconds=2.0, **options)  # type: ignore[arg-type]
    emulated = stack.enter_context(EmulatedPrinter(chosen.profile))
    if wire == "cable":
        driver = EscposPrinter(TcpEndpoint("null cable"), chosen, connect=emulated.cable)
    else:
        driver = EscposPrinter(emulated.listen() if wire == "tcp" else emulated.pty(), chosen)
    stack.callback(driver.close)
    driver.open()
    return emulated, driver


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as opened:
        yield opened


@pytest.fixture(params=["tcp", "pty", "cable", "file", "emulated"])
def printer(request: pytest.FixtureRequest, stack: ExitStack, tmp_path: Path) -> Printer:
    made: dict[str, Callable[[], Printer]] = {
        "file": lambda: FilePrinter(FileSink(str(tmp_path)), FileOptions()),
        "emulated": lambda: EmulatedDevice(FileSink(str(tmp_path)), EmulatedOptions(bytes_per_second=0)),
    }
    if request.param in WIRES:
        return plugged(stack, request.param)[1]
    device = made[request.param]()
    stack.callback(device.close)
    device.open()
    return device


def test_a_well_printer_says_so(printer: Printer) -> None:
    assert printer.condition().health is Health.OK


def test_a_slip_is_printed_and_the_record_names_it(printer: Printer) -> None:
    first, copy = printer.print(ticket()), printer.print(ticket(), 1)
    assert (first.result, first.copy, first.reason) == (PrintResult.PRINTED, 0, None)
    assert (copy.result, copy.copy) == (PrintResult.PRINTED, 1)
    assert len(first.sha256) == 64
    assert first.after is not None and first.after.health is Health.OK


def test_closing_twice_is_harmless(printer: Printer) -> None:
    printer.close()
    printer.close()


@pytest.mark.parametrize("wire", WIRES)
@pytest.mark.parametrize("layout", [Layout.RASTER, Layout.TEXT])
def test_one_slip_is_one_clean_piece_of_paper(stack: ExitStack, wire: str, layout: Layout) -> None:
    emulated, driver = plugged(stack, wire, layout=layout)
    assert driver.print(ticket()).result is PrintResult.PRINTED
    (page,) = emulated.wait_for_pages(1)
    assert page.garbage == page.unknown == ()


@pytest.mark.parametrize("wire", WIRES)
@pytest.mark.parametrize(
    ("switches", "health", "reason"),
    [
        ({"paper": "near"}, Health.DEGRADED, FaultReason.PAPER_NEAR_END),
        ({"paper": "end"}, Health.BLOCKED, FaultReason.PAPER_END),
        ({"cover_open": True}, Health.BLOCKED, FaultReason.COVER_OPEN),
        ({"cutter_jam": True}, Health.BLOCKED, FaultReason.CUTTER_JAM),
        ({"head_hot": True}, Health.BLOCKED, FaultReason.HEAD_HOT),
        ({"error": True}, Health.BLOCKED, FaultReason.PRINTER_ERROR),
        ({"offline": True}, Health.BLOCKED, FaultReason.PRINTER_OFFLINE),
        ({"cover_open": True, "split_answers": True}, Health.BLOCKED, FaultReason.COVER_OPEN),
    ],
)
def test_trouble_is_told_and_nothing_is_printed(
    stack: ExitStack, wire: str, switches: dict[str, object], health: Health, reason: FaultReason
) -> None:
    emulated, driver = plugged(stack, wire)
    emulated.set(**switches)
    found = driver.condition()
    assert (found.health, found.reason) == (health, reason)
    outcome = driver.print(ticket())
    if health is Health.BLOCKED:
        assert (outcome.result, outcome.reason) == (PrintResult.REFUSED, reason)
        assert emulated.pages == ()
        # Nothing but the wish to be told of changes, which a blocked board may not have read yet.
        assert emulated.waiting_bytes <= 3
    else:
        assert outcome.result is PrintResult.PRINTED


@pytest.mark.parametrize("answers", ["mute", "zeros"])
def test_no_answer_is_never_ok(stack: ExitStack, answers: str) -> None:
    emulated, driver = plugged(stack, "cable")
    emulated.set(answers=answers)
    condition = driver.condition()
    assert (condition.health, condition.reason) == (Health.OFFLINE, FaultReason.NO_ANSWER)
    assert driver.print(ticket()).result is PrintResult.REFUSED
    assert emulated.pages == ()


@pytest.mark.parametrize("profile", list(profiles()))
def test_every_model_prints(stack: ExitStack, profile: str) -> None:
    model = profile_named(profile)
    emulated, driver = plugged(stack, "cable", profile=profile)
    outcome = driver.print(ticket())
    confirmed = model.completion is not Completion.NONE
    assert outcome.result is (PrintResult.PRINTED if confirmed else PrintResult.SENT)
    if model.status is StatusKind.NONE:
        assert driver.condition().reason is FaultReason.STATUS_UNSUPPORTED
    assert emulated.wait_for(lambda: emulated.waiting_bytes == 0)


def test_kiosk_models_tell_their_state_in_six_bytes(stack: ExitStack) -> None:
    emulated, driver = plugged(stack, "cable", profile="custom-kiosk-80")
    assert driver.condition().health is Health.OK
    emulated.set(paper="end")
    assert driver.condition().reason is FaultReason.PAPER_END


def test_changes_are_heard_without_asking(stack: ExitStack) -> None:
    emulated, driver = plugged(stack, "cable")
    driver.condition()
    assert driver.listen() is None
    emulated.set(cover_open=True)
    heard = None
    while heard is None:
        heard = driver.listen()
    assert heard.reason is FaultReason.COVER_OPEN


def test_a_printer_that_is_not_there_is_said_to_be_so(stack: ExitStack) -> None:
    with EmulatedPrinter() as emulated:
        endpoint = emulated.listen()
    driver = EscposPrinter(endpoint, EscposOptions())
    with pytest.raises(PipeUnavailable, match=str(endpoint.port)):
        driver.open()
    outcome = driver.print(ticket())
    assert (outcome.result, outcome.reason) == (PrintResult.REFUSED, FaultReason.UNPLUGGED)


def test_a_folder_that_cannot_be_written_refuses(tmp_path: Path) -> None:
    blocked = tmp_path / "not a folder"
    blocked.write_text("")
    printer = FilePrinter(FileSink(str(blocked)), FileOptions())
    printer.open()
    assert printer.condition().reason is FaultReason.STORAGE
    assert printer.print(ticket()).result is PrintResult.REFUSED


def test_slips_in_a_folder_are_numbered_on(tmp_path: Path) -> None:
    for _ in range(2):
        printer = FilePrinter(FileSink(str(tmp_path)), FileOptions(dots=384))
        printer.open()
        printer.print(ticket())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["slip-0001.png", "slip-0002.png"]
