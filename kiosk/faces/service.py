"""The technician's page: read only, in plain words."""

from __future__ import annotations

from pathlib import Path

import msgspec

from kiosk.faces.speech import Face, Speech
from kiosk.flow import Surroundings
from kiosk.printing import Paper
from terminal.wording import tr

_PAPERS = {
    Paper.ABLE: tr("正常"),
    Paper.LOW: tr("纸快用完"),
    Paper.NONE: tr("缺纸"),
    Paper.COVER_OPEN: tr("机盖开着"),
    Paper.JAMMED: tr("卡住或出错"),
    Paper.GONE: tr("没有反应"),
}


class ServiceFacts(msgspec.Struct, frozen=True):
    """What does not change while the kiosk runs."""

    version: str = ""
    fingerprint: str = ""
    printer: str = ""
    server: str = ""
    #: Which slots the machine has.
    scans: bool = False
    reads_cards: bool = False
    #: Where the emulated printer leaves its paper; None with a real printer.
    printed: Path | None = None


class ServiceRow(Face, frozen=True, rename="camel"):
    """One fact; `good` false needs somebody."""

    name: str
    value: str
    good: bool = True


class ServiceFace(Face, frozen=True, rename="camel"):
    """All that the service page shows."""

    rows: tuple[ServiceRow, ...] = ()


class LinkFacts(msgspec.Struct, frozen=True):
    """How the link to the hall stands."""

    state: str
    trouble: str
    attempts: int
    pending: int


def service_face(speech: Speech, facts: ServiceFacts, around: Surroundings, link: LinkFacts, place: str) -> ServiceFace:
    """The facts in the order in which a technician asks for them."""
    hall = speech.words("已连接") if around.online else speech.words("未连接，已试 {count} 次", count=link.attempts)
    return ServiceFace(
        (
            ServiceRow(speech.words("位置"), place or speech.words("还没有指定"), bool(place)),
            ServiceRow(speech.words("大厅"), f"{hall} {link.trouble}".strip(), around.online),
            ServiceRow(speech.words("服务器"), facts.server),
            ServiceRow(speech.words("没有回音的请求"), str(link.pending), link.pending == 0),
            ServiceRow(speech.words("打印机"), speech.words(_PAPERS[around.paper]), around.paper is Paper.ABLE),
            ServiceRow(speech.words("打印机接口"), facts.printer),
            ServiceRow(speech.words("软件版本"), facts.version),
            ServiceRow(speech.words("本机密钥指纹"), " ".join(_groups(facts.fingerprint))),
        )
    )


def _groups(fingerprint: str) -> list[str]:
    """Eight groups of four, to be read over the telephone."""
    return [fingerprint[place : place + 4] for place in range(0, len(fingerprint), 4)]
