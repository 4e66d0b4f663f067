"""Erasing what is personal about one record, wherever the kernel keeps it.

The record itself is emptied by its own app, in the same action; this reaches what lies around it. The event log keeps
that something happened, when and by whom, and loses what was said about a person: the only change its trigger allows.
"""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.utils.translation import gettext_lazy as _
from pydantic import BaseModel

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.catalog import Entity, is_personal
from afterloop.kernel.errors import Invalid, NotFound
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.files.actions import remove_files
from afterloop.kernel.http import Id, Schema
from afterloop.kernel.search.indexing import forget

# Texts become empty and everything else null, so that the members stay and readers need no special case.
EMPTIED = "CASE jsonb_typeof({column} -> m) WHEN 'string' THEN '\"\"'::jsonb ELSE 'null'::jsonb END"
DATA = f"""
UPDATE events_event SET data = data || (
  SELECT jsonb_object_agg(m, {EMPTIED.format(column="data")}) FROM unnest(%(members)s::text[]) m WHERE data ? m)
WHERE entity = %(entity)s AND record_id = %(record)s AND name = %(name)s AND data ?| %(members)s::text[]
"""
FACTS = f"""
UPDATE events_event SET
  facts = facts || coalesce((SELECT jsonb_object_agg(m, {EMPTIED.format(column="facts")})
    FROM unnest(%(members)s::text[]) m WHERE facts ? m), '{{}}'),
  changes = changes || coalesce((SELECT jsonb_object_agg(m, '["", ""]'::jsonb)
    FROM unnest(%(members)s::text[]) m WHERE changes ? m), '{{}}')
WHERE entity = %(entity)s AND record_id = %(record)s
  AND (facts ?| %(members)s::text[] OR changes ?| %(members)s::text[])
"""
ACTORS = """
UPDATE events_event SET actor_name = '' WHERE actor_name <> '' AND actor_kind = %(entity)s AND actor_id = %(record)s
  AND ((entity = %(entity)s AND record_id = %(record)s) OR about @> ARRAY[%(about)s]::varchar[])
"""
DISPATCHES = """
UPDATE messages_dispatch SET recipient = '', subject = '', text = '', html = '', headers = '{}', last_error = '',
  revision = revision + 1, state = CASE WHEN state = 'sent' THEN state ELSE 'dead' END
WHERE entity = %(entity)s AND record_id = %(record)s AND (recipient <> '' OR text <> '')
"""
NOTICES = """
DELETE FROM messages_notice WHERE event_id IN (
  SELECT id FROM events_event WHERE entity = %(entity)s AND record_id = %(record)s)
"""
PARKED = "UPDATE events_parked SET reason = '' WHERE entity = %(entity)s AND record_id = %(record)s AND reason <> ''"


class Redact(Schema):
    """`files`: also let go of the files that are attached to the record."""

    entity: str
    record: Id
    files: bool = False


class Redacted(BaseModel):
    """How much was emptied or removed."""

    events: int
    documents: int
    dispatches: int
    notices: int
    files: int


@catalog.action("event.redact", title=_("Erase personal data from the history of a record"))
def redact(data: Redact, *, by: Actor) -> Redacted:
    entity = catalog.entities.get(data.entity)
    if entity is None:
        raise Invalid.field("entity", _("There is no such kind of record."))
    rows = entity.model.objects.visible_to(by, "event.redact").select_for_update(of=("self",), no_key=True)
    record = rows.filter(pk=data.record).first()
    if record is None:
        raise NotFound()
    values = {"entity": data.entity, "record": data.record, "about": f"{data.entity}:{data.record}"}
    done = Redacted(
        events=_redact_events(entity, values),
        documents=forget(data.entity, [data.record]),
        dispatches=_execute(DISPATCHES, values),
        notices=_execute(NOTICES, values),
        files=remove_files(data.entity, [data.record]) if data.files else 0,
    )
    _execute(PARKED, values)
    emit("event.redacted", record, by=by, **done.model_dump())
    return done


catalog.event("event.redacted", title=_("%(actor)s erased personal data from the history"), data=Redacted)


def _redact_events(entity: Entity, values: dict[str, Any]) -> int:
    """The log's own guard is lifted for redactions only, and only until this transaction ends."""
    _execute("SET LOCAL afterloop.redact = 'on'", {})
    total = 0
    for kind in list(catalog.events.values()):
        if members := kind.personal_fields():
            total += _execute(DATA, values | {"name": kind.name, "members": list(members)})
    if members := tuple(name for name, info in entity.facts.model_fields.items() if is_personal(info)):
        total += _execute(FACTS, values | {"members": list(members)})
    total += _execute(ACTORS, values)
    _execute("SET LOCAL afterloop.redact = 'off'", {})
    return total


def _execute(sql: str, values: dict[str, Any]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql, values or None)
        return int(cursor.rowcount)
