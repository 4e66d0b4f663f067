"""An address as a QR code: SVG, black on white, as cameras read dark on light only."""

from __future__ import annotations

import io
from typing import Any

import segno

DRAWN: dict[str, Any] = {"scale": 8, "border": 4, "light": "white"}


def svg(address: str) -> bytes:
    out = io.BytesIO()
    _code(address).save(out, kind="svg", xmldecl=False, **DRAWN)
    return out.getvalue()


def data_uri(address: str) -> str:
    """The same as the address of a picture: for a secret that must not stand in a URL of ours."""
    found: str = _code(address).svg_data_uri(**DRAWN)
    return found


def _code(address: str) -> segno.QRCode:
    return segno.make(address, error="m", micro=False)
