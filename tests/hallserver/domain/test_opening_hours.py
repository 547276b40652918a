"""When the hall is open, to the second."""

from __future__ import annotations

import msgspec
import pytest

from contract.hall import Opening
from hallserver.domain.hours import Hours, hours_at

from ..small_hall import MORNING, PLAN

WEEKDAYS = (1, 2, 3, 4, 5)
OPENING = (Opening(WEEKDAYS, "08:30", "12:00"), Opening(WEEKDAYS, "14:00", "17:30"))
HALL = msgspec.structs.replace(PLAN, opening=OPENING)

#: Monday, in seconds after 09:00.
HALF_PAST_EIGHT, NOON, TWO = -1800.0, 3 * 3600.0, 5 * 3600.0
FRIDAY_EVENING = 4 * 86400 + 8.5 * 3600


@pytest.mark.parametrize(
    ("after_nine_s", "hours"),
    [
        (0.0, Hours(True)),
        (HALF_PAST_EIGHT, Hours(True)),
        (HALF_PAST_EIGHT - 0.5, Hours(False, "08:30", 0.5)),
        (NOON - 0.5, Hours(True)),
        (NOON, Hours(False, "14:00", 7200.0)),
        (NOON + 59.5, Hours(False, "14:00", 7140.5)),
        (NOON + 60.0, Hours(False, "14:00", 7140.0)),
        (TWO, Hours(True)),
        (FRIDAY_EVENING, Hours(False, "08:30", 63 * 3600.0)),
    ],
)
def test_a_hall_with_hours(after_nine_s: float, hours: Hours) -> None:
    assert hours_at(HALL, MORNING + after_nine_s) == hours


def test_halls_with_other_hours_at_the_same_moment_are_not_mixed_up() -> None:
    always = msgspec.structs.replace(PLAN, opening=())
    never = msgspec.structs.replace(PLAN, opening=(Opening((), "08:30", "12:00"),))
    abroad = msgspec.structs.replace(HALL, timezone="UTC")
    assert hours_at(HALL, MORNING) == hours_at(always, MORNING) == Hours(True)
    assert hours_at(never, MORNING) == Hours(False)
    assert hours_at(abroad, MORNING) == Hours(False, "08:30", 7.5 * 3600)
