"""Pictures of `board` as the values that pages bind to, in the place's languages. Pure."""

from __future__ import annotations

from datetime import tzinfo
from typing import Any

import msgspec

from contract.hall import HallPlan, Label
from contract.views import Upcoming
from contract.words import Language
from display import wording
from display.board import Board
from display.calls import CallFace, Sign
from display.opening import Day, Hours
from display.places import DisplayPlace
from display.strip import StripFace
from display.waits import WaitFace, WaitTone
from display.zone_board import WindowFace
from terminal.wording import clock_words, fill, mark, tr

Face = dict[str, Any]


class Speech(msgspec.Struct, frozen=True):
    """How this display talks: its languages, the main one first, and the hall's time zone."""

    languages: tuple[Language, ...]
    zone: tzinfo

    @property
    def main(self) -> Language:
        """The language of single words."""
        return self.languages[0]

    @property
    def others(self) -> tuple[Language, ...]:
        """The languages besides the main one."""
        return self.languages[1:]


def frame_face(board: Board, place: DisplayPlace, hall: Label, speech: Speech) -> Face:
    """What all of a page's parts go by: how the board talks, whether the hall is in reach, whose board it is."""
    return {
        "offline": board.offline,
        "isStrip": place.window is not None,
        "multilingual": len(speech.languages) > 1,
        "chineseOnly": speech.languages == (Language.CHINESE,),
        "hallName": hall.spoken(speech.main),
        "otherHallNames": other_names(hall, speech),
        "zoneLetter": str(board.zone_id or ""),
        "zoneName": board.zone_name.spoken(speech.main),
        "waiting": board.waiting,
        "more": board.zone.more,
    }


def call_face(call: CallFace | None, speech: Speech) -> Face:
    """The newest call; an empty number means that there is none."""
    if call is None:
        return {"number": "", "key": "", "pulses": False}
    main = speech.main
    return _called(call) | {
        "key": str(call.id),
        "sign": wording.stacked(wording.sign_words(call.sign, main)),
        "signWord": wording.sign_words(call.sign, main),
        "tone": call.sign.value,
        "pulses": call.pulses,
        "location": call.location.spoken(main),
        "zoneName": call.zone_name.spoken(main),
        "calledAt": clock_words(call.called_at, speech.zone),
        "sentences": [
            {"text": sentence, "language": str(language)}
            for language in speech.others
            if (sentence := wording.call_sentence(call, language))
        ],
        "otherLocations": other_names(call.location, speech),
    }


def row_face(call: CallFace) -> Face:
    """A call before the newest."""
    return _called(call) | {"awaited": call.sign is Sign.COME}


def wait_face(face: WaitFace, speech: Speech) -> Face:
    """A zone among the waits."""
    text, unit = wording.wait_text(face, speech.main)
    short = len(speech.languages) > 1 and face.tone is WaitTone.NONE
    return {
        "letter": str(face.zone),
        "name": face.name.spoken(speech.main),
        "otherNames": other_names(face.name, speech)[:1],
        "people": str(face.waiting) if face.waiting else "",
        "text": "0" if short else text,
        "unit": unit,
        "tone": face.tone.value,
    }


def window_face(face: WindowFace, speech: Speech) -> Face:
    """A window on a zone's board."""
    until = clock_words(face.until, speech.zone) if face.until is not None else ""
    return {"window": str(face.window), "tone": face.tone.value, "number": face.number, "until": until}


def upcoming_face(one: Upcoming) -> Face:
    """Somebody who is called soon; that they come first, never why."""
    return {"number": one.number, "first": one.first}


def strip_face(face: StripFace | None, speech: Speech, now: float, help_desk: Label) -> Face:
    """The whole strip."""
    if face is None:
        return dict.fromkeys(("state", "window", "number", "key", "sign", "head", "beside", "second"), "") | {
            "pulses": False
        }
    head, beside, second = wording.strip_lines(face, speech.main, speech.zone, now, help_desk)
    return {
        "state": face.state.value,
        "window": str(face.window),
        "number": face.number,
        "key": face.number,
        "sign": wording.stacked(tr("请到", speech.main)),
        "pulses": face.pulses,
        "head": head,
        "beside": beside,
        "second": second,
    }


def day_face(day: Day, speech: Speech) -> Face:
    """A day on the notice."""
    return {
        "day": str(day.date.day),
        "weekday": wording.weekday_name(day.date.weekday(), speech.main),
        "open": bool(day.spans),
        "word": tr("照常办理", speech.main) if day.spans else tr("休息日", speech.main),
        "hours": wording.hours_words(day.spans, speech.zone),
    }


def foot_face(board: Board, place: DisplayPlace, plan: HallPlan | None, speech: Speech) -> Face:
    """The line at the foot: a head word in amber and a sentence, with short ones in the other languages."""
    main = speech.main
    if plan is None:
        return _foot("", "")
    if board.offline:
        return _foot(tr("提示", main), tr("等候人数和时间暂时看不到，连上后马上恢复", main))
    if place.zone is not None and (told := wording.zone_sentence(board.zone_wait, main)):
        return _foot(tr("本区", main), told + tr("老人、残疾人、孕妇、军人优先，次序会有变动", main), told)
    short = wording.missed_short(plan, main)
    if speech.others and short:
        others = [
            {"text": text, "language": str(language)}
            for language in speech.others
            if (text := _missed(plan, language)) != _missed(plan, Language.CHINESE)
        ]
        return _foot(tr("过号", main), short) | {"others": others}
    tips = wording.tips_of(plan, main)
    return _foot(tr("提示", main), tips[board.tip % len(tips)]) if tips else _foot("", "")


def offline_face(board: Board, speech: Speech) -> Face:
    """What the amber pane says while the hall is out of reach."""
    main = speech.main
    if board.stopped_at is None:
        return {"title": "", "cause": "", "lines": [], "rowsTitle": ""}
    time = clock_words(board.stopped_at, speech.zone)
    return {
        "title": fill("画面停在 {time}", main, time=time),
        "cause": tr("网络断开，正在重连", main),
        "lines": [tr("叫号以广播和窗口上方的屏为准。", main), tr("有急事，请找导引员。", main)],
        "rowsTitle": fill("{time} 以前叫过的号", main, time=time),
    }


def notice_face(board: Board, speech: Speech, now: float) -> Face:
    """What is shown while nobody is called."""
    if board.hours is None:
        return {"title": "", "sentence": "", "rest": "", "days": []}
    return {
        "title": wording.notice_title(board.hours, speech.main, speech.zone, serving=board.serving),
        "sentence": _notice_sentence(board, board.hours, speech, now),
        "rest": wording.notice_rest(board.hours, speech.main, serving=board.serving),
        "days": [day_face(day, speech) for day in board.hours.days],
    }


def other_names(label: Label, speech: Speech) -> list[Face]:
    """A name in the other languages, those that there are."""
    main = label.spoken(speech.main)
    spoken = [(language, label.spoken(language)) for language in speech.others]
    return [{"text": text, "language": str(language)} for language, text in spoken if text not in (main, label.zh)]


def headings_face(speech: Speech) -> Face:
    """The heads of columns in every language of the place that has them."""
    return {
        "number": _words_in(mark("号码"), speech),
        "window": _words_in(mark("窗口"), speech),
        "waits": _words_in(mark("现在取号要等"), speech),
        "minutes": _words_in(mark("分"), speech),
    }


def _words_in(source: str, speech: Speech) -> list[Face]:
    spoken = [(language, tr(source, language)) for language in speech.languages]
    return [
        {"text": text, "language": str(language)}
        for language, text in spoken
        if language is Language.CHINESE or text != source
    ]


def _notice_sentence(board: Board, hours: Hours, speech: Speech, now: float) -> str:
    return wording.notice_sentence(hours, speech.main, speech.zone, now, serving=board.serving)


def _called(call: CallFace) -> Face:
    return {
        "number": call.number,
        "prefix": call.prefix,
        "digits": call.digits,
        "window": str(call.window),
        "arrow": wording.arrow_icon(call.direction),
    }


def _foot(head: str, text: str, brief: str = "") -> Face:
    return {"head": head, "text": text, "brief": brief or text, "others": []}


def _missed(plan: HallPlan, language: Language) -> str:
    desk = plan.help_desk.spoken(language)
    minutes = int(plan.rules.requeue_within_s // 60)
    return fill("过号请在 {minutes} 分钟内到{desk}", language, minutes=minutes, desk=desk)
