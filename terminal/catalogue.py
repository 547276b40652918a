"""The QML singleton behind `Words.tr`: one catalogue for pages and for pure modules."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from terminal import wording

QML_IMPORT_NAME = "Hall.Catalogue"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Catalogue(QObject):
    """Translates for QML; pages use `Words.tr`, which follows the chosen language."""

    @Slot(str, str, result=str)
    def translate(self, source: str, language: str) -> str:
        """The Chinese source in a language, itself where there is no translation."""
        return wording.tr(source, language)
