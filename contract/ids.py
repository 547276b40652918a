"""Names of things: small types, so that a window is never passed where a ticket is meant."""

from __future__ import annotations

from typing import NewType

#: A ticket; counts up over the hall's whole life and is never reused.
TicketId = NewType("TicketId", int)

#: The number painted on a window; also its identity within the hall.
WindowId = NewType("WindowId", int)

#: Short code of a zone: a letter for zones that queue ("A"), a word for others ("rest").
ZoneId = NewType("ZoneId", str)

#: A queue: the prefix its ticket numbers carry ("A").
QueueId = NewType("QueueId", str)

#: Items that exactly the same windows serve form one line.
LineId = NewType("LineId", str)

DepartmentId = NewType("DepartmentId", str)
ThemeId = NewType("ThemeId", str)

#: Code of a service item in the hall's catalogue.
ItemCode = NewType("ItemCode", str)

#: Staff number of a clerk.
ClerkId = NewType("ClerkId", str)

#: Fingerprint of a terminal's public key: 32 lower-case hexadecimal digits.
TerminalId = NewType("TerminalId", str)

#: Where a terminal stands and what it does there ("kiosk-1", "window-11", "board-hall", "strip-11").
PlaceId = NewType("PlaceId", str)

#: Made by the sender before a command is sent; sending the same one twice is harmless.
CommandId = NewType("CommandId", str)

#: Position in the hall's journal, from 1.
Seq = NewType("Seq", int)

#: Code that a citizen shows for an appointment.
AppointmentCode = NewType("AppointmentCode", str)

#: A view that a terminal follows ("board:hall", "desk:11", "menu:kiosk-1").
Topic = NewType("Topic", str)


def queue_of(zone: ZoneId) -> QueueId:
    """The queue of a zone: each zone that queues has one, and they share the letter."""
    return QueueId(str(zone))


def ticket_number(queue: QueueId, serial: int) -> str:
    """What is printed and called: prefix and at least three digits, "A001"."""
    return f"{queue}{serial:03d}"
