"""What everybody may do about himself."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.events.emitting import emit
from afterloop.kernel.people.models import User
from afterloop.kernel.people.schemas.accounts import EditMe


@catalog.action("user.edit_me", title=_("Change my own name, language and time zone"))
def edit_me(user: User, data: EditMe, *, by: Actor) -> User:
    changes = data.model_dump(exclude_none=True)
    if changes:
        for name, value in changes.items():
            setattr(user, name, value)
        user.write(*changes)
        emit("user.edited", user, by=by)
    return user
