"""Keeps the index: a listener that takes hundreds of events at once, and a rebuild.

Entities say where their text comes from with `index`. Searching never asks them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, transaction

from afterloop.kernel import catalog
from afterloop.kernel.events.subscriptions import Happened
from afterloop.kernel.search.tokens import read

Row = tuple[int, int | None, str, Iterable[str]]  # (id, unit, text, identifiers)
Fetch = Callable[[list[int]], Iterable[Row]]
Through = Callable[[list[int]], Iterable[int]]

AT_ONCE = 1000

UPSERT = """
INSERT INTO search_document (entity, record_id, unit_id, event_id, tokens, numbers)
SELECT %(entity)s, i.record_id, i.unit_id, i.event_id, array_to_tsvector(string_to_array(i.tokens, ' ')), i.numbers
FROM unnest(%(ids)s::bigint[], %(units)s::bigint[], %(events)s::bigint[], %(tokens)s::text[], %(numbers)s::text[])
  AS i(record_id, unit_id, event_id, tokens, numbers)
ORDER BY i.record_id
ON CONFLICT (entity, record_id) DO UPDATE SET unit_id = excluded.unit_id, event_id = excluded.event_id,
  tokens = excluded.tokens, numbers = excluded.numbers
WHERE search_document.event_id <= excluded.event_id
"""


@dataclass(frozen=True, slots=True)
class Indexed:
    """An entity that can be searched. `through`: other entities whose events change its text, and whose records."""

    entity: str
    fetch: Fetch
    through: Mapping[str, Through] = field(default_factory=dict)


indexed: dict[str, Indexed] = {}


def index(entity: str, fetch: Fetch, *, through: Mapping[str, Through] | None = None) -> None:
    """Make an entity searchable. `fetch(ids)` gives (id, unit, text, identifiers) of those that exist, in one query."""
    if entity in indexed:
        raise RuntimeError(f"{entity} is indexed twice")
    indexed[entity] = Indexed(entity, fetch, through or {})


def follow(events: Sequence[Happened]) -> None:
    """The listener: the records that these events touched, each once, however much happened to it."""
    for entity, seen in _touched(events).items():
        source, ids = indexed[entity], sorted(seen)
        for start in range(0, len(ids), AT_ONCE):
            part = ids[start : start + AT_ONCE]
            _write(source, part, [seen[pk] for pk in part])


def reindex(entity: str) -> int:
    """Read every record of an entity again. May run beside the listener: what it wrote meanwhile stays."""
    total = 0
    for ids in _all_ids(entity):
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT record_id, event_id FROM search_document WHERE entity = %s AND record_id = ANY(%s)",
                    [entity, ids],
                )
                known = dict(cursor.fetchall())
            total += _write(indexed[entity], ids, [known.get(pk, 0) for pk in ids])
    return total


def forget(entity: str, ids: Iterable[int]) -> int:
    """Erased records are no longer found."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_document WHERE entity = %s AND record_id = ANY(%s)", [entity, list(ids)])
        return int(cursor.rowcount)


def _touched(events: Sequence[Happened]) -> dict[str, dict[int, int]]:
    """Per indexed entity: {record: the last of these events that concerns it}."""
    by_entity: dict[str, dict[int, int]] = defaultdict(dict)
    for event in events:
        by_entity[event.entity][event.record_id] = event.id
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for source in indexed.values():
        found[source.entity].update(by_entity.get(source.entity, {}))
        for other, records_of in source.through.items():
            if ids := by_entity.get(other):
                last = max(ids.values())
                found[source.entity].update((pk, last) for pk in records_of(sorted(ids)))
    return found


def _write(source: Indexed, ids: list[int], events: list[int]) -> int:
    """Fetch, tokenise, one statement. What is gone leaves the index."""
    event_of = dict(zip(ids, events, strict=True))
    rows = list(source.fetch(ids))
    if len(rows) < len(ids):
        forget(source.entity, set(ids) - {row[0] for row in rows})
    if not rows:
        return 0
    known = [read(row[2], row[3]) for row in rows]
    values: dict[str, Any] = {
        "entity": source.entity,
        "ids": [row[0] for row in rows],
        "units": [row[1] for row in rows],
        "events": [event_of[row[0]] for row in rows],
        "tokens": [" ".join(tokens) for tokens, _ in known],
        "numbers": [numbers for _, numbers in known],
    }
    with connection.cursor() as cursor:
        cursor.execute(UPSERT, values)
    return len(rows)


def _all_ids(entity: str) -> Iterator[list[int]]:
    """Every id of an entity, a thousand at a time."""
    rows = catalog.entities[entity].model.objects.order_by("pk").values_list("pk", flat=True)
    last = 0
    while ids := list(rows.filter(pk__gt=last)[:AT_ONCE]):
        yield ids
        last = ids[-1]
