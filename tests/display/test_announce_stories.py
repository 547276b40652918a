"""What is spoken, when, and what is taken back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contract.hall import Label
from contract.ids import Seq, TicketId, WindowId, ZoneId
from contract.views import BoardView, Call
from contract.words import Language, TicketState
from display.announce import SPOKEN_WITHIN_S, WHOLE_HALL, Announcing, Order, Retract, Say

NOW = 1_000_000.0
CHINESE = (Language.CHINESE,)


def call(
    number: int,
    announce_at: float = NOW,
    *,
    ticket: int = 0,
    state: TicketState = TicketState.CALLED,
    language: Language = Language.CHINESE,
    zone: str = "A",
) -> Call:
    who = ticket or number
    return Call(
        Seq(number),
        TicketId(who),
        f"A{who:03d}",
        WindowId(5),
        ZoneId(zone),
        Label("二层"),
        1,
        announce_at,
        language,
        state,
    )


def view(*calls: Call) -> BoardView:
    return BoardView(NOW, calls=calls)


def said(orders: list[Order]) -> list[int]:
    return [order.call.id for order in orders if isinstance(order, Say)]


def retracted(orders: list[Order]) -> list[str]:
    return [order.call.number for order in orders if isinstance(order, Retract)]


def test_a_call_is_spoken_once_at_its_moment() -> None:
    voice, board = Announcing(CHINESE), view(call(1, NOW + 3))
    assert voice.step(board, NOW) == []
    assert voice.next_at(board, NOW) == NOW + 3
    assert said(voice.step(board, NOW + 3)) == [1]
    assert voice.step(board, NOW + 4) == []
    assert voice.next_at(board, NOW + 3) is None


def test_a_call_taken_back_in_its_grace_is_never_spoken() -> None:
    voice = Announcing(CHINESE)
    voice.step(view(call(1, NOW + 3)), NOW)
    assert voice.step(view(), NOW + 3) == []


def test_a_recall_is_another_call() -> None:
    voice = Announcing(CHINESE)
    voice.step(view(call(1)), NOW)
    assert said(voice.step(view(call(2, NOW + 20, ticket=1)), NOW + 20)) == [2]


def test_calls_are_spoken_in_the_order_of_their_moments() -> None:
    board = view(call(3, NOW - 1), call(2, NOW), call(1, NOW - 5))
    assert said(Announcing(CHINESE).step(board, NOW)) == [1, 3, 2]


def test_after_a_restart_only_fresh_calls_are_spoken() -> None:
    board = view(call(2, NOW - SPOKEN_WITHIN_S + 1), call(1, NOW - SPOKEN_WITHIN_S))
    assert said(Announcing(CHINESE).step(board, NOW)) == [2]


def test_somebody_who_has_come_is_not_called() -> None:
    voice = Announcing(CHINESE)
    assert voice.step(view(call(1, state=TicketState.SERVING)), NOW) == []
    voice.step(view(call(2, NOW + 3)), NOW)
    assert voice.step(view(call(2, NOW + 3, state=TicketState.SERVING)), NOW + 3) == []


def test_a_call_still_waiting_to_be_heard_is_taken_back_when_the_person_comes() -> None:
    voice = Announcing(CHINESE)
    voice.step(view(call(1)), NOW)
    assert retracted(voice.step(view(call(1, state=TicketState.SERVING)), NOW + 5)) == ["A001"]


def test_a_call_being_heard_is_ended_when_the_person_comes_and_cut_when_it_is_taken_back() -> None:
    voice = Announcing(CHINESE)
    voice.step(view(call(1), call(2)), NOW)
    voice.begun(Seq(1))
    assert voice.step(view(call(1, state=TicketState.SERVING), call(2)), NOW + 2) == []
    voice.begun(Seq(2))
    assert retracted(voice.step(view(), NOW + 3)) == ["A002"]


def test_a_call_pushed_off_a_full_board_is_not_taken_back() -> None:
    voice = Announcing(CHINESE)
    voice.step(view(call(1)), NOW)
    later = tuple(call(number, NOW + 1) for number in range(10, 2, -1))
    assert retracted(voice.step(view(*later), NOW + 1)) == []


def test_the_persons_own_language_comes_after_the_boards() -> None:
    voice = Announcing(CHINESE)
    orders = voice.step(view(call(1, language=Language.ENGLISH), call(2), call(3, language=Language.UNKNOWN)), NOW)
    assert [order.languages for order in orders if isinstance(order, Say)] == [
        (Language.CHINESE, Language.ENGLISH),
        CHINESE,
        CHINESE,
    ]


def test_a_zone_with_its_own_loudspeaker_is_spoken_there() -> None:
    voice = Announcing(CHINESE, (ZoneId("B"),))
    orders = voice.step(view(call(1, zone="B"), call(2, zone="A")), NOW)
    assert [order.sound_zone for order in orders if isinstance(order, Say)] == ["B", WHOLE_HALL]


class _History:
    """A hall that calls, recalls, takes back and serves at random; remembers what may be spoken."""

    def __init__(self) -> None:
        self.now = NOW
        self.calls: dict[int, Call] = {}
        self.next_id = 1
        self.taken_back: set[int] = set()

    def act(self, action: str, choice: int, wait: float) -> None:
        self.now += wait
        ids = sorted(self.calls)
        chosen = ids[choice % len(ids)] if ids else 0
        if action == "call":
            self._put(call(self.next_id, self.now + 3))
        elif action == "recall" and chosen:
            self._put(call(self.next_id, self.now, ticket=self.calls.pop(chosen).ticket))
        elif action == "undo" and chosen and self.calls[chosen].announce_at > self.now:
            self.taken_back.add(chosen)
            del self.calls[chosen]
        elif action == "serve" and chosen:
            old = self.calls[chosen]
            self.calls[chosen] = call(chosen, old.announce_at, ticket=old.ticket, state=TicketState.SERVING)

    def board(self) -> BoardView:
        return view(*(self.calls[number] for number in sorted(self.calls, reverse=True)[:12]))

    def _put(self, made: Call) -> None:
        self.calls[made.id] = made
        self.next_id += 1


ACTIONS = st.tuples(
    st.sampled_from(("call", "call", "recall", "undo", "serve", "look")),
    st.integers(0, 20),
    st.floats(0, 30, allow_nan=False),
)


@given(st.lists(ACTIONS, max_size=60), st.integers(0, 59))
def test_nobody_is_spoken_twice_too_early_or_after_being_taken_back(
    actions: list[tuple[str, int, float]], restart: int
) -> None:
    hall, voice = _History(), Announcing(CHINESE)
    spoken: list[int] = []
    for place, (action, choice, wait) in enumerate(actions):
        hall.act(action, choice, wait)
        if place == restart:
            voice, spoken = Announcing(CHINESE), []
        for order in voice.step(hall.board(), hall.now):
            if isinstance(order, Say):
                assert order.call.announce_at <= hall.now < order.call.announce_at + SPOKEN_WITHIN_S
                assert order.call.state is TicketState.CALLED
                assert order.call.id not in hall.taken_back
                spoken.append(order.call.id)
        assert len(spoken) == len(set(spoken))
        due = voice.next_at(hall.board(), hall.now)
        assert due is None or due > hall.now
        fresh = {
            one.id
            for one in hall.board().calls
            if one.state is TicketState.CALLED and one.announce_at <= hall.now < one.announce_at + SPOKEN_WITHIN_S
        }
        assert fresh <= set(spoken)
