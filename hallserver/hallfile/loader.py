"""From a folder of TOML files to the plan of a hall, or to a list of mistakes."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import msgspec

from contract.hall import Clerk, FloorPlan, HallPlan, ServiceItem
from contract.ids import ClerkId
from hallserver.hallfile.checks import RULES
from hallserver.hallfile.expand import ITEM_DEFAULTS, NamedMaterials, expand_items, named_materials
from hallserver.hallfile.findings import Finding, Section
from hallserver.hallfile.item_checks import paper_problems
from hallserver.hallfile.mistakes import HallFileMistake, Mistake
from hallserver.hallfile.pins import is_pin_hash
from hallserver.hallfile.positions import Path as KeyPath
from hallserver.hallfile.shape import Report, fit
from hallserver.hallfile.sheets import (
    SHEETS,
    ClerksSheet,
    DepartmentsSheet,
    HallSheet,
    ItemsSheet,
    MaterialsSheet,
    PlacedClerk,
    PlanSheet,
    ThemesSheet,
    WindowsSheet,
    ZonesSheet,
)
from hallserver.hallfile.source import SourceFile, read_files

Sheet = TypeVar("Sheet", bound=msgspec.Struct)


class LoadedHall(msgspec.Struct, frozen=True):
    """A hall's plan, and what must not leave the server: the hash of each clerk's PIN (see `pin_matches`)."""

    plan: HallPlan
    credentials: dict[ClerkId, str]


def load_hall(folder: Path) -> LoadedHall:
    """Read the hall in `folder`. Raises HallFileMistake with up to 20 mistakes; nothing is half read."""
    return _Reading(folder).hall()


def reload_hall(folder: Path, current: LoadedHall) -> LoadedHall:
    """Read again for a running hall; `current` itself where no file changed.

    Raises HallFileMistake as load_hall does, and also where the folder now holds another hall; `current` stays good.
    """
    fresh = load_hall(folder)
    if fresh.plan.id != current.plan.id:
        sentence = (
            f"这里是另一个大厅“{fresh.plan.id}”，正在运行的是“{current.plan.id}”。"
            f"请把 id 改回“{current.plan.id}”，或者停下服务再换大厅。"
        )
        raise HallFileMistake([Mistake("hall.toml", 1, sentence)])
    return current if fresh.plan.digest == current.plan.digest else fresh


class _Reading:
    """One pass over a hall's files: shapes, then named materials, then the rules, for a rule needs a whole plan."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files, self._digest = read_files(folder)
        self._mistakes: list[Mistake] = []
        #: Which file and place each item of the plan comes from.
        self._item_places: list[tuple[SourceFile, int]] = []

    def hall(self) -> LoadedHall:
        """The hall, or HallFileMistake with everything that was found in one of the three steps."""
        builtins = self._fitted()
        self._stop_if_mistaken()
        self._check_materials(_converted(builtins, "materials.toml", MaterialsSheet))
        self._stop_if_mistaken()
        clerks = _converted(builtins, "clerks.toml", ClerksSheet).clerk
        plan = self._plan(builtins, clerks)
        self._mistakes += [self._told(finding) for rule in RULES for finding in rule(plan)]
        self._check_pins(clerks)
        self._stop_if_mistaken()
        return LoadedHall(plan, {clerk.id: clerk.pin_hash for clerk in clerks})

    def _fitted(self) -> dict[str, object]:
        """Each file's table, held against its struct."""
        builtins = {
            name: fit(SHEETS[name], file.table, (), self._reporter(file))
            for name, file in self._files.items()
            if name in SHEETS
        }
        materials = self._named_materials()
        for name, file in self._files.items():
            if name not in SHEETS:
                report = self._reporter(file)
                builtins[name] = fit(ItemsSheet, expand_items(file.table, materials, report), (), report)
        return builtins

    def _named_materials(self) -> NamedMaterials:
        """The named materials, bare where there are mistakes: those in materials.toml are not told again per item."""
        shared = self._files.get("materials.toml")
        materials = named_materials(shared.table) if shared else {}
        return {name: {"name": name} for name in materials} if self._mistakes else materials

    def _reporter(self, file: SourceFile) -> Report:
        def report(path: KeyPath, sentence: str) -> None:
            self._mistakes.append(file.mistake(_written(file, path), sentence))

        return report

    def _plan(self, builtins: dict[str, object], clerks: tuple[PlacedClerk, ...]) -> HallPlan:
        hall = _converted(builtins, "hall.toml", HallSheet)
        places = _converted(builtins, "plan.toml", PlanSheet)
        return HallPlan(
            id=hall.id or self._folder.resolve().name,
            name=hall.name,
            zones=_converted(builtins, "zones.toml", ZonesSheet).zone,
            windows=_converted(builtins, "windows.toml", WindowsSheet).window,
            departments=_converted(builtins, "departments.toml", DepartmentsSheet).department,
            items=tuple(self._items(builtins)),
            themes=_converted(builtins, "themes.toml", ThemesSheet).theme,
            clerks=tuple(Clerk(clerk.id, clerk.name, clerk.certificates, clerk.trainee) for clerk in clerks),
            kiosks=places.kiosk,
            boards=places.board,
            floor_plan=FloorPlan(places.width, places.height, places.place),
            opening=hall.opening,
            rules=hall.rules,
            timezone=hall.timezone,
            languages=hall.languages,
            tips=hall.tips,
            technician_phone=hall.technician_phone,
            help_desk=hall.help_desk,
            phone_url=hall.phone_url,
            digest=self._digest,
        )

    def _items(self, builtins: dict[str, object]) -> list[ServiceItem]:
        items: list[ServiceItem] = []
        for name in sorted(builtins.keys() - SHEETS.keys()):
            found = _converted(builtins, name, ItemsSheet).item
            items += found
            self._item_places += [(self._files[name], index) for index in range(len(found))]
        return items

    def _told(self, finding: Finding) -> Mistake:
        if finding.section is Section.ITEM and finding.index is not None:
            file, index = self._item_places[finding.index]
            return file.mistake(_written(file, ("item", index, *finding.path)), finding.sentence)
        file = self._files[_home(finding.section, self._files)]
        if finding.index is None:
            return file.mistake(finding.path, finding.sentence)
        return file.mistake((finding.section.value, finding.index, *finding.path), finding.sentence)

    def _check_materials(self, sheet: MaterialsSheet) -> None:
        """Named materials come first: one mistake there would be told again for every item that uses it."""
        seen: set[str] = set()
        for index, material in enumerate(sheet.material):
            problems = [("id", f"材料代号“{material.id}”用了两次，请改一个。")] if material.id in seen else []
            seen.add(material.id)
            for field, sentence in (*problems, *paper_problems(material)):
                self._mistakes.append(self._files["materials.toml"].mistake(("material", index, field), sentence))

    def _check_pins(self, clerks: tuple[PlacedClerk, ...]) -> None:
        for index, clerk in enumerate(clerks):
            if not is_pin_hash(clerk.pin_hash):
                sentence = (
                    f"{clerk.name}（{clerk.id}）的 pin_hash 不是密码的散列值。"
                    "请运行 python -m hallserver.hallfile pin，把得到的一行抄在这里。"
                )
                self._mistakes.append(self._files["clerks.toml"].mistake(("clerk", index, "pin_hash"), sentence))

    def _stop_if_mistaken(self) -> None:
        if self._mistakes:
            raise HallFileMistake(self._mistakes)


def _converted(builtins: dict[str, object], name: str, kind: type[Sheet]) -> Sheet:
    return msgspec.convert(builtins.get(name, {}), kind)


def _home(section: Section, files: dict[str, SourceFile]) -> str:
    """The file that a section of the plan is written in; hall.toml for the hall's own facts."""
    return next(
        (name for name, kind in SHEETS.items() if section.value in kind.__struct_fields__ and name in files),
        "hall.toml",
    )


def _written(file: SourceFile, path: KeyPath) -> KeyPath:
    """`path`, or the file's default that it got its value from."""
    match path:
        case ("item", int(), str() as key, *_) if key in ITEM_DEFAULTS and not file.writes(path[:3]):
            return (key, *path[3:]) if file.writes((key,)) else path
        case _:
            return path
