"""What must hold in a hall as a whole. Rules are pure: a plan goes in, findings come out."""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Iterable, Iterator

from contract.hall import HallPlan, Window
from contract.words import WindowKind, ZoneKind
from hallserver.hallfile.findings import Finding, Rule, Section, unknown
from hallserver.hallfile.item_checks import ITEM_RULES
from hallserver.hallfile.mistakes import did_you_mean
from hallserver.hallfile.place_checks import PLACE_RULES

#: Letters that are misread on paper and LED signs (I and 1, O and 0, Q), or are too wide for the sign (M, W).
UNFIT_LETTERS = "IOQMW"

#: Boards and LED signs have room for three digits.
LAST_WINDOW = 999

_PLAIN_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


def ids_are_unique(plan: HallPlan) -> Iterator[Finding]:
    """No id, number or code is used twice within its section."""
    yield from _twice(Section.ZONE, "id", "区域代号", [zone.id for zone in plan.zones])
    yield from _twice(Section.WINDOW, "id", "窗口号", [window.id for window in plan.windows])
    yield from _twice(Section.DEPARTMENT, "id", "部门代号", [department.id for department in plan.departments])
    yield from _twice(Section.THEME, "id", "主题代号", [theme.id for theme in plan.themes])
    yield from _twice(Section.ITEM, "code", "事项编码", [item.code for item in plan.items])
    yield from _twice(Section.CLERK, "id", "工号", [clerk.id for clerk in plan.clerks])
    yield from _twice(Section.KIOSK, "id", "取号机代号", [kiosk.id for kiosk in plan.kiosks])
    yield from _twice(Section.KIOSK, "number", "取号机号码", [kiosk.number for kiosk in plan.kiosks])
    yield from _twice(Section.BOARD, "id", "屏幕代号", [board.id for board in plan.boards])


def ids_are_plain(plan: HallPlan) -> Iterator[Finding]:
    """Ids stand in web addresses, topics and file names: Latin letters, digits, "-", "_" and "."."""
    if not _PLAIN_ID.fullmatch(plan.id):
        sentence = f"大厅代号“{plan.id}”只能用英文字母、数字和 - _ .，请在 id 里写一个。"
        yield Finding(Section.HALL, None, ("id",), sentence)
    for section, field, ids in (
        (Section.ZONE, "id", [str(zone.id) for zone in plan.zones]),
        (Section.DEPARTMENT, "id", [str(department.id) for department in plan.departments]),
        (Section.THEME, "id", [str(theme.id) for theme in plan.themes]),
        (Section.ITEM, "code", [str(item.code) for item in plan.items]),
        (Section.CLERK, "id", [str(clerk.id) for clerk in plan.clerks]),
        (Section.KIOSK, "id", [str(kiosk.id) for kiosk in plan.kiosks]),
        (Section.BOARD, "id", [str(board.id) for board in plan.boards]),
    ):
        for index, one in enumerate(ids):
            if not _PLAIN_ID.fullmatch(one):
                sentence = f"代号“{one}”只能用英文字母、数字和 - _ .，最多 64 个，不能空着。"
                yield Finding(section, index, (field,), sentence)


def names_are_written(plan: HallPlan) -> Iterator[Finding]:
    """Everything that people read has a Chinese name."""
    if not plan.name.zh.strip():
        yield Finding(Section.HALL, None, ("name",), "大厅没有名称，请在 name 里写上中文名。")
    for section, names in (
        (Section.ZONE, [zone.name.zh for zone in plan.zones]),
        (Section.DEPARTMENT, [department.name.zh for department in plan.departments]),
        (Section.THEME, [theme.name.zh for theme in plan.themes]),
        (Section.ITEM, [item.name.zh for item in plan.items]),
        (Section.CLERK, [clerk.name for clerk in plan.clerks]),
    ):
        for index, name in enumerate(names):
            if not name.strip():
                yield Finding(section, index, ("name",), "中文名不能空着，请补上。")


def queue_letters_are_readable(plan: HallPlan) -> Iterator[Finding]:
    """A zone with windows is named by one capital letter that nobody misreads."""
    queueing = {window.zone for window in plan.windows}
    for index, zone in enumerate(plan.zones):
        letter = len(zone.id) == 1 and "A" <= zone.id <= "Z"
        if letter and zone.id in UNFIT_LETTERS:
            letters = "、".join(UNFIT_LETTERS)
            sentence = f"号码不能用字母 {zone.id} 开头，容易看错或太宽（{letters} 都不用），请换一个字母。"
            yield Finding(Section.ZONE, index, ("id",), sentence)
        elif zone.id in queueing and not letter:
            sentence = f"有窗口的区域要用一个大写字母作代号，号码以它开头；现在写的是“{zone.id}”。"
            yield Finding(Section.ZONE, index, ("id",), sentence)


def zones_have_a_use(plan: HallPlan) -> Iterator[Finding]:
    """A zone that people are sent to has windows; a branch says where it is, and serves known departments."""
    queueing = {window.zone for window in plan.windows}
    departments = {department.id for department in plan.departments}
    for index, zone in enumerate(plan.zones):
        if zone.kind in {ZoneKind.COMPREHENSIVE, ZoneKind.THEMED} and zone.id not in queueing:
            sentence = f"“{zone.name.zh}”一个窗口也没有，请在 windows.toml 里给它窗口，或者改它的 kind。"
            yield Finding(Section.ZONE, index, (), sentence)
        if zone.kind is ZoneKind.BRANCH and not zone.elsewhere.zh:
            yield Finding(Section.ZONE, index, (), f"“{zone.name.zh}”是分中心，请在 elsewhere 里写上到哪里办。")
        yield from unknown(Section.ZONE, index, "departments", zone.departments, departments)


def windows_refer_to_what_exists(plan: HallPlan) -> Iterator[Finding]:
    """A window's zone, departments, themes and items are in the hall, and it serves something."""
    zones = {zone.id for zone in plan.zones}
    departments = {department.id for department in plan.departments}
    themes = {theme.id for theme in plan.themes}
    codes = {item.code for item in plan.items}
    for index, window in enumerate(plan.windows):
        if not 1 <= window.id <= LAST_WINDOW:
            sentence = f"窗口号要在 1 到 {LAST_WINDOW} 之间，现在写的是 {window.id}。"
            yield Finding(Section.WINDOW, index, ("id",), sentence)
        if window.zone not in zones:
            hint = did_you_mean(window.zone, zones)
            sentence = f"{window.id} 号窗口的区域“{window.zone}”在 zones.toml 里没有{hint}。"
            yield Finding(Section.WINDOW, index, ("zone",), sentence)
        yield from unknown(Section.WINDOW, index, "departments", window.departments, departments)
        yield from unknown(Section.WINDOW, index, "themes", window.themes, themes)
        yield from unknown(Section.WINDOW, index, "items", window.items, codes)
        if _serves_nothing(window):
            choice = "departments、themes、items 中的一个，或者 every_item = true"
            sentence = f"{window.id} 号窗口什么也不办，请写 {choice}。"
            yield Finding(Section.WINDOW, index, (), sentence)


def clerks_hold_known_certificates(plan: HallPlan) -> Iterator[Finding]:
    """Certificates name departments of the hall."""
    departments = {department.id for department in plan.departments}
    for index, clerk in enumerate(plan.clerks):
        yield from unknown(Section.CLERK, index, "certificates", clerk.certificates, departments)


def timezone_exists(plan: HallPlan) -> Iterator[Finding]:
    """Days turn over at a midnight that the machine knows."""
    try:
        zoneinfo.ZoneInfo(plan.timezone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        sentence = f"没有时区“{plan.timezone}”，中国写 Asia/Shanghai。"
        yield Finding(Section.HALL, None, ("timezone",), sentence)


def languages_are_distinct(plan: HallPlan) -> Iterator[Finding]:
    """At least one language is offered, none twice."""
    if not plan.languages or len(set(plan.languages)) < len(plan.languages):
        sentence = 'languages 至少要有一种语言，每种写一次，例如 ["zh", "bo", "en"]。'
        yield Finding(Section.HALL, None, ("languages",), sentence)


def phone_address_can_be_opened(plan: HallPlan) -> Iterator[Finding]:
    """The address behind QR codes is a web address."""
    if plan.phone_url and not plan.phone_url.startswith(("https://", "http://")):
        sentence = f"phone_url 要以 https:// 开头，现在写的是“{plan.phone_url}”；没有手机页面就留空。"
        yield Finding(Section.HALL, None, ("phone_url",), sentence)


def _serves_nothing(window: Window) -> bool:
    if window.kind in {WindowKind.PICKUP, WindowKind.UNRESOLVED, WindowKind.CONSULT}:
        return False
    return not (window.every_item or window.departments or window.themes or window.items)


def _twice(section: Section, field: str, chinese: str, ids: Iterable[object]) -> Iterator[Finding]:
    seen: set[object] = set()
    for index, one in enumerate(ids):
        if one in seen:
            yield Finding(section, index, (field,), f"{chinese}“{one}”用了两次，请改一个。")
        seen.add(one)


RULES: tuple[Rule, ...] = (
    ids_are_unique,
    ids_are_plain,
    names_are_written,
    queue_letters_are_readable,
    zones_have_a_use,
    windows_refer_to_what_exists,
    clerks_hold_known_certificates,
    timezone_exists,
    languages_are_distinct,
    phone_address_can_be_opened,
    *ITEM_RULES,
    *PLACE_RULES,
)
