"""Nobody gives away more than he holds: the one check behind roles, memberships, grants, shares, invitations.

What is compared is reach: the records on which the giver holds a verb for good (nothing that was lent to him), and
those on which the receiver would hold it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid, NotAllowed
from afterloop.kernel.people.models import Membership, OrgUnit, Role, User
from afterloop.kernel.scope import Reach

EVERY = "*"
WIDTHS = tuple(Role.Width.values)  # from narrow to wide


def check_known(verbs: Iterable[str], *, every: bool = False) -> None:
    """Refuse verbs that nothing has, and those of the product itself. `every`: "*" may stand for all of them."""
    known = catalog.offered_verbs() | ({EVERY} if every else set())
    if unknown := sorted(set(verbs) - known):
        raise Invalid(fields={f"verbs.{verb}": [_("There is no such verb.")] for verb in unknown})


def check_widths(by: Actor, verbs: Mapping[str, str]) -> None:
    """Refuse a role that holds a verb more widely than the giver does in any of his own."""
    held = widths_of(by)
    _refuse(verb for verb, width in verbs.items() if WIDTHS.index(width) > held.get(verb, held.get(EVERY, NOT_HELD)))


def check_place(by: Actor, verbs: Mapping[str, str], unit: OrgUnit) -> None:
    """Refuse to give these verbs in this unit to someone, unless the giver holds each of them there as widely."""
    below = frozenset(OrgUnit.objects.filter(path__startswith=unit.path).values_list("id", flat=True))
    _refuse(verb for verb, width in verbs.items() if not suffices(by.reach(verb).lasting, width, unit.pk, below))


def check_person(by: Actor, user: User) -> None:
    """Refuse what would let the giver act as someone who may do more than he: an invitation, a token, an address."""
    if by.user_id == user.pk:
        return
    for membership in Membership.objects.live().filter(user=user).select_related("unit", "role"):
        check_place(by, membership.role.verbs, membership.unit)


def suffices(held: Reach, width: str, unit: int, below: frozenset[int]) -> bool:
    """Whether someone with this reach may give the verb, at this width, in the unit with these units below it."""
    if held.everything:
        return True
    if width == Role.Width.OWN:
        return held.somewhere
    if width == Role.Width.TEAM:
        return unit in held.units
    return width == Role.Width.SUBTREE and below <= held.units


NOT_HELD = -1


def widths_of(by: Actor) -> dict[str, int]:
    """How widely each verb is held in any live membership, as a place in WIDTHS."""
    if by.kind == "system":
        return {EVERY: len(WIDTHS)}
    found: dict[str, int] = {}
    for verbs in Membership.objects.live().filter(user=by.user_id).values_list("role__verbs", flat=True):
        for verb, width in verbs.items():
            found[verb] = max(found.get(verb, NOT_HELD), WIDTHS.index(width))
    return found


def _refuse(verbs: Iterable[str]) -> None:
    if missing := sorted(verbs):
        shown = ", ".join(missing[:5]) + (" …" if len(missing) > 5 else "")
        raise NotAllowed(_("You may only give what you hold yourself as widely. Missing: %(verbs)s") % {"verbs": shown})
