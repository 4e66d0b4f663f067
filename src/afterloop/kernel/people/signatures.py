"""What stands below the letters of a unit: its own words, or those of the nearest unit above that has some."""

from __future__ import annotations

from collections.abc import Mapping

import orjson
from django.utils.translation import gettext as _

from afterloop.kernel import sql
from afterloop.kernel.errors import Invalid
from afterloop.kernel.texts import PLACEHOLDER, Text

NAMES = ("agent", "unit", "brand", "hotline")
NEAREST = """
SELECT u.signature::text FROM people_orgunit u JOIN people_orgunit own ON own.path LIKE u.path || '%%'
WHERE own.id = %s AND u.signature <> '{}' ORDER BY length(u.path) DESC LIMIT 1
"""


def of_unit(unit: int) -> Text:
    """By language; empty where nobody above has one either."""
    found = sql.row(NEAREST, [unit])
    return orjson.loads(found[0]) if found else {}


def checked(texts: Mapping[str, str]) -> dict[str, str]:
    """Without what is blank; a placeholder that stands for nothing is the error of its field."""
    for language, text in texts.items():
        if unknown := sorted(set(PLACEHOLDER.findall(text)) - set(NAMES)):
            said = _("There is no such placeholder: %(names)s") % {"names": ", ".join(f"{{{n}}}" for n in unknown)}
            raise Invalid.field(f"signature.{language}", said)
    return {language: text.strip() for language, text in texts.items() if text.strip()}
