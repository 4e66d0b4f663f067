"""The normal form of a phone number or an e-mail address. Pure."""

from __future__ import annotations

import re
import unicodedata

import phonenumbers

EMAIL = re.compile(r"[^@\s\x00-\x1f]+@[^@\s\x00-\x1f]+\.[^@\s\x00-\x1f.]+")
CHINESE_MOBILE = re.compile(r"1[3-9]\d{9}", re.ASCII)
PHONE_CHARACTERS = re.compile(r"[\d+\-–—() .·转extEXT#*,，/]+")
# 021-68888888转802, and the same written with a dash
EXTENSION = re.compile(r"(?P<number>.*\d[) ]*?)\s*(?:转|ext\.?|x|#|\*|,|-|–|—)\s*\d{1,6}", re.ASCII | re.IGNORECASE)

# Three digits in mainland China; all others have four.
SHORT_AREA_CODE = re.compile(r"0(?:10|2[0-57-9])")

# Numbers that reach a person or a company; at home not those that are dialled in a place of their own only.
Kind = phonenumbers.PhoneNumberType
AT_HOME = (Kind.MOBILE, Kind.FIXED_LINE, Kind.FIXED_LINE_OR_MOBILE, Kind.TOLL_FREE, Kind.SHARED_COST)


def normal_phone(written: str, region: str = "CN") -> str:
    """E.164 where the number is possible (`+8613800138000`), otherwise its digits; "" when it is no number at all.

    Lenient, for what others have written down: files, and words to search by. People who can be asked are asked for
    a number that `can_be_called`.
    """
    text = unicodedata.normalize("NFKC", written).strip()
    if region == "CN" and CHINESE_MOBILE.fullmatch(text):  # most of them: spared the library's long way
        return f"+86{text}"
    if not PHONE_CHARACTERS.fullmatch(text):
        return ""
    try:
        number = phonenumbers.parse(text, region)
        if phonenumbers.is_possible_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    except phonenumbers.NumberParseException:
        pass
    digits = re.sub(r"\D", "", text)
    return digits if 3 <= len(digits) <= 20 else ""


def spoken_phone(written: str) -> str:
    """138 0013 8000, 021-6888 8888, 400-820-0000: grouped as people say it, and as the pages show it."""
    local = re.sub(r"[\s()-]", "", written).removeprefix("+86")
    if re.fullmatch(r"1[0-9]{10}", local):
        return f"{local[:3]} {local[3:7]} {local[7:]}"
    if re.fullmatch(r"[48]00[0-9]{7}", local):
        return f"{local[:3]}-{local[3:6]}-{local[6:]}"
    if re.fullmatch(r"0[0-9]{9,11}", local):
        area = 3 if SHORT_AREA_CODE.match(local) else 4
        return f"{local[:area]}-{local[area:-4]} {local[-4:]}"
    return written


def can_be_called(written: str, region: str = "CN") -> bool:
    """Is this a whole number of this country, or of another one with its +code, perhaps with an extension?"""
    normal = normal_phone(written, region)
    # New series of mobile numbers are given out before the library knows them.
    if normal.startswith("+86") and CHINESE_MOBILE.fullmatch(normal[3:]):
        return True
    text = unicodedata.normalize("NFKC", written).strip()
    extended = EXTENSION.fullmatch(text)
    return bool(normal) and (_valid(text, region) or (extended is not None and _valid(extended["number"], region)))


def _valid(text: str, region: str) -> bool:
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return False
    kind = phonenumbers.number_type(number)
    at_home = number.country_code == phonenumbers.country_code_for_region(region)
    return kind in AT_HOME if at_home else kind != Kind.UNKNOWN


def normal_email(written: str) -> str:
    """Lower case without spaces around it; "" when it is no address."""
    text = unicodedata.normalize("NFKC", written).strip().lower()
    return text if len(text) <= 254 and EMAIL.fullmatch(text) else ""
