"""API tokens: keys for programs, each acting as its user."""

from __future__ import annotations

import secrets

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import Invalid
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people.actors import digest
from afterloop.kernel.people.models import ApiToken, User
from afterloop.kernel.people.schemas.access import CreateToken


@catalog.action("token.create", title=_("Create an API token"))
def create_token(data: CreateToken, *, by: Actor) -> ApiToken:
    user = User.objects.filter(pk=data.user, is_active=True).first()
    if user is None:
        raise Invalid.field("user", _("There is no such user."))
    secret = f"al_{secrets.token_urlsafe(32)}"
    token = ApiToken.objects.create(user=user, name=data.name, hash=digest(secret), expires_at=data.expires_at)
    emit("token.created", token, by=by)
    token.secret = secret  # type: ignore[attr-defined]  # for the caller, once: only the hash is kept
    return token


def issue_token(user: User, name: str) -> str:
    """A token for the command line and tests, by the system."""
    from afterloop.kernel.actor import system

    token = create_token(CreateToken(user=user.pk, name=name), by=system("command line"))
    return str(token.secret)  # type: ignore[attr-defined]
