"""How much a connection may ask of the hall; everything here guards against a broken or hostile sender."""

from __future__ import annotations

import ipaddress

import msgspec

from contract.codec import MAX_FROM_TERMINAL


class LinkLimits(msgspec.Struct, frozen=True):
    """Limits of the link. Times in seconds."""

    #: A terminal answers the challenge in milliseconds; one that does not is no terminal.
    greeting_s: float = 5.0
    #: A reader that takes nothing for this long shows old calls; it is better off reconnecting.
    stall_s: float = 10.0
    #: Messages per second in the long run, and at once. A clerk's fastest minute is a few a second; a counter that
    #: reconnects sends its whole outbox.
    messages_per_s: float = 50.0
    messages_at_once: float = 200.0
    #: The largest hall has 1,058 terminals; some reconnect before the old connection is known to be dead.
    connections: int = 4096
    #: Not yet admitted connections from one address. A terminal has one; a router may hide a few.
    strangers_per_address: int = 16
    #: Messages that make no sense before the connection is closed: software that far off does not recover by itself.
    nonsense: int = 5
    #: A board follows a handful, a console every topic of the largest hall.
    topics: int = 2048
    #: Replies not yet taken by the reader. Each is the answer to an order of its own, so it never gets there honestly.
    replies: int = 512


#: Frames larger than this are not even assembled; up to here the sender is told that the message is too large.
MAX_FRAME = 4 * MAX_FROM_TERMINAL


class Allowance:
    """A bucket of messages that fills up with time."""

    __slots__ = ("_at", "_capacity", "_left", "_per_s")

    def __init__(self, per_s: float, capacity: float, at: float) -> None:
        self._per_s = per_s
        self._capacity = capacity
        self._left = capacity
        self._at = at

    def take(self, at: float) -> bool:
        """Whether one more message is allowed at this moment (seconds on a steady clock)."""
        self._left = min(self._capacity, self._left + (at - self._at) * self._per_s)
        self._at = at
        if self._left < 1:
            return False
        self._left -= 1
        return True


class Turnstile:
    """Counts connections, in all and of strangers per address."""

    def __init__(self, limits: LinkLimits) -> None:
        self._limits = limits
        self._strangers: dict[str, int] = {}
        self.connections = 0

    def enter(self, address: str) -> bool:
        """Whether one more connection from this address may come in; it counts as a stranger."""
        if self.connections >= self._limits.connections:
            return False
        if self._strangers.get(address, 0) >= self._limits.strangers_per_address and not _is_own(address):
            return False
        self.connections += 1
        self._strangers[address] = self._strangers.get(address, 0) + 1
        return True

    def known(self, address: str) -> None:
        """A stranger from this address was admitted, or left."""
        left = self._strangers.get(address, 0) - 1
        if left > 0:
            self._strangers[address] = left
        else:
            self._strangers.pop(address, None)

    def leave(self) -> None:
        """A connection is over."""
        self.connections -= 1


def _is_own(address: str) -> bool:
    """Processes of this machine may be many: demo, tests, benchmarks."""
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False
