"""Checks a clerk's PIN before a sign-in is ordered, off the event loop, and slows guessing down."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor

from contract.faults import Fault, FaultCode, fault
from contract.ids import ClerkId
from hallserver.hallfile import hash_pin, pin_matches

#: Wrong tries within the window after which no further ones are checked. A clerk mistypes once or twice; five a minute
#: make a four-digit PIN last more than a day.
_TRIES = 5
_WINDOW_S = 60.0

#: A check keeps a core busy for about 10 ms; one thread leaves the other core to the hall.
_THREADS = 1


class PinCheck:
    """Knows the hash of each clerk's PIN, and who guessed wrong lately."""

    def __init__(self, credentials: Mapping[ClerkId, str], steady: Callable[[], float] = time.monotonic) -> None:
        self._credentials = credentials
        self._steady = steady
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="pin")
        self._tries: dict[str, deque[float]] = {}
        self._decoy = ""

    def adopt(self, credentials: Mapping[ClerkId, str]) -> None:
        """Use these hashes from now on."""
        self._credentials = credentials

    async def refusal(self, sender: str, clerk: ClerkId, pin: str) -> Fault | None:
        """Why this sign-in is refused; None when the PIN is right."""
        keys = [f"from {sender}", *([f"clerk {clerk}"] if clerk in self._credentials else [])]
        wait_s = max(self._wait_s(key) for key in keys)
        if wait_s > 0:
            sentence = f"密码输错次数太多，请 {int(wait_s) + 1} 秒后再试。"
            return fault(FaultCode.TOO_MANY_REQUESTS, sentence=sentence)
        # Counted before the check and taken back after, so that guesses sent all at once count as well.
        tried_at = self._steady()
        for key in keys:
            self._tries.setdefault(key, deque()).append(tried_at)
        if not await self._matches(clerk, pin):
            return fault(FaultCode.WRONG_PIN)
        for key in keys:
            self._tries.pop(key, None)
        return None

    def close(self) -> None:
        """Stop the thread."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    async def _matches(self, clerk: ClerkId, pin: str) -> bool:
        loop = asyncio.get_running_loop()
        known = self._credentials.get(clerk)
        if known is not None:
            return await loop.run_in_executor(self._pool, pin_matches, known, pin)
        # An unknown clerk takes as long as a known one, so that staff numbers cannot be found by the clock.
        if not self._decoy:
            self._decoy = await loop.run_in_executor(self._pool, hash_pin, "0000")
        await loop.run_in_executor(self._pool, pin_matches, self._decoy, pin)
        return False

    def _wait_s(self, key: str) -> float:
        tries = self._tries.get(key)
        if tries is None:
            return 0.0
        oldest_counted = self._steady() - _WINDOW_S
        while tries and tries[0] <= oldest_counted:
            tries.popleft()
        if not tries:
            del self._tries[key]
        return tries[0] - oldest_counted if len(tries) >= _TRIES else 0.0
