"""A QML engine that knows Hall.Controls, the catalogue and the pictures."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent, QQmlEngine

from terminal import catalogue as _catalogue  # noqa: F401  registers Hall.Catalogue
from terminal.images import IconProvider, QrProvider

QML_FOLDER = Path(__file__).resolve().parent / "qml"

CHINESE_FAMILY = "Noto Sans CJK SC"
TIBETAN_FAMILY = "Noto Serif Tibetan"


class PageError(RuntimeError):
    """A page that does not load; the text holds what QML said."""


def hall_engine(parent: QObject | None = None) -> QQmlApplicationEngine:
    """An engine for one application; keep it as long as its windows live."""
    engine = QQmlApplicationEngine(parent)
    engine.addImportPath(str(QML_FOLDER))
    engine.addImageProvider("icon", IconProvider())
    engine.addImageProvider("qr", QrProvider())
    return engine


def prepare_fonts() -> list[str]:
    """Make Tibetan fall back to its own letters; the names of the families that are missing."""
    QFont.insertSubstitutions(CHINESE_FAMILY, [TIBETAN_FAMILY])
    QFont.insertSubstitutions(TIBETAN_FAMILY, [CHINESE_FAMILY])
    QGuiApplication.setFont(QFont(CHINESE_FAMILY))
    known = set(QFontDatabase.families())
    return [family for family in (CHINESE_FAMILY, TIBETAN_FAMILY) if family not in known]


def load_page(engine: QQmlEngine, path: Path, properties: Mapping[str, object]) -> QObject:
    """The root object of a QML file with its required properties set; PageError."""
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(path)))
    page = component.createWithInitialProperties(dict(properties))
    if page is None or component.isError():
        raise PageError(component.errorString())
    # The component must outlive what it made only while creating; the page itself belongs to the engine.
    # A window has another setParent of its own, which takes windows only.
    QObject.setParent(page, engine)
    return page
