"""Days turn, appointments are kept, and everybody does only what their place is for."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from contract.commands import (
    AdmitTerminal,
    AnyCommand,
    BookAppointment,
    CallForHelp,
    CallNext,
    Cancel,
    CheckIn,
    CompleteService,
    FindTicket,
    MarkNoShow,
    OpenWindow,
    Rate,
    Recall,
    Requeue,
    RevokeTerminal,
    SignIn,
    StartService,
    Transfer,
    Undo,
)
from contract.envelope import Booked, Done, Found, Issued, NothingToCall, SignedIn
from contract.events import DayOpened, TicketCancelled, TicketIssued
from contract.ids import AppointmentCode, PlaceId, TerminalId, TicketId
from contract.words import CancelReason, TerminalKind, TicketState, WindowState
from hallserver.domain.answer import answer
from hallserver.domain.context import Actor
from tests.hallserver.domain.story import (
    ANNA,
    BELA,
    BOARD,
    CARL,
    INVOICE,
    KIOSK,
    MONDAY,
    PENSION,
    PLAN,
    T1,
    T2,
    TUESDAY,
    W1,
    W2,
    W11,
    B,
    Story,
    counter,
    given,
    kinds,
    opened,
    scoped,
    take,
)


def test_numbers_begin_again_each_day_and_ids_never() -> None:
    story = given(take(), take(), take(INVOICE))
    issued = story.later(86400).on(TUESDAY).do(take())[-1]
    assert isinstance(issued, TicketIssued)
    assert (issued.number, issued.ticket) == ("A001", TicketId(4))
    numbers = [event.number for event in story.journal if isinstance(event, TicketIssued)]
    assert numbers == ["A001", "A002", "B001", "A001"]


def test_the_first_command_of_a_day_closes_the_one_before() -> None:
    story = given(opened(W1, ANNA), opened(W2, BELA), take(), take(), CallNext(W1), StartService(T1), take())
    events = story.later(60000).on(TUESDAY).do(take())
    assert kinds(events) == [
        *["TicketCancelled"] * 2,
        "WindowClosed",
        "ClerkSignedOut",
        "DayOpened",
        "TicketIssued",
    ]
    assert {event.reason for event in events if isinstance(event, TicketCancelled)} == {CancelReason.DAY_CLOSED}
    assert set(story.state.tickets) == {T1, TicketId(4)}
    assert story.state.desk(W1).clerk == ANNA
    assert story.state.desk(W1).ticket == T1
    story.do(CompleteService(T1))
    assert story.ticket(T1).state is TicketState.SERVED
    assert story.state.desk(W2).state is WindowState.CLOSED


def test_a_first_command_that_cannot_be_carried_out_opens_no_day() -> None:
    story = given(opened(W1, ANNA), take())
    assert story.on(TUESDAY).refusal(CallNext(W1)) == "not_signed_in"
    assert story.state.day == MONDAY
    assert len(story.state.waiting) == 1


def test_a_clock_that_goes_back_over_midnight_keeps_the_day() -> None:
    story = Story().on(TUESDAY)
    story.do(take())
    again = story.on(MONDAY).do(take())
    assert not any(isinstance(event, DayOpened) for event in again)
    assert story.state.day == TUESDAY


def test_an_appointment_becomes_a_ticket_once_and_counts_from_its_time() -> None:
    story = given(take())
    appointed = story.now + 5400
    code = story.book(PENSION, appointed)
    assert story.refusal(CheckIn(code)) == "appointment_too_early"
    story.later(1800).do(CheckIn(code))
    assert story.ticket(T2).queued_at == appointed
    assert story.refusal(CheckIn(code)) == "appointment_used"
    assert story.refusal(CheckIn(AppointmentCode("ZZZ"))) == "no_such_appointment"


def test_an_appointment_that_has_passed() -> None:
    story = given(take())
    assert story.refusal(BookAppointment(PENSION, story.now)) == "appointment_too_late"
    assert story.refusal(BookAppointment(PENSION, float("inf"))) == "malformed"
    code = story.book(PENSION, story.now + 60)
    assert story.later(60 + 1801).refusal(CheckIn(code)) == "appointment_too_late"


def test_codes_are_long_plain_and_differ() -> None:
    story = given(take(), take())
    codes = {ticket.code for ticket in story.state.tickets.values()}
    assert len(codes) == 2
    assert all(len(code) == 16 and not set(code) & set("01IO") for code in codes)
    assert story.state.ticket_by_code(story.ticket(T2).code) == story.ticket(T2)


ALLOWED: dict[str, tuple[Actor, AnyCommand]] = {
    "a kiosk takes": (KIOSK, take()),
    "a kiosk rings": (KIOSK, CallForHelp(PlaceId("kiosk-1"))),
    "a counter takes": (counter(W2), take()),
    "a counter serves its own": (counter(W1), StartService(T1)),
    "a counter asks": (counter(W2), FindTicket(number="A001")),
    "a counter cancels who waits for it": (counter(W2), Cancel(T2)),
    "a guide moves who waits": (scoped("tickets:write"), Transfer(T2, item=INVOICE)),
    "a manager opens": (scoped("windows:write"), OpenWindow(W2, BELA)),
    "a reader asks": (scoped("hall:read"), FindTicket(number="A001")),
}

DENIED: dict[str, tuple[Actor, AnyCommand, str]] = {
    "a board": (BOARD, take(), "not_allowed"),
    "a board that rings": (BOARD, CallForHelp(BOARD.place), "not_allowed"),
    "a kiosk that calls": (KIOSK, CallNext(W1), "not_allowed"),
    "a kiosk that rings for another": (KIOSK, CallForHelp(PlaceId("kiosk-2")), "not_allowed"),
    "a kiosk without the code": (KIOSK, Cancel(T2), "not_allowed"),
    "a kiosk with a wrong code": (KIOSK, Cancel(T2, code="X"), "not_allowed"),
    "a kiosk that takes a step back": (KIOSK, Undo(T1), "not_allowed"),
    "a counter at another window": (counter(W2), CallNext(W1), "wrong_window"),
    "a counter with another's person": (counter(W2), Recall(T1), "wrong_window"),
    "a counter that moves who waits": (counter(W1), Transfer(T2, zone=B), "wrong_window"),
    "a counter that cancels who waits elsewhere": (counter(W11), Cancel(T2), "wrong_window"),
    "a counter that admits": (
        counter(W1),
        AdmitTerminal(TerminalId("x"), "", TerminalKind.KIOSK, PlaceId("")),
        "not_allowed",
    ),
    "a counter without a window": (Actor("c", TerminalKind.COUNTER, PlaceId("kiosk-1")), take(), "not_allowed"),
    "a counter that seats another": (counter(W2), OpenWindow(W2, CARL), "not_signed_in"),
    "a reader": (scoped("hall:read"), take(), "not_allowed"),
    "tickets only": (scoped("tickets:write"), OpenWindow(W2, BELA), "not_allowed"),
    "windows only": (scoped("windows:write"), take(), "not_allowed"),
    "a console without scopes": (Actor("m", TerminalKind.CONSOLE), Recall(T1), "not_allowed"),
}


@pytest.fixture
def called() -> Story:
    return given(opened(W1, ANNA), take(), 1, take(), CallNext(W1))


@pytest.mark.parametrize("name", ALLOWED)
def test_allowed(called: Story, name: str) -> None:
    actor, command = ALLOWED[name]
    called.do(command, actor)


@pytest.mark.parametrize("name", DENIED)
def test_denied(called: Story, name: str) -> None:
    actor, command, code = DENIED[name]
    assert called.refusal(command, actor) == code


def test_who_shows_the_code_may_cancel_and_rate_at_a_kiosk(called: Story) -> None:
    called.do(Cancel(T2, code=called.ticket(T2).code), KIOSK)
    called.do(CompleteService(T1), counter(W1))
    called.do(Rate(T1, 5, code=called.ticket(T1).code), KIOSK)
    assert called.ticket(T1).rating == 5


def test_a_counter_queues_a_missed_one_again_only_where_it_is_served(called: Story) -> None:
    called.later(60).do(MarkNoShow(T1))
    assert called.refusal(Requeue(T1), counter(W11)) == "wrong_window"
    called.do(Requeue(T1), counter(W2))


def test_terminals_come_and_go() -> None:
    box = TerminalId("0" * 32)
    admit = AdmitTerminal(box, "key", TerminalKind.KIOSK, PlaceId("kiosk-1"))
    story = given(admit)
    assert story.do(admit) == []
    story.do(replace(admit, place=PlaceId("kiosk-2")))
    assert story.state.terminals[box].place == "kiosk-2"
    story.do(RevokeTerminal(box))
    assert story.refusal(RevokeTerminal(box)) == "not_found"
    assert story.refusal(replace(admit, terminal_kind=TerminalKind.UNKNOWN)) == "malformed"


def test_a_bell_pressed_many_times_rings_once() -> None:
    ring = CallForHelp(PlaceId("kiosk-1"))
    story = given(ring)
    assert story.do(ring) == []
    assert kinds(story.later(10).do(ring)) == ["HelpCalled"]


def test_answers_hold_what_the_next_step_needs() -> None:
    story = Story()
    issued = answer(story.state, take(), story.do(take()))
    assert isinstance(issued, Issued)
    slip = issued.slip
    assert (slip.ticket.number, slip.ahead, slip.windows, slip.location.zh) == ("A001", 0, (1, 2), "一层南侧")
    assert slip.qr == slip.code == story.ticket(T1).code
    sign_in = SignIn(W1, ANNA)
    for events in (story.do(sign_in), story.do(sign_in)):
        signed_in = answer(story.state, sign_in, events)
        assert isinstance(signed_in, SignedIn)
        assert signed_in.clerk.name == "安娜"
    story.do(OpenWindow(W1))
    story.do(CallNext(W1))
    done = answer(story.state, StartService(T1), story.do(StartService(T1)))
    assert isinstance(done, Done)
    assert done.ticket is not None
    assert done.ticket.state is TicketState.SERVING
    story.do(opened(W2, BELA))
    assert answer(story.state, CallNext(W2), story.do(CallNext(W2))) == NothingToCall()
    book = BookAppointment(PENSION, story.now + 60)
    assert isinstance(answer(story.state, book, story.do(book)), Booked)


def test_the_number_alone_tells_how_it_stands_but_not_the_code() -> None:
    story = given(take(), take())
    by_number, by_code = FindTicket(number="A002"), FindTicket(code=story.ticket(T2).code)
    for question in (by_number, by_code):
        assert story.do(question) == []
    plain, full = answer(story.state, by_number, []), answer(story.state, by_code, [])
    assert isinstance(plain, Found)
    assert isinstance(full, Found)
    assert (plain.slip.ahead, plain.slip.code, plain.slip.qr) == (1, "", "")
    assert full.slip.code == by_code.code
    assert story.refusal(FindTicket(number="A003")) == "no_such_ticket"
    assert story.refusal(FindTicket()) == "malformed"
    assert story.on(TUESDAY).refusal(by_number) == "no_such_ticket"


def test_a_phone_page_has_an_address() -> None:
    story = Story(replace(PLAN, phone_url="https://hall.example/"))
    issued = answer(story.state, take(), story.do(take()))
    assert isinstance(issued, Issued)
    assert issued.slip.qr == f"https://hall.example/t/{issued.slip.code}"
