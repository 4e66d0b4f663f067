"""What a text is found by. Pure and deterministic.

Scripts written without spaces are indexed as pairs of neighbouring characters and as single ones, so that whatever
somebody types is found inside any sentence. Words of other scripts are kept whole. A word list takes no
part in this: it only cuts what people type (see `asking`), so it can change without rebuilding the index.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import islice
from operator import add

LONGEST_TEXT = 200_000  # characters of one record
LONGEST = 40  # characters of one token
MOST = 20_000  # tokens of one record
MOST_NUMBERS = 100  # serials and phones picked out of one text
SERIAL = 5  # characters from which something with a digit counts as a serial, phone or order number

CJK = "㐀-䶿一-鿿豈-﫿぀-ヿㇰ-ㇿ가-힯\U00020000-\U0003ffff"
RUN = re.compile(f"[{CJK}]+")
WORD = re.compile(f"[^\\W_{CJK}]+")
COMPOUND = re.compile(f"[^\\W_{CJK}]+(?:[-_./@+][^\\W_{CJK}]+)*")  # SN-2024/A7, dora@example.com
MOBILE = re.compile(r"(?<![0-9a-z])(?:\+?86[ -]?)?(1[3-9][0-9])[ -]?([0-9]{4})[ -]?([0-9]{4})(?![0-9a-z])")


def normal(text: str) -> str:
    """One form for what people take as the same: full width and half width, upper and lower case."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return folded if unicodedata.is_normalized("NFKC", folded) else unicodedata.normalize("NFKC", folded)


def compact(serial: str) -> str:
    """A serial without its separators: people leave them out, or set others."""
    return "".join(WORD.findall(serial))


def has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)


def read(text: str, given: Iterable[str] = ()) -> tuple[list[str], str]:
    """What a record is found by: the tokens of its text and identifiers, and its numbers.

    Numbers are identifiers, serials, phones and order numbers, one after the other: found by any part of them.
    """
    identifiers = [normal(item) for item in given]
    text = "\n".join((normal(text[:LONGEST_TEXT]), *identifiers))
    numbers = {compact(item)[:200]: None for item in identifiers}
    found: dict[str, None] = {}
    for run in RUN.findall(text):
        found.update(dict.fromkeys(map(add, run, run[1:])))
        found.update(dict.fromkeys(run))
    for compound in COMPOUND.findall(text):
        _take(compound, found, numbers)
    for groups in MOBILE.findall(text):
        found["".join(groups)] = numbers["".join(groups)] = None
    return list(islice(found, MOST)), " ".join(islice(filter(None, numbers), MOST_NUMBERS))


def _take(compound: str, found: dict[str, None], numbers: dict[str, None]) -> None:
    """The parts of SN-2024/A7, and all of it without separators."""
    parts = WORD.findall(compound)
    found.update((part[:LONGEST], None) for part in parts)
    if has_digit(compound):
        whole = "".join(parts)
        found[whole[:LONGEST]] = None
        if SERIAL <= len(whole) <= LONGEST and len(numbers) < MOST_NUMBERS:
            numbers[whole] = None
