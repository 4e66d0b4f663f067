"""One way to list records: scope, filters, order and keyset paging in one statement that writes the JSON.

The scope is not one OR: a person with three units of four hundred reads three short stretches of an index, not the
whole table. `Scope.where` stays the definition of the scope; a test compares the two. Whatever the units, the text of
the statement is the same and nothing in it lets PostgreSQL guess at them, so that it plans once for all readers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from pydantic import BaseModel

from afterloop.kernel import sql
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid, NotAllowed
from afterloop.kernel.rows import Cursor, with_cells, written
from afterloop.kernel.scope import Condition, Reach, Record, Scope, scope_conditions
from afterloop.kernel.sorting import Way, in_order

SORTED = 1000  # hits among which a list is sorted by what no index keeps in order
FEW_UNITS = 64  # up to here each unit is read by itself; above, the list is walked in order and filtered
UNNEST = "SELECT unnest(%s::text::bigint[])"
BEFORE_ALL = {"bigint": "0", "timestamptz": "'-infinity'"}
AFTER_ALL = {"bigint": "9223372036854775807", "timestamptz": "'infinity'"}


@dataclass(frozen=True, slots=True)
class Order:
    """A sortable column that is never null; the id comes last. The cursor carries the value as `kind`."""

    column: str
    kind: str
    descending: bool = True

    def by(self, row: str) -> str:
        """ORDER BY this, of that row."""
        way = "DESC" if self.descending else "ASC"
        return f"{row}.id {way}" if self.column == "id" else f"{row}.{self.column} {way}, {row}.id {way}"

    @property
    def place(self) -> str:
        """Where a row `t` stands, as the cursor keeps it."""
        return "t.id" if self.column == "id" else f"t.{self.column}::text, t.id"

    @property
    def columns(self) -> str:
        return "t.id" if self.column == "id" else f"t.{self.column}, t.id"

    @property
    def end(self) -> str:
        """A value behind all others."""
        return (BEFORE_ALL if self.descending else AFTER_ALL)[self.kind]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of one entity: its table, what a row shows, and in which orders it can be read."""

    table: str
    schema: type[BaseModel]
    scope: Scope
    orders: Mapping[str, Order]


# (scopes, conditions, order, place in it or None, limit) → a condition that picks the first rows for which all is so
Search = Callable[[Sequence[Condition], Condition, Order, Any, int], Condition]


@dataclass(frozen=True, slots=True)
class Wish:
    """What a reader asked for. `sparse`: the conditions pick few rows by themselves, so these are simply filtered.

    `search`: rows are found by their words, in an index of their own. `seldom`: nobody may ever ask just this again, so
    the statement is not kept. `sort`: by any values, among the first hits in the order that has an index. `cells`: more
    values of each row, (key, expression).
    """

    conditions: Sequence[Condition]
    filters: Mapping[str, Any]  # as asked: the cursor belongs to them
    order: str
    after: str
    limit: int
    sparse: bool = False
    search: Search | None = None
    seldom: bool = False
    sort: Sequence[Way] = ()
    cells: tuple[tuple[str, str], ...] = ()


def page(listing: Listing, reach: Reach, wish: Wish) -> bytes:
    """`{"items": […], "next": cursor or null}` as bytes, in one query."""
    order = _order(listing, reach, wish)
    scopes = _scopes(listing.scope, reach)
    if not scopes:
        return b'{"items":[],"next":null}'
    if wish.sort:
        return _sorted_page(listing, order, scopes, wish)
    filters = {**wish.filters, "order": wish.order}
    behind = _from_place(order, filters, wish.after)
    statement = _Statement(listing, order, [*wish.conditions, *behind], wish.limit + 1)
    statement.shown = f"{_shown(listing, wish)}, {order.place}"
    place = behind[0].parameters[0] if behind and order.column == "id" else None
    found = statement.found(scopes, wish, place)
    items = ",".join([row[0] for row in found[: wish.limit]])
    following = f'"{Cursor.write(filters, found[wish.limit - 1][1:])}"' if len(found) > wish.limit else "null"
    return f'{{"items":[{items}],"next":{following}}}'.encode()


def count(listing: Listing, reach: Reach, wish: Wish, most: int) -> int:
    """How many there are, counted no further than `most`."""
    order = _order(listing, reach, wish)
    scopes = _scopes(listing.scope, reach)
    if not scopes:
        return 0
    statement = _Statement(listing, order, wish.conditions, most)
    statement.shown = "t.id"
    return len(statement.found(scopes, wish, None))


def _order(listing: Listing, reach: Reach, wish: Wish) -> Order:
    if not reach:
        raise NotAllowed()
    order = listing.orders.get(wish.order)
    if order is None:
        raise Invalid.field("order", _("This list cannot be sorted like this."))
    return order


def _sorted_page(listing: Listing, order: Order, scopes: Sequence[Condition], wish: Wish) -> bytes:
    """`among` says so where there were more hits than are sorted; the cursor is the place among these."""
    filters = {**wish.filters, "order": wish.order, "sort": [(way.sql, way.descending) for way in wish.sort]}
    (start,) = Cursor.read(wish.after, filters, 1) if wish.after else (0,)
    if not isinstance(start, int) or not 0 <= start <= SORTED:
        raise Invalid.field("after", _("This place in the list is not known."))
    statement = _Statement(listing, order, wish.conditions, SORTED + 1)
    statement.shown = ", ".join(["t.id", *(way.sql for way in wish.sort)])
    hits = statement.found(scopes, wish, None)
    ids = [row[0] for row in in_order(hits[:SORTED], wish.sort)]
    shown = ids[start : start + wish.limit]
    rows = f"SELECT {_shown(listing, wish)}, t.id FROM {listing.table} t WHERE t.id = ANY(%s)"
    texts = {pk: text for text, pk in sql.once(rows, [shown])}
    items = ",".join([texts[pk] for pk in shown if pk in texts])
    end = start + wish.limit
    following = f'"{Cursor.write(filters, [end])}"' if len(ids) > end else "null"
    among = SORTED if len(hits) > SORTED else "null"
    return f'{{"items":[{items}],"next":{following},"among":{among}}}'.encode()


def _shown(listing: Listing, wish: Wish) -> str:
    row = written(listing.schema, get_language() or "zh-hans")
    return with_cells(row, wish.cells) if wish.cells else row


def within(scope: Scope, reach: Reach) -> Condition:
    """Only what this verb covers too, beside the one by which the list is seen."""
    scopes = scope_conditions(scope, reach)
    return Condition(any_of(scopes), tuple(values_of(scopes))) if scopes else Condition("false")


def sees(model: type[Record], by: Actor, verb: str, pk: int) -> bool:
    """Whether `by` holds `verb` on this record, as `visible_to` says: without the price of a queryset."""
    scopes = scope_conditions(model.scope, by.reach(verb))
    if not scopes:
        return False
    where = " OR ".join(scope.sql for scope in scopes)
    statement = f"SELECT 1 FROM {model._meta.db_table} t WHERE t.id = %s AND ({where})"
    return sql.row(statement, [pk, *(value for scope in scopes for value in scope.parameters)]) is not None


class _Statement:
    """The SELECT of one page in the making. Each way to pick the rows gives it with its parameters."""

    def __init__(self, listing: Listing, order: Order, conditions: Sequence[Condition], limit: int) -> None:
        self.table, self.unit, self.order, self.limit = listing.table, listing.scope.unit, order, limit
        self.shown = "t.id"
        self.where = " AND ".join(condition.sql for condition in conditions) or "true"
        self.values = [value for condition in conditions for value in condition.parameters]

    def found(self, scopes: Sequence[Condition], wish: Wish, place: Any) -> list[tuple[Any, ...]]:
        """The rows, picked in the way that suits the wish."""
        if wish.search:
            picked = self.searched(scopes, wish.search, place)
        else:
            picked = self.filtered(scopes) if wish.sparse else self.ordered(scopes)
        return sql.once(*picked) if wish.seldom else sql.rows(*picked)

    def ordered(self, scopes: Sequence[Condition]) -> tuple[str, list[Any]]:
        """Along indexes in this order, no further than the page reaches."""
        if scopes[0].units is not None and len(scopes[0].units) > FEW_UNITS:
            return self._walked(scopes)
        return self.filtered(scopes) if len(scopes) == 1 and scopes[0].units is None else self._merged(scopes)

    def filtered(self, scopes: Sequence[Condition]) -> tuple[str, list[Any]]:
        """Few rows are left in any case: PostgreSQL finds the way."""
        return f"SELECT {self.shown} FROM {self._rows(any_of(scopes))}", [*values_of(scopes), *self.values]

    def searched(self, scopes: Sequence[Condition], search: Search, place: Any) -> tuple[str, list[Any]]:
        """What a search has found."""
        hits = search(scopes, Condition(self.where, tuple(self.values)), self.order, place, self.limit)
        order = f"ORDER BY {self.order.by('t')} LIMIT {self.limit}"
        return f"SELECT {self.shown} FROM {self.table} t WHERE {hits.sql} {order}", list(hits.parameters)

    def _walked(self, scopes: Sequence[Condition]) -> tuple[str, list[Any]]:
        """Everything in order, leaving out what is not visible: IS TRUE keeps the scope from choosing an index."""
        rows = self._rows(f"{any_of(scopes)} IS TRUE")
        return f"SELECT {self.shown} FROM {rows}", [*values_of(scopes), *self.values]

    def _merged(self, scopes: Sequence[Condition]) -> tuple[str, list[Any]]:
        """A stretch for each unit and each other scope, which leaves out what an earlier one has."""
        before, near, arms, values = "", "", [], []
        for place, scope in enumerate(scopes):
            earlier = scopes[:place]
            if scope.units is not None:
                before, near = self._bound(len(scope.units))
                values += [_json(scope), *self.values, *self.values]
                arms.append(self._of_units("t.*", near))
            else:
                values += [*scope.parameters, *values_of(earlier), *self.values]
                rest = f"{scope.sql} AND {any_of(earlier)} IS NOT TRUE" if earlier else scope.sql
                arms.append(f"(SELECT t.* FROM {self._rows(rest + near)})")
        merged = f"({' UNION ALL '.join(arms)}) t ORDER BY {self.order.by('t')} LIMIT {self.limit}"
        return f"{before} SELECT {self.shown} FROM {merged}", values

    def _bound(self, units: int) -> tuple[str, str]:
        """A few rows of each unit tell where the page ends at the latest, so that none is read much further.

        The units come as JSON, at whose length the planner does not look: one plan serves any, and is kept.
        """
        column, end = self.order.column, self.order.end
        few = min(self.limit, 1 << (2 * self.limit // units).bit_length())
        before = f"""WITH units AS MATERIALIZED (SELECT u::bigint AS unit FROM jsonb_array_elements_text(%s::jsonb) u),
          bound AS MATERIALIZED ({self._of_units(self.order.columns, limit=few)}
            ORDER BY {self.order.by("p")} OFFSET {self.limit - 1} LIMIT 1)"""
        sign = ">=" if self.order.descending else "<="
        return before, f" AND t.{column} {sign} coalesce((SELECT {column} FROM bound), {end})"

    def _of_units(self, columns: str, near: str = "", limit: int = 0) -> str:
        rows = self._rows(f"t.{self.unit} = units.unit{near}", limit)
        return f"SELECT p.* FROM units CROSS JOIN LATERAL (SELECT {columns} FROM {rows}) p"

    def _rows(self, condition: str, limit: int = 0) -> str:
        order = f"ORDER BY {self.order.by('t')} LIMIT {limit or self.limit}"
        return f"{self.table} t WHERE {condition} AND {self.where} {order}"


def _scopes(scope: Scope, reach: Reach) -> list[Condition]:
    """The scope as lists ask it: the sub-select is read once for a statement, for many units as a hash."""
    found = scope_conditions(scope, reach)
    if found and (units := found[0].units) is not None and len(units) > FEW_UNITS:
        found[0] = replace(found[0], sql=f"t.{scope.unit} IN ({UNNEST})")
    return found


def _json(scope: Condition) -> str:
    return f"[{scope.parameters[0][1:-1]}]"


def any_of(scopes: Sequence[Condition]) -> str:
    return f"({' OR '.join(scope.sql for scope in scopes)})"


def values_of(scopes: Sequence[Condition]) -> list[Any]:
    return [value for scope in scopes for value in scope.parameters]


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
