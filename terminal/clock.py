"""Hall time as properties that pages bind to."""

from __future__ import annotations

from datetime import tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QCoreApplication, QObject, Qt, QTimer, Signal

from contract.words import Language
from terminal import wording
from terminal.link_face import LinkFace


class HallTime(QObject):
    """The time of day and the date by the hall's clock; ticks on the hall's full second."""

    secondChanged = Signal()
    minuteChanged = Signal()

    def __init__(self, link: LinkFace, zone: tzinfo | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent or QCoreApplication.instance())
        self._link = link
        self._zone = zone or ZoneInfo("Asia/Shanghai")
        self._language = Language.CHINESE
        self._second = int(link.now())
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        self._aim()

    def set_zone(self, zone: tzinfo) -> None:
        """Use another time zone, once the plan is known."""
        self._zone = zone
        self.minuteChanged.emit()

    def set_language(self, language: Language) -> None:
        """Say the date in another language."""
        self._language = language
        self.minuteChanged.emit()

    def refresh(self) -> None:
        """Read the hall's clock now."""
        second = int(self._link.now())
        if second != self._second:
            minute_passed = second // 60 != self._second // 60
            self._second = second
            self.secondChanged.emit()
            if minute_passed:
                self.minuteChanged.emit()
        self._aim()

    def _aim(self) -> None:
        left = 1 - self._link.now() % 1
        # Two milliseconds past the full second: a timer may fire a hair early and would see the old second.
        self._timer.start(int(left * 1000) + 2)

    def _time(self) -> str:
        return wording.clock_words(self._second, self._zone)

    def _date(self) -> str:
        return wording.date_words(self._second, self._zone, self._language)

    def _short_date(self) -> str:
        return wording.short_date_words(self._second, self._zone)

    def _get_second(self) -> float:
        return float(self._second)

    #: "09:42"
    time = Property(str, _time, notify=minuteChanged)
    #: "11 月 23 日 星期一"
    date = Property(str, _date, notify=minuteChanged)
    #: "11月23日 周一"
    shortDate = Property(str, _short_date, notify=minuteChanged)
    #: Seconds since the epoch, whole.
    second = Property(float, _get_second, notify=secondChanged)
