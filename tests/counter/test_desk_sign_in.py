"""Signing in with the number block."""

from __future__ import annotations

from dataclasses import replace

from contract.commands import SignIn
from contract.ids import ClerkId
from counter import desk, sample
from counter.facts import Facts, Reach, Stage
from counter.flow import Flow, Response
from counter.keys import Key
from counter.sample import MORNING, WINDOW

SIGNED_OUT = Facts(MORNING, Reach.ONLINE, WINDOW, sample.signed_out(), sample.catalogue())


def typed(*keys: str, facts: Facts = SIGNED_OUT) -> Response:
    response = Response(Flow())
    for name in keys:
        response = desk.press(facts, response.flow, Key(name))
    return response


def test_number_enter_pin_enter() -> None:
    response = typed(*"1011", "Enter", *"2580", "Enter")
    assert response.order is not None
    assert response.order.command == SignIn(WINDOW, ClerkId("1011"), "2580")
    assert not response.order.keep


def test_the_pin_is_in_no_representation() -> None:
    flow = typed(*"1011", "Enter", *"2580").flow
    assert flow.entry.pin == "2580"
    assert "2580" not in repr(flow)


def test_nothing_typed_is_told() -> None:
    assert typed("Enter").order is None
    response = typed(*"1011", "Enter", "Enter")
    assert response.order is None
    assert response.flow.message is not None
    assert "密码" in response.flow.message.text


def test_delete_takes_the_last_digit_and_escape_goes_back_to_the_number() -> None:
    assert typed(*"1012", "Del", "1").flow.entry.staff == "1011"
    back = typed(*"1011", "Enter", *"25", "Esc").flow.entry
    assert (back.staff, back.pin, back.at_pin) == ("1011", "", False)
    assert typed(*"1011", "Esc").flow.entry.staff == ""


def test_a_refusal_empties_the_pin_and_says_why() -> None:
    flow = typed(*"1011", "Enter", *"2580", "Enter").flow
    refused = desk.refused(SIGNED_OUT, flow, "工号或密码不对，请再输一次。")
    assert refused.entry.pin == ""
    assert refused.entry.at_pin
    assert refused.message is not None


def test_the_digits_are_gone_once_signed_in() -> None:
    flow = typed(*"1011", "Enter", *"2580").flow
    seated = replace(SIGNED_OUT, desk=sample.desk())
    assert seated.stage is Stage.IDLE
    assert desk.settled(seated, flow).entry.pin == ""


def test_nobody_signs_in_without_the_hall() -> None:
    lost = replace(SIGNED_OUT, reach=Reach.OFFLINE)
    assert typed(*"1011", "Enter", *"2580", "Enter", facts=lost).order is None
    assert not desk.primary(lost, Flow()).enabled


def test_there_is_room_for_so_many_digits_and_no_more() -> None:
    assert len(typed(*("7" * 40)).flow.entry.staff) == 12
