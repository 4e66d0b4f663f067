"""Somebody comes back from an identity provider that vouches for him: who is it here?"""

from __future__ import annotations

import structlog
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.db import IntegrityError
from django.utils.translation import gettext_lazy as _

from afterloop.kernel import errors
from afterloop.kernel.actor import system
from afterloop.kernel.people import actions
from afterloop.kernel.people.models import IdentityProvider, User
from afterloop.kernel.people.schemas.identity import Arrival, Claims

log = structlog.get_logger(__name__)


class WrongDomain(errors.NotAllowed):
    """403: it says nothing of who exists, only of the address."""

    code = "wrong_domain"
    title = _("Only e-mail addresses of certain domains may sign in this way.")


def receive(login: SocialLogin) -> None:
    """Make the login that of one of our users, or refuse. Nothing of the provider's tokens is kept."""
    login.token = None
    provider = IdentityProvider.objects.get(key=login.account.provider)
    claims: Claims = login.claims
    email = claims.email if claims.email_verified or provider.trusts_email else ""
    try:
        if provider.domains and email.rpartition("@")[2].lower() not in provider.domains:
            raise WrongDomain()
        user = _known(login) or _first_time(provider, claims, email)
    except errors.AppError as error:
        log.info("sign_in.not_admitted", provider=provider.key, why=error.code)
        raise
    login.user = user
    login.account = SocialAccount.objects.get(provider=provider.key, uid=claims.sub)


def _known(login: SocialLogin) -> User | None:
    if not login.is_existing:
        return None
    user: User = login.user
    if not user.is_active:
        raise actions.NotAdmitted()
    return user


def _first_time(provider: IdentityProvider, claims: Claims, email: str) -> User:
    arrival = Arrival(
        subject=claims.sub,
        account=claims.account,
        name=claims.name,
        username=claims.preferred_username,
        email=email,
    )
    try:
        return actions.admit(provider.pk, arrival, by=system("sign-in"))
    except IntegrityError as error:  # somebody of that name or address was made at the same moment
        raise errors.Busy() from error
