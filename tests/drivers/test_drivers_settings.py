"""From a settings file to a device: registry, places, options, and sentences for what is wrong."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner
from PIL import Image

from drivers.__main__ import main
from drivers.catalogue import shipped
from drivers.plugged import plugged_devices
from drivers.printer.compose import Layout
from drivers.printer.escpos import EscposOptions, EscposPrinter
from drivers.registry import DeviceKind, DriverSpec, DuplicateDriver, Registry, driver
from drivers.resource import (
    FileSink,
    FlowControl,
    LpDevice,
    Parity,
    Resource,
    ResourceError,
    SerialPort,
    TcpEndpoint,
    address_of,
    parse_resource,
)
from drivers.settings import SettingsError, read_section


class NoOptions(msgspec.Struct, frozen=True):
    """A driver without options."""


@pytest.mark.parametrize(
    ("address", "resource"),
    [
        ("tcp://192.168.1.50", TcpEndpoint("192.168.1.50", 9100)),
        ("tcp://printer-2:9101", TcpEndpoint("printer-2", 9101)),
        ("lp:/dev/usb/lp0", LpDevice("/dev/usb/lp0")),
        ("file:out/tickets", FileSink("out/tickets")),
        ("serial:/dev/serial/by-path/pci-0:1.0-port0", SerialPort("/dev/serial/by-path/pci-0:1.0-port0")),
        (
            "serial:/dev/ttyS1?baud=115200&parity=E&stop_bits=2&flow=dtrdsr",
            SerialPort("/dev/ttyS1", 115200, Parity.EVEN, 2, FlowControl.DTR_DSR),
        ),
    ],
)
def test_addresses(address: str, resource: Resource) -> None:
    assert parse_resource(address) == resource
    assert parse_resource(address_of(resource)) == resource


@pytest.mark.parametrize(
    "address",
    ["", "usb0", "tcp://", "tcp://host:99999", "tcp://host:x", "serial:", "serial:/dev/a?baud=x", "http://a/b"],
)
def test_addresses_that_mean_nothing_are_refused_with_a_sentence(address: str) -> None:
    with pytest.raises(ResourceError, match=r"\.$"):
        parse_resource(address)


def test_a_section_becomes_a_device() -> None:
    section = {"driver": "escpos", "at": "tcp://10.0.0.9", "profile": "generic-58", "layout": "text"}
    choice = read_section("printer", section, shipped())
    assert choice.resource == TcpEndpoint("10.0.0.9")
    assert choice.options == EscposOptions("generic-58", Layout.TEXT)
    assert isinstance(choice.make(), EscposPrinter)


@pytest.mark.parametrize(
    ("section", "sentence"),
    [
        ({}, "needs a driver.*escpos"),
        ({"kind": "toaster"}, "needs a kind.*printer"),
        ({"driver": "laser"}, "there are:.*escpos"),
        ({"driver": "escpos"}, "where the device is"),
        ({"driver": "escpos", "at": "usb"}, "must begin with"),
        ({"driver": "escpos", "at": "file:out"}, "cannot work at file:out"),
        ({"driver": "escpos", "at": "tcp://a", "profil": "x"}, "unknown key “profil”.*profile"),
        ({"driver": "escpos", "at": "tcp://a", "profile": "x"}, "no printer profile “x”.*generic-80"),
        ({"driver": "escpos", "at": "tcp://a", "layout": "square"}, "square"),
        ({"driver": "escpos", "at": "tcp://a", "patience_seconds": "long"}, "patience_seconds"),
    ],
)
def test_a_wrong_section_is_refused_with_a_sentence(section: dict[str, object], sentence: str) -> None:
    with pytest.raises(SettingsError, match=sentence):
        read_section("printer", section, shipped())


def test_a_driver_declares_itself_and_the_same_name_twice_is_refused() -> None:
    registry = Registry()

    def declare(kind: DeviceKind) -> None:
        driver(kind, "x", summary="", resources=(FileSink,), options=NoOptions, registry=registry)(lambda _r, _o: None)

    declare(DeviceKind.LED)
    declare(DeviceKind.PRINTER)
    with pytest.raises(DuplicateDriver, match="Two led drivers are called x"):
        declare(DeviceKind.LED)
    assert isinstance(registry.find(DeviceKind.LED, "x"), DriverSpec)
    assert len(registry.of_kind(DeviceKind.PRINTER)) == 1


def test_what_is_shipped() -> None:
    assert {spec.name for spec in shipped().of_kind(DeviceKind.PRINTER)} == {"emulated", "escpos", "file"}


def test_plugged_devices_are_named_by_path(tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    (tmp_path / "usb/lp0").touch()
    (tmp_path / "ttyUSB0").touch()
    (tmp_path / "serial/by-path").mkdir(parents=True)
    link = tmp_path / "serial/by-path/platform-usb-0:1:1.0-port0"
    link.symlink_to(tmp_path / "ttyUSB0")
    printer, port = plugged_devices(tmp_path)
    assert printer.resource == LpDevice(str(tmp_path / "usb/lp0"))
    assert (port.resource, port.node) == (SerialPort(str(link)), str(tmp_path / "ttyUSB0"))


def test_the_command_line_lists_drivers() -> None:
    result = CliRunner().invoke(main, ["list"])
    assert result.exit_code == 0
    assert "escpos" in result.output and "serial, tcp, lp" in result.output


def test_the_command_line_suggests_something_usable() -> None:
    result = CliRunner().invoke(main, ["suggest"])
    assert result.exit_code == 0
    assert "at = " in result.output


def test_the_command_line_prints_a_test_slip(tmp_path: Path) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text(f'[devices.printer]\ndriver = "file"\nat = "file:{tmp_path}/paper"\n')
    result = CliRunner().invoke(main, ["test", "printer", "--settings", str(settings)])
    assert result.exit_code == 0, result.output
    assert "printed" in result.output
    with Image.open(tmp_path / "paper/slip-0001.png") as slip:
        assert slip.width == 576


def test_the_command_line_says_what_is_wrong(tmp_path: Path) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text('[devices.printer]\ndriver = "escpos"\nat = "tcp://127.0.0.1:1"\n')
    unreachable = CliRunner().invoke(main, ["test", "printer", "--settings", str(settings)])
    assert unreachable.exit_code == 1 and "Not reachable" in unreachable.output
    missing = CliRunner().invoke(main, ["test", "scale", "--settings", str(settings)])
    assert missing.exit_code == 1 and "no section [devices.scale]" in missing.output
    settings.write_text("[printer\n")
    broken = CliRunner().invoke(main, ["test", "printer", "--settings", str(settings)])
    assert broken.exit_code == 1 and "not valid TOML" in broken.output
