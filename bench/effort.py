"""How much is measured: all of it for figures that count, or a miniature that shows that every benchmark works."""

from __future__ import annotations

import msgspec

from bench.halls import TENGZHOU, Size


class Effort(msgspec.Struct, frozen=True):
    """The extent of each benchmark. Every figure is the best of `runs`: other work on the machine only ever slows."""

    runs: int
    #: HTTP clients that take numbers, and for how long (seconds) in each run.
    clients: tuple[int, ...]
    seconds: int
    #: Windows that call, and how many wait meanwhile.
    windows: tuple[int, ...]
    waiting: int
    #: The hall of the link benchmark and the calls that are followed to the board.
    fleet: Size
    calls: int
    #: The journal that a restart reads: working days and people served on each.
    days: int
    people: int
    #: Numbers taken at the kiosk.
    tickets: int
    #: The apps whose memory and start are measured, by their names in the demo's cast.
    apps: tuple[str, ...]


FULL = Effort(
    runs=3,
    clients=(1, 4, 16, 64),
    # Long enough for a stable 99th percentile, short enough that all of `./run bench` stays within some minutes.
    seconds=4,
    windows=(1, 4, 16),
    waiting=1000,
    fleet=TENGZHOU,
    calls=200,
    days=250,
    # With what happens at the windows, a thousand records a day: 250,000 in all.
    people=234,
    tickets=30,
    apps=("kiosk", "counter-3", "board", "strip"),
)

QUICK = Effort(
    runs=1,
    clients=(16,),
    seconds=1,
    windows=(16,),
    waiting=40,
    fleet=Size(zones=2, windows=4, items=8, kiosks=2, boards=4),
    calls=4,
    days=2,
    people=10,
    tickets=2,
    apps=("strip",),
)
