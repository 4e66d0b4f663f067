"""What is read about people beyond one table."""

from __future__ import annotations

from django.conf import settings

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import NotAllowed
from afterloop.kernel.people import links
from afterloop.kernel.people.actors import digest
from afterloop.kernel.people.models import Organization, OrgUnit, User
from afterloop.kernel.people.schemas.accounts import Me, OrganizationName, SessionOut, UnitRef
from afterloop.kernel.people.schemas.inputs import LANGUAGE_TAGS
from afterloop.kernel.people.schemas.security import SignInWays


def me(actor: Actor) -> Me:
    """The user behind this actor, and every verb that he holds on anything."""
    if actor.user_id is None:
        raise NotAllowed()
    user = User.objects.get(pk=actor.user_id)
    unit = OrgUnit.objects.filter(pk=actor.unit).first() if actor.unit else None
    return Me(
        id=user.pk,
        name=user.name,
        username=user.username,
        email=user.email,
        language=user.language,
        time_zone=user.time_zone,
        bare=actor.bare,
        unit=UnitRef(id=unit.pk, name=unit.name) if unit else None,
        verbs=sorted(verb for verb in catalog.offered_verbs() if actor.holds(verb)),
    )


def session(actor: Actor | None, ways: SignInWays) -> SessionOut:
    """What a page needs to know before anything else."""
    organization = Organization.objects.first()
    return SessionOut(
        user=me(actor) if actor else None,
        sign_in=ways,
        organization=OrganizationName(
            name=organization.name if organization else "",
            guided=organization is None or organization.guided_at is not None,
        ),
        languages=[LANGUAGE_TAGS[code] for code, _name in settings.LANGUAGES],
    )


def user_named(username: str) -> User:
    """The user of this name, in any letter case."""
    user: User = User.objects.get(username__iexact=username)
    return user


def set_up_link_works(secret: str) -> bool:
    """Whether a set-up link can still be used."""
    return links.valid().filter(hash=digest(secret), entity="organization").exists() and not User.objects.exists()


def person_of_link(secret: str) -> User | None:
    """Whose password a link lets choose, while it works."""
    link = links.valid().filter(hash=digest(secret), entity="user", verbs=["user.choose_password"]).first()
    return User.objects.filter(pk=link.record_id, is_active=True).first() if link else None
