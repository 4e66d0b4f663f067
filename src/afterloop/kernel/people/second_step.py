"""The second step of signing in: a code from an authenticator app."""

from __future__ import annotations

from collections.abc import Iterable

import segno
from allauth.account.internal.flows.login import record_authentication
from allauth.account.internal.flows.reauthentication import (
    get_reauthentication_flows,
    is_reauthentication_required,
)
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.http import HttpRequest
from django.utils.translation import gettext as _

from afterloop.kernel.errors import Conflict, NotConfirmed
from afterloop.kernel.people import house
from afterloop.kernel.people.giving import EVERY
from afterloop.kernel.people.models import Membership, Organization, User
from afterloop.kernel.people.schemas.security import TotpOffer

QUIET = 4  # modules of white around a QR code, as its standard asks


STRONG = {"webauthn", "socialaccount", "totp", "recovery_codes"}  # each as good as two


def lacks(user: User, methods: Iterable[str]) -> bool:
    """Whether the house asks a second step of this person, who has come in by a password or link alone."""
    rule = house.sign_in_rules()["second_step"]
    if rule == Organization.SecondStep.NOBODY or STRONG & set(methods):
        return False
    if rule == Organization.SecondStep.EVERYBODY:
        return True
    found: bool = Membership.objects.live().filter(user=user, role__verbs__has_key=EVERY).exists()
    return found


def check_confirmed(request: HttpRequest) -> None:
    """Refuse whoever has not proved within the last minutes that he still is the one who signed in."""
    if is_reauthentication_required(request, app="allauth.mfa"):
        raise NotConfirmed()
    if not get_reauthentication_flows(request.user):
        # Who came from a provider has nothing to be asked for yet. What is set up now will count from the next time on.
        record_authentication(request, request.user, "socialaccount", reauthenticated=True)


def offer_totp(request: HttpRequest) -> TotpOffer:
    """A new secret, kept in the session until a code proves that an app has it (allauth's account/authenticators)."""
    check_confirmed(request)
    from afterloop.kernel.people.adapters import SecondStepAdapter  # which asks us whether a step is lacking

    user = request.user
    assert isinstance(user, User)
    if Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.TOTP).exists():
        raise Conflict(_("An authenticator app is set up already."))
    secret = totp.get_totp_secret(regenerate=True)
    address = SecondStepAdapter().build_totp_url(user, secret)
    picture = segno.make(address, error="m", micro=False).svg_data_uri(border=QUIET, dark="#000", light="#fff")
    return TotpOffer(secret=secret, address=address, picture=picture)
