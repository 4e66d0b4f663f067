"""`emit`: write down what happened, in the transaction in which it happened."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from typing import Any

import orjson
from django.db import connection, transaction

from afterloop.kernel import catalog, performing, sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.events import doorbell
from afterloop.kernel.events.models import STREAMS
from afterloop.kernel.scope import Record

MAX_DEPTH = 8

INSERT = """
WITH incoming AS (
  SELECT * FROM jsonb_to_recordset(%s::jsonb) AS r(
    name text, number smallint, entity text, record_id bigint, stream smallint, unit_id bigint, brand_id bigint,
    about varchar[], changes jsonb, facts jsonb, data jsonb, actor_kind text, actor_id bigint, actor_name text,
    cause_id bigint, depth smallint, cut boolean, at timestamptz)
), written AS (
  INSERT INTO events_event (id, name, number, entity, record_id, unit_id, brand_id, about, changes, facts, data,
    actor_kind, actor_id, actor_name, cause_id, depth, cut, at)
  SELECT nextval('events_event_id_seq'), name, number, entity, record_id, unit_id, brand_id, about, changes, facts,
    data, actor_kind, actor_id, actor_name, cause_id, depth, cut, at FROM incoming
  RETURNING id, entity, record_id, cut
), queued AS (
  INSERT INTO events_eventqueue (event_id, stream, done)
  SELECT w.id, i.stream, 0 FROM written w
  JOIN (SELECT DISTINCT entity, record_id, stream FROM incoming) i USING (entity, record_id) WHERE NOT w.cut
)
SELECT id FROM written ORDER BY id
"""


def emit(name: str, record: Record, /, *, by: Actor, about: Iterable[str] = (), **data: Any) -> int:
    """Write the event `name` about a record that this action holds or has just made. Gives the event's id.

    `data` must fit the event's declared schema. What changed is found by comparing the entity's facts with those
    at the time of the lock, or of the last event of this action.
    """
    return emit_rows([happened(name, record, by=by, about=about, data=data)])[0]


def happened(
    name: str, record: Record, *, by: Actor, about: Iterable[str] = (), data: dict[str, Any] | None = None
) -> dict[str, Any]:
    """The row of the event that `emit` would write: a batch writes all of its events at once, with `emit_rows`."""
    running = performing.running()
    if running is None or not connection.in_atomic_block:
        raise RuntimeError(f"{name} was emitted outside an action")
    before = running.before.get((type(record), record.pk))
    facts = running.hold(record)
    changes = {} if before is None else {f: [before[f], facts[f]] for f in facts if before[f] != facts[f]}
    return event_row(name, record, facts, by=by, changes=changes, about=about, data=data)


def event_row(
    name: str,
    record: Record,
    facts: dict[str, Any],
    *,
    by: Actor,
    changes: dict[str, Any] | None = None,
    about: Iterable[str] = (),
    data: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """The row that `emit_rows` writes; batches (an import) build thousands of these."""
    kind = catalog.events[name]
    if kind.data is not None:
        data = kind.data(**(data or {})).model_dump()
    elif data:
        raise TypeError(f"{name} declares no data")
    entity = catalog.entity_of(record)
    linked = [f"{noun}:{pk}" for field, noun in entity.about.items() if (pk := getattr(record, field)) is not None]
    return {
        "name": name,
        "number": kind.number,
        "entity": entity.name,
        "record_id": record.pk,
        "stream": stream_of(entity.name, record.pk),
        "unit_id": getattr(record, record.scope.unit) if record.scope.unit else None,
        "brand_id": getattr(record, "brand_id", None),
        "about": [*linked, *about],
        "changes": changes or {},
        "facts": facts,
        "data": data or {},
        "actor_kind": by.kind,
        "actor_id": by.id,
        "actor_name": by.name,
        "cause_id": by.cause,
        "depth": by.depth,
        "cut": by.depth >= MAX_DEPTH,
        "at": by.now,
    }


def emit_rows(rows: Sequence[dict[str, Any]]) -> list[int]:
    """Write events and their queue rows in one statement, and ring the pump after the commit."""
    ids = [row[0] for row in sql.rows(INSERT, [orjson.dumps(rows, default=str).decode()])]
    transaction.on_commit(doorbell.ring)
    return ids


def stream_of(entity: str, record_id: int) -> int:
    """The stream that keeps this record's events in order."""
    return zlib.crc32(f"{entity}:{record_id}".encode()) % STREAMS
