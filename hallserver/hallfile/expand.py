"""Puts a file's defaults and the named materials into its items, before their shape is looked at."""

from __future__ import annotations

from hallserver.hallfile.mistakes import did_you_mean
from hallserver.hallfile.shape import Report

#: What an items file may say once at its top, for all its items.
ITEM_DEFAULTS = ("department", "themes", "audience", "generated")

#: The key that takes a named material and lets single facts differ.
_USE = "use"

NamedMaterials = dict[str, dict[str, object]]


def named_materials(table: dict[str, object]) -> NamedMaterials:
    """The materials of materials.toml by id. What has no proper shape is left out: it is told elsewhere."""
    written = table.get("material", [])
    entries = written if isinstance(written, list) else []
    return {
        entry["id"]: {key: value for key, value in entry.items() if key != "id"}
        for entry in entries
        if isinstance(entry, dict) and isinstance(entry.get("id"), str)
    }


def expand_items(table: dict[str, object], materials: NamedMaterials, report: Report) -> dict[str, object]:
    """The table of an items file with every item complete."""
    defaults = {key: value for key, value in table.items() if key in ITEM_DEFAULTS}
    rest = {key: value for key, value in table.items() if key not in ITEM_DEFAULTS}
    items = table.get("item")
    if isinstance(items, list):
        rest["item"] = [_item(entry, index, defaults, materials, report) for index, entry in enumerate(items)]
    return rest


def _item(entry: object, index: int, defaults: dict[str, object], materials: NamedMaterials, report: Report) -> object:
    if not isinstance(entry, dict):
        return entry
    whole = {**defaults, **entry}
    written = entry.get("materials")
    if isinstance(written, list):
        whole["materials"] = [
            _material(one, ("item", index, "materials", place), materials, report) for place, one in enumerate(written)
        ]
    return whole


def _material(one: object, path: tuple[str | int, ...], materials: NamedMaterials, report: Report) -> object:
    if isinstance(one, dict) and _USE not in one:
        return one
    name = one[_USE] if isinstance(one, dict) else one
    if not isinstance(name, str):
        return one
    if name not in materials:
        report(path, f"materials.toml 里没有“{name}”这份材料{did_you_mean(name, materials)}。")
        return {"name": name}
    changes = {key: value for key, value in one.items() if key != _USE} if isinstance(one, dict) else {}
    return {**materials[name], **changes}
