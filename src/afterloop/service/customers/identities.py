"""The normal form of a phone number or an e-mail address. Pure."""

from __future__ import annotations

import re
import unicodedata

import phonenumbers

EMAIL = re.compile(r"[^@\s\x00-\x1f]+@[^@\s\x00-\x1f]+\.[^@\s\x00-\x1f.]+")
CHINESE_MOBILE = re.compile(r"1[3-9]\d{9}", re.ASCII)
PHONE_CHARACTERS = re.compile(r"[\d+\-–—() .·转extEXT#*,，/]+")


def normal_phone(written: str, region: str = "CN") -> str:
    """E.164 where the number is possible (`+8613800138000`), otherwise its digits; "" when it is no number at all."""
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


def normal_email(written: str) -> str:
    """Lower case without spaces around it; "" when it is no address."""
    text = unicodedata.normalize("NFKC", written).strip().lower()
    return text if len(text) <= 254 and EMAIL.fullmatch(text) else ""
