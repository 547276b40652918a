"""`yichuang`: one command for every part of the hall. Each part is imported only when it is asked for."""

from __future__ import annotations

import importlib

import click

#: Command -> module and attribute of its click command, and its line in the help.
_COMMANDS = {
    "hallserver": ("hallserver.__main__", "main", "The hall server: journal, link, HTTP API, discovery."),
    "kiosk": ("kiosk.__main__", "main", "A ticket kiosk."),
    "counter": ("counter.__main__", "main", "A clerk's terminal at a window."),
    "display": ("display.__main__", "main", "A call board or window strip, with its voice."),
    "devices": ("drivers.__main__", "main", "Suggest settings for devices, list and test them."),
    "journal": ("hallserver.journal.commands", "main", "Verify, export or rebuild from the hall's journal."),
    "admin": ("hallserver.admin", "main", "Tokens for other systems, and PINs of clerks."),
    "demo": ("yichuang.demo.command", "main", "Open the Hezuo hall with all its terminals on this machine."),
}


class _Parts(click.Group):
    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        module, attribute, _ = _COMMANDS[name]
        command = getattr(importlib.import_module(module), attribute)
        assert isinstance(command, click.Command)  # noqa: S101  a wrong entry in the table above
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        # The table is printed from here, so that `--help` does not import Qt.
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, _, line) in _COMMANDS.items()])


@click.command(cls=_Parts)
def main() -> None:
    """Yichuang (一窗) runs a government service hall."""


if __name__ == "__main__":
    main(prog_name="yichuang")
