"""Deliveries that failed: kept with their reason, retried with growing waits, and by a person's button.

A parked event is marked as had in the queue and stands in `Parked` instead; later events of the same record wait
behind it, so that this subscriber still sees the record's events in order. Everything else goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import structlog
from django.db import DatabaseError, connection, transaction
from django.db.models import F, Min

from afterloop.kernel import time
from afterloop.kernel.events.models import Event, Parked
from afterloop.kernel.events.subscriptions import Happened, Subscription, subscriptions
from afterloop.kernel.time import ClockTimestamp

WAITS = (5, 30, 120, 600, 3600, 6 * 3600)  # seconds; after the last it waits for a person
PASSING = {"40P01", "40001", "55P03", "57P01", "57P02", "57P03"}
DUE_AT_ONCE = 50

log = structlog.get_logger(__name__)

MOVE = """
WITH moved AS (
  UPDATE events_eventqueue SET done = done | %(bit)s WHERE event_id = ANY(%(ids)s) AND done & %(bit)s = 0
  RETURNING event_id
)
INSERT INTO events_parked (subscriber, entity, record_id, event_id, reason, attempts, next_try_at)
SELECT %(subscriber)s, %(entity)s, %(record)s, event_id,
  CASE WHEN event_id = %(first)s THEN %(reason)s ELSE '' END,
  CASE WHEN event_id = %(first)s THEN %(attempts)s ELSE 0 END,
  CASE WHEN ahead.events = 0 THEN clock_timestamp() + make_interval(secs => %(wait)s) ELSE ahead.next_try_at END
FROM moved, (SELECT count(*) AS events, max(next_try_at) AS next_try_at FROM events_parked
  WHERE subscriber = %(subscriber)s AND entity = %(entity)s AND record_id = %(record)s) ahead
"""


def may_pass(error: BaseException) -> bool:
    """Whether trying again at once can help: deadlock, lock timeout, restart."""
    return isinstance(error, DatabaseError) and getattr(error.__cause__, "sqlstate", None) in PASSING


def park(subscriber: str, bit: int, events: Sequence[Happened], reason: BaseException) -> int:
    """Set these events of one record aside for this subscriber; gives how many they were."""
    return _move(subscriber, bit, events, f"{type(reason).__name__}: {reason}"[:2000], attempts=1)


def queue_behind(subscriber: str, bit: int, events: Sequence[Happened]) -> int:
    """Park events of a record of which something is parked already, if nobody is retrying it at this moment."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT 1 FROM events_parked WHERE subscriber = %s AND entity = %s AND record_id = %s"
            " FOR UPDATE SKIP LOCKED",
            [subscriber, *events[0].subject],
        )
        return _move(subscriber, bit, events, "", attempts=0) if cursor.fetchone() else 0


def _move(subscriber: str, bit: int, events: Sequence[Happened], reason: str, *, attempts: int) -> int:
    entity, record = events[0].subject
    with connection.cursor() as cursor:
        cursor.execute(
            MOVE,
            {
                "bit": bit,
                "ids": [event.id for event in events],
                "subscriber": subscriber,
                "entity": entity,
                "record": record,
                "first": events[0].id if attempts else 0,
                "reason": reason,
                "attempts": attempts,
                "wait": WAITS[0],
            },
        )
        return int(cursor.rowcount)


def parked_records(most: int = 200) -> list[dict[str, Any]]:
    """What waits, a line for each subscriber and record: how much of it, and why the first failed."""
    shown = ("subscriber", "entity", "reason", "attempts", "next_try_at", "at")
    firsts = Parked.objects.order_by("subscriber", "entity", "record_id", "event_id")
    grouped: dict[tuple[str, str, int], dict[str, Any]] = {}
    for row in firsts[: most * 10]:
        key = (row.subscriber, row.entity, row.record_id)
        line = {name: getattr(row, name) for name in shown}
        grouped.setdefault(key, {**line, "record": row.record_id, "events": 0})["events"] += 1
    return list(grouped.values())[:most]


def retry_due() -> int:
    """Try again what is due. Gives the number of events delivered."""
    due = Parked.objects.filter(next_try_at__lte=ClockTimestamp(), subscriber__in=list(subscriptions))
    records = due.values("subscriber", "entity", "record_id").annotate(since=Min("next_try_at")).order_by("since")
    return sum(retry(r["subscriber"], r["entity"], r["record_id"]) for r in records[:DUE_AT_ONCE])


def retry(subscriber: str, entity: str, record_id: int) -> int:
    """Deliver a record's parked events in order until one fails. Each delivery removes its row with its effect."""
    delivered = 0
    while _deliver_first(subscriptions[subscriber], entity, record_id):
        delivered += 1
    return delivered


def _deliver_first(subscription: Subscription, entity: str, record_id: int) -> bool:
    mine = Parked.objects.filter(subscriber=subscription.name, entity=entity, record_id=record_id)
    row = None
    try:
        with transaction.atomic():
            row = mine.select_for_update(skip_locked=True).order_by("event_id").first()
            if row is None or mine.filter(event_id__lt=row.event_id).exists():  # another pump is at the first
                return False
            event = Event.objects.get(pk=row.event_id)
            subscription.deliver([_happened(event)])
            row.delete()
            mine.filter(next_try_at=None).update(next_try_at=ClockTimestamp())  # those behind need no person now
    except Exception as error:
        log.warning("pump.retry_failed", subscriber=subscription.name, exc_info=True)
        if row is not None:
            _note_failure(row.pk, error)
        return False
    return True


def _note_failure(pk: int, error: BaseException) -> None:
    """Plan the next try of the record: those that wait behind the first wait as long as it does."""
    row = Parked.objects.filter(pk=pk).first()
    if row is None:  # another pump has delivered it by now
        return
    wait = WAITS[row.attempts] if row.attempts < len(WAITS) else None
    Parked.objects.filter(pk=pk).update(attempts=F("attempts") + 1, reason=f"{type(error).__name__}: {error}"[:2000])
    Parked.objects.filter(subscriber=row.subscriber, entity=row.entity, record_id=row.record_id).update(
        next_try_at=None if wait is None else time.now() + timedelta(seconds=wait)
    )


def _happened(event: Event) -> Happened:
    return Happened(*(getattr(event, name) for name in Happened.__slots__))
