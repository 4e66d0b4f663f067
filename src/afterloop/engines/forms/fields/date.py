"""A day, without a time: stored as 2026-11-21."""

from __future__ import annotations

import datetime
import re
import unicodedata
from typing import Annotated, Any, ClassVar, Literal

from django.utils.translation import gettext as _
from pydantic import BeforeValidator

from afterloop.engines.forms.fields.attributes import FieldAttributes, Refused

WRITTEN = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?", re.ASCII)
FIRST, LAST = 1900, 2199


def iso_of(value: Any) -> str | None:
    """The day that a person wrote, 2026/11/3 and 2026年11月3日 too. None for no answer."""
    if not isinstance(value, str) or len(value) > 40:
        raise Refused(_("This must be a date such as 2026-11-21."))
    text = unicodedata.normalize("NFKC", value).strip()
    if not text:
        return None
    written = WRITTEN.fullmatch(text)
    try:
        day = datetime.date(*(int(part) for part in written.groups())) if written else None
    except ValueError:  # the 31st of April
        day = None
    if day is None or not FIRST <= day.year <= LAST:
        raise Refused(_("This must be a date such as 2026-11-21."))
    return day.isoformat()


def _bound(value: Any) -> Any:
    if value is None:
        return None
    try:
        return iso_of(value)
    except Refused as refusal:
        raise ValueError(str(refusal)) from None


Bound = Annotated[str | None, BeforeValidator(_bound)]


class DateField(FieldAttributes):
    column: ClassVar[str | None] = "date"

    type: Literal["date"]
    min: Bound = None
    max: Bound = None
    default: Bound = None

    def clean(self, value: Any) -> str | None:
        day = None if value is None else iso_of(value)
        if day is None:
            return None
        if self.min is not None and day < self.min:
            raise Refused(_("Not before %(day)s.") % {"day": self.min})
        if self.max is not None and day > self.max:
            raise Refused(_("Not after %(day)s.") % {"day": self.max})
        return day

    def problem(self) -> dict[str, Any]:
        if self.min is not None and self.max is not None and self.min > self.max:
            return {"max": _("This must not be less than the minimum.")}
        return {}

    def described(self, language: str | None = None) -> dict[str, Any]:
        return {"min": self.min, "max": self.max}
