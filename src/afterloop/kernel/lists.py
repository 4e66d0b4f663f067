"""One way to list records: scope, filters, order and keyset paging in one statement that writes the JSON.

The scope is not one OR but a union of arms, each answered by one index and cut to a page: a person with three units
of four hundred reads three short stretches, not the whole table. `Scope.where` stays the definition of the scope; a
test compares the two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from pydantic import BaseModel

from afterloop.kernel import sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid, NotAllowed
from afterloop.kernel.rows import Cursor, columns
from afterloop.kernel.scope import Condition, Reach, Record, Scope, scope_conditions

FEW_UNITS = 64  # up to here each unit is an arm of its own; above, the list is walked in order and filtered


@dataclass(frozen=True, slots=True)
class Order:
    """A sortable column that is never null; the id comes last. The cursor carries the value as `kind`."""

    column: str
    kind: str
    descending: bool = True

    @property
    def by(self) -> str:
        way = "DESC" if self.descending else "ASC"
        return f"{self.column} {way}" if self.column == "id" else f"{self.column} {way}, id {way}"


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of one entity: its table, what a row shows, and in which orders it can be read."""

    table: str
    schema: type[BaseModel]
    scope: Scope
    orders: Mapping[str, Order]


@dataclass(frozen=True, slots=True)
class Wish:
    """What a reader asked for. `sparse`: the conditions pick few rows by themselves (a search), so no arms."""

    conditions: Sequence[Condition]
    filters: Mapping[str, Any]  # as asked: the cursor belongs to them
    order: str
    after: str
    limit: int
    sparse: bool = False


def page(listing: Listing, reach: Reach, wish: Wish) -> bytes:
    """`{"items": […], "next": cursor or null}` as bytes, in one query."""
    if not reach:
        raise NotAllowed()
    order = listing.orders.get(wish.order)
    if order is None:
        raise Invalid.field("order", _("This list cannot be sorted like this."))
    filters = {**wish.filters, "order": wish.order}
    conditions = [*wish.conditions, *_from_place(order, filters, wish.after)]
    arms, parameters = _arms(listing, reach, conditions, order, wish)
    if not arms:
        return b'{"items":[],"next":null}'
    ((items, count, value, pk),) = sql.rows(_statement(listing, order, arms, wish.limit), parameters)
    following = "null"
    if count > wish.limit:
        following = f'"{Cursor.write(filters, [pk] if order.column == "id" else [value, pk])}"'
    return f'{{"items":{items},"next":{following}}}'.encode()


def sees(model: type[Record], by: Actor, verb: str, pk: int) -> bool:
    """Whether `by` holds `verb` on this record, as `visible_to` says: without the price of a queryset."""
    scopes = scope_conditions(model.scope, by.reach(verb))
    if not scopes:
        return False
    where = " OR ".join(scope.sql for scope in scopes)
    statement = f"SELECT 1 FROM {model._meta.db_table} t WHERE t.id = %s AND ({where})"
    return sql.row(statement, [pk, *(value for scope in scopes for value in scope.parameters)]) is not None


def _statement(listing: Listing, order: Order, arms: list[str], limit: int) -> str:
    key = order.column
    shown = columns(listing.schema, get_language() or "zh-hans")
    # a single arm is cut already; several may name the same row, which UNION makes one
    picked = arms[0] if len(arms) == 1 else f"SELECT * FROM ({' UNION '.join(f'({arm})' for arm in arms)}) u"
    return f"""
    WITH picked AS MATERIALIZED (SELECT * FROM ({picked}) p ORDER BY {order.by} LIMIT {limit + 1}),
    shown AS MATERIALIZED (SELECT * FROM picked ORDER BY {order.by} LIMIT {limit})
    SELECT coalesce((SELECT json_agg(r) FROM (
        SELECT {shown} FROM shown s JOIN {listing.table} t ON t.id = s.id
        ORDER BY {", ".join(f"s.{part}" for part in order.by.split(", "))}) r), '[]')::text,
      (SELECT count(*) FROM picked),
      (SELECT s.{key}::text FROM shown s ORDER BY {_reverse(order)} LIMIT 1),
      (SELECT s.id FROM shown s ORDER BY {_reverse(order)} LIMIT 1)
    """


def _arms(
    listing: Listing, reach: Reach, conditions: Sequence[Condition], order: Order, wish: Wish
) -> tuple[list[str], list[Any]]:
    where = " AND ".join(condition.sql for condition in conditions) or "true"
    values = [value for condition in conditions for value in condition.parameters]
    picked = "t.id" if order.column == "id" else f"t.{order.column}, t.id"
    ordered = ", ".join(f"t.{part}" for part in order.by.split(", "))
    cut = f"ORDER BY {ordered} LIMIT {wish.limit + 1}"
    scopes = scope_conditions(listing.scope, reach)
    if wish.sparse and scopes:
        scopes = [Condition(f"({' OR '.join(s.sql for s in scopes)})", sum((s.parameters for s in scopes), ()))]
    arms: list[str] = []
    parameters: list[Any] = []
    for scope in scopes:
        if scope.units is None or wish.sparse:
            arms.append(f"SELECT {picked} FROM {listing.table} t WHERE {scope.sql} AND {where} {cut}")
            parameters += [*scope.parameters, *values]
        elif len(scope.units) <= FEW_UNITS:
            # As JSON, since the planner does not look at its length: one plan serves any units, and is kept.
            arms.append(
                f"SELECT a.* FROM jsonb_array_elements(%s::jsonb) AS o(unit) CROSS JOIN LATERAL (SELECT {picked}"
                f" FROM {listing.table} t WHERE t.{listing.scope.unit} = o.unit::bigint AND {where} {cut}) a"
            )
            parameters += [str(scope.units), *values]
        else:
            # IS TRUE keeps it a filter, with a hash of the units: the rows are read in the order of the list.
            arms.append(
                f"SELECT {picked} FROM {listing.table} t"
                f" WHERE (t.{listing.scope.unit} IN (SELECT unnest(%s::bigint[]))) IS TRUE AND {where} {cut}"
            )
            parameters += [scope.units, *values]
    return arms, parameters


def _from_place(order: Order, filters: Mapping[str, Any], after: str) -> list[Condition]:
    """The rows behind the cursor's place."""
    if not after:
        return []
    sign = "<" if order.descending else ">"
    if order.column == "id":
        (pk,) = Cursor.read(after, filters, 1)
        return [Condition(f"t.id {sign} %s::bigint", (pk,))]
    value, pk = Cursor.read(after, filters, 2)
    return [Condition(f"(t.{order.column}, t.id) {sign} (%s::{order.kind}, %s::bigint)", (value, pk))]


def _reverse(order: Order) -> str:
    way = "ASC" if order.descending else "DESC"
    return f"s.id {way}" if order.column == "id" else f"s.{order.column} {way}, s.id {way}"
