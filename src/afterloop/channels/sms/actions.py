"""Every verb of texts themselves."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from afterloop.channels.sms.models import SmsSent
from afterloop.channels.sms.schemas import NoteTaken
from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.events.emitting import emit


@catalog.action("sms_sent.note", title=gettext_lazy("Note that a text was taken"), internal=True)
def note_taken(data: NoteTaken, *, by: Actor) -> SmsSent:
    row: SmsSent = SmsSent.objects.create(
        dispatch=data.dispatch, account_id=data.account, purpose=data.purpose, external_id=data.external_id[:100],
        segments=data.segments, price=data.price, at=by.now,
    )  # fmt: skip
    emit("sms_sent.noted", row, by=by)
    return row
