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
from afterloop.kernel.jobs import job
from afterloop.kernel.search.tokens import read

Row = tuple[int, int | None, str, Iterable[str]]  # (id, unit, text, identifiers)
Fetch = Callable[[list[int]], Iterable[Row]]
Through = Callable[[list[int]], Iterable[int]]

AT_ONCE = 1000

# The rows are taken before the texts are read: of two who write one record at once the second waits here, and then
# reads what is true after the first. Event ids could not say whose text is newer: a later id may be committed earlier.
CLAIM = """
INSERT INTO search_document (entity, record_id, event_id, tokens, numbers)
SELECT %(entity)s, i.record_id, i.event_id, '', '' FROM unnest(%(ids)s::bigint[], %(events)s::bigint[])
  AS i(record_id, event_id) ORDER BY i.record_id
ON CONFLICT (entity, record_id) DO UPDATE SET event_id = greatest(search_document.event_id, excluded.event_id)
"""
WRITE = """
UPDATE search_document d
SET unit_id = i.unit_id, tokens = array_to_tsvector(string_to_array(i.tokens, ' ')), numbers = i.numbers
FROM unnest(%(ids)s::bigint[], %(units)s::bigint[], %(tokens)s::text[], %(numbers)s::text[])
  AS i(record_id, unit_id, tokens, numbers)
WHERE d.entity = %(entity)s AND d.record_id = i.record_id
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
    by_entity: dict[str, dict[int, int]] = defaultdict(dict)
    for event in events:
        own = by_entity[event.entity]
        own[event.record_id] = max(event.id, own.get(event.record_id, 0))
    for source in indexed.values():
        touched = dict(by_entity.get(source.entity, {}))
        for other in source.through.keys() & by_entity.keys():
            _touch_through(source, other, by_entity[other], touched)
        _write_all(source, touched)


def _touch_through(source: Indexed, other: str, changed: dict[int, int], touched: dict[int, int]) -> None:
    """Add the records whose text these others changed; when they are very many, a job reads them step by step."""
    last, records = max(changed.values()), sorted(changed)
    found = list(source.through[other](records))
    if len(found) > AT_ONCE:
        refresh.defer(entity=source.entity, other=other, records=records, event=last)
        return
    for pk in found:
        touched[pk] = max(last, touched.get(pk, 0))


@job("search.refresh")
def refresh(entity: str, other: str, records: list[int], event: int) -> int:
    """Read again the records whose text hangs on these others (a customer's tickets). Gives how many."""
    source = indexed[entity]
    ids = sorted(source.through[other](records))
    for start in range(0, len(ids), AT_ONCE):
        with transaction.atomic():
            _write_all(source, dict.fromkeys(ids[start : start + AT_ONCE], event))
    return len(ids)


def reindex(entity: str) -> int:
    """Read every record of an entity again. May run beside the listener: neither undoes what the other wrote."""
    total = 0
    for ids in _all_ids(entity):
        with transaction.atomic():
            total += _write(indexed[entity], ids, [0] * len(ids))
    return total


def forget(entity: str, ids: Iterable[int]) -> int:
    """Erased records are no longer found."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_document WHERE entity = %s AND record_id = ANY(%s)", [entity, list(ids)])
        return int(cursor.rowcount)


def _write_all(source: Indexed, touched: Mapping[int, int]) -> None:
    """{record: the last event that concerns it}"""
    ids = sorted(touched)
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        _write(source, part, [touched[pk] for pk in part])


def _write(source: Indexed, ids: list[int], events: list[int]) -> int:
    """Take the rows, read the texts, tokenise, one statement. What is gone leaves the index."""
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, {"entity": source.entity, "ids": ids, "events": events})
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
        "tokens": [" ".join(tokens) for tokens, _ in known],
        "numbers": [numbers for _, numbers in known],
    }
    with connection.cursor() as cursor:
        cursor.execute(WRITE, values)
        cursor.execute("SELECT gin_clean_pending_list('search_index')")  # or the next searches would read through it
    return len(rows)


def _all_ids(entity: str) -> Iterator[list[int]]:
    """Every id of an entity, a thousand at a time."""
    rows = catalog.entities[entity].model.objects.order_by("pk").values_list("pk", flat=True)
    last = 0
    while ids := list(rows.filter(pk__gt=last)[:AT_ONCE]):
        yield ids
        last = ids[-1]
