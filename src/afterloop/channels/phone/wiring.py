"""What the telephone tells the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from pydantic import BaseModel

from afterloop.channels.phone import actions, calling, erasing, hearing, jobs, lines  # noqa: F401
from afterloop.channels.phone.models import Call, PhoneLine, Seat
from afterloop.channels.phone.schemas import CallFacts
from afterloop.kernel import catalog
from afterloop.kernel.people import rights


class Linked(BaseModel):
    """The number of the ticket."""

    ticket: str


catalog.entity(
    "call",
    Call,
    CallFacts,
    title=_("Call"),
    about={"ticket_id": "ticket", "customer_id": "customer"},
    erase=erasing.erase,
    erased_with={"customer": erasing.calls_of_customers, "ticket": erasing.calls_of_tickets},
)
catalog.entity("phone_line", PhoneLine, lines.PhoneLineFacts, title=_("Telephone line"))
catalog.entity("phone_seat", Seat, lines.SeatFacts, title=_("Seat at a telephone line"))
catalog.holds("call", "calls", title=_("Calls"), rows=erasing.CALLS)
catalog.views["call.start"] = _("Call somebody")
catalog.event("call.rang", title=_("A call rang"))
catalog.event("call.answered", title=_("A call was answered"))
catalog.event("call.ended", title=_("A call ended"))
catalog.event("call.missed", title=_("A call was missed"))
catalog.event("call.requested", title=_("%(actor)s called somebody"))
catalog.event("call.failed", title=_("A call could not be placed"))
catalog.event("call.linked", title=_("%(actor)s added a call to ticket %(ticket)s"), data=Linked)
catalog.event("call.claimed", title=_("%(actor)s took on a call back"))
catalog.event("call.called_back", title=_("A missed call was called back"))
catalog.event("call.listened", title=_("%(actor)s listened to the recording of a call"))
catalog.event("phone_line.created", title=_("%(actor)s added the telephone line"))
catalog.event("phone_line.edited", title=_("%(actor)s changed the telephone line"))
catalog.event("phone_line.rotated", title=_("%(actor)s made a new secret for the telephone line"))
catalog.event("phone_line.closed", title=_("%(actor)s closed the telephone line"))
catalog.event("phone_line.reopened", title=_("%(actor)s opened the telephone line again"))
catalog.event("phone_seat.added", title=_("%(actor)s gave somebody a seat at a telephone line"))
catalog.event("phone_seat.removed", title=_("%(actor)s removed a seat from a telephone line"))
rights.for_everybody("phone_seat.view")  # one's own: that something rings there
