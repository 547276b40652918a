"""Joins the board's views to the voice: asks `announce` what is due, and keeps what was spoken for whoever asks."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, QTimer

from contract.ids import Seq, ZoneId
from contract.views import BoardView
from contract.words import Language
from display.announce import Announcing, Order, Say
from display.timing import milliseconds_until
from drivers.voice.announcer import CallStarted
from terminal.link_face import LinkFace, LinkState

#: What was spoken is kept for the technician and for tests; a day's last hour is enough.
KEPT_TEXTS = 200


class Speaking(QObject):
    """Orders go to `tell` in the GUI thread; `heard` brings the voice's events back, also there."""

    def __init__(
        self,
        link: LinkFace,
        tell: Callable[[Order], None],
        sound_zones: Collection[ZoneId] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link = link
        self._tell = tell
        self._sound_zones = sound_zones
        self._topic = ""
        self._announcing = Announcing((Language.CHINESE,), sound_zones)
        self._ordered: dict[str, Seq] = {}
        #: Texts as they were spoken, the latest last.
        self.texts: deque[str] = deque(maxlen=KEPT_TEXTS)
        #: How many calls were begun since the start.
        self.count = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        link.viewChanged.connect(self._on_view)
        link.stateChanged.connect(self._on_state)

    def attend(self, topic: str, languages: tuple[Language, ...]) -> None:
        """Speak the calls of this board topic in these languages."""
        self._announcing.speak_in(languages)
        if topic != self._topic:
            self._topic = topic
            self.look()

    def look(self) -> None:
        """Give the orders that are due; none while the hall is out of reach, for a call may have been taken back."""
        view = self._link.view(self._topic)
        if not isinstance(view, BoardView) or not self._link.online:
            return
        now = self._link.now()
        for order in self._announcing.step(view, now):
            if isinstance(order, Say):
                self._ordered[order.call.number] = order.call.id
            self._tell(order)
        due = self._announcing.next_at(view, now)
        if due is not None:
            self._timer.start(milliseconds_until(due, now))

    def heard(self, event: object) -> None:
        """The voice tells what it does."""
        if isinstance(event, CallStarted):
            self.count += 1
            self.texts.append(event.text)
            self._announcing.begun(self._ordered.get(event.call.ticket, Seq(0)))

    def _on_view(self, topic: str, _view: object) -> None:
        if topic == self._topic:
            self.look()

    def _on_state(self, _state: LinkState) -> None:
        self.look()
