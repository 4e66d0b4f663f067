"""What people do with calls: make a ticket of one, add it to one, see to it that somebody calls back, listen."""

from __future__ import annotations

from collections.abc import Callable

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from afterloop.channels.phone.hearing import MISSED, tell_seats
from afterloop.channels.phone.models import Call
from afterloop.channels.phone.schemas import AttachCall, MakeTicketOfCall
from afterloop.channels.phone.telling import tell_ticket
from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid, NotAllowed, NotFound
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people import house
from afterloop.kernel.performing import hold
from afterloop.service.customers.identities import can_be_called, spoken_phone
from afterloop.service.customers.schemas import ContactIn
from afterloop.service.tickets.actions.intake import Beside, create_ticket
from afterloop.service.tickets.models import Ticket
from afterloop.service.tickets.queries import going_on
from afterloop.service.tickets.schemas import CreateTicket, Nothing


@catalog.action("call.make_ticket", title=gettext_lazy("Make a ticket of a call"))
def make_ticket(call: Call, data: MakeTicketOfCall, *, by: Actor) -> Call:
    """Pressed twice, or by two, it is one ticket. Whoever makes it has it."""
    if call.ticket_id:
        return call
    if not by.holds("ticket.create"):
        raise NotAllowed(_("You may not do this: %(verb)s") % {"verb": catalog.title_of("ticket.create")})
    with translation.override(house.language()):
        who = call.contact.name if call.contact else _spoken(call.written) or _("an unknown number")
        if call.direction == Call.Direction.IN:
            subject = _("Call from %(who)s") % {"who": who}
        else:
            subject = _("Call to %(who)s") % {"who": who}
        name = _spoken(call.written) or _("Unknown caller")
    customer = data.customer or call.customer_id
    phone = call.written if can_be_called(call.written) else ""
    wish = CreateTicket(
        type=data.type or call.line.type,
        subject=data.subject.strip() or subject,
        customer=customer,
        contact=None if customer else ContactIn(name=name, phone=phone),
        unit=call.unit_id,
        assignee=by.user_id,
        channel="phone",
    )
    ticket = create_ticket(wish, Beside(brand=call.line.brand_id, has_form=False), by=by)
    if customer == call.customer_id and call.contact_id:
        ticket.contact = call.contact
        ticket.write("contact")
    return _link(call, ticket, by)


def _spoken(written: str) -> str:
    """A number as a person was told it; words of the telephone system (anonymous) are none."""
    return spoken_phone(written) if sum(map(str.isdigit, written)) >= 3 else ""


@catalog.action("call.attach", title=gettext_lazy("Add a call to a ticket"))
def attach(call: Call, data: AttachCall, *, by: Actor) -> Call:
    ticket = Ticket.objects.visible_to(by, "ticket.log").filter(pk=data.ticket).first()
    if ticket is None:
        raise Invalid.field("ticket", _("There is no such ticket, or you may not see it."))
    ticket = going_on(ticket)
    if call.ticket_id == ticket.pk:
        return call
    if call.ticket is not None:
        raise Conflict(_("This call belongs to ticket %(number)s.") % {"number": call.ticket.number})
    return _link(call, ticket, by)


def _link(call: Call, ticket: Ticket, by: Actor) -> Call:
    call.ticket, call.customer_id = ticket, ticket.customer_id
    if ticket.contact_id:
        call.contact_id = ticket.contact_id
    call.write("ticket", "customer", "contact")
    emit("call.linked", call, by=by, ticket=ticket.number)
    tell_ticket(call, by)
    tell_seats({call.user_id, *call.rings_at, by.user_id})
    return call


@catalog.action("call.claim", title=gettext_lazy("Take on a call back"))
def claim(call: Call, data: Nothing, *, by: Actor) -> Call:
    """Who will call back: all that was missed from this number. Taken on by somebody else, it is refused."""
    if call.claimed_by_id and call.claimed_by_id != by.user_id and call.claimed_by is not None:
        raise Conflict(_("%(name)s calls back already.") % {"name": call.claimed_by.name})

    def take(row: Call) -> None:
        row.claimed_by_id = by.user_id
        row.write("claimed_by")
        emit("call.claimed", row, by=by)

    return _each_missed(call, take)


@catalog.action("call.call_back", title=gettext_lazy("Note that a missed call was called back"))
def called_back(call: Call, data: Nothing, *, by: Actor) -> Call:
    """By another telephone, or it is settled otherwise: all that was missed from this number is done."""

    def done(row: Call) -> None:
        row.called_back_at, row.called_back_by_id = by.now, by.user_id
        row.write("called_back_at", "called_back_by")
        emit("call.called_back", row, by=by)

    return _each_missed(call, done)


def _each_missed(call: Call, do: Callable[[Call], None]) -> Call:
    """This call and the others that were missed from its number in the same unit, in the order in which all lock."""
    if not call.missed or call.called_back_at:
        raise Conflict(_("This call does not wait for anybody to call back."))
    do(call)
    if call.number:
        rows = Call.objects.filter(**MISSED, number=call.number, unit=call.unit_id).exclude(pk=call.pk)
        for row in rows.order_by("pk").select_for_update(no_key=True):
            hold(row)
            do(row)
    return call


@catalog.action("call.listen", title=gettext_lazy("Listen to the recording of a call"))
def listen(call: Call, *, by: Actor) -> Call:
    """Who listened and when is kept."""
    if not call.recording:
        raise NotFound()
    emit("call.listened", call, by=by)
    return call
