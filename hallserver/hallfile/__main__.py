"""For the technician: `python -m hallserver.hallfile check FOLDER`, and `pin` for a clerk's PIN hash."""

from __future__ import annotations

from pathlib import Path

import click

from hallserver.hallfile import HallFileMistake, hash_pin, load_hall


@click.group()
def main() -> None:
    """检查大厅文件，生成密码散列值。"""


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
def check(folder: Path) -> None:
    """检查一个大厅文件夹，有错就说在哪一行、怎么改。"""
    try:
        plan = load_hall(folder).plan
    except HallFileMistake as trouble:
        raise click.ClickException("\n".join(["大厅文件有错，没有启用：", str(trouble)])) from trouble
    counts = f"{len(plan.zones)} 个区域，{len(plan.windows)} 个窗口，{len(plan.departments)} 个部门"
    click.echo(f"{plan.name.zh}：没有错。{counts}，{len(plan.items)} 个事项，{len(plan.clerks)} 名窗口人员。")


@main.command()
@click.password_option(prompt="密码", confirmation_prompt="再输一遍")
def pin(password: str) -> None:
    """把密码变成散列值，抄进 clerks.toml 的 pin_hash。"""
    click.echo(f'pin_hash = "{hash_pin(password)}"')


if __name__ == "__main__":
    main()
