"""The pump: hands every event to every subscriber, once, in order per record.

A pump leases streams, never single events, so that two pumps cannot overtake each other on one record. Each
subscriber's transaction begins by setting its bit where it is not yet set: a pump that wakes up after its lease
finds no row changed and does nothing.
"""

from __future__ import annotations

import threading
import time as node_time  # measures waiting only; never a time of the domain
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

import orjson
import psycopg
import structlog
from django.db import connection, transaction

from afterloop.kernel import catalog
from afterloop.kernel.events import doorbell, leases, parking
from afterloop.kernel.events.registering import bits, register
from afterloop.kernel.events.subscriptions import Happened, Subscription, subscriptions

BATCH = 1000
LEASE_RENEWAL = 3.0  # seconds
POLL = 1.0

log = structlog.get_logger(__name__)

READ = """
SELECT q.done, e.id, e.name, e.number, e.entity, e.record_id, e.unit_id, e.brand_id, e.about, e.changes, e.facts,
  e.data, e.actor_kind, e.actor_id, e.actor_name, e.cause_id, e.depth, e.at
FROM events_eventqueue q JOIN events_event e ON e.id = q.event_id
WHERE q.stream = ANY(%s) AND q.done & %s <> %s AND e.name = ANY(%s)
ORDER BY q.event_id LIMIT %s
"""
CLAIM = """
UPDATE events_eventqueue SET done = done | %s WHERE event_id = ANY(%s) AND done & %s = 0 RETURNING event_id
"""
CLAIM_RECORD = """
UPDATE events_eventqueue SET done = done | %s WHERE event_id = ANY(%s) AND done & %s = 0
  AND NOT EXISTS (SELECT 1 FROM events_parked p WHERE p.subscriber = %s AND p.entity = %s AND p.record_id = %s)
RETURNING event_id
"""
SWEEP = "DELETE FROM events_eventqueue WHERE event_id = ANY(%s) AND done & %s = %s"


def run(stop: threading.Event) -> None:
    """Deliver until `stop` is set: the worker's loop."""
    register()
    me = leases.holder_name()
    bell = doorbell.connect()
    bell.execute(f"LISTEN {doorbell.CHANNEL}")
    renewed = float("-inf")
    streams: list[int] = []
    try:
        while not stop.is_set():
            if node_time.monotonic() - renewed > LEASE_RENEWAL:
                streams = leases.renew(me)
                renewed = node_time.monotonic()
            delivered = drain(streams) + parking.retry_due()
            if not delivered:
                _wait(bell, POLL)
    finally:
        bell.close()
        leases.release(me)


def drain(streams: Sequence[int]) -> int:
    """Deliver one batch of what waits in these streams. Gives the number of events taken up."""
    listening = bits()
    known = 0
    for name in subscriptions:
        known |= 1 << listening[name]
    with connection.cursor() as cursor:
        cursor.execute(READ, [list(streams), known, known, list(catalog.events), BATCH])
        rows = cursor.fetchall()
    if not rows:
        return 0
    waiting = [(row[0], _happened(row[1:])) for row in rows]
    for name, subscription in subscriptions.items():
        bit = 1 << listening[name]
        undone = [event for done, event in waiting if not done & bit]
        wanted = [event for event in undone if subscription.wants(event.name)]
        _skip([event.id for event in undone if not subscription.wants(event.name)], bit)
        if subscription.batch:
            _deliver_batch(subscription, bit, wanted)
        else:
            _deliver_each(subscription, bit, wanted)
    everyone = 0
    for bit_number in listening.values():
        everyone |= 1 << bit_number
    with connection.cursor() as cursor:
        cursor.execute(SWEEP, [[event.id for _, event in waiting], everyone, everyone])
    return len(waiting)


def drain_all() -> int:
    """Deliver everything that waits, in this thread: for tests, imports and the demo."""
    register()
    total = 0
    while taken := drain(range(64)):
        total += taken
    return total


def _happened(row: tuple[Any, ...]) -> Happened:
    """A row of READ; Django's cursors give jsonb as text."""
    return Happened(*row[:8], *(orjson.loads(value) for value in row[8:11]), *row[11:])


def _skip(events: list[int], bit: int) -> None:
    """Events that this subscriber does not listen to count as had."""
    if events:
        with connection.cursor() as cursor:
            cursor.execute(CLAIM, [bit, events, bit])


def _deliver_batch(subscription: Subscription, bit: int, events: Sequence[Happened]) -> None:
    """All at once; if that fails, one record at a time, so that only the culprit is parked."""
    if not events:
        return
    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(CLAIM, [bit, [event.id for event in events], bit])
                claimed = {row[0] for row in cursor.fetchall()}
            taken = [event for event in events if event.id in claimed]
            if taken:
                subscription.deliver(taken)
    except Exception:
        log.warning("pump.batch_failed", subscriber=subscription.name, events=len(events), exc_info=True)
        _deliver_each(subscription, bit, events)


def _deliver_each(subscription: Subscription, bit: int, events: Sequence[Happened]) -> None:
    by_record = sorted(events, key=lambda event: (event.subject, event.id))  # stable: one record's events in order
    for _, group in groupby(by_record, key=lambda event: event.subject):
        deliver_record(subscription, bit, list(group))


def deliver_record(subscription: Subscription, bit: int, events: Sequence[Happened]) -> None:
    """One subscriber, one record: its events in one transaction. A failure parks the record for this subscriber."""
    try:
        if not _try_record(subscription, bit, events):
            parking.queue_behind(subscription.name, bit, events)
    except Exception as first:
        if not parking.may_pass(first) or not _succeeds_later(subscription, bit, events):
            log.warning("pump.parked", subscriber=subscription.name, event=events[0].id, exc_info=True)
            parking.park(subscription.name, bit, events, first)


def _succeeds_later(subscription: Subscription, bit: int, events: Sequence[Happened]) -> bool:
    """Deadlocks and lock timeouts get two more chances before the record is parked."""
    for pause in (0.05, 0.2):
        node_time.sleep(pause)
        try:
            _try_record(subscription, bit, events)
        except Exception as error:
            if not parking.may_pass(error):
                return False
        else:
            return True
    return False


def _try_record(subscription: Subscription, bit: int, events: Sequence[Happened]) -> bool:
    """False: something of this record is parked for this subscriber, so these events must wait behind it."""
    ids = [event.id for event in events]
    entity, record_id = events[0].subject
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(CLAIM_RECORD, [bit, ids, bit, subscription.name, entity, record_id])
            claimed = {row[0] for row in cursor.fetchall()}
        taken: Iterable[Happened] = [event for event in events if event.id in claimed]
        if not taken:
            return False
        subscription.deliver(list(taken))
    return True


def _wait(bell: psycopg.Connection, seconds: float) -> None:
    """Until the doorbell rings, or the poll is due."""
    for _ in bell.notifies(timeout=seconds, stop_after=1):
        return
