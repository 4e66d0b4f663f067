"""What somebody has begun to write: kept for them alone, until it is sent or let go."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid
from afterloop.service.tickets.models import Draft, Ticket
from afterloop.service.tickets.schemas import KeepDraft

LARGEST = 300_000  # characters of JSON


@catalog.action("ticket.keep_draft", title=gettext_lazy("Keep a draft"), verb="ticket.view", internal=True)
def keep_draft(ticket: Ticket, data: KeepDraft, *, by: Actor) -> Ticket:
    """Nobody is told and no history has it: a draft is not said yet."""
    if by.user_id is None:
        raise Invalid(_("Only a person has drafts."))
    if len(data.model_dump_json()) > LARGEST:
        raise Invalid.field("body", _("This is too long to be kept."))
    mine = Draft.objects.filter(ticket=ticket, user_id=by.user_id, kind=data.kind)
    if not data.body:
        mine.delete()
    elif not mine.update(body=data.body, updated_at=by.now):
        Draft.objects.create(ticket=ticket, user_id=by.user_id, kind=data.kind, body=data.body, updated_at=by.now)
    return ticket


def let_go(ticket: Ticket, kind: str, by: Actor) -> None:
    """It has been said: there is nothing left to keep."""
    if by.user_id is not None:
        Draft.objects.filter(ticket=ticket, user_id=by.user_id, kind=kind).delete()
