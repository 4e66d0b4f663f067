"""The kinds of values that people enter about people, checked the same way everywhere."""

from __future__ import annotations

import unicodedata
import zoneinfo
from functools import cache
from typing import Annotated

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from pydantic import AfterValidator, Field, PlainSerializer

LANGUAGE_TAGS = {"zh-hans": "zh-Hans", "en": "en"}


def _language(value: str) -> str:
    if value.lower() not in LANGUAGE_TAGS:
        raise ValueError(_("Choose one of: %(expected)s.") % {"expected": ", ".join(LANGUAGE_TAGS.values())})
    return value.lower()


@cache
def _zones() -> frozenset[str]:
    """Those that PostgreSQL knows too: not this machine's own, under whatever name."""
    return frozenset(zoneinfo.available_timezones()) - {"localtime", "posixrules", "Factory"}


def _time_zone(value: str) -> str:
    if value not in _zones():
        raise ValueError(_("There is no such time zone."))
    return value


def _line(value: str) -> str:
    """One line of text: without control characters, and without the spaces around it."""
    text = unicodedata.normalize("NFC", value).strip()
    if not text:
        raise ValueError(_("This is required."))
    if any(unicodedata.category(sign) in ("Cc", "Cs") for sign in text):
        raise ValueError(_("The text holds characters that cannot be kept."))
    return text


def _username(value: str) -> str:
    name = unicodedata.normalize("NFKC", value).strip()
    if not name or not all(sign.isalnum() or sign in "_.@+-" for sign in name):
        raise ValueError(_("A user name consists of letters, digits and the signs _ . @ + -"))
    return name


def _email(value: str) -> str:
    address = value.strip()
    if not address:
        return ""
    try:
        validate_email(address)
    except ValidationError:
        raise ValueError(_("This is not an e-mail address."))
    return address


def _phone(value: str) -> str:
    number = value.strip()
    if number and not all(sign in "+0123456789 -()#*" for sign in number):
        raise ValueError(_("This is not a phone number."))
    return number


def _text(value: dict[str, str]) -> dict[str, str]:
    """A text by language: {"zh-Hans": …, "en": …}."""
    known = {LANGUAGE_TAGS.get(tag.lower(), tag): words.strip() for tag, words in value.items()}
    if not any(known.values()):
        raise ValueError(_("This is required."))
    return {tag: words for tag, words in known.items() if words}


def _page(value: dict[str, str]) -> dict[str, str]:
    """A longer text by language, or none."""
    known = {LANGUAGE_TAGS.get(tag.lower(), tag): words.strip() for tag, words in value.items()}
    return {tag: words for tag, words in known.items() if words}


Language = Annotated[str, AfterValidator(_language)]
TimeZone = Annotated[str, AfterValidator(_time_zone)]
Line = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_line)]
Username = Annotated[str, Field(min_length=1, max_length=150), AfterValidator(_username)]
Email = Annotated[str, Field(max_length=254), AfterValidator(_email)]
Phone = Annotated[str, Field(max_length=40), AfterValidator(_phone)]
Text = Annotated[
    dict[Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")], Annotated[str, Field(max_length=200)]],
    Field(max_length=20),
    AfterValidator(_text),
]
Page = Annotated[
    dict[
        Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")],
        Annotated[str, Field(max_length=50_000)],
    ],
    Field(max_length=20),
    AfterValidator(_page),
]
Address = Annotated[str, Field(max_length=300, pattern=r"^(https?://([\w.-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?)?$")]
Origin = Annotated[str, Field(max_length=200, pattern=r"^https?://[A-Za-z0-9.-]+(:\d{1,5})?$")]
Verb = Annotated[str, Field(pattern=r"^[a-z_]+\.[a-z_]+$", max_length=80)]
Password = Annotated[str, Field(min_length=1, max_length=256)]
Reason = Annotated[str, Field(min_length=1, max_length=500), AfterValidator(_line)]
Key = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,39}$")]
After = Annotated[int, Field(ge=0, lt=2**63)]  # the id of the last row that the reader has
Limit = Annotated[int, Field(ge=1, le=1000)]
SearchText = Annotated[str, Field(max_length=200)]
LanguageTag = Annotated[str, PlainSerializer(lambda value: LANGUAGE_TAGS.get(value, value), return_type=str)]
