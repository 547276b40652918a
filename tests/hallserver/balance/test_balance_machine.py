"""Whatever happens in a hall: nobody is lost, called twice or to a wrong window, and no window idles beside anybody."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from hallserver.domain.balance import Balancer
from tests.hallserver.balance.small_balance import HALL, LONG, ORDINARY, QUICK

SERVES = {window["id"]: frozenset(window["serves"]) for window in HALL["windows"]}
#: Lines with the same windows; here each line has its own.
NEAR_S, FAR_S = 25 * 60.0, 35 * 60.0


class HallMachine(RuleBasedStateMachine):
    """Plays facts in any order and checks every answer against a plain model of who waits."""

    def __init__(self) -> None:
        super().__init__()
        self.balancer = Balancer(HALL)
        self.now = 30_000.0
        self.issued = 0
        self.waiting: dict[int, dict[str, Any]] = {}
        self.present: dict[int, int] = {}
        self.away: dict[int, dict[str, Any]] = {}
        self.tickets: dict[int, dict[str, Any]] = {}
        self.open: set[int] = set()
        self.done: set[int] = set()
        self.log: list[tuple[str, tuple[Any, ...], Any]] = []

    def tell(self, fact: str, *about: Any) -> None:
        getattr(self.balancer, fact)(*about)
        self.log.append((fact, about, None))

    def ask(self, question: str, *about: Any) -> Any:
        found = getattr(self.balancer, question)(*about)
        self.log.append((question, about, found))
        return found

    @rule(minutes=st.integers(0, 20))
    def time_passes(self, minutes: int) -> None:
        self.now += minutes * 60.0

    @rule(window=st.sampled_from(sorted(SERVES)))
    def a_window_opens(self, window: int) -> None:
        self.open.add(window)
        self.tell("window_opened", window, 7, self.now)

    @rule(window=st.sampled_from(sorted(SERVES)))
    def a_window_closes(self, window: int) -> None:
        self.open.discard(window)
        self.tell("window_closed", window, self.now)

    @rule(
        line=st.sampled_from("abc"),
        matter=st.sampled_from((QUICK, ORDINARY, LONG)),
        group=st.sampled_from(("none", "none", "old", "military")),
        booked=st.none() | st.integers(-20, 40),
        transferred=st.booleans(),
    )
    def somebody_comes(self, line: str, matter: int, group: str, booked: int | None, transferred: bool) -> None:
        self.issued += 1
        self._queue({
            "id": self.issued, "line": line, "matter": matter, "class": group, "issued_at": self.now,
            "queued_at": self.now, "appointment_at": None if booked is None else self.now + 60.0 * booked,
            "transferred": transferred,
        })  # fmt: skip

    @precondition(lambda self: self.open - self.present.keys())
    @rule(data=st.data())
    def a_free_window_calls(self, data: st.DataObject) -> None:
        window = data.draw(st.sampled_from(sorted(self.open - self.present.keys())))
        answer = self.ask("next_ticket", window, self.now)
        servable = [one for one in self.waiting.values() if one["line"] in SERVES[window]]
        if not servable:
            assert answer is None
            return
        assert answer is not None
        called, reason = answer
        assert called in self.waiting
        winner = self.waiting.pop(called)
        assert winner["line"] in SERVES[window]
        assert called not in self.done
        assert called not in self.present.values()
        self._check_passing(winner, servable)
        assert abs(reason.counted_at - reason.issued_at - sum(term.seconds for term in reason.terms)) < 1e-6
        self.tell("ticket_called", called, window, self.now)
        self.present[window] = called

    @precondition(lambda self: self.present)
    @rule(data=st.data(), end=st.sampled_from(("finished", "missed", "broken off")))
    def a_visit_ends(self, data: st.DataObject, end: str) -> None:
        window = data.draw(st.sampled_from(sorted(self.present)))
        ticket = self.present.pop(window)
        if end == "finished":
            self.done.add(ticket)
            self.tell("service_finished", ticket, window, self.now)
        elif end == "missed":
            self.away[ticket] = self.tickets[ticket]
            self.tell("ticket_missed", ticket, window, self.now)
        else:
            self.open.discard(window)
            self.tell("window_closed", window, self.now)
            self._queue(self.tickets[ticket] | {"interrupted": True, "queued_at": self.now})

    @precondition(lambda self: self.away)
    @rule(data=st.data())
    def somebody_returns(self, data: st.DataObject) -> None:
        ticket = data.draw(st.sampled_from(sorted(self.away)))
        self._queue(self.away.pop(ticket) | {"returned": True, "queued_at": self.now})

    @precondition(lambda self: self.waiting)
    @rule(data=st.data())
    def somebody_leaves(self, data: st.DataObject) -> None:
        ticket = data.draw(st.sampled_from(sorted(self.waiting)))
        del self.waiting[ticket]
        self.done.add(ticket)
        self.tell("ticket_withdrawn", ticket, self.now)

    @precondition(lambda self: self.waiting)
    @rule(data=st.data())
    def somebody_asks(self, data: st.DataObject) -> None:
        ticket = data.draw(st.sampled_from(sorted(self.waiting)))
        middle, low, high = self.ask("estimate", ticket, self.now)
        assert 0 <= low <= middle <= high

    @invariant()
    def advice_is_within_the_hall(self) -> None:
        assert 1 <= self.balancer.windows_wanted(self.now) <= len(SERVES)

    def teardown(self) -> None:
        """The same facts and questions give the same answers, and everybody left is called in the end."""
        again, facts_only = Balancer(HALL), Balancer(HALL)
        for name, about, found in self.log:
            assert getattr(again, name)(*about) == found
            if name not in ("next_ticket", "estimate"):
                getattr(facts_only, name)(*about)
        left = self._drain(self.balancer)
        assert left == self._drain(facts_only)
        assert sorted(left) == sorted(self.waiting)

    def _drain(self, balancer: Balancer) -> list[int]:
        found = []
        for window in SERVES:
            balancer.window_opened(window, 7, self.now)
            while (answer := balancer.next_ticket(window, self.now)) is not None:
                balancer.ticket_called(answer[0], window, self.now)
                found.append(answer[0])
        return found

    def _queue(self, ticket: dict[str, Any]) -> None:
        self.tickets[ticket["id"]] = self.waiting[ticket["id"]] = ticket
        self.tell("ticket_queued", ticket, self.now)

    def _check_passing(self, winner: dict[str, Any], servable: list[dict[str, Any]]) -> None:
        if winner.get("interrupted"):
            return
        assert not any(one.get("interrupted") for one in servable)
        alike = [one for one in servable if _group(one) == _group(winner)]
        assert _base(winner) - min(map(_base, alike)) <= FAR_S
        near = [one for one in alike if one["line"] == winner["line"]]
        assert _base(winner) - min(map(_base, near)) <= NEAR_S


def _base(ticket: dict[str, Any]) -> float:
    if ticket.get("returned"):
        return float(ticket["queued_at"])
    return float(max(ticket["issued_at"], ticket["appointment_at"] or 0.0))


def _group(ticket: dict[str, Any]) -> str:
    if ticket["class"] == "none" and ticket["appointment_at"] is not None:
        return "appointment"
    return str(ticket["class"])


TestHallMachine = HallMachine.TestCase
TestHallMachine.settings = settings(max_examples=120, stateful_step_count=40, deadline=None)
