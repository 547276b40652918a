"""Who is called next, how long it will take, and how many windows it needs: one pure class and its rule."""

from __future__ import annotations

from hallserver.domain.balance.balancer import Balancer
from hallserver.domain.balance.terms import Rule

__all__ = ["Balancer", "Rule"]
