"""Tables: given what happened, when this is asked, then these events or this refusal."""

from __future__ import annotations

import pytest

from contract.commands import (
    AnyCommand,
    CallNext,
    CallTicket,
    Cancel,
    CloseWindow,
    CompleteService,
    MarkNoShow,
    OpenWindow,
    Park,
    PauseWindow,
    Rate,
    Recall,
    Requeue,
    Resume,
    SignIn,
    SignOut,
    StartService,
    TakeTicket,
    Transfer,
    Undo,
)
from contract.ids import ClerkId, ItemCode, QueueId, TicketId, WindowId, ZoneId
from contract.words import ParkReason, Priority, TicketState, WindowState
from tests.hallserver.domain.story import (
    ANNA,
    BELA,
    CARD,
    INVOICE,
    NOTARY,
    PENSION,
    ROSA,
    T1,
    T2,
    W1,
    W2,
    W11,
    W21,
    A,
    B,
    C,
    Story,
    given,
    kinds,
    opened,
    take,
    take_general,
)

Steps = tuple[AnyCommand | float, ...]

OPEN: Steps = (opened(W1, ANNA),)
CALLED: Steps = (*OPEN, take(), CallNext(W1))
SERVING: Steps = (*CALLED, 5, StartService(T1))
SERVED: Steps = (*SERVING, 60, CompleteService(T1))
PARKED: Steps = (*SERVING, 60, Park(T1))
MISSED: Steps = (*CALLED, 60, MarkNoShow(T1))

FOLLOWS: dict[str, tuple[Steps, AnyCommand, list[str]]] = {
    "the first command opens the day": ((), take(), ["DayOpened", "TicketIssued"]),
    "nobody waits": (OPEN, CallNext(W1), []),
    "the next is called": ((*OPEN, take()), CallNext(W1), ["TicketCalled"]),
    "out of turn with a reason": ((*OPEN, take(), take()), CallTicket(W1, T2, "带婴儿"), ["TicketCalled"]),
    "parked here needs no reason": (PARKED, CallTicket(W1, T1), ["TicketCalled"]),
    "missed here needs no reason": (MISSED, CallTicket(W1, T1), ["TicketCalled"]),
    "a recall after the pause": ((*CALLED, 18), Recall(T1), ["TicketRecalled"]),
    "the person comes": (CALLED, StartService(T1), ["ServiceStarted"]),
    "service ends": (SERVING, CompleteService(T1), ["ServiceCompleted"]),
    "a fast clerk ends what never began": (CALLED, CompleteService(T1), ["ServiceStarted", "ServiceCompleted"]),
    "set aside": (SERVING, Park(T1, ParkReason.COPYING), ["TicketParked"]),
    "back from the copier": (PARKED, Resume(T1, W1), ["TicketCalled"]),
    "back at another window that serves": ((*PARKED, opened(W2, BELA)), Resume(T1, W2), ["TicketCalled"]),
    "nobody came": ((*CALLED, 60), MarkNoShow(T1), ["TicketMissed"]),
    "a missed one comes back": (MISSED, Requeue(T1), ["TicketRequeued"]),
    "to another item": (SERVING, Transfer(T1, item=INVOICE), ["TicketTransferred"]),
    "to another window": (SERVING, Transfer(T1, window=W21), ["TicketTransferred"]),
    "to another zone": (CALLED, Transfer(T1, zone=B), ["TicketTransferred"]),
    "a guide moves one who waits": ((take(),), Transfer(T1, item=INVOICE), ["TicketTransferred"]),
    "given up while called": (CALLED, Cancel(T1), ["TicketCancelled"]),
    "rated": (SERVED, Rate(T1, 5), ["ServiceRated"]),
    "a call is taken back before it is heard": ((*CALLED, 2.9), Undo(T1), ["StepUndone"]),
    "an end is taken back": ((*SERVED, 5), Undo(T1), ["StepUndone"]),
    "an idle clerk is replaced": (
        OPEN,
        SignIn(W1, BELA),
        ["WindowClosed", "ClerkSignedOut", "ClerkSignedIn"],
    ),
    "signing in twice": ((SignIn(W1, ANNA),), SignIn(W1, ANNA), []),
    "a manager opens with a clerk": ((take(),), OpenWindow(W1, ANNA), ["ClerkSignedIn", "WindowOpened"]),
    "opening twice": (OPEN, OpenWindow(W1), []),
    "after a pause": ((*OPEN, PauseWindow(W1)), OpenWindow(W1), ["WindowOpened"]),
    "a pause while serving": (SERVING, PauseWindow(W1), ["WindowPaused"]),
    "leaving closes": (OPEN, SignOut(W1), ["WindowClosed", "ClerkSignedOut"]),
    "closing twice": ((take(),), CloseWindow(W1), []),
}

REFUSED: dict[str, tuple[Steps, AnyCommand, str]] = {
    "no such item": ((), take(ItemCode("moon")), "no_such_item"),
    "done elsewhere": ((), take(NOTARY), "not_served_here"),
    "no such queue": ((), take_general("Z"), "no_such_queue"),
    "the queue of a branch": ((), take_general("D"), "no_such_queue"),
    "neither item nor queue": ((), TakeTicket(), "malformed"),
    "item and queue": ((), TakeTicket(item=PENSION, queue=QueueId("A")), "malformed"),
    "another priority without a reason": ((), take(priority=Priority.OTHER), "reason_required"),
    "a priority that nobody knows": ((), take(priority=Priority.UNKNOWN), "reason_required"),
    "a reason as long as a book": ((), TakeTicket(item=PENSION, priority_reason="长" * 501), "malformed"),
    "no such window": ((), CallNext(WindowId(99)), "no_such_window"),
    "a window in another building": ((), OpenWindow(WindowId(31), ANNA), "no_such_window"),
    "nobody signed in": ((take(),), CallNext(W1), "not_signed_in"),
    "signed in but closed": ((SignIn(W1, ANNA), take()), CallNext(W1), "window_not_open"),
    "on a break": ((*OPEN, PauseWindow(W1), take()), CallNext(W1), "window_not_open"),
    "somebody is called": ((*CALLED, take()), CallNext(W1), "window_busy"),
    "somebody is served": ((*SERVING, take()), CallNext(W1), "window_busy"),
    "out of turn without a reason": ((*OPEN, take()), CallTicket(W1, T1), "reason_required"),
    "out of turn, not served here": ((opened(W11, ANNA), take()), CallTicket(W11, T1, "急"), "window_cannot_serve"),
    "out of turn, clerk without certificate": (
        (opened(W1, ROSA), take(INVOICE)),
        CallTicket(W1, T1, "急"),
        "window_cannot_serve",
    ),
    "out of turn, served already": (SERVED, CallTicket(W1, T1, "急"), "wrong_state"),
    "no such ticket": (OPEN, CallTicket(W1, TicketId(7), "急"), "no_such_ticket"),
    "recalled too soon": ((*CALLED, 17.9), Recall(T1), "recall_too_soon"),
    "recalled too soon again": ((*CALLED, 18, Recall(T1), 14), Recall(T1), "recall_too_soon"),
    "recalled too often": ((*CALLED, 20, Recall(T1), 20, Recall(T1), 20), Recall(T1), "recall_limit"),
    "recall of one being served": (SERVING, Recall(T1), "wrong_state"),
    "no-show too soon": ((*CALLED, 59), MarkNoShow(T1), "no_show_too_soon"),
    "requeued too late": ((*MISSED, 1801), Requeue(T1), "requeue_too_late"),
    "requeued twice": (
        (*MISSED, Requeue(T1), CallNext(W1), 60, MarkNoShow(T1)),
        Requeue(T1),
        "requeue_limit",
    ),
    "parking one who waits": ((take(),), Park(T1), "wrong_state"),
    "resuming at a busy window": ((*PARKED, take(), CallNext(W1)), Resume(T1, W1), "window_busy"),
    "resuming where it is not served": (
        (*PARKED, opened(W11, BELA)),
        Resume(T1, W11),
        "window_cannot_serve",
    ),
    "transfer to nowhere": (SERVING, Transfer(T1), "malformed"),
    "transfer to two places": (SERVING, Transfer(T1, item=CARD, zone=A), "malformed"),
    "transfer to no zone": (SERVING, Transfer(T1, zone=ZoneId("Q")), "no_such_zone"),
    "transfer to another building": (SERVING, Transfer(T1, window=WindowId(31)), "no_such_window"),
    "transfer of one who is gone": (SERVED, Transfer(T1, zone=B), "wrong_state"),
    "cancelling a service": (SERVING, Cancel(T1), "wrong_state"),
    "a call that is heard": ((*CALLED, 3), Undo(T1), "undo_too_late"),
    "an end long ago": ((*SERVED, 5.1), Undo(T1), "undo_too_late"),
    "an end, and the next is called": ((*SERVED, take(), CallNext(W1)), Undo(T1), "undo_too_late"),
    "an end that was rated": ((*SERVED, Rate(T1, 4)), Undo(T1), "undo_too_late"),
    "nothing to take back": ((take(),), Undo(T1), "undo_too_late"),
    "a step before the clerk left": ((*SERVED, SignOut(W1)), Undo(T1), "undo_too_late"),
    "level 6": (SERVED, Rate(T1, 6), "malformed"),
    "level 0": (SERVED, Rate(T1, 0), "malformed"),
    "rated twice": ((*SERVED, Rate(T1, 5)), Rate(T1, 1), "already_rated"),
    "rated before served": (SERVING, Rate(T1, 5), "wrong_state"),
    "a clerk at two windows": (OPEN, SignIn(W2, ANNA), "clerk_elsewhere"),
    "a clerk nobody knows": ((), SignIn(W1, ClerkId("zoe")), "no_such_clerk"),
    "taking a busy seat": (SERVING, SignIn(W1, BELA), "window_busy"),
    "leaving a person": (SERVING, SignOut(W1), "window_busy"),
    "leaving an empty seat": ((take(),), SignOut(W1), "not_signed_in"),
    "opening an empty seat": ((take(),), OpenWindow(W1), "not_signed_in"),
    "a pause while somebody walks up": (CALLED, PauseWindow(W1), "window_busy"),
    "a pause for ever": (OPEN, PauseWindow(W1, until=float("inf")), "malformed"),
    "a pause of a closed window": ((SignIn(W1, ANNA),), PauseWindow(W1), "window_not_open"),
    "closing on a person": (SERVING, CloseWindow(W1), "window_busy"),
}


@pytest.mark.parametrize("name", FOLLOWS)
def test_follows(name: str) -> None:
    before, command, expected = FOLLOWS[name]
    assert kinds(given(*before).do(command)) == expected


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    before, command, expected = REFUSED[name]
    story = given(*before)
    known = len(story.journal)
    assert story.refusal(command) == expected
    assert len(story.journal) == known


def test_a_wrong_pin_signs_nobody_in() -> None:
    assert Story().refusal(SignIn(W1, ANNA), pin=False) == "wrong_pin"


def test_the_hall_is_full_at_its_limit() -> None:
    story = given(*(take() for _ in range(50)))
    assert story.refusal(take()) == "hall_full"


def test_oldest_first_and_priority_before_all() -> None:
    story = given(*OPEN, take(), 1, take(INVOICE), 1, take(CARD, Priority.OLD), 1, take_general("A"))
    order = []
    for _ in range(4):
        called = story.call(W1)
        order.append(called.ticket)
        story.do(CompleteService(called.ticket))
    assert order == [3, 1, 2, 4]


def test_a_window_calls_only_what_it_and_its_clerk_serve() -> None:
    story = given(opened(W11, ANNA), opened(W1, ROSA), take(), 1, take(INVOICE))
    assert story.call(W11).ticket == T2
    assert story.call(W1).ticket == T1
    other = given(opened(W1, ROSA), take(INVOICE))
    assert other.do(CallNext(W1)) == []


def test_a_transfer_keeps_the_arrival_and_waits_for_its_window() -> None:
    story = given(*OPEN, take(), 1, take(), CallNext(W1), 30, Transfer(T1, window=W2, note="换一位"))
    moved = story.ticket(T1)
    assert (moved.state, moved.queued_at, moved.only_window) == (TicketState.WAITING, moved.issued_at, W2)
    assert story.call(W1).ticket == T2
    story.do(opened(W2, BELA))
    assert story.call(W2).ticket == T1


def test_a_transfer_to_a_window_that_lacks_the_item_reaches_it() -> None:
    story = given(*SERVING, Transfer(T1, window=W21), opened(W21, BELA))
    assert story.call(W21).ticket == T1
    assert story.ticket(T1).zone == C


def test_a_returned_one_waits_behind_those_who_wait_without_its_priority() -> None:
    story = given(*OPEN, take(PENSION, Priority.OLD), CallNext(W1), 30, take(), 30, MarkNoShow(T1), 10, Requeue(T1))
    assert story.call(W1).ticket == T2


def test_taking_back_an_end_after_taking_back_the_next_call() -> None:
    story = given(*SERVED, take(), 1, CallNext(W1), 1, Undo(T2), 1, Undo(T1))
    assert story.ticket(T1).state is TicketState.SERVING
    assert story.state.desk(W1).ticket == T1
    assert story.ticket(T2).state is TicketState.WAITING


def test_an_end_reported_late_lies_between_start_and_now() -> None:
    story = given(*SERVING, 100)
    start, now = story.ticket(T1).started_at or 0, story.now
    for told, kept in ((start - 50, start), (now + 50, now), (now - 40, now - 40)):
        story = given(*SERVING, 100)
        story.do(CompleteService(T1, finished_at=told))
        assert story.ticket(T1).finished_at == kept


def test_a_start_reported_late_lies_between_call_and_now() -> None:
    story = given(*CALLED, 100)
    story.do(StartService(T1, started_at=story.now - 60))
    assert story.ticket(T1).started_at == story.now - 60
    story = given(*CALLED, 100)
    story.do(StartService(T1, started_at=story.now - 600))
    assert story.ticket(T1).started_at == story.ticket(T1).called_at


def test_the_reason_names_who_was_passed_over() -> None:
    story = given(*OPEN, take(), 60, take(CARD, Priority.DISABLED))
    reason = story.call(W1).reason
    assert reason is not None
    assert reason.passed is not None
    assert reason.passed.number == "A001"
    assert [term.name for term in reason.terms] == ["priority"]
    assert reason.counted_at == reason.issued_at + sum(term.seconds for term in reason.terms)


def test_a_pause_keeps_the_present_person_and_calls_nobody_else() -> None:
    story = given(*SERVING, take(), PauseWindow(W1), 60, CompleteService(T1))
    assert story.state.desk(W1).state is WindowState.PAUSED
    assert story.refusal(CallNext(W1)) == "window_not_open"
