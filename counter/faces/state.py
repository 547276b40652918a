"""Top bar, the note when the hall is out of reach, and the page before there is a desk."""

from __future__ import annotations

from typing import Any

from contract.words import DeviceCondition, DeviceKind, WindowKind
from counter.facts import Facts, Reach, Stage
from counter.flow import Flow
from counter.marking import words
from counter.panes import clock_text
from counter.strip import left
from counter.surroundings import Surroundings
from terminal.wording import duration_words

Part = dict[str, Any]


def top_face(facts: Facts, around: Surroundings) -> Part:
    """Window, zone, clerk, devices, link."""
    clerk = facts.desk.clerk if facts.desk else None
    return {
        "window": str(facts.seat) if facts.seat else "",
        "zone": around.serves.zone,
        "kind": _kind(facts, around),
        "clerk": clerk.name if clerk else "",
        "signedIn": facts.fill("{time} 签入", time=clock_text(facts, clerk.signed_in_at)) if clerk else "",
        "devices": [
            {"name": one.name, "icon": _DEVICES.get(one.device, "other"), "good": one.condition is DeviceCondition.OK}
            for one in around.devices
        ],
        "devicesText": _devices_text(facts, around),
        "devicesGood": all(one.condition is DeviceCondition.OK for one in around.devices),
        "online": facts.online,
        "link": _link_text(facts, around),
    }


def offline_face(facts: Facts, around: Surroundings) -> Part:
    """The amber note: what happened, what goes on, when it is tried again."""
    number = facts.ticket.number if facts.ticket else ""
    serving = facts.stage in (Stage.CALLED, Stage.SERVING)
    title = (
        facts.fill("大厅服务器断开，{number} 可以继续办完", number=number)
        if serving
        else facts.fill("大厅服务器断开，先不叫人")
    )
    text = (
        facts.fill("办结、挂起照常，先存本机。叫号停下，免得两个窗口叫到同一人。")
        if serving
        else facts.fill("叫号停下，免得两个窗口叫到同一人。接通后自动恢复，不用按键。")
    )
    since = around.offline_since
    return {
        "title": title,
        "text": text,
        "next": next_attempt(facts, around),
        "attempts": facts.fill("已试 {count} 次", count=around.attempts),
        "since": facts.fill("最后一次连通 {time}", time=clock_text(facts, since)) if since else "",
        "advice": _advice(facts),
    }


def next_attempt(facts: Facts, around: Surroundings) -> str:
    """When the hall is tried again, in words."""
    if around.next_attempt_at is None or around.next_attempt_at <= facts.now:
        return facts.fill("正在重连")
    return facts.fill("{seconds} 秒后重连", seconds=left(around.next_attempt_at, facts.now))


def wait_face(facts: Facts, flow: Flow, around: Surroundings) -> Part:
    """What stands on the screen before there is a desk."""
    title, text, tone = _WAITS.get(facts.stage, _WAITS[Stage.REACHING])
    if facts.stage is Stage.REACHING and facts.reach is Reach.ONLINE:
        title, text, tone = words("正在取本窗口的资料"), words("已经接通大厅服务器，马上就好。"), "plain"
    attempts = facts.fill("已试 {count} 次", count=around.attempts) if around.attempts else ""
    return {
        "title": facts.fill(title),
        "text": facts.fill(text),
        "tone": tone,
        "message": flow.message.text if flow.message else "",
        "trouble": around.trouble,
        "name": around.name,
        "attempts": attempts,
        "next": next_attempt(facts, around) if around.attempts else "",
    }


_WAITS = {
    Stage.REACHING: (
        words("正在寻找大厅服务器"),
        words("接通后自动打开，不用按键。一直找不到，请联系运维人员。"),
        "warning",
    ),
    Stage.UNADMITTED: (
        words("这台终端还没有获准加入大厅"),
        words("请运维人员在管理页面上准许，准许后自动打开。"),
        "warning",
    ),
    Stage.NO_WINDOW: (words("这台终端还没有分配窗口"), words("请运维人员指定它在几号窗口。"), "warning"),
}

_DEVICES = {
    DeviceKind.PRINTER: "printer",
    DeviceKind.SCANNER: "barcode",
    DeviceKind.ID_READER: "id-card",
    DeviceKind.CAMERA: "page-camera",
    DeviceKind.RATING_PAD: "rating",
    DeviceKind.VOICE: "speaker",
    DeviceKind.LOCKER: "locker",
}

_KINDS = {
    WindowKind.UNDIFFERENTIATED: words("无差别综合窗口"),
    WindowKind.DOMAIN: words("分领域综合窗口"),
    WindowKind.THEMED: words("主题综合窗口"),
    WindowKind.PICKUP: words("出件窗口"),
    WindowKind.UNRESOLVED: words("办不成事反映窗口"),
    WindowKind.CONSULT: words("咨询窗口"),
}


def _kind(facts: Facts, around: Surroundings) -> str:
    source = _KINDS.get(around.serves.kind)
    return facts.fill(source) if source else ""


def _devices_text(facts: Facts, around: Surroundings) -> str:
    if not around.devices:
        return ""
    bad = [one for one in around.devices if one.condition is not DeviceCondition.OK]
    if bad:
        return facts.fill("{count} 台要看一下", count=len(bad))
    return facts.fill("{count} 台正常", count=len(around.devices))


def _link_text(facts: Facts, around: Surroundings) -> str:
    if facts.online:
        return facts.fill("大厅在线")
    if around.offline_since is not None:
        return facts.fill("断线 {time}", time=duration_words(facts.now - around.offline_since))
    return facts.fill("没有接通")


def _advice(facts: Facts) -> list[Part]:
    phone = facts.plan.technician_phone if facts.plan else ""
    rows = [
        (facts.fill("下一位"), facts.fill("先不叫人。请口头告诉等候的人稍等。"), ""),
        (
            facts.fill("5 分钟"),
            facts.fill("仍不通，按纸质预案办，请打运维 {phone}。", phone=phone)
            if phone
            else facts.fill("仍不通，按纸质预案办，请找运维人员。"),
            "",
        ),
    ]
    if facts.stage is Stage.CALLED and facts.ticket is not None:
        rows.insert(0, (facts.ticket.number, facts.fill("到了就按 F5 开始办理，先存本机。"), "F5"))
    if facts.stage is Stage.SERVING and facts.ticket is not None:
        rows.insert(0, (facts.ticket.number, facts.fill("办完按 F9，结果先存本机。"), "F9"))
    return [{"name": name, "text": text, "key": key} for name, text, key in rows]
