"""What the portal holds about customers, for who asks; whoever is erased is signed out, and no link opens anything."""

from __future__ import annotations

SESSIONS = """
SELECT id, contact_id, created_at, expires_at FROM portal_customersession WHERE customer_id = ANY(%(records)s)
ORDER BY id
"""
END_SESSIONS = "DELETE FROM portal_customersession WHERE customer_id = ANY(%(records)s)"
LINKS = """
SELECT id, entity, record_id, created_at, expires_at, revoked_at FROM people_signedlink
WHERE customer_id = ANY(%(records)s) ORDER BY id
"""
REVOKE_LINKS = """
UPDATE people_signedlink SET revoked_at = clock_timestamp(), revision = revision + 1
WHERE customer_id = ANY(%(records)s) AND revoked_at IS NULL
"""
CONSENTS = """
SELECT id, record_id AS ticket_id, data, at FROM events_event
WHERE entity = 'ticket' AND record_id = ANY(%(records)s) AND name = 'ticket.consented' ORDER BY id
"""
