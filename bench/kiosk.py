"""How long a citizen waits for paper: from the tap on 取号 to the last byte of the ticket at the printer."""

from __future__ import annotations

import time

from bench.effort import Effort
from bench.results import Figure, lowest, percentile
from bench.terminals import BenchStage, a_stage, role_of
from yichuang.demo.probe import Probe

#: A person reads the page before touching it (seconds); the kiosk has long drawn it then.
READING_S = 0.3


def tap_to_paper(effort: Effort) -> list[Figure]:
    """Take numbers at a real kiosk with a printer that prints at once: the printer's own speed is left out."""
    with a_stage() as stage:
        taps = _Taps(stage)
        rounds = [[taps.one() for _ in range(effort.tickets)] for _ in range(effort.runs)]
    return [
        Figure("kiosk_tickets", effort.tickets, "", (effort.tickets,)),
        lowest("kiosk_tap_to_paper_p50", [percentile(times, 0.5) * 1e3 for times in rounds], "ms"),
        lowest("kiosk_tap_to_paper_p95", [percentile(times, 0.95) * 1e3 for times in rounds], "ms", 150),
    ]


class _Taps:
    """A kiosk with its printer, and a citizen who knows the way."""

    def __init__(self, stage: BenchStage) -> None:
        role = role_of("kiosk")
        self._printer = stage.open_printer(role)
        self._kiosk: Probe = stage.started(role)[0]

    def one(self) -> float:
        """Seconds from the tap to the last byte, for one ticket."""
        self._kiosk.click("welcome.take")
        self._kiosk.wait(lambda: self._kiosk.state()["results"], "items are offered")
        self._kiosk.click("result.0")
        self._kiosk.wait_state(page="item")
        printed = len(self._printer.page_times())
        time.sleep(READING_S)
        tapped_at = time.monotonic()
        self._kiosk.ask(click="item.take")
        self._kiosk.wait_state(stage="printed")
        self._kiosk.click("ticket.done")
        self._kiosk.wait_state(page="welcome")
        return self._printer.page_times()[printed] - tapped_at
