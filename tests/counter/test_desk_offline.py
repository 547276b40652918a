"""The hall server is gone: the person stays, steps are kept, calling stops."""

from __future__ import annotations

from contract.commands import CompleteService, Park, StartService
from contract.ids import CommandId, TicketId
from contract.words import Outcome, ParkReason, TicketState, WindowState
from counter import desk, sample
from counter.facts import Facts, Reach, Stage
from counter.flow import Flow
from counter.kept import Conflict, KeptStep, seen_with
from counter.keys import Key
from counter.panes import kept_rows
from counter.questions import Ask
from counter.sample import MORNING, WINDOW

FIRST = TicketId(4023)


def lost(view: object = None, *kept: KeptStep, now: float = MORNING) -> Facts:
    seen = seen_with(view if view is not None else sample.serving(), kept)  # type: ignore[arg-type]
    return Facts(now, Reach.OFFLINE, WINDOW, seen, sample.catalogue(), kept)


def kept(command: CompleteService | Park | StartService, made_at: float = MORNING) -> KeptStep:
    return KeptStep(CommandId("1"), command, made_at, "A023")


def test_the_outcome_is_kept_with_its_time() -> None:
    flow = desk.press(lost(), Flow(), Key.F9).flow
    response = desk.press(lost(), flow, Key.D1)
    assert response.order is not None
    assert response.order.keep
    assert response.order.command == CompleteService(FIRST, Outcome.DONE, finished_at=MORNING)


def test_who_was_called_before_can_begin_and_end() -> None:
    facts = lost(sample.called())
    response = desk.press(facts, Flow(), Key.F5)
    assert response.order is not None
    assert response.order.keep
    assert response.order.command == StartService(FIRST, started_at=MORNING)
    after = lost(sample.called(), kept(StartService(FIRST, started_at=MORNING)))
    assert after.stage is Stage.SERVING
    assert after.ticket is not None
    assert after.ticket.started_at == MORNING


def test_online_the_hall_takes_the_time_itself() -> None:
    facts = Facts(MORNING, Reach.ONLINE, WINDOW, sample.serving(), sample.catalogue())
    response = desk.press(facts, desk.press(facts, Flow(), Key.F9).flow, Key.D1)
    assert response.order is not None
    assert response.order.keep
    assert response.order.command == CompleteService(FIRST, Outcome.DONE)


def test_a_kept_end_frees_the_window_but_calls_nobody() -> None:
    facts = lost(None, kept(CompleteService(FIRST, Outcome.DONE, MORNING)))
    assert facts.stage is Stage.IDLE
    assert facts.desk is not None
    assert facts.desk.last_served is not None
    assert facts.desk.last_served.number == "A023"
    response = desk.press(facts, Flow(), Key.F2)
    assert response.order is None
    assert response.flow.message is not None
    assert "免得两个窗口叫到同一人" in response.flow.message.text
    assert not desk.primary(facts, Flow()).enabled


def test_a_kept_park_stands_among_the_parked() -> None:
    facts = lost(None, kept(Park(FIRST, ParkReason.COPYING)))
    assert [face.state for face in facts.set_aside[:3]] == [TicketState.PARKED] * 3
    assert facts.set_aside[2].number == "A023"
    assert desk.press(facts, Flow(), Key.D3).order is None


def test_a_kept_step_about_somebody_else_changes_nothing() -> None:
    other = kept(CompleteService(TicketId(1), Outcome.DONE))
    assert seen_with(sample.serving(), [other]) == sample.serving()
    assert seen_with(sample.desk(), [other]) == sample.desk()


def test_what_needs_the_hall_says_so() -> None:
    serving = lost()
    for key in (Key.F7, Key.F8, Key.F12):
        response = desk.press(serving, Flow(), key)
        assert response.order is None
        assert response.flow.questions == ()
        assert response.flow.message is not None
    for facts in (lost(sample.desk(WindowState.PAUSED)), lost(sample.desk(WindowState.CLOSED))):
        assert desk.press(facts, Flow(), Key.F12).order is None
        assert desk.press(facts, Flow(), Key.D0).order is None


def test_the_guide_works_without_the_hall() -> None:
    assert desk.press(lost(), Flow(), Key.F1).flow.guide == "SP01"


def test_kept_steps_are_listed_with_time_and_number() -> None:
    facts = lost(None, kept(CompleteService(FIRST, Outcome.DONE), MORNING + 4))
    assert [(row.time, row.title) for row in kept_rows(facts)] == [("10:06:04", "A023 办结")]


def test_a_conflict_is_told_and_must_be_read() -> None:
    conflict = Conflict(kept(CompleteService(FIRST, Outcome.DONE)), "这个号现在的状态不能做这一步。")
    flow = desk.in_conflict(Flow(), conflict, "A023 办结没有记上。")
    facts = Facts(MORNING, Reach.ONLINE, WINDOW, sample.desk(), sample.catalogue())
    assert flow.question is not None
    assert flow.question.ask is Ask.CONFLICT
    still = desk.press(facts, flow, Key.F2)
    assert still.order is None
    assert still.flow.question is not None
    assert desk.press(facts, still.flow, Key.ENTER).flow.question is None
