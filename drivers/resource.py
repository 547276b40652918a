"""Where a device is: data only. Opening it is the business of `drivers.transport`."""

from __future__ import annotations

from enum import Enum
from urllib.parse import parse_qsl, urlsplit

import msgspec

# 9100 is the port every raw ("JetDirect") receipt printer listens on.
RAW_PRINTER_PORT = 9100


class FlowControl(Enum):
    """How a serial device says that its buffer is full."""

    NONE = "none"
    RTS_CTS = "rtscts"
    DTR_DSR = "dtrdsr"
    XON_XOFF = "xonxoff"


class Parity(Enum):
    """Parity of a serial line, by pyserial's letters."""

    NONE = "N"
    EVEN = "E"
    ODD = "O"


class SerialPort(msgspec.Struct, frozen=True, tag="serial"):
    """A serial port by its stable path (`/dev/serial/by-path/…`) and line settings."""

    path: str
    baud: int = 9600
    parity: Parity = Parity.NONE
    stop_bits: int = 1
    flow: FlowControl = FlowControl.NONE


class TcpEndpoint(msgspec.Struct, frozen=True, tag="tcp"):
    """A device that listens on the network."""

    host: str
    port: int = RAW_PRINTER_PORT


class LpDevice(msgspec.Struct, frozen=True, tag="lp"):
    """A USB printer behind the kernel's `usblp`, such as `/dev/usb/lp0`."""

    path: str


class FileSink(msgspec.Struct, frozen=True, tag="file"):
    """A folder that takes what a device would have put out."""

    folder: str


Resource = SerialPort | TcpEndpoint | LpDevice | FileSink


_SCHEMES: dict[type, str] = {SerialPort: "serial", TcpEndpoint: "tcp", LpDevice: "lp", FileSink: "file"}


def scheme_of(kind: type) -> str:
    """What the addresses of that kind of resource begin with."""
    return _SCHEMES[kind]


class ResourceError(ValueError):
    """A resource address that means nothing; the text is a sentence for the technician."""


def parse_resource(address: str) -> Resource:
    """`tcp://host:9100`, `serial:/dev/…?baud=115200&flow=rtscts`, `lp:/dev/usb/lp0`, `file:folder`; ResourceError."""
    parts = urlsplit(address)
    if parts.scheme == "tcp":
        return _tcp(address)
    if not parts.path:
        raise ResourceError(f"“{address}” names no device; write for example lp:/dev/usb/lp0.")
    if parts.scheme == "serial":
        return _serial(parts.path, parts.query)
    if parts.scheme == "lp":
        return LpDevice(parts.path)
    if parts.scheme == "file":
        return FileSink(parts.path)
    raise ResourceError(f"“{address}” must begin with tcp://, serial:, lp: or file:.")


def address_of(resource: Resource) -> str:
    """The address that `parse_resource` turns back into the same resource."""
    match resource:
        case TcpEndpoint(host, port):
            return f"tcp://{host}:{port}"
        case LpDevice(path):
            return f"lp:{path}"
        case FileSink(folder):
            return f"file:{folder}"
        case SerialPort():
            return f"serial:{resource.path}?baud={resource.baud}&parity={resource.parity.value}" + (
                f"&stop_bits={resource.stop_bits}&flow={resource.flow.value}"
            )


def _tcp(address: str) -> TcpEndpoint:
    parts = urlsplit(address)
    try:
        port = parts.port or RAW_PRINTER_PORT
    except ValueError:
        raise ResourceError(f"“{address}” has no valid port; use a number up to 65535.") from None
    if not parts.hostname:
        raise ResourceError(f"“{address}” names no host; write for example tcp://192.168.1.50:9100.")
    return TcpEndpoint(parts.hostname, port)


def _serial(path: str, query: str) -> SerialPort:
    fields: dict[str, object] = {"path": path, **dict(parse_qsl(query))}
    try:
        return msgspec.convert({"type": "serial", **fields}, SerialPort, strict=False)
    except msgspec.ValidationError as problem:
        raise ResourceError(f"The serial port {path} is set up wrongly: {problem}.") from None
