"""The search as a condition of a list: scope, filters and paging stay where they are.

One index answers for words, numbers, unit and window together. A window is a stretch of neighbouring ids: the search
looks at the newest, then at the one before it, until a page is full. So it reads no more hits of a common word than it
shows, nor the whole table for a rare one, and nobody has to guess which of both a word is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from afterloop.kernel.lists import FEW_UNITS, Order, any_of, values_of
from afterloop.kernel.scope import Condition
from afterloop.kernel.search.asking import Term, terms

NOTHING = Condition("false")
FEW_HITS = 200  # in a window: up to here they are looked up one by one
AFTER_ALL = 2**63 - 1
NEWEST = 1000  # hits that an order by something else than the id looks at

# A window's mark in the index. Near the beginning of the walk windows are small; those far away, written below zero,
# are large. Who sees few units has few hits in a window: only large ones. Numbers are rare in any case: no windows.
NEAR, FAR = 12, 16  # bits of an id that do not tell windows apart
MARKS = f"ARRAY[d.record_id >> {NEAR}, -1 - (d.record_id >> {FAR})]"


WHOSE = "ARRAY[d.unit_id, -d.owner_id]"  # as the index has it


class Window(NamedTuple):
    """Which windows a search walks through, and what is in window `n`."""

    backwards: str
    forwards: str
    of_documents: str
    of_rows: str


IN_WINDOW = f"{MARKS} @> ARRAY[n.mark]"
NEAR_AND_FAR = Window(
    f"""ARRAY(SELECT generate_series(top >> {NEAR}, greatest((top >> {FAR}) - 1, 0) << {FAR - NEAR}, -1))
      || ARRAY(SELECT -1 - generate_series((top >> {FAR}) - 2, 0, -1))""",
    f"""ARRAY(SELECT generate_series(low >> {NEAR},
        least(top >> {NEAR}, (((low >> {FAR}) + 2) << {FAR - NEAR}) - 1)))
      || ARRAY(SELECT -1 - generate_series((low >> {FAR}) + 2, top >> {FAR}))""",
    IN_WINDOW,
    "",
)
LARGE = Window(
    f"ARRAY(SELECT -1 - generate_series(top >> {FAR}, 0, -1))",
    f"ARRAY(SELECT -1 - generate_series(low >> {FAR}, top >> {FAR}))",
    IN_WINDOW,
    f"t.id >= (-1 - n.mark) << {FAR} AND t.id < (0 - n.mark) << {FAR}",
)
ALL_AT_ONCE = Window("ARRAY[0::bigint]", "ARRAY[0::bigint]", "true", "true")
WALK = """t.id = ANY ((WITH RECURSIVE windows AS MATERIALIZED (
  SELECT {marks} AS marks FROM (
    SELECT greatest(%s::bigint, 0) AS low, least(%s::bigint, coalesce(max(record_id), 0)) AS top
    FROM search_document WHERE entity = %s) ends
), found(step, ids) AS (
  SELECT 0, '{{}}'::bigint[] UNION ALL
  SELECT f.step + 1, f.ids || ARRAY({hits} LIMIT {limit})
  FROM windows w CROSS JOIN found f CROSS JOIN LATERAL (SELECT w.marks[f.step + 1] AS mark) n
  WHERE cardinality(f.ids) < {limit} AND f.step < cardinality(w.marks)
) SELECT ids FROM found ORDER BY step DESC LIMIT 1)::bigint[])"""


def matching(entity: str, text: str) -> Condition:
    """Whether the record of the row `t` holds everything that was typed: asked of each row that is left."""
    asked = terms(text)
    if not asked:
        return NOTHING
    words = _words(asked)
    return Condition(
        f"(SELECT {words.sql} FROM search_document d WHERE d.entity = %s AND d.record_id = t.id)",
        (*words.parameters, entity),
    )


@dataclass(frozen=True, slots=True)
class Hits:
    """The rows `t` of a list that hold everything that was typed: what `kernel.lists` takes as a search."""

    entity: str
    table: str
    text: str
    unit: int | None = None  # only of this unit: the index knows

    def __call__(
        self, scopes: Sequence[Condition], where: Condition, order: Order, place: Any, limit: int
    ) -> Condition:
        """The first of them in this order, from `place` on. By id they are found window by window."""
        asked = terms(self.text)
        if not asked:
            return NOTHING
        units = scopes[0].units
        narrow = len(units) <= FEW_UNITS if units is not None else bool(scopes[0].owner)
        window = LARGE if narrow or self.unit else NEAR_AND_FAR
        if any(term.part for term in asked):
            window = ALL_AT_ONCE
        forwards = order.column == "id" and not order.descending
        limit = limit if order.column == "id" else max(limit, NEWEST)
        walk = _Walk(self, _words(asked), where, window, forwards, limit)
        hits = walk.of_few_units(scopes) if narrow else walk.of_index(scopes)
        low, top = (place, None) if forwards else (None, place)
        return Condition(
            WALK.format(marks=window.forwards if forwards else window.backwards, hits=hits.sql, limit=limit),
            (low, top, self.entity, *hits.parameters),
        )


@dataclass(frozen=True, slots=True)
class _Walk:
    """What one step of a walk looks for: the rows in window `n`, in order."""

    search: Hits
    words: Condition
    where: Condition
    window: Window
    forwards: bool
    limit: int

    @property
    def way(self) -> str:
        return "ASC" if self.forwards else "DESC"

    def of_index(self, scopes: Sequence[Condition], whose: str = "") -> Condition:
        """The index is asked for units and owner too where that leaves few, and for the unit that is wished."""
        asked = [Condition("d.entity = %s", (self.search.entity,)), self.words, Condition(self.window.of_documents)]
        if self.search.unit:
            asked.append(Condition(f"{WHOSE} && ARRAY[%s::bigint]", (self.search.unit,)))
        if whose:
            asked.append(Condition(f"{WHOSE} && (SELECT %s::text::bigint[])", (whose,)))
        return Condition(
            f"SELECT t.id FROM (SELECT d.record_id FROM search_document d WHERE {' AND '.join(c.sql for c in asked)}"
            f" ORDER BY d.record_id {self.way} OFFSET 0) d JOIN {self.search.table} t ON t.id = d.record_id"
            f" WHERE {any_of(scopes)} AND {self.where.sql} ORDER BY t.id {self.way}",
            (*values_of(asked), *values_of(scopes), *self.where.parameters),
        )

    def of_few_units(self, scopes: Sequence[Condition]) -> Condition:
        """The hits of the units and one's own, and among them those that are visible for other reasons."""
        known = [scope for scope in scopes if scope.units is not None or scope.owner]
        inside = self.of_index(known, _array(known))
        if len(known) == len(scopes):
            return inside
        beyond = self._beyond(known, [scope for scope in scopes if scope not in known])
        return Condition(
            f"SELECT h.id FROM (WITH a AS MATERIALIZED ({inside.sql} LIMIT {self.limit}) SELECT a.id FROM a"
            f" UNION ALL {beyond.sql}) h ORDER BY h.id {self.way}",
            (*inside.parameters, *beyond.parameters),
        )

    def _beyond(self, known: Sequence[Condition], others: Sequence[Condition]) -> Condition:
        """Hits that the index alone cannot tell and that may stand on this page beside `a`.

        A few hits are looked up as rows. Where there are many, or what is known fills the page, it goes the other way.
        """
        last = f"SELECT a.id FROM a ORDER BY a.id {self.way} OFFSET {self.limit - 1} LIMIT 1"
        near = f"< coalesce(({last}), {AFTER_ALL})" if self.forwards else f"> coalesce(({last}), 0)"
        found = Condition(f"d.entity = %s AND {self.words.sql}", (self.search.entity, *self.words.parameters))
        seen = Condition(
            f"{any_of(others)} AND {any_of(known)} IS NOT TRUE AND {self.where.sql}",
            (*values_of(others), *values_of(known), *self.where.parameters),
        )
        table = self.search.table
        return Condition(
            f"""SELECT b.id FROM (
              SELECT CASE WHEN (SELECT count(*) FROM a) < {self.limit} THEN ARRAY(
                SELECT d.record_id FROM search_document d WHERE {found.sql} AND {self.window.of_documents}
                LIMIT {FEW_HITS + 1}) END AS ids OFFSET 0
            ) f CROSS JOIN LATERAL (
              (SELECT t.id FROM {table} t WHERE t.id = ANY (f.ids) AND {seen.sql}
                AND cardinality(f.ids) <= {FEW_HITS} OFFSET 0)
              UNION ALL (SELECT t.id FROM {table} t JOIN search_document d ON d.record_id = t.id
                WHERE {found.sql} AND {seen.sql} AND {self.window.of_rows} AND t.id {near}
                AND coalesce(cardinality(f.ids) > {FEW_HITS}, true) OFFSET 0)
            ) b""",
            (*found.parameters, *seen.parameters, *found.parameters, *seen.parameters),
        )


def _array(known: Sequence[Condition]) -> str:
    """Units above zero, an owner below, as PostgreSQL writes an array."""
    found = [unit for scope in known for unit in scope.units or ()] + [-scope.owner for scope in known if scope.owner]
    return f"{{{','.join(map(str, found))}}}"


def _words(asked: Sequence[Term]) -> Condition:
    found = [_word(term) for term in asked]
    return Condition(" AND ".join(part.sql for part in found), tuple(values_of(found)))


def _word(term: Term) -> Condition:
    words = " & ".join(f"'{token}'" for token in term.tokens) + (":*" if term.prefix else "")
    if term.part:
        return Condition("(d.tokens @@ %s::tsquery OR d.numbers LIKE %s)", (words, f"%{term.part}%"))
    return Condition("d.tokens @@ %s::tsquery", (words,))
