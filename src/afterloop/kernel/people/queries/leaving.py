"""What somebody would leave behind."""

from __future__ import annotations

from afterloop.kernel import catalog
from afterloop.kernel.actor import Actor
from afterloop.kernel.people.models import User
from afterloop.kernel.people.queries.lists import visible
from afterloop.kernel.people.schemas.users import WorkOut


def open_work(by: Actor, user_id: int) -> list[WorkOut]:
    """For who may deactivate the user: how much open work of each kind he holds."""
    visible(User, by, "user.deactivate", user_id)
    return [
        WorkOut(entity=name, title=str(work.title), count=work.count(user_id)) for name, work in catalog.works.items()
    ]
