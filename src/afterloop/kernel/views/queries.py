"""The views of a list that somebody sees: his own, those of his units and of the units above them, and everybody's."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import orjson

from afterloop.kernel import sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.people import audience
from afterloop.kernel.views.models import View

READ = """
SELECT v.id, v.entity, v.title, v.audience, v.unit_id, n.name, v.user_id, u.name, v.replaces, v.body, v.position,
  v.revision
FROM views_view v JOIN people_user u ON u.id = v.user_id LEFT JOIN people_orgunit n ON n.id = v.unit_id
WHERE {where}
ORDER BY v.position, v.id LIMIT 500
"""
SEEN = READ.format(where=f"v.entity = %(entity)s AND {audience.SEEN}")
ONE = READ.format(where="v.id = %(view)s")


def views(entity: str, by: Actor) -> list[dict[str, Any]]:
    by.require("view.view")
    return [_out(row, by) for row in sql.rows(SEEN, {"entity": entity, "user": by.user_id or 0})]


def view_out(view: View, by: Actor) -> dict[str, Any]:
    """As `ViewOut`, what an action has just given back."""
    (row,) = sql.rows(ONE, {"view": view.pk})
    return _out(row, by)


def _out(row: Any, by: Actor) -> dict[str, Any]:
    pk, entity, title, meant_for, unit, unit_name, user, user_name, replaces, body, position, revision = row
    shadow = SimpleNamespace(pk=pk, unit_id=unit, user_id=user)
    return {
        "id": pk,
        "entity": entity,
        "title": title,
        "audience": meant_for,
        "unit": {"id": unit, "name": unit_name} if unit else None,
        "owner": {"id": user, "name": user_name},
        "replaces": replaces,
        "body": orjson.loads(body),
        "position": position,
        "revision": revision,
        "editable": View.scope.covers(by.reach("view.edit"), shadow),
    }
