"""The process around a terminal's pages: application, link, engine, window, crash care; put together here only."""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtQuick import QQuickWindow

from contract.ids import PlaceId
from contract.words import TerminalKind
from terminal import crash
from terminal.clock import HallTime
from terminal.data_folder import DataFolder
from terminal.engine import hall_engine, load_page, prepare_fonts
from terminal.finder import Finder
from terminal.identity import Identity
from terminal.link import HallLink
from terminal.options import Options, StartFault
from terminal.outbox import Outbox
from terminal.probe import Probe
from terminal.settings import Settings, read_settings

#: Rubbish with cycles is rare here; twice a minute keeps it small and a collection takes a few milliseconds.
COLLECT_EVERY_MS = 30_000

#: Ctrl-C and SIGTERM reach Python only while it runs; a quarter of a second is not felt.
SIGNAL_LOOK_MS = 250

_log = logging.getLogger("terminal")


class Shell:
    """One per process. `link`, `time` and `settings` are ready after construction; `run` opens the window."""

    def __init__(self, options: Options, kind: TerminalKind, version: str = "") -> None:
        logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._folder = DataFolder(options.data)
        crash.install(options.data / "crash")
        self.options = options
        self.kind = kind
        self.settings: Settings = read_settings(options.data / "settings.toml")
        _check_screen()
        self.app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
        for family in prepare_fonts():
            _log.warning("The letters of %s are not installed; install fonts-noto-cjk and fonts-noto-core.", family)
        self.identity = Identity.load_or_make(options.data)
        self.link = self._make_link(version)
        self.time = HallTime(self.link, parent=self.app)
        self.engine = hall_engine(self.app)
        self._probe: Probe | None = None
        self._look_after_garbage()
        self._end_on_signals()

    @property
    def place(self) -> PlaceId:
        """What this terminal was told to be; the hall has the last word (`link.place`)."""
        return PlaceId(self.options.place or self.settings.place)

    def run(
        self, page: Path, view_models: Mapping[str, object], state: Callable[[], dict[str, Any]] | None = None
    ) -> int:
        """Open the page with its view-models as required properties and run until the end; the exit code.

        `state` is what the probe answers to {"state": {}}.
        """
        root = load_page(self.engine, page, view_models)
        if not isinstance(root, QQuickWindow):
            raise TypeError(f"{page} must have a Window as its root.")
        self.show(root)
        if self.options.probe is not None:
            self._probe = Probe(self.options.probe, state or dict, self.app)
        self.link.start()
        try:
            return self.app.exec()
        finally:
            self.link.close()
            if self._probe is not None:
                self._probe.close()
            self._take_down()

    def show(self, window: QQuickWindow) -> None:
        """Show a window as the command line wants it; further windows (a rating screen) go through here as well."""
        geometry = self.options.geometry
        if geometry is not None:
            window.setGeometry(geometry.x, geometry.y, geometry.width, geometry.height)
        if self.options.windowed or geometry is not None:
            window.show()
            return
        if self.kind is not TerminalKind.COUNTER:
            QGuiApplication.setOverrideCursor(QCursor(Qt.CursorShape.BlankCursor))
        window.showFullScreen()

    def _make_link(self, version: str) -> HallLink:
        finder = Finder(
            self.options.server,
            self.identity.terminal,
            self.kind,
            version=version,
            trusted=self.identity.trusted_fingerprint,
            wanted=self.settings.hall,
            parent=self.app,
        )
        outbox = Outbox(self.options.data / "outbox.jsonl")
        return HallLink(
            self.identity, finder, outbox, kind=self.kind, place=self.place, version=version, parent=self.app
        )

    def _take_down(self) -> None:
        # Pages go before what they show, or QML would report null properties on the way out.
        for page in [*self.engine.findChildren(QQuickWindow), self.engine]:
            page.deleteLater()
            QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _look_after_garbage(self) -> None:
        # Python's collector finalises QObjects in whatever thread it runs in; Qt forbids that. So it runs here only.
        gc.disable()
        self._collector = self._timer(COLLECT_EVERY_MS, gc.collect)

    def _end_on_signals(self) -> None:
        signal.signal(signal.SIGINT, lambda *_: self.app.quit())
        signal.signal(signal.SIGTERM, lambda *_: self.app.quit())
        self._signal_timer = self._timer(SIGNAL_LOOK_MS, lambda: None)

    def _timer(self, milliseconds: int, action: Callable[[], object]) -> QTimer:
        timer = QTimer(self._parent())
        timer.timeout.connect(lambda: action() and None)
        timer.start(milliseconds)
        return timer

    def _parent(self) -> QObject:
        return self.app


def _check_screen() -> None:
    # Qt aborts without a word for the technician when there is nothing to draw on.
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        raise StartFault(
            "There is no screen here. Start it in a desktop session; a machine without one needs QT_QPA_PLATFORM=eglfs."
        )
