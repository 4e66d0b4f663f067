"""One line of text."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Literal

from django.utils.translation import gettext as _
from pydantic import Field

from afterloop.engines.forms.fields.attributes import DOTS, FieldAttributes, Refused

LINE_BREAKS = re.compile(r"[\r\n\t\v\f\x1c-\x1e\x85\u2028\u2029]+")


class TextField(FieldAttributes):
    column: ClassVar[str | None] = "text"

    type: Literal["text"]
    max_length: Annotated[int, Field(ge=1, le=1000)] = 200
    default: Annotated[str, Field(max_length=1000)] | None = None

    def clean(self, value: Any) -> str | None:
        if value is None:
            return None
        return within(LINE_BREAKS.sub(" ", keepable(value)).strip(), self.max_length)

    def masked(self, value: Any) -> str:
        """The end stays readable, so that people recognise what is theirs: •••0018."""
        return f"{DOTS}{value[-4:]}" if len(value) >= 8 else DOTS

    def described(self, language: str | None = None) -> dict[str, Any]:
        return {"max_length": self.max_length}


def keepable(value: Any) -> str:
    """A text that PostgreSQL can keep."""
    if not isinstance(value, str):
        raise Refused(_("This must be a text."))
    if "\x00" in value or not _is_unicode(value):
        raise Refused(_("The text holds characters that cannot be kept."))
    return value


def within(text: str, most: int) -> str | None:
    """The text, if it is not too long; None where nothing is left of it."""
    if len(text) > most:
        raise Refused(_("At most %(max_length)s characters.") % {"max_length": most})
    return text or None


def _is_unicode(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        return False
    return True
