"""python-escpos with our pipe behind it: collects the commands of a job as whole pieces, so that none is cut in two."""

from __future__ import annotations

import re

from escpos.capabilities import Profile as EscposProfile
from escpos.constants import QR_ECLEVEL_M
from escpos.escpos import Escpos
from PIL import Image

from drivers.printer.profile import Cutter, Profile, RasterCommand

INITIALISE = b"\x1b\x40"
PAPER_QUESTION = b"\x1d\x72\x01"
# Hands the cut slip out of the mouth of a kiosk printer.
_EJECT = b"\x1d\x65\x05"
# Real-time commands work even inside picture data; one more black dot keeps a picture from being one.
_REAL_TIME_IN_PICTURE = re.compile(rb"\x10(?=[\x04\x05\x14])")
_PICTURE_COMMANDS = {RasterCommand.GS_V_0: "bitImageRaster", RasterCommand.GS_PAREN_L: "graphics"}


class ByteWriter(Escpos):
    """Makes the bytes of one job. `pieces` are whole commands in order; `dots` is the paper they use, roughly."""

    def __init__(self, profile: Profile) -> None:
        super().__init__(profile=_Paper(profile.dots))
        self._model = profile
        self.pieces: list[bytes] = []
        self.dots = 0

    def _raw(self, msg: bytes) -> None:
        self.pieces.append(bytes(msg))

    def raw(self, command: bytes) -> None:
        """Add a command of ours."""
        self._raw(command)

    def picture(self, image: Image.Image, *, rows: int = 0) -> None:
        """Print a black and white image, in commands of at most `rows` rows (0: what the model takes)."""
        start = len(self.pieces)
        height = min(rows or self._model.raster_max_rows, self._model.raster_max_rows)
        self.image(image, impl=_PICTURE_COMMANDS[self._model.raster], fragment_height=height)
        self.pieces[start:] = [_REAL_TIME_IN_PICTURE.sub(b"\x18", piece) for piece in self.pieces[start:]]
        self.dots += image.height

    def native_qr(self, data: str, module: int) -> None:
        """Let the printer draw a QR code."""
        self.qr(data, ec=QR_ECLEVEL_M, size=module, native=True)
        self.dots += 33 * module

    def feed(self, dots: int) -> None:
        """Move the paper on; one command moves it 255 dots at most."""
        self.dots += dots
        while dots > 0:
            self.raw(b"\x1b\x4a" + bytes((min(255, dots),)))
            dots -= 255

    def finish(self) -> None:
        """Feed and cut as the model can."""
        self.feed(self._model.feed_before_cut)
        if self._model.cutter is Cutter.FULL:
            self.raw(b"\x1d\x56\x41\x00")
        elif self._model.cutter is Cutter.PARTIAL:
            self.cut(feed=False)
        if self._model.presenter:
            self.raw(_EJECT)


class _Paper(EscposProfile):
    """python-escpos' default printer with the width of our paper, which it would otherwise complain about."""

    def __init__(self, dots: int) -> None:
        self.profile_data = {**EscposProfile.profile_data, "media": {"width": {"pixels": dots}}}
