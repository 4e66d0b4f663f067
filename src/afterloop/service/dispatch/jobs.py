"""What no event tells of: hours that begin, and people who come."""

from __future__ import annotations

from afterloop.kernel.actor import system
from afterloop.kernel.jobs import job
from afterloop.service.dispatch import queries
from afterloop.service.dispatch.actions import dispatch


@job("dispatch.sweep", every="* * * * *")
def sweep() -> int:
    """Every queue with something to give out tries again."""
    found = queries.due()
    dispatch(found, system("dispatch"))
    return len(found)
