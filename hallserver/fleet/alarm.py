"""Tells the hall's people that a device has failed: a ring at the consult windows, in words they can act on."""

from __future__ import annotations

from collections.abc import Iterable

from contract.ids import TerminalId
from contract.views import DeviceHealth
from contract.words import DeviceCondition, DeviceKind

#: A device that fails and recovers all the time is told of again only after this long (seconds).
QUIET_S = 300.0

_FAILED = (DeviceCondition.BLOCKED, DeviceCondition.OFFLINE)

_PRINTER = {
    "paper_end": "没有纸了，请去加纸",
    "cover_open": "打印机盖子开着，请去合上",
    "cutter_jam": "切刀卡住了，请去看一看",
    "head_hot": "打印头过热，先停一会儿",
    "unplugged": "打印机没有反应，请看电源和连线",
    "no_answer": "打印机没有反应，请看电源和连线",
}

_KINDS = {
    DeviceKind.PRINTER: "打印机",
    DeviceKind.SCANNER: "扫码器",
    DeviceKind.ID_READER: "身份证读卡器",
    DeviceKind.LED: "条屏",
    DeviceKind.VOICE: "广播",
    DeviceKind.CAMERA: "高拍仪",
    DeviceKind.RATING_PAD: "评价器",
    DeviceKind.LOCKER: "取件柜",
}


class Alarm:
    """Remembers of whom was told when."""

    def __init__(self) -> None:
        self._told: dict[tuple[TerminalId, str], float] = {}

    def due(
        self, terminal: TerminalId, before: Iterable[DeviceHealth], after: Iterable[DeviceHealth], now: float
    ) -> list[str]:
        """A sentence for each device that has failed since `before`, unless people heard of it just now."""
        failed = {device.name for device in before if device.condition in _FAILED}
        fresh = [device for device in after if device.condition in _FAILED and device.name not in failed]
        return [words(device) for device in fresh if self._is_news(terminal, device.name, now)]

    def _is_news(self, terminal: TerminalId, device: str, now: float) -> bool:
        last = self._told.get((terminal, device))
        if last is not None and now - last < QUIET_S:
            return False
        self._told[terminal, device] = now
        return True


def words(device: DeviceHealth) -> str:
    """What is wrong and what to do."""
    if device.device is DeviceKind.PRINTER and device.fault in _PRINTER:
        return _PRINTER[device.fault]
    return f"{_KINDS.get(device.device, '设备')}不能用了，请去看一看"
