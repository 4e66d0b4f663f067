"""Standing in for an absent colleague."""

from __future__ import annotations

from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people import giving
from afterloop.kernel.people.models import StandIn, User
from afterloop.kernel.people.schemas.stand_ins import ArrangeStandIn


@catalog.action("stand_in.arrange", title=lazy("Let somebody stand in while away"))
def arrange_stand_in(data: ArrangeStandIn, *, by: Actor) -> StandIn:
    """One's own rights are lent by oneself, or by somebody who could give them."""
    away = _active(data.user if data.user is not None else by.user_id, "user")
    stand_in = _active(data.stand_in, "stand_in")
    if away.pk == stand_in.pk:
        raise Invalid.field("stand_in", _("Nobody stands in for himself."))
    giving.check_person(by, away)
    from_at = data.from_at or by.now
    if data.until_at <= max(from_at, by.now):
        raise Invalid.field("until_at", _("It must end after it begins, and not in the past."))
    row = StandIn.objects.create(
        user=away, stand_in=stand_in, from_at=from_at, until_at=data.until_at, note=data.note.strip()
    )
    emit("stand_in.arranged", row, by=by, about=[f"user:{stand_in.pk}"])
    return row


@catalog.action("stand_in.end", title=lazy("End somebody's standing in"))
def end_stand_in(row: StandIn, *, by: Actor) -> StandIn:
    if row.until_at <= by.now:
        raise Conflict(_("This has ended already."))
    row.until_at = by.now
    row.from_at = min(row.from_at, by.now)
    row.write("from_at", "until_at")
    emit("stand_in.ended", row, by=by, about=[f"user:{row.stand_in_id}"])
    return row


def erase_notes(ids: list[int]) -> None:
    """Inside a redaction: why somebody is away is a word about a person."""
    StandIn.objects.filter(pk__in=ids).update(note="", revision=F("revision") + 1)


def _active(pk: int | None, field: str) -> User:
    user: User | None = User.objects.filter(pk=pk, is_active=True).first()
    if user is None:
        raise Invalid.field(field, _("There is no such user."))
    return user
