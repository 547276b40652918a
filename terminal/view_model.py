"""The base of all view-models: they turn what the hall and the pure module say into what a page shows."""

from __future__ import annotations

from datetime import tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from contract.hall import Label
from contract.words import Language
from terminal import wording
from terminal.link_face import LinkFace


class ViewModel(QObject):
    """A QObject parented to the application, with a language and the link to the hall.

    Subclasses emit `changed` when anything but the language changed, and use it as notify signal of their properties.
    """

    changed = Signal()
    languageChanged = Signal()

    def __init__(self, link: LinkFace, parent: QObject | None = None) -> None:
        super().__init__(parent or QCoreApplication.instance())
        self.link = link
        self._language = Language.CHINESE
        #: The hall's time zone; a view-model that knows the plan sets it.
        self.zone: tzinfo = ZoneInfo("Asia/Shanghai")

    def _get_language(self) -> str:
        return str(self._language)

    #: "zh", "bo" or "en"; pages bind `Words.language` to it.
    language = Property(str, _get_language, notify=languageChanged)

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        """The person wants another language; an unknown code is Chinese."""
        chosen = Language(code)
        chosen = Language.CHINESE if chosen is Language.UNKNOWN else chosen
        if chosen is not self._language:
            self._language = chosen
            self.languageChanged.emit()
            self.changed.emit()

    # ---- for subclasses

    def words(self, source: str) -> str:
        """The source in the chosen language."""
        return wording.tr(source, self._language)

    def fill(self, source: str, **values: object) -> str:
        """The source in the chosen language with its `{names}` filled in."""
        return wording.fill(source, self._language, **values)

    def say(self, label: Label) -> str:
        """A name of the hall in the chosen language."""
        return label.spoken(self._language)

    def clock(self, at: float) -> str:
        """A moment as time of day."""
        return wording.clock_words(at, self.zone)
