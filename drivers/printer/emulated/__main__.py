"""The emulated printer as a process, with a control socket that takes one JSON command a line.

`{"get": true}` answers the state (`page_times`: when each page was finished, in seconds of the machine's steady clock),
`{"set": {"paper": "end"}}` moves switches, `{"unplug": true}` pulls the wires for a moment.
"""

from __future__ import annotations

import signal
import socketserver
import threading
from pathlib import Path
from typing import Any

import click
import msgspec

from drivers.printer.emulated.host import EmulatedPrinter
from drivers.printer.profile import profiles
from drivers.resource import address_of


class Command(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line on the control socket."""

    set: dict[str, Any] = {}
    get: bool = False
    unplug: bool = False


def state_of(printer: EmulatedPrinter) -> dict[str, Any]:
    """What the control socket answers."""
    return {
        "switches": msgspec.to_builtins(printer.switches),
        "pages": len(printer.pages),
        "waiting_bytes": printer.waiting_bytes,
        "received_bytes": printer.received_bytes,
        "page_times": printer.page_times,
    }


def obey(printer: EmulatedPrinter, line: bytes) -> dict[str, Any]:
    """Carry out one line; the state, or `error` with a sentence."""
    try:
        command = msgspec.json.decode(line, type=Command)
        if command.set:
            printer.set(**command.set)
    except (msgspec.ValidationError, msgspec.DecodeError) as problem:
        return {"error": f"The command was not understood: {problem}"}
    if command.unplug:
        printer.unplug()
    return state_of(printer)


class ControlServer(socketserver.ThreadingTCPServer):
    """Answers each line with a line."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, address: tuple[str, int], printer: EmulatedPrinter) -> None:
        super().__init__(address, _ControlHandler)
        self.printer = printer


class _ControlHandler(socketserver.StreamRequestHandler):
    server: ControlServer

    def handle(self) -> None:
        for line in self.rfile:
            self.wfile.write(msgspec.json.encode(obey(self.server.printer, line)) + b"\n")


@click.command()
@click.option("--listen", "listen_at", default="127.0.0.1:0", help="HOST:PORT to take print jobs at; port 0 picks one.")
@click.option("--control", "control_at", default="127.0.0.1:0", help="HOST:PORT of the control socket.")
@click.option("--out", "folder", type=click.Path(path_type=Path), required=True, help="Where the tickets go.")
@click.option("--profile", type=click.Choice(list(profiles())), default="generic-80")
@click.option("--bytes-per-second", default=0, help="How fast it prints; 0 means at once.")
@click.option("--pty", is_flag=True, help="Be found at a serial port as well.")
def main(*, listen_at: str, control_at: str, folder: Path, profile: str, bytes_per_second: int, pty: bool) -> None:
    """Run an emulated receipt printer until it is told to stop."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    with EmulatedPrinter(profile, folder=folder) as printer:
        printer.set(bytes_per_second=bytes_per_second)
        endpoint = printer.listen(*_host_port(listen_at))
        with ControlServer(_host_port(control_at), printer) as control:
            threading.Thread(target=control.serve_forever, daemon=True).start()
            host, port = control.server_address[:2]
            serial = f" {address_of(printer.pty())}" if pty else ""
            click.echo(f"ready {address_of(endpoint)} control://{host!s}:{port}{serial}")
            stop.wait()
            control.shutdown()


def _host_port(address: str) -> tuple[str, int]:
    host, colon, port = address.rpartition(":")
    if not colon or not port.isdigit():
        raise click.BadParameter(f"“{address}” is not HOST:PORT.")
    return host, int(port)


if __name__ == "__main__":
    main()
