"""Pictures of slips as files."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image


def write_image(image: Image.Image, path: Path) -> Path:
    """Write a PNG so that nobody ever sees half of it; the path."""
    content = io.BytesIO()
    image.save(content, "PNG")
    part = path.with_suffix(".part")
    part.write_bytes(content.getvalue())
    return part.replace(path)
