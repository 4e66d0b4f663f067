"""Every verb of papers."""

from __future__ import annotations

from dataclasses import asdict

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.channels.papers import filling
from afterloop.channels.papers.amounts import MOST
from afterloop.channels.papers.models import Paper
from afterloop.channels.papers.schemas import IssuePaper, OfferPaper, VoidPaper
from afterloop.channels.portal.actions import TrackLink, make_track_link
from afterloop.channels.portal.brands import address_of, default_brand
from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.definitions.changing import change_live
from afterloop.kernel.definitions.models import Definition
from afterloop.kernel.errors import Conflict, Invalid, NotFound
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people.sealing import seal
from afterloop.kernel.texts import say
from afterloop.service.tickets.models import Ticket


@catalog.action("ticket.issue_paper", title=gettext_lazy("Issue a paper"))
def issue_paper(ticket: Ticket, data: IssuePaper, address: str = "", *, by: Actor) -> Paper:
    """As it is now: what changes about the ticket afterwards changes nothing on it.

    `address`: where whoever issues it finds us, for the QR code where no public address is set.
    """
    live = definitions.live("paper", data.template)
    if live is None or not live.version.body.offered:
        raise Invalid.field("template", _("There is no such template."))
    if live.version.body.asks_charges and not data.charges:
        raise Invalid.field("charges", _("Say what is charged."))
    number = f"{ticket.number}-{ticket.papers.count() + 1}"
    lines, total, sums = filling.charged(data.charges, data.language)
    if abs(total) > MOST:
        raise Invalid.field("charges", _("The sum is too large."))
    paper: Paper = Paper.objects.create(
        ticket=ticket,
        unit_id=ticket.unit_id,
        number=number,
        title=say(live.title, data.language),
        template_id=live.version.id,
        language=data.language,
        values=filling.values_of(ticket, number, data.note, data.language, by) | (sums if lines else {}),
        answers=filling.answers_of(ticket, data.language),
        lines=[asdict(line) for line in lines],
        total=total if lines else None,
        link=seal(_link(ticket, data.language, address, by)),
        by_id=by.user_id,
        at=by.now,
    )
    emit("ticket.paper_issued", ticket, by=by, paper=paper.pk, number=paper.number, title=paper.title)
    return paper


def _link(ticket: Ticket, language: str, address: str, by: Actor) -> str:
    """Of the customer's page; empty where nobody knows at which address the outside world finds us."""
    base = address_of(ticket.brand or default_brand()) or address
    return f"{base}/portal/t/{make_track_link(ticket, TrackLink(language=language), by=by)}" if base else ""


@catalog.action("paper.void", title=gettext_lazy("Void a paper"))
def void_paper(paper: Paper, data: VoidPaper, *, by: Actor) -> Paper:
    """It stays, and says across the sheet that it does not count."""
    if paper.voided_at:
        raise Conflict(_("It is void already."))
    paper.voided_at, paper.void_reason = by.now, data.reason.strip()
    paper.write("voided_at", "void_reason")
    emit("paper.voided", paper, by=by, reason=paper.void_reason)
    return paper


@catalog.action(
    "definition.offer_paper", title=gettext_lazy("Take a paper into use or out of it"), verb="definition.publish"
)
def offer_paper(definition: Definition, data: OfferPaper, *, by: Actor) -> Definition:
    """Live at once. A draft under way keeps the rest of what it says."""
    if definition.kind != "paper":
        raise NotFound()
    change_live(definition, data.model_dump(), _("Taken into use") if data.offered else _("Taken out of use"), by)
    return definition
