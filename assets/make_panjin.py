"""Writes the catalogue of the Panjin sample hall: real names where known, the rest made up for size and marked so.

Panjin reports 997 items at its undifferentiated windows and 159 items of commercial registration added later, but not
their names. The national names are taken from the Hezuo hall; their usual variants (change, renewal, replacement …)
fill up to those numbers. The same call always writes the same files: `python -m assets.make_panjin`.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path

HALLS = Path(__file__).parent / "halls"

#: As Panjin reports them.
WINDOW_ITEMS = 997
COMMERCE_ITEMS = 159

#: Keys of an item in the order they are written. Themes, ranks of other halls' habits and local words stay behind.
_KEYS = (
    "code", "name", "kind", "committed_limit", "legal_limit", "audience", "fee", "on_behalf", "expected_s",
    "common_rank", "keywords", "self_service", "generated",
)  # fmt: skip

#: Words of matters that a city on the coast does not have.
_GRASSLAND = ("草原", "草畜", "清真", "宗教", "牦牛")

#: A name with one of these is a variant already.
_VARIANT_WORDS = ("（", "变更", "延续", "注销", "补", "换", "查询", "备案", "证明", "咨询", "登记")

#: What usually happens to a licence after its first issue: suffix, share of the first limit in percent, minutes.
_LICENCE_VARIANTS = (
    ("（变更）", 50, 8),
    ("（延续）", 60, 8),
    ("（补证）", 0, 6),
    ("（注销）", 0, 6),
    ("（变更法定代表人或主要负责人）", 40, 8),
    ("（变更名称）", 40, 7),
    ("（变更地址）", 70, 10),
    ("（换证）", 0, 6),
)

#: The same for a payment, a proof or a service.
_SERVICE_VARIANTS = (
    ("（个人信息变更）", 0, 7),
    ("（异地代收代办）", 100, 10),
    ("（委托他人办理）", 100, 9),
    ("（撤回申请）", 0, 5),
    ("（结果补发）", 0, 5),
    ("（银行账户变更）", 0, 6),
    ("（进度查询）", 0, 3),
    ("（事前辅导）", 0, 10),
)

#: A name with one of these is a licence.
_LICENCE_WORDS = ("许可", "核发", "审批", "资质", "注册", "核准", "授予", "执照")

_COMPANY_TYPES = (
    "有限责任公司", "股份有限公司", "个人独资企业", "合伙企业", "农民专业合作社", "个体工商户", "分公司",
    "非公司企业法人", "非法人分支机构", "外商投资公司", "外商投资合伙企业", "农民专业合作社分支机构",
)  # fmt: skip
_REGISTRATIONS = (
    ("设立登记", 3), ("变更登记（名称）", 3), ("变更登记（住所）", 3), ("变更登记（经营范围）", 3),
    ("变更登记（法定代表人或负责人）", 3), ("变更登记（注册资本或出资额）", 3), ("变更登记（投资人）", 3),
    ("变更登记（类型）", 3), ("备案（章程或协议）", 3), ("备案（联络员）", 1), ("注销登记", 3), ("简易注销登记", 3),
    ("营业执照补发、换发", 1), ("歇业备案", 1),
)  # fmt: skip

Item = dict[str, object]


def catalogue() -> dict[str, list[Item]]:
    """All items by department: exactly 997 and, under market-supervision, 159 of commercial registration on top."""
    known = _departments("panjin")
    real = {department: _real_items(department) for department in known}
    missing = WINDOW_ITEMS - sum(len(items) for items in real.values())
    for item in islice(_variants(real), missing):
        real[str(item["department"])].append(item)
    items = {department: [_numbered(department, n, item) for n, item in enumerate(found, 1)]
             for department, found in real.items()}  # fmt: skip
    items["market-supervision"] += [
        _numbered("registration", n, item) for n, item in enumerate(islice(_commerce(), COMMERCE_ITEMS), 1)
    ]
    return items


def write(folder: Path) -> None:
    """Write items/*.toml into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for department, items in catalogue().items():
        (folder / f"{department}.toml").write_text(_file(department, items), encoding="utf-8")


def _departments(hall: str) -> dict[str, str]:
    table = tomllib.loads((HALLS / hall / "departments.toml").read_text(encoding="utf-8"))
    return {entry["id"]: entry["name"] for entry in table["department"]}


def _real_items(department: str) -> list[Item]:
    """The national names that the Hezuo hall has for this department, with what is usual for them."""
    path = HALLS / "hezuo" / "items" / f"{department}.toml"
    if not path.exists():
        return [_plain_service(department, words) for words in _OWN_ITEMS[department]]
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    defaults = {"audience": table.get("audience", "both"), "department": department}
    found = [{**defaults, **item, "name": _chinese(item["name"])} for item in table["item"]]
    return [item for item in found if _fits(str(item["name"])) and not _is_commerce(str(item["name"]))]


def _fits(name: str) -> bool:
    return not any(word in name for word in _GRASSLAND)


def _is_commerce(name: str) -> bool:
    """Whether this is one of the 159 that are counted apart."""
    return name.startswith(_COMPANY_TYPES) or name.startswith("营业执照")


def _chinese(name: object) -> str:
    return str(name["zh"]) if isinstance(name, dict) else str(name)


def _plain_service(department: str, name: str) -> Item:
    return {
        "department": department, "name": name, "kind": "committed", "committed_limit": 5, "legal_limit": 20,
        "audience": "both", "expected_s": 540, "materials": ["id-card", _form(f"{name}申请表")],
    }  # fmt: skip


def _variants(real: dict[str, list[Item]]) -> Iterator[Item]:
    """Variants of every item that has none, one kind after the other, so that all departments grow alike."""
    bases = [item for items in real.values() for item in items if _can_vary(item)]
    for step, base in product(range(len(_LICENCE_VARIANTS)), bases):
        licence = any(word in str(base["name"]) for word in _LICENCE_WORDS)
        suffix, share, minutes = (_LICENCE_VARIANTS if licence else _SERVICE_VARIANTS)[step]
        yield _variant(base, suffix, share, minutes)


def _can_vary(item: Item) -> bool:
    return item["kind"] == "committed" and not any(word in str(item["name"]) for word in _VARIANT_WORDS)


def _variant(base: Item, suffix: str, share: int, minutes: int) -> Item:
    first = base.get("committed_limit", 0)
    limit = max(1, int(str(first)) * share // 100) if share else 0
    name = f"{base['name']}{suffix}"
    return {
        "department": base["department"], "name": name, "kind": "committed" if limit else "on_the_spot",
        "committed_limit": limit, "legal_limit": base["legal_limit"], "audience": base["audience"],
        "expected_s": minutes * 60, "generated": True,
        "materials": ["id-card", _form(f"{name}申请表"), _looked_up(f"{base['name']}的原件或受理单")],
    }  # fmt: skip


def _commerce() -> Iterator[Item]:
    for (step, limit), company in product(_REGISTRATIONS, _COMPANY_TYPES):
        name = f"{company}{step}"
        yield {
            "department": "market-supervision", "name": name, "kind": "on_the_spot", "legal_limit": limit,
            "audience": "business", "expected_s": 900 if step == "设立登记" else 480,
            # Only the first registration and the closing are names of the national catalogue as they stand.
            "generated": step not in {"设立登记", "注销登记"},
            "materials": ["id-card", _form(f"{company}登记（备案）申请书"), *_company_papers(step)],
        }  # fmt: skip


def _company_papers(step: str) -> list[object]:
    return ["premises"] if step in {"设立登记", "变更登记（住所）"} else ["licence-looked-up"]


def _form(name: str) -> Item:
    return {"name": name, "note": "窗口可代打印", "icon": "form"}


def _looked_up(name: str) -> Item:
    return {"name": name, "bring": False, "reason": "系统查验，不用带", "icon": "certificate"}


def _numbered(prefix: str, number: int, item: Item) -> Item:
    return {**item, "code": f"{prefix}-{number:03d}"}


def _file(department: str, items: list[Item]) -> str:
    head = f'# 由 python -m assets.make_panjin 写成，不要手改。\ndepartment = "{department}"\n'
    return "\n".join([head, *map(_entry, items)])


def _entry(item: Item) -> str:
    lines = ["[[item]]", *(f"{key} = {_toml(item[key])}" for key in _KEYS if item.get(key))]
    materials = item["materials"]
    assert isinstance(materials, list)  # noqa: S101
    return "\n".join([*lines, "materials = [", *(f"  {_toml(material)}," for material in materials), "]", ""])


def _toml(value: object) -> str:
    match value:
        case dict():
            return "{ " + ", ".join(f"{key} = {_toml(inner)}" for key, inner in value.items()) + " }"
        case list():
            return "[" + ", ".join(map(_toml, value)) + "]"
        case _:
            return json.dumps(value, ensure_ascii=False)


#: Departments that Hezuo does not have. The names are those of the national catalogue.
_OWN_ITEMS = {
    "housing-fund": (
        "住房公积金缴存登记", "住房公积金个人账户设立", "购买自住住房提取住房公积金", "偿还购房贷款本息提取住房公积金",
        "租房提取住房公积金", "离休、退休提取住房公积金", "住房公积金个人住房贷款申请", "住房公积金异地转移接续",
        "出具贷款职工住房公积金缴存使用证明", "提前还清住房公积金贷款",
    ),
    "sports": (
        "举办高危险性体育赛事活动许可", "等级裁判员称号授予", "社会体育指导员技术等级称号授予", "等级教练员称号授予",
        "举办攀登山峰活动审批", "体育类民办非企业单位申请登记审查", "全民健身设施拆迁或改变用途批准",
    ),
    "oceans": (
        "渔业捕捞许可证核发", "水域滩涂养殖证核发", "水产苗种生产经营许可证核发", "渔业船舶登记",
        "海域使用权审核", "渔业船员证书核发", "渔业船舶国籍登记", "水生野生动物人工繁育许可",
    ),
    "maritime": (
        "船舶国籍证书核发", "船员适任证书核发", "船舶进出港口报告受理", "水上水下活动许可", "船舶最低安全配员证书核发",
    ),
}  # fmt: skip


if __name__ == "__main__":
    write(HALLS / "panjin" / "items")
