"""To which ticket a text that came in belongs: the newest unclosed one that we wrote to this number about."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from afterloop.kernel import sql

DAYS = 30
HOUR = timedelta(hours=1)
PLACE = """
WITH thread AS (
  SELECT t.id, t.customer_id FROM messages_dispatch d JOIN tickets_ticket t ON t.id = d.record_id
  WHERE d.channel = 'sms' AND d.entity = 'ticket' AND d.recipient = %(number)s AND d.created_at > %(since)s
    AND d.state IN ('sending', 'sent', 'dead') AND t.state <> 'closed'
  ORDER BY d.id DESC LIMIT 1
)
SELECT (SELECT id FROM thread), (SELECT customer_id FROM thread),
  CASE WHEN EXISTS (SELECT FROM thread)
    THEN (SELECT count(*) FROM sms_smsreply r WHERE r.ticket_id = (SELECT id FROM thread)
      AND r.state = 'done' AND r.created_at > %(hour)s)
    ELSE (SELECT count(*) FROM sms_smsreply r WHERE r.number = %(number)s
      AND r.state = 'done' AND r.created_at > %(hour)s) END
"""


class Place(NamedTuple):
    ticket: int | None
    customer: int | None  # whose that is
    lately: int  # texts that became messages within the hour: of this ticket, or of this number


def place_of(number: str, now: datetime) -> Place:
    values = {"number": number, "since": now - timedelta(days=DAYS), "hour": now - HOUR}
    return Place(*sql.rows(PLACE, values)[0])
