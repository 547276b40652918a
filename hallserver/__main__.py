"""`hallserver --hall DIR --data DIR --listen HOST:PORT`: the hall server from the command line."""

from __future__ import annotations

import contextlib
import ipaddress
import logging
import sqlite3
import sys
from pathlib import Path
from typing import TextIO, cast

import click
import structlog
import uvloop

from hallserver.journal.upcast import UnreadableEvent
from hallserver.server import CannotStart, ServerOptions, load, locked, serve
from hallserver.service.vault import VaultLocked


@click.command("hallserver")
@click.option(
    "--hall", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True, help="大厅文件所在目录"
)
@click.option("--data", type=click.Path(file_okay=False, path_type=Path), required=True, help="数据目录")
@click.option("--listen", default="127.0.0.1:8700", show_default=True, help="地址:端口；端口 0 自动选取")
@click.option("--open-admission", is_flag=True, help="终端自行加入，接口不要令牌；只能用于本机回环地址")
@click.option("--trust-network", is_flag=True, help="与 --open-admission 合用时允许其他地址：只用于隔离的试验网络")
def main(hall: Path, data: Path, listen: str, open_admission: bool, trust_network: bool) -> None:
    """Run the hall server. Prints `ready http://HOST:PORT` once it serves; SIGHUP reads the hall's files again."""
    _log_to_stderr()
    host, port = _address(listen)
    if open_admission and not _is_loopback(host):
        if not trust_network:
            raise click.UsageError(
                f"--open-admission 让任何终端不经批准就加入，只能用于 127.0.0.1，不能用于 {host}。"
                "请去掉它并由运维人员批准终端；在隔离的试验网络中可加 --trust-network。"
            )
        click.echo(f"警告：{host} 上的任何设备都能加入大厅并操作接口（--trust-network）。", err=True)
    options = ServerOptions(hall, data, host, port, open_admission)
    try:
        loaded = load(hall)
        with locked(data):
            uvloop.run(serve(options, loaded))
    except (CannotStart, VaultLocked, UnreadableEvent) as error:
        raise click.ClickException(str(error)) from error
    except sqlite3.OperationalError as error:
        raise click.ClickException(f"大厅记录打不开（{error}）。请检查 {data} 的权限和剩余空间。") from error


def _address(listen: str) -> tuple[str, int]:
    host, colon, port = listen.rpartition(":")
    if not (colon and host and port.isascii() and port.isdigit() and int(port) < 65536):
        raise click.UsageError(f"--listen 写成 地址:端口，例如 127.0.0.1:8700；收到的是“{listen}”。")
    return host.strip("[]"), int(port)


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _log_to_stderr() -> None:
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=False),
            structlog.processors.format_exc_info,
            structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(file=cast("TextIO", _Unfailing(sys.stderr))),
        cache_logger_on_first_use=True,
    )


class _Unfailing:
    """A log that never stops the hall: what its disk does not take is left out, and the hall tells the trouble."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        with contextlib.suppress(OSError):
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        with contextlib.suppress(OSError):
            self._stream.flush()


if __name__ == "__main__":
    main()
