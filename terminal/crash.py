"""What a terminal with a bug does: it writes a report, says so, and ends; a supervisor starts it anew."""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

#: Set to 1, every warning of QML or Qt is a bug: for tests.
STRICT_VARIABLE = "YICHUANG_STRICT_QML"

#: More reports than this are not kept: a terminal that dies every minute must not fill its disk.
KEPT_REPORTS = 50

#: Qt says these on machines without a screen or a desktop; nobody can do anything about them.
_HARMLESS = ("propagateSizeHints", "This plugin does not support", "QStandardPaths: XDG_RUNTIME_DIR")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

_log = logging.getLogger("terminal")

#: What faulthandler writes to must stay open as long as the process lives.
_native_reports: list[object] = []


def install(folder: Path) -> None:
    """From now on every unexpected exception, in any thread, leaves a report in `folder` and ends the process."""
    folder.mkdir(parents=True, exist_ok=True)
    _prune(folder)
    sys.excepthook = lambda kind, error, trace: _die(folder, "main", kind, error, trace)
    threading.excepthook = lambda args: _die(
        folder, args.thread.name if args.thread else "thread", args.exc_type, args.exc_value, args.exc_traceback
    )
    native = (folder / "native.txt").open("a", encoding="utf-8")
    _native_reports.append(native)
    faulthandler.enable(native)
    install_message_handler()


def install_message_handler() -> None:
    """Qt's own messages go to the log; with YICHUANG_STRICT_QML=1 a warning ends the process."""
    qInstallMessageHandler(_on_message)


def write_report(folder: Path, where: str, text: str) -> Path:
    """A new report file with the trace; its name sorts by time."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%f")
    path = folder / f"crash-{stamp}.txt"
    head = f"Yichuang terminal, {stamp} UTC, in {where}, Python {sys.version.split()[0]}"
    path.write_text(f"{head}\n\n{text}", encoding="utf-8")
    return path


def _die(
    folder: Path, where: str, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> None:
    if kind is KeyboardInterrupt:
        os._exit(130)
    text = "".join(traceback.format_exception(kind, error, trace))
    path = write_report(folder, where, text)
    sys.stderr.write(f"{text}\nA report is in {path}\n")
    sys.stderr.flush()
    # After an unexpected exception the state is not known; leaving through Qt would run more of our code.
    os._exit(70)


def _on_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if any(word in text for word in _HARMLESS):
        return
    _log.log(_LEVELS.get(kind, logging.WARNING), "%s", text)
    if os.environ.get(STRICT_VARIABLE) == "1" and kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
        os._exit(71)


def _prune(folder: Path) -> None:
    for path in sorted(folder.glob("crash-*.txt"))[:-KEPT_REPORTS]:
        path.unlink(missing_ok=True)
