"""API tokens: keys for programs, each acting as its user."""

from __future__ import annotations

import secrets

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor, system
from afterloop.kernel.errors import Conflict, Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people import giving
from afterloop.kernel.people.actors import digest
from afterloop.kernel.people.models import ApiToken, User
from afterloop.kernel.people.schemas.access import CreateToken


@catalog.action("token.create", title=lazy("Create an API token"))
def create_token(data: CreateToken, *, by: Actor) -> ApiToken:
    """For oneself, or for someone who may do no more than oneself. Its secret is in `token`, for the caller, once."""
    user = User.objects.filter(pk=data.user or by.user_id, is_active=True).first()
    if user is None:
        raise Invalid.field("user", _("There is no such user."))
    if data.expires_at is not None and data.expires_at <= by.now:
        raise Invalid.field("expires_at", _("This lies in the past."))
    giving.check_person(by, user)
    secret = f"al_{secrets.token_urlsafe(32)}"
    token = ApiToken.objects.create(user=user, name=data.name, hash=digest(secret), expires_at=data.expires_at)
    emit("token.created", token, by=by)
    token.token = secret  # type: ignore[attr-defined]  # only the hash is kept
    return token


@catalog.action("token.revoke", title=lazy("Revoke an API token"))
def revoke_token(token: ApiToken, *, by: Actor) -> ApiToken:
    if token.revoked_at is not None:
        raise Conflict(_("This token has been revoked already."))
    token.revoked_at = by.now
    token.write("revoked_at")
    emit("token.revoked", token, by=by)
    return token


def issue_token(user: User, name: str) -> str:
    """A token for the command line and tests, by the system."""
    token = create_token(CreateToken(user=user.pk, name=name), by=system("command line"))
    return str(token.token)  # type: ignore[attr-defined]
