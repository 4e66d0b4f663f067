"""Identity providers, who comes in through them for the first time, and the links that this leaves."""

from __future__ import annotations

from typing import Any

from allauth.socialaccount.models import SocialAccount
from django.db.models import Value
from django.db.models.functions import Lower
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Conflict, Invalid, NotAllowed
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people import giving, naming, passwords, sealing, telling
from afterloop.kernel.people.actions.memberships import add_membership
from afterloop.kernel.people.actions.users import create_user
from afterloop.kernel.people.models import IdentityProvider, OrgUnit, Role, User
from afterloop.kernel.people.schemas.identity import (
    Arrival,
    CreateIdentityProvider,
    EditIdentityProvider,
    Newcomers,
    UnlinkAccount,
)
from afterloop.kernel.people.schemas.users import AddMembership, CreateUser


class NotAdmitted(NotAllowed):
    """403: the same for who is unknown, stopped or linked already: nobody learns who has an account here."""

    code = "not_admitted"
    title = lazy("This account may not sign in here. Ask your administrator.")


@catalog.action("identity_provider.create", title=lazy("Add an identity provider"))
def create_identity_provider(data: CreateIdentityProvider, *, by: Actor) -> IdentityProvider:
    """Whoever calls has asked the issuer who it is."""
    if IdentityProvider.objects.filter(key=data.key).exists():
        raise Invalid.field("key", _("There is such a key already."))
    said = data.model_dump(exclude={"newcomers", "client_secret"})
    provider = IdentityProvider.objects.create(**said, **_secret(data.client_secret), **_newcomers(data.newcomers, by))
    emit("identity_provider.created", provider, by=by)
    return provider


@catalog.action("identity_provider.edit", title=lazy("Change an identity provider"))
def edit_identity_provider(provider: IdentityProvider, data: EditIdentityProvider, *, by: Actor) -> IdentityProvider:
    changes = data.model_dump(exclude={"newcomers", "client_secret"}, exclude_none=True)
    if data.client_secret is not None:
        changes |= _secret(data.client_secret)
    if "newcomers" in data.model_fields_set:
        changes |= _newcomers(data.newcomers, by)
    if changes:
        for name, value in changes.items():
            setattr(provider, name, value)
        provider.write(*changes)
        emit("identity_provider.edited", provider, by=by)
    return provider


@catalog.action("identity_provider.enable", title=lazy("Offer an identity provider at sign-in"))
def enable_identity_provider(provider: IdentityProvider, *, by: Actor) -> IdentityProvider:
    return _set_enabled(provider, True, by)


@catalog.action("identity_provider.disable", title=lazy("No longer offer an identity provider at sign-in"))
def disable_identity_provider(provider: IdentityProvider, *, by: Actor) -> IdentityProvider:
    """Who is signed in stays so; nobody comes in through it any more."""
    return _set_enabled(provider, False, by)


@catalog.action("identity_provider.admit", title=lazy("Let somebody in through an identity provider"), internal=True)
def admit(provider: IdentityProvider, data: Arrival, *, by: Actor) -> User:
    """Somebody without a link: the one active user of this very address, or somebody new, or nobody."""
    made = SocialAccount.objects.filter(provider=provider.key, uid=data.subject).first()
    if made is not None and made.user.is_active:  # in another tab, while this one waited for the lock
        known: User = made.user
        return known
    user = _user_of_address(data.email)
    if user is None:
        user = _newcomer(provider, data, by)
    elif not user.is_active or SocialAccount.objects.filter(user=user, provider=provider.key).exists():
        raise NotAdmitted()  # a second account of that address is somebody else, who was given it later
    else:
        telling.tell(user, "linked")
    link = SocialAccount(user=user, provider=provider.key, uid=data.subject, extra_data={"account": data.account})
    link.save()
    emit("user.linked", user, by=by, provider=provider.key, account=data.account)
    return user


@catalog.action("user.unlink_mine", title=lazy("Take a link to an account elsewhere away from myself"))
def unlink_mine(user: User, data: UnlinkAccount, *, by: Actor) -> User:
    if not passwords.another_way_in(user, data.provider):
        raise Conflict(_("Without it you could no longer sign in. Ask an administrator for a password first."))
    return _unlink(user, data.provider, by)


@catalog.action("user.unlink", title=lazy("Take a link to an account elsewhere away from a user"))
def unlink(user: User, data: UnlinkAccount, *, by: Actor) -> User:
    """For an account that was made anew over there. Whoever came in through it is signed out."""
    giving.check_person(by, user)
    passwords.end_sessions(user.pk)
    return _unlink(user, data.provider, by)


def _unlink(user: User, provider: str, by: Actor) -> User:
    links = SocialAccount.objects.filter(user=user, provider=provider)
    account = next((link.extra_data.get("account", "") for link in links), None)
    if account is None:
        raise Conflict(_("There is no such link."))
    links.delete()
    emit("user.unlinked", user, by=by, provider=provider, account=account)
    telling.tell(user, "unlinked")
    return user


def _user_of_address(email: str) -> User | None:
    """By the very comparison that keeps addresses unique: there is one at most."""
    if not email:
        return None
    found: User | None = User.objects.annotate(address=Lower("email")).filter(address=Lower(Value(email))).first()
    return found


def _newcomer(provider: IdentityProvider, data: Arrival, by: Actor) -> User:
    if provider.role_id is None or provider.unit is None or not provider.unit.is_open:
        raise NotAdmitted()
    said = CreateUser(
        username=naming.free_username(data.username or data.email or provider.key),
        name=naming.line(data.name) or naming.line(data.account) or provider.key,
        unit=provider.unit.pk,
        email=naming.email(data.email),
    )
    user: User = create_user(said, by=by)
    add_membership(AddMembership(user=user.pk, unit=provider.unit.pk, role=provider.role_id), by=by)
    return user


def _set_enabled(provider: IdentityProvider, enabled: bool, by: Actor) -> IdentityProvider:
    if provider.enabled != enabled:
        provider.enabled = enabled
        provider.write("enabled")
        emit("identity_provider.enabled" if enabled else "identity_provider.disabled", provider, by=by)
    return provider


def _secret(text: str) -> dict[str, str]:
    return {"client_secret": sealing.seal(text) if text else ""}


def _newcomers(data: Newcomers | None, by: Actor) -> dict[str, Any]:
    """Nobody lets a provider give what he could not give himself; and everything is given by people alone."""
    if data is None:
        return {"unit": None, "role": None}
    unit = OrgUnit.objects.visible_to(by, "unit.view").filter(pk=data.unit, closed_at=None).first()
    if unit is None:
        raise Invalid.field("newcomers.unit", _("There is no such unit."))
    role = Role.objects.filter(pk=data.role).first()
    if role is None:
        raise Invalid.field("newcomers.role", _("There is no such role."))
    if giving.EVERY in role.verbs:
        raise Invalid.field("newcomers.role", _("A role that may do everything is given by a person, not by itself."))
    giving.check_place(by, role.verbs, unit)
    return {"unit": unit, "role": role}
