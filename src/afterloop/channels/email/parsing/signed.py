"""What is signed and packed in one file (`application/pkcs7-mime; smime-type=signed-data`): the mail within.

Whether the signature holds is not asked. Of CMS (RFC 5652) only the way down to the content is read.
"""

from __future__ import annotations

from collections.abc import Iterator

TYPES = {"application/pkcs7-mime", "application/x-pkcs7-mime"}
SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
SEQUENCE, SET, OID, OCTETS, CONTENT, PIECES = 0x30, 0x31, 0x06, 0x04, 0xA0, 0x24
MOST_PIECES = 1_000_000
DEEPEST = 16

Element = tuple[int, int, int]  # its tag, from, to


def content(raw: bytes) -> bytes | None:
    """None if nothing is signed here, or it cannot be read."""
    try:
        whole = _child(raw, (SEQUENCE, 0, len(raw)), SEQUENCE)
        kind = _child(raw, whole, OID)
        if raw[kind[1] : kind[2]] != SIGNED_DATA:
            return None
        signed = _child(raw, _child(raw, whole, CONTENT), SEQUENCE)
        held = _child(raw, _child(raw, signed, SEQUENCE), CONTENT)
        return b"".join(_octets(raw, held, 0)) or None
    except (IndexError, ValueError):
        return None


def _child(raw: bytes, parent: Element, tag: int) -> Element:
    return next((child for child in _children(raw, parent) if child[0] == tag), None) or _missing()


def _missing() -> Element:
    raise ValueError("not there")


def _octets(raw: bytes, parent: Element, depth: int) -> Iterator[bytes]:
    """What is written streaming comes in pieces."""
    for tag, begin, end in _children(raw, parent):
        if tag == OCTETS:
            yield raw[begin:end]
        elif tag == PIECES and depth < DEEPEST:
            yield from _octets(raw, (tag, begin, end), depth + 1)


def _children(raw: bytes, parent: Element) -> Iterator[Element]:
    at, end = parent[1:]
    for _ in range(MOST_PIECES):
        if at >= end or raw[at : at + 2] == b"\0\0":
            return
        element, at = _element(raw, at, end, 0)
        yield element


def _element(raw: bytes, at: int, end: int, depth: int) -> tuple[Element, int]:
    """The element that begins there, and where the next one does."""
    tag, size, begin = raw[at], raw[at + 1], at + 2
    if tag & 0x1F == 0x1F or depth > DEEPEST:
        raise ValueError("nothing that a signature has")
    if size == 0x80:  # it goes on until two zeros
        inner = begin
        while raw[inner : inner + 2] != b"\0\0":
            if inner >= end:
                return (tag, begin, end), end  # cut off
            _, inner = _element(raw, inner, end, depth + 1)
        return (tag, begin, inner), inner + 2
    if size > 0x80:
        count = size - 0x80
        if count > 8:
            raise ValueError("too long")
        size, begin = int.from_bytes(raw[begin : begin + count], "big"), begin + count
    stop = min(begin + size, end)
    return (tag, begin, stop), stop
