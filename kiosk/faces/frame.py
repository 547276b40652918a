"""What surrounds every page: the name plate, the modes, the short message, the countdown."""

from __future__ import annotations

from contract.hall import HallPlan
from contract.words import Language
from kiosk.faces.item import priority_word
from kiosk.faces.service import ServiceFacts
from kiosk.faces.speech import Face, Speech
from kiosk.session import Session


class FrameFace(Face, frozen=True, rename="camel"):
    """All that surrounds a page."""

    hall_name: str = ""
    minority_name: str = ""
    place_name: str = ""
    hours: str = ""
    language: str = "zh"
    languages: tuple[str, ...] = ("zh",)
    large_type: bool = False
    high_contrast: bool = False
    low_reach: bool = False
    countdown: int = 0
    notice_title: str = ""
    notice_text: str = ""
    notice_tone: str = "plain"
    online: bool = False
    prints: bool = False
    priority: str = ""
    #: The slots below the screen: "card", "scan", "paper".
    slots: tuple[str, ...] = ()


def frame_face(speech: Speech, session: Session, facts: ServiceFacts, now: float) -> FrameFace:
    """The frame as it is now."""
    flow, notice, knowledge = session.flow, session.notice, session.knowledge
    plan = knowledge.plan if knowledge else None
    kiosk = knowledge.kiosk if knowledge else None
    return FrameFace(
        hall_name=_name(speech, plan),
        minority_name=plan.name.bo if plan else "",
        place_name=speech.words("{number} 号取号机", number=kiosk.number) if kiosk else "",
        hours=" ".join(_hours(plan)) if plan else "",
        language=flow.language.value,
        languages=tuple(language.value for language in plan.languages) if plan else ("zh",),
        large_type=flow.large_type,
        high_contrast=flow.high_contrast,
        low_reach=flow.low_reach,
        countdown=flow.countdown(now) or 0,
        notice_title=notice.title if notice else "",
        notice_text=notice.text if notice else "",
        notice_tone=notice.tone.value if notice else "plain",
        online=session.online,
        prints=session.paper.prints,
        priority=priority_word(speech, flow),
        slots=(*(("card",) if facts.reads_cards else ()), *(("scan",) if facts.scans else ()), "paper"),
    )


def _name(speech: Speech, plan: HallPlan | None) -> str:
    """The plate: minority script above Chinese; in English the English name stands there."""
    if plan is None:
        return speech.words("政务服务大厅")
    return plan.name.en or plan.name.zh if speech.language is Language.ENGLISH else plan.name.zh


def _hours(plan: HallPlan) -> list[str]:
    """The spans of a working day, "9:00–12:00"."""
    first = plan.opening[0].weekdays if plan.opening else ()
    return [f"{span.opens.lstrip('0')}–{span.closes.lstrip('0')}" for span in plan.opening if span.weekdays == first]
