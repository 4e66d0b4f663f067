"""The pump: hands every event to every subscriber, once, in order per record.

A pump leases streams, never single events, so that two pumps cannot overtake each other on one record.
"""

from __future__ import annotations

import threading
import time as node_time  # measures waiting only; never a time of the domain
from collections.abc import Callable, Sequence
from typing import Any

import orjson
import psycopg
from django.db import connection

from afterloop.kernel import catalog
from afterloop.kernel.events import delivering, doorbell, leases, parking
from afterloop.kernel.events.models import STREAMS
from afterloop.kernel.events.registering import bits, register
from afterloop.kernel.events.subscriptions import Happened, subscriptions

BATCH = 1000
LEASE_RENEWAL = 3.0  # seconds
POLL = 1.0
REGISTRATION = 3600.0  # a subscriber that nobody confirms for a week is let go

# The queue first, cut to a batch: joined at once, a planner with old statistics may walk the whole log to the place.
READ = """
WITH next AS MATERIALIZED (
  SELECT event_id, done FROM events_eventqueue WHERE stream = ANY(%s) AND done & %s <> %s AND event_id > %s
  ORDER BY event_id LIMIT %s
)
SELECT q.done, e.id, e.name, e.number, e.entity, e.record_id, e.unit_id, e.brand_id, e.about, e.changes, e.facts,
  e.data, e.actor_kind, e.actor_id, e.actor_name, e.cause_id, e.depth, e.at
FROM next q JOIN events_event e ON e.id = q.event_id ORDER BY q.event_id
"""
SKIP = """
WITH free AS (
  SELECT q.event_id, x.bits FROM unnest(%s::bigint[], %s::bigint[]) AS x(id, bits)
  JOIN events_eventqueue q ON q.event_id = x.id FOR NO KEY UPDATE OF q SKIP LOCKED
)
UPDATE events_eventqueue q SET done = q.done | free.bits FROM free WHERE q.event_id = free.event_id
"""
# Who listens is asked anew: a subscriber that registered in the meantime must not lose what it has not had.
SWEEP = """
WITH everyone AS MATERIALIZED (SELECT coalesce(bit_or(1::bigint << bit), 0) AS bits FROM events_subscriber)
DELETE FROM events_eventqueue q USING everyone WHERE q.{these} = ANY(%s) AND q.done & everyone.bits = everyone.bits
"""
SESSION = (
    # A delivery that a crash takes back is delivered again, and its effect is taken back with it: no need to wait
    # for the disk.
    "SET synchronous_commit = off",
    # A listener waits for a record, but not for ever; nor do others for a pump that is stopped in mid-delivery.
    "SET lock_timeout = '5s'",
    "SET idle_in_transaction_session_timeout = '60s'",
    # The same few statements all day, on a queue that grows and shrinks too fast for statistics: plan them once, and
    # never by reading the whole of it.
    "SET plan_cache_mode = force_generic_plan",
    "SET enable_seqscan = off",
)


def run(stop: threading.Event) -> None:
    """Deliver until `stop` is set: the worker's loop."""
    register()
    with connection.cursor() as cursor:
        for statement in SESSION:
            cursor.execute(statement)
    me = leases.holder_name()
    bell = doorbell.connect()
    bell.execute(f"LISTEN {doorbell.CHANNEL}")
    registered = node_time.monotonic()
    renewed = float("-inf")
    streams: list[int] = []

    def lasts() -> bool:
        return not stop.is_set() and node_time.monotonic() - renewed < LEASE_RENEWAL

    try:
        while not stop.is_set():
            if not lasts():
                streams = leases.renew(me)
                renewed = node_time.monotonic()
                sweep_leftovers(streams)
            if node_time.monotonic() - registered > REGISTRATION:
                register()
                registered = node_time.monotonic()
            delivered = drain(streams, lasts) + parking.retry_due()
            if not delivered:
                _wait(bell, POLL)
    finally:
        bell.close()
        leases.release(me)


def drain(streams: Sequence[int], go_on: Callable[[], bool] = delivering.always) -> int:
    """Deliver one batch of what waits in these streams. 0: there was nothing that could be delivered now."""
    listening = {name: 1 << bit for name, bit in bits().items() if name in subscriptions}
    known = sum(listening.values())
    waiting = _read(streams, known)
    if not waiting:
        return 0
    done = _skip(waiting, listening)
    for name in sorted(listening, key=lambda name: not subscriptions[name].batch):  # the quick ones first
        subscription, bit = subscriptions[name], listening[name]
        wanted = [event for done, event in waiting if not done & bit and subscription.wants(event.name)]
        done += delivering.deliver(subscription, bit, wanted, go_on)
    with connection.cursor() as cursor:
        cursor.execute(SWEEP.format(these="event_id"), [[event.id for _, event in waiting]])
    return done


def drain_all() -> int:
    """Deliver everything that waits, in this thread: for tests, imports and the demo."""
    register()
    sweep_leftovers(range(STREAMS))
    total = 0
    while taken := drain(range(STREAMS)):
        total += taken
    return total


def sweep_leftovers(streams: Sequence[int]) -> None:
    """Remove rows that everyone has had: they were there before the first subscriber, a pump was
    killed after its deliveries, or a subscriber is gone."""
    with connection.cursor() as cursor:
        cursor.execute(SWEEP.format(these="stream"), [list(streams)])


def _read(streams: Sequence[int], known: int) -> list[tuple[int, Happened]]:
    """The next events, with their bits. One that this release does not know stays in the queue for a newer node,
    and later events of its record wait behind it."""
    held: set[tuple[str, int]] = set()
    after = 0
    while True:
        with connection.cursor() as cursor:
            cursor.execute(READ, [list(streams), known, known, after, BATCH])
            rows = [(row[0], _happened(row[1:])) for row in cursor.fetchall()]
        ready = []
        for done, event in rows:
            if event.name not in catalog.events or event.subject in held:
                held.add(event.subject)
            else:
                ready.append((done, event))
        if ready or len(rows) < BATCH:
            return ready
        after = rows[-1][1].id


def _skip(waiting: Sequence[tuple[int, Happened]], listening: dict[str, int]) -> int:
    """Events that a subscriber does not listen to count as had by it."""
    ids, masks = [], []
    for done, event in waiting:
        mask = sum(
            bit for name, bit in listening.items() if not done & bit and not subscriptions[name].wants(event.name)
        )
        if mask:
            ids.append(event.id)
            masks.append(mask)
    if ids:
        with connection.cursor() as cursor:
            cursor.execute(SKIP, [ids, masks])
            return int(cursor.rowcount)
    return 0


def _happened(row: tuple[Any, ...]) -> Happened:
    """A row of READ; Django's cursors give jsonb as text."""
    return Happened(*row[:8], *(orjson.loads(value) for value in row[8:11]), *row[11:])


def _wait(bell: psycopg.Connection, seconds: float) -> None:
    """Until the doorbell rings, or the poll is due."""
    for _ in bell.notifies(timeout=seconds, stop_after=1):
        return
