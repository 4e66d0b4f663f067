"""The use of an access grant leaves a trace: whose data was read, by whom, on account of which grant.

A record or its file is noted by itself, once in ten minutes; lists once an hour for each grant, or they would flood
the log of what was really looked at.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.db import connection

from afterloop.kernel.actor import Actor
from afterloop.kernel.people import actions
from afterloop.kernel.people.schemas.access import NoteUse
from afterloop.kernel.scope import NOTHING, Record

# Given to himself, or to somebody for whom he stands in.
HIS = """(g.user_id = %(user)s OR g.user_id IN (SELECT s.user_id FROM people_standin s WHERE s.stand_in_id = %(user)s
  AND s.from_at <= clock_timestamp() AND s.until_at > clock_timestamp()))"""
# The grant that opened the record, and whether this was noted in the last minutes: a page that polls is one use.
GRANT = f"""
SELECT g.id, EXISTS (SELECT 1 FROM events_event e WHERE e.entity = 'access_grant' AND e.record_id = g.id
    AND e.name = 'access_grant.used' AND e.about @> ARRAY[%(record)s]::varchar[]
    AND e.actor_id = %(user)s AND e.at > clock_timestamp() - interval '10 minutes')
FROM people_accessgrant g JOIN people_orgunit o ON o.id = g.unit_id JOIN people_orgunit r ON r.id = %(unit)s
WHERE {HIS} AND g.until > clock_timestamp() AND %(verb)s = ANY(g.verbs) AND r.path LIKE o.path || '%%'
ORDER BY g.user_id <> %(user)s, g.id LIMIT 1
"""
# The grants that opened these units to a list, and were not noted for lists of this noun within the hour.
LISTED = f"""
SELECT g.id FROM people_accessgrant g JOIN people_orgunit o ON o.id = g.unit_id
WHERE {HIS} AND g.until > clock_timestamp() AND %(verb)s = ANY(g.verbs)
  AND EXISTS (SELECT 1 FROM people_orgunit r WHERE r.id = ANY(%(units)s) AND r.path LIKE o.path || '%%')
  AND NOT EXISTS (SELECT 1 FROM events_event e WHERE e.entity = 'access_grant' AND e.record_id = g.id
    AND e.name = 'access_grant.used' AND e.data ->> 'entity' = %(entity)s AND e.data ->> 'record' IS NULL
    AND e.actor_id = %(user)s AND e.at > clock_timestamp() - interval '1 hour')
ORDER BY g.id
"""


def note_use(by: Actor, record: Record) -> None:
    """Call it when a record is read: writes `access_grant.used` if nothing but a grant made it visible."""
    entity, unit = record.scope.entity, getattr(record, record.scope.unit) if record.scope.unit else None
    if unit is None or not only_granted(by, record):
        return
    with connection.cursor() as cursor:
        cursor.execute(
            GRANT, {"record": f"{entity}:{record.pk}", "unit": unit, "user": by.user_id, "verb": f"{entity}.view"}
        )
        found = cursor.fetchone()
    if found and not found[1]:
        actions.note_use(found[0], NoteUse(entity=entity, record=record.pk), by=_once_more(by))


def note_list(by: Actor, entity: str, rows: Iterable[tuple[int | None, int | None]]) -> None:
    """Call it with the (unit, owner) of what a list has shown: once an hour each grant that it took is noted."""
    reach = by.reach(f"{entity}.view")
    granted = frozenset() if reach.everything else reach.granted
    units = {unit for unit, owner in rows if unit in granted and (owner is None or owner != by.user_id)}
    if not units:
        return
    with connection.cursor() as cursor:
        cursor.execute(LISTED, {"user": by.user_id, "verb": f"{entity}.view", "units": sorted(units), "entity": entity})
        found = cursor.fetchall()
    for (grant,) in found:
        actions.note_use(grant, NoteUse(entity=entity), by=_once_more(by))


def _once_more(by: Actor) -> Actor:
    """Reading does not take the request's key or revision: they are not about the grant."""
    return replace(by, call=by.call._replace(key="", revision=None))


def only_granted(by: Actor, record: Record) -> bool:
    """Whether `by` sees this record through an access grant and in no other way."""
    scope = record.scope
    reach = by.reach(f"{scope.entity}.view")
    if not scope.unit or getattr(record, scope.unit) not in reach.granted:
        return False
    if scope.covers(replace(reach, units=reach.units - reach.granted, granted=frozenset()), record):
        return False
    shared = scope.where(replace(NOTHING, shares=reach.shares))
    return not (reach.shares and type(record).objects.filter(shared, pk=record.pk).exists())
