"""What a ticket's thread says of a call: one sentence in the language of the house."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.utils import translation
from django.utils.translation import gettext as _

from afterloop.channels.phone.models import Call
from afterloop.kernel.actor import Actor
from afterloop.kernel.people import house
from afterloop.kernel.people.models import Organization, User
from afterloop.service.tickets.actions.calls import CHANNEL, Called, record_call
from afterloop.service.tickets.models import Message


def tell_ticket(call: Call, by: Actor) -> None:
    """Once the call is over and belongs to a ticket. Told again when more is known, the message says so."""
    if call.ticket is None or call.ended_at is None:
        return
    with translation.override(house.language()):
        called = _called(call, by)
    record_call(call.ticket, called, by=by)
    if call.message is None:
        message = Message.objects.get(channel=CHANNEL, external_id=called.external_id)
        call.message = message.pk
        call.write("message")


def _called(call: Call, by: Actor) -> Called:
    incoming, spoken = call.direction == Call.Direction.IN, call.answered_at is not None
    staff = User.objects.filter(pk=call.user_id).first() if call.user_id else None
    assert call.ended_at is not None
    name = staff.name if staff else ""
    if incoming and not spoken:
        name = call.contact.name if call.contact else ""
    return Called(
        words=sentence(call, staff.name if staff else "", _zone()),
        external_id=f"call:{call.pk}",
        incoming=incoming,
        spoken=spoken,
        at=min(call.ended_at, by.now),
        user=staff.pk if staff else None,
        name=name or (_("Telephone") if spoken or not incoming else _("The customer")),
    )


def sentence(call: Call, name: str, zone: ZoneInfo) -> str:
    at = (call.rang_at or call.answered_at or call.begun_at).astimezone(zone)
    words = {"name": name, "when": f"{at:%Y-%m-%d %H:%M}", "long": _long(call)}
    if call.direction == Call.Direction.IN:
        if call.answered_at is None:
            return _("Incoming call at %(when)s, not answered.") % words
        if name:
            return _("Incoming call at %(when)s, answered by %(name)s: %(long)s.") % words
        return _("Incoming call at %(when)s, answered: %(long)s.") % words
    if call.answered_at is None:
        return _("We called at %(when)s and nobody answered.") % words
    if name:
        return _("%(name)s called at %(when)s: %(long)s.") % words
    return _("We called at %(when)s: %(long)s.") % words


def _long(call: Call) -> str:
    if call.answered_at is None or call.ended_at is None:
        return ""
    minutes, seconds = divmod(round((call.ended_at - call.answered_at).total_seconds()), 60)
    if not minutes:
        return _("%(seconds)s s") % {"seconds": seconds}
    return _("%(minutes)s min %(seconds)s s") % {"minutes": minutes, "seconds": seconds}


def _zone() -> ZoneInfo:
    return ZoneInfo(Organization.objects.values_list("time_zone", flat=True).first() or "Asia/Shanghai")
