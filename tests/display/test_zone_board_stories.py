"""A zone's board: who is next and how each window stands."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import msgspec

from contract.ids import WindowId
from contract.views import BoardView, Upcoming, WindowLine
from contract.words import Language, TicketState, WindowState
from display import sample
from display.board import Board, Page, Reach, board_of
from display.places import place_of
from display.sample import MORNING, call
from display.wording import zone_sentence
from display.zone_board import MOST_WINDOWS, WindowTone

SHANGHAI = ZoneInfo("Asia/Shanghai")
PLAN = sample.plan()
PLACE = place_of(sample.ZONE_PLACE, PLAN)


def look(view: BoardView, now: float = MORNING, stopped_at: float | None = None) -> Board:
    reach = Reach(stopped_at is None, stopped_at)
    return board_of(PLACE, PLAN, view, now=now, reach=reach, zone=SHANGHAI)


def tones(board: Board) -> dict[int, WindowTone]:
    return {face.window: face.tone for face in board.zone.windows}


def test_three_get_ready_eight_follow_and_the_rest_is_counted() -> None:
    zone = look(sample.zone_board()).zone
    assert [one.number for one in zone.ready] == ["A024", "A028", "A025"]
    assert [one.first for one in zone.ready] == [False, True, False]
    assert (len(zone.after), zone.more) == (8, 3)


def test_a_short_queue_leaves_nobody_to_count() -> None:
    view = msgspec.structs.replace(sample.zone_board(), upcoming=(Upcoming("A001"),), waiting=1)
    zone = look(view).zone
    assert (len(zone.ready), zone.after, zone.more) == (1, (), 0)


def test_only_the_newest_call_is_lit_and_others_called_are_marked() -> None:
    view = sample.zone_board((call("A023", 5, MORNING - 9), call("A022", 4, MORNING - 41)))
    windows = tuple(
        msgspec.structs.replace(line, ticket_state=TicketState.CALLED, announce_at=MORNING - 41)
        if line.window == 4
        else line
        for line in sample.zone_board().windows
    )
    board = look(msgspec.structs.replace(view, windows=windows))
    assert tones(board) | {1: WindowTone.SERVING} == tones(board)
    assert (tones(board)[5], tones(board)[4]) == (WindowTone.LIT, WindowTone.CALLED)
    assert (tones(board)[2], tones(board)[10]) == (WindowTone.PAUSED, WindowTone.CLOSED)


def test_a_window_within_its_grace_looks_free() -> None:
    line = WindowLine(WindowId(5), WindowState.OPEN, "A030", TicketState.CALLED, MORNING + 3)
    view = msgspec.structs.replace(sample.zone_board(), windows=(line,))
    before, after = look(view), look(view, MORNING + 3)
    assert [(face.tone, face.number) for face in before.zone.windows] == [(WindowTone.FREE, "")]
    assert before.changes_at == MORNING + 3
    assert [(face.tone, face.number) for face in after.zone.windows] == [(WindowTone.CALLED, "A030")]


def test_no_window_is_lit_without_the_hall() -> None:
    assert WindowTone.LIT not in tones(look(sample.zone_board(), MORNING + 600, MORNING + 60)).values()


def test_in_a_large_zone_closed_windows_give_way() -> None:
    lines = tuple(
        WindowLine(WindowId(window), WindowState.OPEN if window % 2 else WindowState.CLOSED) for window in range(1, 21)
    )
    board = look(msgspec.structs.replace(sample.zone_board(), windows=lines))
    assert len(board.zone.windows) == MOST_WINDOWS
    assert set(range(1, 20, 2)) <= set(tones(board))
    assert list(tones(board)) == sorted(tones(board))


def test_the_zone_tells_its_wait() -> None:
    wait = look(sample.zone_board()).zone_wait
    assert zone_sentence(wait, Language.CHINESE) == "14 人在等，现在取号大约要等 10–20 分。"


def test_while_the_hall_serves_a_zone_without_calls_stays_a_board_and_at_night_it_gives_notice() -> None:
    assert look(sample.zone_board(())).page is Page.ZONE
    assert look(sample.board_at_rest(), MORNING + 12 * 3600).page is Page.NOTICE
