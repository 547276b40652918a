"""Numbers that a damaged journal no longer knows of are on people's paper: they are never given again."""

from __future__ import annotations

from contract.events import NumbersRaised
from contract.ids import TicketId, queue_of
from hallserver.domain.state import HallState

#: Skipped beyond the last number anybody remembers: more than a hall gives while a torn page stays unnoticed.
SKIPPED = 200


def numbers_after_loss(state: HallState, remembered: HallState | None, at: float) -> NumbersRaised:
    """Where ids and serials go on; `remembered` is an older state that knew more than could be read back."""
    known = [state] if remembered is None else [state, remembered]
    return NumbersRaised(
        at,
        TicketId(max(one.last_ticket for one in known) + SKIPPED),
        {
            queue_of(zone): max(one.serials.get(queue_of(zone), 0) for one in known) + SKIPPED
            for zone in state.lines.general
        },
    )
