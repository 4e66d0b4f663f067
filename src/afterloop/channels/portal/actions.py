"""What the portal adds to a ticket: a link that lets the customer follow it, and mails that carry it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.channels.portal.progress import brand
from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.http import LANGUAGES, Schema
from afterloop.kernel.messages.writing import is_address, send_email
from afterloop.kernel.people import house, links
from afterloop.kernel.people.models import Organization, SignedLink
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.queries import promise
from afterloop.service.tickets.wording import spoken

DAYS = 365
VERBS = (
    *("ticket.track", "ticket.hear", "ticket.rate", "ticket.reopen"),
    *("ticket.confirm", "ticket.urge", "ticket.follow_up"),
)


class TrackLink(Schema):
    """The language in which the customer reads, if it is known."""

    language: str = ""


@catalog.action("ticket.make_link", title=_("Make a link for the customer"))
def make_track_link(ticket: Ticket, data: TrackLink, *, by: Actor) -> str:
    """The secret of a new link; it is not kept and cannot be shown again."""
    secret = links.make(
        "ticket", ticket.pk, VERBS, customer=ticket.customer_id, days=DAYS, language=known(data.language)
    )
    emit("ticket.link_made", ticket, by=by)
    return secret


def known(language: str) -> str:
    """A language that we speak, or none."""
    return language.lower() if language.lower() in LANGUAGES else ""


class MailCustomer(Schema):
    """Which step to write about, and the event and message that it came with."""

    step: str
    event: int
    message: int | None = None


@catalog.action("ticket.mail_customer", title=_("Write to the customer"), internal=True)
def mail_customer(ticket: Ticket, data: MailCustomer, *, by: Actor) -> Ticket:
    """A mail with our words and a link to follow the request; nothing where the contact has no address."""
    address = ticket.contact.email if ticket.contact else ""
    if not is_address(address):
        return ticket
    last = SignedLink.objects.filter(entity="ticket", record_id=ticket.pk).exclude(language="").order_by("-pk").first()
    language = last.language if last else Organization.objects.values_list("language", flat=True).first() or "zh-hans"
    words = ticket.messages.filter(pk=data.message).values_list("body", flat=True).first() if data.message else ""
    base = house.public_url()
    secret = links.make("ticket", ticket.pk, VERBS, customer=ticket.customer_id, days=DAYS, language=language)
    values = {
        "number": spoken(ticket.number),
        "subject": ticket.subject,
        "words": words or "",
        "promise": promise(ticket.type_version_id, ticket.public_state, language),
        "link": f"{base}/portal/t/{secret}" if base else "",
        "brand": brand(ticket.brand)["name"],
    }
    once = f"ticket-mail:{data.event}"
    send_email(address, data.step, values, by=by, once=once, language=language, about=ticket)
    return ticket
