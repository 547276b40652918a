"""What a display says, as words: from the pure faces to texts in one language. Pure."""

from __future__ import annotations

from datetime import datetime, tzinfo

from contract.hall import HallPlan, Label
from contract.words import Direction, Language, PauseReason
from display.calls import CallFace, Sign
from display.opening import Hours, Span
from display.strip import StripFace, StripState
from display.waits import WaitFace, WaitTone
from terminal.link_face import LinkState
from terminal.wording import clock_words, fill, minute_steps, tr


def sign_words(sign: Sign, language: Language) -> str:
    """The word beside a called number."""
    if sign is Sign.COME:
        return tr("请到", language)
    if sign is Sign.PAST:
        return tr("已叫", language)
    return tr("过号", language) if sign is Sign.MISSED else tr("已到", language)


def stacked(words: str) -> str:
    """A short word in lines: Chinese by character, others by word."""
    chinese = all("\u4e00" <= character <= "\u9fff" for character in words)
    return "\n".join(words if chinese else words.split())


def call_sentence(call: CallFace, language: Language) -> str:
    """Where the person is to go, as a sentence; empty where it is not translated, or nobody is asked to come."""
    sentence = fill("请到 {window} 号窗口", language, window=call.window)
    chinese = fill("请到 {window} 号窗口", Language.CHINESE, window=call.window)
    translated = language is Language.CHINESE or sentence != chinese
    return sentence if translated and call.sign is Sign.COME else ""


def arrow_icon(direction: Direction) -> str:
    """The icon of a direction; empty where none is configured."""
    known = direction not in (Direction.NONE, Direction.UNKNOWN)
    return "arrow-" + str(direction).replace("_", "-") if known else ""


def wait_text(face: WaitFace, language: Language) -> tuple[str, str]:
    """A zone's wait and its unit: "10–20" and "分", or words without a unit."""
    if face.tone is WaitTone.ELSEWHERE:
        return tr("在分中心", language), ""
    if face.tone is WaitTone.SHUT:
        return tr("窗口未开", language), ""
    if face.tone is WaitTone.NONE:
        return tr("不用等", language), ""
    low, high = minute_steps(face.wait)
    return f"{low}–{high}", tr("分", language)


def zone_sentence(face: WaitFace | None, language: Language) -> str:
    """How many wait in this zone and how long somebody would who came now."""
    if face is None or face.tone is WaitTone.ELSEWHERE:
        return ""
    if face.tone is WaitTone.SHUT:
        return fill("{count} 人在等，窗口暂时未开。", language, count=face.waiting)
    if face.tone is WaitTone.NONE:
        return tr("现在取号不用等。", language)
    low, high = minute_steps(face.wait)
    return fill("{count} 人在等，现在取号大约要等 {low}–{high} 分。", language, count=face.waiting, low=low, high=high)


def tips_of(plan: HallPlan, language: Language) -> list[str]:
    """The standing lines at a board's foot: the hall's own, or what to do after a missed call."""
    return [tip.spoken(language) for tip in plan.tips] or _missed_tip(plan, language)


def _missed_tip(plan: HallPlan, language: Language) -> list[str]:
    rules = plan.rules
    if rules.requeue_limit < 1 or rules.requeue_within_s < 60:
        return []
    minutes, desk = int(rules.requeue_within_s // 60), plan.help_desk.spoken(language)
    return [
        fill("没听到叫号不要紧：{minutes} 分钟内到{desk}，接着排，不用重新取号", language, minutes=minutes, desk=desk)
    ]


def missed_short(plan: HallPlan, language: Language) -> str:
    """The same in a few words, for the foot in several languages; empty if the hall does not queue people again."""
    rules = plan.rules
    if rules.requeue_limit < 1 or rules.requeue_within_s < 60:
        return ""
    minutes, desk = int(rules.requeue_within_s // 60), plan.help_desk.spoken(language)
    return fill("{minutes} 分钟内到{desk}", language, minutes=minutes, desk=desk)


def strip_lines(
    face: StripFace, language: Language, zone: tzinfo, now: float, help_desk: Label
) -> tuple[str, str, str]:
    """A strip's head, what stands beside it, and its second line."""
    if face.state is StripState.PAUSED:
        return tr("暂停", language), _pause(face, language, zone), tr("号不作废，请留意叫号", language)
    if face.state is StripState.DAY_OVER:
        return tr("今天的服务已结束", language), "", _opens_next(face.next_opening, language, zone, now)
    if face.state is StripState.CLOSED:
        desk = help_desk.spoken(language)
        return tr("本窗口未开", language), "", fill("请到其他窗口，有疑问到{desk}", language, desk=desk)
    if face.state is StripState.FREE:
        return face.name.spoken(language) or tr("综合窗口", language), "", tr("请先取号，听到叫号再过来", language)
    if face.state is StripState.OFFLINE and face.stopped_at is not None:
        stopped = fill("画面停在 {time}", language, time=clock_words(face.stopped_at, zone))
        return stopped, "", tr("请听广播，或找导引员", language)
    return tr("正在办理", language), "", ""


def _pause(face: StripFace, language: Language, zone: tzinfo) -> str:
    why = _why(face.pause_reason, language)
    until = fill("约 {time} 恢复", language, time=clock_words(face.until, zone)) if face.until is not None else ""
    return tr("，", language).join(part for part in (why, until) if part)


def _why(reason: PauseReason | None, language: Language) -> str:
    words = {
        PauseReason.BREAK: tr("短暂休息", language),
        PauseReason.LUNCH: tr("午间休息", language),
        PauseReason.MEETING: tr("临时开会", language),
        PauseReason.DEVICE: tr("设备检修", language),
        PauseReason.HANDOVER: tr("正在交接", language),
    }
    return words.get(reason, "") if reason is not None else ""


def _opens_next(at: float | None, language: Language, zone: tzinfo, now: float) -> str:
    if at is None:
        return ""
    time = short_clock(at, zone)
    ahead = (datetime.fromtimestamp(at, zone).date() - datetime.fromtimestamp(now, zone).date()).days
    if ahead == 0:
        return fill("今天 {time} 开始", language, time=time)
    if ahead == 1:
        return fill("明天 {time} 开始", language, time=time)
    return fill("{day} {time} 开始", language, day=weekday_words(at, zone, language), time=time)


def notice_title(hours: Hours, language: Language, zone: tzinfo, *, serving: bool) -> str:
    """The notice's head: whether the hall serves now."""
    if serving:
        return tr("现在可以取号", language)
    if hours.more_today and hours.next_opening is not None:
        return fill("今天 {time} 开始办理", language, time=short_clock(hours.next_opening, zone))
    return tr("今天的服务已结束", language) if hours.day_of_work else tr("今天休息", language)


def notice_sentence(hours: Hours, language: Language, zone: tzinfo, now: float, *, serving: bool) -> str:
    """What to do, under the notice's head."""
    if serving or hours.more_today:
        return tr("请先在取号机取号，到等候区坐下，听到叫号再去窗口", language)
    return _opens_next(hours.next_opening, language, zone, now)


def notice_rest(hours: Hours, language: Language, *, serving: bool) -> str:
    """What stands where the newest call would be."""
    if serving:
        return tr("听到叫号再去窗口", language)
    return tr("开始办理以后再取号", language) if hours.more_today else tr("今天不再叫号", language)


def hours_words(spans: tuple[Span, ...], zone: tzinfo) -> list[str]:
    """A day's hours, "9:00–17:00", one per span."""
    return [f"{short_clock(span.opens, zone)}–{short_clock(span.closes, zone)}" for span in spans]


def short_clock(at: float, zone: tzinfo) -> str:
    """A time of day as opening hours write it, "9:00"."""
    return clock_words(at, zone).removeprefix("0")


def weekday_words(at: float, zone: tzinfo, language: Language) -> str:
    """ "周三"."""
    return weekday_name(datetime.fromtimestamp(at, zone).weekday(), language)


def weekday_name(weekday: int, language: Language) -> str:
    """The short name of a weekday, 0 is Monday."""
    names = (
        tr("周一", language), tr("周二", language), tr("周三", language), tr("周四", language),
        tr("周五", language), tr("周六", language), tr("周日", language),
    )  # fmt: skip
    return names[weekday]


def starting_words(state: LinkState, place: str, language: Language) -> tuple[str, str]:
    """The first page, before anything is known of the hall: what happens, and what the technician can do."""
    if not place and state is LinkState.ONLINE:
        return tr("这块屏还没有安排位置", language), tr("请在准入时选定，或在启动时用 --place 指定", language)
    if state is LinkState.WAITING_ADMISSION:
        return tr("等待准入", language), tr("请管理员在后台准入这块屏", language)
    if state is LinkState.ONLINE:
        return tr("正在准备画面", language), tr("已连上大厅服务器", language)
    return tr("正在连接大厅服务器", language), tr("一直连不上时，请检查网线和服务器", language)
