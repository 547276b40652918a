"""What the HTTP API takes. What nobody reads is told to the sender; names are fixed: add, never rename."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeVar

import msgspec
from msgspec import UNSET, UnsetType

from contract.words import (
    CancelReason,
    Channel,
    Language,
    Outcome,
    ParkReason,
    PauseReason,
    Priority,
    Word,
)

Given = TypeVar("Given")

#: Words and codes from outside are cut off here, long before a line of a screen would overflow.
Short = Annotated[str, msgspec.Meta(max_length=120)]
Sentence = Annotated[str, msgspec.Meta(max_length=500)]
#: Identities that fit into SQLite's and JavaScript's integers.
Whole = Annotated[int, msgspec.Meta(ge=1, le=2**53 - 1)]
#: RFC 3339 with an offset; the pattern says to clients what the reader insists on.
Moment = Annotated[
    datetime,
    msgspec.Meta(
        tz=True,
        extra_json_schema={
            "pattern": r"^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?"
            r"(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$",
        },
    ),
]
Level = Annotated[int, msgspec.Meta(ge=1, le=5)]


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of everything taken: a field or a word that nobody reads is told to the sender, not swallowed."""

    def __post_init__(self) -> None:
        unknown = [field for field in self.__struct_fields__ if _is_unknown(getattr(self, field))]
        if unknown:
            raise ValueError(f"{unknown[0]}: not one of the words")
        # Each room for alternatives, one of which must be filled.
        for names in self.one_of():
            if sum(getattr(self, name) is not UNSET for name in names) != 1:
                raise ValueError(f"exactly one of {', '.join(names)}")

    @classmethod
    def one_of(cls) -> tuple[tuple[str, ...], ...]:
        """Groups of fields of which exactly one must be given."""
        return ()


class HolderIn(Body, frozen=True):
    name: Short = ""
    id_number: Annotated[str, msgspec.Meta(max_length=32)] = ""
    phone: Annotated[str, msgspec.Meta(max_length=32)] = ""


class TakeIn(Body, frozen=True):
    """`item`, or `queue` when the citizen cannot name the item."""

    item: Short | UnsetType = UNSET
    queue: Short | UnsetType = UNSET
    priority: Priority = Priority.NONE
    priority_reason: Sentence = ""
    channel: Channel = Channel.SYSTEM
    language: Language = Language.CHINESE
    holder: HolderIn | None = None

    @classmethod
    def one_of(cls) -> tuple[tuple[str, ...], ...]:
        return (("item", "queue"),)


class ClerkIn(Body, frozen=True):
    clerk: Short | None = None


class PauseIn(Body, frozen=True):
    clerk: Short | None = None
    reason: PauseReason = PauseReason.BREAK
    until: Moment | None = None


class CloseIn(Body, frozen=True):
    clerk: Short | None = None
    reason: Sentence = ""


class SignInIn(Body, frozen=True):
    clerk: Short
    pin: Annotated[str, msgspec.Meta(max_length=32)]


class CallIn(Body, frozen=True):
    ticket: Whole
    reason: Sentence = ""


class CompleteIn(Body, frozen=True):
    outcome: Outcome = Outcome.DONE


class ParkIn(Body, frozen=True):
    reason: ParkReason = ParkReason.OTHER


class ResumeIn(Body, frozen=True):
    window: Whole


class TransferIn(Body, frozen=True):
    """To an item, a window or a zone."""

    item: Short | UnsetType = UNSET
    window: Whole | UnsetType = UNSET
    zone: Short | UnsetType = UNSET
    note: Sentence = ""

    @classmethod
    def one_of(cls) -> tuple[tuple[str, ...], ...]:
        return (("item", "window", "zone"),)


class CancelIn(Body, frozen=True):
    reason: CancelReason = CancelReason.CITIZEN


class RatingIn(Body, frozen=True):
    level: Level
    tags: Annotated[tuple[Short, ...], msgspec.Meta(max_length=10)] = ()
    text: Sentence = ""


class AppointmentIn(Body, frozen=True):
    item: Short
    appointment_at: Moment
    holder: HolderIn | None = None


class CheckInIn(Body, frozen=True):
    channel: Channel = Channel.SYSTEM
    language: Language = Language.CHINESE


class AdmitIn(Body, frozen=True):
    """Where the terminal stands: "kiosk-1", "window-11", "board-hall", "strip-11"."""

    place: Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
    name: Short = ""


def given(value: Given | UnsetType) -> Given | None:
    """An optional field's value, or None where it was left out."""
    return None if isinstance(value, UnsetType) else value


def _is_unknown(value: object) -> bool:
    return isinstance(value, Word) and value == "unknown"
