"""Each subscriber's bit in the queue."""

from __future__ import annotations

from django.db import connection, transaction

from afterloop.kernel.events.models import Subscriber
from afterloop.kernel.events.subscriptions import subscriptions

LOCK = 7_310_001
MOST = 62  # bits of a positive bigint
GONE_AFTER_DAYS = 7


def bits() -> dict[str, int]:
    """The bit number of every subscriber that any node knows."""
    return dict(Subscriber.objects.values_list("name", "bit"))


def register() -> None:
    """Give new subscribers a bit, and let go of those that no node has known for a week.

    A new subscriber starts now: what waits in the queue counts as had by it. Events written while this runs wait
    for it, because the bit stands before the queue is marked.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute(
            "DELETE FROM events_subscriber WHERE seen_at < clock_timestamp() - make_interval(days => %s)"
            " AND NOT name = ANY(%s)",
            [GONE_AFTER_DAYS, list(subscriptions)],
        )
        cursor.execute("DELETE FROM events_parked WHERE NOT subscriber IN (SELECT name FROM events_subscriber)")
        taken = bits()
        free = (number for number in range(MOST) if number not in taken.values())
        for name in subscriptions:
            if name in taken:
                continue
            bit = next(free)
            Subscriber.objects.create(name=name, bit=bit)
            cursor.execute("UPDATE events_eventqueue SET done = done | %s", [1 << bit])
        cursor.execute(
            "UPDATE events_subscriber SET seen_at = clock_timestamp() WHERE name = ANY(%s)", [list(subscriptions)]
        )
