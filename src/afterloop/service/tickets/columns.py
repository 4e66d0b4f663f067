"""What a list of tickets may show and be sorted by beside its own columns: every field that may be asked about.

Fields that are personal have no column (see `fields`), so nobody can sort or group by what a mask hides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid
from afterloop.kernel.expressions.typed import Field
from afterloop.kernel.rows import TAGS, RefTo
from afterloop.kernel.sorting import Way
from afterloop.service.tickets import fields
from afterloop.service.tickets.wording import WORDS

MOST = 30  # columns
RECORDS = {
    "category": RefTo("tickets_category", "category_id", "title", translated=True),
    "assignee": RefTo("people_user", "assignee_id"),
    "unit": RefTo("people_orgunit", "unit_id"),
    "customer": RefTo("customers_customer", "customer_id"),
}


def cells(keys: Sequence[str], by: Actor) -> tuple[tuple[str, str], ...]:
    """(key, expression that gives JSON) of these fields, in this order. 422 for one that is not there or not seen."""
    known = fields.fields(by) if keys else {}
    return tuple((key, _cell(_known(key, known, "columns"))) for key in dict.fromkeys(keys))


def ways(order: str, group: str, by: Actor) -> list[Way]:
    """Sorting by fields: first what groups, then the order. Empty where an index of the list does it."""
    wanted = [(group, "group"), (order, "order")]
    known = fields.fields(by)
    return [_way(key.removeprefix("-"), key.startswith("-"), place, known) for key, place in wanted if key]


def _way(key: str, descending: bool, place: str, known: dict[str, Field]) -> Way:
    field = _known(key, known, place)
    if key in RECORDS:
        record = RECORDS[key]
        name = f"r.{record.name}->>'{_tag()}'" if record.translated else f"r.{record.name}"
        return Way(f"(SELECT {name} FROM {record.table} r WHERE r.id = t.{record.column})", descending)
    return Way(field.sql, descending, tuple(WORDS[key]) if key in WORDS else ())


def _cell(field: Field) -> str:
    """Decimals travel as texts; a record with its name."""
    if field.key in RECORDS:
        return RECORDS[field.key].expression.replace("{language}", _tag())
    return f"({field.sql})::text" if field.type.name == "number" and not field.column else field.sql


def _known(key: str, known: dict[str, Field], place: str) -> Field:
    field = known.get(key)
    if field is None:
        raise Invalid.field(place, _("There is no field %(key)s, or you may not see it.") % {"key": key[:100]})
    return field


def _tag() -> str:
    return TAGS.get(get_language() or "", "zh-Hans")


def shown(keys: Iterable[str], by: Actor) -> dict[str, Any]:
    """The fields themselves, for who puts them into words (an export)."""
    known = fields.fields(by)
    return {key: _known(key, known, "columns") for key in keys}
