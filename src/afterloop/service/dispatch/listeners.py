"""When a ticket may be given out: when one begins to wait, or somebody can take one more."""

from __future__ import annotations

from afterloop.kernel.actor import Actor
from afterloop.kernel.events.subscriptions import Happened
from afterloop.service.dispatch import queries
from afterloop.service.dispatch.actions import dispatch

# What makes a ticket wait, or frees a hand.
TICKET = [
    *("ticket.created", "ticket.split", "ticket.followed_up", "ticket.released", "ticket.unmerged"),
    *("ticket.transferred", "ticket.escalated", "ticket.deescalated", "ticket.handed_over", "ticket.assigned"),
    *("ticket.heard", "ticket.resumed", "ticket.reopened"),
    *("ticket.pended", "ticket.resolved", "ticket.confirmed", "ticket.closed", "ticket.merged"),
]


def give_on(event: Happened, by: Actor) -> None:
    """A ticket has changed: its unit's queue, and those of whoever had it before."""
    unit = event.facts["unit_id"] if event.facts["assignee_id"] is None else None
    before = event.changes.get("assignee_id", [event.facts["assignee_id"]])[0]
    dispatch(queries.concerned(unit, [before] if before else []), by)


def give_to(event: Happened, by: Actor) -> None:
    """Somebody says that work may come."""
    if event.facts["state"] == "online":
        dispatch(queries.concerned(None, [event.facts["user_id"]]), by)


def give_out(event: Happened, by: Actor) -> None:
    """A queue was set, or somebody's place in it."""
    dispatch([event.record_id], by)
