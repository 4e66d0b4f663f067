"""Roles as data. Whoever writes one gives away nothing that he does not hold."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people import administrators, giving
from afterloop.kernel.people.models import IdentityProvider, Membership, OrgUnit, Role
from afterloop.kernel.people.schemas.roles import CreateRole, EditRole


@catalog.action("role.create", title=lazy("Create a role"))
def create_role(data: CreateRole, *, by: Actor) -> Role:
    giving.check_known(data.verbs, every=True)
    giving.check_widths(by, data.verbs)
    if Role.objects.filter(key=data.key).exists():
        raise Invalid.field("key", _("There is such a key already."))
    role = Role.objects.create(key=data.key, title=data.title, verbs=data.verbs)
    emit("role.created", role, by=by)
    return role


@catalog.action("role.edit", title=lazy("Change a role"))
def edit_role(role: Role, data: EditRole, *, by: Actor) -> Role:
    """Wherever the role is held, the change holds at once: so what it adds is checked for every such place."""
    if data.verbs is not None:
        added = widened(role.verbs, data.verbs)
        if giving.EVERY in added and IdentityProvider.objects.filter(role=role).exists():
            raise Conflict(_("An identity provider gives this role to new people."))
        giving.check_known(added, every=True)
        giving.check_widths(by, added)
        for unit in OrgUnit.objects.filter(pk__in=_live_units(role)) if added else ():
            giving.check_place(by, added, unit)
        role.verbs = data.verbs
    if data.title is not None:
        role.title = data.title
    role.write("title", "verbs")
    administrators.keep_one()
    emit("role.edited", role, by=by)
    return role


@catalog.action("role.delete", title=lazy("Delete a role that nobody has had"))
def delete_role(role: Role, *, by: Actor) -> None:
    if Membership.objects.filter(role=role).exists():
        raise Conflict(_("This role is or was held. History would lose its meaning."))
    if IdentityProvider.objects.filter(role=role).exists():
        raise Conflict(_("An identity provider gives this role to new people."))
    emit("role.deleted", role, by=by)
    role.delete()


def widened(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    """What `after` gives beyond `before`: new verbs, and verbs that reach further.

    A verb named beside "*" narrows it, so taking such a name away widens the verb as well.
    """
    every = before.get(giving.EVERY)
    found = {}
    for verb in {*before, *after}:
        old, new = before.get(verb) or every, after.get(verb) or after.get(giving.EVERY)
        if new is not None and (old is None or giving.WIDTHS.index(new) > giving.WIDTHS.index(old)):
            found[verb] = new
    return found


def _live_units(role: Role) -> set[int]:
    """Where it is held, or given to newcomers."""
    held = Membership.objects.filter(role=role, until_at=None).values_list("unit_id", flat=True)
    return {*held, *IdentityProvider.objects.filter(role=role).values_list("unit_id", flat=True)}
