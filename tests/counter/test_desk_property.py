"""Whatever is pressed in whatever state: no crash, one primary, and Esc leads out."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace as changed

from contract.commands import AnyCommand, CompleteService, Park, StartService
from contract.ids import CommandId, TicketId
from contract.views import DeskView, UndoOffer
from contract.words import Step, TicketState, WindowState
from counter import desk, sample
from counter.faces.whole import PARTS, face
from counter.facts import SEATED, Facts, Reach, Stage
from counter.flow import Flow
from counter.kept import Conflict, KeptStep, seen_with
from counter.keys import Key
from counter.sample import MORNING, WINDOW
from counter.surroundings import Surroundings

VIEWS = st.sampled_from(
    [
        None,
        sample.signed_out(),
        sample.desk(WindowState.CLOSED),
        sample.desk(WindowState.PAUSED),
        sample.desk(WindowState.UNKNOWN),
        sample.desk(),
        changed(sample.desk(), waiting=(), next_ticket=None, parked=(), missed=(), windows=(), notices=()),
        sample.called(),
        sample.serving(),
        changed(sample.serving(), state=WindowState.PAUSED),
    ]
)


@st.composite
def moments(draw: st.DrawFn) -> Facts:
    view: DeskView | None = draw(VIEWS)
    if view is not None and draw(st.booleans()):
        step = draw(st.sampled_from(Step))
        view = changed(view, undo=UndoOffer(TicketId(4023), "A023", step, MORNING + 4))
    commands: list[AnyCommand] = [StartService(TicketId(4023)), CompleteService(TicketId(4023)), Park(TicketId(4023))]
    steps = tuple(
        KeptStep(CommandId(str(place)), command, MORNING)
        for place, command in enumerate(draw(st.lists(st.sampled_from(commands), max_size=2)))
    )
    return Facts(
        now=MORNING + draw(st.sampled_from([0, 2, 5, 30, 90, 4000])),
        reach=draw(st.sampled_from(Reach)),
        window=draw(st.sampled_from([WINDOW, None])),
        desk=seen_with(view, steps) if view else None,
        catalogue=draw(st.sampled_from([sample.catalogue(), None])),
        kept=steps,
        awaiting=draw(st.booleans()),
    )


JOURNEYS = st.lists(
    st.tuples(moments(), st.lists(st.sampled_from(Key), min_size=1, max_size=6)), min_size=1, max_size=4
)


def drawn(facts: Facts, flow: Flow) -> None:
    """Every part can be made, exactly one key is jade or waits to be, and a dark key says why."""
    flow = desk.settled(facts, flow)
    parts = face(facts, flow, Surroundings())
    assert set(parts) == set(PARTS)
    cells = desk.strip(facts, flow)
    chosen = desk.primary(facts, flow)
    marked = [cell for cell in cells if cell.primary]
    assert len(marked) == (1 if chosen.key.is_function else 0)
    assert all(cell.enabled == chosen.enabled for cell in marked)
    assert sum(cell["primary"] for cell in parts["strip"]["cells"]) <= 1
    assert all(cell.enabled or cell.why_not for cell in cells)


@given(JOURNEYS)
def test_any_journey_is_safe_and_escape_leads_out(journey: list[tuple[Facts, list[Key]]]) -> None:
    flow = Flow()
    for facts, keys in journey:
        for key in keys:
            response = desk.press(facts, flow, key)
            flow = response.flow
            drawn(facts, flow)
            if response.order is not None:
                assert facts.online or response.order.keep
                assert facts.stage in SEATED or facts.stage is Stage.SIGNED_OUT or "Help" in str(response.order.command)
    facts = journey[-1][0]
    for _press in range(8):
        flow = desk.press(facts, flow, Key.ESCAPE).flow
    assert flow.questions == ()
    assert flow.guide is None
    assert flow.selected is None or facts.call_can_be_taken_back


@given(moments(), st.lists(st.sampled_from(Key), max_size=5))
def test_nothing_is_asked_of_somebody_who_is_not_here(facts: Facts, keys: list[Key]) -> None:
    flow = Flow()
    for key in keys:
        response = desk.press(facts, flow, key)
        flow = response.flow
        command = response.order.command if response.order else None
        if isinstance(command, CompleteService | Park):
            assert facts.ticket is not None
            assert facts.ticket.state is TicketState.SERVING
            assert command.ticket == facts.ticket.id


@given(moments())
def test_a_conflict_can_be_read_in_any_state(facts: Facts) -> None:
    step = KeptStep(CommandId("1"), CompleteService(TicketId(9)), MORNING)
    flow = desk.in_conflict(Flow(), Conflict(step, "不行。"), "没有记上。")
    drawn(facts, flow)
    assert desk.press(replace(facts, awaiting=True), flow, Key.ENTER).flow.questions == ()
