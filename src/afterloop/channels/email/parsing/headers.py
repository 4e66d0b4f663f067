"""What the headers say: bytes, encoded words and parameters as text."""

from __future__ import annotations

import binascii
import re
from urllib.parse import unquote_to_bytes

from afterloop.channels.email.parsing import charsets

# An encoded word up to its text. How long a charset's name may be keeps the search from running far.
HEAD = re.compile(r"=\?([^?\s=]{1,60})\?([bBqQ])\?")
CONTROL = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")
NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/]+")
PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
SEGMENT = re.compile(r"([^*]+)(?:\*(\d{1,4}))?(\*)?")
BREAK = re.compile(r"\r*\n[\r\n]*")
LONGEST = 200_000  # bytes of one field; of a longer one the middle goes
FOLDED = "\x1f"  # stands where a line was broken, until it is known what that means there

Parameters = dict[str, str]


def text(raw: bytes, problems: set[str]) -> str:
    """A line for people: decoded, on one line, without signs that steer or hide."""
    return tidy(words(unfolded(raw, problems), problems))


def tidy(written: str) -> str:
    return " ".join(CONTROL.sub(" ", written).split())


def unfolded(raw: bytes, problems: set[str]) -> str:
    """The header as text whose encoded words are still there. A mark stays where a line was broken."""
    if len(raw) > LONGEST:
        problems.add("header-long")
        raw = raw[: LONGEST // 2] + b" " + raw[-LONGEST // 2 :]
    if not raw.isascii():
        problems.add("header-8bit")
    decoded, _ = charsets.decode(raw.strip().replace(FOLDED.encode(), b""))
    if "\n" in decoded or "\r" in decoded:
        decoded = BREAK.sub(FOLDED, decoded).replace("\r", " ")
    return decoded


def words(written: str, problems: set[str]) -> str:
    """With its encoded words decoded. Words that follow each other are one text, even within a character."""
    if "=?" not in written:
        return written.replace(FOLDED, "")
    out: list[str] = []
    run: list[tuple[str, str, str]] = []  # words that follow each other with the same charset and encoding
    at = 0
    while (begin := written.find("=?", at)) >= 0:
        head = HEAD.match(written, begin)
        end = written.find("?=", head.end()) if head else -1
        if head is None or end < 0:
            if head is not None:
                break  # no word ends any more
            run = _finish(run, out, problems)
            out.append(written[at : begin + 2])
            at = begin + 2
            continue
        between = written[at:begin]
        if not run or between.strip(" \t" + FOLDED):
            run = _finish(run, out, problems)
            out.append(between)
        word = (head[1].partition("*")[0], head[2].upper(), written[head.end() : end])
        if run and run[-1][:2] != word[:2]:
            run = _finish(run, out, problems)
        run.append(word)
        at = end + 2
    _finish(run, out, problems)
    out.append(written[at:])
    return "".join(out).replace(FOLDED, "")


def _finish(run: list[tuple[str, str, str]], out: list[str], problems: set[str]) -> list[tuple[str, str, str]]:
    if run:
        charset, encoding, _ = run[0]
        texts = [word[2] for word in run]
        raw = _base64(texts) if encoding == "B" else b"".join(map(_quoted, texts))
        decoded, mended = charsets.decode(raw, charset)
        if mended:
            problems.add("charset")
        out.append(decoded)
    return []


def _base64(texts: list[str]) -> bytes:
    texts = [NOT_BASE64.sub("", text) for text in texts]
    if any(len(text) % 4 == 1 for text in texts[:-1]):
        texts = ["".join(texts)]  # cut anywhere, not between groups of four
    return b"".join(map(_padded, texts))


def _padded(text: str) -> bytes:
    text = text[: len(text) - 1] if len(text) % 4 == 1 else text
    return binascii.a2b_base64(text + "=" * (-len(text) % 4))


def _quoted(text: str) -> bytes:
    return binascii.a2b_qp(text.replace(FOLDED, "").encode("utf-8", "replace"), header=True)


def parameters(raw: bytes, problems: set[str]) -> tuple[str, Parameters]:
    """The value and its parameters: plain, continued and with a charset (RFC 2231), or with encoded words inside."""
    if not raw:
        return "", {}
    written = unfolded(raw, problems)
    value, _, rest = written.partition(";")
    pieces: dict[str, list[tuple[int, bool, str]]] = {}
    for name, given in _pairs(rest):
        matched = SEGMENT.fullmatch(name)
        if matched:
            pieces.setdefault(matched[1].lower(), []).append((int(matched[2] or -1), bool(matched[3]), given))
    return tidy(value), {name: _joined(found, problems) for name, found in pieces.items()}


def _pairs(rest: str) -> list[tuple[str, str]]:
    """`a=b; c="d; e"`, however it is quoted. Each step goes on behind what it has read."""
    found: list[tuple[str, str]] = []
    at, quotes = 0, True  # False: no quote is closed any more
    while at < len(rest):
        equals = rest.find("=", at)
        if equals < 0:
            break
        name = rest[at:equals].rpartition(";")[2].strip(" \t" + FOLDED)
        begin = equals + 1
        while begin < len(rest) and rest[begin] in " \t" + FOLDED:
            begin += 1
        end = _closing(rest, begin + 1) if quotes and rest.startswith('"', begin) else -1
        if end > 0:
            given = rest[begin + 1 : end].replace('\\"', '"').replace("\\\\", "\\")
            at = rest.find(";", end) + 1 or len(rest)
        else:
            quotes = quotes and not rest.startswith('"', begin)
            at = rest.find(";", begin) + 1 or len(rest) + 1
            given = rest[begin : at - 1].strip(" \t\"'" + FOLDED)
        if name:
            found.append((name, given))
    return found


def _closing(rest: str, at: int) -> int:
    """Where the quote closes; a backslash at the end of a name (`C:\\`) closes it too."""
    end = rest.find('"', at)
    while end > 0 and rest[end - 1] == "\\" and rest[end - 2] != "\\" and rest[end + 1 : end + 2] not in ("", ";"):
        end = rest.find('"', end + 1)
    return end


def _joined(pieces: list[tuple[int, bool, str]], problems: set[str]) -> str:
    plain = [piece for piece in pieces if piece[0] < 0 and not piece[1]]
    extended = sorted((piece for piece in pieces if piece[0] >= 0 or piece[1]), key=lambda piece: piece[0])
    if not extended:
        return _plain(plain[0][2], problems)
    if not any(encoded for _, encoded, _ in extended):
        return _plain("".join(given for _, _, given in extended), problems)
    charset, raw = "", b""
    collected: list[bytes] = []
    for place, (_, encoded, given) in enumerate(extended):
        if place == 0 and encoded and given.count("'") >= 2:
            charset, _, given = given.split("'", 2)
        collected.append(unquote_to_bytes(given) if encoded else given.encode("utf-8", "replace"))
    raw = b"".join(collected)
    decoded, mended = charsets.decode(raw, charset)
    if mended and charset:
        problems.add("charset")
    return decoded.replace(FOLDED, "")


def _plain(given: str, problems: set[str]) -> str:
    decoded = words(given, problems)
    if PERCENT.search(decoded) and decoded.isascii():
        try:
            meant = unquote_to_bytes(decoded).decode("utf-8")
        except UnicodeDecodeError:
            return decoded
        return decoded if meant.isascii() else meant
    return decoded
