"""What the clerks read when somebody at this kiosk rings for a guide. Always Chinese: it is they who read it."""

from __future__ import annotations

from kiosk.flow import Page

_DOING = {
    Page.CHOOSE: "正在选事项",
    Page.ITEM: "正在看要带的材料",
    Page.PRIORITY: "需要优先",
    Page.TICKET: "正在取号",
    Page.CHECK_IN: "正在预约签到",
    Page.QUERY: "正在查询",
    Page.PROGRESS: "正在查询",
    Page.PRINT: "正在打印",
    Page.TROUBLE: "这台机器出不了小票",
}


def help_topic(page: Page) -> str:
    """That somebody needs help, and with what if the page tells."""
    doing = _DOING.get(page)
    return f"有人需要帮助，{doing}" if doing else "有人需要帮助"
