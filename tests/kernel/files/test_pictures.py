from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from afterloop.kernel.files.pictures import SMALL, measure_and_shrink
from afterloop.kernel.files.refusals import Refused
from tests.kernel.files import samples


def shrink(content: bytes, type_: str) -> tuple[int | None, int | None, bytes | None]:
    return measure_and_shrink(io.BytesIO(content), type_)


def huge_png(width: int, height: int) -> bytes:
    """A few bytes that declare many pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(8_000, 6_251), (60_000, 60_000), (2**31 - 1, 2**31 - 1)])
def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded(size, monkeypatch):
    monkeypatch.setattr(Image.Image, "load", lambda self: pytest.fail("decoded"))
    with pytest.raises(Refused) as caught:
        shrink(huge_png(*size), "image/png")
    assert caught.value.code == "pixels"


def test_a_thumbnail_is_small_and_upright_and_says_nothing_of_the_place():
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by a quarter
    exif.get_ifd(0x8825)[2] = (39.0, 54.0, 0.0)  # GPS latitude
    exif[0x010F] = "SecretCamera"
    content = samples.picture("JPEG", (1600, 800), exif=exif)
    assert b"SecretCamera" in content
    width, height, thumbnail = shrink(content, "image/jpeg")
    assert (width, height) == (800, 1600)
    assert thumbnail is not None
    assert b"SecretCamera" not in thumbnail
    with Image.open(io.BytesIO(thumbnail)) as small:
        assert (small.format, small.size) == ("WEBP", (SMALL // 2, SMALL))
        assert not small.getexif()
        assert "exif" not in small.info


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_gets_a_thumbnail(mode):
    width, height, thumbnail = shrink(samples.picture("PNG", (600, 20), mode), "image/png")
    assert (width, height) == (600, 20)
    assert thumbnail


def test_a_cmyk_photo_gets_a_thumbnail():
    assert shrink(samples.picture("JPEG", (50, 50), "CMYK"), "image/jpeg")[2]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_cut_picture_is_refused(kind):
    content = samples.picture(kind, (300, 300))
    with pytest.raises(Refused) as caught:
        shrink(content[: len(content) // 2], f"image/{kind.lower()}")
    assert caught.value.code == "damaged"


def test_a_heic_photo_tells_its_size_without_being_decoded():
    ispe = b"ispe\0\0\0\0" + struct.pack(">II", 512, 512) + b"ispe\0\0\0\0" + struct.pack(">II", 4032, 3024)
    assert shrink(samples.box(b"heic", ispe), "image/heic") == (4032, 3024, None)
    assert shrink(samples.box(b"heic"), "image/heic") == (None, None, None)
