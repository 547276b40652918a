"""Frozen seeded halls: their windows, lines and matters as the balancing class reads them, and what a day brings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from hallserver.domain.balance.chance import Chance

MINUTE = 60.0
HOUR = 3600.0

#: Share of visits by half hour from 8:30: a rush in the morning, a smaller one after lunch.
DAY = (6.0, 10.0, 11.5, 11.0, 9.0, 6.5, 4.0, 2.5, 2.5, 3.5, 6.0, 7.5, 7.5, 6.0, 4.5, 2.0)
MORNING = (11.0, 16.0, 17.5, 17.0, 15.0, 12.5, 11.0)
OPENS = 8.5 * HOUR

#: Kinds of matters: share of visits, shortest and longest expected time. A third is quick enough to be called so.
KINDS = (("quick", 0.38, 2.5, 6.9), ("ordinary", 0.46, 7.0, 14.9), ("long", 0.16, 15.0, 28.0))


@dataclass(frozen=True)
class Shape:
    """How a hall of the benchmark looks and what comes to it. `lines` is each line's share of visits."""

    name: str
    windows: tuple[tuple[str, tuple[int, ...]], ...]
    lines: tuple[float, ...]
    matters: int
    visits: int
    profile: tuple[float, ...] = DAY
    priority: float = 0.12
    appointments: float = 0.15
    no_show: float = 0.04
    lunch_relay: bool = False
    failing: int = 0
    #: A day's own busyness around the usual one.
    day_spread: float = 0.10
    #: Matters take this much longer than the kinds say.
    slow: float = 1.0
    alike: bool = True


@dataclass(slots=True)
class Coming:
    """One visit of a day, with what only the simulator knows: how long it takes and whether the person shows up."""

    ticket: dict[str, Any]
    service_s: float
    shows: bool
    returns_after_s: float
    base_at: float = 0.0
    waited_s: float = 0.0
    first_called_at: float = -1.0


@dataclass(frozen=True)
class Change:
    """A window opens, closes or fails at a time of the day."""

    at: float
    what: str
    window: int
    clerk: int


@dataclass(frozen=True)
class Day:
    """A hall mapping, the changes of its windows, and its visits by arrival."""

    hall: dict[str, Any]
    changes: tuple[Change, ...]
    visits: list[Coming] = field(default_factory=list)


def hall_of(shape: Shape) -> tuple[dict[str, Any], dict[int, float]]:
    """The hall mapping, and the true mean time of each matter, which the hall knows only roughly."""
    chance = Chance(sum(ord(letter) for letter in shape.name))
    matters, true_s = [], {}
    for number in range(shape.matters):
        kind, low, high = _kind(chance)
        expected = (low + (high - low) * chance.uniform()) * MINUTE * shape.slow
        matters.append({"id": number, "line": _pick(shape.lines, chance), "kind": kind, "expected_s": expected})
        true_s[number] = expected * chance.factor(0.15)
    for line in range(len(shape.lines)):
        matters[line]["line"] = line
    total = sum(shape.profile)
    hall = {
        "windows": [
            {"id": number, "kind": kind, "serves": list(lines), "home": lines[0], "standby": False}
            for number, (kind, lines) in enumerate(shape.windows, 1)
        ],
        "matters": matters,
        "clerks": [{"id": number, "pace": chance.factor(0.12)} for number in range(1, len(shape.windows) + 1)],
        "targets_s": {"none": 20 * MINUTE, "appointment": 10 * MINUTE, "old": 10 * MINUTE},
        "call_overhead_s": 25.0,
        "priority_pace": 1.15,
        "profile": [[OPENS + index * 0.5 * HOUR, share / total] for index, share in enumerate(shape.profile)],
        "usual_visits": shape.visits,
        "line_share": dict(enumerate(shape.lines)),
        "no_show_rate": shape.no_show,
        "roster": list(_roster(shape)),
    }
    return hall, true_s


def day_of(shape: Shape, number: int) -> Day:
    """Day `number` of a hall: always the same."""
    hall, true_s = hall_of(shape)
    chance = Chance(7_919 * (number + 1) + sum(ord(letter) for letter in shape.name))
    count = round(shape.visits * chance.factor(shape.day_spread))
    by_line: dict[int, list[dict[str, Any]]] = {}
    for matter in hall["matters"]:
        by_line.setdefault(matter["line"], []).append(matter)
    visits = [_visit(shape, by_line, true_s, chance) for _ in range(count)]
    visits.sort(key=lambda visit: visit.ticket["issued_at"])
    for index, visit in enumerate(visits, 1):
        visit.ticket["id"] = index
    return Day(hall, tuple(_changes(shape, chance)), visits)


def _visit(shape: Shape, by_line: dict[int, list[dict[str, Any]]], true_s: dict[int, float], chance: Chance) -> Coming:
    matter = by_line[_pick(shape.lines, chance)]
    item = matter[int(chance.uniform() * len(matter))]
    slot = _pick(shape.profile, chance)
    at = OPENS + (slot + chance.uniform()) * 0.5 * HOUR
    is_old = chance.uniform() < shape.priority
    booked = None
    if chance.uniform() < shape.appointments:
        booked = at - at % 900
        at = max(OPENS - 900, booked + (chance.normal() * 6 - 4) * MINUTE)
    ticket = {
        "id": 0, "matter": item["id"], "line": item["line"], "kind": item["kind"], "class": "old" if is_old else "none",
        "queued_at": at, "issued_at": at, "appointment_at": booked, "leg": 0,
        "returned": False, "interrupted": False, "transferred": False,
    }  # fmt: skip
    service_s = true_s[item["id"]] * chance.factor(0.6) * (1.15 if is_old else 1.0)
    shows = chance.uniform() >= shape.no_show
    returns = (5 + 15 * chance.uniform()) * MINUTE if chance.uniform() < 0.5 else 0.0
    return Coming(ticket, max(30.0, service_s), shows, returns)


def _changes(shape: Shape, chance: Chance) -> list[Change]:
    windows = range(1, len(shape.windows) + 1)
    changes = [Change(OPENS, "open", window, window) for window in windows]
    if shape.lunch_relay:
        for window in windows:
            changes.append(Change(_lunch(window), "close", window, window))
            changes.append(Change(_lunch(window) + HOUR, "open", window, window))
    for window in range(1, shape.failing + 1):
        fails = (9.25 + 0.5 * chance.uniform()) * HOUR
        changes.append(Change(fails, "fail", window * 2, window * 2))
        changes.append(Change(fails + 1.25 * HOUR, "open", window * 2, window * 2))
    return sorted(changes, key=lambda change: change.at)


def _lunch(window: int) -> float:
    """Half the windows eat at half past eleven, the others an hour later."""
    return (11.5 if window % 2 == 0 else 12.5) * HOUR


def _roster(shape: Shape) -> Iterator[dict[str, float]]:
    """The plan that the hall knows; evenings stay open until everybody is served."""
    for window in range(1, len(shape.windows) + 1):
        leaves = _lunch(window) if shape.lunch_relay else 24 * HOUR
        yield {"window": window, "from_s": OPENS, "to_s": leaves}
        if shape.lunch_relay:
            yield {"window": window, "from_s": leaves + HOUR, "to_s": 24 * HOUR}


def _kind(chance: Chance) -> tuple[str, float, float]:
    kind, _, low, high = KINDS[_pick(tuple(share for _, share, _, _ in KINDS), chance)]
    return kind, low, high


def _pick(shares: tuple[float, ...], chance: Chance) -> int:
    left = chance.uniform() * sum(shares)
    for index, share in enumerate(shares):
        left -= share
        if left < 0:
            return index
    return len(shares) - 1


def _alike(windows: int) -> tuple[tuple[str, tuple[int, ...]], ...]:
    return tuple(("undifferentiated", tuple(range(4))) for _ in range(windows))


def _hezuo(more_domains: int = 0) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Lines 0 general, 1-8 domains, 9-17 themes; themed windows help their neighbour."""
    general = ("undifferentiated", (0, *range(1, 9)))
    domains = [("domain", tuple(1 + (line + step) % 8 for step in range(1 + more_domains))) for line in range(8)]
    themes = [("themed", (9 + theme, 9 + (theme + 1) % 9)) for theme in range(9)]
    return (general, general, *domains, *themes)


def _tengzhou() -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Nine grids of five lines: windows of one line, of two, and of the whole grid; the last few serve every line."""
    windows: list[tuple[str, tuple[int, ...]]] = []
    for grid in range(9):
        own = tuple(range(grid * 5, grid * 5 + 5))
        windows += [("domain", (line,)) for line in own]
        windows += [("domain", (own[n % 5], own[(n + 1) % 5])) for n in range(7)]
        windows += [("undifferentiated", own) for _ in range(6 if grid < 6 else 7)]
    windows += [("undifferentiated", tuple(range(45))) for _ in range(174 - len(windows))]
    return tuple(windows)


#: General, eight domains, nine themes.
_HEZUO_SHARES = (
    0.10, 0.05, 0.09, 0.04, 0.06, 0.05, 0.08, 0.04, 0.07, 0.05, 0.03, 0.06, 0.04, 0.05, 0.05, 0.03, 0.06, 0.05,
)  # fmt: skip
_TENGZHOU_SHARES = tuple(1.0 + 0.5 * ((line * 7) % 5) / 4 for line in range(45))
_ALIKE = (0.4, 0.3, 0.2, 0.1)

PANJIN = Shape("panjin", _alike(8), _ALIKE, 997, 285)
TENGZHOU = Shape(
    "tengzhou", _tengzhou(), _TENGZHOU_SHARES, 371, 2450, profile=MORNING, day_spread=0.05, slow=1.27, alike=False
)
HEZUO = Shape("hezuo", _hezuo(), _HEZUO_SHARES, 420, 480, alike=False)
LUNCH = Shape("lunch-relay", _alike(8), _ALIKE, 997, 255, lunch_relay=True)
FAILURE = Shape("window-failure", _alike(8), _ALIKE, 997, 265, failing=2)
MANY_OLD = Shape("priority-45", _alike(8), _ALIKE, 997, 270, priority=0.45)
BOOKED = Shape("appointments-55", _alike(8), _ALIKE, 997, 280, appointments=0.55)

#: The busy halls over which the geometric means go.
SHAPES = (PANJIN, TENGZHOU, HEZUO, LUNCH, FAILURE, MANY_OLD, BOOKED)

#: The same day as Hezuo's with one more domain at each domain window.
HEZUO_SKILLED = replace(HEZUO, windows=_hezuo(1))

#: A busy but not overloaded day: Panjin's highest was 222 visits. Tidal staffing is for such days.
TIDAL = replace(PANJIN, visits=210)
