"""What a hall and a ticket say, read once from mappings into records. Times in seconds since local midnight."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

LineName: TypeAlias = Hashable

#: Usual time at a window when neither the matter nor its kind says anything; the mean of a general hall.
GENERAL_S = 600.0

#: Seconds between a free window and the next person sitting there, when the hall does not say.
CALL_OVERHEAD_S = 25.0

DAY_S = 86_400.0


@dataclass(frozen=True, slots=True)
class WindowFacts:
    """A window of the hall and the lines that it serves."""

    id: int
    serves: frozenset[LineName]


@dataclass(frozen=True, slots=True)
class ClerkFacts:
    """A clerk; `pace` over 1 needs longer than usual, `lines` None is certified for everything."""

    id: Hashable
    pace: float = 1.0
    lines: frozenset[LineName] | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """A waiting ticket: what decides its place, and how long it is likely to need."""

    id: int
    line: LineName
    group: str
    issued_at: float
    queued_at: float
    expected_s: float
    appointment_at: float | None = None
    returned: bool = False
    interrupted: bool = False
    transferred: bool = False
    only_window: int | None = None


@dataclass(frozen=True)
class HallFacts:
    """A hall as the balancing rule sees it."""

    windows: Mapping[int, WindowFacts]
    clerks: Mapping[Hashable, ClerkFacts]
    matters: Mapping[Hashable, float]
    lines: Mapping[LineName, tuple[float, ...]]
    kinds: Mapping[Hashable, float]
    mean_s: float
    credits_s: Mapping[str, float]
    overhead_s: float
    priority_pace: float
    profile: tuple[tuple[float, float], ...]
    usual_visits: float
    line_share: Mapping[LineName, float]
    roster: Mapping[int, tuple[tuple[float, float], ...]]
    no_show_rate: float

    def expected_s(self, matter: Hashable, kind: Hashable) -> float:
        """Usual time at the window: the matter's, or its kind's mean, or the hall's."""
        return self.matters.get(matter) or self.kinds.get(kind) or self.mean_s


def read_hall(hall: Mapping[str, Any]) -> HallFacts:
    """The facts of a hall mapping; KeyError when windows or their ids are missing."""
    matters = list(hall.get("matters", ()))
    return HallFacts(
        windows={window["id"]: _window(window) for window in hall["windows"]},
        clerks={clerk["id"]: _clerk(clerk) for clerk in hall.get("clerks", ())},
        matters={matter["id"]: float(matter["expected_s"]) for matter in matters if matter.get("expected_s")},
        lines=_times_by_line(matters),
        kinds=_kind_means(matters),
        mean_s=_mean((float(matter["expected_s"]) for matter in matters if matter.get("expected_s")), GENERAL_S),
        credits_s={str(group): float(credit) for group, credit in (hall.get("class_credit_s") or {}).items()},
        overhead_s=float(hall.get("call_overhead_s", CALL_OVERHEAD_S)),
        priority_pace=float(hall.get("priority_pace", 1.0)),
        profile=_profile(hall.get("profile")),
        usual_visits=float(hall.get("usual_visits", 0.0)),
        line_share=dict(hall.get("line_share") or {}),
        roster=_roster(hall.get("roster") or ()),
        no_show_rate=float(hall.get("no_show_rate", 0.05)),
    )


def read_ticket(hall: HallFacts, ticket: Mapping[str, Any], at: float) -> Visit:
    """A ticket mapping that queues at `at`; only `id` and `line` must be there."""
    issued_at = _time(ticket.get("issued_at"), at)
    group = str(ticket.get("class") or "none")
    return Visit(
        id=ticket["id"],
        line=ticket["line"],
        group=group,
        issued_at=issued_at,
        queued_at=_time(ticket.get("queued_at"), at),
        expected_s=hall.expected_s(ticket.get("matter"), ticket.get("kind")),
        appointment_at=ticket.get("appointment_at"),
        returned=bool(ticket.get("returned")),
        interrupted=bool(ticket.get("interrupted")) or group == "interrupted",
        transferred=bool(ticket.get("transferred")) or group == "transfer",
        only_window=ticket.get("only_window"),
    )


def _time(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else float(value)


def _window(window: Mapping[str, Any]) -> WindowFacts:
    return WindowFacts(window["id"], frozenset(window.get("serves", ())))


def _clerk(clerk: Mapping[str, Any]) -> ClerkFacts:
    lines = clerk.get("lines")
    return ClerkFacts(clerk["id"], float(clerk.get("pace", 1.0)), frozenset(lines) if lines else None)


def _times_by_line(matters: Iterable[Mapping[str, Any]]) -> dict[LineName, tuple[float, ...]]:
    times: dict[LineName, list[float]] = {}
    for matter in matters:
        if matter.get("expected_s") and "line" in matter:
            times.setdefault(matter["line"], []).append(float(matter["expected_s"]))
    return {line: tuple(found) for line, found in times.items()}


def _kind_means(matters: Iterable[Mapping[str, Any]]) -> dict[Hashable, float]:
    times: dict[Hashable, list[float]] = {}
    for matter in matters:
        if matter.get("expected_s"):
            times.setdefault(matter.get("kind"), []).append(float(matter["expected_s"]))
    return {kind: sum(found) / len(found) for kind, found in times.items()}


def _mean(values: Iterable[float], otherwise: float) -> float:
    found = list(values)
    return sum(found) / len(found) if found else otherwise


def _roster(roster: Any) -> dict[int, tuple[tuple[float, float], ...]]:
    """By window the spans (from_s, to_s) in which somebody should sit there, ascending.

    Reads a mapping of windows to spans, or duties {window, from_s, to_s}; a duty without all three says nothing.
    """
    if isinstance(roster, Mapping):
        duties = [(window, *span) for window, spans in roster.items() for span in spans]
    else:
        named = [duty for duty in roster if isinstance(duty, Mapping) and {"window", "from_s", "to_s"} <= duty.keys()]
        duties = [(duty["window"], duty["from_s"], duty["to_s"]) for duty in named]
    spans: dict[int, list[tuple[float, float]]] = {}
    for window, from_s, to_s in duties:
        spans.setdefault(window, []).append((float(from_s), float(to_s)))
    return {window: tuple(sorted(found)) for window, found in spans.items()}


def _profile(profile: Any) -> tuple[tuple[float, float], ...]:
    """Slots as (from_s, share), ascending, shares summing to 1.

    Reads a mapping or pairs of from_s and share, or a plain list of shares that divide the day evenly from midnight.
    """
    if not profile:
        return ()
    pairs = list(profile.items() if isinstance(profile, Mapping) else profile)
    if not isinstance(pairs[0], Sequence):
        pairs = [(index * DAY_S / len(pairs), share) for index, share in enumerate(pairs)]
    slots = sorted((float(start), float(share)) for start, share in pairs)
    total = sum(share for _, share in slots) or 1.0
    return tuple((start, share / total) for start, share in slots)
