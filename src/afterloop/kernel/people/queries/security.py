"""What somebody may know about his own sign-in."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import settings

from afterloop.kernel.actor import Actor
from afterloop.kernel.errors import NotAllowed
from afterloop.kernel.people import agents, house, passwords, sessions, telling
from afterloop.kernel.people.models import IdentityProvider, Session, User
from afterloop.kernel.people.schemas.roles import SignInRules
from afterloop.kernel.people.schemas.security import (
    BrowserOut,
    LinkedAccount,
    MySignIn,
    PasskeyOut,
    ProviderChoice,
    RecoveryCodesOut,
    TotpOut,
)
from afterloop.kernel.texts import say
from afterloop.kernel.time import ClockTimestamp


def my_sign_in(actor: Actor, here: str) -> MySignIn:
    """`here`: the key of the session that asks."""
    if actor.user_id is None:
        raise NotAllowed()
    user = User.objects.get(pk=actor.user_id)
    steps = list(Authenticator.objects.filter(user_id=user.pk).order_by("pk"))
    totp = next((step for step in steps if step.type == Authenticator.Type.TOTP), None)
    codes = next((step for step in steps if step.type == Authenticator.Type.RECOVERY_CODES), None)
    return MySignIn(
        has_password=user.has_usable_password(),
        may_choose_password=passwords.may_choose(user),
        links=links(user),
        totp=TotpOut(created_at=totp.created_at, last_used_at=totp.last_used_at) if totp else None,
        recovery_codes=(
            RecoveryCodesOut(left=len(codes.wrap().get_unused_codes()), created_at=codes.created_at)
            if codes and totp
            else None
        ),
        passkeys=[_passkey(step) for step in steps if step.type == Authenticator.Type.WEBAUTHN],
        browsers=browsers(user.pk, here),
        phone=user.proven_phone or "",
        may_prove_phone=house.sign_in_rules()["sms_codes"] and telling.can_text(),
    )


def sign_in_rules(by: Actor) -> SignInRules:
    by.require("organization.choose_sign_in")
    steps = Authenticator.objects.filter(user__is_active=True)
    enabled = IdentityProvider.objects.filter(enabled=True).values("key")
    links = SocialAccount.objects.filter(user__is_active=True, provider__in=enabled)
    return SignInRules(
        **house.sign_in_rules(),
        public_url=house.public_url(),
        mails=bool(settings.MAIL),
        texts=telling.can_text(),
        with_phone=User.objects.filter(is_active=True, proven_phone__isnull=False).count(),
        people=User.objects.filter(is_active=True).count(),
        with_passkey=_people(steps.filter(type=Authenticator.Type.WEBAUTHN)),
        with_second_step=_people(steps.filter(type=Authenticator.Type.TOTP)),
        with_link=_people(links),
    )


def _people(rows: Any) -> int:
    count: int = rows.values("user_id").distinct().count()
    return count


def providers() -> list[ProviderChoice]:
    """Those that the sign-in page offers, in their order."""
    rows = IdentityProvider.objects.filter(enabled=True).order_by("position", "id").values_list("key", "name")
    return [ProviderChoice(key=key, name=say(name) or key) for key, name in rows]


def links(user: User) -> list[LinkedAccount]:
    """The accounts elsewhere with which the user signs in."""
    found = list(SocialAccount.objects.filter(user=user).order_by("date_joined"))
    names = dict(IdentityProvider.objects.values_list("key", "name")) if found else {}
    return [
        LinkedAccount(
            provider=link.provider,
            name=say(names.get(link.provider)) or link.provider,
            account=link.extra_data.get("account", ""),
            linked_at=link.date_joined,
            last_used_at=link.last_login,
            removable=passwords.another_way_in(user, link.provider),
        )
        for link in found
    ]


def browsers(user_id: int, here: str) -> list[BrowserOut]:
    """Where the user is signed in: this browser first, then those last seen."""
    rows = Session.objects.filter(user_id=user_id, expire_date__gt=ClockTimestamp()).order_by("-seen_at")
    found = [
        BrowserOut(
            id=sessions.id_of(row.session_key),
            here=row.session_key == here,
            name=agents.named(row.agent),
            address=row.address,
            signed_in_at=row.signed_in_at,
            seen_at=row.seen_at,
        )
        for row in rows
    ]
    return sorted(found, key=lambda browser: not browser.here)


def _codes(codes: Authenticator) -> RecoveryCodesOut:
    return RecoveryCodesOut(left=len(codes.wrap().get_unused_codes()), created_at=codes.created_at)


def _passkey(step: Authenticator) -> PasskeyOut:
    key = step.wrap()
    return PasskeyOut(
        id=step.pk,
        name=key.name,
        created_at=step.created_at,
        last_used_at=step.last_used_at,
        signs_in=bool(key.is_passwordless),
    )
