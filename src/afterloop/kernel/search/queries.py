"""The search as a condition of a list: scope, filters and paging stay where they are.

One index answers for words, numbers, unit and window together. A window is a stretch of neighbouring ids: the search
looks at the newest, then at the one before it, until a page is full. So it reads no more hits of a common word than it
shows, nor the whole table for a rare one, and nobody has to guess which of both a word is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from afterloop.kernel.lists import FEW_UNITS, Order, any_of, values_of
from afterloop.kernel.scope import Condition
from afterloop.kernel.search.asking import Term, terms

NOTHING = Condition("false")
NEWEST = 1000  # hits that an order by something else than the id looks at

# A window's mark in the index. Near the beginning of the walk windows are small; those far away, written below zero,
# are large. Who sees few units has few hits in a window: only large ones. Numbers are rare in any case: no windows.
NEAR, FAR = 12, 16  # bits of an id that do not tell windows apart
MARKS = f"ARRAY[d.record_id >> {NEAR}, -1 - (d.record_id >> {FAR})]"
IN_WINDOW = f"{MARKS} @> ARRAY[n.mark]"
IN_LARGE_WINDOW = f"t.id >= (-1 - n.mark) << {FAR} AND t.id < (0 - n.mark) << {FAR}"
BACKWARDS = f"""ARRAY(SELECT generate_series(top >> {NEAR}, greatest((top >> {FAR}) - 1, 0) << {FAR - NEAR}, -1))
    || ARRAY(SELECT -1 - generate_series((top >> {FAR}) - 2, 0, -1))"""
FORWARDS = f"""ARRAY(SELECT generate_series(low >> {NEAR},
      least(top >> {NEAR}, (((low >> {FAR}) + 2) << {FAR - NEAR}) - 1)))
    || ARRAY(SELECT -1 - generate_series((low >> {FAR}) + 2, top >> {FAR}))"""
LARGE_BACKWARDS = f"ARRAY(SELECT -1 - generate_series(top >> {FAR}, 0, -1))"
LARGE_FORWARDS = f"ARRAY(SELECT -1 - generate_series(low >> {FAR}, top >> {FAR}))"
ALL_AT_ONCE = "ARRAY[0::bigint]"
WALK = """t.id = ANY ((WITH RECURSIVE windows AS MATERIALIZED (
  SELECT {marks} AS marks FROM (SELECT coalesce(%s::bigint, 0) AS low, coalesce(%s::bigint, (
    SELECT max(record_id) FROM search_document WHERE entity = %s)) AS top) ends
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
        narrow = units is not None and len(units) <= FEW_UNITS
        forwards = order.column == "id" and not order.descending
        if any(term.part for term in asked):
            marks, within = ALL_AT_ONCE, ("true", "true")
        elif narrow or self.unit:
            marks, within = LARGE_FORWARDS if forwards else LARGE_BACKWARDS, (IN_WINDOW, IN_LARGE_WINDOW)
        else:
            marks, within = FORWARDS if forwards else BACKWARDS, (IN_WINDOW, "")
        way = "ASC" if forwards else "DESC"
        words = _words(asked)
        hits = self._of_index(words, scopes[:1] if narrow else scopes, where, within[0], way)
        limit = limit if order.column == "id" else max(limit, NEWEST)
        if narrow and len(scopes) > 1:
            beyond = self._beyond(words, scopes, where, within[1])
            both = f"({hits.sql} LIMIT {limit}) UNION ALL {beyond.sql}"
            hits = Condition(f"SELECT h.id FROM ({both}) h ORDER BY h.id {way}", (*hits.parameters, *beyond.parameters))
        walk = WALK.format(marks=marks, hits=hits.sql, limit=limit)
        low, top = (place, None) if forwards else (None, place)
        return Condition(walk, (low, top, self.entity, *hits.parameters))

    def _of_index(
        self, words: Condition, scopes: Sequence[Condition], where: Condition, window: str, way: str
    ) -> Condition:
        """The hits in window `n`, in order. The index is asked for few units too, and for the one that is wished."""
        asked = [Condition("d.entity = %s", (self.entity,)), words, Condition(window)]
        if self.unit:
            asked.append(Condition("ARRAY[d.unit_id] && ARRAY[%s::bigint]", (self.unit,)))
        if scopes[0].units is not None and len(scopes[0].units) <= FEW_UNITS:
            asked.append(Condition("ARRAY[d.unit_id] && (SELECT %s::text::bigint[])", scopes[0].parameters))
        return Condition(
            f"SELECT t.id FROM (SELECT d.record_id FROM search_document d WHERE {' AND '.join(c.sql for c in asked)}"
            f" ORDER BY d.record_id {way} OFFSET 0) d JOIN {self.table} t ON t.id = d.record_id"
            f" WHERE {any_of(scopes)} AND {where.sql} ORDER BY t.id {way}",
            (*values_of(asked), *values_of(scopes), *where.parameters),
        )

    def _beyond(self, words: Condition, scopes: Sequence[Condition], where: Condition, window: str) -> Condition:
        """The hits in window `n` that are visible for other reasons than their unit: few, so each is looked at."""
        units, others = scopes[:1], scopes[1:]
        return Condition(
            f"SELECT t.id FROM {self.table} t JOIN search_document d ON d.entity = %s AND d.record_id = t.id"
            f" WHERE {any_of(others)} AND {any_of(units)} IS NOT TRUE AND {window} AND {words.sql} AND {where.sql}",
            (self.entity, *values_of(others), *values_of(units), *words.parameters, *where.parameters),
        )


def _words(asked: Sequence[Term]) -> Condition:
    found = [_word(term) for term in asked]
    return Condition(" AND ".join(part.sql for part in found), tuple(values_of(found)))


def _word(term: Term) -> Condition:
    words = " & ".join(f"'{token}'" for token in term.tokens) + (":*" if term.prefix else "")
    if term.part:
        return Condition("(d.tokens @@ %s::tsquery OR d.numbers LIKE %s)", (words, f"%{term.part}%"))
    return Condition("d.tokens @@ %s::tsquery", (words,))
