"""What a redaction takes out of tickets: all that the customer and we have said, not that it happened."""

from __future__ import annotations

from django.db import connection

from afterloop.engines.forms import projections

ERASED = "—"  # stands where people expect words
# External ids stay: a mail that is polled again must not bring its words back.
MESSAGES = """
UPDATE tickets_message SET body = %s, html = '', cc = '{}', bcc = '{}',
  author_name = CASE author_kind WHEN 'user' THEN author_name ELSE '' END
WHERE ticket_id = ANY(%s)
"""
TICKETS = """
UPDATE tickets_ticket SET subject = %s, data = '{}', resolution = '', rating_comment = '', revision = revision + 1
WHERE id = ANY(%s)
"""
DRAFTS = "DELETE FROM tickets_draft WHERE ticket_id = ANY(%s)"
FORMS = """
SELECT v.definition_id, array_agg(t.id) FROM tickets_ticket t JOIN definitions_version v ON v.id = t.form_version_id
WHERE t.id = ANY(%s) GROUP BY v.definition_id
"""


def erase(ids: list[int]) -> None:
    """Inside a redaction."""
    with connection.cursor() as cursor:
        cursor.execute(FORMS, [ids])
        forms = cursor.fetchall()
        cursor.execute(TICKETS, [ERASED, ids])
        cursor.execute(MESSAGES, [ERASED, ids])
        cursor.execute(DRAFTS, [ids])
    for definition, answered in forms:
        projections.forget(definition, answered)
