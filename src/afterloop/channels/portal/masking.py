"""What says who somebody is, made unreadable in texts that a forwarded link shows. Pure.

In the customer's own words whatever looks like it; in ours only what we know to be the customer's, for a technician's
number that we wrote is meant to be called.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

MOBILE = re.compile(r"(?<!\d)((?:\+?86[ -]?)?1[3-9]\d)[ -]?\d{4}[ -]?(\d{4})(?!\d)", re.ASCII)
LANDLINE = re.compile(r"(?<!\d)(0\d{2,3})[ -]?\d{3,4}[ -]?(\d{4})(?!\d)", re.ASCII)
ABROAD = re.compile(r"(\+\d{1,3})[ -]?[\d -]{4,11}(\d{2})(?!\d)", re.ASCII)
IDENTITY = re.compile(r"(?<!\d)(\d{3})\d{11}(\d{3}[\dXx])(?!\d)", re.ASCII)
CARD = re.compile(r"(?<!\d)(\d{4})[ -]?\d{4}[ -]?\d{4}[ -]?(?:\d{4}[ -]?)?(\d{3,4})(?!\d)", re.ASCII)
EMAIL = re.compile(r"([A-Za-z0-9_])[A-Za-z0-9._%+-]*@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")
# 中山路88号3栋502室: the numbers of a house behind the name of a street or a place
HOUSE = re.compile(r"(?<!知道)(?<=[路街道巷村里园苑区弄栋幢楼])\s*\d+(?:[-—]\d+)*(?=\s*(?:号|弄|栋|幢|单元|室|楼|层))")
ROOM = re.compile(r"(?<=号|栋|幢|元|楼)\s*\d+(?:[-—]\d+)*(?=\s*(?:栋|幢|单元|室|楼|层|房))")
LEAST = 4  # shorter ones are words like any other


def mask(text: str) -> str:
    """A text of the customer's without phone numbers, addresses of mail, identity and card numbers, house numbers."""
    for pattern in (MOBILE, LANDLINE, ABROAD):
        text = pattern.sub(r"\1****\2", text)
    text = IDENTITY.sub(r"\1***********\2", text)
    text = CARD.sub(r"\1********\2", text)
    text = EMAIL.sub(r"\1***@\2", text)
    return ROOM.sub("**", HOUSE.sub("**", text))


def mask_known(text: str, known: Iterable[str]) -> str:
    """A text of ours without these, however they are spaced."""
    for value in sorted(set(known), key=len, reverse=True):
        if len(value.strip()) < LEAST:
            continue
        spaced = r"[ -]?".join(re.escape(sign) for sign in re.sub(r"[\s-]", "", value.strip()))
        text = re.sub(spaced, _hidden(value).replace("\\", ""), text)
    return text


def _hidden(value: str) -> str:
    masked = mask(value)
    return masked if masked != value else f"{value[0]}***"
