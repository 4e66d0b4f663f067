"""Signed links: rows that open one record for some verbs to whoever holds the secret.

Only the hash is kept. They are made and revoked inside an action, whose event says why.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import timedelta

from django.db import connection
from django.db.models import F, Q, QuerySet

from afterloop.kernel import performing
from afterloop.kernel.people.actors import digest
from afterloop.kernel.people.models import SignedLink
from afterloop.kernel.time import ClockTimestamp

CONSUME = """
UPDATE people_signedlink SET uses_left = uses_left - 1
WHERE id = %s AND revoked_at IS NULL AND (uses_left IS NULL OR uses_left > 0)
  AND (expires_at IS NULL OR expires_at > clock_timestamp())
RETURNING id
"""


def make(
    entity: str,
    record: int,
    verbs: Iterable[str],
    *,
    customer: int | None = None,
    days: float | None = None,
    language: str = "",
    uses: int | None = None,
) -> str:
    """A new link's secret: the only moment at which it is known. `days` None: it works until revoked."""
    _inside_an_action()
    secret = secrets.token_urlsafe(32)
    SignedLink.objects.create(
        hash=digest(secret),
        entity=entity,
        record_id=record,
        verbs=sorted(set(verbs)),
        customer_id=customer,
        language=language,
        expires_at=None if days is None else ClockTimestamp() + timedelta(days=days),
        uses_left=uses,
    )
    return secret


def revoke(entity: str, record: int, *, verbs: Iterable[str] | None = None) -> int:
    """End the links on a record, or only those that give exactly these verbs. Gives how many worked until now."""
    _inside_an_action()
    rows = valid().filter(entity=entity, record_id=record)
    if verbs is not None:
        rows = rows.filter(verbs=sorted(set(verbs)))
    return rows.update(revoked_at=ClockTimestamp(), revision=F("revision") + 1)


def lead_to(entity: str, records: Iterable[int], target: int) -> list[int]:
    """Let the links on these records open another one instead. Gives which."""
    _inside_an_action()
    rows = valid().filter(entity=entity, record_id__in=list(records))
    found = list(rows.values_list("pk", flat=True))
    SignedLink.objects.filter(pk__in=found).update(record_id=target, revision=F("revision") + 1)
    return found


def lead_back(entity: str, found: Iterable[int], record: int) -> None:
    """What `lead_to` has turned, back to the record that they were made for."""
    _inside_an_action()
    SignedLink.objects.filter(entity=entity, pk__in=list(found)).update(record_id=record, revision=F("revision") + 1)


def consume(link: int | None) -> bool:
    """Use up one use of a link (an actor's `call.credential`). Two at once: its row's lock lets one have the last."""
    _inside_an_action()
    with connection.cursor() as cursor:
        cursor.execute(CONSUME, [link])
        return cursor.fetchone() is not None


def valid() -> QuerySet[SignedLink]:
    """The links that still work."""
    return SignedLink.objects.filter(
        Q(expires_at=None) | Q(expires_at__gt=ClockTimestamp()),
        Q(uses_left=None) | Q(uses_left__gt=0),
        revoked_at=None,
    )


def _inside_an_action() -> None:
    if performing.running() is None or not connection.in_atomic_block:
        raise RuntimeError("a signed link was made or ended outside an action")
