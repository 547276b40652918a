"""The sample halls are what their cities describe, and load without a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from assets.make_panjin import write
from contract.hall import HallPlan, ServiceItem, Window
from contract.words import Direction, PlanPlaceKind, WindowKind, ZoneKind
from hallserver.hallfile import LoadedHall, load_hall, pin_matches

HALLS = Path(__file__).parents[2] / "assets" / "halls"

UNDIFFERENTIATED = {
    "市委办", "市委宣传部", "市委统战部", "市委编办", "市教育局", "市科技局", "市工信局", "市财政局", "市水务局",
    "市商务局", "市退役军人事务局", "市应急局", "市统计局", "州生态环境局合作分局", "市气象局", "市地震局",
    "市投资与合作交流局", "市消防救援大队", "市烟草专卖局",
}  # fmt: skip
DOMAIN = [
    "市人社局", "市林草局", "市交通运输局", "市农业农村局", "市文体广电和旅游局", "市卫生健康局", "市城市管理局",
    "市残联",
]  # fmt: skip


@pytest.fixture(scope="module")
def hezuo() -> LoadedHall:
    return load_hall(HALLS / "hezuo")


@pytest.fixture(scope="module")
def panjin() -> LoadedHall:
    return load_hall(HALLS / "panjin")


def serves(window: Window, item: ServiceItem) -> bool:
    """The contract's words: a window serves the union of what is listed."""
    themed = not set(window.themes).isdisjoint(item.themes)
    return window.every_item or item.department in window.departments or item.code in window.items or themed


def windows_of(plan: HallPlan, item: ServiceItem) -> list[int]:
    return [int(window.id) for window in plan.windows if serves(window, item)]


def short_names(plan: HallPlan, window: Window) -> set[str]:
    """Departments that have at least one item at this window."""
    found = {item.department for item in plan.items if serves(window, item)}
    return {department.short.zh for department in plan.departments if department.id in found}


def item_named(plan: HallPlan, name: str) -> ServiceItem:
    return next(item for item in plan.items if item.name.zh == name)


def test_hezuo_has_two_eight_and_nine_windows(hezuo: LoadedHall) -> None:
    kinds = [window.kind for window in hezuo.plan.windows]
    assert [kinds.count(kind) for kind in (WindowKind.UNDIFFERENTIATED, WindowKind.DOMAIN, WindowKind.THEMED)] == [
        2,
        8,
        9,
    ]
    assert [int(window.id) for window in hezuo.plan.windows] == list(range(1, 20))


def test_hezuo_zones_hold_the_windows_of_the_drawing(hezuo: LoadedHall) -> None:
    plan = hezuo.plan
    windows = {zone.id: [int(w.id) for w in plan.windows if w.zone == zone.id] for zone in plan.zones}
    assert {zone: found for zone, found in windows.items() if found} == {
        "A": list(range(1, 11)), "B": [11, 12], "C": [13], "D": [14, 15], "E": [16], "F": [17], "G": [18, 19],
    }  # fmt: skip
    kinds = {zone.kind for zone in plan.zones}
    assert kinds >= {ZoneKind.BRANCH, ZoneKind.SELF_DECLARE, ZoneKind.HELP, ZoneKind.COPY, ZoneKind.REST}


def test_hezuo_undifferentiated_windows_serve_exactly_the_nineteen_departments(hezuo: LoadedHall) -> None:
    for window in hezuo.plan.windows[:2]:
        assert short_names(hezuo.plan, window) == UNDIFFERENTIATED


def test_hezuo_domain_windows_serve_exactly_the_eight_departments(hezuo: LoadedHall) -> None:
    served = [short_names(hezuo.plan, window) for window in hezuo.plan.windows[2:10]]
    assert set().union(*served) == set(DOMAIN)
    assert served[1] == {"市林草局", "市人社局"}
    assert [found for index, found in enumerate(served) if index != 1] == [
        {name} for name in DOMAIN if name != "市林草局"
    ]


def test_hezuo_themed_windows_hold_those_that_the_text_names(hezuo: LoadedHall) -> None:
    found = {int(window.id): short_names(hezuo.plan, window) for window in hezuo.plan.windows[10:]}
    start = {"市市场监管局", "市人社局", "市税务局", "农行合作市支行", "市公安局"}
    project = {
        "市发展改革局", "市住建局", "市自然资源局", "市供电公司", "市水务热力有限责任公司", "昆仑燃气公司",
    }  # fmt: skip
    assert found == {
        11: start, 12: start, 13: project, 14: {"市税务局"}, 15: {"市税务局"}, 16: {"市民政局"}, 17: {"市医保局"},
        18: {"市公安局"}, 19: {"市公安局"},
    }  # fmt: skip


def test_hezuo_catalogue_is_real_and_large(hezuo: LoadedHall) -> None:
    plan = hezuo.plan
    assert len(plan.departments) == 40
    assert len(plan.items) >= 150
    assert not any(item.generated for item in plan.items)
    assert len({item.name.zh for item in plan.items}) == len(plan.items)
    assert {item.department for item in plan.items} == {department.id for department in plan.departments}
    assert sorted(item.common_rank for item in plan.items if item.common_rank) == list(range(1, 25))
    assert all(item.name.en for item in plan.items if item.common_rank)


def test_every_hezuo_item_queues_in_one_zone_or_is_done_elsewhere(hezuo: LoadedHall) -> None:
    plan = hezuo.plan
    zone_of = {int(window.id): window.zone for window in plan.windows}
    zones = {item.name.zh: {zone_of[window] for window in windows_of(plan, item)} for item in plan.items}
    assert {name for name, found in zones.items() if len(found) > 1} == set()
    justice = {item.name.zh for item in plan.items if item.department == "justice"}
    assert {name for name, found in zones.items() if not found} == justice


def test_hezuo_items_list_two_to_seven_materials(hezuo: LoadedHall) -> None:
    assert {len(item.materials) for item in hezuo.plan.items} <= set(range(2, 8))
    assert all(material.reason for item in hezuo.plan.items for material in item.materials if not material.bring)


def test_social_security_card_is_as_the_kiosk_shows_it(hezuo: LoadedHall) -> None:
    item = item_named(hezuo.plan, "社会保障卡申领")
    assert (item.committed_limit, item.legal_limit, item.fee, windows_of(hezuo.plan, item)) == (0, 20, "", [3, 4])
    assert [(paper.name, paper.note) for paper in item.materials if paper.bring] == [
        ("居民身份证", "看一下就还您"),
        ("一寸白底照片", "没有也行，2 号自助机免费拍"),
    ]
    assert [(paper.name, paper.reason) for paper in item.materials if not paper.bring] == [
        ("户口簿", "与公安联网，窗口直接查"),
        ("社会保障卡申领登记表", "窗口打印，您核对签字"),
        ("参保证明", "系统里已有"),
    ]
    assert item.on_behalf == "您自己的身份证"


@pytest.mark.parametrize(
    ("name", "committed", "legal"),
    [
        ("食品经营许可证核发", 5, 10),
        ("出版物零售经营许可（新办）", 5, 20),
        ("社会保障卡补领、换领、换发", 0, 20),
        ("营业执照补发", 0, 3),
        ("公章刻制备案", 0, 1),
    ],
)
def test_hezuo_limits_are_those_of_the_drawings(hezuo: LoadedHall, name: str, committed: int, legal: int) -> None:
    item = item_named(hezuo.plan, name)
    assert (item.committed_limit, item.legal_limit) == (committed, legal)


def test_hezuo_speaks_three_languages_and_claims_no_review(hezuo: LoadedHall) -> None:
    plan = hezuo.plan
    assert plan.name.bo == "གཙོས་གྲོང་ཁྱེར་སྲིད་དོན་ཞབས་ཞུ་ལྟེ་གནས།"
    labels = [zone.name for zone in plan.zones]
    labels += [department.name for department in plan.departments]
    labels += [plan.name, *(theme.name for theme in plan.themes)]
    assert all(label.en and not label.reviewed for label in labels)
    assert all(zone.name.bo for zone in plan.zones if len(zone.id) == 1)


def test_hezuo_floor_plan_shows_the_hall(hezuo: LoadedHall) -> None:
    places = hezuo.plan.floor_plan.places
    refs = {kind: [place.ref for place in places if place.kind is kind] for kind in PlanPlaceKind}
    assert refs[PlanPlaceKind.ZONE] == list("ABCDEFG")
    assert refs[PlanPlaceKind.WINDOW] == [str(number) for number in range(1, 11)]
    assert refs[PlanPlaceKind.KIOSK] == ["kiosk-1", "kiosk-2"]
    first = hezuo.plan.kiosks[0].neighbours[0]
    assert (first.kiosk, first.direction, first.metres) == ("kiosk-2", Direction.RIGHT, 8)


def test_pins_open_their_own_clerk_and_are_not_in_the_plan(hezuo: LoadedHall) -> None:
    assert len(hezuo.plan.clerks) >= 24
    assert set(hezuo.credentials) == {clerk.id for clerk in hezuo.plan.clerks}
    first = hezuo.credentials[hezuo.plan.clerks[0].id]
    assert pin_matches(first, "2468")
    assert not pin_matches(first, "2469")
    assert not pin_matches("no hash", "2468")
    assert "argon2" not in repr(hezuo.plan)


def test_panjin_has_the_size_that_the_city_reports(panjin: LoadedHall) -> None:
    plan = panjin.plan
    assert [window.kind for window in plan.windows] == [WindowKind.UNDIFFERENTIATED] * 8
    assert all(window.every_item for window in plan.windows)
    assert (len(plan.departments), len(plan.items), len(plan.clerks)) == (31, 997 + 159, 16)
    assert sum(str(item.code).startswith("registration-") for item in plan.items) == 159
    assert len({item.name.zh for item in plan.items}) == len(plan.items)


def test_panjin_marks_what_was_made_up(panjin: LoadedHall, hezuo: LoadedHall) -> None:
    known = {item.name.zh for item in hezuo.plan.items}
    made_up = [item for item in panjin.plan.items if item.generated]
    assert 0 < len(made_up) < len(panjin.plan.items)
    assert not known & {item.name.zh for item in made_up}


def test_panjin_clerks_rotate_over_all_departments(panjin: LoadedHall) -> None:
    certificates = [set(clerk.certificates) for clerk in panjin.plan.clerks if clerk.certificates]
    assert len(certificates) == 12
    assert set().union(*certificates) == {department.id for department in panjin.plan.departments}
    assert len({frozenset(found) for found in certificates}) == 4


def test_the_generator_writes_what_is_committed(tmp_path: Path) -> None:
    write(tmp_path)
    committed = {path.name: path.read_text(encoding="utf-8") for path in (HALLS / "panjin" / "items").iterdir()}
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == committed
