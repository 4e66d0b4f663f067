"""What papers tell the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from pydantic import BaseModel

from afterloop.channels.papers import actions  # noqa: F401
from afterloop.channels.papers.body import PaperBody
from afterloop.channels.papers.erasing import HELD, erase, papers_of_tickets
from afterloop.channels.papers.models import Paper
from afterloop.channels.papers.schemas import PaperFacts
from afterloop.kernel import catalog


class Issued(BaseModel):
    paper: int
    number: str
    title: str


class Voided(BaseModel):
    reason: str


catalog.kind("paper", title=_("Print template"), body=PaperBody)
catalog.entity(
    "paper", Paper, PaperFacts, title=_("Paper"), about={"ticket_id": "ticket"},
    erase=erase, erased_with={"ticket": papers_of_tickets},
)  # fmt: skip
catalog.holds("ticket", "papers", title=_("Papers"), rows=HELD)
catalog.event("ticket.paper_issued", title=_("%(actor)s issued the paper %(title)s"), data=Issued)
catalog.event("paper.voided", title=_("%(actor)s voided the paper"), data=Voided)
