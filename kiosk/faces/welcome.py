"""The welcome: how long each zone has to be waited for, and four panes."""

from __future__ import annotations

from contract.hall import Zone
from contract.words import Language
from kiosk.faces.speech import Face, Speech
from kiosk.flow import Page, Surroundings, hindrance_of
from kiosk.knowledge import Knowledge
from kiosk.printing import Paper
from terminal.wording import number_list, tr

_PANES = (
    ("take", Page.CHOOSE, tr("取号办事"), "ticket"),
    ("check_in", Page.CHECK_IN, tr("预约签到"), "calendar-check"),
    ("query", Page.QUERY, tr("查询进度"), "document-search"),
    ("print", Page.PRINT, tr("自助打印"), "printer"),
)

_LANGUAGES = (Language.CHINESE, Language.TIBETAN, Language.ENGLISH)

_TROUBLE = {
    Paper.NONE: tr("缺纸"),
    Paper.COVER_OPEN: tr("机盖开着"),
    Paper.JAMMED: tr("打印机卡住"),
    Paper.GONE: tr("打印机没有反应"),
}


class ZoneFace(Face, frozen=True, rename="camel"):
    """One zone on the board."""

    letter: str
    name: str
    windows: str
    tone: str
    wait: str = ""
    unit: str = ""
    people: str = ""
    busy_word: str = ""


class PaneFace(Face, frozen=True, rename="camel"):
    """One of the four panes; `sentence` says what is wrong or when it opens."""

    id: str
    tone: str
    text: str
    minority: str
    other: str
    sentence: str
    icon: str


class WelcomeFace(Face, frozen=True, rename="camel"):
    """All that the welcome shows."""

    heading: str = ""
    waiting: str = ""
    zones: tuple[ZoneFace, ...] = ()
    panes: tuple[PaneFace, ...] = ()
    note: str = ""


def welcome_face(
    speech: Speech, knowledge: Knowledge | None, around: Surroundings, *, large: bool = False
) -> WelcomeFace:
    """The welcome now; without a catalogue only the panes. Large letters leave room for zones' short names only."""
    panes = tuple(_pane(speech, knowledge, around, pane) for pane in _PANES)
    if knowledge is None:
        return WelcomeFace(panes=panes, heading=speech.words("正在连接大厅"))
    shown = [zone for zone in knowledge.plan.zones if _on_board(knowledge, zone)]
    zones = tuple(_zone(speech, knowledge, zone, short=large) for zone in shown)
    menu = knowledge.menu
    waiting = speech.words("全厅 {count} 人等候", count=menu.waiting) if menu and around.online else ""
    heading = speech.words(tr("各区现在要等多久") if around.online else tr("网络断了，等候人数暂时看不到"))
    return WelcomeFace(heading, waiting, zones if around.online else _silent(zones), panes)


def trouble_word(paper: Paper) -> str:
    """Two to six Chinese characters for what the printer has."""
    return _TROUBLE.get(paper, "")


def _on_board(knowledge: Knowledge, zone: Zone) -> bool:
    return bool(knowledge.windows_in(zone.id)) or bool(zone.elsewhere.zh)


def _silent(zones: tuple[ZoneFace, ...]) -> tuple[ZoneFace, ...]:
    """Zones without figures: nobody knows them now."""
    return tuple(
        ZoneFace(zone.letter, zone.name, zone.windows, "elsewhere" if zone.tone == "elsewhere" else "unknown")
        for zone in zones
    )


def _zone(speech: Speech, knowledge: Knowledge, zone: Zone, *, short: bool) -> ZoneFace:
    letter, name = str(zone.id), speech.label(zone.short if short and zone.short.zh else zone.name)
    if zone.elsewhere.zh:
        return ZoneFace(letter, name, speech.label(zone.elsewhere), "elsewhere")
    numbers = number_list(int(window.id) for window in knowledge.windows_in(zone.id))
    windows = speech.words("窗口 {numbers}", numbers=numbers)
    wait = knowledge.zone_wait(zone.id)
    if wait is None:
        return ZoneFace(letter, name, windows, "unknown")
    face = speech.wait(wait.wait, wait.waiting, ahead=False, busy=wait.busy)
    people = speech.words("{count} 人", count=wait.waiting) if face.tone == "busy" else face.note
    return ZoneFace(letter, name, windows, face.tone, face.text, face.unit, people, speech.words("较忙"))


def _pane(
    speech: Speech, knowledge: Knowledge | None, around: Surroundings, pane: tuple[str, Page, str, str]
) -> PaneFace:
    name, page, text, icon = pane
    hindrance = hindrance_of(page, around)
    tone = "lit" if name == "take" else "plain"
    sentence = ""
    if hindrance in (Page.TROUBLE, Page.OFFLINE) and (name == "take" or hindrance is Page.OFFLINE):
        tone, sentence = "warning", _sentence(speech, knowledge, around)
    elif hindrance is Page.CLOSED:
        tone, sentence = "closed", _opens(speech, knowledge)
    elif hindrance is Page.TROUBLE:
        tone, sentence = "warning", speech.words(trouble_word(around.paper))
    chinese, tibetan, english = (speech.other(text, language) for language in _LANGUAGES)
    if speech.language is Language.ENGLISH:
        return PaneFace(name, tone, english, tibetan, chinese, sentence, icon)
    if speech.language is Language.TIBETAN and tibetan:
        return PaneFace(name, tone, tibetan, "", f"{chinese} {english}", sentence, icon)
    return PaneFace(name, tone, chinese, tibetan, english, sentence, icon)


def _sentence(speech: Speech, knowledge: Knowledge | None, around: Surroundings) -> str:
    if not around.online:
        desk = speech.label(knowledge.plan.help_desk) if knowledge else speech.words("咨询台")
        return speech.words("网络断了，请到{desk}", desk=desk)
    other = knowledge.other_kiosk() if knowledge else None
    word = speech.words(trouble_word(around.paper))
    if other:
        return speech.words("{trouble}，请到 {number} 号机", trouble=word, number=other[0].number)
    return word


def _opens(speech: Speech, knowledge: Knowledge | None) -> str:
    opens = knowledge.menu.opens if knowledge and knowledge.menu else ""
    return speech.words("{time} 开始取号", time=opens) if opens else speech.words("现在不取号")
