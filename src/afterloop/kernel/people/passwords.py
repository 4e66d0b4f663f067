"""Passwords: checked by Django's validators, and every change of one signs out everywhere else."""

from __future__ import annotations

from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.password_validation import MinimumLengthValidator, validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from afterloop.kernel.errors import Invalid
from afterloop.kernel.people.models import IdentityProvider, Session, User


class LongEnough(MinimumLengthValidator):
    """Django's own sentence has no Chinese translation."""

    def get_error_message(self) -> str:
        return gettext("A password needs at least %(count)s characters.") % {"count": self.min_length}


def check(password: str, user: User, field: str = "password") -> None:
    """Refuse a weak password, with the reasons at its field."""
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise Invalid(fields={field: error.messages})


def end_sessions(user_id: int, but: str | None = None) -> int:
    """Sign a user out of every browser, but not of the session `but`. Gives the number ended."""
    rows = Session.objects.filter(user_id=user_id)
    ended, _ = (rows.exclude(session_key=but) if but else rows).delete()
    return int(ended)


def may_choose(user: User) -> bool:
    """Not who comes in through the company's provider alone: its door is the company's to close, until an
    administrator invites him to choose a password."""
    return user.has_usable_password() or not SocialAccount.objects.filter(user=user).exists()


def another_way_in(user: User, provider: str) -> bool:
    """Whether the user could still sign in without his account at this provider."""
    others = IdentityProvider.objects.filter(enabled=True).exclude(key=provider).values("key")
    return user.has_usable_password() or SocialAccount.objects.filter(user=user, provider__in=others).exists()
