"""What the placeholders of a paper stand for, of one ticket at one moment."""

from __future__ import annotations

from decimal import Decimal
from zoneinfo import ZoneInfo

from django.utils import formats, translation
from django.utils.translation import gettext as _

from afterloop.channels.papers import amounts
from afterloop.channels.papers.rendering import Line
from afterloop.channels.papers.schemas import Charge
from afterloop.channels.portal.brands import default_brand, face
from afterloop.engines.forms import showing
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.people.models import User
from afterloop.kernel.texts import say
from afterloop.service.customers.identities import spoken_phone
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.queries import promise
from afterloop.service.tickets.wording import spoken


def values_of(ticket: Ticket, number: str, note: str, language: str, by: Actor) -> dict[str, str]:
    """The texts by placeholder, but for what is charged."""
    brand = ticket.brand or default_brand()
    shown = face(brand)
    contact = ticket.contact
    agent = User.objects.filter(pk=by.user_id or 0).values_list("name", flat=True).first()
    first = ticket.messages.filter(direction="in").order_by("pk").values_list("body", flat=True).first()
    kind = definitions.version(ticket.type_version_id)
    live = definitions.live("ticket-type", kind.key)
    zone = ZoneInfo(by.time_zone)
    with translation.override(language):
        return {
            "paper": number,
            "number": spoken(ticket.number),
            "subject": ticket.subject,
            "type": say(live.title, language) if live else kind.key,
            "category": say(ticket.category.title, language) if ticket.category else "",
            "created": formats.date_format(ticket.created_at.astimezone(zone), "DATETIME_FORMAT"),
            "said": (first or "").strip(),
            "resolution": ticket.resolution,
            "customer": ticket.customer.name,
            "contact": contact.name if contact else ticket.customer.name,
            "phone": spoken_phone(contact.phone) if contact else "",
            "email": contact.email if contact else "",
            "unit": ticket.unit.name,
            "agent": agent or "",
            "today": formats.date_format(by.now.astimezone(zone), "DATE_FORMAT"),
            "brand": say(brand.name, language) if brand and brand.name else shown["name"],
            "hotline": shown["hotline"],
            "promise": promise(ticket.type_version_id, ticket.public_state, language),
            "note": note.strip(),
        }


def answers_of(ticket: Ticket, language: str) -> list[list[str]]:
    """(label, what was said), for people; personal ones masked, as nobody has asked whether this reader sees them."""
    if ticket.form_version_id is None:
        return []
    body = definitions.version(ticket.form_version_id).body
    with translation.override(language):
        return [
            [each["label"], each["value"]] for each in showing.answers(body, ticket.data, language) if each["value"]
        ]


def charged(charges: list[Charge], language: str) -> tuple[list[Line], Decimal, dict[str, str]]:
    """The lines, their sum, and the placeholders that say it."""
    pairs = [(each.count, each.price) for each in charges]
    lines = [
        Line(each.what.strip(), f"{each.count.normalize():f}", f"{each.price:,.2f}", f"{amounts.amount(*pair):,.2f}")
        for each, pair in zip(charges, pairs, strict=True)
    ]
    sum_ = amounts.total(pairs)
    return lines, sum_, {"total": f"¥{sum_:,.2f}", "total_words": amounts.in_words(sum_, language)}


def heads(language: str) -> tuple[str, str, str, str]:
    """Of the table of what is charged."""
    with translation.override(language):
        return _("Item"), _("Quantity"), _("Unit price"), _("Amount")
