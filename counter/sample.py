"""A morning at a window of Hezuo, for drawing the screens: nobody real, every moment given."""

from __future__ import annotations

from msgspec.structs import replace

from contract.hall import (
    Clerk,
    Department,
    HallPlan,
    Label,
    Material,
    ServiceItem,
    Window,
    Zone,
)
from contract.ids import ClerkId, DepartmentId, ItemCode, LineId, QueueId, TicketId, WindowId, ZoneId
from contract.views import (
    CatalogueView,
    ClerkFace,
    DayFigures,
    DeskNotice,
    DeskView,
    Line,
    PassedOver,
    Reason,
    Term,
    TicketFace,
    WaitRange,
    WindowBrief,
)
from contract.words import (
    Audience,
    CaseKind,
    Channel,
    Language,
    MaterialForm,
    ParkReason,
    Priority,
    TicketState,
    WindowKind,
    WindowState,
    ZoneKind,
)

#: 2026-11-23 10:06 in Hezuo, a Monday.
MORNING = 1_795_399_560.0

WINDOW = WindowId(11)
ZONE = ZoneId("A")
LINE = LineId("A1")
BUSINESS = "market"


def at(clock: str) -> float:
    """A time of that morning, "09:38" or "09:38:30"."""
    hours, minutes, *seconds = (int(part) for part in clock.split(":"))
    return MORNING + (hours - 10) * 3600 + (minutes - 6) * 60 + (seconds[0] if seconds else 0)


def catalogue() -> CatalogueView:
    """A plan with three zones, nine windows, four departments and the items of the pictures."""
    lines = (
        Line(LINE, ZONE, (WINDOW, WindowId(12))),
        Line(LineId("B1"), ZoneId("B"), (WindowId(3), WindowId(4))),
        Line(LineId("C1"), ZoneId("C"), (WindowId(5),)),
    )
    by_department = {"market": LINE, "police": LINE, "tax": LineId("B1"), "social": LineId("C1")}
    return CatalogueView(_PLAN, lines, {item.code: by_department[item.department] for item in _PLAN.items})


def desk(state: WindowState = WindowState.OPEN) -> DeskView:
    """Window 11 at 10:06, free, with eight waiting and three set aside."""
    waiting = _waiting()
    return DeskView(
        window=WINDOW,
        zone=ZONE,
        state=state,
        at=MORNING,
        clerk=ClerkFace(ClerkId("1011"), "卓玛草", at("08:52")),
        next_ticket=waiting[0],
        next_reason=_REASON,
        waiting=waiting,
        waiting_total=len(waiting),
        parked=_parked(),
        missed=(_missed(),),
        today=DayFigures(9, 460, 7),
        last_served=_face(19, "营业执照补发", "09:20", state=TicketState.SERVED, finished_at=at("10:04")),
        notices=_NOTICES,
        zone_wait=WaitRange(1170, 960, 1380),
        windows=_BRIEFS,
    )


def called(clock: str = "10:06") -> DeskView:
    """The first has been called at `clock`; grace, recall pause and no-show time count from there."""
    first = _waiting()[0]
    moment = at(clock)
    ticket = replace(
        first,
        state=TicketState.CALLED,
        window=WINDOW,
        called_at=moment,
        announce_at=moment + 3,
        calls=1,
        recalls_left=2,
        recall_from=moment + 18,
        no_show_from=moment + 60,
    )
    return _with_ticket(ticket)


def serving(clock: str = "10:06:48") -> DeskView:
    """The first is served since `clock`."""
    ticket = called().ticket
    return _with_ticket(replace(ticket, state=TicketState.SERVING, started_at=at(clock))) if ticket else desk()


def signed_out() -> DeskView:
    """Nobody has signed in at the window."""
    return replace(desk(WindowState.CLOSED), clerk=None, parked=(), missed=())


def _with_ticket(ticket: TicketFace) -> DeskView:
    rest = _waiting()[1:]
    return replace(
        desk(),
        ticket=ticket,
        reason=_REASON,
        waiting=rest,
        waiting_total=len(rest),
        next_ticket=rest[0],
        next_reason=None,
    )


def _face(serial: int, item: str, issued: str, **rest: object) -> TicketFace:
    found = next((one for one in _PLAN.items if one.name.zh == item), None)
    base = TicketFace(
        id=TicketId(4000 + serial),
        number=f"A{serial:03d}",
        state=TicketState.WAITING,
        queue=QueueId("A"),
        zone=ZONE,
        line=LINE,
        issued_at=at(issued),
        queued_at=at(issued),
        item=found.code if found else None,
        item_name=found.name if found else Label(item),
        expected_s=found.expected_s if found else 600,
        requeues_left=1,
    )
    return replace(base, **rest)


def _waiting() -> tuple[TicketFace, ...]:
    return (
        _face(23, "食品经营许可证核发", "09:38", channel=Channel.APPOINTMENT, appointment_at=at("10:00"),
              holder_masked="才**　623001********471X"),
        _face(26, "个体工商户注销登记", "09:52", priority=Priority.OLD, queued_at=at("09:42"),
              language=Language.TIBETAN),
        _face(24, "营业执照补发", "09:44"),
        _face(25, "食品经营许可证变更", "09:47"),
        _face(27, "公章刻制备案", "09:58"),
        _face(21, "有限责任公司设立登记", "09:35"),
        _face(29, "银行开户预约", "10:05"),
        _face(28, "企业社会保险登记", "10:02"),
    )  # fmt: skip


def _parked() -> tuple[TicketFace, ...]:
    aside = {"state": TicketState.PARKED, "window": WINDOW, "only_window": WINDOW}
    return (
        _face(12, "营业执照变更登记", "09:01", parked_at=at("09:40"), park_reason=ParkReason.ASKING, **aside),
        _face(17, "食品经营许可证核发", "09:12", parked_at=at("09:54"), park_reason=ParkReason.COPYING, **aside),
    )


def _missed() -> TicketFace:
    missed_at = at("09:41")
    return _face(
        14, "公章刻制备案", "09:05", state=TicketState.MISSED, missed_at=missed_at, requeue_until=missed_at + 1800
    )


_REASON = Reason(
    issued_at=at("09:38"),
    counted_at=at("09:38"),
    terms=(Term("appointment", -600), Term("normal", 600)),
    passed=PassedOver("A021", at("09:35"), at("10:00"), (Term("long", 1500),)),
)

_NOTICES = (
    DeskNotice(at("09:50"), "市市场监管局", "食品经营许可清单第 12 版已生效：从业人员健康证明可容缺，5 个工作日内补。"),
    DeskNotice(at("08:30"), "大厅", "12:00 起午间接力，本窗的号交 12 号窗口。"),
)

_BRIEFS = tuple(
    WindowBrief(WindowId(window), ZoneId(zone), state, waiting)
    for window, zone, state, waiting in (
        (1, "D", WindowState.OPEN, 6),
        (2, "D", WindowState.OPEN, 6),
        (3, "B", WindowState.OPEN, 4),
        (4, "B", WindowState.PAUSED, 4),
        (5, "C", WindowState.OPEN, 2),
        (11, "A", WindowState.OPEN, 8),
        (12, "A", WindowState.OPEN, 8),
        (13, "A", WindowState.CLOSED, 0),
    )
)


def _item(code: str, name: str, department: str, expected: int, limits: tuple[int, int] = (0, 0)) -> ServiceItem:
    committed, legal = limits
    return ServiceItem(
        ItemCode(code),
        Label(name),
        DepartmentId(department),
        CaseKind.COMMITTED if committed else CaseKind.ON_THE_SPOT,
        committed,
        legal,
        Audience.BUSINESS,
        materials=_MATERIALS if committed else _MATERIALS[:2],
        expected_s=expected,
    )


_MATERIALS = (
    Material("食品经营许可申请书"),
    Material("营业执照", bring=False, reason="电子证照库里有，不用带"),
    Material("设备设施、布局、流程", MaterialForm.COPY),
    Material("规章制度目录清单", MaterialForm.COPY),
    Material("从业人员健康证明", provisional=True, note="5 个工作日内补"),
)

_PLAN = HallPlan(
    id="hezuo",
    name=Label("合作市政务服务中心", en="Hezuo Government Service Centre"),
    zones=(
        Zone(ZoneId("A"), Label("企业开办综合区"), ZoneKind.COMPREHENSIVE, Label("企业开办区")),
        Zone(ZoneId("B"), Label("税务综合区"), ZoneKind.THEMED, Label("税务区")),
        Zone(ZoneId("C"), Label("社会保障综合区"), ZoneKind.THEMED, Label("社保区")),
        Zone(ZoneId("D"), Label("无差别综合区"), ZoneKind.COMPREHENSIVE, Label("无差别区")),
    ),
    windows=tuple(
        Window(WindowId(window), ZoneId(zone), kind)
        for window, zone, kind in (
            (1, "D", WindowKind.UNDIFFERENTIATED),
            (2, "D", WindowKind.UNDIFFERENTIATED),
            (3, "B", WindowKind.DOMAIN),
            (4, "B", WindowKind.DOMAIN),
            (5, "C", WindowKind.DOMAIN),
            (11, "A", WindowKind.DOMAIN),
            (12, "A", WindowKind.DOMAIN),
            (13, "A", WindowKind.DOMAIN),
        )
    ),
    departments=(
        Department(DepartmentId("market"), Label("市市场监管局"), Label("市场监管")),
        Department(DepartmentId("police"), Label("市公安局"), Label("公安")),
        Department(DepartmentId("tax"), Label("市税务局"), Label("税务")),
        Department(DepartmentId("social"), Label("市人社局"), Label("人社")),
    ),
    items=(
        _item("SP01", "食品经营许可证核发", "market", 720, (5, 10)),
        _item("SP02", "食品经营许可证变更", "market", 600, (5, 10)),
        _item("GS01", "有限责任公司设立登记", "market", 1500, (1, 15)),
        _item("GS02", "营业执照变更登记", "market", 600, (1, 15)),
        _item("GS03", "营业执照补发", "market", 300),
        _item("GS04", "个体工商户注销登记", "market", 480),
        _item("GS05", "个体工商户设立登记", "market", 480, (1, 15)),
        _item("GA01", "公章刻制备案", "police", 300),
        _item("SW01", "新办纳税人套餐", "tax", 480),
        _item("RS01", "企业社会保险登记", "social", 540),
    ),
    clerks=(Clerk(ClerkId("1011"), "卓玛草"),),
    technician_phone="6007",
    languages=(Language.CHINESE, Language.TIBETAN, Language.ENGLISH),
)
