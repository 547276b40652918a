"""The Qt Linguist files of assets/translations: Chinese source, one flat context, empty means not translated yet."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import msgspec

#: All words live in one context: the same Chinese words mean the same on every screen.
CONTEXT = "Hall"

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "translations"


class Entry(msgspec.Struct, frozen=True):
    """One source with its translation; `reviewed` by a native speaker or not."""

    source: str
    translation: str = ""
    reviewed: bool = False


def read_entries(path: Path) -> dict[str, Entry]:
    """The entries of a .ts file by their source, in the file's order; empty if there is no such file."""
    if not path.is_file():
        return {}
    # These files ship with the program and are as trusted as its code.
    root = ElementTree.parse(path).getroot()  # noqa: S314
    entries = [_entry(message) for message in root.iter("message")]
    return {entry.source: entry for entry in entries}


def write_entries(path: Path, language: str, entries: dict[str, Entry]) -> None:
    """Write a .ts file, sources in code-point order so that two people's additions merge."""
    root = ElementTree.Element("TS", {"version": "2.1", "language": language, "sourcelanguage": "zh_CN"})
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for source in sorted(entries):
        _append(context, entries[source])
    ElementTree.indent(root, "    ")
    text = ElementTree.tostring(root, encoding="unicode")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


@cache
def translations(language: str) -> dict[str, str]:
    """Source to translation of a language ("en", "bo"), untranslated sources left out."""
    entries = read_entries(FOLDER / f"{language}.ts").values()
    return {entry.source: entry.translation for entry in entries if entry.translation}


def _entry(message: ElementTree.Element) -> Entry:
    translation = message.find("translation")
    text = (translation.text or "") if translation is not None else ""
    reviewed = translation is not None and translation.get("type") != "unfinished"
    return Entry(message.findtext("source") or "", text, reviewed)


def _append(context: ElementTree.Element, entry: Entry) -> None:
    message = ElementTree.SubElement(context, "message")
    ElementTree.SubElement(message, "source").text = entry.source
    translation = ElementTree.SubElement(message, "translation")
    translation.text = entry.translation or None
    if not entry.reviewed:
        translation.set("type", "unfinished")
