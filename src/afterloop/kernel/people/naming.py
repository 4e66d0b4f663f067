"""How somebody whom an identity provider describes is called here: what people may be called, and still free."""

from __future__ import annotations

import unicodedata

from django.db.models.functions import Lower
from pydantic import TypeAdapter, ValidationError

from afterloop.kernel.people.models import User
from afterloop.kernel.people.schemas.inputs import Email

LONGEST = 100
ADDRESS: TypeAdapter[str] = TypeAdapter(Email)


def free_username(said: str) -> str:
    """The part before the @ with the signs that a user name may have; with a number where it is taken."""
    local = unicodedata.normalize("NFKC", said).partition("@")[0]
    wished = "".join(sign for sign in local if sign.isalnum() or sign in "_.+-")[:LONGEST] or "user"
    names = User.objects.annotate(low=Lower("username")).filter(username__istartswith=wished)
    taken = set(names.values_list("low", flat=True))
    free, number = wished, 1
    while free.lower() in taken:
        number += 1
        free = f"{wished}{number}"
    return free


def line(said: str) -> str:
    """One line of printable text, or nothing."""
    text = unicodedata.normalize("NFC", said)
    return "".join(sign for sign in text if unicodedata.category(sign) not in ("Cc", "Cs")).strip()[:200].strip()


def email(said: str) -> str:
    """The address, or nothing where it is none that we could write to."""
    try:
        return str(ADDRESS.validate_python(said))
    except ValidationError:
        return ""
