"""The files of one hall as text and TOML, and the lines in them."""

from __future__ import annotations

import hashlib
import tomllib
from functools import cached_property
from pathlib import Path

from hallserver.hallfile import positions
from hallserver.hallfile.mistakes import HallFileMistake, Mistake, did_you_mean
from hallserver.hallfile.sheets import ITEMS_FOLDER, REQUIRED, SHEETS
from hallserver.hallfile.syntax import syntax_mistake

# The whole catalogue of a province is a few megabytes; more than this in one file is not a hall file.
_LARGEST_FILE = 16 * 1024 * 1024


class SourceFile:
    """One file that could be read. `name` is relative to the hall's folder, with forward slashes."""

    def __init__(self, name: str, text: str, table: dict[str, object]) -> None:
        self.name = name
        self.table = table
        self._text = text

    def mistake(self, path: positions.Path, sentence: str) -> Mistake:
        """A mistake at the line of `path`."""
        return Mistake(self.name, self._positions.line_of(path), sentence)

    def writes(self, path: positions.Path) -> bool:
        """Whether the file itself says something at `path`."""
        return self._positions.knows(path)

    @cached_property
    def _positions(self) -> positions.Positions:
        return positions.Positions(self._text)


def read_files(folder: Path) -> tuple[dict[str, SourceFile], str]:
    """All files of the hall by name, and the SHA-256 over them. Raises HallFileMistake, also for syntax."""
    contents = _contents(folder)
    mistakes = [*_missing(contents), *_strange(contents)]
    files: dict[str, SourceFile] = {}
    for name, content in contents.items():
        try:
            files[name] = _parsed(name, content)
        except HallFileMistake as trouble:
            mistakes.extend(trouble.mistakes)
    if mistakes:
        raise HallFileMistake(mistakes)
    return files, _digest(contents)


def _contents(folder: Path) -> dict[str, bytes]:
    if not folder.is_dir():
        raise HallFileMistake([Mistake(str(folder), 1, "没有这个文件夹，请检查大厅文件夹的路径。")])
    paths = [*folder.glob("*.toml"), *(folder / ITEMS_FOLDER).glob("*.toml")]
    return {path.relative_to(folder).as_posix(): _bytes(folder, path) for path in sorted(paths)}


def _bytes(folder: Path, path: Path) -> bytes:
    name = path.relative_to(folder).as_posix()
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise HallFileMistake([Mistake(name, 1, "文件超过 16 MB，不像大厅文件，请检查。")])
        return path.read_bytes()
    except OSError as trouble:
        sentence = f"文件打不开（{trouble.strerror or trouble}），请检查权限。"
        raise HallFileMistake([Mistake(name, 1, sentence)]) from trouble


def _missing(contents: dict[str, bytes]) -> list[Mistake]:
    missing = [Mistake(name, 1, "缺这个文件，请补上。") for name in REQUIRED if name not in contents]
    if not any("/" in name for name in contents):
        missing.append(Mistake(f"{ITEMS_FOLDER}/", 1, "还没有事项，请在 items 文件夹里写至少一个 .toml 文件。"))
    return missing


def _strange(contents: dict[str, bytes]) -> list[Mistake]:
    return [
        Mistake(name, 1, f"不认识这个文件{did_you_mean(name, SHEETS) or '，请改名或移走'}。")
        for name in contents
        if "/" not in name and name not in SHEETS
    ]


def _parsed(name: str, content: bytes) -> SourceFile:
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as trouble:
        line = content.count(b"\n", 0, trouble.start) + 1
        sentence = "这里不是 UTF-8 编码的文字，请把文件另存为 UTF-8。"
        raise HallFileMistake([Mistake(name, line, sentence)]) from trouble
    try:
        return SourceFile(name, text, tomllib.loads(text))
    except RecursionError as trouble:
        raise HallFileMistake([Mistake(name, 1, "括号套得太深，请检查是不是少了右括号。")]) from trouble
    except ValueError as trouble:  # TOMLDecodeError is one; figures with thousands of digits raise the bare one.
        raise HallFileMistake([syntax_mistake(name, text, str(trouble))]) from trouble


def _digest(contents: dict[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, content in contents.items():
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
