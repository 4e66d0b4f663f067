"""The event table's partitions: the next ten million ids have their table long before the first of them is used."""

from __future__ import annotations

import structlog
from django.db import connection, transaction

SIZE = 10_000_000
LOCK = 7_310_002
WAIT = "2s"  # for the lock that attaching takes, for a moment, on the default partition

log = structlog.get_logger(__name__)

LAST = "SELECT last_value FROM events_event_id_seq"
TOP = """
SELECT coalesce(max((regexp_match(pg_get_expr(c.relpartbound, c.oid), 'TO \\(''(\\d+)''\\)'))[1]::bigint), 0)
FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'events_event'::regclass
"""


def ensure_partitions() -> list[str]:
    """Make the next partitions when the last is more than half full. Gives the names of those made.

    Attached, not made in place: that would lock all writers out. Nothing is ever written to the default partition;
    rows there would have to be moved by hand, so it is watched.
    """
    made = []
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        last, top = _number(LAST), _number(TOP)
        cursor.execute(f"SET LOCAL lock_timeout = '{WAIT}'")
        while last + SIZE // 2 >= top:
            made.append(_make(top))
            top += SIZE
    if rest := _number("SELECT count(*) FROM events_event_rest"):
        log.error("events.default_partition", rows=rest)
    return made


def _make(start: int) -> str:
    name = f"events_event_p{start // SIZE}"
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE {name} (LIKE events_event INCLUDING ALL)")
        cursor.execute(
            f"ALTER TABLE events_event ATTACH PARTITION {name} FOR VALUES FROM ({start}) TO ({start + SIZE})"
        )
    return name


def _number(sql: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return int(cursor.fetchone()[0])
