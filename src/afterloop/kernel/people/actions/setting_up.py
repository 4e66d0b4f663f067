"""The first minute of an installation: a one-time link, and behind it the first administrator."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor, system
from afterloop.kernel.errors import Conflict
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people import house, links, passwords
from afterloop.kernel.people.actors import SET_UP
from afterloop.kernel.people.models import Brand, Membership, Organization, OrgUnit, OrgUnitPlace, Role, User
from afterloop.kernel.people.schemas.accounts import SetUp

ORGANIZATION = 1  # the id of the only one
ADMINISTRATOR = "administrator"
DEFAULT_BRAND = "default"
LINK = ("organization", ORGANIZATION)
VERB = SET_UP


def make_setup_link() -> str:
    """The path that the operator opens once to become the first administrator. It replaces any former one."""
    return offer_set_up(by=system("command line"))


@catalog.action("organization.offer_set_up", title=_("Make a link for the first administrator"), internal=True)
def offer_set_up(*, by: Actor) -> str:
    _refuse_when_set_up()
    links.revoke(*LINK, verbs=[VERB])
    return f"/setup/{links.make(*LINK, [VERB], days=1, uses=1)}"


@catalog.action(VERB, title=_("Set up the organisation"), internal=True)
def set_up(data: SetUp, *, by: Actor) -> Organization:
    """Organisation, headquarters, brand and administrator, by whoever holds the link, which ends with it."""
    if not links.consume(by.call.credential):
        raise Conflict(_("This link has been used. Please sign in."))
    _refuse_when_set_up()
    headquarters = _headquarters(data)
    administrator = _administrator(data, headquarters)
    organization = Organization.objects.create(
        pk=ORGANIZATION, name=data.organization, language=data.language, time_zone=data.time_zone
    )
    Membership.objects.create(user=administrator, unit=headquarters, role=_administrator_role())
    Brand.objects.get_or_create(
        key=DEFAULT_BRAND,
        defaults={
            "name": {"zh-Hans": data.organization},
            "languages": ["zh-hans", "en"],
            "time_zone": data.time_zone,
            "is_default": True,
        },
    )
    emit("unit.created", headquarters, by=by)
    emit("user.created", administrator, by=by)
    emit("organization.set_up", organization, by=by)
    transaction.on_commit(house.forget)
    return organization


def _refuse_when_set_up() -> None:
    if User.objects.exists():
        raise Conflict(_("This installation has been set up already. Please sign in."))


def _administrator(data: SetUp, unit: OrgUnit) -> User:
    said = data.model_dump(include={"username", "name", "email", "language", "time_zone"})
    user = User(**said, unit=unit)
    passwords.check(data.password, user)
    user.set_password(data.password)
    user.save()
    return user


def _headquarters(data: SetUp) -> OrgUnit:
    unit = OrgUnit.objects.create(name=data.organization, kind=OrgUnit.Kind.HEADQUARTERS, time_zone=data.time_zone)
    unit.path = f"{unit.pk}."
    unit.write("path")
    OrgUnitPlace.objects.create(unit=unit, path=unit.path, name=unit.name)
    return unit


def _administrator_role() -> Role:
    title = {"zh-Hans": "管理员", "en": "Administrator"}
    role, _made = Role.objects.get_or_create(key=ADMINISTRATOR, defaults={"title": title, "verbs": {"*": "all"}})
    return role
