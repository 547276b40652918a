"""When to try the hall again. Pure: time and chance come in as arguments."""

from __future__ import annotations

from enum import Enum

#: The first attempt follows at once, for most losses are a restart of the server.
FIRST_S = 0.2

#: A terminal must be back within three seconds of the server's return; two leave one for dialling and greeting.
#: A thousand terminals make some 600 attempts a second then, which a server that starts can stand.
LONGEST_S = 2.0

#: Attempts are spread over this share of the delay, so that the whole hall does not dial in the same moment.
SPREAD = 0.4


class Phase(Enum):
    """Where reconnecting stands."""

    IDLE = "idle"
    TRYING = "trying"
    RESTING = "resting"
    CONNECTED = "connected"


class Reconnect:
    """A small state machine: try, rest longer each time up to a cap, begin again after a success."""

    def __init__(self, first_s: float = FIRST_S, longest_s: float = LONGEST_S) -> None:
        self._first_s = first_s
        self._longest_s = longest_s
        self._delay_s = first_s
        self.phase = Phase.IDLE
        #: Attempts since the connection was lost, or since the beginning.
        self.attempts = 0

    def began(self) -> None:
        """An attempt has begun."""
        self.phase = Phase.TRYING
        self.attempts += 1

    def succeeded(self) -> None:
        """The hall has said Welcome."""
        self.phase = Phase.CONNECTED
        self.attempts = 0
        self._delay_s = self._first_s

    def failed(self, chance: float) -> float:
        """The attempt failed or the connection was lost: seconds to rest. `chance` is in 0…1."""
        self.phase = Phase.RESTING
        delay = self._delay_s
        self._delay_s = min(self._delay_s * 2, self._longest_s)
        return delay * (1 - SPREAD * chance)

    def hurry(self) -> bool:
        """News of the hall has come: True if an attempt should be made now instead of resting on."""
        if self.phase is not Phase.RESTING and self.phase is not Phase.IDLE:
            return False
        self._delay_s = self._first_s
        return True
