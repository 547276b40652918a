"""What a person has to bring for an item, and what not."""

from __future__ import annotations

from collections.abc import Callable

from contract.hall import Material, ServiceItem
from contract.words import MaterialForm
from terminal.wording import tr

_FORMS = {
    MaterialForm.ORIGINAL: tr("原件"),
    MaterialForm.COPY: tr("复印件"),
    MaterialForm.ORIGINAL_AND_COPY: tr("原件和复印件"),
    MaterialForm.ELECTRONIC: tr("电子版"),
    MaterialForm.UNKNOWN: "",
}

#: Words of hall files that have a drawing of their own.
_DRAWN = frozenset({"id_card", "photo", "form", "licence", "household", "contract", "certificate"})


def to_bring(item: ServiceItem) -> tuple[Material, ...]:
    """The materials that the person brings, in the item's order."""
    return tuple(material for material in item.materials if material.bring)


def not_to_bring(item: ServiceItem) -> tuple[Material, ...]:
    """The materials that the hall has, looks up or makes."""
    return tuple(material for material in item.materials if not material.bring)


def copies_text(material: Material, words: Callable[[str], str]) -> str:
    """How much of it and in which form: "原件 1 份", "1 张"."""
    if material.icon == "photo":
        return words("{count} 张").replace("{count}", str(material.copies))
    form = _FORMS[material.form]
    count = words("{count} 份").replace("{count}", str(material.copies))
    return f"{words(form)} {count}" if form else count


def icon_of(material: Material) -> str:
    """The name of the drawing beside it; a word that no drawing has gets the plain sheet."""
    return material.icon.replace("_", "-") if material.icon in _DRAWN else "document"
