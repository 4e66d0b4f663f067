"""Out of the encodings in which mail travels."""

from __future__ import annotations

import binascii
import re

from afterloop.channels.email.parsing.structure import Part

NOT_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
ENCODING = re.compile(rb"base64|quoted-printable|(?:x-)?uue(?:ncode)?")
# Lists append their footers to what is encoded already.
FOOTER = re.compile(rb"\r?\n[ \t]*\r?\n(?=[^\n]*[^A-Za-z0-9+/=\s])")
MOST_FILES = 1000  # within a text
SPACE = b" \t\r\n"
WRONG_QUOTED = re.compile(rb"=(?![0-9A-Fa-f]{2}|[ \t]*\r?\n|\Z)")
BEGIN = re.compile(rb"^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,255})\r?\n", re.MULTILINE)
END = re.compile(rb"^(?:end|====)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


def content(raw: bytes, part: Part, problems: set[str]) -> bytes:
    """What a part holds. A view instead of a copy, since attachments are what is large."""
    named = ENCODING.search(part.headers.get("content-transfer-encoding")[:200].lower())
    encoding = named[0] if named else b""
    with memoryview(raw) as whole, whole[part.start : part.end] as body:
        if encoding == b"base64":
            if part.main == "text" and (footer := FOOTER.search(body)):
                problems.add("base64")
                body = body[: footer.start()]
            return _base64(body, problems)
        if encoding == b"quoted-printable":
            if WRONG_QUOTED.search(body):
                problems.add("quoted-printable")
            return binascii.a2b_qp(body)
        found = bytes(body)
    if encoding:
        _, files = uuencoded(found)
        if files:
            return files[0][1]
        problems.add("uuencode")
    return found


def _base64(body: memoryview, problems: set[str]) -> bytes:
    """All of it. The library stops at the first padding, and refuses what lacks its end."""
    text = bytes(body[-200:]).rstrip(SPACE)
    whole = text.rstrip(b"=")
    try:
        found = binascii.a2b_base64(body)
    except binascii.Error:
        problems.add("base64")
        return _chunk(bytes(body))
    # Three of four bytes are content, line breaks aside: much less was read if there was padding in the middle.
    if (len(body) > 200 and len(found) < len(body) * 0.7) or (len(body) <= 200 and b"=" in whole):
        return _chunks(bytes(body), found, problems)
    return found


def _chunks(body: bytes, found: bytes, problems: set[str]) -> bytes:
    """Several pieces, each with its padding; what is no base64 behind the padding (a footer of a list) is dropped."""
    first, padding, rest = body.partition(b"=")
    rest = rest.lstrip(b"=" + SPACE)
    if not padding or not rest:
        return found
    problems.add("base64")
    pieces = [_chunk(first)]
    for piece in rest.split(b"="):
        bare = piece.translate(None, SPACE)
        if bare and (bare.translate(None, NOT_BASE64) != bare or b" " in piece.strip()):
            break
        pieces.append(_chunk(piece))
    return b"".join(pieces)


def _chunk(piece: bytes) -> bytes:
    bare = piece.translate(None, NOT_BASE64)
    if len(bare) % 4 == 1:
        bare = bare[:-1]
    return binascii.a2b_base64(bare + b"=" * (-len(bare) % 4))


def uuencoded(content: bytes) -> tuple[bytes, list[tuple[bytes, bytes]]]:
    """The text around, and (name, content) of each file that stands in it."""
    rest: list[bytes] = []
    files: list[tuple[bytes, bytes]] = []
    at = 0
    while len(files) < MOST_FILES and (begin := BEGIN.search(content, at)):
        end = END.search(content, begin.end())
        if end is None:
            break
        lines = content[begin.end() : end.start()].splitlines()
        decode = _chunk if begin[0].startswith(b"begin-base64") else _uu_line
        try:
            file = b"".join(map(decode, lines))
        except binascii.Error:
            rest.append(content[at : end.end()])
        else:
            rest.append(content[at : begin.start()])
            files.append((begin[1], file))
        at = end.end()
    return b"".join([*rest, content[at:]]), files


def _uu_line(line: bytes) -> bytes:
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        # Some encoders write more than the length at the beginning says.
        return binascii.a2b_uu(line[: (((line[0] - 32) & 63) * 4 + 5) // 3])
