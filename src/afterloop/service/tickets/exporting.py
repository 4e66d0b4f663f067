"""Tickets as rows of a file: the same page by page as on the screen, so nothing leaves that its reader does not see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

import orjson
from django.utils.translation import gettext as _
from pydantic import Field

from afterloop.kernel.actor import Actor
from afterloop.kernel.expressions.offers import Offer
from afterloop.kernel.http import Schema
from afterloop.kernel.tables.writing import Head
from afterloop.service.tickets import columns, lists
from afterloop.service.tickets.fields import offered
from afterloop.service.tickets.wording import spoken

AT_ONCE = 200
KINDS: dict[str, Any] = {"number": "number", "date": "date", "datetime": "datetime"}


class ExportTickets(Schema):
    title: str = Field(min_length=1, max_length=80, pattern=r"\S")
    format: Literal["csv", "xlsx"] = "xlsx"
    columns: list[Annotated[str, Field(max_length=200)]] = Field(min_length=1, max_length=columns.MOST)
    filters: lists.Filters = Field(default_factory=lists.Filters, description="As for the list")


def heads(wish: dict[str, Any], by: Actor) -> list[Head]:
    """The columns' labels in the reader's language. What is chosen from a few is a word, also where it is a number."""
    return [Head(asked.field.label, _kind(asked)) for asked in _asked(wish["columns"], by)]


def rows(wish: dict[str, Any], by: Actor) -> Iterator[Sequence[Sequence[Any]]]:
    asked = _asked(wish["columns"], by)
    filters = lists.Filters(**{**wish["filters"], "columns": wish["columns"], "limit": AT_ONCE, "after": ""})
    page = orjson.loads(lists.page(filters, by))
    if page.get("among"):  # all rows matter more than their order
        filters = filters.model_copy(update={"order": "-id", "group": ""})
        page = orjson.loads(lists.page(filters, by))
    while True:
        yield [[_value(row["cells"].get(each.field.key), each) for each in asked] for row in page["items"]]
        if not page["next"]:
            return
        page = orjson.loads(lists.page(filters.model_copy(update={"after": page["next"]}), by))


def _asked(keys: Sequence[str], by: Actor) -> list[Offer]:
    columns.shown(keys, by)  # 422 for what is not there any more
    known = {asked.field.key: asked for asked in offered(by)}
    return [known[key] for key in keys]


def _kind(asked: Offer) -> Any:
    return "text" if asked.options else KINDS.get(asked.field.type.name, "text")


def _value(value: Any, asked: Offer) -> Any:
    """A cell of the list as the file's column takes it."""
    if value is None:
        return None
    if asked.options:
        return dict(asked.options).get(value, value)
    if asked.field.key == "number":
        return spoken(value)
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
