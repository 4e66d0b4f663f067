"""Pictures: measured before they are decoded, made small without what the camera said of the place."""

from __future__ import annotations

import io
import threading
import warnings
from typing import BinaryIO

from PIL import Image, ImageOps

from afterloop.kernel.files.refusals import Refused

PIXELS = 50_000_000
SMALL = 480  # the longest side of a thumbnail
FORMATS = {"image/jpeg": ["JPEG"], "image/png": ["PNG"], "image/gif": ["GIF"], "image/webp": ["WEBP"]}

_decoding = threading.Semaphore(2)  # 50 megapixels are 200 MB: not eight at once


def measure_and_shrink(stream: BinaryIO, type_: str) -> tuple[int | None, int | None, bytes | None]:
    """(width, height as people see it, the thumbnail as WebP). A picture that cannot be decoded is refused."""
    if type_ == "image/heic":
        width, height = heic_size(stream)
        return width, height, None  # no decoder for it here
    if type_ not in FORMATS:
        return None, None, None
    stream.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(stream, formats=FORMATS[type_]) as image:
                if image.width * image.height > PIXELS:
                    raise Refused("pixels")
                with _decoding:
                    return _shrink(image)
    except Image.DecompressionBombError as error:
        raise Refused("pixels") from error
    except (OSError, ValueError, SyntaxError, EOFError, KeyError, IndexError, ArithmeticError, MemoryError) as error:
        raise Refused("damaged") from error


def _shrink(image: Image.Image) -> tuple[int, int, bytes]:
    width, height = image.size
    turned = image.getexif().get(0x0112) in (5, 6, 7, 8)
    image.draft("RGB", (SMALL, SMALL))  # a JPEG is decoded at a fraction of its size
    image.load()
    upright = ImageOps.exif_transpose(image)
    upright.thumbnail((SMALL, SMALL))
    clear = upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info
    small = upright.convert("RGBA" if clear else "RGB")
    clean = Image.new(small.mode, small.size)  # nothing but pixels goes over: no EXIF, no GPS, no comments
    clean.paste(small)
    out = io.BytesIO()
    clean.save(out, "WEBP", quality=80)
    return (height, width, out.getvalue()) if turned else (width, height, out.getvalue())


def heic_size(stream: BinaryIO) -> tuple[int | None, int | None]:
    """The largest picture that the head of a HEIC file declares (`ispe` boxes); a grid's tiles are smaller."""
    stream.seek(0)
    head = stream.read(256 * 1024)
    best, at = (0, 0), head.find(b"ispe")
    while at >= 0:
        width, height = (int.from_bytes(head[at + i : at + i + 4], "big") for i in (8, 12))
        best = max(best, (width, height), key=lambda size: size[0] * size[1])
        at = head.find(b"ispe", at + 4)
    if best[0] * best[1] > PIXELS:
        raise Refused("pixels")
    return best if best[0] else (None, None)
