"""Finds what a command was answered before: lately, in memory; within days, in the journal."""

from __future__ import annotations

import msgspec

from contract.faults import FaultCode, fault
from hallserver.journal.store import Journal, StoredReply
from hallserver.service.order import Answer, Order

#: A command is sent again within seconds, when a connection breaks. This many answers cover some seconds at full speed
#: and take a few MiB; older ones are read from the file.
_IN_MEMORY = 4096

_encode = msgspec.json.Encoder().encode
_decoder = msgspec.json.Decoder(Answer)


class Replies:
    """The first answer to each command; the writer asks before it decides."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._recent: dict[str, tuple[bytes, Answer]] = {}

    def earlier(self, order: Order) -> Answer | None:
        """The first answer to the same command, COMMAND_REUSED for another one under its id, None if it is new."""
        found = self._recent.get(order.command_id) or self._on_disk(order.command_id)
        if found is None:
            return None
        digest, answer = found
        return answer if digest == order.digest else Answer(answer.seq, fault=fault(FaultCode.COMMAND_REUSED))

    def remember(self, order: Order, answer: Answer) -> None:
        """Keep the answer in memory; the oldest one goes."""
        self._recent[order.command_id] = (order.digest, answer)
        if len(self._recent) > _IN_MEMORY:
            del self._recent[next(iter(self._recent))]

    def forget(self, orders: list[Order]) -> None:
        """These were not written after all."""
        for order in orders:
            self._recent.pop(order.command_id, None)

    def _on_disk(self, command_id: str) -> tuple[bytes, Answer] | None:
        stored = self._journal.reply(command_id)
        return (stored.digest, _decoder.decode(stored.answer)) if stored else None


def stored_reply(order: Order, answer: Answer, day: str) -> StoredReply:
    """The row that keeps an answer."""
    return StoredReply(order.command_id, order.digest, _encode(answer).decode(), day)
