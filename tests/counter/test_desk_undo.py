"""Taking back a wrong key while the hall has not yet spoken."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec.structs import replace as changed

from contract.commands import Undo
from contract.ids import TicketId
from contract.views import UndoOffer
from contract.words import Step
from counter import desk, sample
from counter.facts import Facts, Reach
from counter.flow import Flow
from counter.keys import Key
from counter.sample import MORNING, WINDOW

FIRST = TicketId(4023)


def offered(step: Step, until: float) -> Facts:
    view = sample.called() if step is Step.CALL else sample.desk()
    view = changed(view, undo=UndoOffer(FIRST, "A023", step, until))
    return Facts(MORNING, Reach.ONLINE, WINDOW, view, sample.catalogue())


@pytest.mark.parametrize("key", [Key.ESCAPE, Key.DELETE])
def test_a_call_is_taken_back_until_the_hall_speaks(key: Key) -> None:
    facts = offered(Step.CALL, MORNING + 3)
    response = desk.press(replace(facts, now=MORNING + 2.9), Flow(), key)
    assert response.order is not None
    assert response.order.command == Undo(FIRST)
    assert desk.press(replace(facts, now=MORNING + 3), Flow(), key).order is None


@pytest.mark.parametrize("step", [Step.START, Step.COMPLETE, Step.PARK, Step.NO_SHOW])
def test_other_steps_are_taken_back_by_delete_only(step: Step) -> None:
    facts = offered(step, MORNING + 5)
    response = desk.press(facts, Flow(), Key.DELETE)
    assert response.order is not None
    assert response.order.command == Undo(FIRST)
    assert desk.press(facts, Flow(), Key.ESCAPE).order is None
    assert desk.press(replace(facts, now=MORNING + 5), Flow(), Key.DELETE).order is None


def test_nothing_is_taken_back_without_the_hall() -> None:
    facts = replace(offered(Step.CALL, MORNING + 3), reach=Reach.OFFLINE)
    assert desk.press(facts, Flow(), Key.ESCAPE).order is None


def test_escape_closes_what_is_open_before_it_takes_anything_back() -> None:
    facts = offered(Step.CALL, MORNING + 3)
    asking = desk.press(facts, Flow(), Key.F8).flow
    response = desk.press(facts, asking, Key.ESCAPE)
    assert response.order is None
    assert response.flow.questions == ()
