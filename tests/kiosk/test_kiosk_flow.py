"""What one person does at a kiosk, told as stories. Hall and printer are fed by hand."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from contract.commands import AnyCommand, CallForHelp, Cancel, CheckIn, FindTicket, TakeTicket
from contract.envelope import Done, Found, Issued
from contract.faults import FaultCode, fault
from contract.ids import CommandId, TicketId
from contract.views import CatalogueView
from contract.words import Language, Priority
from drivers.printer.slip import BigText, Slip, Tag
from kiosk import sample
from kiosk.flow import AFTER_TICKET_S, GIVE_UP_S, IDLE_S, IDLE_SLOW_S, Move, Page, Tab, moves
from kiosk.printing import Paper, Stage
from kiosk.session import Session
from kiosk.taken import REPRINT_WITHIN_S


class Hall:
    """The far ends: orders sent, paper begun, and a clock that stands."""

    def __init__(self, catalogue: CatalogueView) -> None:
        self.time = sample.MORNING
        self.sent: list[tuple[CommandId, AnyCommand, bool]] = []
        self.paper: list[tuple[Slip, int, str]] = []
        self.catalogue = catalogue
        self.session = Session(self, self, lambda: self.time)
        self.session.link_changed(True, sample.PLACE)
        self.session.hall_came(catalogue)
        self.session.menu_came(sample.menu(catalogue))
        self.session.paper_changed(Paper.ABLE)

    def send(self, command: AnyCommand, keep: bool = False) -> CommandId:
        order = CommandId(f"order-{len(self.sent)}")
        self.sent.append((order, command, keep))
        return order

    def print(self, slip: Slip, copy: int, tag: str) -> None:
        self.paper.append((slip, copy, tag))

    @property
    def page(self) -> Page:
        return self.session.flow.screen.page

    @property
    def stage(self) -> Stage | None:
        return self.session.flow.transaction.stage if self.session.flow.transaction else None

    def item(self) -> None:
        self.session.start(Page.CHOOSE)
        self.session.open_item(sample.item_called(self.catalogue, "社会保障卡申领").code)

    def issue(self, order: CommandId | None = None, number: str = "A023") -> None:
        slip = sample.slip(self.catalogue, sample.item_called(self.catalogue, "社会保障卡申领"), number)
        self.session.replied(order or self.sent[-1][0], Issued(slip))

    def printed(self, whole: bool = True, trouble: Paper = Paper.NONE) -> None:
        _slip, copy, tag = self.paper[-1]
        self.session.print_ended(tag, copy, whole, trouble)

    def wait(self, seconds: float) -> None:
        self.time += seconds
        self.session.tick()


@pytest.fixture
def hall(catalogue: CatalogueView) -> Hall:
    return Hall(catalogue)


def tags(slip: Slip) -> list[str]:
    return [block.label for block in slip.blocks if isinstance(block, Tag)]


def numbers(slip: Slip) -> list[str]:
    return [block.text for block in slip.blocks if isinstance(block, BigText)]


def test_three_touches_for_a_common_item(hall: Hall) -> None:
    hall.session.start(Page.CHOOSE)
    common = hall.session.search.find(hall.session.flow.screen.text).hits
    hall.session.open_item(common[0].item)
    hall.session.take()
    _order, command, kept = hall.sent[-1]
    assert isinstance(command, TakeTicket)
    assert kept
    assert command.item == common[0].item
    hall.issue()
    assert (hall.page, hall.stage) == (Page.TICKET, Stage.PRINTING)
    assert numbers(hall.paper[-1][0]) == ["A023"]
    hall.printed()
    assert hall.stage is Stage.PRINTED


def test_without_paper_nothing_is_taken(hall: Hall) -> None:
    hall.session.paper_changed(Paper.NONE)
    hall.session.start(Page.CHOOSE)
    assert hall.page is Page.TROUBLE
    assert hall.session.told_at == sample.MORNING
    assert Move.PAPERLESS in moves(hall.session.flow, hall.session.around)
    assert not hall.sent


def test_paper_that_ends_on_the_item_page_is_told_before_taking(hall: Hall) -> None:
    hall.item()
    hall.session.paper_changed(Paper.COVER_OPEN)
    hall.session.take()
    assert hall.page is Page.TROUBLE
    assert not hall.sent
    hall.session.paper_changed(Paper.ABLE)
    assert hall.page is Page.ITEM


def test_the_number_on_the_screen_when_there_is_no_paper(hall: Hall) -> None:
    hall.session.paper_changed(Paper.NONE)
    hall.session.start(Page.CHOOSE)
    hall.session.go_paperless()
    hall.session.open_item(sample.item_called(hall.catalogue, "社会保障卡申领").code)
    hall.session.take()
    hall.issue()
    assert (hall.page, hall.stage) == (Page.TICKET, Stage.PAPERLESS)
    assert not hall.paper


def test_paper_out_in_the_middle_keeps_the_number_and_prints_it_again_marked(hall: Hall) -> None:
    hall.item()
    hall.session.take()
    hall.issue()
    hall.session.paper_changed(Paper.NONE)
    hall.printed(whole=False)
    assert hall.stage is Stage.UNPRINTED
    assert Move.AGAIN not in moves(hall.session.flow, hall.session.around)
    hall.session.print_again()
    assert len(hall.paper) == 1
    hall.session.paper_changed(Paper.ABLE)
    assert Move.AGAIN in moves(hall.session.flow, hall.session.around)
    hall.session.print_again()
    slip, copy, _tag = hall.paper[-1]
    assert (numbers(slip), tags(slip), copy) == (["A023"], ["补打 1"], 1)
    hall.printed()
    assert hall.stage is Stage.PRINTED
    assert [type(command) for _, command, _ in hall.sent] == [TakeTicket]


def test_printing_again_while_it_prints_changes_nothing(hall: Hall) -> None:
    hall.item()
    hall.session.take()
    hall.issue()
    hall.session.print_again()
    assert len(hall.paper) == 1


def test_a_second_failure_is_marked_as_the_second_reprint(hall: Hall) -> None:
    hall.item()
    hall.session.take()
    hall.issue()
    hall.printed(whole=False)
    hall.session.print_again()
    hall.printed(whole=False)
    hall.session.print_again()
    assert tags(hall.paper[-1][0]) == ["补打 2"]


def test_the_outcome_of_an_earlier_copy_does_not_count_for_the_present_one(hall: Hall) -> None:
    hall.item()
    hall.session.take()
    hall.issue()
    hall.printed(whole=False)
    hall.session.print_again()
    _slip, _copy, tag = hall.paper[-1]
    hall.session.print_ended(tag, 0, True, Paper.ABLE)
    assert hall.stage is Stage.PRINTING


def test_pressing_twice_orders_once(hall: Hall) -> None:
    hall.item()
    hall.session.take()
    hall.session.take()
    assert len(hall.sent) == 1


def test_the_same_answer_twice_is_one_number_and_one_paper(hall: Hall) -> None:
    hall.item()
    hall.session.take()
    order = hall.sent[-1][0]
    hall.issue(order)
    hall.issue(order)
    assert len(hall.paper) == 1
    assert len(hall.sent) == 1


def test_a_refusal_is_told_in_the_halls_sentence_and_may_be_tried_again(hall: Hall) -> None:
    hall.item()
    hall.session.take()
    hall.session.refused(hall.sent[-1][0], fault(FaultCode.HALL_FULL))
    assert hall.page is Page.ITEM
    assert hall.session.notice is not None
    assert hall.session.notice.text == fault(FaultCode.HALL_FULL).sentence
    hall.session.take()
    assert len(hall.sent) == 2


def test_a_number_that_comes_after_the_person_was_sent_away_is_cancelled(hall: Hall) -> None:
    hall.item()
    hall.session.take()
    order = hall.sent[-1][0]
    hall.wait(GIVE_UP_S)
    assert hall.page is Page.OFFLINE
    hall.issue(order)
    _order, command, kept = hall.sent[-1]
    assert command == Cancel(TicketId(23))
    assert kept
    assert not hall.paper


def test_a_number_ordered_before_a_restart_is_cancelled(hall: Hall) -> None:
    hall.issue(CommandId("from-yesterday"))
    assert isinstance(hall.sent[-1][1], Cancel)


def test_priority_travels_with_its_reason(hall: Hall) -> None:
    hall.item()
    hall.session.open_priority()
    hall.session.choose_priority(Priority.OTHER, "带婴幼儿")
    assert hall.page is Page.ITEM
    hall.session.take()
    command = hall.sent[-1][1]
    assert isinstance(command, TakeTicket)
    assert (command.priority, command.priority_reason) == (Priority.OTHER, "带婴幼儿")


def test_priority_ends_with_the_person(hall: Hall) -> None:
    hall.item()
    hall.session.choose_priority(Priority.OLD, "")
    hall.session.home()
    assert hall.session.flow.priority is Priority.NONE


def test_going_back_finds_what_was_typed(hall: Hall) -> None:
    hall.session.start(Page.CHOOSE)
    for letter in "SBK":
        hall.session.type_letter(letter)
    hall.session.open_item(sample.item_called(hall.catalogue, "社会保障卡申领").code)
    hall.session.back()
    assert (hall.page, hall.session.flow.screen.text) == (Page.CHOOSE, "sbk")


def test_back_from_a_groups_items_leads_to_the_groups(hall: Hall) -> None:
    hall.session.start(Page.CHOOSE)
    hall.session.pick_tab(Tab.ZONE)
    hall.session.open_group("B")
    hall.session.back()
    assert (hall.page, hall.session.flow.screen.tab, hall.session.flow.screen.group) == (Page.CHOOSE, Tab.ZONE, "")


def test_idle_returns_to_the_welcome_in_the_first_language(hall: Hall) -> None:
    hall.session.choose_language(Language.ENGLISH)
    hall.session.start(Page.CHOOSE)
    hall.wait(IDLE_S - 5)
    assert hall.session.flow.countdown(hall.time) == 5
    hall.wait(5)
    assert hall.page is Page.WELCOME
    assert hall.session.flow.language is Language.CHINESE


def test_large_letters_give_more_time(hall: Hall) -> None:
    hall.session.switch_large_type()
    hall.session.start(Page.CHOOSE)
    hall.wait(IDLE_S + 1)
    assert hall.page is Page.CHOOSE
    hall.wait(IDLE_SLOW_S - IDLE_S)
    assert hall.page is Page.WELCOME
    assert not hall.session.flow.large_type


def test_the_ticket_page_waits_for_the_paper_and_then_counts_down(hall: Hall) -> None:
    hall.item()
    hall.session.take()
    hall.issue()
    hall.wait(AFTER_TICKET_S * 3)
    assert hall.page is Page.TICKET
    hall.printed()
    assert hall.session.flow.countdown(hall.time) == int(AFTER_TICKET_S)
    hall.wait(AFTER_TICKET_S)
    assert hall.page is Page.WELCOME


def test_one_more_number_for_the_same_person(hall: Hall) -> None:
    hall.session.switch_high_contrast()
    hall.item()
    hall.session.take()
    hall.issue()
    hall.printed()
    hall.session.another()
    assert hall.page is Page.CHOOSE
    assert hall.session.flow.high_contrast
    assert hall.session.flow.transaction is None


def test_an_appointment_is_checked_in_even_without_paper(hall: Hall) -> None:
    hall.session.paper_changed(Paper.NONE)
    hall.session.start(Page.CHECK_IN)
    for letter in "K7M2P":
        hall.session.type_letter(letter)
    hall.session.send_code()
    assert isinstance(hall.sent[-1][1], CheckIn)
    hall.issue()
    assert (hall.page, hall.stage) == (Page.TICKET, Stage.PAPERLESS)


def test_an_unknown_appointment_can_be_typed_anew(hall: Hall) -> None:
    hall.session.start(Page.CHECK_IN)
    hall.session.type_letter("X")
    hall.session.send_code()
    hall.session.refused(hall.sent[-1][0], fault(FaultCode.NO_SUCH_APPOINTMENT))
    assert hall.page is Page.CHECK_IN
    assert hall.session.refusal is not None
    hall.session.erase()
    assert hall.session.refusal is None


def test_asking_how_a_number_stands(hall: Hall) -> None:
    hall.session.start(Page.QUERY)
    for letter in "A023":
        hall.session.type_letter(letter)
    hall.session.send_code()
    assert hall.sent[-1][1] == FindTicket(number="A023")
    slip = sample.slip(hall.catalogue, sample.item_called(hall.catalogue, "社会保障卡申领"))
    hall.session.replied(hall.sent[-1][0], Found(slip))
    assert hall.page is Page.PROGRESS


def test_a_scanned_ticket_is_asked_about_from_the_welcome(hall: Hall) -> None:
    hall.session.scanned("https://hall.example/t/9F3K2A7Q")
    assert hall.sent[-1][1] == FindTicket(code="9F3K2A7Q")


def test_a_number_taken_a_short_time_ago_is_printed_again(hall: Hall) -> None:
    hall.item()
    hall.session.take()
    hall.issue()
    hall.printed(whole=False)
    hall.session.home()
    hall.session.start(Page.PRINT)
    taken = hall.session.reprintable()[0]
    assert (taken.slip.ticket.number, taken.printed) == ("A023", False)
    hall.session.reprint(taken.slip.ticket.id)
    slip, copy, _tag = hall.paper[-1]
    assert (numbers(slip), tags(slip), copy) == (["A023"], ["补打 1"], 1)


def test_later_it_cannot_be_printed_again_here(hall: Hall) -> None:
    hall.item()
    hall.session.take()
    hall.issue()
    hall.printed()
    hall.wait(REPRINT_WITHIN_S + 1)
    assert hall.session.reprintable() == ()
    hall.session.reprint(TicketId(23))
    assert len(hall.paper) == 1


def test_the_list_of_materials_is_printed_without_a_number(hall: Hall) -> None:
    hall.item()
    hall.session.print_list()
    assert numbers(hall.paper[-1][0]) == []
    assert not hall.sent


def test_out_of_reach_no_number_but_the_guide(hall: Hall) -> None:
    hall.session.link_changed(False, sample.PLACE)
    hall.session.start(Page.CHOOSE)
    assert hall.page is Page.OFFLINE
    hall.session.browse()
    assert hall.page is Page.CHOOSE
    hall.session.open_item(sample.item_called(hall.catalogue, "社会保障卡申领").code)
    hall.session.take()
    assert hall.page is Page.OFFLINE
    assert not hall.sent


def test_a_closed_hall_says_when_it_opens(hall: Hall) -> None:
    hall.session.menu_came(sample.menu(hall.catalogue, is_open=False))
    hall.session.start(Page.CHOOSE)
    assert hall.page is Page.CLOSED


def test_the_bell_for_a_guide(hall: Hall) -> None:
    hall.session.call_help()
    hall.session.call_help()
    assert [command for _, command, _ in hall.sent] == [CallForHelp(sample.PLACE, "有人需要帮助")]
    hall.session.replied(hall.sent[-1][0], Done())
    assert hall.session.notice is not None
    hall.wait(10)
    assert hall.session.notice is None


class OnePerson(RuleBasedStateMachine):
    """Whatever is pressed and however paper and hall behave: at most one number, and never unmarked on paper twice."""

    catalogue: CatalogueView

    def __init__(self) -> None:
        super().__init__()
        self.hall = Hall(type(self).catalogue)
        self.answered: set[CommandId] = set()

    def waiting(self) -> list[CommandId]:
        orders = [order for order, command, _ in self.hall.sent if isinstance(command, TakeTicket)]
        return [order for order in orders if order not in self.answered]

    @rule()
    def goes_to_the_item(self) -> None:
        if self.hall.page is Page.WELCOME:
            self.hall.item()

    @rule()
    def takes(self) -> None:
        self.hall.session.take()

    @rule()
    def hall_answers(self) -> None:
        for order in self.waiting()[:1]:
            self.answered.add(order)
            serial = len(self.answered)
            slip = sample.slip(self.catalogue, sample.item_called(self.catalogue, "社会保障卡申领"), f"A{serial:03d}")
            ticket = msgspec.structs.replace(slip.ticket, id=TicketId(serial))
            self.hall.session.replied(order, Issued(msgspec.structs.replace(slip, ticket=ticket)))

    @rule(whole=st.booleans())
    def print_ends(self, whole: bool) -> None:
        if self.hall.paper:
            self.hall.printed(whole)

    @rule(paper=st.sampled_from(Paper))
    def paper_changes(self, paper: Paper) -> None:
        self.hall.session.paper_changed(paper)

    @rule()
    def prints_again(self) -> None:
        self.hall.session.print_again()

    @rule(seconds=st.sampled_from((1.0, 16.0, 25.0, 130.0)))
    def time_passes(self, seconds: float) -> None:
        self.hall.wait(seconds)

    @rule(press=st.sampled_from(("back", "home", "another", "go_paperless", "open_priority", "call_help")))
    def presses(self, press: str) -> None:
        getattr(self.hall.session, press)()

    @invariant()
    def every_number_is_printed_unmarked_at_most_once(self) -> None:
        unmarked = [numbers(slip)[0] for slip, _copy, _tag in self.hall.paper if not tags(slip)]
        assert len(unmarked) == len(set(unmarked))

    @invariant()
    def nobody_owes_two_answers_to_one_person(self) -> None:
        cancelled = {command.ticket for _, command, _ in self.hall.sent if isinstance(command, Cancel)}
        shown = self.hall.session.flow.transaction
        assert shown is None or shown.slip is None or shown.slip.ticket.id not in cancelled

    @invariant()
    def the_stack_stands_on_the_welcome(self) -> None:
        assert self.hall.session.flow.stack[0].page is Page.WELCOME


def test_whatever_happens_one_person_gets_one_number(catalogue: CatalogueView) -> None:
    OnePerson.catalogue = catalogue
    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(OnePerson, settings=settings(max_examples=25, stateful_step_count=25, deadline=None))
