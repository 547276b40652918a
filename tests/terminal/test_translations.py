"""The catalogues stay whole: nothing collected is lost, nothing used is missing in English."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from terminal import translations
from terminal.translation_files import FOLDER, Entry, read_entries, write_entries


def test_words_are_found_in_qml_and_python() -> None:
    qml = 'Text { text: Words.tr("取号") + Words.tr("还有 %1 项").arg(3); other: qsTr("不算") }'
    assert set(translations.words_in_qml(qml)) == {"取号", "还有 %1 项"}
    python = 'tr("甲", x)\nself.words("乙")\nwording.fill("丙 {n}", n=1)\nmark("丁")\nprint("不算")\ntr(name)\n'
    assert set(translations.words_in_python(python)) == {"甲", "乙", "丙 {n}", "丁"}


def test_collecting_keeps_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "en.ts"
    kept = Entry("取号", "Take a number", reviewed=True)
    write_entries(path, "en", {"取号": kept})
    assert translations.add_missing(path, "en", {"取号", "a < b & “c”"}) == ["a < b & “c”"]
    assert read_entries(path) == {"取号": kept, "a < b & “c”": Entry("a < b & “c”")}
    assert translations.add_missing(path, "en", {"取号"}) == []
    assert translations.missing_words(path, {"取号", "a < b & “c”", "新"}) == ["a < b & “c”", "新"]


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_the_files_in_the_tree_are_as_the_tool_writes_them(language: str, tmp_path: Path) -> None:
    source = FOLDER / f"{language}.ts"
    copy = tmp_path / source.name
    write_entries(copy, language, read_entries(source))
    assert copy.read_text(encoding="utf-8") == source.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_a_translation_asks_for_nothing_that_its_source_lacks(language: str) -> None:
    for entry in read_entries(FOLDER / f"{language}.ts").values():
        if entry.translation:
            assert placeholders(entry.translation) <= placeholders(entry.source), entry


def test_the_summary_names_every_language() -> None:
    result = CliRunner().invoke(translations.main)
    assert result.exit_code == 0
    assert [line.partition(":")[0] for line in result.output.splitlines()] == list(translations.LANGUAGES)


def placeholders(text: str) -> set[str]:
    import re

    return set(re.findall(r"%\d|\{\w+\}", text))
