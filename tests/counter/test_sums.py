"""The reason line can be checked by reading it."""

from __future__ import annotations

from contract.views import PassedOver, Reason, Term
from counter import sample
from counter.facts import Facts, Reach
from counter.sample import MORNING, WINDOW, at
from counter.sums import Weight, sum_line

FACTS = Facts(MORNING, Reach.ONLINE, WINDOW, sample.desk(), sample.catalogue())


def line(reason: Reason | None) -> str:
    pieces = sum_line(FACTS, reason)
    return " ".join("|" if piece.weight is Weight.RULE else piece.text for piece in pieces)


def test_credits_and_weights_make_a_sum_and_then_who_was_passed_over() -> None:
    assert line(sample.desk().next_reason) == (
        "取号 09:38 − 预约 10 + 普通件 10 = 09:38 本窗可办者中最早 | 先于 A021 取号 09:35 + 长件 25 = 10:00"
    )


def test_without_a_summand_there_is_no_sum() -> None:
    assert line(Reason(at("09:38"), at("09:38"))) == "取号 09:38 本窗可办者中最早"


def test_who_goes_first_is_not_called_the_earliest() -> None:
    passed = PassedOver("A024", at("09:44"), at("09:44"))
    assert line(Reason(at("09:52"), at("09:52"), (Term("priority"),), passed)) == (
        "取号 09:52 优先先叫 | 先于 A024 取号 09:44"
    )


def test_called_by_choice_resumed_and_sent_on() -> None:
    assert line(Reason(at("09:52"), at("09:52"), (Term("chosen"),))) == "取号 09:52 按指定叫号"
    assert line(Reason(at("09:52"), at("09:52"), (Term("resumed"),))) == "取号 09:52 恢复挂起"
    terms = (Term("transfer"), Term("reserved"))
    assert line(Reason(at("09:52"), at("09:52"), terms)) == "取号 09:52 转来，时间照旧 指定本窗 本窗可办者中最早"


def test_a_requeued_one_counts_from_the_return() -> None:
    assert line(Reason(at("09:05"), at("09:50"), (Term("returned", 2700),))) == (
        "取号 09:05 + 再排 45 = 09:50 本窗可办者中最早"
    )


def test_a_rule_that_is_new_shows_by_its_name() -> None:
    assert "+ 潮汐 5" in line(Reason(at("09:05"), at("09:10"), (Term("潮汐", 300),)))
    assert line(None) == ""
