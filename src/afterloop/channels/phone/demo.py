"""The line of the example company: one at which the administrator sits, so that a simulated call pops up."""

from __future__ import annotations

from afterloop.channels.phone.lines import AddSeat, SetPhoneLine, add_seat, create_line
from afterloop.channels.phone.models import PhoneLine
from afterloop.kernel.actor import Actor
from afterloop.kernel.people.models import OrgUnit, User

NAME = "服务热线"
CENTRE = "客户服务中心"
SEATS = {"admin": "8001", "lina": "8002", "zhaomin": "8003"}


def furnish(by: Actor) -> None:
    """On an installation without a line."""
    centre = OrgUnit.objects.filter(name=CENTRE, closed_at=None).first()
    if centre is None or PhoneLine.objects.exists():
        return
    line = create_line(SetPhoneLine(name=NAME, unit=centre.pk, type="enquiry", numbers=["400-820-0000"]), by=by)
    for user in User.objects.filter(username__in=SEATS, is_active=True):
        add_seat(line.pk, AddSeat(user=user.pk, extension=SEATS[user.username]), by=by)
