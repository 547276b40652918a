"""The display's view-model: follows the hall, looks when `board` says that something changes, and tells the pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QTimer, Signal

from contract.hall import HallPlan, Label
from contract.ids import PlaceId
from contract.views import CATALOGUE_TOPIC, AnyView, CatalogueView
from contract.words import Language
from display import faces, wording
from display.board import Board, Page, Reach, board_of
from display.faces import Face, Speech
from display.places import place_of
from display.speaking import Speaking
from display.timing import milliseconds_until
from terminal.link_face import LinkFace, LinkState
from terminal.view_model import ViewModel

#: Qt's names of these types, which its type hints do not know.
_MAP: Any = "QVariantMap"
_LIST: Any = "QVariantList"


def _get(name: str) -> Callable[[DisplayViewModel], Any]:
    return lambda model: model._shown[name]


class DisplayViewModel(ViewModel):
    """One board or strip. Everything it shows hangs on the hall's views, hall time and the link's state."""

    #: The time zone or the language of the place is known.
    placeKnown = Signal()

    def __init__(
        self,
        link: LinkFace,
        place: PlaceId,
        language: Language = Language.CHINESE,
        speaking: Speaking | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(link, parent)
        self._asked_place = place
        self._asked_language = language
        self._speaking = speaking
        self._plan: HallPlan | None = None
        self._place = place_of(place, None, language)
        self._followed: list[str] = []
        self._board = Board(Page.STARTING)
        self._shown = self._draw()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        link.viewChanged.connect(self._on_view)
        link.stateChanged.connect(self._on_state)
        link.attemptChanged.connect(self.look)
        self._learn_place()
        self.look()

    @property
    def board(self) -> Board:
        """The picture that is shown."""
        return self._board

    def look(self) -> None:
        """Draw what holds now, and come back when it changes."""
        now = self.link.now()
        reach = Reach(self.link.online, self.link.offline_since)
        self._board = board_of(self._place, self._plan, self._own_view(), now=now, reach=reach, zone=self.zone)
        if self._board.changes_at is None:
            self._timer.stop()
        else:
            self._timer.start(milliseconds_until(self._board.changes_at, now))
        self._tell(self._draw())

    def probe_state(self) -> dict[str, Any]:
        """For tests and the tour: what is on the screen, in plain words."""
        newest, strip = self._board.newest, self._board.strip
        return {
            "page": self._board.page.value,
            "place": str(self._place.id),
            "newest": newest.number if newest else "",
            "window": newest.window if newest else None,
            "sign": newest.sign.value if newest else "",
            "rows": [row.number for row in self._board.rows],
            "offline": self._board.offline,
            "waiting": self._board.waiting,
            "strip_state": strip.state.value if strip else "",
            "strip_number": strip.number if strip else "",
            "spoken": list(self._speaking.texts) if self._speaking else [],
            "spoken_count": self._speaking.count if self._speaking else 0,
            "link": self.link.state.value,
        }

    # ---- what is followed

    def _on_view(self, topic: str, view: AnyView) -> None:
        if topic == CATALOGUE_TOPIC and isinstance(view, CatalogueView):
            self._learn_place()
            self.look()
        elif topic in self._place.topics:
            self.look()

    def _on_state(self, _state: LinkState) -> None:
        self._learn_place()
        self.look()

    def _learn_place(self) -> None:
        catalogue = self.link.view(CATALOGUE_TOPIC)
        self._plan = catalogue.plan if isinstance(catalogue, CatalogueView) else self._plan
        # The hall has the last word on what this box is there for.
        place = self.link.place or self._asked_place
        self._place = place_of(place, self._plan, self._asked_language)
        if self._plan is not None:
            self.zone = ZoneInfo(self._plan.timezone)
        self._follow(self._place.topics)
        if self._speaking is not None and self._place.window is None:
            self._speaking.attend(self._place.topics[-1], self._place.languages)
        self.chooseLanguage(str(self._place.languages[0]))
        self.placeKnown.emit()

    def _follow(self, topics: list[str]) -> None:
        if topics != self._followed:
            self._followed = topics
            self.link.follow(topics)

    def _own_view(self) -> AnyView | None:
        return self.link.view(self._place.topics[-1])

    def _tell(self, drawn: dict[str, Any]) -> None:
        changed = [name for name, face in drawn.items() if face != self._shown[name]]
        self._shown = drawn
        for name in changed:
            getattr(self, f"{name}Changed").emit()

    def _draw(self) -> dict[str, Any]:
        """Everything that pages bind to, by the name of its property."""
        board, speech, now = self._board, Speech(self._place.languages, self.zone), self.link.now()
        name = self._plan.name if self._plan is not None else Label("")
        return {
            "page": board.page.value,
            "frame": faces.frame_face(board, self._place, name, speech),
            "newest": faces.call_face(board.newest, speech),
            "rows": [faces.row_face(row) for row in board.rows],
            "waits": [faces.wait_face(wait, speech) for wait in board.waits],
            "ready": [faces.upcoming_face(one) for one in board.zone.ready],
            "after": [faces.upcoming_face(one) for one in board.zone.after],
            "windows": [faces.window_face(window, speech) for window in board.zone.windows],
            "strip": faces.strip_face(board.strip, speech, now, self._help_desk()),
            "foot": faces.foot_face(board, self._place, self._plan, speech),
            "standstill": faces.offline_face(board, speech),
            "notice": faces.notice_face(board, speech, now),
            "starting": self._starting(speech),
            "headings": faces.headings_face(speech),
        }

    def _help_desk(self) -> Label:
        return self._plan.help_desk if self._plan is not None else Label("")

    def _starting(self, speech: Speech) -> Face:
        place = str(self._place.id) if self._place.topics[1:] else ""
        title, sentence = wording.starting_words(self.link.state, place, speech.main)
        return {"title": title, "sentence": sentence, "place": str(self._place.id), "trouble": self.link.trouble}

    # ---- what pages bind to; each tells only when it is another than before, so that what rests is not drawn again

    pageChanged = Signal()
    frameChanged = Signal()
    newestChanged = Signal()
    rowsChanged = Signal()
    waitsChanged = Signal()
    readyChanged = Signal()
    afterChanged = Signal()
    windowsChanged = Signal()
    stripChanged = Signal()
    footChanged = Signal()
    standstillChanged = Signal()
    noticeChanged = Signal()
    startingChanged = Signal()
    headingsChanged = Signal()

    page = Property(str, _get("page"), notify=pageChanged)
    #: offline multilingual chineseOnly isStrip hallName otherHallNames zoneLetter zoneName waiting more
    frame = Property(_MAP, _get("frame"), notify=frameChanged)
    newest = Property(_MAP, _get("newest"), notify=newestChanged)
    rows = Property(_LIST, _get("rows"), notify=rowsChanged)
    waits = Property(_LIST, _get("waits"), notify=waitsChanged)
    ready = Property(_LIST, _get("ready"), notify=readyChanged)
    after = Property(_LIST, _get("after"), notify=afterChanged)
    windows = Property(_LIST, _get("windows"), notify=windowsChanged)
    strip = Property(_MAP, _get("strip"), notify=stripChanged)
    foot = Property(_MAP, _get("foot"), notify=footChanged)
    standstill = Property(_MAP, _get("standstill"), notify=standstillChanged)
    notice = Property(_MAP, _get("notice"), notify=noticeChanged)
    starting = Property(_MAP, _get("starting"), notify=startingChanged)
    headings = Property(_MAP, _get("headings"), notify=headingsChanged)
