"""Slips that the printer tests put on paper."""

from __future__ import annotations

from drivers.printer.slip import (
    BigText,
    Cell,
    CheckList,
    CheckRow,
    Columns,
    Mark,
    Qr,
    Rule,
    RuleStyle,
    Slip,
    Tag,
    spans,
    text_line,
)

QR_TEXT = "https://hall.example/t/9F3K2A7Q"


def ticket(number: str = "A023", *, reprinted: bool = False) -> Slip:
    """A ticket as a kiosk composes it, or its reprint."""
    tag = (Tag("补打 1", spans("**10:29** 补打，号和次序都不变")),) if reprinted else ()
    ahead, wait, counted = ("2", "5–10", "10:29") if reprinted else ("4", "10–20", "10:21")
    return Slip(
        (
            Mark("合作市政务服务中心"),
            *tag,
            BigText(number),
            text_line("出版物零售经营许可（新办）", 34, bold=True),
            Rule(),
            Columns((Cell("前面", ahead, "人", weight=36), Cell("大约要等", wait, "分", f"{counted} 统计", weight=64))),
            Rule(),
            text_line("二层东侧 · 综合服务区", 34, bold=True),
            text_line("在 **4** 号或 **5** 号窗口办，听叫号再过去", 28),
            Rule(),
            text_line("请备好"),
            CheckList(
                (
                    CheckRow("身份证", "原件"),
                    CheckRow("经营许可申请表", "1 份，窗口可代打印"),
                    CheckRow("经营场所使用证明", "原件和复印件"),
                )
            ),
            text_line("营业执照由系统查验，不用带"),
            Rule(),
            Qr(QR_TEXT, "扫码看还有几人", ("也可以改晚一点、取消", "没听到叫号：30 分钟内", "到咨询台，接着排")),
            Rule(RuleStyle.DASHED),
            text_line("2026-03-17 10:21 取号", right="2 号取号机"),
        )
    )


def bilingual_ticket() -> Slip:
    """A ticket whose headings are Tibetan and Chinese."""
    return Slip(
        (
            Mark("合作市政务服务中心"),
            text_line("བོད་ཡིག 服务大厅", 30, bold=True),
            BigText("B107"),
            text_line("居民身份证换领", 34, bold=True),
            text_line("བོད་སྐད་ཡིག་གི་ཞབས་ཞུ། བོད་རང་སྐྱོང་ཁུལ། བརྒྱད་ཅུ་རྩ་དྲུག", 28),
            Rule(),
            Columns((Cell("前面 མི་གྲངས།", "12", "人"), Cell("大约要等", "30–45", "分", "10:21 统计"))),
            Rule(),
            text_line("在 **12** 号窗口办，镕、堃、喆、𠮷 也要印得出；¥5.00（工本费）", 28),
            Qr(QR_TEXT, "扫码看还有几人", ("也可以改晚一点、取消",)),
            Rule(RuleStyle.DASHED),
            text_line("2026-03-17 10:21 取号", right="2 号取号机"),
        )
    )
