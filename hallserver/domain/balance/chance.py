"""Repeatable chance: the same seed gives the same numbers on every machine. Not for secrets."""

from __future__ import annotations

from math import cos, exp, log, pi, sqrt

_MASK = (1 << 64) - 1


class Chance:
    """A stream of pseudo-random numbers (SplitMix64) from an integer seed."""

    __slots__ = ("_state",)

    def __init__(self, seed: int) -> None:
        self._state = seed & _MASK

    def uniform(self) -> float:
        """A number in [0, 1)."""
        self._state = state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        state = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        state = ((state ^ (state >> 27)) * 0x94D049BB133111EB) & _MASK
        return ((state ^ (state >> 31)) >> 11) * 2.0**-53

    def normal(self) -> float:
        """A number from the standard normal distribution (Box-Muller)."""
        radius = sqrt(-2.0 * log(1.0 - self.uniform()))
        return radius * cos(2.0 * pi * self.uniform())

    def factor(self, spread: float) -> float:
        """A positive factor with mean 1 and this coefficient of variation (log-normal)."""
        sigma_squared = log(1.0 + spread * spread)
        return exp(sqrt(sigma_squared) * self.normal() - sigma_squared / 2.0)

    def exponential(self, mean: float) -> float:
        """A gap of a Poisson stream whose mean gap is `mean`."""
        return -mean * log(1.0 - self.uniform())
