"""Writes docs/protocol.md from the contract, so that the page and the code cannot differ."""

from __future__ import annotations

import ast
import inspect
import sys
import types
import typing
from collections.abc import Iterable
from pathlib import Path

import click
import msgspec

from contract import beacon, codec, commands, envelope, events, faults, hall, schema, views, words

TARGET = Path("docs/protocol.md")


def protocol_page() -> str:
    """The whole page as Markdown."""
    parts = [
        _HEAD.format(
            schema=schema.SCHEMA,
            minimum=schema.MIN_SCHEMA,
            terminal_kib=codec.MAX_FROM_TERMINAL // 1024,
            server_mib=codec.MAX_FROM_SERVER // 1024 // 1024,
        ),
        "## From a terminal\n",
        *(_struct(kind) for kind in typing.get_args(envelope.FromTerminal)),
        "## From the server\n",
        *(_struct(kind) for kind in typing.get_args(envelope.FromServer)),
        "## Results\n\nThe `result` of a Reply.\n",
        *(_struct(kind) for kind in typing.get_args(envelope.AnyResult)),
        "## Commands\n\nThe `command` of an Order.\n",
        *(_struct(kind) for kind in typing.get_args(commands.AnyCommand)),
        "## Views\n\nThe `view` of a Snapshot or Notice, and what they are made of.\n",
        *(_struct(kind) for kind in _structs(views)),
        "## The hall's plan\n",
        *(_struct(kind) for kind in _structs(hall)),
        "## Events\n\nWhat the journal holds.\n",
        *(_struct(kind) for kind in typing.get_args(events.AnyEvent)),
        "## Beacons\n\nTXT records of zeroconf.\n",
        *(_struct(kind) for kind in _structs(beacon)),
        _faults(),
        _words(),
    ]
    return "\n".join(parts).rstrip() + "\n"


@click.command()
@click.option("--check", is_flag=True, help="Fail if the page on disk is not what the contract says.")
def main(check: bool) -> None:
    """Write docs/protocol.md, or with --check compare it."""
    page = protocol_page()
    if not check:
        TARGET.parent.mkdir(exist_ok=True)
        TARGET.write_text(page, "utf-8")
    elif not TARGET.exists() or TARGET.read_text("utf-8") != page:
        sys.exit(f"{TARGET} is not in step with contract/: run  python -m yichuang.describe")


_HEAD = """# The protocol between hall server and terminals

Written from `contract/` by `python -m yichuang.describe`; change the code, then run that.

Schema {schema}, oldest understood {minimum}. A terminal dials `ws://SERVER/link` and both sides send JSON objects, one
a message, with their name in `kind`. A terminal's message is at most {terminal_kib} KiB, the server's at most
{server_mib} MiB.

1. The server sends **Challenge**. The terminal answers **Hello**, signed with its own Ed25519 key.
2. The server sends **Welcome**, or **Waiting** until a person admits the box, or **Refusal** and closes.
3. For each topic followed comes a **Snapshot**, then a **Notice** whenever the view has changed. A notice holds the
   whole view; a slow reader may miss notices in between, never the last one.
4. An **Order** is answered by **Reply** or **Refusal** with the same `command_id`, after it is on disk. Sent again, it
   gets the same answer again.

Topics: `catalogue`, `menu:PLACE`, `board:hall`, `board:ZONE`, `strip:WINDOW`, `desk:WINDOW`, `fleet`.
Times are seconds since the epoch on the hall's clock, spans are seconds. A field that is left out has its default; an
unknown field is ignored and an unknown word reads as `unknown`.
"""


def _structs(module: types.ModuleType) -> list[type[msgspec.Struct]]:
    found = [value for value in vars(module).values() if inspect.isclass(value) and issubclass(value, msgspec.Struct)]
    return [kind for kind in found if kind.__module__ == module.__name__]


def _struct(kind: type[msgspec.Struct]) -> str:
    lines = [f"### {kind.__name__}\n", _prose(kind), ""]
    fields = msgspec.structs.fields(kind)
    if fields:
        notes = _field_notes(kind)
        lines += ["| field | type | default | meaning |", "|---|---|---|---|"]
        lines += [_row(kind, item, notes.get(item.name, "")) for item in fields]
        lines.append("")
    return "\n".join(lines)


def _row(kind: type, item: msgspec.structs.FieldInfo, note: str) -> str:
    return f"| `{item.encode_name}` | {_cell(_annotation(kind, item.name))} | {_default(item)} | {_cell(note)} |"


def _prose(kind: type) -> str:
    text = kind.__doc__ or ""
    return "" if text.startswith(f"{kind.__name__}(") else inspect.cleandoc(text).replace("\n", " ")


def _annotation(kind: type, name: str) -> str:
    for base in kind.__mro__:
        if name in vars(base).get("__annotations__", {}):
            return str(vars(base)["__annotations__"][name])
    return ""


def _default(field: msgspec.structs.FieldInfo) -> str:
    if field.default is not msgspec.NODEFAULT:
        return f"`{msgspec.json.encode(field.default).decode()}`"
    if field.default_factory is not msgspec.NODEFAULT:
        return f"`{msgspec.json.encode(field.default_factory()).decode()}`"
    return "required"


def _cell(text: str) -> str:
    return text.replace("|", "or").replace("\n", " ")


def _field_notes(kind: type) -> dict[str, str]:
    """The `#:` comments above the fields of a struct, by field."""
    source = inspect.getsource(kind)
    lines = source.splitlines()
    (definition,) = ast.parse(source).body
    assert isinstance(definition, ast.ClassDef)  # noqa: S101
    return {
        node.target.id: " ".join(_comment_above(lines, node.lineno - 1))
        for node in definition.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }


def _comment_above(lines: list[str], index: int) -> Iterable[str]:
    start = index
    while start > 0 and lines[start - 1].strip().startswith("#:"):
        start -= 1
    return [line.strip().removeprefix("#:").strip() for line in lines[start:index]]


def _faults() -> str:
    rows = [f"| `{code}` | {faults.http_status(code)} | {faults.fault(code).sentence} |" for code in faults.FaultCode]
    return "\n".join(["## Faults\n", "| code | HTTP | sentence |", "|---|---|---|", *rows, ""])


def _words() -> str:
    classes = [value for value in vars(words).values() if inspect.isclass(value)]
    kinds = [kind for kind in classes if issubclass(kind, words.Word) and kind is not words.Word]
    rows = [f"| {kind.__name__} | {', '.join(f'`{member}`' for member in kind)} |" for kind in kinds]
    return "\n".join(["## Words\n", "| vocabulary | values |", "|---|---|", *rows, ""])


if __name__ == "__main__":
    main()
