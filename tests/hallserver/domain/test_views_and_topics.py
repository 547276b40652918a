"""What terminals are shown, whom an event wakes, how long one waits, and what a new plan changes."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from contract import commands
from contract.commands import (
    AnyCommand,
    CallForHelp,
    CallNext,
    CallTicket,
    CompleteService,
    MarkNoShow,
    Park,
    PauseWindow,
    Recall,
    StartService,
    TakeTicket,
    Transfer,
    Undo,
)
from contract.events import AnyEvent, HallAdopted
from contract.hall import HallPlan
from contract.ids import PlaceId, Topic, WindowId, ZoneId
from contract.views import BoardView, CatalogueView, DeskView, MenuView, StripView, WaitRange
from contract.words import Priority, Step, TicketState, WindowState
from hallserver.domain import decide, evolve
from hallserver.domain.estimate import wait_for, wait_of
from hallserver.domain.hours import hours_at
from hallserver.domain.policy import ahead_of
from hallserver.domain.project import touched, view_of
from tests.hallserver.domain.story import (
    ANNA,
    BELA,
    CARD,
    INVOICE,
    MORNING,
    PENSION,
    PLAN,
    T1,
    T2,
    T3,
    W1,
    W2,
    W11,
    W21,
    A,
    B,
    Story,
    given,
    opened,
    take,
    take_general,
)


def desk(story: Story, window: WindowId = W1) -> DeskView:
    view = view_of(story.state, Topic(f"desk:{window}"), story.now)
    assert isinstance(view, DeskView)
    return view


def board(story: Story, zone: str = "hall") -> BoardView:
    view = view_of(story.state, Topic(f"board:{zone}"), story.now)
    assert isinstance(view, BoardView)
    return view


def menu(story: Story, place: str = "kiosk-1") -> MenuView:
    view = view_of(story.state, Topic(f"menu:{place}"), story.now, {PlaceId("kiosk-2")})
    assert isinstance(view, MenuView)
    return view


def test_every_command_and_every_event_has_its_rule() -> None:
    assert set(decide._DECISIONS) == set(commands.AnyCommand.__args__)
    assert set(evolve._CHANGES) == set(AnyEvent.__args__)


def test_lines_are_items_that_the_same_windows_serve() -> None:
    lines = Story().state.lines
    assert lines.item_lines == {PENSION: "1-2", CARD: "1-2", INVOICE: "1-2,11-12"}
    assert {line.id: line.zone for line in lines.lines.values()} == {
        "1-2": "A",
        "11-12": "B",
        "21": "C",
        "1-2,11-12": "B",
    }
    assert lines.general == {A: "1-2", B: "11-12", "C": "21"}


def test_a_desk_before_during_and_after_a_call() -> None:
    story = given(opened(W1, ANNA), take(), 1, take(CARD, Priority.OLD), 1, take(INVOICE))
    before = desk(story)
    assert [face.number for face in before.waiting] == ["A002", "A001", "B001"]
    assert before.next_ticket == before.waiting[0]
    assert before.next_reason is not None
    assert before.next_reason.passed is not None
    assert before.waiting_total == 3
    assert before.clerk is not None
    story.do(CallNext(W1))
    called = desk(story)
    assert called.ticket is not None
    assert (called.ticket.state, called.ticket.recalls_left, called.waiting_total) == (TicketState.CALLED, 2, 2)
    assert called.ticket.recall_from == story.now + 3 + 15
    assert called.ticket.no_show_from == story.now + 60
    assert called.undo is not None
    assert (called.undo.step, called.undo.until) == (Step.CALL, story.now + 3)
    assert desk(story.later(3)).undo is None
    story.do(StartService(T2))
    story.later(120).do(CompleteService(T2))
    after = desk(story)
    assert after.ticket is None
    assert (after.today.served, after.today.mean_service_s) == (1, 120)
    assert after.last_served is not None
    assert after.last_served.number == "A002"
    assert after.undo is not None
    assert [brief.window for brief in after.windows] == [2, 11, 12, 21]


def test_those_set_aside_and_missed_show_where_they_can_be_served() -> None:
    story = given(opened(W1, ANNA), take(), CallNext(W1), StartService(T1), Park(T1), take(INVOICE), CallNext(W1), 60)
    story.do(MarkNoShow(T2))
    assert [face.number for face in desk(story, W2).parked] == ["A001"]
    assert [face.number for face in desk(story, W11).missed] == ["B001"]
    assert desk(story, W11).parked == ()
    assert desk(story).missed[0].requeue_until == story.now + 1800
    assert desk(story.later(1801)).missed == ()


def test_boards_show_calls_where_the_window_is_and_where_the_person_waits() -> None:
    story = given(
        opened(W1, ANNA), take(INVOICE), 1, take(priority=Priority.MILITARY), take(), CallTicket(W1, T1, "急")
    )
    for name in ("hall", "A", "B"):
        call = board(story, name).calls[0]
        assert (call.number, call.window, call.zone, call.announce_at) == ("B001", W1, A, story.now + 3)
    assert board(story, "C").calls == ()
    assert [(entry.number, entry.first) for entry in board(story, "A").upcoming] == [("A001", True), ("A002", False)]
    assert board(story, "A").windows[0].number == "B001"
    strip = view_of(story.state, Topic("strip:1"), story.now)
    assert isinstance(strip, StripView)
    assert strip.call == board(story).calls[0]


def test_a_recall_is_a_new_call_and_the_old_one_leaves() -> None:
    story = given(opened(W1, ANNA), take(), CallNext(W1))
    first = board(story).calls[0]
    story.later(20).do(Recall(T1))
    (second,) = board(story).calls
    assert (second.id > first.id, second.times, second.announce_at) == (True, 2, story.now)


def test_a_call_taken_back_leaves_the_boards_and_its_id_is_not_used_again() -> None:
    story = given(opened(W1, ANNA), take(), CallNext(W1))
    first = board(story).calls[0]
    story.later(1).do(Undo(T1))
    assert board(story).calls == ()
    story.do(CallNext(W1))
    assert board(story).calls[0].id > first.id


def test_boards_hold_nothing_about_a_person() -> None:
    story = given(opened(W1, ANNA), TakeTicket(item=PENSION, priority=Priority.OTHER, priority_reason="刚做过手术"))
    ticket = story.ticket(T1)
    story.state.put(replace(ticket, holder_masked="才**"))
    for stage in ("waiting", "called"):
        for topic in ("board:hall", "board:A", "strip:1", "menu:kiosk-1"):
            text = msgspec.json.encode(view_of(story.state, Topic(topic), story.now)).decode()
            assert "手术" not in text, (stage, topic)
            assert "才**" not in text
            assert ticket.code not in text
        if stage == "waiting":
            story.do(CallNext(W1))


def test_a_menu_says_where_one_waits_and_when_the_hall_opens() -> None:
    story = given(opened(W1, ANNA), *(take() for _ in range(4)))
    view = menu(story)
    assert (view.open, view.waiting, [zone.zone for zone in view.zones]) == (True, 4, ["A", "B", "C"])
    line = next(line for line in view.lines if line.line == "1-2")
    assert (line.ahead, line.open_windows) == (4, (W1,))
    assert line.wait.low_s < line.wait.p50_s < line.wait.high_s
    assert [(kiosk.place, kiosk.can_print) for kiosk in view.kiosks] == [("kiosk-2", True)]
    story.now = MORNING + 3.5 * 3600
    assert (menu(story).open, menu(story).opens) == (False, "13:30")
    story.now = MORNING + 9 * 3600
    assert menu(story).opens == "09:00"


def test_opening_hours_reach_over_the_weekend() -> None:
    friday_evening = MORNING + 4 * 86400 + 10 * 3600
    hours = hours_at(PLAN, friday_evening)
    assert (hours.open, hours.opens, hours.until_s) == (False, "09:00", 86400 * 3 - 10 * 3600)
    assert hours_at(replace(PLAN, opening=()), friday_evening).open


def test_topics_that_do_not_exist_have_no_view() -> None:
    story = given(take())
    for topic in (
        "fleet",
        "desk:99",
        "desk:x",
        "strip:31",
        "board:D",
        "board:",
        "menu:",
        "desk:" + "9" * 400,
        "",
        "x:1",
    ):
        assert view_of(story.state, Topic(topic), story.now) is None, topic
    catalogue = view_of(story.state, Topic("catalogue"), story.now)
    assert isinstance(catalogue, CatalogueView)
    assert catalogue.plan.clerks == ()


def test_a_call_wakes_its_own_and_nobody_far_away() -> None:
    story = given(opened(W1, ANNA), take())
    urgent, slow = touched(story.state, story.do(CallNext(W1)))
    assert urgent == {"desk:1", "strip:1", "board:hall", "board:A"}
    assert slow == {"desk:2", "menu:kiosk-1", "menu:kiosk-2"}


def test_a_new_ticket_wakes_only_who_could_serve_it() -> None:
    story = given(opened(W1, ANNA))
    urgent, slow = touched(story.state, story.do(take_general("C")))
    assert urgent == set()
    assert slow == {"desk:21", "board:C", "board:hall", "menu:kiosk-1", "menu:kiosk-2"}


def test_whose_view_changes_is_woken() -> None:
    """Each view that differs after a command, but for other windows' counts, is among the topics touched."""
    topics = [f"desk:{window}" for window in (1, 2, 11, 12, 21)] + [f"strip:{window}" for window in (1, 2, 11, 12, 21)]
    topics += ["board:hall", "board:A", "board:B", "board:C", "menu:kiosk-1", "menu:kiosk-2"]
    story = given(take())
    steps: list[AnyCommand] = [
        opened(W1, ANNA), opened(W11, BELA), take(INVOICE), CallNext(W1), Undo(T1), CallNext(W1), CallNext(W11),
        StartService(T1), Park(T1), take(), CallTicket(W1, T1), CompleteService(T1), commands.Rate(T1, 5),
        Transfer(T2, window=W21), Transfer(T3, item=INVOICE), CallNext(W11), Undo(T3), PauseWindow(W11),
        CallForHelp(PlaceId("kiosk-1")), commands.CloseWindow(W11), commands.SignOut(W11), commands.Cancel(T3),
    ]  # fmt: skip
    for step in steps:
        before = {topic: _shown(story, topic) for topic in topics}
        urgent, slow = touched(story.state, story.do(step))
        changed = {topic for topic in topics if _shown(story, topic) != before[topic]}
        assert changed <= urgent | slow, step


def _shown(story: Story, topic: str) -> object:
    view = view_of(story.state, Topic(topic), story.now)
    if not isinstance(view, DeskView):
        return view
    others = tuple(replace(brief, waiting=0) for brief in view.windows)
    return replace(view, windows=others, zone_wait=WaitRange())


def test_ahead_counts_those_before_in_the_same_zone() -> None:
    story = given(take(), 1, take(CARD), 1, take(INVOICE), 1, take(priority=Priority.OLD))
    assert [ahead_of(story.state, ticket) for ticket in sorted(story.state.tickets)] == [1, 2, 0, 0]


def test_waits_grow_with_the_queue_and_shrink_with_windows() -> None:
    story = given(opened(W1, ANNA))
    line = story.state.lines.item_lines[PENSION]
    assert wait_for(story.state, line, story.now).high_s == 0
    medians = []
    for _ in range(6):
        story.do(take())
        medians.append(wait_for(story.state, line, story.now).p50_s)
    assert medians == sorted(set(medians))
    assert medians[5] == pytest.approx(6 * (300 + 25))
    story.do(opened(W2, BELA))
    assert wait_for(story.state, line, story.now).p50_s == pytest.approx(medians[5] / 2)


def test_the_wait_of_a_ticket_counts_only_those_before_it() -> None:
    story = given(opened(W1, ANNA), *(take() for _ in range(5)))
    waits = [wait_of(story.state, ticket, story.now).p50_s for ticket in sorted(story.state.tickets)]
    assert waits == pytest.approx([325.0 * place for place in range(5)])


def test_slow_service_today_makes_waits_longer() -> None:
    story = given(opened(W1, ANNA), *(take() for _ in range(8)))
    line = story.state.lines.item_lines[PENSION]
    before = wait_for(story.state, line, story.now).p50_s / 8
    for _ in range(4):
        ticket = story.call(W1).ticket
        story.do(StartService(ticket))
        story.later(1200).do(CompleteService(ticket))
    assert wait_for(story.state, line, story.now).p50_s / 4 > before * 1.5


def test_with_no_window_open_the_wait_counts_from_the_opening() -> None:
    story = given(take())
    story.now = MORNING - 1800
    line = story.state.lines.item_lines[PENSION]
    assert wait_for(story.state, line, story.now).p50_s > 1800
    assert next(entry for entry in menu(story).lines if entry.line == line).open_windows == ()


def test_a_ring_reaches_the_advice_window() -> None:
    story = given(CallForHelp(PlaceId("kiosk-2"), "有人需要帮助，正在取号"))
    (notice,) = desk(story, W21).notices
    assert notice.text == "2 号取号机：有人需要帮助，正在取号"
    assert desk(story, W1).notices == ()
    assert touched(story.state, story.journal[-1:]).urgent == {"desk:21"}
    assert desk(story.later(600), W21).notices == ()


def test_a_new_plan_leaves_nobody_behind() -> None:
    story = given(opened(W1, ANNA), opened(W11, BELA), take(INVOICE), take(INVOICE), CallNext(W11), StartService(T1))
    story.do(take_general("B"))
    smaller: HallPlan = replace(
        PLAN,
        zones=PLAN.zones[:1],
        windows=PLAN.windows[:2],
        items=PLAN.items[:2],
    )
    evolve.evolve(story.state, HallAdopted(story.now, "smalltown", "new"))
    story.state.adopt(smaller)
    assert story.state.digest == "new"
    story.do(CompleteService(T1))
    assert story.refusal(CallNext(W11)) == "no_such_window"
    story.do(commands.SignOut(W11))
    assert story.call(W1).ticket == T2
    story.do(CompleteService(T2))
    assert story.call(W1).ticket == T3
    assert desk(story).ticket is not None
    assert view_of(story.state, Topic("desk:11"), story.now) is None
    assert board(story).calls[0].zone == A
    assert story.state.desk(W11).state is WindowState.CLOSED
    assert ZoneId("B") not in story.state.lines.general
    assert board(story, "A").calls
    story.state.adopt(PLAN)
    assert desk(story, W11).state is WindowState.CLOSED
    assert board(story, B).waiting == 0
