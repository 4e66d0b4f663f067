"""Which phone numbers take texts, and how each provider wants them written. Pure."""

from __future__ import annotations

import phonenumbers

from afterloop.service.customers.identities import CHINESE_MOBILE, normal_phone

MOBILES = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)
HOME = "+86"


def mobile_of(written: str) -> str:
    """E.164 of a number that can get texts, or ""."""
    number = normal_phone(written)
    if number.startswith(HOME):
        return number if CHINESE_MOBILE.fullmatch(number.removeprefix(HOME)) else ""
    if not number.startswith("+"):
        return ""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return ""
    return number if phonenumbers.number_type(parsed) in MOBILES else ""


def is_at_home(number: str) -> bool:
    return number.startswith(HOME)


def masked(number: str) -> str:
    """As lists show it: +86138****8000."""
    return f"{number[:-8]}****{number[-4:]}" if len(number) > 8 else "****"
