"""What a printer's condition means for the person in front of it."""

from __future__ import annotations

from drivers.device import DeviceCondition, FaultReason, Health
from kiosk.printing import Paper

_MEANINGS = {
    FaultReason.PAPER_END: Paper.NONE,
    FaultReason.COVER_OPEN: Paper.COVER_OPEN,
    FaultReason.CUTTER_JAM: Paper.JAMMED,
    FaultReason.HEAD_HOT: Paper.JAMMED,
    FaultReason.SLIP_NOT_TAKEN: Paper.JAMMED,
    FaultReason.PRINTER_ERROR: Paper.JAMMED,
    FaultReason.PRINTER_OFFLINE: Paper.GONE,
    FaultReason.NO_ANSWER: Paper.GONE,
    FaultReason.UNPLUGGED: Paper.GONE,
}


def paper_of(condition: DeviceCondition) -> Paper:
    """Whether a number can be printed now, and if not, in which words to say why."""
    if condition.usable:
        near_end = condition.health is Health.DEGRADED and FaultReason.PAPER_NEAR_END in condition.reasons
        return Paper.LOW if near_end else Paper.ABLE
    return trouble_of(condition.reason)


def trouble_of(reason: FaultReason | None) -> Paper:
    """The trouble that made a print fail; a printer that says nothing is gone."""
    return _MEANINGS.get(reason, Paper.GONE) if reason else Paper.GONE
