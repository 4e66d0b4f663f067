"""Which pump delivers which streams: each live pump holds a fair share of the 64, for ten seconds at a time."""

from __future__ import annotations

import os
import socket
import threading
import uuid

from django.db import connection

SECONDS = 10

# A pump that finds no free stream must still be counted, or nobody would make room: pumps sign in by name.
# Nobody takes a stream that another holds; a pump with more than its share lets the rest go.
ARRIVE = """
INSERT INTO events_pump (name, seen_at) VALUES (%s, clock_timestamp())
ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at
"""
RENEW = """
WITH share AS (
  SELECT ceil(64.0 / greatest(count(*), 1))::int AS n FROM events_pump
  WHERE seen_at > clock_timestamp() - make_interval(secs => %(seconds)s)
), mine AS (
  SELECT stream FROM events_streamlease WHERE holder = %(me)s OR until <= clock_timestamp()
  ORDER BY (holder = %(me)s AND until > clock_timestamp()) DESC, stream
  LIMIT (SELECT n FROM share) FOR UPDATE SKIP LOCKED
), kept AS (
  UPDATE events_streamlease SET holder = %(me)s, until = clock_timestamp() + make_interval(secs => %(seconds)s)
  WHERE stream IN (SELECT stream FROM mine) RETURNING stream
), given_up AS (
  UPDATE events_streamlease SET holder = '', until = clock_timestamp()
  WHERE holder = %(me)s AND stream NOT IN (SELECT stream FROM mine)
)
SELECT stream FROM kept ORDER BY stream
"""


def holder_name() -> str:
    """A name that no other pump has, now or after a restart."""
    return f"{socket.gethostname()}:{os.getpid()}:{threading.get_ident()}:{uuid.uuid4().hex[:8]}"[:80]


def renew(me: str) -> list[int]:
    """Take or keep a fair share of the streams. Gives those held."""
    with connection.cursor() as cursor:
        cursor.execute(ARRIVE, [me])
        cursor.execute(RENEW, {"me": me, "seconds": SECONDS})
        return [row[0] for row in cursor.fetchall()]


def release(me: str) -> None:
    """Let everything go, so that another pump need not wait for the leases to run out."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE events_streamlease SET holder = '', until = clock_timestamp() WHERE holder = %s", [me])
        cursor.execute(
            "DELETE FROM events_pump WHERE name = %s OR seen_at < clock_timestamp() - interval '1 day'", [me]
        )
