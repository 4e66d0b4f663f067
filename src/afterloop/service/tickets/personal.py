"""What tickets hold about the people who speak in them, for who asks."""

from __future__ import annotations

TICKETS = """
SELECT id, number, type, subject, state, channel, data, resolution, rating, rating_comment, created_at, closed_at
FROM tickets_ticket WHERE id = ANY(%(records)s) ORDER BY id
"""
MESSAGES = """
SELECT id, ticket_id, direction, channel, author_kind, author_name, body, cc, bcc, at FROM tickets_message
WHERE ticket_id = ANY(%(records)s) ORDER BY id
"""
