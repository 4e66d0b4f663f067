"""Erasing what is personal about a record: in the record, and wherever the kernel keeps something of it.

The record's own app empties the record (`Entity.erase`); this reaches what lies around it. What belongs to the same
person goes with it (`Entity.erased_with`: a customer's tickets). All of it happens before the event is written, so
that its listeners, the search among them, find the words gone. The event log keeps that something happened, when and
by whom, and loses what was said about a person: the only change its trigger allows. What stays, and why, is told in
docs/howto/erase.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Any

from django.utils.translation import gettext_lazy as _
from pydantic import BaseModel, Field

from afterloop.kernel import catalog, sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.catalog import Entity, is_personal
from afterloop.kernel.errors import Invalid, NotFound
from afterloop.kernel.events.emitting import emit, emit_rows, event_row
from afterloop.kernel.exports.actions import drop_exports
from afterloop.kernel.files.actions import remove_files
from afterloop.kernel.http import Id, Schema
from afterloop.kernel.search.indexing import forget

AT_ONCE = 1000

# Texts become empty and everything else null, so that the members stay and readers need no special case.
EMPTIED = "CASE jsonb_typeof({column} -> m) WHEN 'string' THEN '\"\"'::jsonb ELSE 'null'::jsonb END"
# Also what other nouns (a share, a grant) said about it. A relative of its own kind, a child ticket, keeps its words.
DATA = f"""
UPDATE events_event SET data = data || (
  SELECT jsonb_object_agg(m, {EMPTIED.format(column="data")}) FROM unnest(%(members)s::text[]) m WHERE data ? m)
WHERE name = %(name)s AND data ?| %(members)s::text[]
  AND ((entity = %(entity)s AND record_id = ANY(%(records)s))
    OR (entity <> %(entity)s AND about && %(about)s::varchar[]))
"""
FACTS = f"""
UPDATE events_event SET
  facts = facts || coalesce((SELECT jsonb_object_agg(m, {EMPTIED.format(column="facts")})
    FROM unnest(%(members)s::text[]) m WHERE facts ? m), '{{}}'),
  changes = changes || coalesce((SELECT jsonb_object_agg(m, '["", ""]'::jsonb)
    FROM unnest(%(members)s::text[]) m WHERE changes ? m), '{{}}')
WHERE entity = %(entity)s AND record_id = ANY(%(records)s)
  AND (facts ?| %(members)s::text[] OR changes ?| %(members)s::text[])
"""
ACTORS = """
UPDATE events_event SET actor_name = ''
WHERE actor_name <> '' AND actor_kind = %(entity)s AND actor_id = ANY(%(records)s)
  AND ((entity = %(entity)s AND record_id = ANY(%(records)s)) OR about && %(about)s::varchar[])
"""
DISPATCHES = """
UPDATE messages_dispatch SET recipient = '', cc = '{}', bcc = '{}', subject = '', text = '', html = '',
  headers = '{}', last_error = '', revision = revision + 1, state = CASE WHEN state = 'sent' THEN state ELSE 'dead' END
WHERE entity = %(entity)s AND record_id = ANY(%(records)s) AND (recipient <> '' OR text <> '')
"""
# Mails to staff in which a notice about it stands: they have a recipient of their own, and are put together anew
# without it where they have not left yet.
MAILED_NOTICES = """
UPDATE messages_dispatch SET subject = '', text = '', html = '', headers = '{}', revision = revision + 1
WHERE text <> '' AND id IN (
  SELECT dispatch_id FROM messages_notice WHERE entity = %(entity)s AND record_id = ANY(%(records)s))
"""
NOTICES = """
DELETE FROM messages_notice WHERE (entity = %(entity)s AND record_id = ANY(%(records)s)) OR event_id IN (
  SELECT id FROM events_event WHERE entity = %(entity)s AND record_id = ANY(%(records)s))
"""
PARKED = """
UPDATE events_parked SET reason = '' WHERE entity = %(entity)s AND record_id = ANY(%(records)s) AND reason <> ''
"""
SHARES = """
UPDATE people_recordshare SET why = '', revision = revision + 1
WHERE entity = %(entity)s AND record_id = ANY(%(records)s) AND why <> ''
"""
# A kept file keeps its ending, by which people's programs know it.
FILE_NAMES = """
UPDATE files_file SET name = 'file-' || id || coalesce(substring(name FROM '\\.[A-Za-z0-9]{1,8}$'), ''),
  revision = revision + 1
WHERE entity = %(entity)s AND record_id = ANY(%(records)s)
"""


class Redact(Schema):
    """`files`: let go of the attached files; otherwise they stay, under names that say nothing.

    `reason` stays in the log: who asked when, without a name.
    """

    entity: str
    record: Id
    files: bool = True
    reason: Annotated[str, Field(max_length=500)] = ""


class Redacted(BaseModel):
    """How much was emptied or removed, with all that went along; nothing in the event of a record that went along."""

    records: int = 0
    events: int = 0
    documents: int = 0
    dispatches: int = 0
    notices: int = 0
    files: int = 0


class Erasure(Redacted):
    """As its event keeps it."""

    reason: str = ""


@catalog.action("event.redact", title=_("Erase personal data from a record and its history"))
def redact(data: Redact, *, by: Actor) -> Redacted:
    entity = catalog.entities.get(data.entity)
    if entity is None:
        raise Invalid.field("entity", _("There is no such kind of record."))
    rows = entity.model.objects.visible_to(by, "event.redact").select_for_update(of=("self",), no_key=True)
    record = rows.filter(pk=data.record).first()
    if record is None:
        raise NotFound()
    done = Redacted()
    for found, ids in _with_it(entity, [data.record]):
        _empty(found, ids, done, files=data.files)
        if found is not entity:
            _tell(found, ids, f"{data.entity}:{data.record}", by)
    record.refresh_from_db()
    emit("event.redacted", record, by=by, reason=data.reason.strip(), **done.model_dump())
    return done


catalog.event("event.redacted", title=_("%(actor)s erased personal data"), data=Erasure)


def _with_it(entity: Entity, ids: list[int]) -> Iterator[tuple[Entity, list[int]]]:
    """The records, and those that are erased with them, in the order in which all lock: by entity, then by id."""
    yield entity, ids
    for other, found in catalog.erased_together(entity, ids):
        for start in range(0, len(found), AT_ONCE):
            yield other, found[start : start + AT_ONCE]


def _empty(entity: Entity, ids: list[int], done: Redacted, *, files: bool) -> None:
    values = {"entity": entity.name, "records": ids, "about": [f"{entity.name}:{pk}" for pk in ids]}
    list(entity.model.objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk").values_list("pk"))
    entity.erase(ids)
    done.records += len(ids)
    done.events += _redact_events(entity, values)
    done.documents += forget(entity.name, ids)
    done.dispatches += sql.run(DISPATCHES, values) + sql.run(MAILED_NOTICES, values)
    done.notices += sql.run(NOTICES, values)
    if files:
        done.files += remove_files(entity.name, ids)
    for statement in (PARKED, SHARES, FILE_NAMES, *(held.erase for held in catalog.holdings.get(entity.name, ()))):
        if statement:
            sql.run(statement, values)
    drop_exports("personal_data", {"entity": entity.name}, ids)


def _tell(entity: Entity, ids: Iterable[int], because: str, by: Actor) -> None:
    """Each record that went along says so in its own history."""
    rows = entity.model.objects.filter(pk__in=ids)
    emit_rows([event_row("event.redacted", row, row.facts(), by=by, about=[because]) for row in rows])


def _redact_events(entity: Entity, values: dict[str, Any]) -> int:
    """The log's own guard is lifted for redactions only, and only until this transaction ends."""
    sql.run("SET LOCAL afterloop.redact = 'on'", {})
    total = 0
    for kind in list(catalog.events.values()):
        if members := kind.personal_fields():
            total += sql.run(DATA, values | {"name": kind.name, "members": list(members)})
    if members := tuple(name for name, info in entity.facts.model_fields.items() if is_personal(info)):
        total += sql.run(FACTS, values | {"members": list(members)})
    total += sql.run(ACTORS, values)
    sql.run("SET LOCAL afterloop.redact = 'off'", {})
    return total
