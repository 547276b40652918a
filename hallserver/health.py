"""GET /healthz: whether the hall serves, and what a technician should look at."""

from __future__ import annotations

import msgspec

from hallserver.service.hall import Hall

#: More commands than this waiting means that the disk does not keep up.
_MANY_WAITING = 1000


class HealthView(msgspec.Struct, frozen=True):
    """`status` is "ok" or "degraded"; each trouble is a plain sentence."""

    status: str
    hall: str
    seq: int
    #: Seconds since the server opened the hall, by the hall's clock.
    up_s: float
    terminals_online: int
    orders_waiting: int
    troubles: tuple[str, ...]


def health_of(hall: Hall, terminals_online: int) -> HealthView:
    """How the hall is now; it serves even when degraded."""
    troubles = tuple(_troubles(hall))
    return HealthView(
        "degraded" if troubles else "ok",
        hall.plan.id,
        hall.seq,
        round(hall.now() - hall.opened_at, 1),
        terminals_online,
        hall.waiting_orders,
        troubles,
    )


def _troubles(hall: Hall) -> list[str]:
    told = []
    if hall.trouble is not None:
        told.append(hall.trouble.sentence)
    if hall.clock.went_back_s:
        told.append(f"服务器时钟比大厅时间慢 {hall.clock.went_back_s:.0f} 秒，像是被往回拨过，请检查。")
    if hall.damage is not None:
        told.append(hall.damage.sentence)
    if hall.altered_at:
        told.append(f"大厅记录第 {hall.altered_at} 条与前一条接不上，请用 yichuang journal verify 核对。")
    if hall.waiting_orders > _MANY_WAITING:
        told.append(f"有 {hall.waiting_orders} 个请求在等候写盘，硬盘可能太慢。")
    return told
