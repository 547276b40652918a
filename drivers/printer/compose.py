"""From a slip to the bytes of a job, as pictures or as text."""

from __future__ import annotations

from enum import Enum

import msgspec

from drivers.printer.profile import Profile
from drivers.printer.raster import RasterComposer
from drivers.printer.slip import BigText, Slip, pieces, text_line
from drivers.printer.text import TextComposer
from drivers.printer.writer import INITIALISE, ByteWriter

# Drawn once at each usual size at start, so that the first ticket is as quick as the others.
_WARM_TEXT = "0123456789ABCDEFGHJKLNPRSTUVXYZ–-:.，。、（）人分号窗口取号机办事大厅等候区请备好原件复印件身份证"
_WARM_SIZES = (26, 28, 30, 34)


class Layout(Enum):
    """Whether slips are drawn or spelled; AUTO draws them unless the line is slow."""

    AUTO = "auto"
    RASTER = "raster"
    TEXT = "text"


class Job(msgspec.Struct, frozen=True):
    """A slip as bytes: whole commands in order, and roughly how many dots of paper it takes."""

    commands: tuple[bytes, ...]
    dots: int

    @property
    def size(self) -> int:
        """The number of bytes."""
        return sum(len(command) for command in self.commands)


class Composer:
    """Composes slips for one printer model; `rows` limits the height of one picture command where buffers are small."""

    def __init__(self, profile: Profile, layout: Layout, *, big_figures: bool = False, rows: int = 0) -> None:
        self._profile = profile
        self._rows = rows
        self._raster = RasterComposer(profile.dots)
        as_text = layout is Layout.TEXT
        self._text = TextComposer(profile, big_figures=big_figures, rows=rows) if as_text else None

    def compose(self, slip: Slip, *, cut_first: bool = False) -> Job:
        """The job that prints the slip and cuts it off; `cut_first` parts it from what an earlier job left behind."""
        writer = ByteWriter(self._profile)
        writer.raw(INITIALISE)
        if cut_first:
            writer.finish()
        for blocks in pieces(slip):
            if self._text:
                self._text.write(blocks, writer)
            else:
                writer.picture(self._raster.image(blocks), rows=self._rows)
            writer.finish()
        return Job(tuple(writer.pieces), writer.dots)

    def warm_up(self) -> None:
        """Open the fonts and draw the usual characters once; takes some tens of milliseconds."""
        lines = [text_line(_WARM_TEXT, size, bold=bold) for size in _WARM_SIZES for bold in (False, True)]
        self.compose(Slip((BigText("A000"), *lines)))
