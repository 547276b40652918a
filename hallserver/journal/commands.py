"""`yichuang journal`: check, hand out and evaluate the hall's record, beside a running server or without one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO

import click
import msgspec

from hallserver.journal import projections
from hallserver.journal.chain import Record
from hallserver.journal.store import JOURNAL_FILE
from hallserver.journal.upcast import UnreadableEvent
from hallserver.journal.verify import records_of
from hallserver.journal.verify import verify as verify_journal

_data_folder = click.option(
    "--data", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True, help="大厅服务器的数据目录"
)


@click.group("journal")
def main() -> None:
    """大厅记录：核对、导出、重建统计表。"""


@main.command("verify")
@_data_folder
def verify(data: Path) -> None:
    """逐条核对记录是否被改动；发现问题时以 1 退出。"""
    _require_journal(data)
    verdict = verify_journal(data)
    for finding in verdict.findings:
        click.echo(f"第 {finding.seq} 条：{finding.sentence}")
    if not verdict.sound:
        click.echo(f"核对了 {verdict.records} 条，有问题。")
        sys.exit(1)
    click.echo(f"核对了 {verdict.records} 条，没有改动。末条哈希 {verdict.head.hash.hex()}")


@main.command("export")
@_data_folder
@click.option("--out", type=click.File("wb"), default="-", help="写到哪里，缺省为标准输出")
@click.option("--day", default=None, help="只要这一天（YYYY-MM-DD）")
def export(data: Path, out: IO[bytes], day: str | None) -> None:
    """每条记录一行 JSON，内容原样，附哈希。"""
    _require_journal(data)
    for record in records_of(data):
        if day is None or record.day == day:
            out.write(msgspec.json.encode(_line(record)) + b"\n")


@main.command("rebuild")
@_data_folder
def rebuild(data: Path) -> None:
    """从记录重建 projections.sqlite3（号、叫号、服务三张表）。"""
    _require_journal(data)
    try:
        counts = projections.rebuild(data, records_of(data))
    except UnreadableEvent as error:
        raise click.ClickException(f"记录里有这个版本读不懂的内容，请先更新软件：{error}") from error
    for name, count in counts.items():
        click.echo(f"{name} {count}")


def _line(record: Record) -> dict[str, object]:
    fields: dict[str, object] = {name: getattr(record, name) for name in record.__struct_fields__}
    return {**fields, "payload": msgspec.Raw(record.payload.encode()), "hash": record.hash.hex()}


def _require_journal(data: Path) -> None:
    if not (data / JOURNAL_FILE).exists():
        raise click.ClickException(f"{data} 里没有大厅记录（{JOURNAL_FILE}）。请检查 --data。")
