"""Holds what TOML gave against the struct it should become, and says in Chinese what does not fit."""

from __future__ import annotations

import math
import reprlib
from collections.abc import Callable, Iterable
from functools import cache

import msgspec
from msgspec import inspect

from contract.hall import Label
from contract.words import Word
from hallserver.hallfile.mistakes import did_you_mean
from hallserver.hallfile.positions import Path

Report = Callable[[Path, str], None]

#: Whole numbers beyond this are not exact in JSON on every side.
_LARGEST = 2**53

#: Fields that the loader fills itself; in a file they are unknown keys.
_COMPUTED = frozenset({"digest"})


def fit(kind: type[msgspec.Struct], value: object, path: Path, report: Report) -> object:
    """`value` ready for msgspec.convert to `kind`; each misfit is reported, and the result is then of no use."""
    return _fit(_described(kind), value, path, report)


@cache
def _described(kind: type[msgspec.Struct]) -> inspect.Type:
    return inspect.type_info(kind)


def _fit(kind: inspect.Type, value: object, path: Path, report: Report) -> object:
    match kind:
        case inspect.StructType():
            return _struct(kind, value, path, report)
        case inspect.VarTupleType():
            return _list(kind, value, path, report)
        case inspect.DictType():
            return _dict(kind, value, path, report)
        case inspect.EnumType():
            return _word(kind, value, path, report)
        case inspect.UnionType():
            return _fit(next(one for one in kind.types if not isinstance(one, inspect.NoneType)), value, path, report)
        case _:
            return _scalar(kind, value, path, report)


def _struct(kind: inspect.StructType, value: object, path: Path, report: Report) -> object:
    if kind.cls is Label and isinstance(value, str):
        value = {"zh": value}
    if not isinstance(value, dict):
        wanted = '要写文字，或者 { zh = "…", en = "…" }' if kind.cls is Label else "要写一组“键 = 值”"
        report(path, f"“{_name(path)}”{wanted}，现在写的是{_said(value)}。")
        return value
    fields = {field.name: field for field in _writable(kind)}
    for key in value.keys() - fields.keys():
        hint = did_you_mean(key, fields) or f"，这里能写的有：{'、'.join(fields)}"
        report((*path, key), f"不认识“{key}”{hint}。")
    for field in fields.values():
        if field.required and field.name not in value:
            report(path, f"{_where(path)}少了“{field.name}”，请补上。")
    return {key: _fit(fields[key].type, inner, (*path, key), report) for key, inner in value.items() if key in fields}


def _writable(kind: inspect.StructType) -> Iterable[inspect.Field]:
    return (field for field in kind.fields if field.name not in _COMPUTED)


def _list(kind: inspect.VarTupleType, value: object, path: Path, report: Report) -> object:
    if not isinstance(value, list):
        report(path, f"“{_name(path)}”要写成列表，放在方括号 [ ] 里，现在写的是{_said(value)}。")
        return value
    return [_fit(kind.item_type, inner, (*path, index), report) for index, inner in enumerate(value)]


def _dict(kind: inspect.DictType, value: object, path: Path, report: Report) -> object:
    if not isinstance(value, dict):
        report(path, f"“{_name(path)}”要写成花括号 {{ }} 里的“键 = 值”，现在写的是{_said(value)}。")
        return value
    return {key: _fit(kind.value_type, inner, (*path, key), report) for key, inner in value.items()}


def _word(kind: inspect.EnumType, value: object, path: Path, report: Report) -> object:
    known = [str(word) for word in _words(kind.cls)]
    if value not in known:
        hint = did_you_mean(value, known) if isinstance(value, str) else ""
        report(path, f"“{_name(path)}”不能写{_said(value)}{hint}；只能写：{'、'.join(known)}。")
    return value


def _words(kind: type[object]) -> list[Word]:
    if not issubclass(kind, Word):
        raise TypeError(f"{kind} is no vocabulary of the hall")
    return [word for word in kind if word.name != "UNKNOWN"]


def _scalar(kind: inspect.Type, value: object, path: Path, report: Report) -> object:
    problem = _scalar_problem(kind, value)
    if problem:
        report(path, f"“{_name(path)}”{problem}，现在写的是{_said(value)}。")
    return value


def _scalar_problem(kind: inspect.Type, value: object) -> str:
    match kind:
        case inspect.StrType():
            return _text_problem(value)
        case inspect.BoolType():
            return "" if isinstance(value, bool) else "只能写 true 或 false"
        case inspect.IntType():
            whole = isinstance(value, int) and not isinstance(value, bool)
            return "" if whole and abs(value) <= _LARGEST else "要写整数，例如 20，不加引号"  # type: ignore[arg-type]
        case inspect.FloatType():
            return "" if _is_number(value) else "要写数字，例如 3 或 0.5，不加引号"
        case _:
            raise TypeError(f"no rule for {kind} in hall files")


def _text_problem(value: object) -> str:
    if not isinstance(value, str):
        return "要写文字，放在英文双引号里"
    return "" if value.isprintable() or not any(letter < " " for letter in value) else "里有换行或看不见的字符，请删掉"


def _is_number(value: object) -> bool:
    return (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and math.isfinite(value)
        and (abs(value) <= _LARGEST)
    )


def _name(path: Path) -> str:
    """The key that the path ends in, without list positions."""
    return next((str(part) for part in reversed(path) if isinstance(part, str)), "文件")


def _where(path: Path) -> str:
    return f"“{_name(path)}”" if path else "这个文件"


def _said(value: object) -> str:
    """What was written, as the technician sees it in the file."""
    match value:
        case bool():
            return f"“{str(value).lower()}”"
        case str():
            return f"文字“{_SHORT.repr(value)[1:-1]}”"
        case int() | float():
            return f"数字 {_SHORT.repr(value)}" if not isinstance(value, int) or abs(value) <= _LARGEST else "太大的数"
        case list():
            return "列表"
        case dict():
            return "一组“键 = 值”"
        case _:
            return f"“{value}”"


_SHORT = reprlib.Repr()
_SHORT.maxstring = 40
