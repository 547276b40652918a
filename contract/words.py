"""The hall's vocabulary as enums. A word that this side does not know reads as UNKNOWN instead of failing."""

from __future__ import annotations

from enum import StrEnum


class Word(StrEnum):
    """Base of all vocabularies: an unknown value becomes the member UNKNOWN."""

    @classmethod
    def _missing_(cls, value: object) -> Word | None:
        return cls.__members__.get("UNKNOWN") if isinstance(value, str) else None


class Language(Word):
    """Languages of the hall, by ISO 639-1 code."""

    CHINESE = "zh"
    TIBETAN = "bo"
    ENGLISH = "en"
    UNKNOWN = "unknown"


class WindowKind(Word):
    UNDIFFERENTIATED = "undifferentiated"
    DOMAIN = "domain"
    THEMED = "themed"
    PICKUP = "pickup"
    UNRESOLVED = "unresolved"
    CONSULT = "consult"
    UNKNOWN = "unknown"


class WindowState(Word):
    CLOSED = "closed"
    OPEN = "open"
    PAUSED = "paused"
    UNKNOWN = "unknown"


class ZoneKind(Word):
    COMPREHENSIVE = "comprehensive"
    THEMED = "themed"
    SELF_DECLARE = "self_declare"
    HELP = "help"
    COPY = "copy"
    REST = "rest"
    CONSULT = "consult"
    BRANCH = "branch"
    UNKNOWN = "unknown"


class TicketState(Word):
    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    SERVED = "served"
    PARKED = "parked"
    MISSED = "missed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


class Priority(Word):
    """Why somebody may go first; NONE for everybody else."""

    NONE = "none"
    OLD = "old"
    DISABLED = "disabled"
    PREGNANT = "pregnant"
    MILITARY = "military"
    OTHER = "other"
    UNKNOWN = "unknown"


class Channel(Word):
    """Through what a ticket was taken."""

    KIOSK = "kiosk"
    GUIDE = "guide"
    CONSULT = "consult"
    APPOINTMENT = "appointment"
    PHONE = "phone"
    SYSTEM = "system"
    UNKNOWN = "unknown"


class CaseKind(Word):
    ON_THE_SPOT = "on_the_spot"
    COMMITTED = "committed"
    UNKNOWN = "unknown"


class Audience(Word):
    """Whom an item is for."""

    PERSON = "person"
    BUSINESS = "business"
    BOTH = "both"
    UNKNOWN = "unknown"


class MaterialForm(Word):
    ORIGINAL = "original"
    COPY = "copy"
    ORIGINAL_AND_COPY = "original_and_copy"
    ELECTRONIC = "electronic"
    UNKNOWN = "unknown"


class Outcome(Word):
    """How a visit to a window ended."""

    DONE = "done"
    ACCEPTED = "accepted"
    INCOMPLETE = "incomplete"
    ADVISED = "advised"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


class PauseReason(Word):
    BREAK = "break"
    LUNCH = "lunch"
    MEETING = "meeting"
    DEVICE = "device"
    HANDOVER = "handover"
    OTHER = "other"
    UNKNOWN = "unknown"


class ParkReason(Word):
    COPYING = "copying"
    FETCHING = "fetching"
    ASKING = "asking"
    PAYING = "paying"
    OTHER = "other"
    UNKNOWN = "unknown"


class CancelReason(Word):
    CITIZEN = "citizen"
    CLERK = "clerk"
    DAY_CLOSED = "day_closed"
    UNKNOWN = "unknown"


class Step(Word):
    """A step in a ticket's life that can be taken back for a few seconds."""

    CALL = "call"
    START = "start"
    COMPLETE = "complete"
    PARK = "park"
    NO_SHOW = "no_show"
    UNKNOWN = "unknown"


class TerminalKind(Word):
    KIOSK = "kiosk"
    COUNTER = "counter"
    BOARD = "board"
    STRIP = "strip"
    CONSOLE = "console"
    UNKNOWN = "unknown"


class TerminalState(Word):
    """How the hall sees a box. SEEN and not admitted; STALE: admitted, powered or gone, but not connected."""

    SEEN = "seen"
    ADMITTED = "admitted"
    ONLINE = "online"
    STALE = "stale"
    REVOKED = "revoked"
    UNKNOWN = "unknown"


class DeviceKind(Word):
    PRINTER = "printer"
    SCANNER = "scanner"
    ID_READER = "id_reader"
    LED = "led"
    VOICE = "voice"
    CAMERA = "camera"
    RATING_PAD = "rating_pad"
    LOCKER = "locker"
    UNKNOWN = "unknown"


class DeviceCondition(Word):
    OK = "ok"
    DEGRADED = "degraded"
    BLOCKED = "blocked"
    OFFLINE = "offline"
    UNKNOWN = "unknown"


class Direction(Word):
    """Where a board's arrow points, seen by a person who reads it."""

    NONE = "none"
    UP = "up"
    UP_RIGHT = "up_right"
    RIGHT = "right"
    DOWN_RIGHT = "down_right"
    DOWN = "down"
    DOWN_LEFT = "down_left"
    LEFT = "left"
    UP_LEFT = "up_left"
    UNKNOWN = "unknown"


class PlanPlaceKind(Word):
    """What a rectangle on the floor plan is."""

    ZONE = "zone"
    WINDOW = "window"
    KIOSK = "kiosk"
    DESK = "desk"
    SEATS = "seats"
    DOOR = "door"
    STAIRS = "stairs"
    ROOM = "room"
    UNKNOWN = "unknown"
