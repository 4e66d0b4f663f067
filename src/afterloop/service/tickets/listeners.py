"""What tickets do on their own events: whoever is concerned is told."""

from __future__ import annotations

from typing import Any

from afterloop.kernel.actor import Actor
from afterloop.kernel.events.subscriptions import Happened
from afterloop.service.tickets.actions.telling import Tell, people_at, tell_staff
from afterloop.service.tickets.actions.types import receive_elsewhere

TO_ASSIGNEE = ("ticket.assigned", "ticket.transferred", "ticket.escalated")
TO_ALL_CONCERNED = ("ticket.heard", "ticket.rated", "ticket.reopened", "ticket.confirmed", "ticket.urged")


def follow_merge(event: Happened, by: Actor) -> None:
    """A unit was merged into another: new tickets of types that it received go there."""
    receive_elsewhere(event.record_id, event.data["into"], by=by)


def notify_mentioned(event: Happened, by: Actor) -> None:
    """Whoever is named in a note, but for who names himself."""
    if mentioned := event.data.get("mentions"):
        wish = Tell(
            template="ticket.mentioned", users=mentioned, leave_out=event.actor_id, event=event.id,
            values={"who": event.actor_name},
        )  # fmt: skip
        tell_staff(event.record_id, wish, by=by)


def notify_staff(event: Happened, by: Actor) -> None:
    """The new assignee; for a word from the customer the assignee and the watchers. Never whoever did it.

    When a ticket is urged that nobody has taken up, everybody is told who could.
    """
    users = [event.facts["assignee_id"]] if event.name in TO_ASSIGNEE else None
    if event.name == "ticket.urged" and event.facts["assignee_id"] is None:
        users = people_at(event.facts["unit_id"])
    if users == [None]:
        return
    values: dict[str, Any] = {"who": event.actor_name, "reason": event.data.get("reason", "")}
    values["score"] = event.data.get("score", "")
    leave_out = event.actor_id if event.actor_kind == "user" else None
    wish = Tell(template=event.name, users=users, leave_out=leave_out, event=event.id, values=values)
    tell_staff(event.record_id, wish, by=by)
