"""Rate limits, in one place and over all nodes: so many times in so many seconds, per token, address or record.

A sliding window of two slots: what was used in the slot before counts for the part of it that still lies within the
window. One statement decides under the row's lock, so that a burst from many sides gets no more than its due. What
is refused does not count.

Call it before an action, not inside one: there the row would stay locked until the commit.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Any

from django.db import connection

from afterloop.kernel import time
from afterloop.kernel.errors import TooMany

TAKE = """
WITH clock AS (
  SELECT (extract(epoch FROM clock_timestamp())::float8 + %(offset)s::float8) / %(per)s::float8 AS turns
), place AS (
  SELECT floor(turns)::bigint AS slot, turns - floor(turns) AS passed FROM clock
)
INSERT INTO kernel_limit AS l (name, key, slot, used, before, until)
SELECT %(name)s, %(key)s, slot, 1, 0, clock_timestamp() + make_interval(secs => 2 * %(per)s::float8) FROM place
WHERE %(most)s::int > 0
ON CONFLICT (name, key) DO UPDATE SET
  before = CASE excluded.slot - l.slot WHEN 0 THEN l.before WHEN 1 THEN l.used ELSE 0 END,
  used = CASE excluded.slot - l.slot WHEN 0 THEN l.used + 1 ELSE 1 END,
  slot = excluded.slot,
  until = excluded.until
WHERE CASE excluded.slot - l.slot
  WHEN 0 THEN l.used + l.before * (1 - (SELECT passed FROM place))
  WHEN 1 THEN l.used * (1 - (SELECT passed FROM place))
  ELSE 0 END <= %(most)s::int - 1
RETURNING used
"""
REST = """
SELECT ceil(%(per)s::numeric - mod(extract(epoch FROM clock_timestamp()) + %(offset)s::numeric, %(per)s::numeric))::int
"""

USED = """
SELECT CASE floor(place)::bigint - l.slot
  WHEN 0 THEN l.used + l.before * (1 - (place - floor(place)))
  WHEN 1 THEN l.used * (1 - (place - floor(place))) ELSE 0 END
FROM kernel_limit l,
  LATERAL (SELECT (extract(epoch FROM clock_timestamp())::float8 + %(offset)s::float8) / %(per)s::float8 AS place) c
WHERE l.name = %(name)s AND l.key = %(key)s
"""

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


def take(name: str, key: str, *, most: int, per: int) -> None:
    """Count one use of `name` by `key`. Raises TooMany when that would be more than `most` in `per` seconds."""
    values = _values(name, key, per) | {"most": most}
    with connection.cursor() as cursor:
        cursor.execute(TAKE, values)
        if cursor.fetchone() is None:
            cursor.execute(REST, values)
            raise TooMany(retry_after=max(1, cursor.fetchone()[0]))


def used(name: str, key: str, *, per: int) -> int:
    """How often `name` was used by `key` in the last so many seconds, of those uses that were taken."""
    with connection.cursor() as cursor:
        cursor.execute(USED, _values(name, key, per))
        row = cursor.fetchone()
    return int(row[0]) if row else 0


def _values(name: str, key: str, per: int) -> dict[str, Any]:
    return {
        "name": name,
        "key": hashlib.sha256(key.encode()).digest(),
        "per": per,
        "offset": (time.adjusted(_EPOCH) - _EPOCH).total_seconds(),
    }


def prune() -> int:
    """Forget those who have long been quiet."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM kernel_limit WHERE until < clock_timestamp()")
        return int(cursor.rowcount)
