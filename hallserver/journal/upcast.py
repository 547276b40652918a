"""Reads events of every age. A record is never rewritten; an old shape is lifted to the present one when read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from contract.events import AnyEvent, Event
from hallserver.journal.chain import Record

#: Lifts the fields of one old shape to the next one.
Lift = Callable[[dict[str, Any]], dict[str, Any]]

#: By the kind as it was written. A kind that was renamed returns its fields with the new `kind`. Empty at schema 1:
#: the first change of an event that a default cannot express puts its lift here.
LIFTS: dict[str, Lift] = {}

_decoder: msgspec.json.Decoder[AnyEvent] = msgspec.json.Decoder(AnyEvent)


class UnreadableEvent(Exception):
    """A record that this version cannot read: it was written by a newer one, or by no one of ours."""


def event_of(record: Record, lifts: dict[str, Lift] = LIFTS) -> AnyEvent:
    """The event that a record holds, in its present shape; UnreadableEvent if there is none."""
    try:
        lift = lifts.get(record.kind)
        if lift is None:
            return _decoder.decode(record.payload)
        lifted: AnyEvent = msgspec.convert(lift(msgspec.json.decode(record.payload)), AnyEvent)
        return lifted
    except (msgspec.DecodeError, KeyError, TypeError) as error:
        raise UnreadableEvent(f"record {record.seq} ({record.kind}): {error}") from error


def kind_of(event: Event) -> str:
    """The kind under which an event is written."""
    return type(event).__name__
