"""Slow work of forms: filling the columns that a new version has added."""

from __future__ import annotations

import time as node_time  # measures waiting only; never a time of the domain

from django.db import connection

from afterloop.engines.forms import projections
from afterloop.kernel.jobs import job

LONGEST_WAIT = 60  # seconds


@job("forms.rebuild")
def rebuild(definition: int) -> int:
    """Project the answers of all records of a form anew, in steps. Gives how many steps it took."""
    records = projections.source()
    if records is None:
        return 0
    outlast_writers()
    return sum(1 for _last in projections.rebuild(definition, records))


def outlast_writers() -> None:
    """Wait for the transactions that are under way: one that began before the form went live fills the old columns."""
    if connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_xact_id()::text::bigint")
        ours = cursor.fetchone()[0]
        until = node_time.monotonic() + LONGEST_WAIT
        while True:
            cursor.execute("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint > %s", [ours])
            if cursor.fetchone()[0]:
                return
            if node_time.monotonic() > until:
                raise TimeoutError("a transaction has been open for too long")  # the job is tried again
            node_time.sleep(0.05)
