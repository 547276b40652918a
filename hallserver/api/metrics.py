"""GET /metrics: the hall's figures in Prometheus text. Counts only, nothing about a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from prometheus_client import CollectorRegistry
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector

from contract.views import FLEET_TOPIC, FleetView
from contract.words import TerminalState, TicketState, WindowState
from hallserver.api.declared import problems
from hallserver.api.front import FrontOfHall
from hallserver.api.problem import HallRequest
from hallserver.service.hall import Hall


@get(
    "/metrics",
    media_type="text/plain",
    responses={200: ResponseSpec(str, description="Prometheus text.", media_type="text/plain"), **problems((401, 403))},
)
async def tell_metrics(front: FrontOfHall, request: HallRequest) -> Response[bytes]:
    """The hall's figures."""
    await front.reading(request)
    registry = CollectorRegistry()
    registry.register(_HallFigures(front.hall))
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)


class _HallFigures(Collector):
    def __init__(self, hall: Hall) -> None:
        self._hall = hall

    def collect(self) -> Iterator[Metric]:
        hall = self._hall
        yield CounterMetricFamily("yichuang_journal_records", "Records in the journal.", hall.seq)
        yield GaugeMetricFamily("yichuang_orders_waiting", "Commands not decided yet.", hall.waiting_orders)
        yield GaugeMetricFamily("yichuang_clock_behind_seconds", "How far the clock went back.", hall.clock.went_back_s)
        yield self._by("yichuang_tickets", "Today's tickets by state.", "state", self._tickets(), TicketState)
        yield self._by("yichuang_windows", "Windows by state.", "state", self._windows(), WindowState)
        yield self._by("yichuang_terminals", "Terminals by state.", "state", self._terminals(), TerminalState)

    def _tickets(self) -> Counter[str]:
        return Counter(str(ticket.state) for ticket in self._hall.state.tickets.values())

    def _windows(self) -> Counter[str]:
        return Counter(str(self._hall.state.desk(window.id).state) for window in self._hall.plan.windows)

    def _terminals(self) -> Counter[str]:
        found = self._hall.view(FLEET_TOPIC)
        fleet = found[1] if found else None
        return Counter(str(box.state) for box in fleet.terminals) if isinstance(fleet, FleetView) else Counter()

    def _by(self, name: str, text: str, label: str, counts: Counter[str], words: type) -> GaugeMetricFamily:
        family = GaugeMetricFamily(name, text, labels=[label])
        for word in words:  # type: ignore[attr-defined]  # an enum's class is iterable
            if word != "unknown":
                family.add_metric([str(word)], counts.get(str(word), 0))
        return family


ROUTES: list[HTTPRouteHandler] = [tell_metrics]
