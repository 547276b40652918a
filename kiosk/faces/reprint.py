"""Printing by oneself: a number taken here a short time ago, or what an item needs."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.faces.speech import Face, Speech
from kiosk.taken import Taken


class TakenRow(Face, frozen=True, rename="camel"):
    """One number that can be printed again; never whose it is or what for."""

    ticket: int
    number: str
    note: str


class ReprintFace(Face, frozen=True, rename="camel"):
    """All that the page of printing shows."""

    rows: tuple[TakenRow, ...] = ()
    nothing: str = ""


#: More than this is a page of its own, and nobody looks for a number that five others came after.
_MOST = 4


def reprint_face(speech: Speech, taken: Sequence[Taken]) -> ReprintFace:
    """The numbers, newest first; those that did not come out are marked."""
    rows = tuple(_row(speech, one) for one in taken[:_MOST])
    return ReprintFace(rows, "" if rows else speech.words("最近 10 分钟这台机器没有取过号"))


def _row(speech: Speech, taken: Taken) -> TakenRow:
    at = speech.clock(taken.at)
    note = speech.words("{time} 取号", time=at) if taken.printed else speech.words("{time} 取号，没有打出来", time=at)
    return TakenRow(int(taken.slip.ticket.id), taken.slip.ticket.number, note)
