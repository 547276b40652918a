"""Keeps assets/translations in step with the words that QML and Python use: `python -m terminal.translations`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import click

from terminal.translation_files import FOLDER, Entry, read_entries, write_entries

ROOT = Path(__file__).resolve().parent.parent

#: Where words are looked for.
PACKAGES = ("terminal", "kiosk", "counter", "display")

LANGUAGES = ("en", "bo")

#: A language in which every word must be there; Tibetan may have gaps until somebody competent fills them.
COMPLETE_LANGUAGE = "en"

#: Functions whose first argument, a literal, is a source.
FUNCTIONS = frozenset(("tr", "fill", "words", "mark"))

_IN_QML = re.compile(r'Words\.tr\(\s*"((?:[^"\\]|\\.)*)"')


@click.group(invoke_without_command=True)
@click.pass_context
def main(context: click.Context) -> None:
    """Say how many words each language has."""
    if context.invoked_subcommand is None:
        for language in LANGUAGES:
            click.echo(summary(language))


@main.command()
def collect() -> None:
    """Add the words that are used and missing, with empty translations, to every language."""
    sources = used_words()
    for language in LANGUAGES:
        added = add_missing(FOLDER / f"{language}.ts", language, sources)
        click.echo(f"{language}: {len(added)} added. {summary(language)}")


@main.command()
def check() -> None:
    """Fail if English lacks a word that is used."""
    missing = missing_words(FOLDER / f"{COMPLETE_LANGUAGE}.ts", used_words())
    for source in missing:
        click.echo(f"{COMPLETE_LANGUAGE}.ts lacks: {source}", err=True)
    if missing:
        raise SystemExit(1)
    click.echo("Every word has its English.")


def used_words(root: Path = ROOT) -> set[str]:
    """Every literal that a page or a module asks a translation for."""
    found: set[str] = set()
    for package in PACKAGES:
        for path in (root / package).rglob("*.qml"):
            found.update(words_in_qml(path.read_text(encoding="utf-8")))
        for path in (root / package).rglob("*.py"):
            found.update(words_in_python(path.read_text(encoding="utf-8")))
    return found


def words_in_qml(text: str) -> Iterator[str]:
    """The literals of `Words.tr("…")`."""
    for match in _IN_QML.finditer(text):
        yield match[1].replace('\\"', '"').replace("\\n", "\n")


def words_in_python(text: str) -> Iterator[str]:
    """The literals given first to tr(), fill(), words() or mark(), called plainly or on an object."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and node.args and _name(node.func) in FUNCTIONS:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str) and first.value:
                yield first.value


def add_missing(path: Path, language: str, sources: set[str]) -> list[str]:
    """Write new entries for the sources a file lacks; what it has stays. The added ones."""
    entries = read_entries(path)
    added = sorted(sources - entries.keys())
    write_entries(path, language, entries | {source: Entry(source) for source in added})
    return added


def missing_words(path: Path, sources: set[str]) -> list[str]:
    """The sources without a translation in a file."""
    entries = read_entries(path)
    return sorted(source for source in sources if source not in entries or not entries[source].translation)


def summary(language: str) -> str:
    """How far a language is."""
    entries = read_entries(FOLDER / f"{language}.ts").values()
    translated = sum(1 for entry in entries if entry.translation)
    reviewed = sum(1 for entry in entries if entry.translation and entry.reviewed)
    return f"{language}: {translated} of {len(entries)} words translated, {reviewed} of them reviewed"


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


if __name__ == "__main__":
    main()
