"""`python -m bench [NAME …]`: measure and print."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from bench import http_load, link_load
from bench.results import Figure, table, write

OUTPUT = Path("out/bench.json")

#: Names stay stable: figures are compared over time.
BENCHMARKS: dict[str, Callable[[], list[Figure]]] = {
    "http_issue": http_load.issue,
    "http_call": http_load.call_next,
    "link": link_load.call_to_board,
}


def main(names: list[str]) -> int:
    """Run the named benchmarks, or all; 2 for a name that is none."""
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        print(f"no benchmark is called {unknown[0]}; there are: {', '.join(BENCHMARKS)}", file=sys.stderr)
        return 2
    measured: list[Figure] = []
    for name in names or BENCHMARKS:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        figures = BENCHMARKS[name]()
        print(table(figures), flush=True)
        measured += figures
    write(measured, OUTPUT)
    print(f"\nwritten to {OUTPUT}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
