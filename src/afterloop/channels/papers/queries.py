"""Papers of a ticket, and the sheet of one."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils import translation
from django.utils.translation import gettext as _

from afterloop.channels.papers import filling
from afterloop.channels.papers.models import Paper
from afterloop.channels.papers.rendering import Line, Sheet
from afterloop.kernel.actor import Actor
from afterloop.kernel.definitions import queries as definitions
from afterloop.kernel.errors import NotFound
from afterloop.kernel.people.sealing import Unreadable, unseal
from afterloop.kernel.texts import say
from afterloop.service.tickets.queries import visible


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


def _opened(link: str) -> str:
    try:
        return unseal(link) if link else ""
    except Unreadable:
        return ""  # sealed under another key: the paper says the rest


def _rows() -> QuerySet[Paper]:
    found: QuerySet[Paper] = Paper.objects.select_related("by")
    return found
