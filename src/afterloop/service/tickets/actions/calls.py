"""What a telephone says by itself of a call that belongs to a ticket: one message in its thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.events.emitting import emit
from afterloop.service.tickets.actions.saving import begin_work, save
from afterloop.service.tickets.models import Message, Ticket

CHANNEL = "phone"


@dataclass(frozen=True, slots=True)
class Called:
    """A call that is over. `external_id`: how the channel knows it. `user`: of us, who spoke or called."""

    words: str
    external_id: str
    incoming: bool
    spoken: bool  # somebody was spoken to: an answer as any other
    at: datetime
    user: int | None = None
    name: str = ""


@catalog.action("ticket.record_call", title=gettext_lazy("Record a call"), internal=True)
def record_call(ticket: Ticket, called: Called, *, by: Actor) -> Ticket:
    """One message for each call: told once more, perhaps with more known, it is the same one."""
    if ticket.merged_into is not None:
        return record_call(ticket.merged_into, called, by=by)
    message = Message.objects.filter(channel=CHANNEL, external_id=called.external_id).first()
    from_them = called.incoming and not called.spoken
    fields = {
        "direction": Message.Direction.IN if from_them else Message.Direction.OUT,
        "author_kind": "customer" if from_them else "user" if called.user else "system",
        "author_id": None if from_them else called.user,
        "author_name": called.name,
        "body": called.words,
    }
    if message is None:
        message = Message.objects.create(
            ticket=ticket, channel=CHANNEL, external_id=called.external_id, at=called.at, **fields
        )
        is_new = True
    else:
        is_new = False
        Message.objects.filter(pk=message.pk).update(**fields)
    if called.spoken:
        ticket.waiting_since = None
        save(ticket, by, "waiting_since", *(() if ticket.is_finished else begin_work(ticket, by)))
    elif from_them:
        ticket.waiting_since = ticket.waiting_since or called.at
        save(ticket, by, "waiting_since")
    else:
        save(ticket, by)
    if is_new:
        emit("ticket.called", ticket, by=by, message=message.pk, channel=CHANNEL)
    return ticket
