"""One subscriber gets events: each exactly once, and those of one record in their order.

A delivery's transaction begins by setting the subscriber's bit where it is not yet set; only what this changed is
handed over. So a pump that wakes up after its lease finds nothing to do, and its failure loses nothing. A claim never
waits: what another pump has in hand, or has just parked, is left in the queue together with the later events of its
record.
"""

from __future__ import annotations

import time as node_time  # measures waiting only; never a time of the domain
from collections.abc import Callable, Sequence
from itertools import groupby

import structlog
from django.db import DatabaseError, connection, transaction

from afterloop.kernel.events import parking
from afterloop.kernel.events.subscriptions import Happened, Subscription

PAUSES = (0.05, 0.2)  # seconds, before a deadlock or lock timeout is tried again

log = structlog.get_logger(__name__)

CLAIM = """
WITH mine AS (
  SELECT q.event_id FROM unnest(%(ids)s::bigint[], %(entities)s::text[], %(records)s::bigint[]) AS x(id, entity, record)
  JOIN events_eventqueue q ON q.event_id = x.id
  WHERE q.done & %(bit)s = 0 AND NOT EXISTS (SELECT 1 FROM events_parked p
    WHERE p.subscriber = %(subscriber)s AND p.entity = x.entity AND p.record_id = x.record)
  FOR NO KEY UPDATE OF q SKIP LOCKED
)
UPDATE events_eventqueue q SET done = q.done | %(bit)s FROM mine WHERE q.event_id = mine.event_id RETURNING q.event_id
"""


class Contested(Exception):
    """Some events of a record could be claimed and others not: delivering these might overtake those."""


def always() -> bool:
    return True


def deliver(
    subscription: Subscription, bit: int, events: Sequence[Happened], go_on: Callable[[], bool] = always
) -> int:
    """Hand these events to this subscriber. `go_on` is asked before each record; what is left stays in the queue.

    Gives the number of events that left the queue for this subscriber, delivered or parked.
    """
    done = 0
    if subscription.batch and events:
        taken = _whole_batch(subscription, bit, events)
        events = [event for event in events if event.id not in taken]
        done = len(taken)
    by_record = sorted(events, key=lambda event: (event.subject, event.id))
    for _, group in groupby(by_record, key=lambda event: event.subject):
        if not go_on():
            break
        done += _record(subscription, bit, list(group))
    return done


def _whole_batch(subscription: Subscription, bit: int, events: Sequence[Happened]) -> set[int]:
    """All at once; gives those delivered. None, if it failed: each record by itself then shows the culprit."""
    try:
        return _try(subscription, bit, events)
    except Contested:
        return set()
    except Exception:
        log.warning("pump.batch_failed", subscriber=subscription.name, events=len(events), exc_info=True)
        return set()


def _record(subscription: Subscription, bit: int, events: Sequence[Happened]) -> int:
    """One record's events in one transaction. A failure parks the record for this subscriber."""
    try:
        return len(_try(subscription, bit, events)) or parking.queue_behind(subscription.name, bit, events)
    except Contested:
        return 0
    except Exception as first:
        if parking.may_pass(first) and _succeeds_later(subscription, bit, events):
            return len(events)
        log.warning("pump.parked", subscriber=subscription.name, event_id=events[0].id, exc_info=True)
        return _park(subscription, bit, events, first)


def _park(subscription: Subscription, bit: int, events: Sequence[Happened], reason: BaseException) -> int:
    """All of these events that are still undone, or none while another pump has some of them in hand."""
    try:
        return parking.park(subscription.name, bit, events, reason)
    except DatabaseError as error:
        if not parking.may_pass(error):
            raise
        return 0


def _succeeds_later(subscription: Subscription, bit: int, events: Sequence[Happened]) -> bool:
    """Deadlocks and lock timeouts get two more chances before the record is parked."""
    for pause in PAUSES:
        node_time.sleep(pause)
        try:
            _try(subscription, bit, events)
        except Contested:
            return True
        except Exception as error:
            if not parking.may_pass(error):
                return False
        else:
            return True
    return False


def _try(subscription: Subscription, bit: int, events: Sequence[Happened]) -> set[int]:
    """Claim and hand over in one transaction. Gives the ids that were this pump's to deliver."""
    with transaction.atomic():
        taken = _claim(subscription, bit, events)
        mine = [event for event in events if event.id in taken]
        if len(mine) < len(events) and {e.subject for e in mine} & {e.subject for e in events if e.id not in taken}:
            raise Contested
        if mine:
            subscription.deliver(mine)
    return taken


def _claim(subscription: Subscription, bit: int, events: Sequence[Happened]) -> set[int]:
    """Set the bit where it is not set, nobody is about to set it, and nothing of the record is parked."""
    with connection.cursor() as cursor:
        cursor.execute(
            CLAIM,
            {
                "bit": bit,
                "subscriber": subscription.name,
                "ids": [event.id for event in events],
                "entities": [event.entity for event in events],
                "records": [event.record_id for event in events],
            },
        )
        return {row[0] for row in cursor.fetchall()}
