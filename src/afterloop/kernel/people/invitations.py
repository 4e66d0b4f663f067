"""One-time links to choose a password, and who carries them to people.

The kernel makes the link; a channel that can write to people (e-mail) registers as a carrier. A carrier is called
in the transaction and writes down what is to be sent; it never sends.
"""

from __future__ import annotations

from collections.abc import Callable

from afterloop.kernel.people import links
from afterloop.kernel.people.actors import CHOOSE_PASSWORD
from afterloop.kernel.people.models import User

VERB = CHOOSE_PASSWORD
DAYS = {"invitation": 7.0, "reset": 0.1}

Carrier = Callable[[User, str, str], None]  # (user, path, "invitation" or "reset")
_carriers: list[Carrier] = []


def carry(carrier: Carrier) -> None:
    """Register who tells people of their links."""
    _carriers.append(carrier)


def invite(user: User, purpose: str) -> str:
    """A new link's path; it replaces any former one of this user. Inside a running action."""
    links.revoke("user", user.pk, verbs=[VERB])
    path = f"/password/{links.make('user', user.pk, [VERB], days=DAYS[purpose], uses=1, language=user.language)}"
    for carrier in _carriers:
        carrier(user, path, purpose)
    return path
