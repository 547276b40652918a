"""What a board shows: grace, newest call, rows, pulses, loss of the hall, notice. Stories without Qt."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import msgspec

from contract.hall import HallPlan
from contract.ids import WindowId
from contract.views import BoardView, Call, StripView
from contract.words import Direction, TicketState
from display import sample
from display.board import LINGER_S, OFFLINE_AFTER_S, TIP_S, Board, Page, Reach, board_of
from display.calls import PULSE_S, Sign, parted
from display.places import DisplayPlace, place_of
from display.sample import MORNING, call
from display.waits import WaitTone

SHANGHAI = ZoneInfo("Asia/Shanghai")
PLAN = sample.plan()
HALL = place_of(sample.HALL_PLACE, PLAN)
HERE = Reach(True)


def look(
    view: object,
    now: float = MORNING,
    reach: Reach = HERE,
    place: DisplayPlace = HALL,
    plan: HallPlan | None = PLAN,
) -> Board:
    return board_of(place, plan, view, now=now, reach=reach, zone=SHANGHAI)  # type: ignore[arg-type]


def numbers(board: Board) -> list[str]:
    return [row.number for row in board.rows]


def test_a_call_is_not_shown_before_its_grace_is_over() -> None:
    view = sample.board((call("A002", 5, MORNING + 3), call("A001", 4, MORNING - 20)))
    before, after = look(view), look(view, MORNING + 3)
    assert before.newest is not None and before.newest.number == "A001"
    assert before.changes_at == MORNING + 3
    assert after.newest is not None and after.newest.number == "A002"
    assert numbers(after) == ["A001"]


def test_a_call_taken_back_in_its_grace_was_never_there() -> None:
    first = call("A001", 4, MORNING - 20)
    assert look(sample.board((call("A002", 5, MORNING + 3), first))).newest == look(sample.board((first,))).newest


def test_the_newest_call_pulses_and_then_rests() -> None:
    view = sample.board((call("A001", 4, MORNING),))
    pulsing, resting = look(view, MORNING), look(view, MORNING + PULSE_S)
    assert pulsing.newest is not None and pulsing.newest.pulses
    assert pulsing.changes_at == MORNING + PULSE_S
    assert resting.newest is not None and not resting.newest.pulses


def test_six_rows_follow_the_newest() -> None:
    view = sample.board(tuple(call(f"A{serial:03d}", 4, MORNING - 100 + serial) for serial in range(20, 0, -1)))
    board = look(view)
    assert board.newest is not None and board.newest.number == "A020"
    assert numbers(board) == ["A019", "A018", "A017", "A016", "A015", "A014"]


def test_a_recall_overtakes_and_the_older_call_of_the_ticket_goes() -> None:
    recall = call("A001", 4, MORNING - 1, times=2)
    view = sample.board(
        (call("A003", 6, MORNING + 2), recall, call("A002", 5, MORNING - 9), call("A001", 4, MORNING - 30))
    )
    board = look(view)
    assert board.newest is not None and (board.newest.number, board.newest.pulses) == ("A001", True)
    assert numbers(board) == ["A002"]


def test_a_person_who_has_come_is_asked_no_more() -> None:
    signs = {
        TicketState.CALLED: Sign.COME,
        TicketState.SERVING: Sign.ARRIVED,
        TicketState.SERVED: Sign.ARRIVED,
        TicketState.PARKED: Sign.ARRIVED,
        TicketState.MISSED: Sign.MISSED,
        TicketState.WAITING: Sign.MISSED,
        TicketState.UNKNOWN: Sign.ARRIVED,
    }
    for state, sign in signs.items():
        newest = look(sample.board((call("A001", 4, MORNING, state),))).newest
        assert newest is not None and newest.sign is sign
        assert newest.pulses is (sign is Sign.COME)


def test_a_cancelled_call_leaves_the_board() -> None:
    assert look(sample.board((call("A001", 4, MORNING, TicketState.CANCELLED),))).newest is None


def test_arrows_are_those_of_this_board_and_none_where_nobody_gave_one() -> None:
    board = look(sample.board((call("A001", 5, MORNING - 1), call("B001", 12, MORNING - 2))))
    assert board.newest is not None and board.newest.direction is Direction.UP_RIGHT
    assert board.rows[0].direction is Direction.NONE


def test_waits_tell_range_crowd_no_wait_and_the_branch() -> None:
    tones = {face.zone: face.tone for face in look(sample.board()).waits}
    assert tones == {
        "A": WaitTone.PLAIN, "B": WaitTone.PLAIN, "C": WaitTone.NONE, "D": WaitTone.PLAIN,
        "E": WaitTone.PLAIN, "F": WaitTone.PLAIN, "G": WaitTone.BUSY, "H": WaitTone.ELSEWHERE,
    }  # fmt: skip


def test_a_zone_without_an_open_window_says_so() -> None:
    view = sample.board()
    shut = tuple(msgspec.structs.replace(wait, open_windows=0) for wait in view.zones)
    assert look(msgspec.structs.replace(view, zones=shut)).waits[0].tone is WaitTone.SHUT


def test_a_short_loss_of_the_hall_darkens_nothing() -> None:
    gone = Reach(False, MORNING)
    board = look(sample.board(), MORNING + 1, gone)
    assert not board.offline
    assert board.changes_at is not None and board.changes_at <= MORNING + OFFLINE_AFTER_S


def test_a_lost_hall_turns_the_light_off_and_asks_nobody_to_come() -> None:
    board = look(sample.board(), MORNING + 600, Reach(False, MORNING + 60))
    assert (board.offline, board.stopped_at) == (True, MORNING + 60)
    assert board.newest is not None and (board.newest.sign, board.newest.pulses) == (Sign.PAST, False)
    assert {row.sign for row in board.rows} == {Sign.PAST}


def test_the_light_comes_back_with_the_hall() -> None:
    board = look(sample.board(), MORNING + 600, HERE)
    assert not board.offline
    assert board.newest is not None and board.newest.sign is Sign.COME


def test_before_the_hall_is_known_the_board_says_that_it_starts() -> None:
    assert look(sample.board(), plan=None).page is Page.STARTING
    assert look(None).page is Page.STARTING
    assert look(sample.strip()).page is Page.STARTING


def test_before_the_first_call_there_is_a_notice_with_the_hours() -> None:
    board = look(sample.board(()))
    assert board.page is Page.NOTICE
    assert board.hours is not None and board.hours.open and len(board.hours.days) == 5


def test_after_closing_the_last_call_lingers_and_then_the_notice_comes() -> None:
    closing = MORNING + 6 * 3600 + 22 * 60 - 20
    late = closing - 60
    view = sample.board_at_rest((call("A001", 4, late, TicketState.SERVED),))
    assert look(view, closing - 1).page is Page.HALL
    lingering = look(view, closing + 1)
    assert lingering.page is Page.HALL
    assert lingering.changes_at is not None and lingering.changes_at <= late + LINGER_S
    assert look(view, late + LINGER_S).page is Page.NOTICE
    awaited = sample.board_at_rest((call("A001", 4, late),))
    assert look(awaited, late + LINGER_S).page is Page.HALL


def test_while_windows_are_open_after_hours_the_board_stays() -> None:
    board = look(sample.board((call("A001", 4, MORNING, TicketState.SERVED),)), MORNING + 10 * 3600)
    assert (board.page, board.serving) == (Page.HALL, True)
    assert not look(sample.board_at_rest(), MORNING + 10 * 3600).serving


def test_every_picture_says_when_it_changes() -> None:
    board = look(sample.board(), MORNING + 100)
    assert board.changes_at is not None
    assert MORNING + 100 < board.changes_at <= MORNING + 100 + TIP_S


def test_numbers_part_into_prefix_and_digits() -> None:
    assert [parted(number) for number in ("A023", "B1023", "042")] == [("A", "023"), ("B", "1023"), ("", "042")]


def test_boards_can_hold_no_personal_data() -> None:
    """The views that a display follows have no place for a name, an ID number or a phone; nor has what it draws."""
    for kind in (BoardView, StripView, Call, Board):
        names = _field_names(kind)
        assert names & {"number", "window"}
        words = " ".join(names)
        for forbidden in ("holder", "masked", "phone", "id_number", "person", "priority", "note"):
            assert forbidden not in words, (kind, forbidden)


def test_a_display_follows_public_topics_only() -> None:
    for name in ("board-hall", "board-A", "strip-11", "", "window-11", "kiosk-1", "strip-", "board-", "strip-x"):
        topics = place_of(name, PLAN).topics  # type: ignore[arg-type]
        assert topics[0] == "catalogue"
        assert all(topic.startswith(("board:", "strip:")) for topic in topics[1:])


def test_a_place_is_what_the_plan_says_or_else_its_name() -> None:
    assert place_of(sample.LANGUAGES_PLACE, PLAN).topics == ["catalogue", "board:hall"]
    assert place_of(sample.ZONE_PLACE).topics == ["catalogue", "board:A"]
    assert place_of(sample.STRIP_PLACE, PLAN).window == WindowId(5)


def _field_names(kind: type) -> set[str]:
    found: set[str] = set()
    seen: set[object] = set()
    todo: list[object] = [msgspec.inspect.type_info(kind)]
    while todo:
        info = todo.pop()
        if id(info) in seen:
            continue
        seen.add(id(info))
        for field in getattr(info, "fields", ()):
            found.add(field.name)
            todo.append(field.type)
        todo.extend(getattr(info, "types", ()))
        todo.extend(part for name in ("item_type", "key_type", "value_type") if (part := getattr(info, name, None)))
    return found
