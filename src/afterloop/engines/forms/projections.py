"""A table per form with typed columns for the answers that are listed, searched or counted.

`data` (JSONB) beside the record is the truth; the projection can be rebuilt from it at any time. It has one row per
record that was written since the form went live, so readers join it LEFT. The columns are those of *all*
published versions: a record of an old version fills what that version has. A table only ever grows wider. Personal
fields are never projected; what becomes personal later is emptied and withheld.

Which columns there are is remembered as long as the definitions' stamp stands (see `definitions.queries`): pass the
stamp of the `Live` that you have read, and no query is made. That stamp may be old by now: the statement writes only
under the present one, else the columns are asked for again. Publishing locks the table (`widen`), so a writer either
comes before it, and its row is there when the new columns are filled, or knows them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from django.db import connection, transaction
from psycopg import sql

from afterloop.engines.forms.models import FormField
from afterloop.kernel import sql as statements
from afterloop.kernel.definitions import queries
from afterloop.kernel.definitions.queries import Published

Row = tuple[int, int, Mapping[str, Any]]  # record id, version id, the record's whole data

COLUMN_TYPES = frozenset({"text", "numeric", "date"})
BATCH = 500


@dataclass(frozen=True, slots=True)
class Source:
    """Where the records of forms are kept; the noun that has them tells (`records_from`).

    `rows(definition, after, limit)`: the next records of a form by id, locked (`FOR NO KEY UPDATE`) until the running
    transaction ends. `present(ids)`: those of these records that exist.
    """

    rows: Callable[[int, int, int], Sequence[Row]]
    present: Callable[[Sequence[int]], Iterable[int]]


@dataclass(frozen=True, slots=True)
class Plan:
    """The columns of one form's table, and the statements that fill it while the definitions have this stamp."""

    stamp: int
    table: str
    keys: tuple[str, ...]
    upsert: str
    upsert_many: str


def table_of(definition_id: int) -> str:
    """The name of a form's projection table."""
    return f"form_{int(definition_id)}"


def column_of(key: str) -> str:
    """The name of a field's column: prefixed, so that no key can be another column's name."""
    return f"f_{key}"


def plan(definition_id: int, *, stamp: int | None = None) -> Plan:
    """The columns that are to be filled now. Lists and reports take theirs from here too: it names none withheld."""
    at = queries.stamp() if stamp is None else stamp
    database = str(connection.settings_dict["NAME"])
    known = _plans.get(definition_id)
    if known is None or known[0] != (database, at):
        known = _plans[definition_id] = ((database, at), _read_plan(definition_id, at))
    return known[1]


def write(version: Published, record_id: int, data: Mapping[str, Any], *, stamp: int | None = None) -> None:
    """Keep one record's row in one upsert.

    `data` is the record's whole cleaned data, and `version` the version of the form that it answers.
    """

    def upsert(columns: Plan) -> int:
        values = [record_id, version.id, *(data.get(key) for key in columns.keys)]
        return statements.run(columns.upsert, [*values, columns.stamp])

    _under_the_present_stamp(version.definition_id, stamp, upsert)


def _under_the_present_stamp(definition_id: int, stamp: int | None, write: Callable[[Plan], int]) -> None:
    while not write(plan(definition_id, stamp=stamp)):
        stamp = queries.present_stamp()  # something has gone live since the one that the caller knows


def write_many(definition_id: int, rows: Iterable[Row], *, stamp: int | None = None) -> None:
    """Keep the rows of many records in one statement. No record twice in one call."""
    kept = list(rows)
    if not kept:
        return

    def upsert(columns: Plan) -> int:
        found = [
            {"record_id": record, "version_id": version, **{column_of(key): data.get(key) for key in columns.keys}}
            for record, version, data in kept
        ]
        return statements.run(columns.upsert_many, [orjson.dumps(found).decode(), columns.stamp])

    _under_the_present_stamp(definition_id, stamp, upsert)


def forget(definition_id: int, record_ids: Sequence[int]) -> None:
    """Take out the rows of records that are gone or whose data was erased."""
    statement = sql.SQL("DELETE FROM {} WHERE record_id = ANY(%s)").format(_table(definition_id))
    with connection.cursor() as cursor:
        cursor.execute(statement.as_string(None), [list(record_ids)])


def records_from(found: Source) -> None:
    """Tell where the records are that answer forms."""
    if _sources:
        raise RuntimeError("forms have their records in one place")
    _sources.append(found)


def source() -> Source | None:
    """Where the records are; None where no noun answers forms."""
    return _sources[0] if _sources else None


def rebuild(definition_id: int, records: Source, *, after: int = 0, batch: int = BATCH) -> Iterator[int]:
    """Fill the table anew, batch by batch; gives the last record id of each, from where it can be taken up again.

    People go on writing meanwhile: a batch's records are locked before they are read, and a row is only dropped when
    its record is missed after the row was seen (a record that came in between is not missing).
    """
    while True:
        with transaction.atomic():
            rows = records.rows(definition_id, after, batch)
            last = rows[-1][0] if len(rows) == batch else None
            others = _others(definition_id, after, last, [row[0] for row in rows])
            if others and (gone := set(others).difference(records.present(others))):
                forget(definition_id, sorted(gone))
            write_many(definition_id, rows)
        if rows:
            after = rows[-1][0]
            yield after
        if last is None:
            return


def widen(definition_id: int, columns: Mapping[str, str], emptied: Iterable[str]) -> None:
    """Make the table, add the columns (key → type) that it lacks, empty those that have become personal.

    In the publishing transaction. Adding a column is quick, but waits for every writer of the table and makes
    those behind it wait: hence the lock timeout, after which publishing is tried again by a person.
    """
    table = _table(definition_id)
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('lock_timeout')")
        former = cursor.fetchone()[0]
        cursor.execute("SET LOCAL lock_timeout = '3s'")
        create = "CREATE TABLE IF NOT EXISTS {} (record_id bigint PRIMARY KEY, version_id bigint NOT NULL)"
        cursor.execute(sql.SQL(create).format(table).as_string(None))
        for key, kind in columns.items():
            if kind not in COLUMN_TYPES:
                raise ValueError(kind)
            add = sql.SQL("ALTER TABLE {} ADD COLUMN IF NOT EXISTS {} {}")
            cursor.execute(add.format(table, _column(key), sql.SQL(kind)).as_string(None))  # type: ignore[arg-type]
        for key in emptied:
            empty = sql.SQL("UPDATE {} SET {} = NULL WHERE {} IS NOT NULL")
            cursor.execute(empty.format(table, _column(key), _column(key)).as_string(None))
        cursor.execute("SELECT set_config('lock_timeout', %s, true)", [former])


_sources: list[Source] = []
_plans: dict[int, tuple[tuple[str, int], Plan]] = {}  # by definition: the database and stamp it was read under


def _read_plan(definition_id: int, stamp: int) -> Plan:
    fields = FormField.objects.filter(definition=definition_id, projected=True, withheld=False)
    columns = dict(fields.order_by("key").values_list("key", "column_type"))
    table, names = _table(definition_id), [_column(key) for key in columns]
    kinds = ["bigint", "bigint", *columns.values()]
    first = [sql.Identifier("record_id"), sql.Identifier("version_id")]
    parts = {
        "table": table,
        "names": sql.SQL(", ").join([*first, *names]),
        "places": sql.SQL(", ").join([sql.SQL("%s::{}").format(sql.SQL(kind)) for kind in kinds]),  # type: ignore[arg-type]
        "sets": sql.SQL(", ").join(
            [sql.SQL("{0} = excluded.{0}").format(name) for name in (first[1], *names)],
        ),
        "typed": sql.SQL(", ").join(
            [
                sql.SQL("record_id bigint, version_id bigint"),
                *(sql.SQL("{} {}").format(_column(key), sql.SQL(kind)) for key, kind in columns.items()),  # type: ignore[arg-type]
            ]
        ),
    }
    conflict = " ON CONFLICT (record_id) DO UPDATE SET {sets}"
    if_present = " WHERE coalesce((SELECT stamp FROM definitions_liveset), 0) = %s"
    one = sql.SQL("INSERT INTO {table} ({names}) SELECT {places}" + if_present + conflict).format(**parts)
    rows = "SELECT {names} FROM jsonb_to_recordset(%s::jsonb) AS r({typed})"
    many = sql.SQL("INSERT INTO {table} ({names}) " + rows + if_present + conflict).format(**parts)
    return Plan(stamp, table_of(definition_id), tuple(columns), one.as_string(None), many.as_string(None))


def _others(definition_id: int, after: int, last: int | None, kept: list[int]) -> list[int]:
    """The records of rows between `after` and `last` (or of all later rows) that are not among `kept`."""
    statement = sql.SQL(
        "SELECT record_id FROM {} WHERE record_id > %s AND (%s::bigint IS NULL OR record_id <= %s)"
        " AND NOT record_id = ANY(%s)"
    ).format(_table(definition_id))
    with connection.cursor() as cursor:
        cursor.execute(statement.as_string(None), [after, last, last, kept])
        return [row[0] for row in cursor.fetchall()]


def _table(definition_id: int) -> sql.Identifier:
    return sql.Identifier(table_of(definition_id))


def _column(key: str) -> sql.Identifier:
    return sql.Identifier(column_of(key))
