"""What a ticket is found by: its words, its people's names, the searchable answers, and its identifiers."""

from __future__ import annotations

import orjson
from django.db import connection

from afterloop.engines.forms import showing
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.search.indexing import Row
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.schemas import FORMER_NUMBER

MOST_OF_A_MESSAGE = 20_000  # characters

TEXTS = f"""
SELECT t.id, t.unit_id, t.assignee_id,
  concat_ws(E'\\n', t.subject, c.name, p.name, (
    SELECT string_agg(left(m.body, {MOST_OF_A_MESSAGE}), E'\\n' ORDER BY m.id)
    FROM tickets_message m WHERE m.ticket_id = t.id)),
  array_remove(ARRAY[t.number, nullif(p.phone, ''), nullif(p.email, ''), {FORMER_NUMBER}], NULL),
  t.form_version_id, t.data::text
FROM tickets_ticket t JOIN customers_customer c ON c.id = t.customer_id
LEFT JOIN customers_contact p ON p.id = t.contact_id WHERE t.id = ANY(%s)
"""


def texts(ids: list[int]) -> list[Row]:
    """(id, unit, owner, text, identifiers) of these tickets: one query, and the forms from memory."""
    with connection.cursor() as cursor:
        cursor.execute(TEXTS, [ids])
        rows = cursor.fetchall()
    forms = definitions.versions(row[5] for row in rows if row[5])
    return [
        (pk, unit, owner, f"{text}\n{showing.words(forms[form].body, orjson.loads(data))}" if form else text, numbers)
        for pk, unit, owner, text, numbers, form, data in rows
    ]


def tickets_of_customers(customers: list[int]) -> list[int]:
    """The tickets that carry these customers' names."""
    return list(Ticket.objects.filter(customer_id__in=customers).values_list("pk", flat=True))
