"""A morning in the Hezuo hall, step by step. Each step is done by real events and checked on the screens."""

from __future__ import annotations

import time
from collections.abc import Callable

from yichuang.demo.cast import CAST
from yichuang.demo.paper import DemoPrinter
from yichuang.demo.probe import Probe, StepFailed
from yichuang.demo.stage import Stage

#: The sample clerks and their PIN.
CLERKS = {"counter-3": "1001", "counter-11": "1002"}
PIN = "2468"

#: After a restart of the server screens must be right again within this (seconds).
BACK_WITHIN_S = 3.0


class Morning:
    """The people of the story and what they do; `STEPS` is their order."""

    def __init__(self, stage: Stage, probes: dict[str, Probe], printer: DemoPrinter) -> None:
        self.stage = stage
        self.probes = probes
        self.printer = printer
        self.kiosk, self.board, self.strip = probes["kiosk"], probes["board"], probes["strip"]
        self.three, self.eleven = probes["counter-3"], probes["counter-11"]
        self._numbers_taken = 0

    def everybody_finds_the_hall(self) -> str:
        """大厅服务器和五台终端在局域网里互相找到"""
        self.kiosk.wait_state(60, page="welcome", online=True)
        self.board.wait_state(60, link="online")
        self.strip.wait_state(60, link="online")
        for counter in (self.three, self.eleven):
            counter.wait_state(60, mode="signed_out", online=True)
        return f"{len(CAST)} 台在线，{self.stage.address}"

    def clerks_open_their_windows(self) -> str:
        """3 号和 11 号窗口的工作人员签入、开窗"""
        for name, clerk in CLERKS.items():
            counter = self.probes[name]
            counter.ask(type=clerk)
            counter.key("Enter")
            counter.ask(type=PIN)
            counter.key("Enter")
            counter.wait_state(mode="closed")
            counter.key("F12")
            counter.wait_state(mode="idle")
        self.strip.wait_state(strip_state="free")
        return "按键签入，F12 开窗"

    def a_citizen_takes_a_number_in_three_touches(self) -> str:
        """群众三次触摸取号：社会保障卡申领"""
        self.kiosk.click("welcome.take")
        self._choose("社会保障卡申领")
        self.kiosk.click("item.take")
        return self._number_printed("A001")

    def a_business_searches_by_initials(self) -> str:
        """企业人员按拼音首字母 SPJY 找到食品经营许可证核发"""
        self.kiosk.click("welcome.take")
        for letter in "SPJY":
            self.kiosk.click(f"key.{letter}")
        self.kiosk.wait_state(typed="spjy")
        self._choose("食品经营许可证核发")
        self.kiosk.click("item.take")
        return self._number_printed("B001")

    def an_old_person_goes_first_in_large_type(self) -> str:
        """老人用大字版取优先号"""
        self.kiosk.click("welcome.large")
        self.kiosk.click("welcome.take")
        self._choose("社会保障卡申领")
        self.kiosk.click("item.priority")
        self.kiosk.wait_state(page="priority")
        self.kiosk.click("priority.0")
        self.kiosk.click("item.take")
        return self._number_printed("A002")

    def somebody_reads_tibetan(self) -> str:
        """一位群众用藏文界面取号"""
        self.kiosk.click("choice-bo")
        self.kiosk.wait_state(language="bo")
        self.kiosk.click("welcome.take")
        self._choose_first()
        self.kiosk.click("item.take")
        number = self._number_printed("A003")
        self.kiosk.click("choice-zh")
        self.kiosk.wait_state(language="zh")
        return number

    def the_priority_is_called_first(self) -> str:
        """3 号窗口叫号：优先的先来，大屏、条屏、广播都知道"""
        self.three.key("F2")
        self.three.wait_state(mode="called", number="A002")
        self.board.wait_state(newest="A002", window=3)
        self.strip.wait_state(strip_state="calling", strip_number="A002")
        self._spoken(1)
        return "A002 请到 3 号窗口"

    def a_wrong_key_is_taken_back(self) -> str:
        """11 号窗口按错了叫号，播报前按 Esc 收回，大厅没有听到"""
        self.eleven.key("F2")
        self.eleven.wait_state(mode="called", number="B001")
        self.eleven.key("Esc")
        self.eleven.wait_state(mode="idle", number="")
        if self.board.state()["newest"] != "A002":
            raise StepFailed("the board showed a call that was taken back")
        return "B001 仍在等候"

    def the_person_is_served(self) -> str:
        """A002 到窗口，开始办理，办结"""
        self.three.key("F5")
        self.three.wait_state(mode="serving", number="A002")
        self._complete(self.three)
        return "F5 开始，F9 办结"

    def nobody_comes(self) -> str:
        """A001 没有来：重呼一次，过号，再排一次"""
        self.three.key("F2")
        self.three.wait_state(mode="called", number="A001")
        self.board.wait_state(newest="A001")
        self.three.wait(lambda: self._key_works(self.three, "F3"), "F3 recalls")
        self.three.key("F3")
        self._spoken(3)
        self.three.wait(lambda: self._key_works(self.three, "F4"), "F4 marks the no-show")
        self.three.key("F4")
        self.three.wait_state(mode="idle")
        self.three.click("aside.1")
        self.three.wait_state(question="confirm")
        self.three.key("Enter")
        self.three.wait_state(question="")
        return "排在已等的人后面"

    def somebody_fetches_a_copy(self) -> str:
        """A003 先去复印，挂起后再回来办完"""
        self.three.key("F2")
        self.three.wait_state(mode="called", number="A003")
        self.three.key("F5")
        self.three.wait_state(mode="serving")
        self.three.key("F6")
        self.three.wait_state(question="park")
        self.three.key("1")
        self.three.wait_state(mode="idle")
        self.three.click("aside.1")
        self.three.wait_state(mode="called", number="A003")
        self.three.key("F5")
        self._complete(self.three)
        return "F6 挂起，1 恢复"

    def a_matter_belongs_elsewhere(self) -> str:
        """B001 的事改到 A 综合服务区办，保留原来的排队时间"""
        self.eleven.key("F2")
        self.eleven.wait_state(mode="called", number="B001")
        self.eleven.key("F5")
        self.eleven.wait_state(mode="serving")
        self.eleven.key("F7")
        self.eleven.wait_state(question="transfer")
        self.eleven.key("3")
        self.eleven.wait_state(question="transfer_zone")
        self.eleven.key("1")
        self.eleven.wait_state(question="confirm")
        self.eleven.key("Enter")
        self.eleven.wait_state(mode="idle", question="")
        return "F7 转移"

    def the_kiosk_runs_out_of_paper(self) -> str:
        """取号机没纸了：取号之前就告诉群众，并指路"""
        self.printer.set(paper="end")
        begun = time.monotonic()
        self.kiosk.wait_state(5, paper="none")
        told_s = time.monotonic() - begun
        self.kiosk.click("welcome.take")
        self.kiosk.wait_state(page="trouble")
        self.stage.look("no-paper")
        self.printer.set(paper="ok")
        self.kiosk.wait_state(page="welcome", paper="able")
        return f"{told_s:.1f} 秒内得知"

    def the_server_loses_power(self) -> str:
        """大厅服务器断电：窗口继续办手上的人，恢复后自动补传"""
        self.three.key("F2")
        number = self.three.wait_state(mode="called")["number"]
        self.three.key("F5")
        self.three.wait_state(mode="serving")
        self.stage.kill_hall()
        self.three.wait_state(online=False, number=number)
        self.board.wait_state(offline=True)
        self._complete(self.three, offline=True)
        self.three.wait(lambda: self.three.state()["pending"] >= 1, "the step is kept")
        self.stage.look("offline")
        self.stage.open_hall()
        begun = time.monotonic()
        self.three.wait_state(BACK_WITHIN_S, online=True, pending=0, mode="idle")
        self.board.wait_state(BACK_WITHIN_S, offline=False)
        self.kiosk.wait_state(BACK_WITHIN_S, online=True)
        return f"{number} 办结已补传，{time.monotonic() - begun:.1f} 秒后全部恢复"

    def the_window_pauses(self) -> str:
        """3 号窗口暂停，条屏写明"""
        self.three.key("F12")
        self.three.wait_state(question="pause")
        self.three.key("1")
        self.three.wait_state(question="pause_time")
        self.three.key("1")
        self.three.wait_state(mode="paused")
        self.strip.wait_state(strip_state="paused")
        return "F12 暂停"

    # ---- what recurs

    def _choose(self, name: str) -> None:
        self.kiosk.wait(lambda: name in self.kiosk.state()["results"], f"{name} is offered")
        self.kiosk.click(f"result.{self.kiosk.state()['results'].index(name)}")
        self.kiosk.wait_state(page="item")

    def _choose_first(self) -> None:
        self.kiosk.wait(lambda: self.kiosk.state()["results"], "items are offered")
        self.kiosk.click("result.0")
        self.kiosk.wait_state(page="item")

    def _number_printed(self, number: str) -> str:
        self.kiosk.wait_state(page="ticket", number=number)
        self.kiosk.wait_state(stage="printed")
        self.stage.look(f"ticket-{number}")
        self.kiosk.click("ticket.done")
        self.kiosk.wait_state(page="welcome")
        self._numbers_taken += 1
        came_out = len(self.printer.tickets)
        if came_out != self._numbers_taken:
            raise StepFailed(f"after {number} there are {came_out} tickets for {self._numbers_taken} numbers")
        return number

    def _complete(self, counter: Probe, offline: bool = False) -> None:
        counter.wait(lambda: self._key_works(counter, "F9"), "F9 completes")
        counter.key("F9")
        counter.wait_state(question="outcome")
        counter.key("Enter")
        if not offline:
            counter.wait_state(mode="idle")

    def _key_works(self, counter: Probe, key: str) -> bool:
        return bool(counter.ask(find=f"key.{key}").get("enabled"))

    def _spoken(self, count: int) -> None:
        self.board.wait(lambda: self.board.state()["spoken_count"] >= count, f"{count} calls are spoken", 30)


def steps(morning: Morning) -> list[Callable[[], str]]:
    """The morning in its order."""
    return [
        morning.everybody_finds_the_hall,
        morning.clerks_open_their_windows,
        morning.a_citizen_takes_a_number_in_three_touches,
        morning.a_business_searches_by_initials,
        morning.an_old_person_goes_first_in_large_type,
        morning.somebody_reads_tibetan,
        morning.the_priority_is_called_first,
        morning.a_wrong_key_is_taken_back,
        morning.the_person_is_served,
        morning.nobody_comes,
        morning.somebody_fetches_a_copy,
        morning.a_matter_belongs_elsewhere,
        morning.the_kiosk_runs_out_of_paper,
        morning.the_server_loses_power,
        morning.the_window_pauses,
    ]


def picture_name(number: int, step: Callable[[], str]) -> str:
    """How a step's pictures are called: its number and name."""
    return f"{number:02d}-{step.__name__.replace('_', '-')}"
