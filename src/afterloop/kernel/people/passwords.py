"""Passwords: checked by Django's validators, and every change of one signs out everywhere else."""

from __future__ import annotations

from django.contrib.auth.password_validation import MinimumLengthValidator, validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from afterloop.kernel.errors import Invalid
from afterloop.kernel.people.models import Session, User


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
