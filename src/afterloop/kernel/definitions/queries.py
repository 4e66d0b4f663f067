"""Reading definitions, fast: bodies are kept per process for ever, what is live as long as one stamp stands.

A version that was live never changes, so `version(id)` asks the database once per process. Which version is live is
known by a *stamp*: one row in the database that every publication moves. `live` and `live_versions` answer from memory
while it stands. A request reads it once, with its sender; a job asks for it (one tiny query), and passes it on:
`live("form", key, stamp=found.stamp)`. So an action may go by what was live when its request came in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import orjson
from django.db import connection
from django.db.models import OuterRef, Q, QuerySet, Subquery

from afterloop.kernel import catalog, performing, sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import reading
from afterloop.kernel.definitions.models import Definition, Version
from afterloop.kernel.errors import NotFound

MOST_KEPT = 4096  # versions in memory

MOVE = """
INSERT INTO definitions_liveset (id, stamp) VALUES (1, nextval('definitions_stamp'))
ON CONFLICT (id) DO UPDATE SET stamp = excluded.stamp
"""
VERSIONS = """
SELECT v.id, v.definition_id, d.kind, d.key, d.unit_id, d.brand_id, v.number, v.status, v.body, v.grants
FROM definitions_version v JOIN definitions_definition d ON d.id = v.definition_id WHERE v.id = ANY(%s)
"""
LIVE = """
SELECT d.key, d.title, v.id FROM definitions_definition d
JOIN definitions_version v ON v.definition_id = d.id AND v.status = 'live' WHERE d.kind = %s ORDER BY d.key
"""


@dataclass(frozen=True)
class Published:
    """A version that is or was live (or a draft, read for a preview), with its body as the kind's model."""

    id: int
    definition_id: int
    kind: str
    key: str
    unit_id: int | None
    brand_id: int | None
    number: int
    raw: dict[str, Any] = field(repr=False)
    grants: tuple[str, ...]

    @cached_property
    def body(self) -> Any:
        """The body, lifted to the present format. Raises NewerFormat on a node that is too old for it."""
        return reading.parse(catalog.kinds[self.kind], self.raw)


@dataclass(frozen=True, slots=True)
class Live:
    """The live version of a definition, and what may change without a new version: its title."""

    version: Published
    title: dict[str, str]
    stamp: int  # of the moment this was read: pass it on within the transaction


@dataclass(slots=True)
class _Memory:
    """What this process has read of one database (a test or a restore may change the database under it)."""

    database: str
    versions: dict[int, Published] = field(default_factory=dict)
    live: dict[str, tuple[int, Mapping[str, Live]]] = field(default_factory=dict)


_memory = _Memory("")
_known: ContextVar[tuple[Any, int | None]] = ContextVar("stamp", default=(None, None))  # by the action under way


def stamp() -> int:
    """The stamp of all that is live, as the action under way or its request has read it first."""
    running = performing.running()
    owner, known = _known.get()
    if running is not None and owner is running and known is not None:
        return known
    if running is not None and owner is not running and running.by.live is not None:
        return running.by.live
    found = present_stamp()
    if running is not None and owner is not running:
        _known.set((running, found))
    return found


def present_stamp() -> int:
    """What the database says now, whatever the action under way has read before."""
    row = sql.row("SELECT stamp FROM definitions_liveset")
    return row[0] if row else 0


def move_stamp() -> None:
    """Say that something changes about what is live. Before the change, so that nobody, not even this process,
    can remember the new state under the old stamp."""
    _known.set((performing.running(), None))
    with connection.cursor() as cursor:
        cursor.execute(MOVE)


def live(kind: str, key: str, *, stamp: int | None = None) -> Live | None:
    """The live version under this name, if there is one."""
    return live_versions(kind, stamp=stamp).get(key)


def live_versions(kind: str, *, stamp: int | None = None) -> Mapping[str, Live]:
    """Every live version of a kind, by key. Read-only: the mapping is shared by all threads."""
    at = _stamp() if stamp is None else stamp
    memory = _remembered()
    known = memory.live.get(kind)
    if known is None or known[0] != at:
        known = memory.live[kind] = (at, _read_live(kind, at))
    return known[1]


def version(pk: int) -> Published:
    """One version by id, whatever its state. Only those that cannot change any more are kept in memory."""
    found = _remembered().versions.get(pk) or versions([pk]).get(pk)
    if found is None:
        raise NotFound()
    return found


def versions(pks: Iterable[int]) -> dict[int, Published]:
    """Several versions by id, in at most one query: a list of tickets needs the forms of all its rows."""
    memory = _remembered()
    wanted = set(pks)
    found = {pk: memory.versions[pk] for pk in wanted if pk in memory.versions}
    if missing := [pk for pk in wanted if pk not in found]:
        found |= _read(missing, memory)
    return found


def visible(by: Actor) -> QuerySet[Definition]:
    """The definitions that this actor may see, with the numbers of their live version and draft."""
    numbers = Version.objects.filter(definition=OuterRef("pk")).values("number")
    found: QuerySet[Definition] = Definition.objects.visible_to(by, "definition.view").annotate(
        live_number=Subquery(numbers.filter(status=Version.Status.LIVE)),
        draft_number=Subquery(numbers.filter(status=Version.Status.DRAFT)),
    )
    return found


def page(by: Actor, kind: str, after: str, limit: int) -> tuple[list[Definition], str | None]:
    """A page of definitions by kind and key, and where the next one begins (`kind:key` of the last row)."""
    by.require("definition.view")
    rows = visible(by).order_by("kind", "key")
    if kind:
        rows = rows.filter(kind=kind)
    if after:
        last_kind, _colon, last_key = after.partition(":")
        rows = rows.filter(Q(kind__gt=last_kind) | Q(kind=last_kind, key__gt=last_key))
    found = list(rows[: limit + 1])
    if len(found) <= limit:
        return found, None
    return found[:limit], f"{found[limit - 1].kind}:{found[limit - 1].key}"


def get(by: Actor, pk: int) -> Definition:
    """One definition that this actor may see."""
    found = visible(by).select_related("brand").filter(pk=pk).first()
    if found is None:
        raise NotFound()
    return found


def history(definition: Definition) -> QuerySet[Version]:
    """The versions of a definition, newest first, without their bodies."""
    return definition.versions.select_related("by").defer("body", "grants").order_by("-number")


def version_of(definition: Definition, number: int | None, status: str = "") -> Version:
    """The version with this number; without one, that in this status."""
    wanted = Q(number=number) if number is not None else Q(status=status)
    found = definition.versions.select_related("by").filter(wanted).first()
    if found is None:
        raise NotFound()
    return found


_stamp = stamp  # the name is shadowed by the parameter above


def _remembered() -> _Memory:
    global _memory
    database = str(connection.settings_dict["NAME"])
    if _memory.database != database:
        _memory = _Memory(database)
    return _memory


def _read_live(kind: str, at: int) -> Mapping[str, Live]:
    with connection.cursor() as cursor:
        cursor.execute(LIVE, [kind])
        rows = cursor.fetchall()
    bodies = versions(pk for _key, _title, pk in rows)
    return {key: Live(bodies[pk], _json(title), at) for key, title, pk in rows}


def _read(pks: list[int], memory: _Memory) -> dict[int, Published]:
    with connection.cursor() as cursor:
        cursor.execute(VERSIONS, [pks])
        rows = cursor.fetchall()
    found: dict[int, Published] = {}
    for pk, definition, kind, key, unit, brand, number, status, body, grants in rows:
        found[pk] = Published(pk, definition, kind, key, unit, brand, number, _json(body), tuple(grants))
        if status != Version.Status.DRAFT:
            while len(memory.versions) >= MOST_KEPT:
                memory.versions.pop(next(iter(memory.versions)), None)
            memory.versions[pk] = found[pk]
    return found


def _json(value: Any) -> dict[str, Any]:
    """Django's cursors give jsonb as text."""
    parsed: dict[str, Any] = orjson.loads(value) if isinstance(value, str | bytes) else value
    return parsed
