"""Papers of a ticket, the sheet of one, and what templates there are."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from afterloop.channels.papers import filling, pdf
from afterloop.channels.papers.body import BLOCKS, PLACEHOLDERS
from afterloop.channels.papers.models import Paper
from afterloop.channels.papers.rendering import Line, Sheet
from afterloop.channels.papers.schemas import Charge
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.definitions.models import Version
from afterloop.kernel.errors import Invalid, NotFound
from afterloop.kernel.people.sealing import Unreadable, unseal
from afterloop.kernel.texts import say
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.queries import visible


def templates(by: Actor) -> list[dict[str, Any]]:
    """Those that are live, in the business's order."""
    by.require("definition.view")
    found = definitions.live_versions("paper")
    return [
        {"key": key, "title": say(live.title, get_language()), "size": body.size, "asks_charges": body.asks_charges}
        for key, live in sorted(found.items(), key=lambda item: (item[1].version.body.position, item[0]))
        if (body := live.version.body)
    ]


def placeholders(by: Actor) -> dict[str, Any]:
    by.require("definition.view")
    named = [{"name": name, "title": str(title), "block": name in BLOCKS} for name, title in PLACEHOLDERS.items()]
    return {"placeholders": named, "pdf": pdf.is_there()}


def of_ticket(ticket: int, by: Actor) -> list[dict[str, Any]]:
    """The newest first."""
    visible(ticket, by)
    rows = _rows().filter(ticket_id=ticket).order_by("-pk")
    return [paper_out(row) for row in rows[:100]]


def paper_out(paper: Paper) -> dict[str, Any]:
    names = ("id", "number", "title", "language", "total", "at", "voided_at", "void_reason")
    return {
        **{name: getattr(paper, name) for name in names},
        "size": definitions.version(paper.template_id).body.size,
        "by": paper.by.name if paper.by else "",
    }


def sheet_of(ticket: int, pk: int, by: Actor) -> tuple[Sheet, str]:
    """What a paper says, and the size of sheet that it was drawn for."""
    visible(ticket, by)
    paper = _rows().filter(ticket_id=ticket, pk=pk).first()
    if paper is None:
        raise NotFound()
    body = definitions.version(paper.template_id).body
    with translation.override(paper.language):
        voided = _("VOID") if paper.voided_at else ""
    sheet = Sheet(
        title=f"{paper.title} {paper.number}",
        language=paper.language,
        words=say(body.words, paper.language),
        values=paper.values,
        answers=[(label, said) for label, said in paper.answers],
        lines=[Line(**line) for line in paper.lines],
        heads=filling.heads(paper.language),
        link=_opened(paper.link),
        voided=voided,
    )
    return sheet, body.size


def preview(version: Version, language: str, ticket: int | None, by: Actor) -> tuple[Sheet, str]:
    """A version of a template with a ticket's data: this one's, or the newest that its reader sees. Nothing is kept."""
    tickets = Ticket.objects.visible_to(by, "ticket.view").select_related("brand", "unit", "customer", "contact")
    found = tickets.filter(pk=ticket).first() if ticket else tickets.order_by("-pk").first()
    if found is None and ticket:
        raise NotFound()
    body = definitions.version(version.pk).body
    charges = [Charge(what=_("Visit"), price="80"), Charge(what=_("Spare part"), count="2", price="129.50")]
    lines, _total, sums = filling.charged(charges if body.asks_charges else [], language)
    values = filling.values_of(found, f"{found.number}-1", "", language, by) if found else {}
    sheet = Sheet(
        title=say(version.definition.title, language),
        language=language,
        words=say(body.words, language),
        values=values | (sums if lines else {}),
        answers=[(label, said) for label, said in filling.answers_of(found, language)] if found else (),
        lines=lines,
        heads=filling.heads(language),
        link="https://…/portal/t/…",
    )
    return sheet, body.size


def draft_of(pk: int, by: Actor) -> Version:
    """What is being drawn, else what is live."""
    definition = definitions.get(by, pk)
    if definition.kind != "paper":
        raise NotFound()
    found = definition.versions.filter(status__in=("draft", "live")).order_by("status").first()
    if found is None:
        raise Invalid(_("There is nothing to show yet."))
    return found


def _opened(link: str) -> str:
    try:
        return unseal(link) if link else ""
    except Unreadable:
        return ""  # sealed under another key: the paper says the rest


def _rows() -> QuerySet[Paper]:
    found: QuerySet[Paper] = Paper.objects.select_related("by")
    return found
