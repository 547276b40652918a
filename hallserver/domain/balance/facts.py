"""What a hall and a ticket say, read once from mappings into records. Times in seconds since local midnight."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

LineName: TypeAlias = Hashable

#: Usual time at a window when neither the matter nor its kind says anything; the mean of a general hall.
GENERAL_S = 600.0

#: Seconds between a free window and the next person sitting there, when the hall does not say.
CALL_OVERHEAD_S = 25.0

#: A class without a target of its own should not wait longer than this.
TARGET_S = 900.0


@dataclass(frozen=True, slots=True)
class WindowFacts:
    """A window of the hall and the lines that it serves."""

    id: int
    kind: str
    serves: frozenset[LineName]
    home: LineName | None = None
    standby: bool = False


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
    kinds: Mapping[Hashable, float]
    mean_s: float
    targets_s: Mapping[str, float]
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
        kinds=_kind_means(matters),
        mean_s=_mean((float(matter["expected_s"]) for matter in matters if matter.get("expected_s")), GENERAL_S),
        targets_s={str(group): float(target) for group, target in (hall.get("targets_s") or {}).items()},
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
    return Visit(
        id=ticket["id"],
        line=ticket["line"],
        group=str(ticket.get("class") or "none"),
        issued_at=issued_at,
        queued_at=_time(ticket.get("queued_at"), at),
        expected_s=hall.expected_s(ticket.get("matter"), ticket.get("kind")),
        appointment_at=ticket.get("appointment_at"),
        returned=bool(ticket.get("returned")),
        interrupted=bool(ticket.get("interrupted")),
        transferred=bool(ticket.get("transferred")),
        only_window=ticket.get("only_window"),
    )


def _time(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else float(value)


def _window(window: Mapping[str, Any]) -> WindowFacts:
    return WindowFacts(
        window["id"],
        str(window.get("kind", "")),
        frozenset(window.get("serves", ())),
        window.get("home"),
        bool(window.get("standby")),
    )


def _clerk(clerk: Mapping[str, Any]) -> ClerkFacts:
    lines = clerk.get("lines")
    return ClerkFacts(clerk["id"], float(clerk.get("pace", 1.0)), frozenset(lines) if lines else None)


def _kind_means(matters: Iterable[Mapping[str, Any]]) -> dict[Hashable, float]:
    times: dict[Hashable, list[float]] = {}
    for matter in matters:
        if matter.get("expected_s"):
            times.setdefault(matter.get("kind"), []).append(float(matter["expected_s"]))
    return {kind: sum(found) / len(found) for kind, found in times.items()}


def _mean(values: Iterable[float], otherwise: float) -> float:
    found = list(values)
    return sum(found) / len(found) if found else otherwise


def _roster(roster: Iterable[Mapping[str, Any]]) -> dict[int, tuple[tuple[float, float], ...]]:
    """By window the spans (from_s, to_s) in which somebody should sit there, ascending."""
    spans: dict[int, list[tuple[float, float]]] = {}
    for duty in roster:
        spans.setdefault(duty["window"], []).append((float(duty["from_s"]), float(duty["to_s"])))
    return {window: tuple(sorted(found)) for window, found in spans.items()}


def _profile(profile: Any) -> tuple[tuple[float, float], ...]:
    """Slots as (from_s, share), ascending, shares summing to 1; from a mapping or from pairs."""
    if not profile:
        return ()
    pairs = profile.items() if isinstance(profile, Mapping) else profile
    slots = sorted((float(start), float(share)) for start, share in pairs)
    total = sum(share for _, share in slots) or 1.0
    return tuple((start, share / total) for start, share in slots)
