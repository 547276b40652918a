"""The hall as the calling rule sees it: facts go in, answers come out. No clock, no I/O, no unseeded chance."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from contract.views import PassedOver, Reason, Term
from hallserver.domain.balance.calling import Choice, choose, oldest_passed
from hallserver.domain.balance.facts import HallFacts, Visit, read_hall, read_ticket
from hallserver.domain.balance.forecast import Filed, Forecast, Pace
from hallserver.domain.balance.forward import Busy, Outlook, play
from hallserver.domain.balance.lanes import LaneKey, Lanes
from hallserver.domain.balance.layout import Capacity, Layout, connected
from hallserver.domain.balance.terms import CROWD, Place, Rule, is_priority, place_of
from hallserver.domain.balance.tidal import Load, windows_wanted

#: So many usual visits stand beside today's first ones when arrivals are drawn.
_USUAL_VISITS = 30


@dataclass(slots=True)
class _Post:
    """An open window: who sits there, what it serves, since when it is idle, whom it serves."""

    clerk: Hashable
    pools: frozenset[int]
    idle_since: float
    ticket: int | None = None
    busy_since: float = 0.0


@dataclass(frozen=True, slots=True)
class _Waiting:
    visit: Visit
    place: Place
    lane: LaneKey


class Balancer:
    """Decides whom each window calls. Times are seconds since local midnight, ids are integers."""

    def __init__(self, hall: Mapping[str, Any], rule: Rule | None = None) -> None:
        self._hall: HallFacts = read_hall(hall)
        self._rule = rule or Rule()
        self._layout = Layout(self._hall)
        self._lanes = Lanes(self._rule.near_cap_s)
        self._waiting: dict[int, _Waiting] = {}
        self._called: dict[int, tuple[_Waiting, int]] = {}
        self._posts: dict[int, _Post] = {}
        self._serving: dict[int, frozenset[int]] = {}
        self._by_plan: dict[int, frozenset[int]] = {}
        self._capacity = Capacity()
        self._forecast = Forecast(self._hall)
        self._pace = Pace()
        self._forecast.usual(self._usual_visits())

    # Facts

    def window_opened(self, window_id: int, clerk_id: Hashable, at: float) -> None:
        """A clerk sits down at a window; again with another clerk: what it serves changes. KeyError: no such window."""
        if window_id not in self._hall.windows:
            raise KeyError(f"no window {window_id} in this hall")
        before = self._posts.get(window_id)
        post = _Post(clerk_id, self._layout.pools_at(window_id, clerk_id), at)
        if before is not None:
            post.idle_since, post.ticket, post.busy_since = before.idle_since, before.ticket, before.busy_since
        self._posts[window_id] = post
        self._serve(window_id, post.pools)

    def window_closed(self, window_id: int, at: float) -> None:
        """A window calls nobody any more; whoever is being served there stays until told otherwise."""
        self._posts.pop(window_id, None)
        self._serve(window_id, None)

    def ticket_queued(self, ticket: Mapping[str, Any], at: float) -> None:
        """A ticket waits from now on: new, returned, transferred or interrupted. Told twice, the last word counts."""
        visit = read_ticket(self._hall, ticket, at)
        first_time = visit.id not in self._waiting and not (
            visit.returned or visit.transferred or visit.interrupted or visit.id in self._called
        )
        self._leave(visit.id)
        self._release(visit.id, at)
        place = place_of(visit, self._rule, self._hall.credits_s)
        pool = self._layout.pool_of(visit.line, visit.only_window)
        if visit.only_window is not None:
            self._refresh(visit.only_window)
        lane = self._lanes.add(visit.id, pool, place)
        self._waiting[visit.id] = _Waiting(visit, place, lane)
        if first_time:
            self._forecast.arrived(at, visit.line, Filed(lane, self._work_s(visit), place.base_s - at))

    def ticket_called(self, ticket_id: int, window_id: int, at: float) -> None:
        """A window calls a waiting ticket, in or out of turn. ValueError: it does not wait, or the window is shut."""
        waiting = self._waiting.get(ticket_id)
        post = self._posts.get(window_id)
        if waiting is None or post is None:
            raise ValueError(f"ticket {ticket_id} cannot be called to window {window_id}")
        self._leave(ticket_id)
        self._called[ticket_id] = (waiting, window_id)
        post.ticket, post.busy_since = ticket_id, at

    def ticket_missed(self, ticket_id: int, window_id: int, at: float) -> None:
        """Nobody came; the window is free again."""
        self._free(ticket_id, window_id, at)

    def service_finished(self, ticket_id: int, window_id: int, at: float) -> None:
        """The visit is over; the window is free again."""
        post = self._posts.get(window_id)
        if post is not None and post.ticket == ticket_id:
            self._pace.took(at - post.busy_since, self._planned_s(ticket_id, post))
        self._free(ticket_id, window_id, at)

    def ticket_withdrawn(self, ticket_id: int, at: float) -> None:
        """A waiting ticket is cancelled or parked; nothing happens when it does not wait."""
        self._leave(ticket_id)

    # Questions

    def next_ticket(self, window_id: int, at: float) -> tuple[int, Reason] | None:
        """Whom an open window calls now and why; None when nobody waits whom it serves, or when it is shut."""
        post = self._posts.get(window_id)
        if post is None:
            return None
        offers = self._lanes.offers(post.pools)
        choice = choose(offers, self._rule, self._capacity)
        if choice is None:
            return None
        return choice.ticket, self._reason(choice, oldest_passed(offers, choice))

    def rank_windows(self, window_ids: Iterable[int], at: float) -> list[int]:
        """Free windows in the order in which they should call: fewest skills first, then the longest idle."""
        return sorted(window_ids, key=self._readiness)

    def estimate(self, ticket_id: int, at: float) -> tuple[float, float, float]:
        """What is left of a wait in seconds: middle, and the ends of a range that holds four of five. KeyError."""
        waiting = self._waiting[ticket_id]
        return play(self._outlook(waiting, at), ticket_id, at)

    def windows_wanted(self, at: float) -> int:
        """How many windows should be open now for the people here and those forecast."""
        work_s = sum(self._work_s(waiting.visit) + self._hall.overhead_s for waiting in self._waiting.values())
        mean_s = self._forecast.mean_work_s(self._hall.mean_s) + self._hall.overhead_s
        load = Load(self._forecast.coming(at), mean_s, len(self._waiting), work_s)
        return min(windows_wanted(load), len(self._hall.windows))

    def counted_at(self, ticket_id: int) -> tuple[float, tuple[Term, ...]]:
        """The counted time of a waiting ticket and its terms, as printed on the ticket. KeyError: it does not wait."""
        place = self._waiting[ticket_id].place
        return place.counted_s, place.terms

    # Below: bookkeeping

    def _usual_visits(self) -> Iterator[Filed]:
        """Some ordinary visits in the usual shares of the lines."""
        total = sum(self._hall.line_share.values())
        for line, share in sorted(self._hall.line_share.items(), key=repr):
            times = self._hall.lines.get(line, (self._hall.mean_s,))
            for number in range(round(_USUAL_VISITS * share / total)):
                expected_s = times[number * 7 % len(times)]
                visit = Visit(0, line, "none", 0.0, 0.0, expected_s)
                place = place_of(visit, self._rule, self._hall.credits_s)
                lane = (self._layout.pool_of(line), place.group, place.credit_s, place.handling_s)
                yield Filed(lane, self._work_s(visit), 0.0)

    def _serve(self, window: int, pools: frozenset[int] | None) -> None:
        before = self._serving.pop(window, None)
        if before is not None:
            self._capacity.closed(before)
        if pools is not None:
            self._capacity.opened(pools)
            self._serving[window] = pools

    def _refresh(self, window: int) -> None:
        post = self._posts.get(window)
        if post is not None:
            post.pools = self._layout.pools_at(window, post.clerk)
            self._serve(window, post.pools)

    def _readiness(self, window: int) -> tuple[int, float, int]:
        post = self._posts.get(window)
        return self._layout.breadth.get(window, 0), post.idle_since if post else 0.0, window

    def _leave(self, ticket: int) -> None:
        waiting = self._waiting.pop(ticket, None)
        if waiting is not None:
            self._lanes.remove(waiting.lane, (waiting.place.base_s, ticket))

    def _free(self, ticket: int, window: int, at: float) -> None:
        if ticket not in self._called:
            raise ValueError(f"ticket {ticket} is not at window {window}")
        self._release(ticket, at)

    def _release(self, ticket: int, at: float) -> None:
        called = self._called.pop(ticket, None)
        post = self._posts.get(called[1]) if called else None
        if post is not None and post.ticket == ticket:
            post.ticket, post.idle_since = None, at

    def _work_s(self, visit: Visit) -> float:
        return visit.expected_s * (self._hall.priority_pace if is_priority(visit.group) else 1.0)

    def _reason(self, choice: Choice, passed: int | None) -> Reason:
        winner = self._waiting[choice.ticket]
        counted_s, terms = _sum(winner, choice)
        return Reason(winner.visit.issued_at, counted_s, terms, self._passed(passed, choice))

    def _passed(self, passed: int | None, choice: Choice) -> PassedOver | None:
        if passed is None:
            return None
        over = self._waiting[passed]
        return PassedOver(str(passed), over.visit.issued_at, *_sum(over, choice))

    def _planned_s(self, ticket: int, post: _Post) -> float:
        clerk = self._hall.clerks.get(post.clerk)
        return self._hall.overhead_s + self._work_s(self._called[ticket][0].visit) * (clerk.pace if clerk else 1.0)

    def _outlook(self, waiting: _Waiting, at: float) -> Outlook:
        planned = self._planned(at)
        pools = connected([*self._serving.values(), *(window.pools for window in planned)], waiting.lane[0])
        planned = [window for window in planned if not pools.isdisjoint(window.pools)]
        return Outlook(
            lanes=self._lanes,
            pools=pools,
            work_s={name: self._work_s(other.visit) for name, other in self._waiting.items() if other.lane[0] in pools},
            windows=[*self._standing(pools, at), *planned],
            arrivals=self._forecast,
            hall=self._hall,
            rule=self._rule,
            capacity=self._capacity,
            pace=self._pace.today,
        )

    def _standing(self, pools: frozenset[int], at: float) -> Iterator[Busy]:
        """The open windows that serve some of these pools."""
        for window, post in sorted(self._posts.items()):
            if pools.isdisjoint(post.pools):
                continue
            clerk = self._hall.clerks.get(post.clerk)
            called = self._called.get(post.ticket) if post.ticket is not None else None
            work_s = self._work_s(called[0].visit) if called else 0.0
            pace = clerk.pace if clerk else 1.0
            spans = _spans_while_open(self._hall.roster.get(window, ()), at)
            yield Busy(window, post.pools, pace, work_s, post.busy_since, spans)

    def _planned(self, at: float) -> list[Busy]:
        """The shut windows that open later; one that should be open now is taken to stay out of order.

        When no window is open and no roster says when, all are taken to open now.
        """
        roster = self._hall.roster
        if not roster and not self._posts:
            return [Busy(window, self._pools_of(window), 1.0, 0.0, at) for window in self._hall.windows]
        later = {window: tuple(span for span in spans if span[0] > at) for window, spans in sorted(roster.items())}
        return [
            Busy(window, self._pools_of(window), 1.0, 0.0, at, spans)
            for window, spans in later.items()
            if spans and window in self._hall.windows and window not in self._posts
        ]

    def _pools_of(self, window: int) -> frozenset[int]:
        if window not in self._by_plan:
            self._by_plan[window] = self._layout.pools_at(window, None)
        return self._by_plan[window]


def _spans_while_open(spans: tuple[tuple[float, float], ...], at: float) -> tuple[tuple[float, float], ...]:
    """The plan of a window that is open at `at`, also when it should not be."""
    left = tuple(span for span in spans if span[1] > at)
    if spans and not (left and left[0][0] <= at):
        return ((at, left[0][0] if left else float("inf")), *left)
    return left


def _sum(waiting: _Waiting, choice: Choice) -> tuple[float, tuple[Term, ...]]:
    """The counted time at the window that chose, with the credit of a crowded line."""
    place = waiting.place
    crowd_s = choice.crowd_s.get(waiting.lane[0], 0.0)
    if not crowd_s:
        return place.counted_s, place.terms
    return place.counted_s - crowd_s, (*place.terms, Term(CROWD, -crowd_s))
