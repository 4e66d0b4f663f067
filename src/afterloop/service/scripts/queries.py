"""The scripts that somebody sees: his own, those of his units and of the units above them, and everybody's."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import orjson

from afterloop.kernel import columns, rich_text, sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import AppError, NotFound
from afterloop.kernel.people import audience
from afterloop.kernel.people.models import Organization
from afterloop.kernel.scope import Condition
from afterloop.kernel.spelling import matches
from afterloop.service.scripts.filling import fill
from afterloop.service.scripts.models import Script
from afterloop.service.scripts.schemas import PreviewScript, ScriptPreview
from afterloop.service.tickets.fields import COLUMNS
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.queries import ticket_out
from afterloop.service.tickets.wording import spoken

MOST = 50  # offered at once while somebody writes

READ = """
SELECT v.id, v.title, v.body, v.html, v.audience, v.unit_id, n.name, v.user_id, u.name, v.condition, v.position,
  v.revision, v.retired_at IS NOT NULL
FROM scripts_script v JOIN people_user u ON u.id = v.user_id LEFT JOIN people_orgunit n ON n.id = v.unit_id
WHERE {where} ORDER BY v.position, v.title, v.id LIMIT 2000
"""
SEEN = READ.format(where=audience.SEEN)
# Who keeps the scripts of a unit sees them, whether he is a member of it or not.
KEPT = READ.format(where="v.audience <> 'me' AND v.id = ANY(%(kept)s)")
ONE = READ.format(where="v.id = %(script)s")


def scripts(by: Actor) -> list[dict[str, Any]]:
    """All that `by` uses or keeps."""
    by.require("script.view")
    found = {row[0]: _out(row, by) for row in sql.rows(SEEN, {"user": by.user_id or 0})}
    kept: Any = Script.objects.visible_to(by, "script.edit")
    ids = [pk for pk in kept.exclude(audience="me").values_list("pk", flat=True)[:2000] if pk not in found]
    found |= {row[0]: _out(row, by) for row in (sql.rows(KEPT, {"kept": ids}) if ids else ())}
    return sorted(found.values(), key=lambda script: (script["position"], script["title"], script["id"]))


def script_out(script: Script, by: Actor) -> dict[str, Any]:
    """As `ScriptOut`, what an action has just given back."""
    (row,) = sql.rows(ONE, {"script": script.pk})
    return _out(row, by)


def ready(ticket_id: int, text: str, by: Actor) -> list[dict[str, Any]]:
    """The scripts that fit this ticket and this text, with its words filled in. Whether `by` may see it was asked."""
    by.require("script.view")
    rows = [_out(row, by) for row in sql.rows(SEEN, {"user": by.user_id or 0})]
    rows = [row for row in rows if not row["retired"]]
    fitting = [row for row in rows if matches(text, row["title"]) or (text and text in row["body"])]
    shown = _that_apply(fitting, ticket_id, by)[:MOST]
    values = _values(ticket_id, by) if shown else {}
    return [
        {
            "id": row["id"],
            "title": row["title"],
            "body": fill(row["body"], values, escaped=False),
            "html": fill(row["html"], values, escaped=True),
        }
        for row in shown
    ]


def preview(data: PreviewScript, by: Actor) -> ScriptPreview:
    """The words as they would be said on a real ticket, and whether they would be offered there."""
    by.require("script.view")
    tickets: Any = Ticket.objects.visible_to(by, "ticket.view").order_by("-pk")
    found = tickets.filter(**({"pk": data.ticket} if data.ticket else {})).values_list("pk", flat=True).first()
    if found is None and data.ticket:
        raise NotFound()
    html = rich_text.clean(data.html)
    text = (rich_text.plain(html) if html else data.body).strip()
    if found is None:
        return ScriptPreview(number="", body=text, html=html, offered=data.condition is None)
    values = _values(found, by)
    row = {"id": 0, "condition": data.condition}
    return ScriptPreview(
        number=values["number"],
        body=fill(text, values, escaped=False),
        html=fill(html, values, escaped=True),
        offered=bool(_that_apply([row], found, by)),
    )


def _that_apply(rows: list[dict[str, Any]], ticket_id: int, by: Actor) -> list[dict[str, Any]]:
    """Those whose condition holds on the ticket, asked in one query. One that no longer makes sense does not hold."""
    asked = {row["id"]: where for row in rows if (where := _condition(row["condition"], by)) is not None}
    if not asked:
        return [row for row in rows if row["condition"] is None]
    selects = ", ".join(f"({where.sql}) IS TRUE" for where in asked.values())
    values = [value for where in asked.values() for value in where.parameters]
    answer = sql.row(f"SELECT {selects} FROM tickets_ticket t WHERE t.id = %s", [*values, ticket_id])
    holds = dict(zip(asked, answer or (), strict=False))
    return [row for row in rows if row["condition"] is None or holds.get(row["id"])]


def _condition(written: dict[str, Any] | None, by: Actor) -> Condition | None:
    if written is None:
        return None
    try:
        return columns.condition(orjson.dumps(written).decode(), COLUMNS.fields(by), by)
    except AppError:
        return Condition("false")


def _values(ticket_id: int, by: Actor) -> dict[str, str]:
    ticket = ticket_out(ticket_id, by)

    def name(key: str) -> str:
        return (ticket[key] or {}).get("name") or ""

    company = Organization.objects.values_list("name", flat=True).first() or ""
    return {
        "customer": name("customer"),
        "contact": name("contact") or name("customer"),
        "number": spoken(ticket["number"]),
        "subject": ticket["subject"],
        "type": ticket["type_title"],
        "assignee": name("assignee"),
        "unit": name("unit"),
        "agent": by.name,
        "company": company,
    }


def _out(row: Any, by: Actor) -> dict[str, Any]:
    pk, title, body, html, meant_for, unit, unit_name, user, user_name, condition, position, revision, retired = row
    shadow = SimpleNamespace(pk=pk, unit_id=unit, user_id=user)
    return {
        "id": pk,
        "title": title,
        "body": body,
        "html": html,
        "audience": meant_for,
        "unit": {"id": unit, "name": unit_name} if unit else None,
        "owner": {"id": user, "name": user_name},
        "condition": orjson.loads(condition) if isinstance(condition, str) else condition,
        "position": position,
        "revision": revision,
        "retired": retired,
        "editable": Script.scope.covers(by.reach("script.edit"), shadow),
    }
