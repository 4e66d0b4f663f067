"""What the organisation says of itself: its language for whoever asks for none that we know, and its address."""

from __future__ import annotations

import time
from typing import Any

from django.conf import settings
from django.db import DatabaseError

from afterloop.kernel import sql
from afterloop.kernel.http import LANGUAGES
from afterloop.kernel.people.models import Organization

KEPT = 60.0  # seconds until another process's change is seen

_known: tuple[str, float] | None = None  # the language, and until when it counts


def language() -> str:
    """The organisation's language, from memory: it is asked for by requests, which it must not cost a query each."""
    global _known
    if _known is None or _known[1] <= time.monotonic():
        _known = (_read(), time.monotonic() + KEPT)
    return _known[0]


def forget() -> None:
    """It may have changed."""
    global _known
    _known = None


def sign_in_rules() -> dict[str, Any]:
    """How people sign in here, as an administrator has chosen; before there is a company, in every way."""
    found = Organization.objects.values("passwords", "passkeys", "second_step", "sms_codes").first()
    return dict(found or {"passwords": True, "passkeys": True, "second_step": "nobody", "sms_codes": False})


def public_url() -> str:
    """The address that the outside world knows us by, without a slash at the end; "" where nobody has said it."""
    company = Organization.objects.values_list("public_url", flat=True).first()
    return str(company or settings.PUBLIC_URL).rstrip("/")


def _read() -> str:
    try:
        row = sql.row("SELECT language FROM people_organization")
    except DatabaseError:  # a page that says so needs a language too
        return LANGUAGES[0]
    return row[0] if row and row[0] in LANGUAGES else LANGUAGES[0]
