"""What every device can say about itself: where its connection stands, and whether work can be given to it."""

from __future__ import annotations

from enum import Enum

import msgspec


class DeviceState(Enum):
    """Where the connection to a device stands."""

    CLOSED = "closed"
    OPENING = "opening"
    READY = "ready"
    FAULTED = "faulted"


class Health(Enum):
    """How far a device can be used. A device that does not answer is never OK."""

    OK = "ok"
    DEGRADED = "degraded"
    BLOCKED = "blocked"
    OFFLINE = "offline"
    UNKNOWN = "unknown"


class FaultReason(Enum):
    """Why a device is not entirely well."""

    PAPER_END = "paper_end"
    PAPER_NEAR_END = "paper_near_end"
    COVER_OPEN = "cover_open"
    CUTTER_JAM = "cutter_jam"
    HEAD_HOT = "head_hot"
    SLIP_NOT_TAKEN = "slip_not_taken"
    PRINTER_ERROR = "printer_error"
    PRINTER_OFFLINE = "printer_offline"
    NO_ANSWER = "no_answer"
    UNPLUGGED = "unplugged"
    FONT_MISSING = "font_missing"
    STORAGE = "storage"
    STATUS_UNSUPPORTED = "status_unsupported"


class DeviceCondition(msgspec.Struct, frozen=True):
    """Health with its reasons, the most serious first; `detail` is for a technician, never for a citizen."""

    health: Health
    reasons: tuple[FaultReason, ...] = ()
    detail: str = ""

    @property
    def usable(self) -> bool:
        """True when a job may be given to the device now."""
        if self.health is Health.UNKNOWN:
            return self.reasons == (FaultReason.STATUS_UNSUPPORTED,)
        return self.health in (Health.OK, Health.DEGRADED)

    @property
    def reason(self) -> FaultReason | None:
        """The most serious reason, or None when all is well."""
        return self.reasons[0] if self.reasons else None


OK = DeviceCondition(Health.OK)


def offline(reason: FaultReason, detail: str = "") -> DeviceCondition:
    """The condition of a device that cannot be reached."""
    return DeviceCondition(Health.OFFLINE, (reason,), detail)
