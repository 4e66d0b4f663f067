"""A number. It is stored as a text of decimal digits: a JSON number becomes a float in every parser."""

from __future__ import annotations

import math
import re
import unicodedata
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal

from django.utils.translation import gettext as _
from pydantic import BeforeValidator, Field

from afterloop.engines.forms.fields.attributes import FieldAttributes, Refused

DIGITS = 20  # before the point
DECIMALS = 10
EXACT = 2**53  # from here on a float skips whole numbers
WRITTEN = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)", re.ASCII)
GROUPED = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?", re.ASCII)


def decimal_of(value: Any) -> Decimal | None:
    """The number that a JSON value or a person means: 1,234.5 and １２ too. None for no answer."""
    if isinstance(value, str):
        return _read(value)
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise Refused(_("This must be a number."))
    if not math.isfinite(value) or abs(value) >= 10**DIGITS:
        raise Refused(_("This number is too large."))
    if isinstance(value, float) and abs(value) > EXACT:  # whoever parsed the JSON has rounded it already
        raise Refused(_("Send a number of this length as text: as a JSON number it loses digits."))
    return Decimal(repr(value)) if isinstance(value, float) else Decimal(value)


def _read(value: str) -> Decimal | None:
    if len(value) > 100:
        raise Refused(_("This must be a number."))
    text = unicodedata.normalize("NFKC", value).strip()
    if not text:
        return None
    if GROUPED.fullmatch(text):
        text = text.replace(",", "")
    if not WRITTEN.fullmatch(text):
        raise Refused(_("This must be a number."))
    number = Decimal(text)
    if abs(number) >= 10**DIGITS:
        raise Refused(_("This number is too large."))
    return number


def canonical(number: Decimal) -> str:
    """One text per number: no exponent, no zeros at the end, no minus before nothing."""
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _bound(value: Any) -> Any:
    """A bound of the field: given as a number or a text, kept as a text."""
    if value is None:
        return None
    try:
        number = decimal_of(value)
    except Refused as refusal:
        raise ValueError(str(refusal)) from None
    return None if number is None else canonical(number)


Bound = Annotated[str | None, BeforeValidator(_bound)]


class NumberField(FieldAttributes):
    column: ClassVar[str | None] = "numeric"

    type: Literal["number"]
    min: Bound = None
    max: Bound = None
    decimals: Annotated[int, Field(ge=0, le=DECIMALS)] = DECIMALS
    default: Bound = None

    def clean(self, value: Any) -> str | None:
        number = None if value is None else decimal_of(value)
        if number is None:
            return None
        text = canonical(number)
        _whole, _point, fraction = text.partition(".")
        if len(fraction) > self.decimals:
            raise Refused(self._too_fine())
        if self.min is not None and number < Decimal(self.min):
            raise Refused(_("At least %(ge)s.") % {"ge": self.min})
        if self.max is not None and number > Decimal(self.max):
            raise Refused(_("At most %(le)s.") % {"le": self.max})
        return text

    def problem(self) -> dict[str, Any]:
        if self.min is not None and self.max is not None and Decimal(self.min) > Decimal(self.max):
            return {"max": _("This must not be less than the minimum.")}
        return {}

    def described(self, language: str | None = None) -> dict[str, Any]:
        return {"min": self.min, "max": self.max, "decimals": self.decimals}

    def _too_fine(self) -> str:
        if self.decimals == 0:
            return _("This must be a whole number.")
        return _("At most %(decimals)s digits after the point.") % {"decimals": self.decimals}
