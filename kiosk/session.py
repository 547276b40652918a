"""The kiosk at work: what a person presses, the hall answers and the printer reports becomes the next flow. No Qt.

Orders and paper go out through two ports; time is read from the hall's clock that is handed in.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from contract.commands import CallForHelp, Cancel, CheckIn, FindTicket, TakeTicket
from contract.envelope import AnyResult, Done, Found, Issued
from contract.faults import Fault
from contract.ids import AppointmentCode, CommandId, ItemCode, PlaceId, TicketId
from contract.views import CatalogueView, MenuView, TicketSlip
from contract.words import Language, Priority
from kiosk import printing
from kiosk.bell import help_topic
from kiosk.flow import Flow, Page, Screen, Surroundings, Tab, hindrance_to_take
from kiosk.knowledge import Knowledge
from kiosk.notice import Notice, Tone
from kiosk.ports import Orders, Press
from kiosk.printing import Paper, Stage, Transaction
from kiosk.search import MAX_QUERY, ItemSearch
from kiosk.taken import Taken, TakenHere
from kiosk.ticket import Copy, TicketWriter
from terminal.wording import tr

#: A short message stays this long: two lines read slowly.
NOTICE_S = 8.0

_NUMBER = re.compile(r"[A-Z]\d{3,5}")


class Session:
    """One kiosk. Every method is one thing that a person, the hall, the printer or the clock does."""

    def __init__(
        self, orders: Orders, press: Press, now: Callable[[], float], language: Language = Language.CHINESE
    ) -> None:
        self._orders = orders
        self._press = press
        self._now = now
        self._first_language = language
        self.flow = Flow(touched_at=now(), language=language)
        self.catalogue: CatalogueView | None = None
        self.menu: MenuView | None = None
        self.search = ItemSearch(())
        self.place = PlaceId("")
        self.online = False
        self.paper = Paper.GONE
        #: When the hall was told that the printer is in trouble.
        self.told_at: float | None = None
        self.notice: Notice | None = None
        self.refusal: Fault | None = None
        self.found: TicketSlip | None = None
        self._knowledge: Knowledge | None = None
        self._taken = TakenHere()
        self._finding: CommandId | None = None
        self._helping: CommandId | None = None
        self._abandoned: dict[CommandId, Transaction] = {}

    # ---- what is known

    @property
    def around(self) -> Surroundings:
        """The surroundings as they are now."""
        is_open = self.menu.open if self.menu else True
        return Surroundings(self.online, self.catalogue is not None, is_open, self.paper)

    @property
    def knowledge(self) -> Knowledge | None:
        """The hall as far as it is known; without waits while it is out of reach."""
        return self._knowledge

    @property
    def asking(self) -> bool:
        """True while the hall owes an answer to what is on the screen."""
        waiting = self.flow.transaction
        return self._finding is not None or (waiting is not None and waiting.stage is Stage.ASKING)

    def reprintable(self) -> tuple[Taken, ...]:
        """The numbers taken here a short time ago, newest first."""
        return self._taken.recent(self._now())

    # ---- news from the hall

    def hall_came(self, catalogue: CatalogueView) -> None:
        """The plan of the hall, first or anew."""
        if self.catalogue is None or self.catalogue.plan.items != catalogue.plan.items:
            self.search = ItemSearch(catalogue.plan.items)
        self.catalogue = catalogue
        self._learn()

    def menu_came(self, menu: MenuView) -> None:
        """The waits as they are now."""
        self.menu = menu
        self._learn()

    def link_changed(self, online: bool, place: PlaceId) -> None:
        """The hall is in reach or not; it may have told this box where it stands."""
        self.online, self.place = online, place
        self._learn()

    def replied(self, order: CommandId, result: AnyResult) -> None:
        """The hall has carried out an order."""
        match result:
            case Issued(slip=slip):
                self._issued(order, slip)
            case Found(slip=slip) if order == self._finding:
                self._finding, self.found = None, slip
                self.flow = self.flow.push(Screen(Page.PROGRESS), self._now())
            case Done() if order == self._helping:
                self._helping = None
                self._tell(tr("已叫导引员"), tr("请在这里稍等，马上过来"), Tone.GOOD)

    def refused(self, order: CommandId, fault: Fault) -> None:
        """The hall has not carried out an order."""
        self._abandoned.pop(order, None)
        if order == self._finding:
            self._finding, self.refusal = None, fault
        elif order == self._helping:
            self._helping = None
            self._tell(tr("暂时叫不到导引员"), tr("请到咨询台"), Tone.WARNING)
        elif (waiting := self.flow.transaction) is not None and waiting.order == order:
            self._not_issued(waiting, fault)

    # ---- news from the printer

    def paper_changed(self, paper: Paper) -> None:
        """The printer can print, or cannot and why."""
        if paper.prints:
            self.told_at = None
        elif self.paper.prints or self.told_at is None:
            self.told_at = self._now() if self.online else None
        self.paper = paper
        if paper.prints and self.flow.screen.page is Page.TROUBLE:
            self.flow = self.flow.back(self._now())

    def print_ended(self, tag: str, copy: int, whole: bool, trouble: Paper) -> None:
        """A print is done, or it failed and why."""
        waiting = self.flow.transaction
        if tag.startswith("ticket:"):
            self._taken.print_ended(TicketId(int(tag.partition(":")[2])), whole)
        if waiting is not None and waiting.slip is not None and tag == _tag(waiting.slip):
            ended = printing.printed(waiting, copy, self._now()) if whole else printing.failed(waiting, copy, trouble)
            self.flow = self.flow.carry(ended, self._now())
        elif whole:
            self._tell(tr("打印好了"), tr("请从下面的出票口拿走"), Tone.GOOD)
        else:
            self._tell(tr("没有打出来"), tr("请换一台机器，或到咨询台"), Tone.WARNING)

    # ---- what a person does

    def start(self, page: Page) -> None:
        """A pane of the welcome, or of a page that says what still works."""
        self.refusal = self.found = None
        self.flow = self.flow.start(page, self.around, self._now())

    def browse(self) -> None:
        """Look for an item without wanting a number: for its materials, or while no number can be taken."""
        if self.catalogue is not None:
            self.flow = self.flow.push(Screen(Page.CHOOSE), self._now())

    def back(self) -> None:
        self.refusal = None
        self.flow = self.flow.back(self._now())

    def home(self) -> None:
        self.refusal = self.found = None
        self.flow = self.flow.home(self._now())

    def touch(self) -> None:
        """Anything was touched: the person is still here."""
        self.flow = self.flow.touch(self._now())

    def choose_language(self, language: Language) -> None:
        self.flow = msgspec.structs.replace(self.flow.touch(self._now()), language=language)

    def switch_large_type(self) -> None:
        self.flow = msgspec.structs.replace(self.flow.touch(self._now()), large_type=not self.flow.large_type)

    def switch_high_contrast(self) -> None:
        self.flow = msgspec.structs.replace(self.flow.touch(self._now()), high_contrast=not self.flow.high_contrast)

    def switch_low_reach(self) -> None:
        self.flow = msgspec.structs.replace(self.flow.touch(self._now()), low_reach=not self.flow.low_reach)

    def call_help(self) -> None:
        """The bell for a guide."""
        if not self.online:
            self._tell(tr("网络断了，叫不到导引员"), tr("请到咨询台"), Tone.WARNING)
        elif self._helping is None:
            self._helping = self._orders.send(CallForHelp(self.place, help_topic(self.flow.screen.page)))

    def pick_tab(self, tab: Tab) -> None:
        self.flow = self.flow.pick_tab(tab, self._now())

    def open_group(self, group: str) -> None:
        self.flow = self.flow.open_group(group, self._now())

    def open_item(self, item: ItemCode) -> None:
        self.flow = self.flow.open_item(item, self._now())

    def turn(self, step: int) -> None:
        """Another page of a long list."""
        self.flow = self.flow.show(self._now(), leaf=max(0, self.flow.screen.leaf + step))

    def type_letter(self, letter: str) -> None:
        """A key of the keyboard; codes are in capitals, what is searched for in small letters."""
        typed = self.flow.screen.text + (letter.lower() if self.flow.screen.page is Page.CHOOSE else letter.upper())
        self._write(typed[:MAX_QUERY])

    def erase(self) -> None:
        self._write(self.flow.screen.text[:-1])

    def clear(self) -> None:
        self._write("")

    def switch_digits(self) -> None:
        self.flow = self.flow.show(self._now(), digits=not self.flow.screen.digits)

    def open_priority(self) -> None:
        self.flow = self.flow.push(Screen(Page.PRIORITY), self._now())

    def choose_priority(self, priority: Priority, reason: str) -> None:
        self.flow = self.flow.choose_priority(priority, reason, self._now())

    def go_paperless(self) -> None:
        """The number is wanted on the screen."""
        self.flow = self.flow.go_paperless(self._now())

    def take(self) -> None:
        """Take a number for the item on the screen; asked again whether that is possible now."""
        item = self.flow.screen.item
        if self.asking or item is None or self.flow.screen.page is not Page.ITEM:
            return
        hindrance = hindrance_to_take(self.flow, self.around)
        if hindrance is not None:
            self.flow = self.flow.push(Screen(hindrance), self._now())
            return
        self._order(
            TakeTicket(
                item=item,
                priority=self.flow.priority,
                priority_reason=self.flow.priority_reason,
                language=self.flow.language,
            )
        )

    def take_paperless(self) -> None:
        """Take the number for the item on the screen without paper."""
        self.flow = msgspec.structs.replace(self.flow, paperless=True)
        self.take()

    def send_code(self) -> None:
        """Check in, or ask how a number stands, with what was typed."""
        screen = self.flow.screen
        if self.asking or not screen.text or not self.online:
            return
        self.refusal = None
        if screen.page is Page.CHECK_IN:
            self._order(CheckIn(AppointmentCode(screen.text), language=self.flow.language))
        else:
            is_number = _NUMBER.fullmatch(screen.text)
            question = FindTicket(number=screen.text) if is_number else FindTicket(code=screen.text)
            self._finding = self._orders.send(question)
            self.touch()

    def scanned(self, text: str) -> None:
        """A code was held under the scanner: an address or the bare code, of an appointment or of a ticket."""
        code = text.strip().rstrip("/").rpartition("/")[2]
        if not code or self.asking or self.flow.screen.page is Page.TICKET:
            return
        if self.flow.screen.page not in (Page.CHECK_IN, Page.QUERY):
            self.start(Page.QUERY if "/t/" in text else Page.CHECK_IN)
        if self.flow.screen.page in (Page.CHECK_IN, Page.QUERY):
            self._write(code)
            self.send_code()

    def print_again(self) -> None:
        """The same number on paper once more."""
        waiting = self.flow.transaction
        ordered = printing.again(waiting, self.paper, self._now()) if waiting else None
        if ordered is not None and ordered is not waiting:
            self._print(ordered)

    def reprint(self, ticket: TicketId) -> None:
        """A number that was taken here a short time ago, once more on paper."""
        taken = self._taken.find(ticket, self._now())
        if taken is None or not self.paper.prints:
            return
        copy = taken.copies
        self._taken.copy_ordered(ticket, copy)
        paper = self._writer(taken.language).ticket(taken.slip, Copy(copy, self._now()))
        self._press.print(paper, copy, f"again:{ticket}")
        self._tell(tr("正在补打 {number}"), tr("请从下面的出票口拿走"), Tone.GOOD, number=taken.slip.ticket.number)

    def print_list(self) -> None:
        """The materials of the item on the screen, on paper."""
        item = self._knowledge.item(self.flow.screen.item) if self._knowledge else None
        if item is None or not self.paper.prints:
            return
        slip = self._writer(self.flow.language).material_list(item, self._now())
        self._press.print(slip, 0, f"list:{item.code}")
        self._tell(tr("正在打印清单"), tr("请从下面的出票口拿走"), Tone.GOOD)
        self.touch()

    def another(self) -> None:
        """One more number for the same person."""
        self.flow = self.flow.another(self._now())

    def open_service(self) -> None:
        """The technician's page."""
        self.flow = self.flow.push(Screen(Page.SERVICE), self._now())

    def dismiss(self) -> None:
        """The short message has been read."""
        self.notice = None

    # ---- time

    def tick(self) -> None:
        """A second has passed."""
        now = self._now()
        if self.notice is not None and now >= self.notice.until:
            self.notice = None
        if self.flow.given_up(now):
            self._give_up()
        before = self.flow
        self.flow = self.flow.tick(now, self._first_language)
        if self.flow is not before:
            self.refusal = self.found = self._finding = None
        self._taken.forget_old(now)

    # ---- below

    def _learn(self) -> None:
        if self.catalogue is None:
            return
        menu = self.menu if self.online else None
        known = self._knowledge
        if known is not None and known.plan is self.catalogue.plan and known.place == self.place:
            self._knowledge = known.with_menu(menu)
        else:
            self._knowledge = Knowledge(self.catalogue, menu, self.place)

    def _write(self, text: str) -> None:
        self.refusal = None
        self.flow = self.flow.type_text(text, self._now())

    def _order(self, command: TakeTicket | CheckIn) -> None:
        wanted = self.paper.prints and not self.flow.paperless
        order = self._orders.send(command, keep=True)
        self.flow = self.flow.carry(printing.begin(order, command, wanted, self._now()), self._now())

    def _issued(self, order: CommandId, slip: TicketSlip) -> None:
        waiting = self.flow.transaction
        if waiting is None or waiting.order != order or not waiting.open:
            # Nobody stands here for this number any more, or the machine was restarted before it came.
            if waiting is None or waiting.order != order:
                self._abandoned.pop(order, None)
                self._orders.send(Cancel(slip.ticket.id), keep=True)
            return
        self._taken.add(slip, self.flow.language, self._now())
        self._print(printing.issued(waiting, slip, self._now()))

    def _not_issued(self, waiting: Transaction, fault: Fault) -> None:
        refused = printing.refused(waiting, fault)
        self.refusal = refused.fault
        self.flow = msgspec.structs.replace(self.flow.touch(self._now()), transaction=None)
        if self.flow.screen.page is Page.ITEM:
            self._tell(tr("没有取到号"), fault.sentence, Tone.WARNING)

    def _give_up(self) -> None:
        waiting = self.flow.transaction
        if waiting is None:
            return
        self._abandoned[waiting.order] = printing.abandoned(waiting)
        flow = msgspec.structs.replace(self.flow, transaction=None)
        self.flow = flow.push(Screen(Page.OFFLINE), self._now())

    def _print(self, transaction: Transaction) -> None:
        self.flow = self.flow.carry(transaction, self._now())
        job = printing.job_of(transaction, self._now())
        if job is None:
            return
        self._taken.copy_ordered(job.slip.ticket.id, job.copy)
        slip = self._writer(self.flow.language).ticket(job.slip, Copy(job.copy, job.at))
        self._press.print(slip, job.copy, _tag(job.slip))

    def _writer(self, language: Language) -> TicketWriter:
        assert self.catalogue is not None, "a number or an item comes from a catalogue"  # noqa: S101
        return TicketWriter(self.catalogue.plan, self.place, language, lambda source: tr(source, language))

    def _tell(self, title: str, text: str, tone: Tone, **facts: object) -> None:
        language = self.flow.language
        said = tr(title, language).format(**facts)
        self.notice = Notice(said, tr(text, language), tone, self._now() + NOTICE_S)


def _tag(slip: TicketSlip) -> str:
    return f"ticket:{slip.ticket.id}"
