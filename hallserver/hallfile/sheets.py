"""Which file of a hall's folder holds what, as structs of the contract."""

from __future__ import annotations

import msgspec

from contract.hall import (
    BoardPlace,
    Clerk,
    Department,
    HallRules,
    KioskPlace,
    Label,
    Material,
    Opening,
    PlanPlace,
    ServiceItem,
    Theme,
    Window,
    Zone,
)
from contract.words import Language


class HallSheet(msgspec.Struct, frozen=True):
    """hall.toml: the hall itself and its rules."""

    name: Label
    #: The folder's name where it is not written.
    id: str = ""
    timezone: str = "Asia/Shanghai"
    languages: tuple[Language, ...] = (Language.CHINESE,)
    technician_phone: str = ""
    help_desk: Label = Label("咨询台")
    phone_url: str = ""
    tips: tuple[Label, ...] = ()
    opening: tuple[Opening, ...] = ()
    rules: HallRules = HallRules()


class ZonesSheet(msgspec.Struct, frozen=True):
    """zones.toml"""

    zone: tuple[Zone, ...]


class WindowsSheet(msgspec.Struct, frozen=True):
    """windows.toml"""

    window: tuple[Window, ...]


class DepartmentsSheet(msgspec.Struct, frozen=True):
    """departments.toml"""

    department: tuple[Department, ...]


class ThemesSheet(msgspec.Struct, frozen=True):
    """themes.toml, which may be left out"""

    theme: tuple[Theme, ...] = ()


class NamedMaterial(Material, frozen=True, kw_only=True):
    """A paper that many items ask for, written once."""

    id: str


class MaterialsSheet(msgspec.Struct, frozen=True):
    """materials.toml, which may be left out"""

    material: tuple[NamedMaterial, ...] = ()


class PlacedClerk(Clerk, frozen=True, kw_only=True):
    """A clerk with the secret that never enters the plan."""

    pin_hash: str


class ClerksSheet(msgspec.Struct, frozen=True):
    """clerks.toml, which may be left out"""

    clerk: tuple[PlacedClerk, ...] = ()


class PlanSheet(msgspec.Struct, frozen=True):
    """plan.toml, which may be left out: kiosks, boards and the floor plan."""

    width: float = 0
    height: float = 0
    kiosk: tuple[KioskPlace, ...] = ()
    board: tuple[BoardPlace, ...] = ()
    place: tuple[PlanPlace, ...] = ()


class ItemsSheet(msgspec.Struct, frozen=True):
    """items/*.toml, once defaults and named materials have been put in."""

    item: tuple[ServiceItem, ...] = ()


#: Files in the hall's folder; all others but items/*.toml are refused, for a misspelt name would silently be missing.
SHEETS: dict[str, type[msgspec.Struct]] = {
    "hall.toml": HallSheet,
    "zones.toml": ZonesSheet,
    "windows.toml": WindowsSheet,
    "departments.toml": DepartmentsSheet,
    "themes.toml": ThemesSheet,
    "materials.toml": MaterialsSheet,
    "clerks.toml": ClerksSheet,
    "plan.toml": PlanSheet,
}

REQUIRED = ("hall.toml", "zones.toml", "windows.toml", "departments.toml")

ITEMS_FOLDER = "items"
