"""A list as rows of a file: page by page as on the screen, so nothing leaves that its reader does not see."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

import orjson
from django.utils.translation import gettext as _
from pydantic import Field

from afterloop.kernel.actor import Actor
from afterloop.kernel.columns import MOST, Columns, ListQuery
from afterloop.kernel.exports.sources import Table
from afterloop.kernel.expressions.offers import Offer
from afterloop.kernel.http import Schema
from afterloop.kernel.tables.writing import Head

AT_ONCE = 200
KINDS: dict[str, Any] = {"number": "number", "date": "date", "datetime": "datetime"}


class ExportList(Schema):
    """A noun narrows `filters` to its own."""

    title: str = Field(min_length=1, max_length=80, pattern=r"\S")
    format: Literal["csv", "xlsx"] = "xlsx"
    columns: list[Annotated[str, Field(max_length=200)]] = Field(min_length=1, max_length=MOST)
    filters: ListQuery = ListQuery()

    def wish(self) -> dict[str, Any]:
        """What is kept of it until the file is made."""
        return {"columns": self.columns, "filters": self.filters.model_dump(exclude_defaults=True)}


@dataclass(frozen=True, slots=True)
class ListFile(Table):
    """A noun's list as a source of exports.

    `verb`: the permission to export; asked again when the file is made. `page`: the list as bytes, of those rows alone
    that the verb covers. `spoken`: fields that a file says otherwise.
    """

    verb: str
    columns: Columns
    query: type[ListQuery]
    page: Callable[[Any, Actor, str], bytes]
    spoken: Mapping[str, Callable[[Any], str]] = field(default_factory=dict)

    def heads(self, wish: dict[str, Any], by: Actor) -> list[Head]:
        """The columns' labels in the reader's language."""
        return [Head(asked.field.label, _kind(asked)) for asked in self.columns.shown(wish["columns"], by)]

    def rows(self, wish: dict[str, Any], by: Actor) -> Iterator[Sequence[Sequence[Any]]]:
        asked = self.columns.shown(wish["columns"], by)
        filters = self.query(**{**wish["filters"], "columns": wish["columns"], "limit": AT_ONCE, "after": ""})
        page = orjson.loads(self.page(filters, by, self.verb))
        if page.get("among"):  # all rows matter more than their order
            filters = filters.model_copy(update={"order": "-id", "group": ""})
            page = orjson.loads(self.page(filters, by, self.verb))
        while True:
            yield [[self._value(row["cells"].get(each.field.key), each) for each in asked] for row in page["items"]]
            if not page["next"]:
                return
            page = orjson.loads(self.page(filters.model_copy(update={"after": page["next"]}), by, self.verb))

    def _value(self, value: Any, asked: Offer) -> Any:
        """A cell of the list as the file's column takes it."""
        if value is not None and asked.field.key in self.spoken:
            return self.spoken[asked.field.key](value)
        return _value(value, asked)


def _kind(asked: Offer) -> Any:
    """What is chosen from a few is a word, also where it is a number."""
    return "text" if asked.options else KINDS.get(asked.field.type.name, "text")


def _value(value: Any, asked: Offer) -> Any:
    if value is None:
        return None
    if asked.options:
        return dict(asked.options).get(value, value)
    match value:
        case bool():
            return _("yes") if value else _("no")
        case dict():
            return value.get("name") or value.get("title") or ""
        case list():
            return ", ".join(map(str, value))
    match asked.field.type.name:
        case "number":
            return Decimal(str(value))
        case "date":
            return date.fromisoformat(value)
        case "datetime":
            return datetime.fromisoformat(value)
    return value
