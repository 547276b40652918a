"""How much fits on a page: rows of lists and lines of material, by the way the screen stands and the chosen modes."""

from __future__ import annotations

import msgspec


class Layout(msgspec.Struct, frozen=True):
    """The shape of the screen and the modes that change how much fits."""

    landscape: bool = False
    large: bool = False
    low: bool = False

    @property
    def results(self) -> int:
        """Rows of found items above the keyboard when all fit without turning pages."""
        return {(False, False): 5, (True, False): 4, (False, True): 3, (True, True): 2}[self.large, self.low]

    @property
    def results_with_pages(self) -> int:
        """The same when there is a row for turning pages; low reach always has one."""
        return self.results if self.low or (self.large and not self.landscape) else self.results - 1

    @property
    def groups(self) -> int:
        """Zones, departments or themes on one page: two columns of them, in landscape three."""
        if self.landscape:
            return 6 if self.low else 12
        return 8 if self.low and self.large else 10 if self.low else 12 if self.large else 16

    @property
    def group_items(self) -> int:
        """Rows of a group's items on one page."""
        if self.landscape:
            return 2 if self.low else 3 if self.large else 4
        return 4 if self.low and self.large else 5 if self.low else 5 if self.large else 7

    @property
    def material_units(self) -> int:
        """How much material fits on one page: a thing to bring is two units, one not to bring is one."""
        if self.landscape:
            return 5 if self.large else 7
        return 4 if self.large else 7


def leaf_of(count: int, size: int, leaf: int) -> tuple[int, int, int]:
    """(first, last + 1, number of leaves) of one leaf; a leaf past the end is the last one."""
    leaves = max(1, -(-count // size))
    place = min(max(0, leaf), leaves - 1)
    return place * size, min(count, (place + 1) * size), leaves
