"""`yichuang counter`: the clerk's terminal at a window."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from contract.words import TerminalKind
from counter.keyboard import WindowKeyboard
from counter.view_model import DeskModel
from terminal.options import Options, terminal_options
from terminal.shell import Shell

PAGE = Path(__file__).resolve().parent / "qml" / "Main.qml"


@click.command()
@terminal_options
def main(options: Options) -> None:
    """Run the clerk's terminal; --place window-11 says at which window it stands."""
    shell = Shell(options, TerminalKind.COUNTER)
    desk = DeskModel(shell.link, shell.time)
    desk.chooseLanguage(options.language)
    keyboard = WindowKeyboard(desk)
    sys.exit(shell.run(PAGE, {"desk": desk, "hallTime": shell.time, "keyboard": keyboard}, state=desk.state))


if __name__ == "__main__":
    main()
