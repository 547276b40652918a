"""`yichuang demo`: the Hezuo hall on this machine."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import click

from yichuang.demo.cast import CAST
from yichuang.demo.probe import StepFailed
from yichuang.demo.rehearsal import open_all_day
from yichuang.demo.screen import a_screen
from yichuang.demo.stage import Stage
from yichuang.demo.tour import play

_HINTS = """大厅已经打开：{address}
  取号机   点“取号办事”
  3 号窗口  工号 1001，密码 2468；11 号窗口：工号 1002，密码 2468。F12 开窗，F2 叫号
  示例大厅整天开放；小票在 {tickets}
按 Ctrl-C 结束。"""


@click.command()
@click.option("--tour", is_flag=True, help="Play a morning by itself and leave its traces.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=Path("out/demo"), show_default=True)
def main(tour: bool, out: Path) -> None:
    """Open the Hezuo hall: hall server, kiosk, two counters, hall board and window strip."""
    if tour:
        begun = time.monotonic()
        happened = play(out)
        click.echo(f"{'演示完成' if happened else '演示没有完成'}，{time.monotonic() - begun:.0f} 秒。")
        sys.exit(0 if happened else 1)
    try:
        _open()
    except StepFailed as failure:
        raise click.ClickException(str(failure)) from failure
    except KeyboardInterrupt:
        click.echo("\n大厅已关闭。")


def _open() -> None:
    with tempfile.TemporaryDirectory(prefix="yichuang-demo-") as name, a_screen() as screen:
        folder = Path(name)
        with Stage(folder, open_all_day("hezuo", folder / "hall"), screen) as stage:
            printer = stage.open_printer(CAST[0])
            stage.open_hall()
            for role in CAST:
                stage.open_terminal(role)
            if screen.virtual:
                click.echo("没有找到显示器，使用虚拟屏幕；想看过程请用 ./run demo --tour。")
            click.echo(_HINTS.format(address=stage.address, tickets=printer.folder))
            stage.wait_while_alive()
            stage.check_alive()


if __name__ == "__main__":
    main()
