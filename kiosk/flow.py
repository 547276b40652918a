"""Which screen comes next. A stack of screens and what the person has chosen; no Qt, no clock, no device.

Every step answers a new `Flow`; times are seconds by the hall's clock and come in as arguments.
"""

from __future__ import annotations

from enum import Enum

import msgspec

from contract.ids import ItemCode
from contract.words import Language, Priority
from kiosk.printing import Paper, Stage, Transaction

#: People read, look for glasses and talk: a page with nothing taken waits this long.
IDLE_S = 60.0

#: Large type and low reach are chosen by people who need longer.
IDLE_SLOW_S = 120.0

#: The last seconds before a time-out are counted down on the screen.
COUNTDOWN_S = 15.0

#: The paper is out: long enough to read the number and the way, short enough for the next in line.
AFTER_TICKET_S = 15.0

#: A number that is only on the screen has to be written down or scanned.
AFTER_UNPRINTED_S = 60.0

#: The hall answers within a tenth of a second; after this long the page says that it takes longer than usual.
SLOW_ANSWER_S = 3.0

#: After this long the person is told to ask at the desk, and a number that still comes is cancelled.
GIVE_UP_S = 20.0


class Page(Enum):
    """What a screen is about."""

    WELCOME = "welcome"
    CHOOSE = "choose"
    ITEM = "item"
    PRIORITY = "priority"
    TICKET = "ticket"
    CHECK_IN = "check_in"
    QUERY = "query"
    PROGRESS = "progress"
    PRINT = "print"
    TROUBLE = "trouble"
    CLOSED = "closed"
    OFFLINE = "offline"
    SERVICE = "service"


class Tab(Enum):
    """Ways to find an item."""

    SEARCH = "search"
    ZONE = "zone"
    DEPARTMENT = "department"
    THEME = "theme"


class Move(Enum):
    """What the person may do next."""

    TAKE = "take"
    CHECK_IN = "check_in"
    QUERY = "query"
    PRINT = "print"
    BACK = "back"
    HOME = "home"
    HELP = "help"
    PRIORITY = "priority"
    PRINT_LIST = "print_list"
    PAPERLESS = "paperless"
    ANOTHER = "another"
    AGAIN = "again"
    DONE = "done"
    SEND = "send"


class Screen(msgspec.Struct, frozen=True):
    """One page with what was chosen and typed on it, so that going back finds it as it was left."""

    page: Page
    tab: Tab = Tab.SEARCH
    group: str = ""
    text: str = ""
    #: Which page of a long list, from 0.
    leaf: int = 0
    digits: bool = False
    item: ItemCode | None = None


class Surroundings(msgspec.Struct, frozen=True):
    """What the kiosk knows of the hall and its printer right now."""

    online: bool = False
    #: The hall's plan is known, perhaps from before it went out of reach.
    catalogue: bool = False
    open: bool = True
    paper: Paper = Paper.GONE


WELCOME = Screen(Page.WELCOME)


class Flow(msgspec.Struct, frozen=True):
    """The kiosk with one person in front of it, or nobody."""

    stack: tuple[Screen, ...] = (WELCOME,)
    touched_at: float = 0
    language: Language = Language.CHINESE
    large_type: bool = False
    high_contrast: bool = False
    low_reach: bool = False
    #: The number is wanted on the screen, not on paper.
    paperless: bool = False
    priority: Priority = Priority.NONE
    priority_reason: str = ""
    transaction: Transaction | None = None

    @property
    def screen(self) -> Screen:
        return self.stack[-1]

    # ---- going from page to page

    def push(self, screen: Screen, now: float) -> Flow:
        """A new page on top."""
        return self._with(now, stack=(*self.stack, screen))

    def back(self, now: float) -> Flow:
        """The page before; what had been chosen there is as it was. The ticket page has no way back."""
        if len(self.stack) == 1 or self.screen.page is Page.TICKET:
            return self.home(now)
        if self.screen.page is Page.CHOOSE and self.screen.group:
            return self.show(now, group="", leaf=0)
        return self._with(now, stack=self.stack[:-1])

    def home(self, now: float) -> Flow:
        """The welcome, with language and modes as they are: the same person may go on."""
        return self._with(
            now, stack=(WELCOME,), paperless=False, priority=Priority.NONE, priority_reason="", transaction=None
        )

    def forget(self, now: float, language: Language = Language.CHINESE) -> Flow:
        """The welcome for somebody new."""
        return Flow(touched_at=now, language=language)

    def show(self, now: float, **changes: object) -> Flow:
        """The present page with other contents."""
        screen = msgspec.structs.replace(self.screen, **changes)
        return self._with(now, stack=(*self.stack[:-1], screen))

    def touch(self, now: float) -> Flow:
        """The person has done something."""
        return self._with(now)

    # ---- what the welcome leads to

    def start(self, page: Page, around: Surroundings, now: float) -> Flow:
        """A pane of the welcome is pressed: its page, or the page that says why not."""
        hindrance = hindrance_of(page, around)
        target = Screen(hindrance or page)
        return self.push(target, now)

    def go_paperless(self, now: float) -> Flow:
        """From a printer's trouble on with the number on the screen: to the item that was chosen, or to choose one."""
        if self.screen.page is Page.TROUBLE and len(self.stack) > 1 and self.stack[-2].page is Page.ITEM:
            return self._with(now, stack=self.stack[:-1], paperless=True)
        rest = self.stack[:-1] if self.screen.page is Page.TROUBLE else self.stack
        return self._with(now, stack=(*rest, Screen(Page.CHOOSE)), paperless=True)

    # ---- choosing

    def pick_tab(self, tab: Tab, now: float) -> Flow:
        return self.show(now, tab=tab, group="", leaf=0)

    def open_group(self, group: str, now: float) -> Flow:
        """The items of one zone, department or theme."""
        return self.show(now, group=group, leaf=0)

    def type_text(self, text: str, now: float) -> Flow:
        return self.show(now, text=text, leaf=0)

    def open_item(self, item: ItemCode, now: float) -> Flow:
        return self.push(Screen(Page.ITEM, item=item), now)

    def choose_priority(self, priority: Priority, reason: str, now: float) -> Flow:
        """The reason is remembered and the item is shown again."""
        stack = self.stack[:-1] if self.screen.page is Page.PRIORITY else self.stack
        return self._with(now, stack=stack, priority=priority, priority_reason=reason)

    # ---- the number

    def carry(self, transaction: Transaction, now: float) -> Flow:
        """The transaction as it is now; its page comes up when there is something to see."""
        ours = self.transaction is not None and self.transaction.order == transaction.order
        flow = self._with(self.touched_at if ours else now, transaction=transaction)
        if transaction.holds_number and self.screen.page is not Page.TICKET:
            return flow._with(now, stack=(WELCOME, Screen(Page.TICKET)))
        moved = ours and self.transaction is not None and self.transaction.stage is not transaction.stage
        return flow._with(now) if moved else flow

    def another(self, now: float) -> Flow:
        """The same person takes one more number, in the same language and modes."""
        fresh = self.home(now)
        return fresh.push(Screen(Page.CHOOSE), now)._with(now, paperless=self.paperless)

    # ---- time

    def left(self, now: float) -> float | None:
        """Seconds until this page goes back to the welcome; None where it stays."""
        allowed = self._allowed()
        return None if allowed is None else max(0.0, self.touched_at + allowed - now)

    def countdown(self, now: float) -> int | None:
        """Whole seconds to be shown, during the last of them."""
        left = self.left(now)
        return None if left is None or left > COUNTDOWN_S else int(left + 0.999)

    def tick(self, now: float, language: Language = Language.CHINESE) -> Flow:
        """Back to the welcome, for somebody new, when the time is over."""
        return self.forget(now, language) if self.left(now) == 0 else self

    def slow(self, now: float) -> bool:
        """True when the answer of the hall is overdue."""
        waiting = self.transaction
        return waiting is not None and waiting.stage is Stage.ASKING and now - waiting.began_at >= SLOW_ANSWER_S

    def given_up(self, now: float) -> bool:
        """True when the person is to be sent to the desk instead of waiting for the hall's answer."""
        waiting = self.transaction
        return waiting is not None and waiting.stage is Stage.ASKING and now - waiting.began_at >= GIVE_UP_S

    def _allowed(self) -> float | None:
        changed = self.large_type or self.high_contrast or self.low_reach or self.language is not Language.CHINESE
        if self.transaction is not None and self.transaction.stage in (Stage.ASKING, Stage.PRINTING):
            return None
        if self.screen.page is Page.TICKET and self.transaction is not None:
            return AFTER_TICKET_S if self.transaction.stage is Stage.PRINTED else AFTER_UNPRINTED_S
        if self.screen.page is Page.WELCOME and not changed:
            return None
        return IDLE_SLOW_S if self.large_type or self.low_reach else IDLE_S

    def _with(self, now: float, **changes: object) -> Flow:
        return msgspec.structs.replace(self, touched_at=now, **changes)


def hindrance_of(page: Page, around: Surroundings) -> Page | None:
    """Why a page cannot be used now: the page that says so, or None."""
    if page in (Page.CHOOSE, Page.CHECK_IN) and around.online and not around.open:
        return Page.CLOSED
    if not around.online and not (page is Page.PRINT and around.catalogue):
        return Page.OFFLINE
    if page is Page.CHOOSE and not around.catalogue:
        return Page.OFFLINE
    if page in (Page.CHOOSE, Page.PRINT) and not around.paper.prints:
        return Page.TROUBLE
    return None


def hindrance_to_take(flow: Flow, around: Surroundings) -> Page | None:
    """Why no number can be taken now, asked again at the moment of taking; None when it can."""
    if not around.online:
        return Page.OFFLINE
    if not around.open:
        return Page.CLOSED
    return None if around.paper.prints or flow.paperless else Page.TROUBLE


def moves(flow: Flow, around: Surroundings) -> frozenset[Move]:
    """What may happen next."""
    page = flow.screen.page
    if page is Page.WELCOME:
        return frozenset({Move.TAKE, Move.CHECK_IN, Move.QUERY, Move.PRINT, Move.HELP})
    if page is Page.TICKET:
        return _ticket_moves(flow, around)
    if flow.transaction is not None and flow.transaction.stage is Stage.ASKING:
        return frozenset()
    return frozenset({Move.BACK, Move.HOME, Move.HELP}) | _page_moves(flow, around)


def _page_moves(flow: Flow, around: Surroundings) -> frozenset[Move]:
    page = flow.screen.page
    if page is Page.ITEM:
        printing = {Move.PRINT_LIST} if around.paper.prints else set()
        return frozenset({Move.TAKE, Move.PRIORITY, *printing})
    if page in (Page.CHECK_IN, Page.QUERY):
        return frozenset({Move.SEND} if flow.screen.text else set())
    if page is Page.TROUBLE:
        return frozenset({Move.PAPERLESS, Move.CHECK_IN, Move.QUERY} if around.online and around.open else set())
    return frozenset()


def _ticket_moves(flow: Flow, around: Surroundings) -> frozenset[Move]:
    transaction = flow.transaction
    if transaction is None or transaction.stage is Stage.PRINTING:
        return frozenset({Move.DONE, Move.ANOTHER})
    again = transaction.stage in (Stage.UNPRINTED, Stage.PAPERLESS) and around.paper.prints
    return frozenset({Move.DONE, Move.ANOTHER, *({Move.AGAIN} if again else set())})
