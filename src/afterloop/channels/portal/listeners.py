"""Mails to the customer at each step that they should know of."""

from __future__ import annotations

from afterloop.channels.portal.actions import MailCustomer, mail_customer
from afterloop.kernel.actor import Actor
from afterloop.kernel.events.subscriptions import Happened

STEPS = ("ticket.created", "ticket.replied", "ticket.resolved")


def write_to_customer(event: Happened, by: Actor) -> None:
    """One mail per step, where there is an address to write to."""
    mail_customer(event.record_id, MailCustomer(step=event.name, event=event.id, message=event.data["message"]), by=by)
