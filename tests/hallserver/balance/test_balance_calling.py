"""Who is called: stories of two or three people and a window."""

from __future__ import annotations

import pytest

from contract.views import Reason, Term
from hallserver.domain.balance import Balancer
from tests.hallserver.balance.small_balance import ALIKE, HALL, LONG, ORDINARY, QUICK, called, hall, order, ticket


def test_the_first_to_come_is_called_first_among_equals() -> None:
    assert order(hall(ticket(2, 1), ticket(1, 2), ticket(3, 0)), 1) == [3, 2, 1]


def test_the_number_settles_a_tie() -> None:
    assert order(hall(ticket(9, 5), ticket(4, 5)), 1) == [4, 9]


def test_a_quick_matter_goes_before_a_long_one_that_came_a_little_earlier() -> None:
    assert order(hall(ticket(1, 0, matter=LONG), ticket(2, 25, matter=QUICK)), 1) == [2, 1]


def test_nobody_is_passed_by_somebody_of_the_same_class_who_came_over_25_minutes_later() -> None:
    assert order(hall(ticket(1, 0, matter=LONG), ticket(2, 25.1, matter=QUICK)), 1) == [1, 2]


def test_a_window_of_two_lines_may_pass_by_35_minutes_but_not_more() -> None:
    many = [ticket(number, 35, line="b", matter=QUICK) for number in range(10, 30)]
    later = [ticket(number, 35.1, line="b", matter=QUICK) for number in range(10, 30)]
    assert called(hall(ticket(1, 0, matter=LONG), *many), 2) == 10
    assert called(hall(ticket(1, 0, matter=LONG), *later), 2) == 1


def test_a_transfer_from_another_line_does_not_pass_by_more_than_35_minutes_either() -> None:
    sent_on = ticket(2, 36, line="b", transferred=True)
    assert called(hall(ticket(1, 0, matter=LONG), sent_on), 2) == 1


def test_an_old_person_goes_before_ordinary_ones_who_came_a_little_earlier() -> None:
    assert order(hall(ticket(1, 0), ticket(2, 24, **{"class": "old"}), ticket(3, 26, **{"class": "old"})), 1) == [
        2,
        1,
        3,
    ]


def test_old_people_who_keep_coming_do_not_shut_out_an_ordinary_one() -> None:
    """After their credit they are bound as everybody else."""
    ordinary = ticket(1, 0, matter=LONG)
    assert called(hall(ordinary, ticket(2, 60, matter=QUICK, **{"class": "old"})), 1) == 2
    assert called(hall(ordinary, ticket(2, 60.1, matter=QUICK, **{"class": "old"})), 1) == 1


def test_whose_service_broke_off_is_called_before_everybody() -> None:
    balancer = hall(ticket(1, 0, **{"class": "old"}), ticket(2, 90), ticket(3, 0, matter=QUICK))
    balancer.ticket_called(2, 1, 5500.0)
    balancer.window_closed(1, 5600.0)
    balancer.ticket_queued(ticket(2, 90, interrupted=True), 5600.0)
    crowd = [ticket(number, 0, line="b", matter=QUICK) for number in range(10, 40)]
    for one in crowd:
        balancer.ticket_queued(one, 5600.0)
    assert called(balancer, 2) == 2


def test_who_missed_the_call_comes_back_at_the_end_without_credit() -> None:
    balancer = hall(ticket(1, 0, **{"class": "old"}), ticket(2, 5))
    balancer.ticket_called(1, 1, 600.0)
    balancer.ticket_missed(1, 1, 660.0)
    balancer.ticket_queued(ticket(1, 0, queued_at=1200.0, returned=True, **{"class": "old"}), 1200.0)
    assert order(balancer, 1) == [2, 1]


def test_a_transferred_ticket_keeps_its_arrival_and_is_not_put_back_for_its_length() -> None:
    assert order(hall(ticket(1, 0), ticket(2, 24, matter=LONG, transferred=True)), 1) == [2, 1]


def test_an_appointment_counts_from_its_time_not_from_coming_early() -> None:
    early = ticket(1, 0, appointment_at=3600.0)
    assert order(hall(early, ticket(2, 44)), 1) == [2, 1]
    assert order(hall(early, ticket(2, 46)), 1) == [1, 2]


def test_a_window_helps_the_more_crowded_line_first() -> None:
    crowd = [ticket(number, 10, line="b") for number in range(10, 18)]
    assert called(hall(ticket(1, 0), *crowd, open_windows=(1, 2)), 2) == 10
    assert called(hall(ticket(1, 0), *crowd, open_windows=(1, 2)), 1) == 1


def test_a_crowd_counts_by_open_window() -> None:
    """Two waiting for one window are no smaller a crowd than four for two."""
    a = [ticket(number, 0) for number in (1, 2, 3)]
    b = [ticket(number, 1, line="b") for number in (11, 12, 13)]
    assert called(hall(*a, *b, open_windows=(1, 2)), 2) == 11
    assert called(hall(*a, *b, open_windows=(2,)), 2) == 1


def test_a_window_that_closes_leaves_its_line_more_crowded() -> None:
    a = [ticket(number, 0) for number in (1, 2, 3)]
    b = [ticket(number, 12, line="b") for number in (11, 12, 13)]
    balancer = hall(*a, *b)
    assert called(balancer, 2) == 1
    balancer.window_closed(3, 900.0)
    assert called(balancer, 2) == 11


def test_a_crowd_earns_an_hour_at_most() -> None:
    crowd = [ticket(number, 30, line="b", matter=LONG) for number in range(10, 110)]
    assert called(hall(ticket(1, 0, matter=QUICK), *crowd, open_windows=(2,)), 2) == 1


def test_an_answer_follows_the_newest_fact() -> None:
    balancer = hall(ticket(1, 10))
    assert called(balancer, 1) == 1
    balancer.ticket_queued(ticket(2, 10, **{"class": "old"}), 600.0)
    assert called(balancer, 1) == 2
    balancer.ticket_withdrawn(2, 610.0)
    assert called(balancer, 1) == 1


def test_a_call_that_is_taken_back_leaves_the_window_free_and_the_place_as_it_was() -> None:
    balancer = hall(ticket(1, 0), ticket(2, 5))
    balancer.ticket_called(1, 1, 600.0)
    balancer.ticket_queued(ticket(1, 0), 630.0)
    assert called(balancer, 1) == 1
    with pytest.raises(ValueError, match="ticket 1 is not at window 1"):
        balancer.service_finished(1, 1, 640.0)


def test_a_window_calls_only_what_it_and_its_clerk_may_serve() -> None:
    balancer = hall(ticket(1, 0, line="b"), ticket(2, 5))
    assert called(balancer, 1) == 2
    assert called(balancer, 3) == 1
    balancer.window_opened(2, 8, 0.0)
    assert called(balancer, 2) == 2
    balancer.ticket_withdrawn(2, 0.0)
    assert called(balancer, 2) is None


def test_a_ticket_for_one_window_waits_for_that_window() -> None:
    balancer = hall(ticket(1, 0, only_window=3), ticket(2, 5))
    assert [called(balancer, window) for window in (1, 2, 3)] == [2, 2, 1]


def test_nobody_is_called_to_a_shut_window() -> None:
    balancer = hall(ticket(1, 0))
    balancer.window_closed(1, 60.0)
    assert called(balancer, 1) is None
    assert called(balancer, 2) == 1


def test_free_windows_with_the_fewest_skills_go_first_then_the_longest_idle() -> None:
    balancer = hall(ticket(1, 0), ticket(2, 0))
    assert balancer.rank_windows([3, 2, 1], 0.0) == [1, 2, 3]
    balancer.ticket_called(1, 2, 10.0)
    balancer.service_finished(1, 2, 300.0)
    assert balancer.rank_windows([2, 3, 1], 300.0) == [1, 3, 2]


def test_told_again_a_ticket_waits_once_under_the_last_word() -> None:
    balancer = hall(ticket(1, 0), ticket(2, 5))
    balancer.ticket_queued(ticket(1, 0, line="c"), 60.0)
    assert order(balancer, 1) == [2]
    assert order(balancer, 3) == [1]


def test_the_reason_holds_both_sums() -> None:
    balancer = hall(ticket(1, 0, matter=LONG), ticket(2, 20, matter=QUICK))
    answer = balancer.next_ticket(1, 1500.0)
    assert answer is not None
    reason = answer[1]
    assert isinstance(reason, Reason)
    assert (reason.issued_at, reason.counted_at, reason.terms) == (1200.0, 1650.0, (Term("handling", 450.0),))
    assert reason.passed is not None
    assert (reason.passed.number, reason.passed.counted_at) == ("1", 3000.0)
    assert reason.passed.terms == (Term("handling", 3000.0),)


def test_nobody_is_named_as_passed_when_the_first_is_called() -> None:
    answer = hall(ticket(1, 0), ticket(2, 20)).next_ticket(1, 1500.0)
    assert answer is not None
    assert answer[1].passed is None


def test_the_reason_tells_of_the_crowd() -> None:
    crowd = [ticket(number, 10, line="b") for number in range(10, 18)]
    answer = hall(ticket(1, 0), *crowd, open_windows=(1, 2)).next_ticket(2, 1500.0)
    assert answer is not None
    reason = answer[1]
    # Eight for half a window are sixteen; one for one and a half is two thirds; that is capped at an hour.
    assert reason.terms == (Term("handling", 1500.0), Term("crowd", -3600.0))
    assert reason.counted_at == reason.issued_at + sum(term.seconds for term in reason.terms)
    assert reason.passed is not None
    assert reason.counted_at < reason.passed.counted_at
    assert reason.passed.terms == (Term("handling", 1500.0),)


def test_untrue_facts_are_refused() -> None:
    balancer = hall(ticket(1, 0), plan=ALIKE)
    with pytest.raises(KeyError, match="no window 4"):
        balancer.window_opened(4, 7, 0.0)
    with pytest.raises(ValueError, match="ticket 2 cannot be called to window 1"):
        balancer.ticket_called(2, 1, 0.0)
    with pytest.raises(ValueError, match="ticket 1 is not at window 1"):
        balancer.service_finished(1, 1, 0.0)
    balancer.ticket_called(1, 1, 0.0)
    with pytest.raises(ValueError, match="ticket 1 cannot be called to window 2"):
        balancer.ticket_called(1, 2, 0.0)


def test_very_unequal_credits_never_leave_a_window_without_an_answer() -> None:
    balancer = Balancer(HALL | {"class_credit_s": {"old": 9000}})
    balancer.window_opened(1, 7, 0.0)
    balancer.ticket_queued(ticket(1, 0, queued_at=0.0, returned=True, **{"class": "old"}), 0.0)
    balancer.ticket_queued(ticket(2, 60, matter=ORDINARY, **{"class": "old"}), 3600.0)
    assert order(balancer, 1) == [1, 2]
