"""What a customer is found by: the names, the note, and every address by which one is recognised."""

from __future__ import annotations

from django.db import connection

from afterloop.kernel.search.indexing import Row

TEXTS = """
SELECT t.id, t.unit_id, NULL::bigint, concat_ws(E'\\n', t.name, t.note,
  (SELECT string_agg(p.name, E'\\n') FROM customers_contact p WHERE p.customer_id = t.id AND p.name <> t.name)),
  ARRAY(SELECT i.value FROM customers_identity i WHERE i.customer_id = t.id AND i.channel <> 'import' ORDER BY i.id)
FROM customers_customer t WHERE t.id = ANY(%s)
"""


def texts(ids: list[int]) -> list[Row]:
    """(id, unit, owner, text, identifiers) of these customers, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(TEXTS, [ids])
        rows: list[Row] = cursor.fetchall()
    return rows
