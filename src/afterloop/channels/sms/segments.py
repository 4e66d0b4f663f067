"""How many texts a text is: what carriers charge for. Pure.

In mainland China every character counts as one, whatever it is: 70 go into one text, and 67 into each part of a longer
one, with the signature in 【】 before the words. Abroad it is the alphabet of GSM 03.38 that decides: as long as all
characters stand in it, 160 go into one text and 153 into each part (those of its extension count twice); else it is
UTF-16, with 70 and 67, and what lies beyond the basic plane counts twice.
"""

from __future__ import annotations

from collections.abc import Sequence

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENSION = frozenset("\f^{}\\[~]|€")


def signed(signature: str, text: str) -> str:
    """As the phone shows it."""
    return f"【{signature}】{text}" if signature else text


def segments(text: str, *, at_home: bool = True) -> int:
    """Of the whole text, its signature included."""
    if at_home:
        return _parts([1] * len(text), 70, 67)
    if all(character in BASIC or character in EXTENSION for character in text):
        return _parts([2 if character in EXTENSION else 1 for character in text], 160, 153)
    return _parts([2 if ord(character) > 0xFFFF else 1 for character in text], 70, 67)


def _parts(widths: Sequence[int], alone: int, each: int) -> int:
    """What counts twice is never torn apart: it begins the next part."""
    if sum(widths) <= alone:
        return 1
    parts, room = 1, each
    for width in widths:
        if width > room:
            parts, room = parts + 1, each
        room -= width
    return parts
