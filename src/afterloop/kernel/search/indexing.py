"""Keeps the index: a listener that takes hundreds of events at once, and a rebuild.

Entities say where their text comes from with `index`. Searching never asks them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, transaction

from afterloop.kernel import catalog, sql
from afterloop.kernel.events.subscriptions import Happened
from afterloop.kernel.jobs import job
from afterloop.kernel.search.tokens import read

Row = tuple[int, int | None, int | None, str, Iterable[str]]  # (id, unit, owner, text, identifiers)
Fetch = Callable[[list[int]], Iterable[Row]]
Through = Callable[[list[int]], Iterable[int]]

AT_ONCE = 1000

# The rows are taken before the texts are read: of two who write one record at once the second waits here, and then
# reads what is true after the first. Event ids could not say whose text is newer: a later id may be committed earlier.
CLAIM = """
INSERT INTO search_document (entity, record_id, tokens, numbers)
SELECT %(entity)s, i.record_id, '', '' FROM unnest(%(ids)s::bigint[]) AS i(record_id) ORDER BY i.record_id
ON CONFLICT (entity, record_id) DO UPDATE SET entity = excluded.entity
"""
WRITE = """
UPDATE search_document d
SET unit_id = i.unit_id, owner_id = i.owner_id, tokens = array_to_tsvector(string_to_array(i.tokens, ' ')),
  numbers = i.numbers
FROM unnest(%(ids)s::bigint[], %(units)s::bigint[], %(owners)s::bigint[], %(tokens)s::text[], %(numbers)s::text[])
  AS i(record_id, unit_id, owner_id, tokens, numbers)
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
    """Make an entity searchable.

    `fetch(ids)` gives, in one query, (id, unit, owner, text, identifiers) of those that exist: unit and owner as the
    entity's scope names them.
    """
    if entity in indexed:
        raise RuntimeError(f"{entity} is indexed twice")
    indexed[entity] = Indexed(entity, fetch, through or {})


def follow(events: Sequence[Happened]) -> None:
    """The listener: the records that these events touched, each once, however much happened to it."""
    by_entity: dict[str, set[int]] = defaultdict(set)
    for event in events:
        by_entity[event.entity].add(event.record_id)
    for source in indexed.values():
        touched = set(by_entity.get(source.entity, ()))
        for other in source.through.keys() & by_entity.keys():
            touched |= _through(source, other, sorted(by_entity[other]))
        _write_all(source, sorted(touched))


def _through(source: Indexed, other: str, records: list[int]) -> set[int]:
    """The records whose text these others changed; when they are very many, a job reads them step by step."""
    found = set(source.through[other](records))
    if len(found) > AT_ONCE:
        refresh.defer(entity=source.entity, other=other, records=records)
        return set()
    return found


@job("search.refresh")
def refresh(entity: str, other: str, records: list[int]) -> int:
    """Read again the records whose text hangs on these others (a customer's tickets). Gives how many."""
    source = indexed[entity]
    ids = sorted(source.through[other](records))
    for start in range(0, len(ids), AT_ONCE):
        with transaction.atomic():
            _write(source, ids[start : start + AT_ONCE])
    return len(ids)


def reindex(entity: str) -> int:
    """Read every record of an entity again. May run beside the listener: neither undoes what the other wrote."""
    total = 0
    for ids in _all_ids(entity):
        with transaction.atomic():
            total += _write(indexed[entity], ids)
    return total


def forget(entity: str, ids: Iterable[int]) -> int:
    """Erased records are no longer found."""
    return sql.run("DELETE FROM search_document WHERE entity = %s AND record_id = ANY(%s)", [entity, list(ids)])


def _write_all(source: Indexed, ids: list[int]) -> None:
    for start in range(0, len(ids), AT_ONCE):
        _write(source, ids[start : start + AT_ONCE])


def _write(source: Indexed, ids: list[int]) -> int:
    """Take the rows, read the texts, tokenise, one statement. What is gone leaves the index."""
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, {"entity": source.entity, "ids": ids})
    rows = list(source.fetch(ids))
    if len(rows) < len(ids):
        forget(source.entity, set(ids) - {row[0] for row in rows})
    if not rows:
        return 0
    known = [read(row[3], row[4]) for row in rows]
    values: dict[str, Any] = {
        "entity": source.entity,
        "ids": [row[0] for row in rows],
        "units": [row[1] for row in rows],
        "owners": [row[2] for row in rows],
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
