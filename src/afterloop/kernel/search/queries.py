"""The search as a condition of a list: scope, filters and paging stay where they are."""

from __future__ import annotations

from afterloop.kernel.scope import Condition
from afterloop.kernel.search.asking import Term, terms

NOTHING = Condition("false")


def matching(entity: str, text: str, *, newest: int | None = None) -> Condition:
    """The rows `t` of a list whose record holds everything that was typed.

    In the order of ids PostgreSQL stops early by itself. Any other order would read all hits first: `newest` looks
    at that many of the latest hits and no further.
    """
    asked = terms(text)
    if not asked:
        return NOTHING
    parts = [_part(term) for term in asked]
    where = " AND ".join(sql for sql, _ in parts)
    limit = f" ORDER BY d.record_id DESC LIMIT {newest:d}" if newest else ""
    return Condition(
        f"t.id IN (SELECT d.record_id FROM search_document d WHERE d.entity = %s AND {where}{limit})",
        (entity, *(value for _, values in parts for value in values)),
    )


def _part(term: Term) -> tuple[str, tuple[str, ...]]:
    words = " & ".join(f"'{token}'" for token in term.tokens) + (":*" if term.prefix else "")
    if term.part:
        return "(d.tokens @@ %s::tsquery OR d.numbers LIKE %s)", (words, f"%{term.part}%")
    return "d.tokens @@ %s::tsquery", (words,)
