"""The faces of the present page, made anew after every step; says which of them have changed. No Qt."""

from __future__ import annotations

from typing import Any, Protocol

import msgspec

from contract.hall import HallPlan
from kiosk.faces.choose import choose_face
from kiosk.faces.codes import code_face, progress_face
from kiosk.faces.frame import frame_face
from kiosk.faces.hindrance import hindrance_face
from kiosk.faces.item import item_face
from kiosk.faces.reprint import reprint_face
from kiosk.faces.service import LinkFacts, ServiceFacts, service_face
from kiosk.faces.speech import Speech
from kiosk.faces.ticket import paper_face, ticket_face
from kiosk.faces.welcome import welcome_face
from kiosk.flow import Page
from kiosk.knowledge import Knowledge
from kiosk.layout import Layout
from kiosk.session import Session
from terminal.floor_plan import Marks, drawn

_HINDRANCES = (Page.TROUBLE, Page.CLOSED, Page.OFFLINE)


class Link(Protocol):
    """What the service page tells of the link."""

    trouble: str
    attempts: int

    def pending(self) -> list[Any]:
        """The kept orders that are not answered yet."""

    def now(self) -> float:
        """Hall time."""


class Shown:
    """The faces by name, as QML reads them."""

    def __init__(self, session: Session, link: Link, facts: ServiceFacts) -> None:
        self._session = session
        self._link = link
        self._facts = facts
        self.faces: dict[str, Any] = {}
        self._page: Page | None = None

    def refresh(self, layout: Layout) -> list[str]:
        """Make the faces of the present page anew; the names of those that differ, "page" last."""
        fresh = self._make(layout)
        changed = [name for name, face in fresh.items() if self.faces.get(name) != face]
        self.faces.update(fresh)
        page = self._session.flow.screen.page
        if page is not self._page:
            self._page = page
            changed.append("page")
        return changed

    def probe_state(self) -> dict[str, Any]:
        """Where the kiosk is: page, number, what was printed."""
        flow, printed = self._session.flow, self._facts.printed
        slip = flow.transaction.slip if flow.transaction else None
        return {
            "page": flow.screen.page.value,
            "number": slip.ticket.number if slip else "",
            "ticket": int(slip.ticket.id) if slip else 0,
            "stage": flow.transaction.stage.value if flow.transaction else "",
            "paper": self._session.paper.value,
            "online": self._session.online,
            "language": flow.language.value,
            "typed": flow.screen.text,
            "results": [row["name"] for row in self.faces.get("choose", {}).get("rows", ())],
            "printed": [str(path) for path in sorted(printed.glob("*.png"))] if printed else [],
        }

    def _make(self, layout: Layout) -> dict[str, Any]:
        session, flow = self._session, self._session.flow
        knowledge = session.knowledge
        speech = Speech(flow.language, knowledge.plan.timezone if knowledge else "Asia/Shanghai")
        now = self._link.now()
        layout = msgspec.structs.replace(layout, large=flow.large_type, low=flow.low_reach)
        faces: dict[str, Any] = {"frame": frame_face(speech, session, self._facts, now)}
        faces |= self._page_faces(speech, knowledge, layout, now)
        return {name: _for_qml(face) for name, face in faces.items() if face is not None}

    def _page_faces(self, speech: Speech, knowledge: Knowledge | None, layout: Layout, now: float) -> dict[str, Any]:
        session, flow, around = self._session, self._session.flow, self._session.around
        page = flow.screen.page
        if page is Page.WELCOME:
            return {"welcome": welcome_face(speech, knowledge, around, large=flow.large_type)}
        if page in _HINDRANCES:
            face = hindrance_face(speech, knowledge, page, around, session.told_at)
            return {"hindrance": face, "plan": self._plan(speech, knowledge, page)}
        if page is Page.SERVICE:
            return {"service": service_face(speech, self._facts, around, self._link_facts(), str(session.place))}
        if page is Page.PRINT:
            return {"reprint": reprint_face(speech, session.reprintable())}
        if page in (Page.CHECK_IN, Page.QUERY):
            return {"code": code_face(speech, flow.screen, session.asking, session.refusal, self._facts.scans)}
        return self._hall_faces(speech, knowledge, layout, now) if knowledge else {}

    def _hall_faces(self, speech: Speech, knowledge: Knowledge, layout: Layout, now: float) -> dict[str, Any]:
        session, flow, around = self._session, self._session.flow, self._session.around
        page = flow.screen.page
        if page is Page.CHOOSE:
            return {"choose": choose_face(speech, knowledge, session.search, flow.screen, layout)}
        if page is Page.ITEM:
            return {"item": item_face(speech, knowledge, flow, around, layout)}
        if page is Page.TICKET:
            face = ticket_face(speech, knowledge, flow)
            return {
                "ticket": face,
                "paper": paper_face(speech, flow, around, now),
                "plan": self._plan(speech, knowledge, page),
            }
        if page is Page.PROGRESS and session.found is not None:
            return {"progress": progress_face(speech, knowledge, session.found, session.paper.prints)}
        return {}

    def _plan(self, speech: Speech, knowledge: Knowledge | None, page: Page) -> dict[str, Any] | None:
        if knowledge is None:
            return None
        return drawn(knowledge.plan.floor_plan, self._marks(knowledge, page), speech.language)

    def _marks(self, knowledge: Knowledge, page: Page) -> Marks:
        here, transaction = self._session.place, self._session.flow.transaction
        if page is Page.TICKET and transaction is not None and transaction.slip is not None:
            slip = transaction.slip
            return Marks(here=here, zone=slip.ticket.zone, windows=slip.windows)
        other = knowledge.other_kiosk() if page is Page.TROUBLE else None
        return Marks(here=here, trouble=True, target=str(other[0].place) if other else _desk(knowledge.plan))

    def _link_facts(self) -> LinkFacts:
        state = "online" if self._session.online else "offline"
        return LinkFacts(state, self._link.trouble, self._link.attempts, len(self._link.pending()))


def _for_qml(face: Any) -> Any:
    """Lists and objects of plain values; QML cannot read tuples and structs."""
    return msgspec.json.decode(msgspec.json.encode(face))


def _desk(plan: HallPlan) -> str:
    """The help desk on the floor plan."""
    return next((place.ref for place in plan.floor_plan.places if place.kind.value == "desk"), "")
