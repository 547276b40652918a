"""A hall as data: zones, windows, departments, items, rules and the floor plan. Read from TOML by the hall server."""

from __future__ import annotations

import msgspec

from contract.ids import ClerkId, DepartmentId, ItemCode, PlaceId, ThemeId, WindowId, ZoneId
from contract.words import (
    Audience,
    CaseKind,
    Direction,
    Language,
    MaterialForm,
    PlanPlaceKind,
    WindowKind,
    ZoneKind,
)


class Label(msgspec.Struct, frozen=True, omit_defaults=True):
    """A name in up to three languages; a missing one falls back to Chinese."""

    zh: str
    bo: str = ""
    en: str = ""
    #: Languages whose wording a native speaker has confirmed.
    reviewed: tuple[Language, ...] = ()

    def spoken(self, language: Language) -> str:
        """The name in `language`, or in Chinese where there is none."""
        chosen = {Language.TIBETAN: self.bo, Language.ENGLISH: self.en}.get(language, "")
        return chosen or self.zh


class Zone(msgspec.Struct, frozen=True, omit_defaults=True):
    """A part of the hall. Zones with windows have a queue whose prefix is the zone's id."""

    id: ZoneId
    name: Label
    kind: ZoneKind
    #: One or two words for boards and the plan ("税务").
    short: Label = Label("")
    #: Where it is, as one says it to a citizen ("二层东侧").
    location: Label = Label("")
    #: For zones in another building: where to go instead of taking a number.
    elsewhere: Label = Label("")
    #: For zones in another building: whose items are done there, so that no window here serves them.
    departments: tuple[DepartmentId, ...] = ()
    description: str = ""


class Department(msgspec.Struct, frozen=True, omit_defaults=True):
    id: DepartmentId
    name: Label
    short: Label = Label("")


class Theme(msgspec.Struct, frozen=True, omit_defaults=True):
    """Items that belong to one matter of life or business, across departments."""

    id: ThemeId
    name: Label


class Window(msgspec.Struct, frozen=True, omit_defaults=True):
    """A numbered place where a clerk serves. It serves the union of what is listed."""

    id: WindowId
    zone: ZoneId
    kind: WindowKind
    name: Label = Label("")
    every_item: bool = False
    departments: tuple[DepartmentId, ...] = ()
    themes: tuple[ThemeId, ...] = ()
    items: tuple[ItemCode, ...] = ()


class Material(msgspec.Struct, frozen=True, omit_defaults=True):
    """One paper of an item's list. `bring` false: the hall has it or makes it; `reason` says so to the citizen."""

    name: str
    form: MaterialForm = MaterialForm.ORIGINAL
    copies: int = 1
    bring: bool = True
    reason: str = ""
    note: str = ""
    #: May follow later under provisional acceptance.
    provisional: bool = False
    #: Which drawing stands beside it: id_card, photo, form, licence, household, contract, certificate, other.
    icon: str = "other"


class ServiceItem(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something that can be applied for. Limits are in working days; committed 0 means done on the spot."""

    code: ItemCode
    name: Label
    department: DepartmentId
    kind: CaseKind
    committed_limit: int = 0
    legal_limit: int = 0
    audience: Audience = Audience.BOTH
    themes: tuple[ThemeId, ...] = ()
    materials: tuple[Material, ...] = ()
    #: Chinese sentence; empty means free of charge.
    fee: str = ""
    #: What somebody who comes for a relative must bring as well ("您自己的身份证"); empty: nothing is known.
    on_behalf: str = ""
    #: Usual time at the window, in seconds.
    expected_s: int = 600
    #: 1 is the most asked for in this hall; 0 means not listed among the common ones.
    common_rank: int = 0
    keywords: tuple[str, ...] = ()
    self_service: bool = False
    #: The name was made up for size, and is no item of a real catalogue.
    generated: bool = False


class Clerk(msgspec.Struct, frozen=True, omit_defaults=True):
    """Somebody who serves. Certificates name departments; none means all that the window serves."""

    id: ClerkId
    name: str
    certificates: tuple[DepartmentId, ...] = ()
    trainee: bool = False


class Neighbour(msgspec.Struct, frozen=True):
    """Another kiosk, as one walks to it."""

    kiosk: PlaceId
    direction: Direction
    metres: int


class KioskPlace(msgspec.Struct, frozen=True, omit_defaults=True):
    id: PlaceId
    number: int
    neighbours: tuple[Neighbour, ...] = ()


class BoardPlace(msgspec.Struct, frozen=True, omit_defaults=True):
    """A call board. `zone` None shows the whole hall. Arrows are keyed by window number as text."""

    id: PlaceId
    zone: ZoneId | None = None
    arrows: dict[str, Direction] = {}
    #: Languages shown; more than one gives the multilingual layout.
    languages: tuple[Language, ...] = (Language.CHINESE,)


class PlanPlace(msgspec.Struct, frozen=True, omit_defaults=True):
    """A rectangle on the floor plan, in plan units from the upper left."""

    kind: PlanPlaceKind
    ref: str
    x: float
    y: float
    width: float
    height: float
    label: Label = Label("")


class FloorPlan(msgspec.Struct, frozen=True):
    """The hall seen from above. Units are arbitrary; width and height give the frame."""

    width: float = 0
    height: float = 0
    places: tuple[PlanPlace, ...] = ()


class Opening(msgspec.Struct, frozen=True):
    """Opening hours of one weekday span: ISO weekdays (1 Monday), local times "HH:MM"."""

    weekdays: tuple[int, ...]
    opens: str
    closes: str


class HallRules(msgspec.Struct, frozen=True):
    """Numbers that a hall may set for itself. Durations in seconds."""

    #: Between a call and the moment it is shown and spoken; until then it can be taken back.
    call_grace_s: float = 3
    #: A called person is given this long before the next recall.
    recall_pause_s: float = 15
    #: How often a ticket may be recalled after its first call.
    recall_limit: int = 2
    #: Not before this long after the first call may a person be marked as not shown.
    no_show_after_s: float = 60
    #: How often a missed ticket may be queued again.
    requeue_limit: int = 1
    #: For this long after being missed a ticket can be queued again.
    requeue_within_s: float = 1800
    #: For this long a wrong key can be taken back.
    undo_s: float = 5
    #: How long before its time an appointment can be checked in, and how long after.
    appointment_early_s: float = 3600
    appointment_late_s: float = 1800
    #: Most tickets that may wait at once; a guard against a stuck kiosk key or a hostile sender.
    waiting_limit: int = 20000
    #: An item whose service takes less is quick, one that takes longer is long.
    quick_below_s: int = 420
    long_from_s: int = 900


class HallPlan(msgspec.Struct, frozen=True, omit_defaults=True):
    """Everything about a hall that does not change while it serves."""

    id: str
    name: Label
    zones: tuple[Zone, ...]
    windows: tuple[Window, ...]
    departments: tuple[Department, ...]
    items: tuple[ServiceItem, ...]
    themes: tuple[Theme, ...] = ()
    clerks: tuple[Clerk, ...] = ()
    kiosks: tuple[KioskPlace, ...] = ()
    boards: tuple[BoardPlace, ...] = ()
    floor_plan: FloorPlan = FloorPlan()
    opening: tuple[Opening, ...] = ()
    rules: HallRules = HallRules()
    #: IANA name; days and numbers turn over at its midnight.
    timezone: str = "Asia/Shanghai"
    #: Languages offered, the first is the default.
    languages: tuple[Language, ...] = (Language.CHINESE,)
    #: Standing lines at the foot of boards.
    tips: tuple[Label, ...] = ()
    #: Extension or number of the technician, shown when something is broken.
    technician_phone: str = ""
    #: Where people can ask ("咨询台").
    help_desk: Label = Label("咨询台")
    #: Address that a phone reaches the hall server by, for QR codes ("https://hall.example"); empty: no phone page.
    phone_url: str = ""
    #: SHA-256 of the files it was read from, hexadecimal.
    digest: str = ""
