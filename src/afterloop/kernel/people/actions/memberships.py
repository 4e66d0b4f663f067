"""Who has a place in which unit, with the rights of which role, from when until when."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people import administrators, giving
from afterloop.kernel.people.models import Membership, OrgUnit, Post, Role, User
from afterloop.kernel.people.schemas.users import AddMembership, EndMembership


@catalog.action("membership.add", title=lazy("Give a user a place in a unit"))
def add_membership(data: AddMembership, *, by: Actor) -> Membership:
    unit = _unit(data.unit, by)
    user = _user(data.user, by)
    role = Role.objects.filter(pk=data.role).first()
    if role is None:
        raise Invalid.field("role", _("There is no such role."))
    if data.post is not None and not Post.objects.filter(pk=data.post).exists():
        raise Invalid.field("post", _("There is no such post."))
    giving.check_place(by, role.verbs, unit)
    from_at = data.from_at or by.now
    if data.until_at is not None and data.until_at <= max(from_at, by.now):
        raise Invalid.field("until_at", _("It must end after it begins, and not in the past."))
    membership = Membership.objects.create(
        user=user, unit=unit, role=role, post_id=data.post, from_at=from_at, until_at=data.until_at
    )
    emit("membership.added", membership, by=by)
    return membership


@catalog.action("membership.end", title=lazy("End a user's place in a unit"))
def end_membership(membership: Membership, data: EndMembership, *, by: Actor) -> Membership:
    if membership.until_at is not None and membership.until_at <= by.now:
        raise Conflict(_("This has ended already."))
    membership.until_at = max(data.until_at or by.now, by.now)
    membership.write("until_at")
    administrators.keep_one()
    emit("membership.ended", membership, by=by)
    return membership


def _unit(pk: int, by: Actor) -> OrgUnit:
    """Locked, so that it does not close meanwhile."""
    rows = OrgUnit.objects.visible_to(by, "unit.view").select_for_update(of=("self",), no_key=True)
    unit: OrgUnit | None = rows.filter(pk=pk, closed_at=None).first()
    if unit is None:
        raise Invalid.field("unit", _("There is no such unit."))
    return unit


def _user(pk: int, by: Actor) -> User:
    user: User | None = User.objects.visible_to(by, "user.view").filter(pk=pk, is_active=True).first()
    if user is None:
        raise Invalid.field("user", _("There is no such user."))
    return user
