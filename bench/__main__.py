"""`python -m bench [--quick] [NAME …]`: measure and print."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click

from bench import apps, http_load, kiosk, link_load, restart
from bench.balance.study import balance
from bench.effort import FULL, QUICK, Effort
from bench.results import Figure, table, write

OUTPUT = Path("out/bench.json")

#: A miniature's figures mean nothing beside real ones.
QUICK_OUTPUT = Path("out/bench-quick.json")

#: Names stay stable: figures are compared over time.
BENCHMARKS: dict[str, Callable[[Effort], list[Figure]]] = {
    "http_issue": http_load.issue,
    "http_call": http_load.call_next,
    "link": link_load.call_to_board,
    "restart": restart.restart,
    "kiosk": kiosk.tap_to_paper,
    "apps": apps.apps,
    "balance": balance,
}


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(list(BENCHMARKS)))
@click.option("--quick", is_flag=True, help="Only show that every benchmark works; its figures mean nothing.")
def main(names: tuple[str, ...], quick: bool) -> None:
    """Run the named benchmarks, or all."""
    effort, output = (QUICK, QUICK_OUTPUT) if quick else (FULL, OUTPUT)
    for name in names or BENCHMARKS:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        figures = BENCHMARKS[name](effort)
        print(table(figures), flush=True)
        write(figures, output)
    print(f"\nwritten to {output}")


if __name__ == "__main__":
    main()
