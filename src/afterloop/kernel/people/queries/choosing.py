"""How people and units are found in order to be named: by their characters or by their sound.

A company's staff and units are few enough to be read whole; what a person typed is compared here, since no index
knows every way to spell a Chinese name.
"""

from __future__ import annotations

from collections.abc import Sequence

from afterloop.kernel.actor import Actor
from afterloop.kernel.catalog import Choice
from afterloop.kernel.people.models import OrgUnit, User
from afterloop.kernel.spelling import matches


def choose_user(by: Actor, text: str, ids: Sequence[int], most: int) -> list[Choice]:
    """Active staff; by their ids also those who have left."""
    by.require("user.view")
    rows = User.objects.visible_to(by, "user.view").order_by("id")
    rows = rows.filter(pk__in=ids) if ids else rows.filter(is_active=True)
    found = []
    for pk, name, username, unit in rows.values_list("id", "name", "username", "unit__name"):
        if not text or matches(text, name) or text.casefold() in username.casefold():
            found.append(Choice(pk, name, unit or ""))
        if len(found) == most:
            break
    return found


def choose_unit(by: Actor, text: str, ids: Sequence[int], most: int) -> list[Choice]:
    """Open units, each with the one above it; by their ids also closed ones."""
    by.require("unit.view")
    rows = OrgUnit.objects.visible_to(by, "unit.view").order_by("path")
    rows = rows.filter(pk__in=ids) if ids else rows.filter(closed_at=None)
    found = []
    for pk, name, above in rows.values_list("id", "name", "parent__name"):
        if not text or matches(text, name):
            found.append(Choice(pk, name, above or ""))
        if len(found) == most:
            break
    return found
