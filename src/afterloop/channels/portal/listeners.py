"""Mails to the customer at each step that they should know of."""

from __future__ import annotations

from afterloop.channels.portal.actions import MailCustomer, mail_customer
from afterloop.kernel.actor import Actor
from afterloop.kernel.events.subscriptions import Happened

# What can change what the customer sees of a ticket.
STEPS = (
    *("ticket.created", "ticket.accepted", "ticket.claimed", "ticket.assigned", "ticket.dispatched"),
    *("ticket.replied", "ticket.logged", "ticket.pended", "ticket.resumed"),
    *("ticket.resolved", "ticket.reopened", "ticket.called_back"),
)


def write_to_customer(event: Happened, by: Actor) -> None:
    """One mail for one step, where there is an address to write to."""
    after = event.facts["public_state"]
    before = event.changes.get("public_state", [after])[0]
    wish = MailCustomer(
        event=event.id, name=event.name, before=before, after=after, message=event.data.get("message"), at=event.at
    )
    mail_customer(event.record_id, wish, by=by)
