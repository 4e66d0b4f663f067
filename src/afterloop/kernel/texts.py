"""Texts that people write in several languages: `{"zh-Hans": "退款", "en": "Refund"}`, with fallback."""

from __future__ import annotations

import re
from collections.abc import Mapping

from django.utils.translation import get_language, gettext, override

Text = dict[str, str]

FALLBACKS = ("zh-Hans", "en")
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def say(text: Mapping[str, str] | str | None, language: str | None = None) -> str:
    """The text in the reader's language; else in a related one, in the fallbacks, in whatever there is."""
    if isinstance(text, str):
        return text
    if not text:
        return ""
    wanted = (language or get_language() or FALLBACKS[0]).lower()
    by_tag = {tag.lower(): words for tag, words in text.items() if words}
    for tag in (wanted, *(t for t in by_tag if t.split("-")[0] == wanted.split("-")[0])):
        if tag in by_tag:
            return by_tag[tag]
    for tag in FALLBACKS:
        if tag.lower() in by_tag:
            return by_tag[tag.lower()]
    return next(iter(by_tag.values()), "")


def in_all_languages(message: str) -> Text:
    """A text of the product itself in each language that it speaks."""
    found = {}
    for language in FALLBACKS:
        with override(language.lower()):
            found[language] = gettext(message)
    return found
