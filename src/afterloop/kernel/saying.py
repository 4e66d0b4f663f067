"""What is wrong with a value, in words for a person: pydantic's kinds of error, translated."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _


def sentence_of(item: dict[str, Any]) -> str:
    """One sentence for one of pydantic's errors."""
    kind, context = item["type"], item.get("ctx") or {}
    make = _SENTENCES.get(kind)
    if make is not None:
        return make(context)
    if kind == "value_error" and "error" in context:
        return str(context["error"])
    family = kind.rsplit("_", 1)[0]
    make = _FAMILIES.get(family)
    return make(context) if make is not None else _("This value is not valid.")


_SENTENCES: dict[str, Callable[[dict[str, Any]], str]] = {
    "missing": lambda c: _("This is required."),
    "extra_forbidden": lambda c: _("There is no such field."),
    "string_type": lambda c: _("This must be a text."),
    "string_too_long": lambda c: _("At most %(max_length)s characters.") % c,
    "string_too_short": lambda c: _("At least %(min_length)s characters.") % c,
    "string_pattern_mismatch": lambda c: _("This is not in the expected form."),
    "string_unicode": lambda c: _("The text holds characters that cannot be kept."),
    "literal_error": lambda c: _("Choose one of: %(expected)s.") % c,
    "enum": lambda c: _("Choose one of: %(expected)s.") % c,
    "greater_than_equal": lambda c: _("At least %(ge)s.") % c,
    "greater_than": lambda c: _("More than %(gt)s.") % c,
    "less_than_equal": lambda c: _("At most %(le)s.") % c,
    "less_than": lambda c: _("Less than %(lt)s.") % c,
    "too_long": lambda c: _("At most %(max_length)s items.") % c,
    "too_short": lambda c: _("At least %(min_length)s items.") % c,
    "list_type": lambda c: _("This must be a list."),
    "dict_type": lambda c: _("This must be an object."),
    "model_type": lambda c: _("This must be an object."),
    "model_attributes_type": lambda c: _("This must be an object."),
}
_FAMILIES: dict[str, Callable[[dict[str, Any]], str]] = {
    "int": lambda c: _("This must be a whole number."),
    "int_from": lambda c: _("This must be a whole number."),
    "float": lambda c: _("This must be a number."),
    "decimal": lambda c: _("This must be a number."),
    "bool": lambda c: _("This must be yes or no."),
    "date": lambda c: _("This must be a date such as 2026-11-21."),
    "date_from_datetime": lambda c: _("This must be a date such as 2026-11-21."),
    "datetime": lambda c: _("This must be a date and time such as 2026-11-21T14:30:00Z."),
    "datetime_from_date": lambda c: _("This must be a date and time such as 2026-11-21T14:30:00Z."),
    "url": lambda c: _("This must be a web address."),
}
