"""When the hall serves, told from its opening hours. Holidays are not known here. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, tzinfo

import msgspec

from contract.hall import Opening

#: Days on the notice: today and what a person plans for.
DAYS_SHOWN = 5

#: Nobody is told a day further away than this.
DAYS_SEARCHED = 14


class Span(msgspec.Struct, frozen=True):
    """Opening hours of one day, seconds since the epoch."""

    opens: float
    closes: float


class Day(msgspec.Struct, frozen=True):
    """A day on the notice; without spans the hall is closed."""

    date: date
    spans: tuple[Span, ...]


class Hours(msgspec.Struct, frozen=True):
    """How the hall stands at a moment."""

    open: bool
    #: False when it does not serve again today.
    more_today: bool
    #: Whether it serves, or has served, today.
    day_of_work: bool
    #: When it opens next; None while open, and when that is not known.
    next_opening: float | None
    days: tuple[Day, ...]
    #: The next moment at which any of this changes.
    changes_at: float | None


def hours_of(opening: tuple[Opening, ...], now: float, zone: tzinfo) -> Hours:
    """The hall's hours around `now`; a hall without opening hours is always open."""
    today = datetime.fromtimestamp(now, zone).date()
    midnight = _at(today + timedelta(days=1), time(), zone)
    if not opening:
        return Hours(True, True, True, None, (), midnight)
    days = [_day(opening, today + timedelta(days=ahead), zone) for ahead in range(DAYS_SEARCHED)]
    spans = [span for day in days for span in day.spans]
    is_open = any(span.opens <= now < span.closes for span in spans)
    return Hours(
        open=is_open,
        more_today=any(now < span.closes for span in days[0].spans),
        day_of_work=bool(days[0].spans),
        next_opening=None if is_open else _first((span.opens for span in spans), now),
        days=tuple(days[:DAYS_SHOWN]),
        changes_at=_first([midnight, *(edge for span in spans for edge in (span.opens, span.closes))], now),
    )


def _day(opening: tuple[Opening, ...], day: date, zone: tzinfo) -> Day:
    spans = [
        Span(_at(day, time.fromisoformat(hours.opens), zone), _at(day, time.fromisoformat(hours.closes), zone))
        for hours in opening
        if day.isoweekday() in hours.weekdays
    ]
    return Day(day, tuple(sorted(spans, key=lambda span: span.opens)))


def _at(day: date, clock: time, zone: tzinfo) -> float:
    return datetime.combine(day, clock, zone).timestamp()


def _first(moments: Iterable[float], now: float) -> float | None:
    """The earliest moment after now."""
    return min((moment for moment in moments if moment > now), default=None)
