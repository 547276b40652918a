"""A printer that is a folder: one picture per slip, for offices without paper and for looking at drafts."""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

import msgspec

from drivers.device import OK, DeviceCondition, FaultReason, Health
from drivers.printer.fonts import FontMissing
from drivers.printer.picture_file import write_image
from drivers.printer.protocol import PrintOutcome, PrintResult
from drivers.printer.raster import RasterComposer
from drivers.printer.slip import DESIGN_DOTS, Slip, pieces, reprint
from drivers.registry import DeviceKind, driver
from drivers.resource import FileSink


class FileOptions(msgspec.Struct, frozen=True):
    """`dots`: the width of the paper."""

    dots: int = DESIGN_DOTS


@driver(
    DeviceKind.PRINTER,
    "file",
    summary="Slips as PNG pictures in a folder",
    resources=(FileSink,),
    options=FileOptions,
)
class FilePrinter:
    """See Printer."""

    def __init__(self, sink: FileSink, options: FileOptions) -> None:
        self._folder = Path(sink.folder)
        self._composer = RasterComposer(options.dots)
        self._count = 0

    def open(self) -> None:
        """See Printer. A folder that cannot be made shows in the condition."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return
        self._count = len(list(self._folder.glob("slip-*.png")))

    def condition(self) -> DeviceCondition:
        """See Printer."""
        if self._folder.is_dir() and os.access(self._folder, os.W_OK):
            return OK
        return DeviceCondition(Health.BLOCKED, (FaultReason.STORAGE,), f"{self._folder} cannot be written to.")

    def listen(self) -> DeviceCondition | None:
        """See Printer; a folder never speaks."""
        return None

    def fileno(self) -> int | None:
        """See Printer."""
        return None

    def print(self, slip: Slip, copy: int = 0) -> PrintOutcome:
        """See Printer."""
        started = time.monotonic()
        written = 0
        try:
            for blocks in pieces(reprint(slip, copy)):
                self._count += 1
                write_image(self._composer.image(blocks), self._folder / f"slip-{self._count:04d}.png")
                written += 1
        except (OSError, FontMissing) as problem:
            result = PrintResult.UNCERTAIN if written else PrintResult.REFUSED
            reason = FaultReason.FONT_MISSING if isinstance(problem, FontMissing) else FaultReason.STORAGE
            return PrintOutcome(result, reason, str(problem), copy, after=self.condition())
        content = hashlib.sha256(msgspec.json.encode(slip)).hexdigest()
        seconds = time.monotonic() - started
        return PrintOutcome(PrintResult.PRINTED, copy=copy, sha256=content, seconds=seconds, after=self.condition())

    def warm_up(self) -> None:
        """See Printer; nobody waits for a picture."""

    def close(self) -> None:
        """See Printer."""
