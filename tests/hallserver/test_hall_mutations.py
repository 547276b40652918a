"""Whatever is typed into a hall file, the answer is a plan or a list of mistakes, never a crash."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hallserver.hallfile import HallFileMistake, load_hall
from hallserver.hallfile.positions import Positions

HEZUO = Path(__file__).parents[2] / "assets" / "halls" / "hezuo"

FILES = (
    "hall.toml", "zones.toml", "windows.toml", "departments.toml", "themes.toml", "materials.toml", "clerks.toml",
    "plan.toml", "items/human-resources.toml", "items/justice.toml",
)  # fmt: skip

#: What a hand slips to, and what a hostile one would try.
SNIPPETS = st.one_of(
    st.sampled_from(
        [
            "", "\n", '"', "'", "[", "]", "[[", "{", "}", "=", ",", "#", ".", "-", "\\", '"""', "'''", "true", "nan",
            "-inf", "1e400", "0", "99999999999999999999", "1979-05-27 07:32:00", "x = 1\n", "[[item]]\n", "[rules]\n",
            '"" = 1\n', "a.b.c = [1, {d = 2}]\n", "\u0000", "\ufeff", "\u202e", "\U0001f600", "一", "\r",
        ]
    ),
    st.text(max_size=8),
)  # fmt: skip


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Hezuo with two departments' items, so that one reading takes a few milliseconds."""
    folder = tmp_path_factory.mktemp("hall")
    (folder / "items").mkdir()
    for name in FILES:
        shutil.copy(HEZUO / name, folder / name)
    return folder


@settings(max_examples=300, derandomize=True, deadline=None)
@given(name=st.sampled_from(FILES), cut=st.floats(0, 1), length=st.integers(0, 40), snippet=SNIPPETS)
def test_a_slip_of_the_hand_never_crashes(hall: Path, name: str, cut: float, length: int, snippet: str) -> None:
    path = hall / name
    right = path.read_bytes()
    text = right.decode()
    at = int(cut * len(text))
    try:
        path.write_bytes((text[:at] + snippet + text[at + length :]).encode("utf-8", "surrogatepass"))
        try:
            load_hall(hall)
        except HallFileMistake as trouble:
            assert 1 <= len(trouble.mistakes) <= 20
            assert all(mistake.line >= 1 and mistake.sentence for mistake in trouble.mistakes)
    finally:
        path.write_bytes(right)


_KEYS = st.from_regex(r"[a-z]{1,5}", fullmatch=True)
_VALUES = st.recursive(
    st.one_of(st.integers(-5, 5).map(str), st.sampled_from(['"x"', "'#='", "1.5", "true", "07:32:00", '"a\\"b]"'])),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(lambda parts: "[\n" + ",\n  # a remark ] }\n".join(parts) + "\n]"),
        st.lists(st.tuples(_KEYS, inner.filter(lambda value: "\n" not in value)), max_size=3, unique_by=lambda p: p[0])
        .map(lambda pairs: "{ " + ", ".join(f"{key} = {value}" for key, value in pairs) + " }"),
    ),
    max_leaves=8,
)  # fmt: skip
_TABLES = st.lists(
    st.tuples(
        st.sampled_from(["[[item]]", "[[item.part]]", "[[zone]]"]),
        st.lists(st.tuples(_KEYS, _VALUES), max_size=4, unique_by=lambda pair: pair[0]),
    ),
    max_size=6,
)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(tables=_TABLES)
def test_positions_find_everything_that_tomllib_finds(tables: list[tuple[str, list[tuple[str, str]]]]) -> None:
    text = "[[item]]\n" + "\n".join(
        f"{header}\n" + "".join(f"{key} = {value}\n" for key, value in pairs) for header, pairs in tables
    )
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    positions, lines = Positions(text), text.split("\n")
    for path in _paths(table, ()):
        assert positions.knows(path), path
        last = path[-1]
        if isinstance(last, str) and not isinstance(_at(table, path), list):
            assert last in lines[positions.line_of(path) - 1]


def _paths(value: object, path: tuple[str | int, ...]) -> list[tuple[str | int, ...]]:
    inner: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    here = [path] if path else []
    return here + [found for key, one in inner for found in _paths(one, (*path, key))]


def _at(value: Any, path: tuple[str | int, ...]) -> object:
    for key in path:
        value = value[key]
    return value
