"""The slip that a technician prints to see whether a printer is set up rightly."""

from __future__ import annotations

from drivers.printer.slip import BigText, CheckList, CheckRow, Mark, Qr, Rule, RuleStyle, Slip, text_line


def trial_slip() -> Slip:
    """Chinese, figures, a code and fine lines: whatever comes out wrong names the setting that is wrong."""
    return Slip(
        (
            Mark("打印机测试"),
            BigText("A000"),
            text_line("中文正常，没有乱码", 34, bold=True),
            Rule(),
            CheckList(
                (
                    CheckRow("左右两边没有被切掉", "否则改 profile 的宽度"),
                    CheckRow("金额显示为 ¥5.00", "否则改 charset"),
                    CheckRow("纸已切断", "否则改 cutter"),
                )
            ),
            text_line("生僻字：镕 堃 喆 㛃"),
            Rule(RuleStyle.DASHED),
            Qr("https://example.org/printer-test", "扫一下", ("手机能读出网址",)),
        )
    )
