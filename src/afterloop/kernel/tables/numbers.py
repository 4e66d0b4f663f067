"""Numbers as people write them: 1,280.00, ￥1280, 1.2万, (35.5)."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from afterloop.kernel.tables.problems import Refused
from afterloop.kernel.tables.problems import mark as _

DIGITS = 20
MOST = 60  # characters
WRITTEN = re.compile(
    r"(?P<sign>[+\-−–]?)(?:rmb|cny|usd|us\$|hk\$|[¥$€£])?\s*(?P<minus>[\-−–]?)"
    r"(?P<whole>\d{1,3}(?:,\d{3})+|\d+)?(?:\.(?P<part>\d*))?\s*(?P<unit>[百千万亿]|万亿|百万|千万|k)?"
    r"\s*(?:元|圆|块|rmb|cny|usd)?(?:整)?",
    re.ASCII | re.IGNORECASE,
)
UNITS = {"百": 2, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "万亿": 12, "k": 3}
CUT = re.compile(r"[+\-]?\d(?:[.,]\d+)?E\+?\d{1,3}", re.ASCII | re.IGNORECASE)


def read(text: str) -> Decimal:
    """The number that is meant. Raises Refused; what has lost its digits (1.38E+10) is refused too."""
    plain = unicodedata.normalize("NFKC", text[: MOST + 1]).strip()
    if is_cut(plain):
        raise cut(text)
    bracketed = len(plain) > 2 and plain[0] == "(" and plain[-1] == ")"
    found = WRITTEN.fullmatch(plain[1:-1].strip() if bracketed else plain) if len(plain) <= MOST else None
    if found is None or not (found["whole"] or found["part"]) or (found["sign"] and found["minus"]):
        raise Refused(_("This is no number: %(value)s"), value=text[:MOST])
    signed = found["sign"] or found["minus"]
    if bracketed and signed:
        raise Refused(_("This is no number: %(value)s"), value=text[:MOST])
    digits = Decimal(f"{(found['whole'] or '0').replace(',', '')}.{found['part'] or '0'}")
    number = digits.scaleb(UNITS[found["unit"].lower()]) if found["unit"] else digits
    if number >= 10**DIGITS:
        raise Refused(_("This number is too large: %(value)s"), value=text[:MOST])
    return -number if bracketed or signed not in ("", "+") else number


def plain(number: Decimal) -> str:
    """The number without exponent and without zeros at its end."""
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def is_cut(text: str) -> bool:
    """Whether a spreadsheet has written this number with an exponent: most of its digits are lost."""
    return CUT.fullmatch(text.strip()) is not None


def cut(text: str) -> Refused:
    return Refused(
        _("A spreadsheet has cut this number: %(value)s. Format the column as text and save the file again."),
        value=text[:MOST],
    )
