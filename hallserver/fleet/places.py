"""Which places a plan has for which kind of terminal."""

from __future__ import annotations

from contract.hall import HallPlan
from contract.ids import PlaceId, WindowId
from contract.words import TerminalKind

#: How the places of terminals at windows begin; the window's number follows.
_AT_WINDOW = {TerminalKind.COUNTER: "window-", TerminalKind.STRIP: "strip-"}


def has_place(plan: HallPlan, kind: TerminalKind, place: PlaceId) -> bool:
    """Whether the plan has this place for a terminal of this kind."""
    if kind is TerminalKind.KIOSK:
        return any(kiosk.id == place for kiosk in plan.kiosks)
    if kind is TerminalKind.BOARD:
        return any(board.id == place for board in plan.boards)
    if kind in _AT_WINDOW:
        return window_of(kind, place) in {window.id for window in plan.windows}
    return kind is TerminalKind.CONSOLE and bool(place)


def window_of(kind: TerminalKind, place: PlaceId) -> WindowId | None:
    """The window at which a counter ("window-11") or a strip ("strip-11") stands."""
    prefix = _AT_WINDOW.get(kind)
    number = place.removeprefix(prefix) if prefix and place.startswith(prefix) else ""
    return WindowId(int(number)) if number.isascii() and number.isdigit() and len(number) < 6 else None
