"""Types, categories and tags: what forms and lists offer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import get_language

from afterloop.kernel.actor import Actor
from afterloop.kernel.catalog import Choice
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.definitions.models import Definition
from afterloop.kernel.spelling import matches
from afterloop.kernel.texts import say
from afterloop.service.tickets import reasons
from afterloop.service.tickets.models import Category, Tag
from afterloop.service.tickets.queries import describe_form
from afterloop.service.tickets.schemas.types import TypeSettings

MOST_TAGS = 50


def types(*, public: bool, brand: int | None = None) -> list[dict[str, Any]]:
    """The live ticket types in the business's order, with their live forms drawn.

    `public`: those that the portal offers, under this brand.
    """
    language = get_language() or "zh-hans"
    found = definitions.live_versions("ticket-type")
    stamp = next(iter(found.values())).stamp if found else None
    forms = definitions.live_versions("form", stamp=stamp)
    return [
        {
            "key": key,
            "title": say(live.title, language),
            "description": say(live.version.body.description, language),
            "icon": live.version.body.icon,
            "public": live.version.body.public,
            "complaint": live.version.body.complaint,
            "priority": live.version.body.priority,
            "calls_back": live.version.body.calls_back,
            "form": describe_form(form.version, language) if (form := forms.get(live.version.body.form)) else None,
        }
        for key, live in sorted(found.items(), key=lambda item: (item[1].version.body.position, item[0]))
        if not public or (live.version.body.public and live.version.brand_id in (None, brand))
    ]


def type_settings(by: Actor) -> list[dict[str, Any]]:
    """The live ticket types as administration sets them."""
    by.require("definition.view")
    found = definitions.live_versions("ticket-type")
    ids = dict(Definition.objects.filter(kind="ticket-type").values_list("key", "pk"))
    plain = set(TypeSettings.model_fields) - {"id", "key", "title", "titles", "rating_reasons", "own_reasons"}
    return [
        {
            "id": ids[key],
            "key": key,
            "title": say(live.title),
            "titles": live.title,
            "rating_reasons": [reason.model_dump() for reason in reasons.offered(live.version.body)],
            "own_reasons": bool(live.version.body.rating_reasons),
            **live.version.body.model_dump(include=plain),
        }
        for key, live in sorted(found.items(), key=lambda item: (item[1].version.body.position, item[0]))
    ]


def categories(by: Actor) -> list[dict[str, Any]]:
    """The category tree as rows in order; the reader builds the tree by `parent`."""
    by.require("category.view")
    rows = Category.objects.visible_to(by, "category.view").filter(closed_at=None).order_by("position", "id")
    return [category_out(row) for row in rows]


def category_out(row: Category) -> dict[str, Any]:
    return {"id": row.pk, "key": row.key, "title": say(row.title), "titles": row.title, "parent": row.parent_id}


def tags(by: Actor, text: str) -> list[dict[str, str]]:
    """Tags that begin with the text, for those who work with tickets."""
    by.require("ticket.view")
    rows = Tag.objects.filter(name__startswith=text).order_by("name")[:MOST_TAGS]
    return [{"name": row.name} for row in rows]


def choose_category(by: Actor, text: str, ids: Sequence[int], most: int) -> list[Choice]:
    """Open categories by the titles on their way down the tree; closed ones only where a filter still names them."""
    by.require("category.view")
    rows = {row.pk: row for row in Category.objects.visible_to(by, "category.view").order_by("position", "id")}
    ways = {pk: " / ".join(_way(row, rows)) for pk, row in rows.items()}
    wanted = ids or [pk for pk in _down(rows) if rows[pk].closed_at is None and matches(text, ways[pk])]
    return [Choice(pk, ways[pk]) for pk in wanted if pk in ways][:most]


def _way(row: Category, rows: dict[int, Category]) -> list[str]:
    above = rows.get(row.parent_id) if row.parent_id else None
    return [*(_way(above, rows) if above else ()), say(row.title)]


def _down(rows: dict[int, Category], parent: int | None = None) -> list[int]:
    """The tree from above, each followed by those below it."""
    below = [row for row in rows.values() if row.parent_id == parent]
    return [pk for row in below for pk in (row.pk, *_down(rows, row.pk))]
