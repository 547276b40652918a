"""An emulated receipt printer with its wires: TCP, pty and null cable in front of one machine."""

from __future__ import annotations

import os
import socket
import threading
import time
import tty
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import msgspec

from drivers.printer.compose import Layout
from drivers.printer.emulated.machine import PrinterMachine, Switches
from drivers.printer.emulated.page import Page
from drivers.printer.emulated.paper_tray import PaperTray
from drivers.printer.escpos import EscposOptions, EscposPrinter
from drivers.printer.profile import ChineseMode, profile_named
from drivers.registry import DeviceKind, driver
from drivers.resource import FileSink, SerialPort, TcpEndpoint
from drivers.transport.descriptor import read_descriptor, write_descriptor
from drivers.transport.memory import null_cable
from drivers.transport.pipe import Pipe, PipeUnavailable
from drivers.transport.tcp import TcpPipe

# How often a wire is looked at while nothing comes in, so that changes of state and slow printing get on.
_TICK_SECONDS = 0.01
# Small, so that a full buffer holds the host back as it does for real instead of filling the kernel's memory.
_SOCKET_BUFFER_BYTES = 8192
_JOIN_SECONDS = 2.0


class EmulatedPrinter:
    """A printer to plug things into; use it as a context manager. Safe to call from any thread.

    Pages are kept in `pages`, and written to `folder` as PNG and JSON when one is given.
    """

    def __init__(
        self,
        profile: str = "generic-80",
        *,
        switches: Switches | None = None,
        folder: Path | None = None,
    ) -> None:
        model = profile_named(profile)
        chinese = model.chinese_mode is ChineseMode.AUTO
        self._machine = PrinterMachine(model.dots, chinese_at_start=chinese, switches=switches)
        self._tray = PaperTray(folder) if folder else None
        self._changed = threading.Condition()
        self._pages: list[Page] = []
        self._page_times: list[float] = []
        self._closing = threading.Event()
        self._threads: list[threading.Thread] = []
        self._wires: list[_Wire] = []
        self._speaker: _Wire | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def listen(self, host: str = "127.0.0.1", port: int = 0) -> TcpEndpoint:
        """Take TCP connections, one at a time as printers do; where."""
        listener = socket.create_server((host, port))
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _SOCKET_BUFFER_BYTES)
        listener.settimeout(_TICK_SECONDS * 5)
        self._start(lambda: self._serve_listener(listener))
        return TcpEndpoint(host, listener.getsockname()[1])

    def pty(self) -> SerialPort:
        """Be found at a serial port; which one."""
        ours, theirs = os.openpty()
        tty.setraw(theirs)
        os.set_blocking(ours, False)
        name = os.ttyname(theirs)
        self._serve_in_thread(_PtyPipe(ours, theirs))
        return SerialPort(name, baud=115200)

    def cable(self) -> Pipe:
        """Be at the other end of a null cable; our end of it."""
        near, far = null_cable()
        self._serve_in_thread(far)
        return near

    def set(self, **changes: Any) -> None:
        """Move switches, see Switches; msgspec.ValidationError."""
        with self._changed:
            self._machine.set(**changes)
            self._collect(time.monotonic())

    def unplug(self) -> None:
        """Pull every wire that is plugged in; listeners stay, as if the cable were out for a moment."""
        for wire in list(self._wires):
            wire.pulled.set()

    @property
    def switches(self) -> Switches:
        """Where the switches stand."""
        with self._changed:
            return self._machine.switches

    @property
    def waiting_bytes(self) -> int:
        """Bytes received and not yet printed."""
        with self._changed:
            return self._machine.waiting_bytes

    @property
    def received_bytes(self) -> int:
        """All bytes received so far."""
        with self._changed:
            return self._machine.received_bytes

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pieces of paper that came out so far."""
        with self._changed:
            return tuple(self._pages)

    @property
    def page_times(self) -> tuple[float, ...]:
        """When each page was finished, by time.monotonic(), which all processes of a machine share.

        A printer that prints at once (0 bytes per second) finishes a page as its last byte comes in.
        """
        with self._changed:
            return tuple(self._page_times)

    def wait_for(self, done: Callable[[], bool], seconds: float = 5.0) -> bool:
        """Wait until `done`, looked at after every change; whether it came true in time."""
        with self._changed:
            return self._changed.wait_for(done, seconds)

    def wait_for_pages(self, count: int, seconds: float = 5.0) -> tuple[Page, ...]:
        """The pages once there are `count`; TimeoutError."""
        if not self.wait_for(lambda: len(self._pages) >= count, seconds):
            raise TimeoutError(f"{len(self.pages)} of {count} pages came out within {seconds} s.")
        return self.pages

    def close(self) -> None:
        """Pull all wires and stop."""
        self._closing.set()
        for thread in self._threads:
            thread.join(_JOIN_SECONDS)

    def _start(self, work: Callable[[], None]) -> None:
        thread = threading.Thread(target=work, name="emulated-printer", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _serve_in_thread(self, pipe: Pipe) -> None:
        wire = _Wire(pipe)
        self._wires.append(wire)
        self._start(lambda: self._serve(wire))

    def _serve_listener(self, listener: socket.socket) -> None:
        with listener:
            while not self._closing.is_set():
                try:
                    connection, _ = listener.accept()
                except TimeoutError:
                    continue
                wire = _Wire(TcpPipe(connection))
                self._wires.append(wire)
                self._serve(wire)

    def _serve(self, wire: _Wire) -> None:
        """One host on one wire, until it goes or the wire is pulled."""
        with self._changed:
            self._machine.connected()
        try:
            while not self._closing.is_set() and not wire.pulled.is_set():
                self._exchange(wire)
        except PipeUnavailable:
            # The host has hung up; that is its right.
            pass
        finally:
            wire.pipe.close()
            self._wires.remove(wire)

    def _exchange(self, wire: _Wire) -> None:
        with self._changed:
            room = self._machine.room()
        data = wire.pipe.read(_TICK_SECONDS, room) if room else b""
        if not room:
            self._closing.wait(_TICK_SECONDS)
        came_at = time.monotonic()
        with self._changed:
            if data:
                # As on boards with several sockets, the answers go to the one that spoke last.
                self._speaker = wire
                self._machine.receive(data, came_at)
            else:
                self._machine.advance(came_at)
            self._collect(came_at)
            answers = self._machine.take_answers() if self._speaker is wire else b""
            split = self._machine.switches.split_answers
        for piece in _pieces(answers, split):
            wire.pipe.write_some(piece, _TICK_SECONDS * 10)

    def _collect(self, now: float) -> None:
        """Take over the pages finished by now and wake those who wait; the lock is held."""
        for page in self._machine.take_pages():
            self._pages.append(page)
            self._page_times.append(now)
            if self._tray:
                self._tray.put(page)
        self._changed.notify_all()


class _Wire:
    """A plugged-in wire and the wish to pull it."""

    def __init__(self, pipe: Pipe) -> None:
        self.pipe = pipe
        self.pulled = threading.Event()


class _PtyPipe:
    """Our side of a pseudo terminal. The other side is kept open, or reading fails until somebody opens it."""

    def __init__(self, ours: int, theirs: int) -> None:
        self._ours, self._theirs = ours, theirs

    def write_some(self, data: bytes | memoryview, seconds: float) -> int:
        return write_descriptor(self._ours, data, seconds)

    def read(self, seconds: float, limit: int = 65536) -> bytes:
        return read_descriptor(self._ours, seconds, limit) or b""

    def fileno(self) -> int | None:
        return self._ours

    def close(self) -> None:
        os.close(self._theirs)
        os.close(self._ours)


class EmulatedOptions(msgspec.Struct, frozen=True):
    """`profile`: the model to be. `bytes_per_second`: how fast it prints, 0 for at once."""

    profile: str = "generic-80"
    bytes_per_second: int = 60000
    layout: Layout = Layout.AUTO
    patience_seconds: float = 8.0


@driver(
    DeviceKind.PRINTER,
    "emulated",
    summary="A printer without a printer: slips come out as pictures in a folder",
    resources=(FileSink,),
    options=EmulatedOptions,
)
class EmulatedDevice(EscposPrinter):
    """The ESC/POS driver with an emulated printer on its cable; `printer` has the switches."""

    def __init__(self, sink: FileSink, options: EmulatedOptions) -> None:
        switches = Switches(bytes_per_second=options.bytes_per_second)
        self.printer = EmulatedPrinter(options.profile, switches=switches, folder=Path(sink.folder))
        escpos = EscposOptions(options.profile, options.layout, options.patience_seconds)
        super().__init__(sink, escpos, connect=self.printer.cable)

    def close(self) -> None:
        """See Printer; the emulated printer stops for good."""
        super().close()
        self.printer.close()


def _pieces(answers: bytes, split: bool) -> list[bytes]:
    if split:
        return [answers[at : at + 1] for at in range(len(answers))]
    return [answers] if answers else []
