"""Bytes to text, whatever the sender says they are.

Senders lie: gb2312 is GB18030 in truth, latin-1 is windows-1252 or nothing that anybody thought about, utf-8 is
what a form of a web shop was written in last year. What is declared is tried first, except where the bytes
plainly speak against it; what nobody declares is found by trying utf-8, then whichever Asian encoding gives the most
usual characters.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from functools import lru_cache

# What a name means in practice: always the largest set that has the others within it.
MEANT = {
    **dict.fromkeys(
        ["gb2312", "gbk", "gb_2312-80", "gb2312-80", "x-gbk", "cp936", "ms936", "windows-936", "iso-gb2312", "euc-cn",
         "x-euc-cn", "euccn", "csgb2312", "chinese", "gb18030", "gb", "x-gb2312", "gb-2312"], "gb18030"),
    **dict.fromkeys(["big5", "big5-hkscs", "big5hkscs", "big5-tw", "x-big5", "cn-big5", "csbig5", "cp950"],
                    "big5hkscs"),
    **dict.fromkeys(["ks_c_5601-1987", "ksc5601", "euc-kr", "ks_c_5601", "ksc_5601", "x-windows-949"], "cp949"),
    **dict.fromkeys(["shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j"], "cp932"),
    **dict.fromkeys(["iso-2022-jp", "csiso2022jp", "iso-2022-jp-ms", "cp50220", "cp50221", "cp50222", "iso-2022-jp-1",
                     "iso-2022-jp-2", "iso-2022-jp-3"], "iso2022_jp_2004"),
    **dict.fromkeys(["utf8", "utf-8", "utf_8", "utf-8-sig", "u8", "unicode-1-1-utf-8", "x-utf-8", "utf8mb4"], "utf-8"),
    **dict.fromkeys(["utf-7", "utf7", "unicode-1-1-utf-7", "x-unicode-2-0-utf-7"], "utf-7"),
    **dict.fromkeys(["iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "windows-1252", "cp1252",
                     "us-ascii", "ascii", "ansi_x3.4-1968", "iso-8859-15", "x-ansi", "ansi"], "cp1252"),
    "iso-8859-8-i": "iso8859-8", "iso-8859-8-e": "iso8859-8", "hz-gb-2312": "hz",
}  # fmt: skip
# Codecs that are no writing of anybody, or whose time grows with the square of what they are given.
NOT_WRITING = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"}
SAMPLE = 20_000  # bytes that are looked at in order to guess
WIDE = ("big5hkscs", "cp932", "euc_jp", "cp949")
HIGH = re.compile(rb"[\x80-\xff]")
# The characters that people use, in each encoding: level 1 of GB 2312, the frequent half of Big5, kana, Hangul; with
# the full-width signs of each.
USUAL: dict[str, re.Pattern[bytes]] = {
    "gb18030": re.compile(rb"(?:[\xb0-\xd7][\xa1-\xfe]|\xa1[\xa1-\xbf]|\xa3[\xa1-\xfe])"),
    "big5hkscs": re.compile(rb"(?:[\xa4-\xc6][\x40-\x7e\xa1-\xfe]|\xa1[\x40-\x7e\xa1-\xfe])"),
    "cp932": re.compile(rb"(?:\x82[\x9f-\xf1]|\x83[\x40-\x96]|\x81[\x41-\x7a]|[\x88-\x97][\x40-\xfc])"),
    "euc_jp": re.compile(rb"(?:\xa4[\xa1-\xf3]|\xa5[\xa1-\xf6]|\xa1[\xa1-\xbf])"),
    "cp949": re.compile(rb"(?:[\xb0-\xc8][\xa1-\xfe])"),
}
PAIR = {
    "gb18030": re.compile(rb"[\x81-\xfe][\x30-\x39][\x81-\xfe][\x30-\x39]|[\x81-\xfe][\x40-\xfe]|[\x80-\xff]"),
    "big5hkscs": re.compile(rb"[\x81-\xfe][\x40-\xfe]|[\x80-\xff]"),
    "cp932": re.compile(rb"[\x81-\x9f\xe0-\xfc][\x40-\xfc]|[\x80-\xff]"),
    "euc_jp": re.compile(rb"[\x8e\xa1-\xfe][\xa1-\xfe]|[\x80-\xff]"),
    "cp949": re.compile(rb"[\x81-\xfe][\x41-\xfe]|[\x80-\xff]"),
}
CLEAR = {"euc_jp": 0.4, "cp949": 0.97}
SURROGATES = re.compile("[\ud800-\udfff]")
SHIFTED = re.compile(rb"\x1b\$[@B]")


def decode(raw: bytes, declared: str = "") -> tuple[str, bool]:
    """The text, and whether it had to be guessed or patched."""
    codec = codec_of(declared)
    if not HIGH.search(raw) and codec not in ("hz", "utf-7", "iso2022_jp_2004") and not _wide(codec):
        if b"\x1b$" in raw:
            return _japanese(raw)
        return clean(raw.decode("ascii")), bool(declared) and not codec
    if codec == "iso2022_jp_2004":
        return _japanese(raw)
    if codec and not _contradicted(raw, codec):
        text = _strict(raw, codec)
        if text is not None:
            return clean(text), False
    guessed = guess(raw, codec)
    text = _strict(raw, guessed)
    return clean(raw.decode(guessed, "replace") if text is None else text), True


def guess(raw: bytes, declared: str = "") -> str:
    """The codec that these bytes are written in, most likely."""
    sample = raw[:SAMPLE]
    if _has_utf8(sample):
        return "utf-8"
    if sample[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    fitting = {codec: _usual(sample, codec) for codec in ("gb18030", *WIDE) if _nearly(sample, codec)}
    if declared in fitting and fitting[declared] > 0.5:
        return declared
    for codec, least in CLEAR.items():  # their signs are usual ones of Chinese charsets, too, but hardly so many
        if fitting.get(codec, 0.0) > least and len(HIGH.findall(sample)) > 24:
            return codec
    best = max(fitting, key=lambda codec: fitting[codec], default="")
    if best and fitting[best] > 0.5:
        return best
    if declared and declared not in ("cp1252", "utf-8"):
        return declared
    # Nothing fits whole: a few broken bytes in what is utf-8 for the rest, or western text.
    return min(("utf-8", "gb18030", "cp1252"), key=lambda codec: _damage(sample, codec))


def clean(text: str) -> str:
    """Without what PostgreSQL cannot keep."""
    if "\0" in text:
        text = text.replace("\0", "")
    if not text.isascii() and SURROGATES.search(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


@lru_cache(512)
def codec_of(name: str) -> str:
    """What Python calls it, "" if nobody knows it."""
    name = name.strip().strip("\"'").strip().casefold()
    if name in MEANT or not name or len(name) > 40:
        return MEANT.get(name, "")
    try:
        found = codecs.lookup(name)
        "".encode(found.name)  # refuses what is no encoding of text, such as rot13
    except (LookupError, ValueError, UnicodeError, TypeError):
        return ""
    return "" if found.name.replace("-", "_") in NOT_WRITING else MEANT.get(found.name, found.name)


def _wide(codec: str) -> bool:
    return codec.startswith(("utf-16", "utf-32"))


def _contradicted(raw: bytes, codec: str) -> bool:
    """Whether the bytes are plainly something else than what is declared. Only utf-8 shows that by itself."""
    if codec in ("utf-8", "utf-7") or _wide(codec):
        return False
    sample = raw[:SAMPLE]
    if codec == "cp1252" and _chinese(sample):
        return True
    # Two letters of GBK can be a sign of utf-8 by chance; a character of three bytes is none.
    return _has_utf8(sample) if codec == "cp1252" else _has_utf8(sample, "\u2e80")


def _chinese(sample: bytes) -> bool:
    """Whether all that is not ASCII are pairs of bytes of GB 2312, as no western text has them."""
    return len(HIGH.findall(sample)) >= 4 and _usual(sample, "gb18030") > 0.8


def _strict(raw: bytes, codec: str) -> str | None:
    """None unless all of it can be read; a character cut off at the very end does not count."""
    for attempt in _attempts(codec):
        try:
            return raw.decode(attempt)
        except UnicodeDecodeError as wrong:
            if wrong.start >= len(raw) - 4 and len(raw) > 8:
                return raw[: wrong.start].decode(attempt, "ignore")
        except (ValueError, LookupError):
            return None
    return None


def _attempts(codec: str) -> tuple[str, ...]:
    if codec == "big5hkscs":
        return ("big5hkscs", "cp950")  # each has signs that the other lacks
    if codec == "cp1252":
        return ("cp1252", "latin-1")  # five bytes mean nothing in the first
    return (codec,)


def _nearly(sample: bytes, codec: str) -> bool:
    """Whether the sample can be read; its end may be in the middle of a character."""
    try:
        codecs.getincrementaldecoder(codec)("strict").decode(sample)
    except (UnicodeDecodeError, ValueError):
        return False
    return True


def _has_utf8(sample: bytes, least: str = "\x80") -> bool:
    """Whether it is utf-8, and of more than ASCII (or of characters from `least` on)."""
    return _nearly(sample, "utf-8") and any(sign >= least for sign in sample.decode("utf-8", "ignore"))


def _usual(sample: bytes, codec: str) -> float:
    """Which share of the characters outside ASCII are usual ones."""
    wide = PAIR[codec].findall(sample)
    usual: Callable[[bytes], object] = USUAL[codec].fullmatch
    return sum(1 for character in wide if usual(character)) / len(wide) if wide else 0.0


def _damage(sample: bytes, codec: str) -> float:
    """How much of the sample cannot be read, weighted: what reads everything is believed last."""
    text = sample.decode(codec, "replace")
    strange = sum(1 for sign in text if sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" or "\x80" <= sign <= "\x9f")
    high = len(HIGH.findall(sample)) or 1
    return strange / high + {"utf-8": 0.0, "gb18030": 0.05, "cp1252": 0.25}.get(codec, 0.1)


def _japanese(raw: bytes) -> tuple[str, bool]:
    """ISO-2022-JP. Its later tables also have what Windows writes into the earlier ones, such as ①."""
    if b"\x1b$" not in raw and HIGH.search(raw):  # declared so, and something else
        codec = guess(raw, "")
        return clean(raw.decode(codec, "replace")), True
    for attempt in (raw, SHIFTED.sub(b"\x1b$(Q", raw)):
        for codec in ("iso2022_jp_ext", "iso2022_jp_2004"):
            try:
                return clean(attempt.decode(codec)), False
            except UnicodeDecodeError:
                continue
    return clean(SHIFTED.sub(b"\x1b$(Q", raw).decode("iso2022_jp_2004", "replace")), True
