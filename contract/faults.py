"""What can go wrong, each with a stable code, an HTTP status and a sentence for the person in front of it."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class FaultCode(StrEnum):
    """Stable names of faults. Add, never rename."""

    MALFORMED = "malformed"
    TOO_LARGE = "too_large"
    UNKNOWN_KIND = "unknown_kind"
    SCHEMA_TOO_OLD = "schema_too_old"
    SCHEMA_TOO_NEW = "schema_too_new"
    NOT_IDENTIFIED = "not_identified"
    NOT_ADMITTED = "not_admitted"
    NOT_ALLOWED = "not_allowed"
    TOO_MANY_REQUESTS = "too_many_requests"
    COMMAND_REUSED = "command_reused"
    BUSY = "busy"
    JOURNAL_UNAVAILABLE = "journal_unavailable"
    DISK_FULL = "disk_full"
    CLOCK_WENT_BACK = "clock_went_back"
    NOT_FOUND = "not_found"
    NO_SUCH_ITEM = "no_such_item"
    NO_SUCH_QUEUE = "no_such_queue"
    NO_SUCH_ZONE = "no_such_zone"
    NO_SUCH_WINDOW = "no_such_window"
    NO_SUCH_TICKET = "no_such_ticket"
    NO_SUCH_CLERK = "no_such_clerk"
    NO_SUCH_APPOINTMENT = "no_such_appointment"
    WRONG_PIN = "wrong_pin"
    CLERK_ELSEWHERE = "clerk_elsewhere"
    NOT_SIGNED_IN = "not_signed_in"
    WINDOW_NOT_OPEN = "window_not_open"
    WINDOW_BUSY = "window_busy"
    WINDOW_CANNOT_SERVE = "window_cannot_serve"
    WRONG_WINDOW = "wrong_window"
    WRONG_STATE = "wrong_state"
    RECALL_TOO_SOON = "recall_too_soon"
    RECALL_LIMIT = "recall_limit"
    NO_SHOW_TOO_SOON = "no_show_too_soon"
    REQUEUE_LIMIT = "requeue_limit"
    REQUEUE_TOO_LATE = "requeue_too_late"
    UNDO_TOO_LATE = "undo_too_late"
    ALREADY_RATED = "already_rated"
    NOT_SERVED_HERE = "not_served_here"
    APPOINTMENT_TOO_EARLY = "appointment_too_early"
    APPOINTMENT_TOO_LATE = "appointment_too_late"
    APPOINTMENT_USED = "appointment_used"
    HALL_FULL = "hall_full"
    REASON_REQUIRED = "reason_required"
    UNKNOWN = "unknown"

    @classmethod
    def _missing_(cls, value: object) -> FaultCode | None:
        return cls.UNKNOWN if isinstance(value, str) else None


class Fault(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something that was refused or went wrong: a stable code and a plain Chinese sentence saying what to do."""

    code: FaultCode
    sentence: str
    #: For the technician: which field, which value; never personal data.
    detail: str = ""


class HallFault(Exception):
    """Raised where a fault must travel through calls that have something else to return."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"{fault.code}: {fault.sentence}")
        self.fault = fault


def fault(code: FaultCode, detail: str = "", sentence: str = "") -> Fault:
    """The fault for `code`, with its usual sentence unless another is given."""
    return Fault(code, sentence or _SPECIFICATIONS[code][1], detail)


def http_status(code: FaultCode) -> int:
    """The HTTP status that an answer with this fault carries."""
    return _SPECIFICATIONS[code][0]


_SPECIFICATIONS: dict[FaultCode, tuple[int, str]] = {
    FaultCode.MALFORMED: (400, "收到的内容格式不对，没有处理。"),
    FaultCode.TOO_LARGE: (413, "收到的内容太大，没有处理。"),
    FaultCode.UNKNOWN_KIND: (400, "这个版本不认识这种请求，请更新软件。"),
    FaultCode.SCHEMA_TOO_OLD: (426, "终端软件版本太旧，请更新后再连接。"),
    FaultCode.SCHEMA_TOO_NEW: (426, "大厅服务器版本太旧，请先更新服务器。"),
    FaultCode.NOT_IDENTIFIED: (401, "没有通过身份验证。"),
    FaultCode.NOT_ADMITTED: (403, "这台终端还没有获准加入大厅，请联系运维人员。"),
    FaultCode.NOT_ALLOWED: (403, "没有权限做这一步。"),
    FaultCode.TOO_MANY_REQUESTS: (429, "请求太多，请稍后再试。"),
    FaultCode.COMMAND_REUSED: (409, "同一个请求编号用在了不同的请求上。"),
    FaultCode.BUSY: (503, "大厅服务器正忙，请稍后再试。"),
    FaultCode.JOURNAL_UNAVAILABLE: (503, "大厅记录暂时写不进去，这一步没有做，请联系运维人员。"),
    FaultCode.DISK_FULL: (507, "服务器硬盘已满，这一步没有做，请联系运维人员。"),
    FaultCode.CLOCK_WENT_BACK: (503, "服务器时钟被往回拨了，请运维人员检查。"),
    FaultCode.NOT_FOUND: (404, "没有这个地址。"),
    FaultCode.NO_SUCH_ITEM: (404, "没有这个事项，请重新选择。"),
    FaultCode.NO_SUCH_QUEUE: (404, "没有这个队列。"),
    FaultCode.NO_SUCH_ZONE: (404, "没有这个区域。"),
    FaultCode.NO_SUCH_WINDOW: (404, "没有这个窗口。"),
    FaultCode.NO_SUCH_TICKET: (404, "没有这个号。"),
    FaultCode.NO_SUCH_CLERK: (404, "没有这位工作人员。"),
    FaultCode.NO_SUCH_APPOINTMENT: (404, "没有找到这个预约，请到咨询台。"),
    FaultCode.WRONG_PIN: (403, "工号或密码不对，请再输一次。"),
    FaultCode.CLERK_ELSEWHERE: (409, "这位工作人员已在别的窗口签入。"),
    FaultCode.NOT_SIGNED_IN: (409, "窗口没有人签入，请先签入。"),
    FaultCode.WINDOW_NOT_OPEN: (409, "窗口没有开放，请先开窗。"),
    FaultCode.WINDOW_BUSY: (409, "窗口还有人在办，请先办完。"),
    FaultCode.WINDOW_CANNOT_SERVE: (409, "这个窗口不办这个事项。"),
    FaultCode.WRONG_WINDOW: (409, "这个号不在这个窗口。"),
    FaultCode.WRONG_STATE: (409, "这个号现在的状态不能做这一步。"),
    FaultCode.RECALL_TOO_SOON: (409, "刚叫过，请稍等再重呼。"),
    FaultCode.RECALL_LIMIT: (409, "已经叫满次数，可以按过号。"),
    FaultCode.NO_SHOW_TOO_SOON: (409, "还没有等够时间，暂时不能过号。"),
    FaultCode.REQUEUE_LIMIT: (409, "这个号已经再排过一次，请重新取号。"),
    FaultCode.REQUEUE_TOO_LATE: (409, "过号太久，请重新取号。"),
    FaultCode.UNDO_TOO_LATE: (409, "来不及收回了，大厅已经播报或时间已过。"),
    FaultCode.ALREADY_RATED: (409, "这次服务已经评价过了，谢谢。"),
    FaultCode.NOT_SERVED_HERE: (409, "这个事项不在本厅取号，请看指引。"),
    FaultCode.APPOINTMENT_TOO_EARLY: (409, "还没到签到时间，请稍后再来。"),
    FaultCode.APPOINTMENT_TOO_LATE: (409, "预约时间已过，请重新取号。"),
    FaultCode.APPOINTMENT_USED: (409, "这个预约已经签到过了。"),
    FaultCode.HALL_FULL: (503, "等候的人太多，暂时不能取号，请到咨询台。"),
    FaultCode.REASON_REQUIRED: (409, "这一步要写明原因。"),
    FaultCode.UNKNOWN: (500, "出了没有预料到的问题，请联系运维人员。"),
}
