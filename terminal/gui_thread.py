"""The one place where other threads meet the GUI: work is posted here and run by the GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot


class GuiThread(QObject):
    """Make it in the GUI thread; `post` may be called from any. After `close` posted work is dropped."""

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, work: Callable[[], object]) -> None:
        """Run `work` in the GUI thread, soon, in the order of posting."""
        self._posted.emit(work)

    def close(self) -> None:
        """From now on drop what is posted."""
        self._open = False

    @Slot(object)
    def _run(self, work: Callable[[], object]) -> None:
        if self._open:
            work()
