"""The sweep: each night, in small transactions."""

from __future__ import annotations

from datetime import timedelta

from afterloop.kernel import keeping, time
from afterloop.kernel.actor import system
from afterloop.kernel.jobs import job
from afterloop.kernel.models import Retention
from afterloop.kernel.retention import queries
from afterloop.kernel.retention.actions import note_sweep
from afterloop.kernel.retention.schemas import Swept

AT_ONCE = 500
MOST = 20_000  # of one kind in one night: the rest goes in the next


@job("jobs.retention", every="41 2 * * *")
def sweep() -> dict[str, int]:
    """What is older than its kind is kept goes. Gives how many of each."""
    chosen, now, removed = {row.kind: row for row in Retention.objects.all()}, time.now(), {}
    for kind in list(keeping.kinds.values()):
        days = queries.kept_days(kind, chosen.get(kind.name))
        if days is None:
            continue
        total = 0
        while total < MOST and (count := kind.erase(now - timedelta(days=days), AT_ONCE)):
            total += count
        note_sweep(Swept(removed=total), kind.name, by=system("retention"))
        removed[kind.name] = total
    return removed
